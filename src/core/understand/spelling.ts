import jaroWinkler from "natural/lib/natural/distance/jaro-winkler_distance.js";

/** Known words that an unknown one may be a misspelling of. */
export interface Spelling {
	/** The likest first; none for a word too short to tell. */
	guesses(word: string): string[];
}

/** Shorter words are one slip away from too many others, longer ones are no words. */
const shortest = 5;
const longest = 24;
/** The first letter must be right, and words of fewer letters than this must be liker (Jaro–Winkler, 0 to 1). */
const long = 8;
const leastLikeness = { short: 0.93, long: 0.9 };
const mostGuesses = 3;

/**
 * The spelling of a vocabulary; `ordinary` words are no misspellings of it. An index of words by what is left of them without one letter: two words that share an entry are a letter more, less,
 * changed or swapped apart, or at most two slips. So few are left to compare, however many words are known.
 */
export function spellingOf(vocabulary: Iterable<string>, ordinary: ReadonlySet<string>): Spelling {
	const index = new Map<string, string[]>();
	for (const word of vocabulary) {
		if (!isCorrectable(word)) continue;
		for (const key of withoutOneLetter(word)) {
			const words = index.get(key);
			if (words) words.push(word);
			else index.set(key, [word]);
		}
	}
	return {
		guesses(word) {
			if (!isCorrectable(word) || ordinary.has(word)) return [];
			const candidates = new Set(withoutOneLetter(word).flatMap((key) => index.get(key) ?? []));
			return [...candidates]
				.filter((candidate) => candidate[0] === word[0])
				.map((candidate) => ({ candidate, likeness: jaroWinkler(word, candidate) }))
				.filter(({ likeness }) => likeness >= (word.length < long ? leastLikeness.short : leastLikeness.long))
				.sort((a, b) => b.likeness - a.likeness || (a.candidate < b.candidate ? -1 : 1))
				.slice(0, mostGuesses)
				.map(({ candidate }) => candidate);
		},
	};
}

function isCorrectable(word: string): boolean {
	return word.length >= shortest && word.length <= longest && /^\p{L}+$/u.test(word);
}

function withoutOneLetter(word: string): string[] {
	return [word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))];
}
