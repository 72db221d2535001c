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

/** Days as they are named: a year, a month, a day, from or until one of them, or between two of them. */
export function within(days: DayRange): string {
	const { preposition, named } = namedDays(days);
	return preposition === "between" ? `between ${named}` : named;
}

/** The same with its preposition: "in 1985", "on 2 May 1985", "between 1966 and 1980". */
export function bornIn(days: DayRange): string {
	const { preposition, named } = namedDays(days);
	return `${preposition} ${named}`;
}

function namedDays(days: DayRange): { preposition: "in" | "on" | "between"; named: string } {
	const { earliest, latest } = days;
	const until = latest.endsWith("-12-31") ? latest.slice(0, 4) : latest;
	const from = earliest.endsWith("-01-01") ? earliest.slice(0, 4) : earliest;
	if (earliest === latest) return { preposition: "on", named: date(earliest) };
	if (earliest === noFirstDay) return { preposition: until === latest ? "on" : "in", named: `${date(until)} or earlier` };
	if (latest === noLastDay) return { preposition: from === earliest ? "on" : "in", named: `${date(from)} or later` };
	if (isWholeYear(days)) return { preposition: "in", named: from };
	if (isWholeMonth(days)) return { preposition: "in", named: date(earliest.slice(0, 7)) };
	const [first, last] = isWholeYears(days) ? [from, until] : [date(earliest), date(latest)];
	return { preposition: "between", named: `${first} and ${last}` };
}

/** "in 1981 or later" where the day begins a year, else "on 2 May 1981 or later". */
export function fromDay(day: string): string {
	return bornIn({ earliest: day, latest: noLastDay });
}

/** Names of countries, and of groups of them, that take an article. */
const withArticle =
	/^(United |Bahamas|Comoros|Maldives|(Caribbean )?Netherlands|Philippines|Gambia|DR Congo|Republic of |Central African|Dominican Republic|Isle of |US |British |French Southern|European Union|Nordic |Arab States|Middle East|RCEP members)|^(?!South Georgia).*Islands\b/;

export function country(name: string): string {
	return withArticle.test(name) ? `the ${name}` : name;
}
