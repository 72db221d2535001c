import { SequenceTree } from "./tree.ts";
import { americanOf, isHan, stemOf, type Word, wordsOf } from "./words.ts";

/** A word of a text as phrases are looked up by it. */
export interface Token {
	written: string;
	/** The number of its stem among those of all phrases; 0 for one that is in none. */
	stem: number;
	/** Punctuation stands before it, which no phrase runs across but one that has it too. */
	apart: boolean;
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
	/** Its words, abbreviations in capitals; none for Chinese phrases, which stems tell in full. */
	words: readonly string[];
	meaning: Meaning;
	/** Another phrase with the same stems. */
	next: Entry<Meaning> | undefined;
}

/** Endings in which two forms of one word differ; the stemmer also joins general and generator, positive and position. */
const endings: ReadonlySet<string> = new Set([
	"",
	"s",
	"es",
	"e",
	"d",
	"ed",
	"ing",
	"y",
	"ies",
	"ied",
	"ying",
	"al",
	"ic",
	"ion",
	"ions",
	"ation",
	"ations",
]);
/** Those of singular and plural; any others only tell forms of one word where so many letters stand before them. */
const plurals: ReadonlySet<string> = new Set(["", "s", "es", "y", "ies"]);
const leastRoot = 4;
/** A shorter word is no short form of a longer one that is a phrase of its own: mem is not MEMS, mar not Mars. */
const leastForm = 4;

/** The step of the tree for punctuation within a phrase (hand, foot and mouth disease); stems are numbered from 1. */
const punctuation = -1;

const none: readonly never[] = [];

/** The stems of all words of phrases, numbered from 1. */
export class Stems {
	readonly #numbers = new Map<string, number>();
	/** The stem of each word that is in a phrase: stemming is slow. */
	readonly #words = new Map<string, number>();

	learn(word: string): number {
		const known = this.#words.get(word);
		if (known !== undefined) return known;
		const stem = stemOf(word);
		const number = this.#numbers.get(stem) ?? this.#numbers.size + 1;
		this.#numbers.set(stem, number);
		this.#words.set(word, number);
		return number;
	}

	/** 0 where no phrase has a word with the stem. */
	numberOf(word: string): number {
		return this.#words.get(word) ?? this.#numbers.get(stemOf(word)) ?? 0;
	}
}

/**
 * Phrases with their meanings, found in running text by longest match over the stems of its words. Of phrases with the
 * same stems the one as written counts, else the one added first; the same phrase belongs to the meaning that came first.
 */
export class Phrases<Meaning> {
	readonly #tree = new SequenceTree();
	readonly #entries: (Entry<Meaning> | undefined)[] = [];
	readonly #stems: Stems;
	#longest = 0;

	/** Phrases that share `stems` are looked up by the same tokens. */
	constructor(stems: Stems) {
		this.#stems = stems;
	}

	add(phrase: string, meaning: Meaning): void {
		const words = wordsOf(phrase);
		if (words.length === 0) return;
		let node = 0;
		for (const { text, apart } of words) {
			if (apart && node !== 0) node = this.#tree.grow(node, punctuation);
			node = this.#tree.grow(node, this.#stems.learn(text));
		}
		this.#longest = Math.max(this.#longest, words.length);
		const entry: Entry<Meaning> = { words: told(words, phrase), meaning, next: undefined };
		const first = this.#entries[node];
		if (!first) this.#entries[node] = entry;
		else if (![...chain(first)].some((known) => isSamePhrase(known, entry))) append(first, entry);
	}

	/** The word as phrases are looked up by it. */
	token(written: string, apart: boolean): Token {
		return { written, stem: this.#stems.numberOf(written), apart };
	}

	/** The longest phrase that begins at word `from`. */
	longestAt(tokens: readonly Token[], from: number): Found<Meaning> | undefined {
		const first = tokens[from];
		if (!first || (!first.guesses && this.#tree.child(0, first.stem) === 0)) return undefined;
		const found = this.#follow(0, tokens.slice(from, from + this.#longest), 0, false);
		return found && { ...found, to: from + found.to };
	}

	/**
	 * Meanings of phrases that words `from` to `to` would spell if one more word stood between two of them, then of those
	 * they would spell if one between two were left out.
	 */
	withOneSlip(tokens: readonly Token[], from: number, to: number): Meaning[] {
		const added: Meaning[] = [];
		const left: Meaning[] = [];
		let node = 0;
		for (let at = from; at < to; at++) {
			if (at > from) for (const inserted of this.#tree.childrenOf(node)) added.push(...this.#exactly(inserted, tokens, at, to));
			if (at > from && at < to - 1) left.push(...this.#exactly(node, tokens, at + 1, to));
			node = this.#tree.child(node, (tokens[at] as Token).stem);
			if (node === 0) break;
		}
		return [...new Set([...added, ...left])];
	}

	/** The meanings of the phrases that end where words `from` to `to` lead from a node. */
	#exactly(start: number, tokens: readonly Token[], from: number, to: number): readonly Meaning[] {
		let node = start;
		for (let at = from; at < to; at++) {
			node = this.#tree.child(node, (tokens[at] as Token).stem);
			if (node === 0) return none;
		}
		return [...chain(this.#entries[node])].map(({ meaning }) => meaning);
	}

	/** Follows the tokens from `at` on; where one may be misspelt, also each word that it may be. */
	#follow(start: number, tokens: readonly Token[], at: number, corrected: boolean, best?: Found<Meaning>): Found<Meaning> | undefined {
		let node = start;
		let longest = best;
		for (let index = at; index < tokens.length; index++) {
			const token = tokens[index] as Token;
			if (token.apart && index > at) {
				node = this.#tree.child(node, punctuation);
				if (node === 0) break;
			}
			for (const guess of token.guesses ?? []) longest = this.#follow(node, tokens.with(index, guess), index, true, longest);
			node = this.#tree.child(node, token.stem);
			if (node === 0) break;
			const entry = this.#entries[node];
			if (entry) longest = longer(longest, entry, tokens, index + 1, corrected);
		}
		return longest;
	}
}

/** The phrase that ends before word `to`, where it is a better find than the one there is. */
function longer<Meaning>(
	longest: Found<Meaning> | undefined,
	entries: Entry<Meaning>,
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

function entryFor<Meaning>(entries: Entry<Meaning>, tokens: readonly Token[]): Entry<Meaning> | undefined {
	let inflected: Entry<Meaning> | undefined;
	for (const entry of chain(entries)) {
		const { words } = entry;
		if (words.every((word, index) => isWord(tokens[index]?.written ?? "", word))) return entry;
		if (!inflected && words.every((word, index) => isForm(tokens[index]?.written ?? "", word, words.length === 1))) inflected = entry;
	}
	return inflected;
}

function* chain<Meaning>(first: Entry<Meaning> | undefined): Generator<Entry<Meaning>> {
	for (let entry = first; entry; entry = entry.next) yield entry;
}

function append<Meaning>(first: Entry<Meaning>, entry: Entry<Meaning>): void {
	let last = first;
	while (last.next) last = last.next;
	last.next = entry;
}

/** The words of a phrase as an entry keeps them. */
function told(words: readonly Word[], phrase: string): readonly string[] {
	if (words.every(({ text }) => isHan(text))) return none;
	return words.map(({ text, start, end }) => (isAbbreviation(phrase.slice(start, end)) ? text.toUpperCase() : text));
}

/** Written in capitals. */
function isAbbreviation(word: string): boolean {
	return word.length > 1 && /^[\p{Lu}\p{N}]*\p{Lu}[\p{Lu}\p{N}]*$/u.test(word);
}

function isSamePhrase<Meaning>(one: Entry<Meaning>, other: Entry<Meaning>): boolean {
	return one.words.every((word, index) => word.toLowerCase() === other.words[index]?.toLowerCase());
}

function isWord(written: string, known: string): boolean {
	return written === known || written === known.toLowerCase();
}

/** Another form of a known word, or the word in the other spelling; an abbreviation has its plural only. */
function isForm(written: string, known: string, alone: boolean): boolean {
	if (isWord(written, known)) return true;
	if (isAbbreviation(known)) return written === `${known.toLowerCase()}s`;
	if (alone && written.length < leastForm && written.length < known.length) return false;
	return isInflection(americanOf(written), americanOf(known));
}

function isInflection(written: string, known: string): boolean {
	let root = 0;
	while (root < written.length && written[root] === known[root]) root++;
	const [one, other] = [written.slice(root), known.slice(root)];
	if (plurals.has(one) && plurals.has(other)) return true;
	return root >= leastRoot && endings.has(one) && endings.has(other);
}
