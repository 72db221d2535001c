import type { CatalogDocument, CompiledProgram } from "../model/document.ts";
import type { CatalogChanges, CatalogPart, EntryChanges, ProgramChanges } from "../model/revisions.ts";
import { canonicalText } from "./revision.ts";

/** Entries by what tells them from each other. */
type Entries = readonly (readonly [key: string, content: unknown])[];

const entriesOf: Readonly<Record<CatalogPart, (document: CatalogDocument) => Entries>> = {
	concepts: ({ concepts }) => byId(concepts),
	initiatives: ({ related }) => byId(related.filter(({ kind }) => kind === "initiative")),
	policyAreas: ({ related }) => byId(related.filter(({ kind }) => kind === "policy-area")),
	sources: ({ sources }) => byId(sources),
	countries: ({ countries }) => byCode(countries),
	notPartners: ({ notPartners }) => notPartners.map((code) => [code, code]),
	groups: ({ groups }) => byId(groups),
	provinces: ({ provinces }) => byCode(provinces),
	unitLists: ({ unitLists }) => byId(unitLists),
	vocabulary: ({ vocabulary: { enumerations, languages, facts } }) => [
		...Object.entries(enumerations).flatMap(([name, labels]) =>
			Object.entries(labels).map(([value, label]) => [`enumeration ${name} ${value}`, label] as const),
		),
		...Object.entries(languages).map(([code, name]) => [`language ${code}`, name] as const),
		...Object.entries(facts).map(([path, fact]) => [`fact ${path}`, fact] as const),
	],
	words: ({ words: { ambiguous, plain, ordinary } }) => [
		...ambiguous.flatMap(({ words, senses }) => words.map((word) => [`ambiguous ${word}`, senses] as const)),
		...plain.map((word) => [`plain ${word}`, word] as const),
		...ordinary.map((word) => [`ordinary ${word}`, word] as const),
	],
};

/**
 * What changed from one catalog to another. A program, a constraint and most other entries are told by their ids; an
 * entry changed if anything in it did. The order in which entries stand in the catalog tells nothing.
 */
export function changesBetween(before: CatalogDocument, after: CatalogDocument): CatalogChanges {
	const { added, removed, changed } = entryChanges(byId(before.programs), byId(after.programs));
	const earlier = new Map(before.programs.map((program) => [program.id, program]));
	const changedPrograms = after.programs.flatMap((program) => {
		const was = earlier.get(program.id);
		return was && changed.includes(program.id) ? [programChanges(was, program)] : [];
	});
	return {
		programs: { added, removed, changed: changedPrograms },
		entries: mapParts((part) => {
			const changes = entryChanges(entriesOf[part](before), entriesOf[part](after));
			return { added: changes.added.length, removed: changes.removed.length, changed: changes.changed.length };
		}),
	};
}

function programChanges(before: CompiledProgram, after: CompiledProgram): ProgramChanges {
	const { added, removed, changed } = entryChanges(Object.entries(before), Object.entries(after));
	return {
		id: after.id,
		members: [...added, ...removed, ...changed].sort(),
		constraints: entryChanges(byId(before.constraints), byId(after.constraints)),
	};
}

function entryChanges(before: Entries, after: Entries): EntryChanges {
	const earlier = textsOf(before);
	const later = textsOf(after);
	return {
		added: [...later.keys()].filter((key) => !earlier.has(key)).sort(),
		removed: [...earlier.keys()].filter((key) => !later.has(key)).sort(),
		changed: [...later].flatMap(([key, text]) => (earlier.has(key) && earlier.get(key) !== text ? [key] : [])).sort(),
	};
}

/** A member that is there without a value is not there: a stored document does not have it. */
function textsOf(entries: Entries): Map<string, string> {
	return new Map(entries.flatMap(([key, content]) => (content === undefined ? [] : [[key, canonicalText(content)] as const])));
}

function byId<Entry extends { id: string }>(entries: readonly Entry[]): Entries {
	return entries.map((entry) => [entry.id, entry]);
}

function byCode<Entry extends { code: string }>(entries: readonly Entry[]): Entries {
	return entries.map((entry) => [entry.code, entry]);
}

function mapParts<Value>(make: (part: CatalogPart) => Value): Record<CatalogPart, Value> {
	return Object.fromEntries((Object.keys(entriesOf) as CatalogPart[]).map((part) => [part, make(part)])) as Record<CatalogPart, Value>;
}
