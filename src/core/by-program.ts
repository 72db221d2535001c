import type { ProgramView, Result } from "../model/answer.ts";
import type { ProgramApplicants, RankedApplicant, SettlingFact } from "../model/applicants.ts";
import type { Fact } from "../model/clause.ts";
import type { Eligibility } from "../model/enumerations.ts";
import type { Language } from "../model/text.ts";
import type { Snapshot } from "./snapshot.ts";
import { wordsIn } from "./words/index.ts";

/** Answers to many profiles, turned round: whom to tell about each program. */

/** What of a result tells whom its program is for. */
export type RankedProgram = Pick<Result, "program" | "window" | "score" | "eligibility" | "pending">;

/** One profile of many, answered. */
export interface AnsweredProfile {
	id: string;
	results: readonly RankedProgram[];
}

/** A result without what is not needed here, so that thousands can be held. */
export function rankedOnly({ program, window, score, eligibility, pending }: Result): RankedProgram {
	return { program, window, score, eligibility, pending };
}

/**
 * For each program that any answer ranks, in the order of the catalog: whom it is open to, the best fitting first and
 * equals in the order they came in; how the verdicts fell out; and how many one fact would settle. `limit` bounds how many
 * are listed.
 */
export function byProgram(
	answered: readonly AnsweredProfile[],
	snapshot: Snapshot,
	language: Language,
	limit = answered.length,
): ProgramApplicants[] {
	const found = new Map<string, { program: ProgramView; window: RankedProgram["window"]; ranked: { id: string; result: RankedProgram }[] }>();
	for (const { id, results } of answered) {
		for (const result of results) {
			const { program, window } = result;
			const entry = found.get(program.id) ?? { program, window, ranked: [] };
			entry.ranked.push({ id, result });
			found.set(program.id, entry);
		}
	}
	return snapshot.programs.flatMap(({ program: { id } }) => {
		const entry = found.get(id);
		if (!entry) return [];
		const { program, window, ranked } = entry;
		const possible = ranked.filter(({ result }) => result.eligibility !== "ineligible").sort((a, b) => b.result.score - a.result.score);
		const applicants = possible
			.slice(0, limit)
			.map(({ id, result: { score, eligibility, pending } }): RankedApplicant => ({ id, score, eligibility, pending }));
		return [{ program, window, verdicts: verdictsOf(ranked), applicants, settles: settlesOf(possible, snapshot, language) }];
	});
}

function verdictsOf(ranked: readonly { result: RankedProgram }[]): Record<Eligibility, number> {
	const verdicts: Record<Eligibility, number> = { eligible: 0, undetermined: 0, ineligible: 0 };
	for (const { result } of ranked) verdicts[result.eligibility]++;
	return verdicts;
}

/** The facts each of which, alone, stands between somebody and a verdict; the one that settles most first. */
function settlesOf(possible: readonly { id: string; result: RankedProgram }[], snapshot: Snapshot, language: Language): SettlingFact[] {
	const waiting = new Map<Fact, string[]>();
	for (const { id, result } of possible) {
		const [fact, ...others] = result.pending;
		if (fact !== undefined && others.length === 0) waiting.set(fact, [...(waiting.get(fact) ?? []), id]);
	}
	return [...waiting]
		.sort(([, a], [, b]) => b.length - a.length)
		.map(([fact, ids]) => ({
			fact,
			count: ids.length,
			ids,
			text: wordsIn[language].settlesText({ count: ids.length, fact: snapshot.factLabel(fact, language) }),
		}));
}
