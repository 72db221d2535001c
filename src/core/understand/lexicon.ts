import englishStopwords from "natural/lib/natural/util/stopwords.js";
import type { CatalogDocument, CompiledConcept, CompiledWords } from "../../model/document.ts";
import type { Bilingual } from "../../model/text.ts";
import { type Heads, headsOf, isPartOfWord } from "./heads.ts";
import { Phrases, Stems } from "./phrases.ts";
import { type PlaceNames, placeNames } from "./places.ts";
import { type Spelling, spellingOf } from "./spelling.ts";
import { isHan, wordsOf } from "./words.ts";

/** What a phrase of the lexicon stands for. */
export type Meaning =
	/** A term of one concept, or a direction of a program that names several. */
	| { kind: "concepts"; concepts: readonly string[] }
	/** A word of several senses, the most usual first. */
	| { kind: "senses"; senses: readonly string[] }
	/** Tells the branch where nothing else does: an unknown word, as far as reading goes, that nothing is cut out of. */
	| { kind: "head" }
	| { kind: "place"; countries: readonly string[] }
	/** Tells nothing of the field. */
	| { kind: "plain" }
	/** Joins two phrases. */
	| { kind: "conjunction" };

/** Everything that texts are read by. */
export interface Lexicon {
	phrases: Phrases<Meaning>;
	/** Terms of Latin letters written as one word (`joinedKey`): "machinelearning", "nanomaterial". */
	joined: ReadonlyMap<string, Meaning>;
	heads: Heads;
	spelling: Spelling;
	places: PlaceNames;
	/** Ordinary words that are no misspelt term and no term written as one word. */
	ordinary: ReadonlySet<string>;
}

/** Chinese characters that are words of their own; others that may be stand in too many longer words (存在, 绝对, 当地). */
const particles = "的了是把被";

/** Words that tell nothing: not corrected, not joined, and not listed as unrecognized at either end of a stretch. */
export const stopwords: ReadonlySet<string> = new Set([...englishStopwords.words.filter((word) => word.length > 1), "a", "i", ...particles]);

/** Shorter words are other terms, or abbreviations. */
const leastJoined = 4;

const conjunctions = ["and", "or", "与", "與", "和", "及", "以及", "或"];

/**
 * The phrases of a catalog. Of the same phrase with several meanings a term counts first, then an ambiguous word, a
 * direction, a head, a conjunction, a plain word and a place.
 */
export function lexiconOf(document: Pick<CatalogDocument, "concepts" | "words" | "programs" | "countries" | "groups" | "notPartners">): Lexicon {
	const stems = new Stems();
	const phrases = new Phrases<Meaning>(stems);
	const joined = new Map<string, Meaning>();
	const learn = (phrase: string, meaning: Meaning): void => {
		phrases.add(phrase, meaning);
		const key = joinedKeyOf(phrase);
		if (key && !joined.has(key)) joined.set(key, meaning);
	};
	for (const { id, names } of document.concepts) {
		const meaning: Meaning = { kind: "concepts", concepts: [id] };
		for (const name of names) learn(name, meaning);
	}
	for (const { words, senses } of document.words.ambiguous) {
		const meaning: Meaning = { kind: "senses", senses };
		for (const word of words) learn(word, meaning);
	}
	for (const { term, concepts } of namedDirections(document)) {
		for (const name of [term.zh, term.en]) learn(name, { kind: "concepts", concepts });
	}
	for (const head of document.concepts.flatMap(({ heads }) => heads)) {
		const words = wordsOf(head);
		if (!isPartOfWord(head) && (words.length > 1 || !isHan(words[0]?.text ?? ""))) phrases.add(head, { kind: "head" });
	}
	for (const word of conjunctions) phrases.add(word, { kind: "conjunction" });
	for (const word of document.words.plain) phrases.add(word, { kind: "plain" });
	const places = placeNames(document);
	for (const { name, codes } of places.names) phrases.add(name, { kind: "place", countries: codes });
	return {
		phrases,
		joined,
		heads: headsOf(document.concepts, stems),
		spelling: spellingOf(spellable(termsOf(document.concepts, document.words.ambiguous))),
		places,
		ordinary: new Set(document.words.ordinary),
	};
}

/** The directions that programs name by more than a word: who writes one of them means what it stands for. */
function namedDirections({ programs }: Pick<CatalogDocument, "programs">): { term: Bilingual; concepts: readonly string[] }[] {
	const fields = programs.flatMap(({ directions }) => directions.flatMap((direction) => direction.fields));
	return fields.filter(({ term, standing }) => standing !== "catch-all" && term.en.includes(" ") && term.zh.length > 2);
}

/** What texts are searched for: names of concepts and ambiguous words. */
export function termsOf(concepts: readonly CompiledConcept[], ambiguous: CompiledWords["ambiguous"]): string[] {
	return [...concepts.flatMap(({ names }) => names), ...ambiguous.flatMap(({ words }) => words)];
}

/** The words that terms are made of, as far as they are not Chinese: what may be misspelt. */
export function spellable(terms: readonly string[]): ReadonlySet<string> {
	const spelt = terms.filter((term) => /[^\p{Script=Han}]/u.test(term));
	return new Set(spelt.flatMap((term) => wordsOf(term).map(({ text }) => text)).filter((word) => !isHan(word)));
}

/** The keys of the terms that may be written as one word. */
export function joinable(terms: readonly string[]): ReadonlySet<string> {
	return new Set(terms.flatMap((term) => joinedKeyOf(term) ?? []));
}

/** The key of a term of Latin letters; none for one that is too short to be told from other words. */
function joinedKeyOf(term: string): string | undefined {
	const words = wordsOf(term).map(({ text }) => text);
	const key = joinedKey(words);
	return words.some(isHan) || key.length < leastJoined ? undefined : key;
}

/** The key of words written together, in the singular as far as that is plain. */
export function joinedKey(words: readonly string[]): string {
	return words.join("").replace(/(?<=....[^sui])s$/, "");
}
