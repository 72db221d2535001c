import type { ReadingBasis } from "../../model/enumerations.ts";
import type { Company } from "./company.ts";
import { confidences, type Mention } from "./reading.ts";
import { isKnown, type KnownPiece, type Piece, type Scan, writtenAs } from "./scan.ts";

/** A sense is settled where so much of what is named lies around it, and so many times as much as around the next. */
const settled = { company: 0.2, lead: 1.15 };

/** The sense of an ambiguous word that the concepts named around it tell, the nearest that settle anything; none where none do. */
export function settledSense(piece: Piece, text: Scan, surroundings: readonly Company[]): Mention[] {
	if (!isKnown(piece) || piece.meaning.kind !== "senses") return [];
	for (const company of surroundings) {
		const [best, next] = piece.meaning.senses.map((sense) => ({ sense, near: company(sense) })).sort((a, b) => b.near - a.near);
		if (!best || best.near < settled.company || best.near < settled.lead * (next?.near ?? 0)) continue;
		return [mentionOf(best.sense, piece.meaning.senses, "neighbours", piece, text)];
	}
	return [];
}

/** The first sense of an ambiguous word. */
export function usualSense(piece: Piece, text: Scan): Mention[] {
	if (!isKnown(piece) || piece.meaning.kind !== "senses") return [];
	const { senses } = piece.meaning;
	return [mentionOf(senses[0] as string, senses, "usual-sense", piece, text)];
}

/** A misspelt word stays one, whatever settles its sense. */
function mentionOf(concept: string, senses: readonly string[], basis: ReadingBasis, { finding, from, to }: KnownPiece, text: Scan): Mention {
	return {
		text: writtenAs(text, from, to),
		concept,
		basis: finding === "spelling" ? "spelling" : basis,
		confidence: Math.min(confidences[finding], confidences[basis]),
		alternatives: senses.filter((sense) => sense !== concept),
	};
}
