import { nameKey } from "../core/understand/words.ts";
import type { AuthoredCatalog } from "./authored.ts";
import { type CatalogFault, type Written, within } from "./files.ts";

/** What is read in running text or in a profile means one thing: a name belongs to one place, unit or concept. */
export function checkNames({ places, unitLists, concepts }: AuthoredCatalog): CatalogFault[] {
	const placeEntries = [
		...places.value.countries.map((country, at) => ({
			owner: country.code,
			names: [...namesOf(country.name), ...(country.terms ?? [])],
			written: within(places, ["countries", at], country),
		})),
		...places.value.groups.map((group, at) => ({
			owner: group.id,
			names: [...namesOf(group.name), ...(group.terms ?? [])],
			written: within(places, ["groups", at], group),
		})),
	];
	const unitEntries = unitLists.map((list) =>
		list.value.units.map((unit, at) => ({
			owner: unit.name.en,
			names: [...namesOf(unit.name), ...(unit.terms ?? [])],
			written: within(list, ["units", at], unit),
		})),
	);
	const conceptEntries = concepts.map((concept) => ({
		owner: concept.value.id,
		names: [...namesOf(concept.value.label), ...(concept.value.terms?.zh ?? []), ...(concept.value.terms?.en ?? [])],
		written: concept,
	}));
	return [placeEntries, ...unitEntries, conceptEntries].flatMap(sharedNames);
}

interface Named {
	owner: string;
	names: readonly string[];
	written: Written<unknown>;
}

function namesOf(name: { zh: string; en: string } | undefined): string[] {
	return name ? [name.zh, name.en] : [];
}

function sharedNames(entries: readonly Named[]): CatalogFault[] {
	const owners = new Map<string, string>();
	return entries.flatMap(({ owner, names, written }) =>
		names.flatMap((name) => {
			const key = nameKey(name);
			const other = owners.get(key) ?? owner;
			owners.set(key, other);
			return other === owner ? [] : [written.fault([], `"${name}" is a name of ${other} too`, "let a name belong to one entry")];
		}),
	);
}
