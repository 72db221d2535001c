import { joinedKey, type Lexicon, type Meaning, stopwords } from "./lexicon.ts";
import type { Found, Token } from "./phrases.ts";
import { isHan, type Word, wordsOf } from "./words.ts";

/** How a phrase was found. */
export type Finding = "term" | "joined" | "spelling";

/** A stretch of a text that is a phrase of the lexicon: words `from` to `to`, the last left out. */
export interface KnownPiece {
	from: number;
	to: number;
	meaning: Meaning;
	finding: Finding;
	/** What else a misspelt phrase may mean. */
	others: readonly Meaning[];
}

/** A stretch of words that are in no phrase, as far as no comma or conjunction parts it. */
export interface UnknownPiece {
	from: number;
	to: number;
	meaning?: undefined;
}

export type Piece = KnownPiece | UnknownPiece;

export function isKnown(piece: Piece): piece is KnownPiece {
	return piece.meaning !== undefined;
}

/** A text taken apart: its words, and the pieces they form, in order. Pieces may overlap where compounds share a part. */
export interface Scan {
	text: string;
	words: readonly Word[];
	tokens: readonly Token[];
	pieces: readonly Piece[];
}

/** So many unknown words of a text, and so many stretches of Chinese, are looked up as misspelt: more are names. */
const mostLookedUp = { words: 48, stretches: 24 };
/** An overlapping phrase is at least so long: shorter ones are cut out of their neighbours by chance. */
const leastOverlap = { han: 3, other: 2 };
/** A Chinese phrase with a slip has so many characters as written: with fewer, too many terms are one slip away. */
const slipLength = { least: 4, most: 12 };
/** Two words are one that was parted only if each has so many letters: shorter ones are symbols, or words like "re" and "co". */
const leastParted = 3;

/** Takes a text apart by longest match, from left to right. */
export function scan(text: string, lexicon: Lexicon): Scan {
	const words = wordsOf(text);
	const tokens = tokensOf(words, lexicon);
	const pieces: Piece[] = [];
	for (let at = 0; at < words.length; ) {
		const piece = pieceAt(text, words, tokens, at, lexicon);
		const last = pieces.at(-1);
		if (piece.meaning || !last || last.meaning || tokens[at]?.apart) pieces.push(piece);
		else last.to = piece.to;
		at = piece.to;
		for (let next = overlappingPiece(piece, tokens, lexicon); next; next = overlappingPiece(next, tokens, lexicon)) {
			pieces.push(next);
			at = next.to;
		}
	}
	return { text, words, tokens, pieces: mendSlips(pieces, tokens, lexicon) };
}

/** The part of the text that words `from` to `to` are. */
export function writtenAs({ text, words }: Pick<Scan, "text" | "words">, from: number, to: number): string {
	return text.slice((words[from] as Word).start, (words[to - 1] as Word).end);
}

function tokensOf(words: readonly Word[], { phrases, spelling, ordinary }: Lexicon): Token[] {
	let lookedUp = 0;
	return words.map(({ text, apart }) => {
		const token = phrases.token(text, apart);
		if (isHan(text) || token.stem !== 0 || lookedUp >= mostLookedUp.words || isOrdinary(text, ordinary)) return token;
		lookedUp++;
		const guesses = spelling.guesses(text);
		return guesses.length === 0 ? token : { ...token, guesses: guesses.map((guess) => phrases.token(guess, apart)) };
	});
}

/** A word of general use, or its plural. */
function isOrdinary(word: string, ordinary: ReadonlySet<string>): boolean {
	return stopwords.has(word) || ordinary.has(word) || ordinary.has(word.replace(/s$/, ""));
}

function pieceAt(text: string, words: readonly Word[], tokens: readonly Token[], at: number, lexicon: Lexicon): Piece {
	const found = lexicon.phrases.longestAt(tokens, at);
	if (!found) return joinedAt(tokens, at, lexicon) ?? { from: at, to: at + 1 };
	const inner = found.meaning.kind === "place" ? phraseBeyond({ from: at, to: found.to }, tokens, lexicon) : undefined;
	if (inner) return { from: at, to: inner.from };
	if (found.meaning.kind === "head" || isUnitOfMeasure(writtenAs({ text, words }, at, found.to))) return { from: at, to: found.to };
	return pieceOf(found, at);
}

function pieceOf({ meaning, to, corrected, others }: Found<Meaning>, from: number): KnownPiece {
	return { from, to, meaning, finding: corrected ? "spelling" : "term", others };
}

/** Units are written like abbreviations but for their small letters: eV is no electric vehicle, mPa no abbreviation. */
function isUnitOfMeasure(written: string): boolean {
	return /^(?:[nµmkMGT]?eV|[nµmk](?:[VWAJNMK]|Pa|Hz|Wh))$/.test(written);
}

/** A term written as one word, or with a space within a word of it. */
function joinedAt(tokens: readonly Token[], at: number, { joined, ordinary }: Lexicon): KnownPiece | undefined {
	const [word = "", next] = [tokens[at]?.written, tokens[at + 1]];
	const parted = next && !next.apart && [word, next.written].every((part) => part.length >= leastParted && !stopwords.has(part));
	const found = (words: readonly string[]): KnownPiece | undefined => {
		const meaning = joined.get(joinedKey(words));
		return meaning && { from: at, to: at + words.length, meaning, finding: "joined", others: [] };
	};
	return (parted ? found([word, next.written]) : undefined) ?? (isOrdinary(word, ordinary) ? undefined : found([word]));
}

/** The term that shares a part with the one of a piece, as in 土壤微生物生态学. */
function overlappingPiece(piece: Piece, tokens: readonly Token[], lexicon: Lexicon): KnownPiece | undefined {
	return piece.meaning?.kind === "concepts" ? phraseBeyond(piece, tokens, lexicon) : undefined;
}

/** The term that begins within some words and goes beyond their end, where no phrase that begins at the end goes as far. */
function phraseBeyond({ from: start, to: end }: Pick<Piece, "from" | "to">, tokens: readonly Token[], { phrases }: Lexicon): KnownPiece | undefined {
	for (let from = start + 1; from < end; from++) {
		const found = phrases.longestAt(tokens, from);
		if (found?.meaning.kind !== "concepts" || found.corrected || found.to <= end) continue;
		if (found.to - from < (isHan(tokens[from]?.written ?? "") ? leastOverlap.han : leastOverlap.other)) continue;
		const next = phrases.longestAt(tokens, end);
		return next && next.to >= found.to ? undefined : pieceOf(found, from);
	}
	return undefined;
}

/**
 * Reads unknown Chinese characters, with the pieces on one or both sides of them, as a term with a character too few or
 * too many.
 */
function mendSlips(pieces: readonly Piece[], tokens: readonly Token[], { phrases }: Lexicon): Piece[] {
	const mended = [...pieces];
	let lookedUp = 0;
	for (let index = 0; index < mended.length && lookedUp < mostLookedUp.stretches; index++) {
		const piece = mended[index] as Piece;
		if (piece.meaning || !isHan(tokens[piece.from]?.written ?? "")) continue;
		lookedUp++;
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
			const [meaning, ...others] = phrases.withOneSlip(tokens, from, to).filter(({ kind }) => kind === "concepts");
			if (!meaning) continue;
			mended.splice(first, last - first + 1, { from, to, meaning, finding: "spelling", others });
			index = first;
			break;
		}
	}
	return mended;
}
