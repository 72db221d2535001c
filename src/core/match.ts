import type { Answer, Result, Understood } from "../model/answer.ts";
import type { Profile } from "../model/profile.ts";
import type { MatchRequest } from "../model/request.ts";
import { softwareVersion } from "../model/software.ts";
import { inLanguage, type Language } from "../model/text.ts";
import { adviceOf } from "./advise/advice.ts";
import { relatedTo } from "./advise/related.ts";
import { questionsOf } from "./ask/questions.ts";
import type { AnswerContext } from "./context.ts";
import { inBeijing } from "./dates.ts";
import { cautionsOf } from "./explain/cautions.ts";
import { constraintView } from "./explain/constraint.ts";
import { noticeOf } from "./explain/notice.ts";
import { verdictTextOf } from "./explain/verdict.ts";
import { windowView } from "./explain/window.ts";
import { fitOf } from "./fit/score.ts";
import { threeDecimals } from "./fit/weights.ts";
import { openProgram } from "./open/pending.ts";
import { type Candidate, rank } from "./ranking.ts";
import type { Snapshot } from "./snapshot.ts";
import type { FieldUnderstanding } from "./understand/field.ts";
import { wordsIn } from "./words/index.ts";

/** What to match, beside the profile: a validated request, with the moment and the language settled. */
export interface MatchOptions extends Omit<MatchRequest, "profile" | "asOf" | "lang" | "catalogRevision"> {
	/** Milliseconds since the epoch. */
	asOf: number;
	language: Language;
}

/**
 * Judges every program in scope against a profile and ranks them: eligible and undetermined by score together, above
 * ineligible. Pure: the same snapshot, profile and options give the same answer.
 */
export function match(profile: Profile, snapshot: Snapshot, options: MatchOptions): Answer {
	const { asOf } = options;
	const { understanding, context, ranked } = rank(profile, snapshot, options);
	const answered = ranked.slice(0, options.limit);
	const ids = new Set(answered.map(({ prepared }) => prepared.program.id));
	const full = options.detail === "full";
	const results = answered.map((candidate, index) => resultOf(candidate, index + 1, ids, full, context));
	const related = full ? relatedTo(context, relatedKinds(options.kinds)) : undefined;
	const notice = noticeOf(
		{
			windows: ranked.map(({ judged }) => judged.window),
			hasRelated: (related?.length ?? 0) > 0,
			hasPartnerSide: results.some(({ partnerSide }) => partnerSide !== undefined),
		},
		context,
	);
	return {
		asOf: inBeijing(asOf),
		catalog: { revision: snapshot.revision, publishedAt: snapshot.publishedAt },
		software: softwareVersion,
		understood: understoodOf(understanding, context),
		total: ranked.length,
		results,
		...(notice !== undefined && { notice }),
		questions: questionsOf(
			answered.map(({ prepared, score }, index) => ({ prepared, score, pending: results[index]?.pending ?? [] })),
			context,
		),
		...(related && { related }),
	};
}

/** Initiatives and policy areas come under `related`, whichever kinds of program are asked for, unless one is named. */
function relatedKinds(kinds: MatchOptions["kinds"]): MatchOptions["kinds"] {
	return kinds?.some((kind) => kind === "initiative" || kind === "policy-area") ? kinds : undefined;
}

function understoodOf(understanding: FieldUnderstanding | undefined, context: AnswerContext): Understood {
	const { profile, applicant, snapshot, language } = context;
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
		cautions: cautionsOf(context),
	};
}

/** `answered`: the ids of the programs in the answer. `full`: with the clauses, and with advice. */
function resultOf(
	{ prepared, judged, scores, score }: Candidate,
	rank: number,
	answered: ReadonlySet<string>,
	full: boolean,
	context: AnswerContext,
): Result {
	const { applicant, scored, snapshot, language, asOf, describe } = context;
	const { program } = prepared;
	const open = openProgram(prepared, judged, applicant);
	const { pending } = open;
	const conflicts = (program.excludes?.programs ?? []).filter((id) => answered.has(id));
	const window = windowView(prepared, asOf, language);
	const verdict = verdictTextOf(prepared, judged, pending, context);
	const result = {
		rank,
		score,
		program: prepared.views[language],
		eligibility: judged.eligibility,
		window,
		fit: fitOf(scored, program, scores, prepared.matchOf, language, full),
		pending,
		conflicts,
		verdict,
		summary: wordsIn[language].paragraph([verdict, window.text]),
	};
	if (!full) return result;
	return {
		...result,
		constraints: judged.judgements.map((entry) => constraintView(entry, open.needsOf(entry.constraint), describe, snapshot, language)),
		...adviceOf({ prepared, judged, score, conflicts, open }, context),
	};
}
