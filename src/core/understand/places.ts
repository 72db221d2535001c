import type { CatalogDocument } from "../../model/document.ts";
import type { PlaceReading } from "../../model/profile.ts";
import { nearestNames } from "./nearest.ts";
import { nameKey } from "./words.ts";

const mostSuggestions = 3;

/** Names of countries and groups of countries, as people write them. */
export interface PlaceNames {
	read(text: string): PlaceReading;
	/** Names that a misspelt one may have meant, as they are written. Compares with every name: for errors only. */
	nearest(text: string): string[];
	/** Names to be found in running text, each with the codes it stands for. */
	names: readonly { name: string; codes: readonly string[] }[];
	/** Not one of China's own codes, which are no partner countries here. */
	isPartner(code: string): boolean;
}

export function placeNames(document: Pick<CatalogDocument, "countries" | "groups" | "notPartners">): PlaceNames {
	const notPartners = new Set(document.notPartners);
	const readings = new Map<string, PlaceReading>();
	const codes = new Map<string, string>();
	const names: { name: string; codes: readonly string[] }[] = [];
	const spelling = new Map<string, string>();

	const name = (text: string, reading: Exclude<PlaceReading, { kind: "unknown" }>): void => {
		const key = nameKey(text);
		if (readings.has(key)) return;
		readings.set(key, reading);
		spelling.set(key, text);
		if (!/^[A-Za-z]{2}$/.test(text)) names.push({ name: text, codes: reading.kind === "group" ? reading.codes : [reading.code] });
	};
	for (const country of document.countries) {
		codes.set(country.code, country.code);
		for (const text of [country.name.zh, country.name.en, ...country.terms]) name(text, { kind: "country", code: country.code });
	}
	for (const group of document.groups) {
		for (const text of [group.name.zh, group.name.en, ...group.terms]) name(text, { kind: "group", id: group.id, codes: group.members });
	}

	return {
		read(text) {
			const code = codes.get(text.trim().toUpperCase());
			if (code) return { kind: "country", code };
			return readings.get(nameKey(text)) ?? { kind: "unknown" };
		},
		nearest: (text) => nearestNames(nameKey(text), spelling.keys(), mostSuggestions).map((key) => spelling.get(key) ?? key),
		names,
		isPartner: (code) => !notPartners.has(code),
	};
}
