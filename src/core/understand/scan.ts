import { joinedKey, type Lexicon, type Meaning } from "./lexicon.ts";
import type { Found, Token } from "./phrases.ts";
import { isHan, type Word, wordsOf } from "./words.ts";

/** How a phrase was found. */
export type Finding = "term" | "joined" | "spelling";

/** A stretch of a text: a phrase of the lexicon, or words that are in none. Words `from` to `to`, the last left out. */
export interface Piece {
	from: number;
	to: number;
	/** Absent for unknown words. */
	meaning?: Meaning;
	finding: Finding;
	/** What else a misspelt phrase may mean. */
	others: readonly Meaning[];
}

/** A text taken apart: its words, and the pieces they form, in order. Pieces may overlap where compounds share a part. */
export interface Scan {
	text: string;
	words: readonly Word[];
	tokens: readonly Token[];
	pieces: readonly Piece[];
}

/** So many unknown words of a text are looked up among the known ones: misspelt text is short, long text has many names. */
const mostCorrected = 24;
/** An overlapping phrase is at least so long: shorter ones are cut out of their neighbours by chance. */
const leastOverlap = { han: 3, other: 2 };
/** A Chinese phrase with a slip has so many characters as written: with fewer, too many terms are one slip away. */
const slipLength = { least: 4, most: 12 };

/** Takes a text apart by longest match, from left to right. */
export function scan(text: string, lexicon: Lexicon): Scan {
	const words = wordsOf(text);
	const tokens = tokensOf(words, lexicon);
	const pieces: Piece[] = [];
	for (let at = 0; at < words.length; ) {
		const piece = pieceAt(text, words, tokens, at, lexicon);
		const last = pieces.at(-1);
		if (piece.meaning || !last || last.meaning) pieces.push(piece);
		else last.to = piece.to;
		at = piece.to;
		const overlapping = piece.meaning?.kind === "concepts" ? overlappingPiece(piece, tokens, lexicon) : undefined;
		if (!overlapping) continue;
		pieces.push(overlapping);
		at = overlapping.to;
	}
	return { text, words, tokens, pieces: mendSlips(pieces, tokens, lexicon) };
}

/** The part of the text that words `from` to `to` are. */
export function writtenAs({ text, words }: Pick<Scan, "text" | "words">, from: number, to: number): string {
	return text.slice((words[from] as Word).start, (words[to - 1] as Word).end);
}

function tokensOf(words: readonly Word[], { phrases, spelling, stopwords }: Lexicon): Token[] {
	let corrected = 0;
	return words.map(({ text, apart }) => {
		const token = phrases.token(text, apart);
		if (isHan(text) || corrected >= mostCorrected || stopwords.has(text) || token.stem !== 0) return token;
		const guesses = spelling.guesses(text);
		if (guesses.length === 0) return token;
		corrected++;
		return { ...token, guesses: guesses.map((guess) => phrases.token(guess, apart)) };
	});
}

function pieceAt(text: string, words: readonly Word[], tokens: readonly Token[], at: number, lexicon: Lexicon): Piece {
	const found = lexicon.phrases.longestAt(tokens, at);
	const unknown = (to: number): Piece => ({ from: at, to, finding: "term", others: [] });
	if (!found) return joinedAt(tokens, at, lexicon) ?? unknown(at + 1);
	if (found.meaning.kind === "head" || isUnitOfMeasure(writtenAs({ text, words }, at, found.to))) return unknown(found.to);
	return pieceOf(found, at);
}

function pieceOf({ meaning, to, corrected, others }: Found<Meaning>, from: number): Piece {
	return { from, to, meaning, finding: corrected ? "spelling" : "term", others };
}

/** A small letter before a capital (eV, mPa, kW) is a unit, not the abbreviation that it would be in capitals. */
function isUnitOfMeasure(written: string): boolean {
	return /^[a-zµ]\p{Lu}\p{L}?$/u.test(written);
}

/** A term written as one word, or with a space within a word of it. */
function joinedAt(tokens: readonly Token[], at: number, { joined }: Lexicon): Piece | undefined {
	if (isHan(tokens[at]?.written ?? "")) return undefined;
	for (const to of [at + 2, at + 1]) {
		if (to > tokens.length || tokens.slice(at + 1, to).some(({ apart }) => apart)) continue;
		const meaning = joined.get(joinedKey(tokens.slice(at, to).map(({ written }) => written)));
		if (meaning) return { from: at, to, meaning, finding: "joined", others: [] };
	}
	return undefined;
}

/**
 * The phrase that begins within a piece and goes beyond its end, as in 土壤微生物生态学, where no phrase that begins at
 * the end goes as far.
 */
function overlappingPiece(piece: Piece, tokens: readonly Token[], { phrases }: Lexicon): Piece | undefined {
	for (let from = piece.from + 1; from < piece.to; from++) {
		const found = phrases.longestAt(tokens, from);
		if (found?.meaning.kind !== "concepts" || found.corrected || found.to <= piece.to) continue;
		if (found.to - from < (isHan(tokens[from]?.written ?? "") ? leastOverlap.han : leastOverlap.other)) continue;
		const next = phrases.longestAt(tokens, piece.to);
		if (next && next.to >= found.to) return undefined;
		return pieceOf(found, from);
	}
	return undefined;
}

/**
 * Reads unknown Chinese characters, with the pieces on one or both sides of them, as a term with a character too few or
 * too many.
 */
function mendSlips(pieces: readonly Piece[], tokens: readonly Token[], { phrases }: Lexicon): Piece[] {
	const mended = [...pieces];
	for (let index = 0; index < mended.length; index++) {
		const piece = mended[index] as Piece;
		if (piece.meaning || !isHan(tokens[piece.from]?.written ?? "")) continue;
		for (const [first, last] of [
			[index - 1, index + 1],
			[index, index + 1],
			[index - 1, index],
			[index, index],
		] as const) {
			const from = mended[first]?.from;
			const to = mended[last]?.to;
			if (from === undefined || to === undefined || to - from < slipLength.least || to - from > slipLength.most) continue;
			if (tokens.slice(from + 1, to).some(({ apart }) => apart)) continue;
			const meanings = phrases.withOneSlip(tokens.slice(from, to)).filter(({ kind }) => kind === "concepts");
			const [meaning, ...others] = meanings;
			if (!meaning) continue;
			mended.splice(first, last - first + 1, { from, to, meaning, finding: "spelling", others });
			index = first;
			break;
		}
	}
	return mended;
}
