import { beijingDay, type DayRange, inBeijing, isWholeMonth, isWholeYear, isWholeYears, noFirstDay, noLastDay } from "../dates.ts";
import type { Bounds } from "./words.ts";

/** Numbers, dates and lists in English. */

const utc = { timeZone: "UTC" } as const;
const dayFormat = new Intl.DateTimeFormat("en-GB", { ...utc, day: "numeric", month: "long", year: "numeric" });
const monthFormat = new Intl.DateTimeFormat("en-GB", { ...utc, month: "long", year: "numeric" });
export const numberFormat = new Intl.NumberFormat("en-GB");
export const conjunction = new Intl.ListFormat("en-GB", { type: "conjunction" });
export const disjunction = new Intl.ListFormat("en-GB", { type: "disjunction" });

export function date(text: string): string {
	if (text.length === 4) return text;
	return text.length === 7 ? monthFormat.format(new Date(`${text}-01`)) : dayFormat.format(new Date(text));
}

export function moment(at: number): string {
	const clock = inBeijing(at).slice(11, 16);
	const day = date(beijingDay(at));
	return clock === "00:00" || clock === "23:59" ? day : `${day}, ${clock} Beijing time`;
}

/** "1 year", "2 years". */
export function counted(count: number, one: string, many = `${one}s`): string {
	return `${numberFormat.format(count)} ${count === 1 ? one : many}`;
}

export function range({ min, max }: Bounds): string {
	if (min !== undefined && min === max) return numberFormat.format(min);
	if (min !== undefined && max !== undefined) return `${min} to ${max}`;
	return min !== undefined ? `at least ${min}` : `at most ${max}`;
}

/** Days as they are named: a year, a month, a day, from or until one of them, or between two days. */
export function within(days: DayRange): string {
	const { earliest, latest } = days;
	if (earliest === latest) return date(earliest);
	if (earliest === noFirstDay) return `${date(latest.endsWith("-12-31") ? latest.slice(0, 4) : latest)} or earlier`;
	if (latest === noLastDay) return `${date(earliest.endsWith("-01-01") ? earliest.slice(0, 4) : earliest)} or later`;
	if (isWholeYear(days)) return earliest.slice(0, 4);
	if (isWholeMonth(days)) return date(earliest.slice(0, 7));
	return isWholeYears(days) ? `${earliest.slice(0, 4)} to ${latest.slice(0, 4)}` : `between ${date(earliest)} and ${date(latest)}`;
}

/** The same after "born": "in 1985", "on 2 May 1985", "between 2 May 1985 and 1 May 1986". */
export function bornIn(days: DayRange): string {
	const named = within(days);
	if (named.startsWith("between")) return named;
	return /^\d{1,2} /.test(named) ? `on ${named}` : `in ${named}`;
}

/** "in 1981 or later" where the day begins a year, else "on 2 May 1981 or later". */
export function fromDay(day: string): string {
	return bornIn({ earliest: day, latest: noLastDay });
}

/** Names of countries that take an article. */
const withArticle =
	/^(United |Bahamas|Comoros|Maldives|(Caribbean )?Netherlands|Philippines|Gambia|DR Congo|Republic of |Central African|Dominican Republic|Isle of |US )|Islands\b/;

export function country(name: string): string {
	return withArticle.test(name) ? `the ${name}` : name;
}
