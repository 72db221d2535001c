import { nearestNames } from "../core/understand/nearest.ts";
import { type Constraint, choiceFacts, facts, type Test } from "../model/clause.ts";
import { enumerations } from "../model/enumerations.ts";
import type { AuthoredCatalog } from "./authored.ts";
import { compileCountries } from "./countries.ts";
import { type CatalogFault, type Written, within } from "./files.ts";

type Say = (fault: CatalogFault) => void;
type Entry = Written<{ id: string }>;

/** What the entries of a catalog may refer to. */
interface Known {
	sources: ReadonlySet<string>;
	calls: ReadonlySet<string>;
	programs: ReadonlySet<string>;
	groups: ReadonlySet<string>;
	countries: ReadonlySet<string>;
	concepts: ReadonlySet<string>;
	unitLists: ReadonlySet<string>;
	languages: ReadonlySet<string>;
}

/** Every id is unique, everything referred to is there, and every closed list has its labels. */
export function checkReferences(catalog: AuthoredCatalog): CatalogFault[] {
	const faults: CatalogFault[] = [];
	const say: Say = (fault) => faults.push(fault);
	const idsOf = (entries: readonly Entry[]) => new Set(entries.map(({ value }) => value.id));
	const known: Known = {
		sources: idsOf(catalog.sources),
		calls: idsOf(catalog.calls),
		programs: idsOf(catalog.programs),
		groups: new Set(catalog.places.value.groups.map(({ id }) => id)),
		countries: new Set(compileCountries(catalog.places.value).map(({ code }) => code)),
		concepts: idsOf(catalog.concepts),
		unitLists: idsOf(catalog.unitLists),
		languages: new Set(Object.keys(catalog.vocabulary.value.languages)),
	};
	for (const entries of [
		catalog.sources,
		catalog.calls,
		[...catalog.programs, ...catalog.initiatives, ...catalog.policyAreas],
		catalog.concepts,
		catalog.unitLists,
	]) {
		checkDuplicates(entries, say);
	}
	checkPlaces(catalog, known, say);
	for (const list of catalog.unitLists) referrer(list, say)(["source"], "source", list.value.source, known.sources);
	checkVocabulary(catalog, say);
	checkConcepts(catalog, known, say);
	for (const [at, { senses }] of catalog.words.value.ambiguous.entries()) {
		referrer(catalog.words, say)(["ambiguous", at, "senses"], "concept", senses, known.concepts);
	}
	checkCallsAndPrograms(catalog, known, say);
	for (const entry of [...catalog.initiatives, ...catalog.policyAreas]) {
		const refer = referrer(entry, say);
		refer(["source"], "source", entry.value.source, known.sources);
		refer(["groups"], "group of countries", entry.value.groups, known.groups);
		refer(["concepts"], "concept", entry.value.concepts, known.concepts);
		if ("countries" in entry.value) {
			refer(["countries"], "country", entry.value.countries, known.countries);
		}
	}
	return faults;
}

/** A function that faults what is not known, one id or each of a list, with the nearest that is. */
function referrer(written: Written<unknown>, say: Say) {
	return function refer(path: readonly PropertyKey[], what: string, ids: string | readonly string[] | undefined, known: ReadonlySet<string>): void {
		if (typeof ids !== "string") {
			for (const [index, id] of (ids ?? []).entries()) refer([...path, index], what, id, known);
			return;
		}
		if (known.has(ids)) return;
		const [nearest] = nearestNames(ids, known, 1);
		say(written.fault(path, `there is no ${what} "${ids}"`, nearest ? `add it, or write the nearest there is: "${nearest}"` : "add it"));
	};
}

function checkDuplicates(entries: readonly Entry[], say: Say): void {
	const seen = new Set<string>();
	for (const entry of entries) {
		if (seen.has(entry.value.id)) say(entry.fault(["id"], `the id "${entry.value.id}" is taken`, "give each entry an id of its own"));
		seen.add(entry.value.id);
	}
}

function checkPlaces({ places }: AuthoredCatalog, known: Known, say: Say): void {
	const refer = referrer(places, say);
	for (const [index, { code }] of places.value.countries.entries()) refer(["countries", index, "code"], "country", code, known.countries);
	refer(["notPartners"], "country", places.value.notPartners, known.countries);
	const groups = places.value.groups.map((group, at) => within(places, ["groups", at], group));
	checkDuplicates(groups, say);
	for (const group of groups) {
		const codes = group.value.members.map((member) => (typeof member === "string" ? member : member.code));
		referrer(group, say)(["members"], "country", codes, known.countries);
		referrer(group, say)(["uncertain"], "country", group.value.uncertain, known.countries);
		for (const [index, code] of codes.entries()) {
			if (codes.indexOf(code) < index) say(group.fault(["members", index], `${code} is listed twice`, "list each member once"));
		}
	}
}

function checkVocabulary({ vocabulary }: AuthoredCatalog, say: Say): void {
	for (const fact of facts) {
		if (!vocabulary.value.facts[fact])
			say(vocabulary.fault(["facts"], `the fact ${fact} has no label and prompt`, "give it both, in both languages"));
	}
	for (const [name, values] of Object.entries(enumerations)) {
		const labels = vocabulary.value.enumerations[name] ?? {};
		for (const value of values) {
			if (!labels[value]) say(vocabulary.fault(["enumerations", name], `${name} has no label for "${value}"`, "give it a label in both languages"));
		}
		for (const value of Object.keys(labels)) {
			if (!(values as readonly string[]).includes(value)) {
				say(vocabulary.fault(["enumerations", name, value], `"${value}" is no value of ${name}`, "take the label out or correct it"));
			}
		}
	}
}

function checkConcepts({ concepts }: AuthoredCatalog, known: Known, say: Say): void {
	const broader = new Map(concepts.map(({ value }) => [value.id, value.broader ?? []]));
	for (const concept of concepts) {
		const { id, domain } = concept.value;
		const refer = referrer(concept, say);
		refer(["broader"], "concept", concept.value.broader, known.concepts);
		refer(["related"], "concept", concept.value.related, known.concepts);
		if (!domain && !concept.value.broader) say(concept.fault(["id"], `${id} stands below no domain`, "say what is broader"));
		if (reaches(id, id, broader, new Set())) say(concept.fault(["broader"], `${id} is broader than itself`, "break the circle"));
	}
}

function reaches(from: string, target: string, broader: ReadonlyMap<string, readonly string[]>, seen: Set<string>): boolean {
	for (const next of broader.get(from) ?? []) {
		if (next === target) return true;
		if (seen.has(next)) continue;
		seen.add(next);
		if (reaches(next, target, broader, seen)) return true;
	}
	return false;
}

function checkCallsAndPrograms(catalog: AuthoredCatalog, known: Known, say: Say): void {
	for (const call of catalog.calls) {
		referrer(call, say)(["source"], "source", call.value.source, known.sources);
		checkConstraints(call, call.value.constraints ?? [], known, say);
		checkPreparations(call, call.value.preparations, call.value.constraints ?? [], say);
	}
	for (const program of catalog.programs) {
		const refer = referrer(program, say);
		const { call, partners, widenedBy, excludes, directions, constraints, preparations } = program.value;
		refer(["call"], "call", call, known.calls);
		refer(["partners", "groups"], "group of countries", partners.groups, known.groups);
		refer(["partners", "countries"], "country", partners.countries, known.countries);
		refer(["widenedBy"], "source", widenedBy, known.sources);
		refer(["excludes", "programs"], "program", excludes?.programs, known.programs);
		for (const [at, direction] of directions.entries()) {
			for (const [inner, field] of direction.fields.entries()) {
				refer(["directions", at, "fields", inner, "concepts"], "concept", field.concepts, known.concepts);
			}
		}
		checkConstraints(program, constraints ?? [], known, say);
		const own = catalog.calls.find(({ value }) => value.id === call)?.value;
		checkPreparations(program, preparations, [...(constraints ?? []), ...(own?.constraints ?? [])], say);
	}
}

/** What settles a preparation is a constraint of its own call or program. */
function checkPreparations(
	written: Written<unknown>,
	preparations: readonly { settledBy?: string }[] = [],
	constraints: readonly Constraint[],
	say: Say,
): void {
	const ids = new Set(constraints.map(({ id }) => id));
	for (const [at, { settledBy }] of preparations.entries()) {
		referrer(written, say)(["preparations", at, "settledBy"], "constraint", settledBy, ids);
	}
}

function checkConstraints(written: Written<unknown>, constraints: readonly Constraint[], known: Known, say: Say): void {
	const clauses = constraints.map((constraint, at) => within(written, ["constraints", at], constraint));
	checkDuplicates(clauses, say);
	for (const clause of clauses) {
		checkTest(clause.value.test, (path, message, remedy) => say(clause.fault(["test", ...path], message, remedy)), known);
		if (clause.value.required && clause.value.test.kind === "confirm") {
			say(clause.fault(["required"], "nothing in a profile decides this clause", "write required: false"));
		}
	}
}

type SayAt = (path: readonly PropertyKey[], message: string, remedy: string) => void;

function checkTest(test: Test, say: SayAt, known: Known): void {
	switch (test.kind) {
		case "all":
		case "any":
			for (const [index, inner] of test.of.entries()) checkTest(inner, (path, ...words) => say(["of", index, ...path], ...words), known);
			return;
		case "not":
			checkTest(test.of, (path, ...words) => say(["of", ...path], ...words), known);
			return;
		case "one-of": {
			const allowed: readonly string[] | null = choiceFacts[test.fact];
			for (const list of ["pass", "unknown", "fail"] as const) {
				for (const word of test[list] ?? []) {
					const right = allowed ? allowed.includes(word) : known.countries.has(word);
					if (!right) say([list], `"${word}" is no ${test.fact}`, allowed ? `write one of ${allowed.join(", ")}` : "write an ISO 3166-1 code");
				}
			}
			return;
		}
		case "includes":
			for (const code of test.anyOf)
				if (!known.languages.has(code)) say(["anyOf"], `the language "${code}" has no name`, "add it to vocabulary.yaml");
			return;
		case "listed-unit":
			if (!known.unitLists.has(test.list)) say(["list"], `there is no unit list "${test.list}"`, "add it to units.yaml");
			return;
		case "field":
			if (test.listed !== "all-but") return;
			for (const id of [...test.within, ...test.excluded]) {
				if (!known.concepts.has(id)) say(["listed"], `there is no concept "${id}"`, "write a concept of data/fields");
			}
			return;
		default:
			return;
	}
}
