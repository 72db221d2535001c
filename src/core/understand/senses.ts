import type { ReadingBasis } from "../../model/enumerations.ts";
import type { Company } from "./company.ts";
import type { Meaning } from "./lexicon.ts";
import { confidences, type Mention } from "./reading.ts";
import { type KnownPiece, type Piece, type Scan, writtenAs } from "./scan.ts";

/** A sense is settled where so much of what is named lies around it, and so many times as much as around the next. */
const settled = { company: 0.2, lead: 1.15 };

/** A stretch of a text that is a word of several senses. */
type AmbiguousPiece = KnownPiece & { meaning: Extract<Meaning, { kind: "senses" }> };

function isAmbiguous(piece: Piece): piece is AmbiguousPiece {
	return piece.meaning?.kind === "senses";
}

/** The sense of a word of several senses that the concepts named around it tell; none where they settle nothing. */
export function settledSense(piece: Piece, text: Scan, company: Company): Mention[] {
	if (!isAmbiguous(piece)) return [];
	const sense = bestSense(piece, company);
	return sense === undefined ? [] : [mentionOf(sense, "neighbours", piece, text)];
}

/**
 * The sense of a word that nothing near it settles: the one that the rest of the field tells, else its usual one. A clause
 * has to count with every other, whatever the rest tells.
 */
export function unsettledSense(piece: Piece, text: Scan, everything: Company): Mention[] {
	if (!isAmbiguous(piece)) return [];
	const { senses } = piece.meaning;
	const told = bestSense(piece, everything);
	const mention = mentionOf(told ?? (senses[0] as string), told === undefined ? "usual-sense" : "neighbours", piece, text);
	return [{ ...mention, possible: senses }];
}

function bestSense({ meaning }: AmbiguousPiece, company: Company): string | undefined {
	const [best, next] = meaning.senses.map((sense) => ({ sense, near: company(sense) })).sort((a, b) => b.near - a.near);
	if (!best || best.near < settled.company || best.near < settled.lead * (next?.near ?? 0)) return undefined;
	return best.sense;
}

/** A misspelt word stays one, whatever settles its sense. */
function mentionOf(concept: string, basis: ReadingBasis, { finding, from, to, meaning }: AmbiguousPiece, text: Scan): Mention {
	const isMisspelt = finding === "spelling";
	return {
		text: writtenAs(text, from, to),
		concept,
		basis: isMisspelt ? "spelling" : basis,
		confidence: Math.min(confidences[finding], confidences[basis]),
		alternatives: meaning.senses.filter((sense) => sense !== concept),
		possible: isMisspelt ? meaning.senses : [concept],
	};
}
