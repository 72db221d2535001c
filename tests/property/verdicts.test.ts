import fc from "fast-check";
import { expect, it } from "vitest";
import type { ConstraintView } from "../../src/model/answer.ts";
import type { Test } from "../../src/model/clause.ts";
import { answerTo, snapshot } from "../support/catalog.ts";
import { factsAndOneMore, profileOf, someFacts } from "../support/profiles.ts";

const asOf = fc.constantFrom("2026-01-10", "2026-06-01", "2026-11-20", "2025-12-31T16:30:00Z");
/** The one fact that is assumed where it is not given: giving it replaces the assumption. */
const assumed = "institution.jurisdiction";

it("adding a fact never takes back a decided verdict, and changes only what a clause reading it decides", () => {
	fc.assert(
		fc.property(
			factsAndOneMore.filter(({ path }) => path !== assumed),
			asOf,
			({ facts, path, value }, moment) => {
				const before = answerTo(profileOf(facts), { asOf: moment }).results;
				const after = new Map(
					answerTo(profileOf({ ...facts, [path]: value }), { asOf: moment }).results.map((result) => [result.program.id, result]),
				);
				for (const result of before) {
					const later = after.get(result.program.id);
					const changed = differing(result.constraints ?? [], later?.constraints ?? []);
					for (const { earlier, now } of changed) {
						expect(earlier.outcome, `${result.program.id} ${earlier.id}`).toBe("unknown");
						expect(factsRead(result.program.id, now.id)).toContain(path === "age" ? "birthDate" : path);
					}
					if (result.eligibility === "ineligible") expect(later?.eligibility).toBe("ineligible");
					// An attested clause counts as fulfilled until it is given; given and violated it fails like any other.
					const violated = changed.some(({ now }) => !now.required && now.outcome === "fail");
					if (result.eligibility === "eligible" && !violated) expect(later?.eligibility).toBe("eligible");
				}
			},
		),
		{ numRuns: 400 },
	);
});

/** The facts that a clause can read; what holds for a partner is read with the partner countries. */
function factsRead(program: string, constraint: string): string[] {
	const found = snapshot.document.programs.find(({ id }) => id === program)?.constraints.find(({ id }) => id === constraint);
	return found ? factsOf(found.test) : [];
}

function factsOf(test: Test): string[] {
	switch (test.kind) {
		case "all":
		case "any":
			return test.of.flatMap(factsOf);
		case "not":
			return factsOf(test.of);
		case "for-partner":
			return [test.fact, "partnerCountries"];
		case "partner-country":
			return ["partnerCountries"];
		case "born":
			return ["birthDate"];
		case "listed-unit":
			return ["institution.name"];
		case "activities":
		case "field":
			return [test.kind];
		case "confirm":
			return [];
		default:
			return [test.fact];
	}
}

function differing(before: readonly ConstraintView[], after: readonly ConstraintView[]): { earlier: ConstraintView; now: ConstraintView }[] {
	return before.flatMap((earlier) => {
		const now = after.find(({ id }) => id === earlier.id);
		if (!now) throw new Error(`${earlier.id} is gone`);
		return now.outcome === earlier.outcome ? [] : [{ earlier, now }];
	});
}

it("folds clauses as the contract says: any fail, then any unknown among the required", () => {
	fc.assert(
		fc.property(someFacts, asOf, (facts, moment) => {
			for (const { constraints = [], eligibility, pending } of answerTo(profileOf(facts), { asOf: moment }).results) {
				const failed = constraints.some(({ outcome }) => outcome === "fail");
				const open = constraints.filter(({ required, outcome }) => required && outcome === "unknown");
				expect(eligibility).toBe(failed ? "ineligible" : open.length > 0 ? "undetermined" : "eligible");
				const needed = open.flatMap(({ needs }) => needs);
				for (const fact of pending) expect(needed).toContain(fact);
				if (failed) expect(pending).toEqual([]);
			}
		}),
		{ numRuns: 200 },
	);
});

it("ranks eligible and undetermined by score together, above ineligible", () => {
	fc.assert(
		fc.property(someFacts, (facts) => {
			const { results } = answerTo(profileOf(facts));
			const keys = results.map(({ eligibility, score }) => (eligibility === "ineligible" ? 0 : 10) + score);
			expect(keys).toEqual(keys.toSorted((a, b) => b - a));
			expect(results.map(({ rank }) => rank)).toEqual(results.map((_, index) => index + 1));
		}),
		{ numRuns: 200 },
	);
});

const scoped = snapshot.document.programs.filter(({ constraints }) => constraints.some(({ id }) => id === "field-scope")).map(({ id }) => id);
const names = snapshot.document.concepts.flatMap((concept) => concept.names);
const name = fc.nat(names.length - 1).map((index) => names[index] as string);
const head = fc.constantFrom(...snapshot.document.concepts.flatMap(({ heads }) => heads.filter((word) => !word.startsWith("-"))));
const severalSenses = fc.constantFrom(...snapshot.document.words.ambiguous.flatMap(({ words }) => words));
const entry = fc.oneof(
	name,
	severalSenses,
	fc.constantFrom("foobaritis", "某某病", "zzzzzz"),
	fc.tuple(fc.oneof(name, head), severalSenses).map((words) => words.join(" ")),
);

it("naming one more field never takes back that the others are within the scope", () => {
	const scopes = (field: readonly string[]): Map<string, string | undefined> =>
		new Map(
			answerTo({ field }, { programs: scoped }).results.map(({ program, constraints }) => [
				program.id,
				constraints?.find(({ id }) => id === "field-scope")?.outcome,
			]),
		);
	fc.assert(
		fc.property(fc.array(entry, { minLength: 1, maxLength: 4 }), entry, fc.nat(4), (fields, added, place) => {
			const after = scopes(fields.toSpliced(Math.min(place, fields.length), 0, added));
			for (const [program, outcome] of scopes(fields)) if (outcome === "pass") expect(after.get(program), program).toBe("pass");
		}),
		{ numRuns: 1000 },
	);
});
