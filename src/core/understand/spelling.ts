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

/** A key and the number of a word share one number of 52 bits, so that the index is a sorted array. */
const mostWords = 2 ** 20;

/**
 * The spelling of a vocabulary of up to a million words. It is indexed by what is left of each word without one letter:
 * words that share an entry are a letter more, less, changed or swapped apart, or at most two slips. So few are left to
 * compare, however many words are known.
 */
export function spellingOf(vocabulary: Iterable<string>): Spelling {
	const words = [...vocabulary].filter(isCorrectable);
	const index = Float64Array.from(words.flatMap((word, number) => keysOf(word).map((key) => key * mostWords + number))).sort();

	function* wordsUnder(key: number): Generator<string> {
		for (let at = firstFrom(index, key * mostWords); at < index.length && (index[at] as number) < (key + 1) * mostWords; at++) {
			yield words[(index[at] as number) % mostWords] as string;
		}
	}

	return {
		guesses(word) {
			if (!isCorrectable(word)) return [];
			const candidates = new Set(keysOf(word).flatMap((key) => [...wordsUnder(key)]));
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

/** A key of 32 bits for the word and for what is left of it without each letter; words that share one by chance are compared too. */
function keysOf(word: string): number[] {
	return [hash(word), ...Array.from(word, (_, at) => hash(word.slice(0, at) + word.slice(at + 1)))];
}

/** FNV-1a. */
function hash(text: string): number {
	let value = 0x811c9dc5;
	for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
	return value >>> 0;
}

/** The first place of a sorted array that holds at least the value. */
function firstFrom(sorted: Float64Array, value: number): number {
	let low = 0;
	let high = sorted.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((sorted[middle] as number) < value) low = middle + 1;
		else high = middle;
	}
	return low;
}
