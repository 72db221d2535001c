import type { Question } from "../../model/answer.ts";
import type { Fact } from "../../model/clause.ts";
import type { Language } from "../../model/text.ts";
import type { Snapshot } from "../snapshot.ts";

/** What a fact is asked for: the undetermined programs that wait for it, with their scores. */
interface Waiting {
	id: string;
	score: number;
	pending: readonly Fact[];
}

/** The facts that undetermined programs wait for, the most deciding first: by programs, the better fitting for more. */
export function questionsOf(waiting: readonly Waiting[], snapshot: Snapshot, language: Language): Question[] {
	const asked = new Map<Fact, { decides: string[]; weight: number }>();
	for (const { id, score, pending } of waiting) {
		for (const fact of pending) {
			const entry = asked.get(fact) ?? { decides: [], weight: 0 };
			entry.decides.push(id);
			entry.weight += 1 + score;
			asked.set(fact, entry);
		}
	}
	return [...asked]
		.sort(([factA, a], [factB, b]) => b.weight - a.weight || (factA < factB ? -1 : 1))
		.map(([fact, { decides }]) => ({ fact, decides, prompt: snapshot.factPrompt(fact, language) }));
}
