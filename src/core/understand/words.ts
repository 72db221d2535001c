import porterStemmer from "natural/lib/natural/stemmers/porter_stemmer.js";

/** A unit of text: one Han character, or a word of another script, lower-cased, with its place in the text. */
export interface Word {
	text: string;
	start: number;
	end: number;
	/** What no phrase runs across stands before it: a comma, a bracket, the end of a sentence, of a line in a list. */
	apart: boolean;
}

const wordPattern = /\p{Script=Han}|(?:(?![\p{Script=Han}ʼ])[\p{L}\p{N}\p{M}])+(?:['’ʼ＇](?!s\b)\p{L}+)*/giu;
const apostrophe = /['’ʼ＇]/;

const parting = /[、，。；：！？,;:!?()（）[\]【】《》〈〉「」『』"“”|…—\u2028\u2029]/;
/** The end of a sentence, if what it ends is no initial (E. coli). */
const sentenceEnd = /^\.\s/;
const lineBreak = /\n/;
const wordWrapped = /^[-‐]\r?\n\s*$/;
/** Lines as long as this are wrapped text, in which a phrase goes on; shorter ones are entries of a list, or headings. */
const wrappedLine = 25;
/** What begins an entry of a list or a paragraph, whatever stands before it. */
const newEntry = /\n\s*(?:\n|[-*•·]\s|\d+[.)、．])/;

/**
 * The words of a text, in order. Full-width letters count as their usual form, hyphens part words, an English
 * possessive 's is left out, accents stay.
 */
export function wordsOf(text: string): Word[] {
	const words: Word[] = [];
	let end = 0;
	for (const match of text.matchAll(wordPattern)) {
		const written = match[0];
		const possessive = written.toLowerCase() === "s" && apostrophe.test(text[match.index - 1] ?? "");
		if (possessive) continue;
		words.push({
			text: isHan(written) ? written : written.normalize("NFKC").toLowerCase(),
			start: match.index,
			end: match.index + written.length,
			apart: isApart(text, end, match.index),
		});
		end = match.index + written.length;
	}
	return words;
}

function isApart(text: string, end: number, start: number): boolean {
	if (start === end) return false;
	const between = text.slice(end, start);
	if (parting.test(between)) return true;
	if (wordWrapped.test(between)) return false;
	if (sentenceEnd.test(between)) return !/(?<!\p{L})\p{L}$/u.test(text.slice(Math.max(0, end - 2), end));
	return lineBreak.test(between) && (newEntry.test(text.slice(end, start + 3)) || end - (text.lastIndexOf("\n", end - 1) + 1) < wrappedLine);
}

/** A word that is one Han character. */
export function isHan(word: string): boolean {
	const code = word.codePointAt(0) ?? 0;
	return word.length === 1 && code >= 0x3400 && code <= 0x9fff;
}

/** A name with Chinese characters in it. */
export function isChinese(name: string): boolean {
	return /\p{Script=Han}/u.test(name);
}

/** British spellings with their American ones, by part of a word. */
const spellings: readonly (readonly [RegExp, string])[] = [
	[/ae/g, "e"],
	[/(?<![a-z])oe(?=[dnst])|(?<=(?<![a-z])f|am|rh|pn|hom)oe|(?<=(?<![a-z])c)oe(?=li)/g, "e"],
	[/(?<=(?<![a-z])od|[a-z]{3})(?<!cont|det)our(?=$|s|al|ed|ing|ite|able)/g, "or"],
	[/(?<=fib|cent|lit|met|cal[io]b|spect|theat|sab)re(?=$|s$)/, "er"],
	[/ys(?=e$|ed$|er$|es$|ing$)/, "yz"],
	[/is(?=ation|ing$|er$|ers$|able$)/, "iz"],
	[/sulph/, "sulf"],
	[/(?<=[a-z]{3}[aeiou])ll(?=ing$|ed$|er$|ers$)/, "l"],
	[/aluminium/, "aluminum"],
	[/programme(?=$|s$)/, "program"],
	[/(?<=anal|catal|dial)ogue(?=$|s$)/, "og"],
	[/(?<=def|off|lic)ence(?=$|s$)/, "ense"],
	[/^ageing$/, "aging"],
	[/mould/, "mold"],
	[/plough/, "plow"],
	[/^tyre/, "tire"],
	[/^grey/, "gray"],
];

/** The word as Americans spell it, as far as that goes by rules. */
export function americanOf(word: string): string {
	return spellings.reduce((spelt, [british, american]) => spelt.replace(british, american), word);
}

/** The Porter stem of a word, in American spelling; Han characters and words with digits stand for themselves. */
export function stemOf(word: string): string {
	return /^[a-z]{3,40}$/.test(word) ? porterStemmer.stem(americanOf(word)) : word;
}

/** A name of Han characters alone is its own key. */
const onlyChinese = /^[\u3400-\u9fff]+$/;

/** The key under which a name is found whatever its case, width, spaces and punctuation. */
export function nameKey(name: string): string {
	if (onlyChinese.test(name)) return name;
	return wordsOf(name.replaceAll("&", " and "))
		.map((word) => word.text.normalize("NFD").replace(/\p{M}/gu, ""))
		.join(" ")
		.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, "");
}
