import type { GradedPhrase, ScopedPhrase } from "./graded.ts";

/** Something that ranks programs for a phrase: the score of each, by its id; a program left out scores nothing. */
export type Ranker = (phrase: string) => ReadonlyMap<string, number>;

export interface RankingQuality {
	/** Mean over the phrases of the discounted gain of the first five, over the best there is. */
	ndcg: number;
	/** Share of phrases whose first program has the highest grade of all. */
	first: number;
	/** Share of pairs of programs at least one grade apart that stand in the wrong order or level. */
	misranked: number;
	/** The mean of each phrase, worst first. */
	phrases: { phrase: string; ndcg: number }[];
}

const considered = 5;
/** Where no program is even a neighbour there is nothing to rank: grades below this are one labeller's doubt. */
const leastBest = 1;

/** Measures a ranking; programs with the same score stand in the order that counts against it. */
export function rankingQuality(graded: readonly GradedPhrase[], rank: Ranker): RankingQuality {
	let first = 0;
	let pairs = 0;
	let misranked = 0;
	const ranking = graded.filter(({ grades }) => Math.max(...grades.values()) >= leastBest);
	const phrases = ranking.map(({ phrase, grades }) => {
		const scores = rank(phrase);
		const ranked = [...grades]
			.map(([program, grade]) => ({ grade, score: scores.get(program) ?? 0 }))
			.sort((a, b) => b.score - a.score || a.grade - b.grade);
		const best = [...grades.values()].sort((a, b) => b - a);
		if (ranked[0]?.grade === best[0]) first++;
		for (const better of ranked) {
			for (const worse of ranked) {
				if (better.grade - worse.grade < 1) continue;
				pairs++;
				if (better.score <= worse.score) misranked++;
			}
		}
		return { phrase, ndcg: gain(ranked.map(({ grade }) => grade)) / (gain(best) || 1) };
	});
	return {
		ndcg: mean(phrases.map(({ ndcg }) => ndcg)),
		first: first / ranking.length,
		misranked: misranked / pairs,
		phrases: phrases.sort((a, b) => a.ndcg - b.ndcg),
	};
}

function gain(grades: readonly number[]): number {
	return grades.slice(0, considered).reduce((sum, grade, index) => sum + (2 ** grade - 1) / Math.log2(index + 2), 0);
}

function mean(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}

export interface ScopeQuality {
	/** Share of verdicts that are as expected. */
	right: number;
	/** Share of the verdicts that are not to be fail, and are: they turn people away. */
	falseFails: number;
	wrong: { phrase: string; program: string; expected: string; found: string }[];
}

export function scopeQuality(scoped: readonly ScopedPhrase[], scopeOf: (phrase: string, program: string) => string): ScopeQuality {
	const verdicts = scoped.flatMap(({ phrase, scopes }) =>
		[...scopes]
			.filter(([, expected]) => expected !== "debatable")
			.map(([program, expected]) => ({ phrase, program, expected, found: scopeOf(phrase, program) })),
	);
	const wrong = verdicts.filter(({ expected, found }) => expected !== found);
	const acceptable = verdicts.filter(({ expected }) => expected !== "fail");
	return {
		right: 1 - wrong.length / verdicts.length,
		falseFails: acceptable.filter(({ found }) => found === "fail").length / acceptable.length,
		wrong,
	};
}
