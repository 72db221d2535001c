import porterStemmer from "natural/lib/natural/stemmers/porter_stemmer.js";

/** A unit of text: one Han character, or a word of another script, lower-cased, with its place in the text. */
export interface Word {
	text: string;
	start: number;
	end: number;
}

const wordPattern = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+(?:['’](?!s\b)\p{L}+)*/gu;

/**
 * The words of a text, in order. Full-width letters count as their usual form, hyphens part words, an English
 * possessive 's is left out, accents stay.
 */
export function wordsOf(text: string): Word[] {
	const words: Word[] = [];
	for (const match of text.matchAll(wordPattern)) {
		const written = match[0];
		const possessive = written === "s" && /['’]/.test(text[match.index - 1] ?? "");
		if (possessive) continue;
		words.push({
			text: written.normalize("NFKC").toLowerCase(),
			start: match.index,
			end: match.index + written.length,
		});
	}
	return words;
}

/** The Porter stem of a word; Han characters and words with digits stand for themselves. */
export function stemOf(word: string): string {
	return /^[a-z]{3,}$/.test(word) ? porterStemmer.stem(word) : word;
}

/** The key under which a name is found whatever its case, width, spaces and punctuation. */
export function nameKey(name: string): string {
	return wordsOf(name.replaceAll("&", " and "))
		.map((word) => word.text.normalize("NFD").replace(/\p{M}/gu, ""))
		.join(" ")
		.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, "");
}
