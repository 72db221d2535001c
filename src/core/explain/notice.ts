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
	if (countries.length > 0 && !countries.some(taken)) {
		return notices.noProgramText(
			countries.map((code) => country(countryName(code, snapshot, language))),
			hasRelated,
		);
	}
	if (windows.length === 0) return notices.nothingInScopeText;
	const abroad = hasPartnerSide ? [notices.fromAbroadText] : [];
	const closed = windows.every((status) => status === "closed") ? [notices.allClosedText] : [];
	const said = [...abroad, ...closed];
	return said.length > 0 ? paragraph(said) : undefined;
}
