import { nameKey } from "../core/understand/words.ts";
import type { Concept, Words } from "../model/catalog.ts";
import type { CatalogDocument } from "../model/document.ts";
import { initialsOf } from "./initials.ts";
import { ordinaryWords } from "./ordinary.ts";
import { inTaiwansWords, inTraditionalCharacters, withTraditional } from "./traditional.ts";

/** What fields of research are read by, in every spelling: concepts with their names and heads, ambiguous and plain words. */
export function compileFields(concepts: readonly Concept[], { ambiguous, plain }: Words): Pick<CatalogDocument, "concepts" | "words"> {
	const named = concepts.map(({ label, terms = {}, ...concept }) => ({
		...concept,
		label,
		names: withPlainLetters([label.zh, label.en, ...(terms.zh ?? []), ...(terms.en ?? [])]),
	}));
	const plainWords = [...plain.zh, ...plain.en];
	const spellings = spellingsOf([...named.map(({ names }) => names), ...ambiguous.map(({ words }) => words), plainWords]);
	const spelt = (names: readonly string[]): string[] => [...new Set(spellings.get(names))];

	const compiled = named.map(({ id, label, names, heads = {}, broader = [], related = [], domain }) => ({
		id,
		label,
		names: spelt(names),
		initials: initialsOf(names),
		heads: withTraditional([...(heads.zh ?? []), ...(heads.en ?? [])]),
		broader,
		related,
		domain: domain === true,
	}));
	const words = { ambiguous: ambiguous.map((entry) => ({ words: spelt(entry.words), senses: entry.senses })), plain: spelt(plainWords) };
	return { concepts: compiled, words: { ...words, ordinary: ordinaryWords(compiled, words.ambiguous) } };
}

/** Names with accents in plain letters too: not everybody types Ménière. */
function withPlainLetters(names: readonly string[]): string[] {
	return [...new Set(names.flatMap((name) => [name, name.normalize("NFD").replace(/\p{M}/gu, "")]))];
}

/**
 * Every spelling of each entry's names. Taiwan's word for a name may be a name of another entry (影像學 is what Taiwan calls
 * 图像学, and how it writes 影像学): it is left to the one that is written so, else to the first.
 */
function spellingsOf(entries: readonly (readonly string[])[]): ReadonlyMap<readonly string[], readonly string[]> {
	const spellings = new Map(entries.map((names) => [names, [] as string[]]));
	const owners = new Map<string, readonly string[]>();
	for (const spelt of [inTraditionalCharacters, inTaiwansWords]) {
		for (const names of entries) {
			const own = spelt(names).filter((name) => (owners.get(nameKey(name)) ?? names) === names);
			for (const name of own) owners.set(nameKey(name), names);
			spellings.get(names)?.push(...own);
		}
	}
	return spellings;
}
