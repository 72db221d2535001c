import type { Suggestion } from "../../model/answer/suggestions.ts";
import { isChinese, nameKey } from "../understand/words.ts";
import type { Found } from "./names.ts";

/** What parts the names in an input from each other; no suggestion has any of it in its text. */
const separator = /[,，;；、/\n\r\u2028\u2029]/;

/** The key of what is being typed: of what stands after the last separator. */
export function typedKey(text: string): string {
	return nameKey(text.split(separator).at(-1) ?? "");
}

/**
 * What to put into an input for something: its label, else another of its names, one of the label's language before
 * others; whichever has no separator and is read back as this very thing.
 */
export function writtenAs(label: string, names: readonly string[], readsBack: (name: string) => boolean): string | undefined {
	const alike = names.filter((name) => isChinese(name) === isChinese(label));
	return [label, ...alike, ...names].find((name) => !separator.test(name) && readsBack(name));
}

/** The first so many of what was found that can be suggested. */
export function firstOf<Entry>(
	found: Iterable<Found<Entry>>,
	limit: number,
	suggestionOf: (found: Found<Entry>) => Suggestion | undefined,
): Suggestion[] {
	const suggestions: Suggestion[] = [];
	for (const one of found) {
		if (suggestions.length >= limit) break;
		const suggestion = suggestionOf(one);
		if (suggestion) suggestions.push(suggestion);
	}
	return suggestions;
}
