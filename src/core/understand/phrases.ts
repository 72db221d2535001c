import { stemOf, type Word, wordsOf } from "./words.ts";

interface Node<Meaning> {
	next: Map<string, Node<Meaning>>;
	/** What the phrase that ends here means, and how it is written. */
	meaning?: Meaning;
	words?: readonly string[];
}

/** A phrase found in a text, up to, but not including, word `to`. */
export interface Found<Meaning> {
	meaning: Meaning;
	to: number;
}

function step<Meaning>(node: Node<Meaning>, key: string): Node<Meaning> {
	let next = node.next.get(key);
	if (!next) {
		next = { next: new Map() };
		node.next.set(key, next);
	}
	return next;
}

/** Longest inflection, in letters, by which a written word may differ from the word of a phrase. */
const longestInflection = 3;

function isInflection(written: string, known: string): boolean {
	return Math.abs(written.length - known.length) <= longestInflection;
}

/**
 * Phrases with their meanings, found in running text by longest match: by the words as written and, for English, by
 * their stems. The same phrase belongs to the meaning that came first.
 */
export class Phrases<Meaning> {
	readonly #written: Node<Meaning> = { next: new Map() };
	readonly #stemmed: Node<Meaning> = { next: new Map() };

	add(phrase: string, meaning: Meaning): void {
		const words = wordsOf(phrase).map((word) => word.text);
		if (words.length === 0) return;
		for (const [root, keys] of [
			[this.#written, words],
			[this.#stemmed, words.map(stemOf)],
		] as const) {
			const end = keys.reduce(step, root);
			if (end.meaning !== undefined) continue;
			end.meaning = meaning;
			end.words = words;
		}
	}

	/** The longest phrase that begins at word `from`; of two equally long ones the one as written. */
	longestAt(words: readonly Word[], from: number): Found<Meaning> | undefined {
		return this.#longest(this.#stemmed, words, from, true, this.#longest(this.#written, words, from, false));
	}

	#longest(root: Node<Meaning>, words: readonly Word[], from: number, stemmed: boolean, best?: Found<Meaning>): Found<Meaning> | undefined {
		let node: Node<Meaning> | undefined = root;
		let longest = best;
		for (let at = from; at < words.length; at++) {
			const word = (words[at] as Word).text;
			node = node.next.get(stemmed ? stemOf(word) : word);
			if (!node) break;
			if (node.meaning === undefined || at + 1 <= (longest?.to ?? 0)) continue;
			const inflected = !stemmed || (node.words ?? []).every((known, index) => isInflection((words[from + index] as Word).text, known));
			if (inflected) longest = { meaning: node.meaning, to: at + 1 };
		}
		return longest;
	}
}
