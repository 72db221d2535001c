/**
 * Dates in Asia/Shanghai as `YYYY-MM-DD` strings, which order as they are written. The zone has kept +08:00 without
 * change since 1992, before any moment an answer can be asked for.
 */

const beijingOffset = 8 * 60 * 60 * 1000;
const day = 24 * 60 * 60 * 1000;

/** A closed range of calendar days. */
export interface DayRange {
	earliest: string;
	latest: string;
}

/** The moment as RFC 3339 in Asia/Shanghai, to the second; milliseconds where there are any. */
export function inBeijing(moment: number): string {
	const text = new Date(moment + beijingOffset).toISOString();
	return `${text.slice(0, 19)}${text.slice(19, 23) === ".000" ? "" : text.slice(19, 23)}+08:00`;
}

/** The calendar day in Asia/Shanghai at a moment. */
export function beijingDay(moment: number): string {
	return new Date(moment + beijingOffset).toISOString().slice(0, 10);
}

export function dayAfter(date: string): string {
	return new Date(Date.parse(`${date}T00:00:00Z`) + day).toISOString().slice(0, 10);
}

export function dayBefore(date: string): string {
	return new Date(Date.parse(`${date}T00:00:00Z`) - day).toISOString().slice(0, 10);
}

function lastDayOfMonth(yearMonth: string): string {
	const [year = 0, month = 0] = yearMonth.split("-").map(Number);
	return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** Where a range of days has no beginning, or no end. */
export const noFirstDay = "0001-01-01";
export const noLastDay = "9999-12-31";

/**
 * The days that a whole or partial date (`YYYY`, `YYYY-MM`, `YYYY-MM-DD`) stands for, or an interval between two of them
 * (`1981/1990`, `1981/..`, `../1980`).
 */
export function daysOf(date: string): DayRange {
	const [from, until] = date.split("/");
	if (from !== undefined && until !== undefined) {
		return { earliest: from === ".." ? noFirstDay : daysOf(from).earliest, latest: until === ".." ? noLastDay : daysOf(until).latest };
	}
	if (date.length === 4) return { earliest: `${date}-01-01`, latest: `${date}-12-31` };
	if (date.length === 7) return { earliest: `${date}-01`, latest: lastDayOfMonth(date) };
	return { earliest: date, latest: date };
}

/** The same day of another year; 29 February of a common year is 28 February. */
function inYear(year: number, monthDay: string): string {
	const month = `${String(year).padStart(4, "0")}-${monthDay.slice(0, 2)}`;
	const date = `${month}-${monthDay.slice(3)}`;
	const last = lastDayOfMonth(month);
	return date > last ? last : date;
}

/**
 * The birth dates of somebody who has completed `age` years on the day `on`. Who is born on 29 February turns a year
 * older on 1 March of a common year.
 */
export function birthsOfAge(age: number, on: string): DayRange {
	const year = Number(on.slice(0, 4));
	const monthDay = on.slice(5);
	return { earliest: dayAfter(inYear(year - age - 1, monthDay)), latest: inYear(year - age, monthDay) };
}

/** The days that both ranges allow, or undefined where there is none. */
export function commonDays(a: DayRange, b: DayRange): DayRange | undefined {
	const earliest = a.earliest > b.earliest ? a.earliest : b.earliest;
	const latest = a.latest < b.latest ? a.latest : b.latest;
	return earliest > latest ? undefined : { earliest, latest };
}

/** All the days of a year, of several years, or of a month. */
export function isWholeYear({ earliest, latest }: DayRange): boolean {
	return isWholeYears({ earliest, latest }) && earliest.slice(0, 4) === latest.slice(0, 4);
}

export function isWholeYears({ earliest, latest }: DayRange): boolean {
	return earliest.endsWith("-01-01") && latest.endsWith("-12-31");
}

export function isWholeMonth({ earliest, latest }: DayRange): boolean {
	return earliest.endsWith("-01") && latest === lastDayOfMonth(earliest.slice(0, 7));
}

/** The same day some years later, or earlier; 29 February becomes 28 February in a common year. */
export function yearsLater(date: string, years: number): string {
	return inYear(Number(date.slice(0, 4)) + years, date.slice(5));
}

/** How many calendar days lie from one day to another; negative where the other is earlier. */
export function daysBetween(from: string, until: string): number {
	return Math.round((Date.parse(`${until}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / day);
}
