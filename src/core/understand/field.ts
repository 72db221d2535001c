import type { Profile } from "../../model/profile.ts";
import { inLanguage, type Language } from "../../model/text.ts";
import type { ConceptGraph } from "../graph.ts";
import { type Company, companyIn } from "./company.ts";
import { type Lexicon, stopwords } from "./lexicon.ts";
import { confidences, counted, givenConcept, longText, type Mention, type Reading, readingsOf } from "./reading.ts";
import { isKnown, type Piece, type Scan, scan, writtenAs } from "./scan.ts";
import { settledSense, unsettledSense } from "./senses.ts";

export interface FieldUnderstanding {
	/** Concepts, each once: those given by their id, then in the order of the text. */
	readings: Reading[];
	/** What no concept was found for. */
	unrecognized: string[];
	/** Places named in the text: only suggested. */
	suggestedCountries: { text: string; countries: string[] }[];
}

/** A piece of a text with the concepts that were read in it. */
interface ReadPiece {
	piece: Piece;
	mentions: readonly Mention[];
}

/**
 * What the applicant's words say; labels of concepts given are in `language`. Terms, and what may be misspelt terms, are
 * read first; then words of several senses, by what their own text names; then, in phrases that name nothing, the heads of
 * unknown compounds, and words of several senses by these, or else by all that is named, or in their usual sense. So one
 * more entry takes nothing away from what the others are known to say. A concept that is given settles what words mean
 * that may mean it.
 */
export function understandField(field: NonNullable<Profile["field"]>, lexicon: Lexicon, graph: ConceptGraph, language: Language): FieldUnderstanding {
	const entries = Array.isArray(field) ? field : [field];
	const given = entries.flatMap((entry) => (typeof entry === "string" ? [] : [entry.concept]));
	const stated = given.map((concept): Mention => givenConcept(concept, inLanguage(graph.labelOf(concept), language)));
	const companyOf = (mentions: readonly Mention[]): Company => companyIn(counted(mentions), graph);
	const scans = entries.flatMap((entry) => (typeof entry === "string" ? [scan(entry, lexicon)] : []));
	const named = scans.map((text) => text.pieces.flatMap((piece) => namedBy(piece, text)));
	const everything = companyOf([...stated, ...named.flat()]);
	const texts = scans.map((text, index) => readText(text, { own: companyOf(named[index] ?? []), everything, given }, lexicon, companyOf));
	const read = texts.flatMap(({ mentions }) => mentions).filter(({ alternatives }) => !alternatives.some((other) => given.includes(other)));
	return {
		readings: readingsOf([...stated, ...read], graph),
		unrecognized: texts.flatMap(({ unrecognized }) => unrecognized),
		suggestedCountries: texts.flatMap(({ places }) => places),
	};
}

/** What a piece names by itself. */
function namedBy(piece: Piece, text: Scan): Mention[] {
	if (!isKnown(piece) || piece.meaning.kind !== "concepts") return [];
	const { finding, others, from, to } = piece;
	const { concepts } = piece.meaning;
	const meant = others.flatMap((other) => (other.kind === "concepts" ? other.concepts : other.kind === "senses" ? other.senses : []));
	const alternatives = [...new Set(meant)].filter((other) => !concepts.includes(other));
	const written = writtenAs(text, from, to);
	return concepts.map((concept) => {
		const possible = finding === "spelling" ? [concept, ...alternatives] : [concept];
		return { text: written, concept, basis: finding, confidence: confidences[finding], alternatives, possible };
	});
}

/** What is named around a word: in its own text, and in the whole field. */
interface Surroundings {
	own: Company;
	everything: Company;
	/** Concepts given by their id: words that may mean them are understood. */
	given: readonly string[];
}

/** Reads a text by itself, but for words of several senses that nothing in it settles. */
function readText(text: Scan, around: Surroundings, lexicon: Lexicon, companyOf: (mentions: readonly Mention[]) => Company) {
	const phrases = phrasesOf(text);
	const namedIn = (phrase: readonly Piece[]): Mention[] => phrase.flatMap((piece) => namedBy(piece, text));
	const isLong = new Set(phrases.flatMap(namedIn).map(({ concept }) => concept)).size >= longText;
	const pieces = phrases.flatMap((phrase): ReadPiece[] => {
		if (isLong || namedIn(phrase).length > 0) {
			return phrase.map((piece) => ({ piece, mentions: [...namedBy(piece, text), ...settledSense(piece, text, around.own)] }));
		}
		return readSilent(phrase, text, around, lexicon, companyOf);
	});
	const mentions = pieces.flatMap((entry) => entry.mentions);
	const unrecognized = pieces.flatMap((entry) => (isUnderstood(entry, around) ? [] : unknownPart(entry.piece, text)));
	const places = placesIn(text, lexicon);
	const nothingSaid = mentions.length + unrecognized.length + places.length === 0;
	return { mentions, unrecognized: nothingSaid ? [text.text.trim()].filter(Boolean) : unrecognized, places };
}

/** The pieces of a text by phrase: what punctuation and conjunctions part. */
function phrasesOf(text: Scan): Piece[][] {
	const phrases: Piece[][] = [[]];
	for (const piece of text.pieces) {
		if (text.tokens[piece.from]?.apart || piece.meaning?.kind === "conjunction") phrases.push([]);
		phrases.at(-1)?.push(piece);
	}
	return phrases;
}

/** Reads a phrase that names nothing: by its heads; words of several senses by these, by their text, or by what else is named. */
function readSilent(
	phrase: readonly Piece[],
	text: Scan,
	{ own, everything }: Surroundings,
	lexicon: Lexicon,
	companyOf: (mentions: readonly Mention[]) => Company,
): ReadPiece[] {
	const heads = phrase.flatMap((piece) => headOf(piece, text, lexicon));
	const byHeads = companyOf(heads);
	return phrase.map((piece) => {
		const near = settledSense(piece, text, byHeads).map((mention) => ({ ...mention, confidence: confidences.head }));
		const settled = near.length > 0 ? near : settledSense(piece, text, own);
		const unsettled = settled.length + heads.length === 0 ? unsettledSense(piece, text, everything) : [];
		return { piece, mentions: [...headOf(piece, text, lexicon), ...settled, ...unsettled] };
	});
}

function headOf({ meaning, from, to }: Piece, text: Scan, { heads }: Lexicon): Mention[] {
	const head = meaning ? undefined : heads.lastIn(text.tokens, from, to);
	if (!head) return [];
	const compound = writtenAs(text, startOfCompound(text, from, head.to), head.to);
	const { concept } = head;
	return [{ text: compound, concept, basis: "head", confidence: confidences.head, alternatives: [], possible: [concept] }];
}

/** Where the compound that ends before a word begins: after the last word that tells nothing. */
function startOfCompound({ tokens }: Scan, from: number, to: number): number {
	for (let at = to - 1; at > from; at--) if (stopwords.has(tokens[at - 1]?.written ?? "")) return at;
	return from;
}

/** Not so unknown words, and words of several senses that nothing settled. */
function isUnderstood({ piece, mentions }: ReadPiece, { given }: Surroundings): boolean {
	if (mentions.length > 0) return true;
	return piece.meaning?.kind === "senses" ? piece.meaning.senses.some((sense) => given.includes(sense)) : piece.meaning !== undefined;
}

/** The unknown words of a piece without those at either end that tell nothing. */
function unknownPart({ from, to }: Piece, text: Scan): string[] {
	const tells = (at: number): boolean => !stopwords.has(text.tokens[at]?.written ?? "");
	let first = from;
	let end = to;
	while (first < end && !tells(first)) first++;
	while (end > first && !tells(end - 1)) end--;
	return end > first ? [writtenAs(text, first, end)] : [];
}

function placesIn(text: Scan, { places }: Lexicon): FieldUnderstanding["suggestedCountries"] {
	return text.pieces.flatMap(({ meaning, from, to }) => {
		if (meaning?.kind !== "place") return [];
		const countries = meaning.countries.filter((code) => places.isPartner(code));
		return countries.length > 0 ? [{ text: writtenAs(text, from, to), countries }] : [];
	});
}
