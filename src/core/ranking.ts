import type { Profile } from "../model/profile.ts";
import type { AnswerContext } from "./context.ts";
import { beijingDay } from "./dates.ts";
import { describer } from "./explain/describe.ts";
import { type PartScores, partScores, type ScoredProfile, scoreOf } from "./fit/score.ts";
import { applicantOf } from "./judge/applicant.ts";
import { type JudgedProgram, judgeProgram } from "./judge/program.ts";
import type { MatchOptions } from "./match.ts";
import { inScope } from "./scope.ts";
import type { PreparedProgram, Snapshot } from "./snapshot.ts";
import { type FieldUnderstanding, understandField } from "./understand/field.ts";

/** A program in scope, judged and scored. */
export interface Candidate {
	prepared: PreparedProgram;
	judged: JudgedProgram;
	scores: PartScores;
	score: number;
}

export interface Ranking {
	/** What was understood of the field, where one was given. */
	understanding: FieldUnderstanding | undefined;
	context: AnswerContext;
	/** Eligible and undetermined by score together, above ineligible. */
	ranked: Candidate[];
}

/** Judges every program in scope against a profile and ranks them. */
export function rank(profile: Profile, snapshot: Snapshot, options: MatchOptions): Ranking {
	const { asOf, language } = options;
	const understanding = profile.field === undefined ? undefined : understandField(profile.field, snapshot.lexicon, snapshot.graph, language);
	const today = beijingDay(asOf);
	const applicant = applicantOf(profile, understanding?.readings, today);
	const scored: ScoredProfile = {
		readings: understanding?.readings,
		partnerCountries: profile.partnerCountries,
		groups: profile.groups,
		activities: profile.activities,
	};
	const jurisdiction = profile.institution?.jurisdiction;
	const abroad = jurisdiction !== undefined && snapshot.names.isPartner(jurisdiction);
	const context: AnswerContext = {
		abroad,
		profile,
		applicant,
		scored,
		snapshot,
		language,
		asOf,
		today,
		describe: describer(applicant, snapshot, language),
	};
	const ranked = inScope(profile, snapshot, options)
		.map((prepared): Candidate => {
			const scores = partScores(scored, prepared.program, prepared.matchOf, snapshot.graph);
			return { prepared, judged: judgeProgram(prepared, applicant, asOf), scores, score: scoreOf(scores) };
		})
		.sort(byVerdictAndScore);
	return { understanding, context, ranked };
}

function byVerdictAndScore(a: Candidate, b: Candidate): number {
	const below = Number(a.judged.eligibility === "ineligible") - Number(b.judged.eligibility === "ineligible");
	return below || b.score - a.score || (a.prepared.program.id < b.prepared.program.id ? -1 : 1);
}
