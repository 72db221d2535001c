import type { Language } from "../../model/text.ts";
import { beijingDay, inBeijing } from "../dates.ts";

const englishMonths = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** A moment in words, in Beijing time: the day, and the hour where it is not the day's end or beginning. */
export function momentInWords(moment: number, language: Language): string {
	const [year, month, day] = beijingDay(moment).split("-").map(Number) as [number, number, number];
	const clock = inBeijing(moment).slice(11, 16);
	const wholeDay = clock === "00:00" || clock === "23:59";
	if (language === "en") {
		const date = `${day} ${englishMonths[month - 1]} ${year}`;
		return wholeDay ? date : `${date}, ${clock} Beijing time`;
	}
	return `${year}年${month}月${day}日${wholeDay ? "" : `${clock}（北京时间）`}`;
}
