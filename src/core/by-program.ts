import type { ProgramApplicants, RankedApplicant, SettlingFact } from "../model/applicants.ts";
import type { Fact } from "../model/clause.ts";
import type { Eligibility } from "../model/enumerations.ts";
import type { Profile } from "../model/profile.ts";
import { windowView } from "./explain/window.ts";
import type { MatchOptions } from "./match.ts";
import { openProgram } from "./open/pending.ts";
import { rank } from "./ranking.ts";
import type { PreparedProgram, Snapshot } from "./snapshot.ts";
import { wordsIn } from "./words/index.ts";

/** Answers to many profiles, turned round: whom to tell about each program. */

/** How one of many profiles stands to a program in scope. */
export interface ApplicantStanding extends RankedApplicant {
	program: string;
	/** The one fact that stands between undetermined and a verdict, where nothing else is open. */
	settledBy: Fact | undefined;
}

/** How a profile stands to every program in scope. */
export function standingsOf(id: string, profile: Profile, snapshot: Snapshot, options: MatchOptions): ApplicantStanding[] {
	const { context, ranked } = rank(profile, snapshot, options);
	return ranked.map(({ prepared, judged, score }) => {
		const { pending, needsOf } = openProgram(prepared, judged, context.applicant);
		const [fact, ...others] = pending;
		// What the source leaves open stays so, whatever else becomes known.
		const waiting = judged.judgements.filter(({ constraint, judgement }) => constraint.required && judgement.outcome === "unknown");
		const alone = fact !== undefined && others.length === 0 && waiting.every(({ constraint }) => needsOf(constraint).includes(fact));
		return { program: prepared.program.id, id, score, eligibility: judged.eligibility, pending, settledBy: alone ? fact : undefined };
	});
}

/**
 * For each program that is in scope for anybody, in the order of the catalog: whom it may be for, the best fitting first
 * and equals in the order they came in; how the verdicts fell out; and how many one fact would settle. `limit` bounds how
 * many are listed.
 */
export function byProgram(
	standings: readonly ApplicantStanding[],
	snapshot: Snapshot,
	{ asOf, language }: Pick<MatchOptions, "asOf" | "language">,
	limit = standings.length,
): ProgramApplicants[] {
	const found = new Map<string, ApplicantStanding[]>();
	for (const standing of standings) {
		const entry = found.get(standing.program);
		if (entry) entry.push(standing);
		else found.set(standing.program, [standing]);
	}
	const viewOf = (prepared: PreparedProgram, standing: readonly ApplicantStanding[]): ProgramApplicants => {
		const possible = standing.filter(({ eligibility }) => eligibility !== "ineligible").sort((a, b) => b.score - a.score);
		return {
			program: prepared.views[language],
			window: windowView(prepared, asOf, language),
			verdicts: verdictsOf(standing),
			applicants: possible.slice(0, limit).map(({ id, score, eligibility, pending }) => ({ id, score, eligibility, pending })),
			settles: settlesOf(possible).map(({ fact, ids }) => ({
				fact,
				count: ids.length,
				ids,
				text: wordsIn[language].settlesText({ count: ids.length, fact: snapshot.factLabel(fact, language) }),
			})),
		};
	};
	return snapshot.programs.flatMap((prepared) => {
		const standing = found.get(prepared.program.id);
		return standing ? viewOf(prepared, standing) : [];
	});
}

function verdictsOf(standing: readonly ApplicantStanding[]): Record<Eligibility, number> {
	const verdicts: Record<Eligibility, number> = { eligible: 0, undetermined: 0, ineligible: 0 };
	for (const { eligibility } of standing) verdicts[eligibility]++;
	return verdicts;
}

/** The facts each of which, alone, stands between somebody and a verdict; the one that settles most first. */
function settlesOf(possible: readonly ApplicantStanding[]): Pick<SettlingFact, "fact" | "ids">[] {
	const waiting = new Map<Fact, string[]>();
	for (const { id, settledBy } of possible) {
		if (settledBy !== undefined) waiting.set(settledBy, [...(waiting.get(settledBy) ?? []), id]);
	}
	return [...waiting].map(([fact, ids]) => ({ fact, ids })).sort((a, b) => b.ids.length - a.ids.length);
}
