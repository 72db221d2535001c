import { beijingDay, type DayRange, inBeijing, isWholeMonth, isWholeYear, isWholeYears, noFirstDay, noLastDay } from "../dates.ts";
import type { Bounds } from "./words.ts";

/** Numbers, dates and lists in Chinese. */

const utc = { timeZone: "UTC" } as const;
const dayFormat = new Intl.DateTimeFormat("zh-CN", { ...utc, day: "numeric", month: "long", year: "numeric" });
const monthFormat = new Intl.DateTimeFormat("zh-CN", { ...utc, month: "long", year: "numeric" });
export const numberFormat = new Intl.NumberFormat("zh-CN");
export const conjunction = new Intl.ListFormat("zh-CN", { type: "conjunction" });
export const disjunction = new Intl.ListFormat("zh-CN", { type: "disjunction" });

export function date(text: string): string {
	if (text.length === 4) return `${text}年`;
	return text.length === 7 ? monthFormat.format(new Date(`${text}-01`)) : dayFormat.format(new Date(text));
}

export function moment(at: number): string {
	const clock = inBeijing(at).slice(11, 16);
	const day = date(beijingDay(at));
	return clock === "00:00" || clock === "23:59" ? day : `${day}${clock}（北京时间）`;
}

export function range({ min, max }: Bounds): string {
	if (min !== undefined && min === max) return numberFormat.format(min);
	if (min !== undefined && max !== undefined) return `${min}至${max}`;
	return min !== undefined ? `至少${min}` : `至多${max}`;
}

/** Days as they are named: a year, a month, a day, from or until one of them, or between two days. */
export function within(days: DayRange): string {
	const { earliest, latest } = days;
	if (earliest === latest) return date(earliest);
	if (earliest === noFirstDay) return `${date(latest.endsWith("-12-31") ? latest.slice(0, 4) : latest)}或之前`;
	if (latest === noLastDay) return `${date(earliest.endsWith("-01-01") ? earliest.slice(0, 4) : earliest)}或之后`;
	if (isWholeYear(days)) return date(earliest.slice(0, 4));
	if (isWholeMonth(days)) return date(earliest.slice(0, 7));
	return isWholeYears(days) ? `${earliest.slice(0, 4)}至${latest.slice(0, 4)}年` : `${date(earliest)}至${date(latest)}之间`;
}
