import type { ReadingBasis } from "../../model/enumerations.ts";
import type { Profile } from "../../model/profile.ts";
import type { ConceptGraph } from "../graph.ts";
import { type Company, companyIn } from "./company.ts";
import type { Lexicon, Meaning } from "./lexicon.ts";
import { type Piece, type Scan, scan, writtenAs } from "./scan.ts";

/** A concept read in the applicant's words. */
export interface Reading {
	/** As written; the concept's label where the concept itself was given. */
	text: string;
	concept: string;
	basis: ReadingBasis;
	/** How sure it is that the words mean the concept, in [0, 1]. */
	confidence: number;
	/** How central the concept is among all that the field names, in (0, 1]; 1 for the most central. */
	centrality: number;
	/** Other concepts that the words may mean. */
	alternatives: readonly string[];
}

export interface FieldUnderstanding {
	/** Concepts, each once, in the order of the text. */
	readings: Reading[];
	/** What no concept was found for. */
	unrecognized: string[];
	/** Places named in the text: only suggested. */
	suggestedCountries: { text: string; countries: string[] }[];
}

/** How sure a reading is, by what it rests on. */
const confidences: Readonly<Record<ReadingBasis, number>> = {
	given: 1,
	term: 1,
	joined: 0.9,
	spelling: 0.8,
	neighbours: 0.8,
	"usual-sense": 0.5,
	head: 0.5,
};
/** Readings as sure as this decide whether a field lies in a list; less sure ones only where there are no others. */
const sure = 0.6;

/** A sense is settled by its neighbours from this share of their mentions on, and so many times as far as the next. */
const settled = { company: 0.3, lead: 1.25 };
/** From so many sure concepts on, the general words of a text add nothing. */
const enoughSaid = 4;

/** A text that names so many concepts is no phrase any more: what is central in it matters in full. */
const longText = 8;

/** One place in the text where a concept is named. */
type Mention = Omit<Reading, "centrality" | "confidence">;

/** The readings that decide whether a field lies in a list: the sure ones, else all there are. */
export function decisive(readings: readonly Reading[]): readonly Reading[] {
	const sureOnes = readings.filter(({ confidence }) => confidence >= sure);
	return sureOnes.length > 0 ? sureOnes : readings;
}

/** The concepts that a reading may mean: where nothing settles which, all of them. */
export function possibleConcepts({ concept, basis, alternatives }: Reading): readonly string[] {
	return basis === "usual-sense" || basis === "spelling" ? [concept, ...alternatives] : [concept];
}

/**
 * What the applicant's words say. Terms, and what may be misspelt terms, are read first; then words of several senses,
 * by what was read; then, in phrases in which nothing was read, their usual senses and the heads of unknown compounds.
 */
export function understandField(field: NonNullable<Profile["field"]>, lexicon: Lexicon, graph: ConceptGraph): FieldUnderstanding {
	const entries = Array.isArray(field) ? field : [field];
	const given = entries.flatMap((entry): Mention[] =>
		typeof entry === "string" ? [] : [{ text: graph.labelOf(entry.concept).en, concept: entry.concept, basis: "given", alternatives: [] }],
	);
	const scans = entries.flatMap((entry) => (typeof entry === "string" ? [scan(entry, lexicon)] : []));
	const named = [...given, ...scans.flatMap((text) => text.pieces.flatMap((piece) => namedBy(piece, text)))];
	const company = companyIn(counted(named), graph);
	const texts = scans.map((text) => readText(text, lexicon, company, new Set(named.map(({ concept }) => concept)).size));
	return {
		readings: centred([...given, ...texts.flatMap(({ mentions }) => mentions)], graph),
		unrecognized: texts.flatMap(({ unrecognized }) => unrecognized),
		suggestedCountries: scans.flatMap((text) => placesIn(text, lexicon)),
	};
}

/** What a piece names by itself. */
function namedBy({ meaning, finding, others, from, to }: Piece, text: Scan): Mention[] {
	if (meaning?.kind !== "concepts") return [];
	const possible = others.flatMap((other) => (other.kind === "concepts" ? other.concepts : []));
	const alternatives = [...new Set(possible)].filter((other) => !meaning.concepts.includes(other));
	return meaning.concepts.map((concept) => ({ text: writtenAs(text, from, to), concept, basis: finding, alternatives }));
}

function counted(mentions: readonly Mention[]): Map<string, number> {
	const times = new Map<string, number>();
	for (const { concept } of mentions) times.set(concept, (times.get(concept) ?? 0) + 1);
	return times;
}

/** Reads a text, whose sure concepts have been counted. */
function readText(text: Scan, lexicon: Lexicon, company: Company, concepts: number): { mentions: Mention[]; unrecognized: string[] } {
	const phrases = phrasesOf(text).map((pieces) => {
		const read = pieces.map((piece) => ({ piece, mentions: [...namedBy(piece, text), ...settledBy(piece, text, company)] }));
		const silent = read.every(({ mentions }) => mentions.length === 0);
		if (!silent || concepts >= enoughSaid) return read;
		return read.map(({ piece }) => ({ piece, mentions: [...usualSense(piece, text), ...headOf(piece, text, lexicon)] }));
	});
	const read = phrases.flat();
	const mentions = read.flatMap((entry) => entry.mentions);
	const unrecognized = read.flatMap((entry) => (isUnderstood(entry) ? [] : unknownPart(entry.piece, text, lexicon)));
	const nothingSaid = mentions.length + unrecognized.length === 0 && !text.pieces.some(({ meaning }) => meaning?.kind === "place");
	return { mentions, unrecognized: nothingSaid ? [text.text.trim()] : unrecognized };
}

/** Not so unknown words, and words of several senses that nothing settled. */
function isUnderstood({ piece, mentions }: { piece: Piece; mentions: readonly Mention[] }): boolean {
	return mentions.length > 0 || (piece.meaning !== undefined && piece.meaning.kind !== "senses");
}

const conjunctions: ReadonlySet<string> = new Set(["and", "or", "与", "與", "和", "及", "以及", "或"]);

/** The pieces of a text by phrase: what punctuation and conjunctions part. */
function phrasesOf(text: Scan): Piece[][] {
	const phrases: Piece[][] = [[]];
	let end = 0;
	for (const piece of text.pieces) {
		const between = text.text.slice(end, text.words[piece.from]?.start);
		const parts =
			/[^\s\-–—'’·]/.test(between) || (piece.meaning?.kind !== "concepts" && conjunctions.has(writtenAs(text, piece.from, piece.to).toLowerCase()));
		if (parts) phrases.push([]);
		phrases.at(-1)?.push(piece);
		end = text.words[piece.to - 1]?.end ?? end;
	}
	return phrases;
}

/** The sense of an ambiguous word that the concepts named in the text lie around. */
function settledBy({ meaning, from, to }: Piece, text: Scan, company: Company): Mention[] {
	if (meaning?.kind !== "senses") return [];
	const [best, next] = meaning.senses.map((sense) => ({ sense, near: company(sense) })).sort((a, b) => b.near - a.near);
	if (!best || best.near < settled.company || best.near < settled.lead * (next?.near ?? 0)) return [];
	return [mentionOf(best.sense, meaning, "neighbours", writtenAs(text, from, to))];
}

function usualSense({ meaning, from, to }: Piece, text: Scan): Mention[] {
	if (meaning?.kind !== "senses") return [];
	return [mentionOf(meaning.senses[0] as string, meaning, "usual-sense", writtenAs(text, from, to))];
}

function mentionOf(sense: string, { senses }: Extract<Meaning, { kind: "senses" }>, basis: ReadingBasis, text: string): Mention {
	return { text, concept: sense, basis, alternatives: senses.filter((other) => other !== sense) };
}

function headOf({ meaning, from, to }: Piece, text: Scan, { heads }: Lexicon): Mention[] {
	const head = meaning ? undefined : heads.lastIn(text.tokens, from, to);
	return head ? [{ text: writtenAs(text, from, head.to), concept: head.concept, basis: "head", alternatives: [] }] : [];
}

/** The unknown words of a piece without those at either end that tell nothing. */
function unknownPart({ from, to }: Piece, text: Scan, { stopwords }: Lexicon): string[] {
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

/**
 * Each concept once, at its first mention and as sure as its surest, with how central it is. In a phrase of a few words
 * everything is meant; the more a text names, the more it matters how much of it lies around a concept.
 */
function centred(mentions: readonly Mention[], graph: ConceptGraph): Reading[] {
	const company = companyIn(counted(mentions), graph);
	const readings = new Map<string, Reading>();
	for (const mention of mentions) {
		const confidence = confidences[mention.basis];
		const known = readings.get(mention.concept);
		if (!known) readings.set(mention.concept, { ...mention, confidence, centrality: company(mention.concept) });
		else if (confidence > known.confidence) readings.set(mention.concept, { ...known, ...mention, text: known.text, confidence });
	}
	const most = Math.max(...[...readings.values()].map(({ centrality }) => centrality));
	const matters = Math.min(1, readings.size / longText);
	return [...readings.values()].map((reading) => ({ ...reading, centrality: 1 - matters * (1 - reading.centrality / most) }));
}
