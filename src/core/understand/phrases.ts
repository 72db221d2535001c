import { stemOf, wordsOf } from "./words.ts";

/** A word of a text as phrases are looked up by it. */
export interface Token {
	written: string;
	stem: string;
	/** Known words that an unknown one may be a misspelling of, the likest first. */
	guesses?: readonly Token[];
}

/** A phrase found in a text: its words end before word `to`. */
export interface Found<Meaning> {
	meaning: Meaning;
	to: number;
	/** One of its words was taken for another that it may be a misspelling of. */
	corrected: boolean;
	/** What else a misspelt phrase of the same length may mean. */
	others: readonly Meaning[];
}

interface Entry<Meaning> {
	words: readonly string[];
	meaning: Meaning;
}

interface Node<Meaning> {
	next: Map<string, Node<Meaning>>;
	/** Phrases that end here: the same stems, perhaps written otherwise. */
	entries: Entry<Meaning>[];
}

/** Longest inflection, in letters, by which a written word may differ from the word of a phrase. */
const longestInflection = 3;

function emptyNode<Meaning>(): Node<Meaning> {
	return { next: new Map(), entries: [] };
}

/**
 * Phrases with their meanings, found in running text by longest match over the stems of its words. Of phrases with the
 * same stems the one as written counts, else the one added first; the same phrase belongs to the meaning that came first.
 */
export class Phrases<Meaning> {
	readonly #root: Node<Meaning> = emptyNode();
	readonly #stems = new Map<string, string>();
	readonly #knownStems = new Set<string>();
	#longest = 0;

	add(phrase: string, meaning: Meaning): void {
		const words = wordsOf(phrase).map((word) => word.text);
		if (words.length === 0) return;
		let node = this.#root;
		for (const word of words) {
			const stem = this.#stems.get(word) ?? stemOf(word);
			this.#stems.set(word, stem);
			this.#knownStems.add(stem);
			let next = node.next.get(stem);
			if (!next) {
				next = emptyNode();
				node.next.set(stem, next);
			}
			node = next;
		}
		this.#longest = Math.max(this.#longest, words.length);
		if (!node.entries.some((entry) => entry.words.every((word, index) => word === words[index]))) node.entries.push({ words, meaning });
	}

	/** Whether some phrase holds the word, or one with the same stem. */
	knows(token: Token): boolean {
		return this.#stems.has(token.written) || this.#knownStems.has(token.stem);
	}

	/** Meanings of phrases that the tokens would spell if one word stood between two of them, or if one between two were left out. */
	withOneSlip(tokens: readonly Token[]): Meaning[] {
		const left = tokens.slice(1, -1).flatMap((_, index) => exactly(this.#root, tokens.toSpliced(index + 1, 1)));
		const added: Meaning[] = [];
		let node: Node<Meaning> | undefined = this.#root;
		for (let index = 0; index < tokens.length - 1; index++) {
			node = node.next.get((tokens[index] as Token).stem);
			if (!node) break;
			for (const inserted of node.next.values()) added.push(...exactly(inserted, tokens.slice(index + 1)));
		}
		return [...new Set([...added, ...left])];
	}

	/** The word as phrases are looked up by it. */
	token(written: string): Token {
		return { written, stem: this.#stems.get(written) ?? stemOf(written) };
	}

	/** The longest phrase that begins at word `from`. */
	longestAt(tokens: readonly Token[], from: number): Found<Meaning> | undefined {
		const first = tokens[from];
		if (!first || (!first.guesses && !this.#root.next.has(first.stem))) return undefined;
		const found = follow(this.#root, tokens.slice(from, from + this.#longest), 0, false);
		return found && { ...found, to: from + found.to };
	}
}

/** The meanings of the phrases that end where the tokens lead from a node. */
function exactly<Meaning>(start: Node<Meaning>, tokens: readonly Token[]): Meaning[] {
	let node: Node<Meaning> | undefined = start;
	for (const token of tokens) {
		node = node?.next.get(token.stem);
		if (!node) return [];
	}
	return node?.entries.map(({ meaning }) => meaning) ?? [];
}

/** Follows the tokens from `at` on; where one may be misspelt, also each word that it may be. */
function follow<Meaning>(
	start: Node<Meaning>,
	tokens: readonly Token[],
	at: number,
	corrected: boolean,
	best?: Found<Meaning>,
): Found<Meaning> | undefined {
	let node = start;
	let longest = best;
	for (let index = at; index < tokens.length; index++) {
		const token = tokens[index] as Token;
		for (const guess of token.guesses ?? []) longest = follow(node, tokens.with(index, guess), index, true, longest);
		const child = node.next.get(token.stem);
		if (!child) break;
		node = child;
		if (node.entries.length > 0) longest = longer(longest, node.entries, tokens, index + 1, corrected);
	}
	return longest;
}

/** The phrase that ends before word `to`, where it is a better find than the one there is. */
function longer<Meaning>(
	longest: Found<Meaning> | undefined,
	entries: readonly Entry<Meaning>[],
	tokens: readonly Token[],
	to: number,
	corrected: boolean,
): Found<Meaning> | undefined {
	if (longest && to < longest.to) return longest;
	const entry = entryFor(entries, tokens);
	if (!entry) return longest;
	if (longest?.to !== to || (longest.corrected && !corrected)) return { meaning: entry.meaning, to, corrected, others: [] };
	return corrected && longest.corrected ? { ...longest, others: [...longest.others, entry.meaning] } : longest;
}

function entryFor<Meaning>(entries: readonly Entry<Meaning>[], tokens: readonly Token[]): Entry<Meaning> | undefined {
	return (
		entries.find(({ words }) => words.every((word, index) => word === tokens[index]?.written)) ??
		entries.find(({ words }) => words.every((word, index) => isInflection(tokens[index]?.written ?? "", word)))
	);
}

function isInflection(written: string, known: string): boolean {
	return Math.abs(written.length - known.length) <= longestInflection;
}
