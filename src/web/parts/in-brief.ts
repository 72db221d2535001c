import { countryName, shortened } from "../../core/explain/describe.ts";
import { wordsIn } from "../../core/words/index.ts";
import type { View } from "../view.ts";
import { partWords } from "../words/parts.ts";

/** The first few countries by name, and how many there are. */
export function countriesInBrief(codes: readonly string[], { snapshot, language }: View): string {
	const names = codes.map((code) => countryName(code, snapshot, language));
	return shortened(names, "country", language);
}

interface Given {
	money?: { perProject: number; projects: number; total: number };
	funding?: unknown;
	period?: { months: number; from?: string; to?: string };
}

/** What a project gets, and for how long, as far as it is printed. */
export function givesInBrief({ money, funding, period }: Given, { language }: View): string {
	const { moneyText, periodText, paragraph } = wordsIn[language];
	const { unprinted, nothingPrinted } = partWords[language];
	const given = money ? moneyText(money) : funding ? unprinted : nothingPrinted;
	return period ? paragraph([given, periodText(period)]) : given;
}
