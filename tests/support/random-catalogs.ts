import fc from "fast-check";
import { prepare, type Snapshot } from "../../src/core/snapshot.ts";
import type { Test } from "../../src/model/clause.ts";
import { type CatalogDocument, type CompiledConstraint, type CompiledProgram, documentFormat } from "../../src/model/document.ts";
import { concept } from "./fields.ts";

/**
 * Small catalogs whose clauses are drawn at random, and profiles for them: few facts, each with every value that a clause
 * may tell apart, so that all ways of filling in a profile can be tried.
 */

/** A fact that clauses of such a catalog may read. */
interface DrawnFact {
	leaves: readonly Test[];
	/** What it can be in full. */
	values: readonly unknown[];
	/** What it can be given as without being known in full, with the values that this leaves. */
	loose?: readonly { given: Record<string, unknown>; leaves(value: unknown): boolean }[];
}

const citation = { source: "call", section: "1" };

/** The day that ages count on. */
export const asOf = "2026-06-01";

const drawn: Record<string, DrawnFact> = {
	partnerCountries: {
		leaves: [{ kind: "partner-country" }],
		values: [["FR"], ["TR"], ["JP"], ["FR", "JP"]],
	},
	institutionType: {
		leaves: [
			{ kind: "one-of", fact: "institutionType", pass: ["university"], unknown: ["other"], otherwise: "fail" },
			{ kind: "one-of", fact: "institutionType", fail: ["enterprise"], otherwise: "pass" },
		],
		values: ["university", "other", "enterprise", "hospital"],
	},
	position: {
		leaves: [{ kind: "one-of", fact: "position", pass: ["postdoc"], fail: ["staff"], otherwise: "unknown" }],
		values: ["postdoc", "staff", "other"],
	},
	nationality: {
		leaves: [{ kind: "one-of", fact: "nationality", pass: ["CN"], otherwise: "fail" }],
		values: ["CN", "FR"],
	},
	researchYears: {
		leaves: [
			{ kind: "range", fact: "researchYears", min: 5 },
			{ kind: "range", fact: "researchYears", min: 3, max: 7 },
			{ kind: "range", fact: "researchYears", max: 4 },
		],
		values: [2, 3, 4, 5, 7, 8],
	},
	birthDate: {
		leaves: [
			{ kind: "born", onOrAfter: "1981-01-01" },
			{ kind: "born", onOrAfter: "1981-07-01" },
		],
		values: ["1980-12-31", "1981-01-01", "1981-06-30", "1981-07-01", "1981-12-31", "1990-01-01"],
		loose: [
			{ given: { birthDate: "1981" }, leaves: (value) => String(value).startsWith("1981") },
			{ given: { birthDate: "1981/.." }, leaves: (value) => String(value) >= "1981" },
			{ given: { age: 45 }, leaves: (value) => String(value) >= "1980-06-02" && String(value) <= "1981-06-01" },
		],
	},
	languages: {
		leaves: [
			{ kind: "includes", fact: "languages", anyOf: ["en"] },
			{ kind: "includes", fact: "languages", anyOf: ["en", "fr"] },
		],
		values: [["en"], ["fr"], ["de"]],
	},
	"partnership.signedAgreement": {
		leaves: [{ kind: "for-partner", fact: "partnership.signedAgreement", expected: true }],
		values: [["FR"], ["TR"], ["JP"], false],
		loose: [{ given: { "partnership.signedAgreement": true }, leaves: (value) => value !== false }],
	},
	"declarations.activeSameCountryExchange": {
		leaves: [{ kind: "for-partner", fact: "declarations.activeSameCountryExchange", expected: false }],
		values: [["FR"], ["TR"], ["JP"], false],
		loose: [{ given: { "declarations.activeSameCountryExchange": true }, leaves: (value) => value !== false }],
	},
	"declarations.publicServant": {
		leaves: [{ kind: "flag", fact: "declarations.publicServant", expected: false }],
		values: [true, false],
	},
	"institution.registeredOn": {
		leaves: [{ kind: "date", fact: "institution.registeredOn", onOrBefore: "2025-06-30" }],
		values: ["2025-06-30", "2025-07-01"],
		loose: [{ given: { "institution.registeredOn": "2025" }, leaves: () => true }],
	},
	"institution.name": {
		leaves: [{ kind: "listed-unit", list: "units" }],
		values: ["Listed Unit", "Another Unit"],
	},
	activities: {
		leaves: [
			{ kind: "activities", excluded: ["research-project"] },
			{ kind: "activities", excluded: ["research-project", "training"] },
		],
		values: [["research-project"], ["training"], ["other"]],
	},
	field: {
		leaves: [
			{ kind: "field", listed: "closed" },
			{ kind: "field", listed: "open" },
			{ kind: "field", listed: "all-but", within: ["animals"], excluded: ["stones"] },
		],
		// Within the listed cats; broader; elsewhere; and both.
		values: [["siamese"], ["animals"], ["granite"], ["siamese", "granite"], ["animals", "granite"]].map((ids) => ids.map((id) => ({ concept: id }))),
	},
};

const concepts = [
	concept("things", [], { domain: true }),
	concept("animals", ["things"]),
	concept("cats", ["animals"]),
	concept("siamese", ["cats"]),
	concept("stones", ["things"]),
	concept("granite", ["stones"]),
];

function documentOf(programs: CompiledProgram[]): CatalogDocument {
	return {
		format: documentFormat,
		sources: [],
		countries: ["FR", "JP", "TR", "CN"].map((code) => ({ code, name: { zh: code, en: code }, terms: [], initials: [] })),
		notPartners: ["CN"],
		groups: [],
		provinces: [],
		unitLists: [
			{
				id: "units",
				source: "call",
				section: "1",
				name: { zh: "名单", en: "list" },
				stated: { HK: 1 },
				units: [{ name: { zh: "所列单位", en: "Listed Unit" }, jurisdiction: "HK" }],
			},
		],
		vocabulary: { enumerations: {}, languages: {}, facts: {} },
		concepts,
		words: { ambiguous: [], plain: [], ordinary: [] },
		programs,
		related: [],
	};
}

/** The clauses of a program. */
type Clauses = readonly Pick<CompiledConstraint, "required" | "test">[];

function programOf(id: string, constraints: Clauses): CompiledProgram {
	const words = { zh: id, en: id };
	return {
		id,
		series: id,
		edition: "2026",
		kind: "exchange-program",
		call: { id: "call", name: words },
		citation,
		name: words,
		partnerCountries: ["FR"],
		uncertainCountries: ["TR"],
		widenedBy: [],
		directions: [{ list: "closed", standing: "own", citation, fields: [{ term: words, concepts: ["cats"], standing: "own", citation }] }],
		constraints: constraints.map((constraint, index) => ({ id: `clause-${index}`, rule: words, citation, ...constraint })),
		window: { opensAt: "2026-05-13T09:00:00+08:00", closesAt: "2026-07-01T17:00:00+08:00", citation },
		groups: [],
		activities: [],
		obligations: [],
		submission: [],
		priorities: [],
		cautions: [],
		preparations: [],
		recommendation: { text: words, citation, units: [] },
		partnerSide: [],
		contacts: [],
	};
}

/** A catalog of a few programs that read a few facts, and a profile that gives some of them, some loosely. */
export interface Situation {
	programs: readonly Clauses[];
	/** The facts of the profile by dotted path, as given. */
	given: Record<string, unknown>;
	/** By fact that a clause may read: what it may be in full, as far as what is given leaves it open. */
	possible: Record<string, readonly unknown[]>;
	/** By fact: every value. */
	values: Record<string, readonly unknown[]>;
	/** Facts that were given in full or loosely. */
	givenFacts: string[];
}

/** The catalog of a situation, ready to answer. */
export function catalogOf({ programs }: Situation): Snapshot {
	const document = documentOf(programs.map((constraints, index) => programOf(`program-${index}`, constraints)));
	return prepare(document, "random", "2026-01-01T00:00:00.000Z");
}

const countryFacts = ["partnership.signedAgreement", "declarations.activeSameCountryExchange"];
const factNames = Object.keys(drawn);

function testOver(leaves: readonly Test[]): fc.Arbitrary<Test> {
	const leaf = fc.constantFrom(...leaves);
	const several = (inner: fc.Arbitrary<Test>) => fc.array(inner, { minLength: 1, maxLength: 3 });
	const combined = fc.oneof(
		several(leaf).map((of): Test => ({ kind: "all", of })),
		several(leaf).map((of): Test => ({ kind: "any", of })),
		leaf.map((of): Test => ({ kind: "not", of })),
	);
	return fc.oneof(
		{ weight: 4, arbitrary: leaf },
		{ weight: 2, arbitrary: combined },
		{ weight: 1, arbitrary: several(fc.oneof(leaf, combined)).map((of): Test => ({ kind: "any", of })) },
	);
}

/** A fact of the profile: missing, given in full, or loosely. */
function givenAs(path: string): fc.Arbitrary<{ given: Record<string, unknown>; possible: readonly unknown[] }> {
	const { values, loose = [] } = drawn[path] as DrawnFact;
	return fc.oneof(
		{ weight: 4, arbitrary: fc.constant({ given: {}, possible: values }) },
		{ weight: 5, arbitrary: fc.constantFrom(...values).map((value) => ({ given: { [path]: value }, possible: [value] })) },
		...loose.map(({ given, leaves }) => ({ weight: 1, arbitrary: fc.constant({ given, possible: values.filter(leaves) }) })),
	);
}

export const situations: fc.Arbitrary<Situation> = fc.uniqueArray(fc.constantFrom(...factNames), { minLength: 2, maxLength: 4 }).chain((paths) => {
	const leaves = paths.flatMap((path) => (drawn[path] as DrawnFact).leaves);
	const clause = fc.record({
		required: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
		test: testOver(leaves),
	});
	const programs = fc.array(fc.array(clause, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 });
	const profile = fc.tuple(...paths.map(givenAs));
	return fc.record({ programs, profile }).map(({ programs: drawnPrograms, profile: facts }): Situation => {
		const given: Record<string, unknown> = Object.assign({}, ...facts.map((fact) => fact.given));
		// A bare yes speaks of the partner country where exactly one is given.
		const partners = given.partnerCountries;
		const oneCountry = Array.isArray(partners) && partners.length === 1;
		const possibleFor = (path: string, drawnFor: readonly unknown[]) =>
			given[path] === true && oneCountry && countryFacts.includes(path)
				? drawnFor.filter((value) => JSON.stringify(value) === JSON.stringify(partners))
				: drawnFor;
		return {
			programs: drawnPrograms,
			given,
			possible: Object.fromEntries(paths.map((path, index) => [path, possibleFor(path, facts[index]?.possible ?? [])])),
			values: Object.fromEntries(paths.map((path) => [path, (drawn[path] as DrawnFact).values])),
			givenFacts: paths.filter((_, index) => Object.keys(facts[index]?.given ?? {}).length > 0),
		};
	});
});

/** Every choice of one value for each path. */
export function combinationsOf(values: Record<string, readonly unknown[]>): Record<string, unknown>[] {
	return Object.entries(values).reduce<Record<string, unknown>[]>(
		(combinations, [path, own]) => combinations.flatMap((combination) => own.map((value) => ({ ...combination, [path]: value }))),
		[{}],
	);
}
