import { conceptGraph } from "../../src/core/graph.ts";
import { type FieldUnderstanding, understandField } from "../../src/core/understand/field.ts";
import { type Lexicon, lexiconOf } from "../../src/core/understand/lexicon.ts";
import { type Piece, type Scan, scan, writtenAs } from "../../src/core/understand/scan.ts";
import type { CompiledConcept, CompiledWords } from "../../src/model/document.ts";

/** A concept of a small catalog, named by its id unless `more` says otherwise. */
export function concept(id: string, broader: string[] = [], more: Partial<CompiledConcept> = {}): CompiledConcept {
	return { id, label: { zh: id, en: id }, names: [id], initials: [], heads: [], broader, related: [], domain: false, ...more };
}

/** Terms by the concept that they name: a lexicon of those alone. */
export function lexiconWith(terms: Record<string, string[]>, words: Partial<CompiledWords> = {}): Lexicon {
	return lexiconOfConcepts(
		Object.entries(terms).map(([id, names]) => concept(id, [], { names })),
		words,
	);
}

export function lexiconOfConcepts(concepts: CompiledConcept[], words: Partial<CompiledWords> = {}): Lexicon {
	return lexiconOf({
		concepts,
		words: { ambiguous: [], plain: [], ordinary: [], ...words },
		programs: [],
		countries: [],
		groups: [],
		notPartners: [],
	});
}

/** Reads a field with a small catalog. */
export function readerOf(concepts: CompiledConcept[], words: Partial<CompiledWords> = {}) {
	const lexicon = lexiconOfConcepts(concepts, words);
	const graph = conceptGraph(concepts);
	return (field: Parameters<typeof understandField>[0]): FieldUnderstanding => understandField(field, lexicon, graph, "en");
}

/** The pieces of a text as `text → concept (finding)`, or the text alone where it is unknown, plain or a place. */
export function piecesOf(text: string, lexicon: Lexicon): string[] {
	const scanned = scan(text, lexicon);
	return scanned.pieces.map((piece) => shown(piece, scanned));
}

function shown(piece: Piece, text: Scan): string {
	const written = writtenAs(text, piece.from, piece.to);
	if (piece.meaning?.kind !== "concepts") return written;
	const found = "finding" in piece && piece.finding !== "term" ? ` (${piece.finding})` : "";
	return `${written} → ${piece.meaning.concepts.join(" ")}${found}`;
}
