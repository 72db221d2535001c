import { type Bilingual, inLanguage, type Language } from "../../model/text.ts";
import type { View } from "../view.ts";

/** An entry of an index, with the pinyin initials of its Chinese names: those of `name` first. */
export interface IndexEntry {
	name: Bilingual;
	initials: readonly string[];
}

/** Entries in the order of their names: English ones by their letters, Chinese ones by the initials of their pinyin, which the catalog fixes. */
export function inOrder<Entry extends IndexEntry>(entries: readonly Entry[], language: Language): Entry[] {
	return entries
		.map((entry) => ({ entry, key: `${keyOf(entry, language)} ${inLanguage(entry.name, language)}` }))
		.sort((a, b) => (a.key < b.key ? -1 : 1))
		.map(({ entry }) => entry);
}

/** The codes of countries in the order of their names. */
export function countriesInOrder(codes: readonly string[], { snapshot, language }: Pick<View, "snapshot" | "language">): string[] {
	const countries = snapshot.document.countries.filter(({ code }) => codes.includes(code));
	return inOrder(countries, language).map(({ code }) => code);
}

/** The letter that an entry stands under. */
export function letterOf(entry: IndexEntry, language: Language): string {
	return keyOf(entry, language).charAt(0).toUpperCase();
}

function keyOf({ name, initials: [initials] }: IndexEntry, language: Language): string {
	const isChinese = language !== "en" && /\p{Script=Han}/u.test(name.zh);
	return isChinese && initials !== undefined ? initials : plain(inLanguage(name, language));
}

/** In plain lower-case letters: Å stands with A, and é with e. */
function plain(text: string): string {
	return text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
}
