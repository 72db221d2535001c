import type { Fact, Test } from "../model/clause.ts";
import type { CompiledProgram } from "../model/document.ts";
import type { Profile } from "../model/profile.ts";
import type { Language } from "../model/text.ts";
import type { GivenInWords } from "./explain/describe.ts";
import type { ScoredProfile } from "./fit/score.ts";
import type { Applicant } from "./judge/applicant.ts";
import type { Snapshot } from "./snapshot.ts";

/** What all that is said of one answer rests on. */
export interface AnswerContext {
	profile: Profile;
	applicant: Applicant;
	scored: ScoredProfile;
	snapshot: Snapshot;
	language: Language;
	/** The moment judged for, in milliseconds since the epoch, and its day in Beijing. */
	asOf: number;
	today: string;
	/** The applicant unit is registered in a country that partners come from: what is told of the leader is told of the partner. */
	abroad: boolean;
	/** A given fact in words. */
	describe(fact: Fact): GivenInWords;
}

/** Whether the unit asking is registered in a country that the program works with. */
export function isPartnerOf({ partnerCountries, uncertainCountries }: CompiledProgram, { profile, abroad }: AnswerContext): boolean {
	const jurisdiction = profile.institution?.jurisdiction ?? "";
	return abroad && (partnerCountries.includes(jurisdiction) || uncertainCountries.includes(jurisdiction));
}

/** Whether a clause is one of both sides, not of the Chinese lead alone: where the partner is, and what the project is about. */
export function bindsBothSides({ kind }: Test): boolean {
	return kind === "partner-country" || kind === "field";
}
