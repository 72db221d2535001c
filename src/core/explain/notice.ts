import type { WindowStatus } from "../../model/enumerations.ts";
import type { Profile } from "../../model/profile.ts";
import type { Language } from "../../model/text.ts";
import type { Snapshot } from "../snapshot.ts";
import { wordsIn } from "../words/index.ts";
import { countryName } from "./describe.ts";

/**
 * What is to be said of an answer as a whole: that no program takes the countries asked for, that the applicant unit is
 * abroad, or that every window in it is closed. `windows` are those of the programs judged; `hasRelated` whether the answer
 * lists related activities.
 */
export function noticeOf(
	profile: Profile,
	windows: readonly WindowStatus[],
	hasRelated: boolean,
	snapshot: Snapshot,
	language: Language,
): string | undefined {
	const { notices, country } = wordsIn[language];
	const taken = (code: string): boolean =>
		snapshot.programs.some(({ program, newest }) => newest && (program.partnerCountries.includes(code) || program.uncertainCountries.includes(code)));
	const countries = profile.partnerCountries ?? [];
	const nameOf = (code: string) => country(countryName(code, snapshot, language));
	if (countries.length > 0 && !countries.some(taken)) return notices.noProgramText(countries.map(nameOf), hasRelated);
	if (windows.length === 0) return notices.nothingInScopeText;
	const jurisdiction = profile.institution?.jurisdiction;
	const abroad = jurisdiction !== undefined && snapshot.names.isPartner(jurisdiction) ? [notices.fromAbroadText(nameOf(jurisdiction))] : [];
	const closed = windows.every((status) => status === "closed") ? [notices.allClosedText] : [];
	const said = [...abroad, ...closed];
	return said.length > 0 ? said.join(language === "en" ? " " : "") : undefined;
}
