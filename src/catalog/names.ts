import { nameKey } from "../core/understand/words.ts";
import type { AuthoredCatalog } from "./authored.ts";
import { type CatalogFault, type Written, within } from "./files.ts";

/** What is read in running text or in a profile means one thing: a name belongs to one place, unit or concept. */
export function checkNames({ places, unitLists, concepts, words }: AuthoredCatalog): CatalogFault[] {
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
	const provinceEntries = places.value.provinces.map((province, at) => ({
		owner: province.code,
		names: [province.code, ...namesOf(province.name), ...(province.terms ?? [])],
		written: within(places, ["provinces", at], province),
	}));
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
	const headEntries = concepts.map((concept) => ({
		owner: concept.value.id,
		names: [...(concept.value.heads?.zh ?? []), ...(concept.value.heads?.en ?? [])],
		written: concept,
	}));
	const ambiguousEntries = words.value.ambiguous.map((entry, at) => ({
		owner: `ambiguous word ${at + 1}`,
		names: entry.words,
		written: within(words, ["ambiguous", at], entry),
	}));
	const plainEntry = {
		owner: "the plain words",
		names: [...words.value.plain.zh, ...words.value.plain.en],
		written: within(words, ["plain"], words.value.plain),
	};
	const readInFields = [...conceptEntries, ...ambiguousEntries, plainEntry];
	return [...[placeEntries, provinceEntries, ...unitEntries, readInFields].flatMap(sharedNames), ...sharedHeads(headEntries, readInFields)];
}

interface Named {
	owner: string;
	names: readonly string[];
	written: Written<unknown>;
}

function namesOf(name: { zh: string; en: string } | undefined): string[] {
	return name ? [name.zh, name.en] : [];
}

/** A head tells one branch, and only what no term, ambiguous or plain word is read for. */
function sharedHeads(heads: readonly Named[], names: readonly Named[]): CatalogFault[] {
	const owners = new Map(names.flatMap(({ owner, names: known }) => known.map((name) => [nameKey(name), owner] as const)));
	return heads.flatMap(({ owner, names: known, written }) =>
		known.flatMap((head) => {
			const key = head.startsWith("-") || head.endsWith("-") ? head : nameKey(head);
			const other = owners.get(key);
			owners.set(key, owner);
			return other === undefined
				? []
				: [written.fault(["heads"], `"${head}" is a word of ${other} too`, "keep it in one place, or make it an ambiguous word")];
		}),
	);
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
