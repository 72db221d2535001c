import type { WindowStatus } from "../../model/enumerations.ts";
import type { AnswerContext } from "../context.ts";
import { wordsIn } from "../words/index.ts";
import { countryName } from "./describe.ts";

/** What an answer holds, as far as its notice depends on it. */
export interface Noticed {
	/** Of the programs judged. */
	windows: readonly WindowStatus[];
	/** It lists related activities. */
	hasRelated: boolean;
	/** It tells a partner abroad what to do. */
	hasPartnerSide: boolean;
}

/**
 * What is to be said of an answer as a whole: that no program takes the countries asked for, that the Chinese side applies,
 * or that every window in it is closed.
 */
export function noticeOf({ windows, hasRelated, hasPartnerSide }: Noticed, { profile, snapshot, language }: AnswerContext): string | undefined {
	const { notices, country, paragraph } = wordsIn[language];
	const taken = (code: string): boolean =>
		snapshot.programs.some(({ program, newest }) => newest && (program.partnerCountries.includes(code) || program.uncertainCountries.includes(code)));
	const countries = profile.partnerCountries ?? [];
	const said: string[] = [];
	if (countries.length > 0 && !countries.some(taken)) {
		const names = countries.map((code) => country(countryName(code, snapshot, language)));
		said.push(notices.noProgramText(names, hasRelated));
	} else if (windows.length === 0) said.push(notices.nothingInScopeText);
	if (hasPartnerSide) said.push(notices.fromAbroadText);
	if (windows.length > 0 && windows.every((status) => status === "closed")) said.push(notices.allClosedText);
	return said.length > 0 ? paragraph(said) : undefined;
}
