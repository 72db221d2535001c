import { beijingDay, inBeijing } from "../../core/dates.ts";
import { date as chineseDate } from "../../core/words/chinese.ts";
import type { Language } from "../../model/text.ts";

/** Moments, in milliseconds, as pages write them in one language: told in Asia/Shanghai. */
interface DateWords {
	/** A moment as it is written in a table, with the hour where it is none that begins or ends a day. */
	moment(at: number): string;
	/** The day of a moment. */
	day(at: number): string;
	/** A date that is printed, `YYYY-MM-DD`. */
	date(printed: string): string;
	/** The days from one moment to another. */
	days(from: number, until: number): string;
}

const englishDays = new Intl.DateTimeFormat("en-GB", { timeZone: "Asia/Shanghai", year: "numeric", month: "short", day: "numeric" });

/** None for the first and the last minute of a day. */
function hourOf(at: number): string[] {
	const clock = inBeijing(at).slice(11, 16);
	return clock === "00:00" || clock === "23:59" ? [] : [clock];
}

const en: DateWords = {
	moment: (at) => [englishDays.format(at), ...hourOf(at)].join(", "),
	day: (at) => englishDays.format(at),
	date: (printed) => englishDays.format(Date.parse(`${printed}T00:00:00+08:00`)),
	days: (from, until) => englishDays.formatRange(from, until),
};

const zh: DateWords = {
	moment: (at) => [chineseDate(beijingDay(at)), ...hourOf(at)].join(" "),
	day: (at) => chineseDate(beijingDay(at)),
	date: chineseDate,
	days(from, until) {
		const [first, last] = [chineseDate(beijingDay(from)), chineseDate(beijingDay(until))];
		const [year = ""] = first.split(/(?<=年)/);
		return `${first}至${last.startsWith(year) ? last.slice(year.length) : last}`;
	},
};

export const dateWords: Record<Language, DateWords> = { "zh-CN": zh, en };
