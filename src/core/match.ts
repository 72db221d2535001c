import type { Answer, ConstraintView, Result, Understood } from "../model/answer.ts";
import type { Fact } from "../model/clause.ts";
import type { Profile } from "../model/profile.ts";
import type { MatchRequest } from "../model/request.ts";
import { softwareVersion } from "../model/software.ts";
import { inLanguage, type Language } from "../model/text.ts";
import { relatedTo } from "./advise/related.ts";
import { routesOf } from "./advise/routes.ts";
import { openProgram } from "./ask/pending.ts";
import { questionsOf } from "./ask/questions.ts";
import { beijingDay, inBeijing } from "./dates.ts";
import { cautionsOf } from "./explain/cautions.ts";
import { noticeOf } from "./explain/notice.ts";
import { windowView } from "./explain/program.ts";
import { summaryOf } from "./explain/summary.ts";
import { fitOf, type PartScores, partScores, type ScoredProfile, scoreOf } from "./fit/score.ts";
import { threeDecimals } from "./fit/weights.ts";
import { type Applicant, applicantOf } from "./judge/applicant.ts";
import { type JudgedProgram, judgeProgram } from "./judge/program.ts";
import type { PreparedProgram, Snapshot } from "./snapshot.ts";
import { type FieldUnderstanding, understandField } from "./understand/field.ts";

/** What to match, beside the profile: a validated request, with the moment and the language settled. */
export interface MatchOptions extends Omit<MatchRequest, "profile" | "asOf" | "lang" | "catalogRevision"> {
	/** Milliseconds since the epoch. */
	asOf: number;
	language: Language;
}

/** A candidate, judged and scored. */
interface Candidate {
	prepared: PreparedProgram;
	judged: JudgedProgram;
	scores: PartScores;
	score: number;
}

/**
 * Judges every program in scope against a profile and ranks them: eligible and undetermined by score together, above
 * ineligible. Pure: the same snapshot, profile and options give the same answer.
 */
export function match(profile: Profile, snapshot: Snapshot, options: MatchOptions): Answer {
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
	const ranked = inScope(profile, snapshot, options)
		.map((prepared): Candidate => {
			const scores = partScores(scored, prepared.program, prepared.matchOf, snapshot.graph);
			return { prepared, judged: judgeProgram(prepared, applicant, asOf), scores, score: scoreOf(scores) };
		})
		.sort(byVerdictAndScore);
	const answered = ranked.slice(0, options.limit);
	const context = { applicant, scored, answered: new Set(answered.map(({ prepared }) => prepared.program.id)), snapshot, options };
	const results = answered.map((candidate, index) => resultOf(candidate, index + 1, context));
	const related = options.detail === "full" ? relatedTo(scored, snapshot, language, relatedKinds(options.kinds)) : undefined;
	const notice = noticeOf(
		profile,
		ranked.map(({ judged }) => judged.window),
		(related?.length ?? 0) > 0,
		snapshot,
		language,
	);
	return {
		asOf: inBeijing(asOf),
		catalog: { revision: snapshot.revision, publishedAt: snapshot.publishedAt },
		software: softwareVersion,
		understood: understoodOf(profile, understanding, applicant, today, snapshot, language),
		total: ranked.length,
		results,
		...(notice !== undefined && { notice }),
		questions: questionsOf(
			results.map(({ program, score, pending }) => ({ id: program.id, score, pending })),
			snapshot,
			language,
		),
		...(related && { related }),
	};
}

/** The programs to judge: those asked for by name, else the newest editions, of the kinds and countries asked for. */
function inScope(profile: Profile, snapshot: Snapshot, options: MatchOptions): PreparedProgram[] {
	const { kinds, programs, countryScope } = options;
	const countries = countryScope === "partner" ? profile.partnerCountries : undefined;
	return snapshot.programs.filter(({ program, newest }) => {
		const named = programs?.includes(program.id) || (newest && programs?.includes(program.series));
		if (programs ? !named : !newest) return false;
		if (kinds && !kinds.includes(program.kind)) return false;
		return !countries || countries.some((code) => program.partnerCountries.includes(code) || program.uncertainCountries.includes(code));
	});
}

/** Initiatives and policy areas come under `related`, whichever kinds of program are asked for, unless one is named. */
function relatedKinds(kinds: MatchOptions["kinds"]): MatchOptions["kinds"] {
	return kinds?.some((kind) => kind === "initiative" || kind === "policy-area") ? kinds : undefined;
}

function byVerdictAndScore(a: Candidate, b: Candidate): number {
	const below = Number(a.judged.eligibility === "ineligible") - Number(b.judged.eligibility === "ineligible");
	return below || b.score - a.score || (a.prepared.program.id < b.prepared.program.id ? -1 : 1);
}

function understoodOf(
	profile: Profile,
	understanding: FieldUnderstanding | undefined,
	applicant: Applicant,
	today: string,
	snapshot: Snapshot,
	language: Language,
): Understood {
	const named = (concept: string) => ({ concept, label: inLanguage(snapshot.graph.labelOf(concept), language) });
	return {
		fields: (understanding?.readings ?? []).map(({ text, concept, basis, confidence, centrality, alternatives }) => ({
			text,
			...named(concept),
			basis,
			confidence,
			centrality: threeDecimals(centrality),
			alternatives: alternatives.map(named),
		})),
		unrecognized: understanding?.unrecognized ?? [],
		suggestedCountries: understanding?.suggestedCountries ?? [],
		partnerCountries: profile.partnerCountries ?? [],
		assumed: applicant.assumed,
		cautions: cautionsOf(profile, today, language),
	};
}

/** What the results of one answer share. */
interface AnswerContext {
	applicant: Applicant;
	scored: ScoredProfile;
	/** The ids of the programs answered. */
	answered: ReadonlySet<string>;
	snapshot: Snapshot;
	options: MatchOptions;
}

function resultOf(
	{ prepared, judged, scores, score }: Candidate,
	rank: number,
	{ applicant, scored, answered, snapshot, options }: AnswerContext,
): Result {
	const { asOf, language } = options;
	const { program, moments } = prepared;
	const full = options.detail === "full";
	const { pending, needsOf } = openProgram(prepared, judged, applicant);
	const failedRules = judged.judgements.filter(({ judgement }) => judgement.outcome === "fail").map(({ constraint }) => constraint.rule[language]);
	return {
		rank,
		score,
		program: prepared.views[language],
		eligibility: judged.eligibility,
		window: windowView(prepared, asOf, language),
		fit: fitOf(scored, program, scores, prepared.matchOf, language, full),
		pending,
		conflicts: (program.excludes?.programs ?? []).filter((id) => answered.has(id)),
		...(full && { constraints: judged.judgements.map((entry) => constraintView(entry, needsOf(entry.constraint), language)) }),
		...(full && { routes: routesOf(prepared, judged, scored, snapshot, language) }),
		summary: summaryOf(
			{
				eligibility: judged.eligibility,
				failedRules,
				pendingLabels: pending.map((fact) => snapshot.factLabel(fact, language)),
				window: { status: judged.window, ...moments },
			},
			language,
		),
	};
}

function constraintView({ constraint, judgement }: JudgedProgram["judgements"][number], needs: Fact[], language: Language): ConstraintView {
	const finding = judgement.outcome === "unknown" && needs.length === 0 ? "doubtful" : judgement.outcome;
	return { ...constraint.views[language][finding], needs, basis: judgement.basis };
}
