import type { WindowView } from "../../model/answer.ts";
import { inLanguage, type Language } from "../../model/text.ts";
import { beijingDay, daysBetween } from "../dates.ts";
import { windowStatus } from "../judge/window.ts";
import type { PreparedProgram } from "../snapshot.ts";
import { wordsIn } from "../words/index.ts";

/** The window of a program at a moment, in one language. */
export function windowView({ program, moments }: PreparedProgram, asOf: number, language: Language): WindowView {
	const { caution, ...window } = program.window;
	const status = windowStatus(moments, asOf);
	const turns = status === "upcoming" ? moments.opensAt : moments.closesAt;
	const days = Math.abs(daysBetween(beijingDay(asOf), beijingDay(turns)));
	const words = wordsIn[language];
	const turned = { status, ...moments, days };
	return {
		status,
		text: words.windowText(turned),
		brief: words.windowInBrief(turned),
		...window,
		...(caution && { caution: inLanguage(caution, language) }),
	};
}
