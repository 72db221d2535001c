import type { Suggestion } from "../../model/answer/suggestions.ts";
import type { CompiledCountry, CompiledGroup } from "../../model/document.ts";
import { inLanguage, type Language } from "../../model/text.ts";
import { rememberWhileThere } from "../remember.ts";
import type { Snapshot } from "../snapshot.ts";
import { wordsIn } from "../words/index.ts";
import { type EntryNames, type NameIndex, nameIndex } from "./names.ts";
import { firstOf, typedKey, writtenAs } from "./typing.ts";

/**
 * The groups and countries that somebody may be about to write as partner countries, the likeliest first. Of `text`,
 * which is what stands in the input, only what follows the last separator counts.
 */
export function suggestCountries(text: string, snapshot: Snapshot, language: Language, limit: number): Suggestion[] {
	return firstOf(indexOf(snapshot).find(typedKey(text)), limit, ({ entry: { kind, place }, entry, name }) => {
		const put = writtenFor(entry, snapshot, language);
		if (put === undefined) return undefined;
		const label = inLanguage(place.name, language);
		if (kind === "group") return { kind, id: place.id, text: put, label, note: wordsIn[language].countries(place.members.length) };
		return { kind, id: place.code, text: put, label, ...(name !== label && { note: name }) };
	});
}

type Place = { kind: "group"; place: CompiledGroup } | { kind: "country"; place: CompiledCountry };

/** Groups before countries, of which those that are no partners are left out. */
const indexOf = rememberWhileThere(({ document, names }: Snapshot): NameIndex<Place> => {
	const partners = document.countries.filter(({ code }) => names.isPartner(code));
	return nameIndex([
		...document.groups.map((place) => findable({ kind: "group", place }, [], 0)),
		...partners.map((place) => findable({ kind: "country", place }, [place.code], 1)),
	]);
});

function findable(entry: Place, codes: readonly string[], rank: 0 | 1): EntryNames<Place> {
	const { name, terms, initials } = entry.place;
	return { entry, labels: [name.zh, name.en], names: [...terms, ...codes], initials, rank };
}

/** What to write for a place: what is read as it, and as no other. */
function writtenFor({ kind, place }: Place, { lexicon: { places } }: Snapshot, language: Language): string | undefined {
	return writtenAs(inLanguage(place.name, language), place.terms, (name) => {
		const reading = places.read(name);
		if (kind === "group") return reading.kind === "group" && reading.codes === place.members;
		return reading.kind === "country" && reading.code === place.code;
	});
}
