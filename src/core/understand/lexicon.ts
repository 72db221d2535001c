import englishStopwords from "natural/lib/natural/util/stopwords.js";
import chineseStopwords from "natural/lib/natural/util/stopwords_zh.js";
import type { CatalogDocument } from "../../model/document.ts";
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
	| { kind: "plain" };

/** Everything that texts are read by. */
export interface Lexicon {
	phrases: Phrases<Meaning>;
	/** Terms of Latin letters written as one word, without their last -s: "machinelearning", "nanomaterial". */
	joined: ReadonlyMap<string, Meaning>;
	heads: Heads;
	spelling: Spelling;
	places: PlaceNames;
	/** Words that are not listed as unrecognized where they stand at either end of a stretch. */
	stopwords: ReadonlySet<string>;
}

const stopwords: ReadonlySet<string> = new Set([...englishStopwords.words, ...chineseStopwords.words]);

/** The phrases of a catalog. Of the same phrase with two meanings a concept counts before a plain word, and that before a place. */
export function lexiconOf(document: Pick<CatalogDocument, "concepts" | "words" | "programs" | "countries" | "groups" | "notPartners">): Lexicon {
	const stems = new Stems();
	const phrases = new Phrases<Meaning>(stems);
	const joined = new Map<string, Meaning>();
	const learn = (phrase: string, meaning: Meaning): void => {
		phrases.add(phrase, meaning);
		const words = wordsOf(phrase).map(({ text }) => text);
		const key = joinedKey(words);
		if (!words.some(isHan) && !joined.has(key)) joined.set(key, meaning);
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
	for (const word of document.words.plain) phrases.add(word, { kind: "plain" });
	const places = placeNames(document);
	for (const { name, codes } of places.names) phrases.add(name, { kind: "place", countries: codes });
	return {
		phrases,
		joined,
		heads: headsOf(document.concepts, stems),
		spelling: spellingOf(spellable(document), new Set(document.words.ordinary)),
		places,
		stopwords,
	};
}

/** The directions that programs name by more than a word: who writes one of them means what it stands for. */
function namedDirections({ programs }: Pick<CatalogDocument, "programs">): { term: Bilingual; concepts: readonly string[] }[] {
	const fields = programs.flatMap(({ directions }) => directions.flatMap((direction) => direction.fields));
	return fields.filter(({ term, standing }) => standing !== "catch-all" && term.en.includes(" ") && term.zh.length > 2);
}

/** The words that terms are made of, as far as they are not Chinese: what may be misspelt. */
export function spellable({ concepts, words }: Pick<CatalogDocument, "concepts" | "words">): ReadonlySet<string> {
	const names = [...concepts.flatMap((concept) => concept.names), ...words.ambiguous.flatMap((entry) => entry.words)];
	const spelt = names.filter((name) => /[^\p{Script=Han}]/u.test(name));
	return new Set(spelt.flatMap((name) => wordsOf(name).map(({ text }) => text)).filter((word) => !isHan(word)));
}

/** The key of words written together. */
export function joinedKey(words: readonly string[]): string {
	return words.join("").replace(/s$/, "");
}
