import fc from "fast-check";
import { expect, it } from "vitest";
import { factOf, leavesOf } from "../../src/core/open/leaves.ts";
import type { Snapshot } from "../../src/core/snapshot.ts";
import type { Test } from "../../src/model/clause.ts";
import type { Eligibility } from "../../src/model/enumerations.ts";
import { answerTo } from "../support/catalog.ts";
import { profileOf } from "../support/profiles.ts";
import { asOf, catalogOf, combinationsOf, type Situation, situations } from "../support/random-catalogs.ts";

/** What brute force tells: every way of knowing everything, and each program's verdict and clauses with it. */
interface Complete {
	facts: Record<string, unknown>;
	verdicts: Map<string, Eligibility>;
	/** By program and clause. */
	outcomes: Map<string, string>;
}

function answerFor(facts: Record<string, unknown>, snapshot: Snapshot, detail: "full" | "summary" = "full") {
	return answerTo(profileOf(facts), { asOf, detail }, snapshot);
}

function complete({ values }: Situation, snapshot: Snapshot, detail: "full" | "summary"): Complete[] {
	return combinationsOf(values).map((facts) => {
		const { results } = answerFor(facts, snapshot, detail);
		return {
			facts,
			verdicts: new Map(results.map(({ program, eligibility }) => [program.id, eligibility])),
			outcomes: new Map(results.flatMap(({ program, constraints = [] }) => constraints.map(({ id, outcome }) => [`${program.id} ${id}`, outcome]))),
		};
	});
}

/** Two ways of knowing everything that differ in `path` alone. */
function differInOne(entries: readonly Complete[], path: string, outcomeOf: (entry: Complete) => unknown): boolean {
	const seen = new Map<string, unknown>();
	return entries.some((entry) => {
		const others = JSON.stringify({ ...entry.facts, [path]: null });
		if (!seen.has(others)) seen.set(others, outcomeOf(entry));
		return seen.get(others) !== outcomeOf(entry);
	});
}

function consistent({ facts }: Complete, { possible }: Situation): boolean {
	return Object.entries(possible).every(([path, values]) => values.some((value) => value === facts[path]));
}

function readsFact(test: Test, path: string): boolean {
	return leavesOf(test).some((leaf) => factOf(leaf) === path);
}

it("asks for a fact if and only if some way of filling in the others makes its value change a verdict", () => {
	let asked = 0;
	let notAsked = 0;
	fc.assert(
		fc.property(situations, (situation) => {
			const { given, possible } = situation;
			const snapshot = catalogOf(situation);
			const answer = answerFor(given, snapshot);
			const entries = complete(situation, snapshot, "full").filter((entry) => consistent(entry, situation));
			const expected = new Set<string>();
			for (const { program, eligibility, constraints = [] } of answer.results) {
				if (eligibility !== "undetermined") continue;
				const authored = snapshot.document.programs.find(({ id }) => id === program.id)?.constraints ?? [];
				for (const [path, values] of Object.entries(possible)) {
					if (values.length < 2 || !differInOne(entries, path, ({ verdicts }) => verdicts.get(program.id))) continue;
					// A required clause that is not decided yet has to need it.
					const needed = constraints.some(({ id, required, outcome }) => {
						const test = authored.find((constraint) => constraint.id === id)?.test as Test;
						if (!required || outcome !== "unknown" || !readsFact(test, path)) return false;
						return differInOne(entries, path, ({ outcomes }) => outcomes.get(`${program.id} ${id}`));
					});
					if (needed) expected.add(`${path} for ${program.id}`);
				}
			}
			const found = answer.questions.flatMap(({ fact, decides }) => decides.map((program) => `${fact} for ${program}`));
			expect(found.toSorted()).toEqual([...expected].toSorted());
			asked += expected.size;
			notAsked += Object.values(possible).filter((values) => values.length > 1).length * answer.results.length - expected.size;
		}),
		{ numRuns: 250 },
	);
	expect(asked).toBeGreaterThan(50);
	expect(notAsked).toBeGreaterThan(50);
}, 120_000);

/** Subsets of up to three, the smallest first. */
function subsetsOf(paths: readonly string[]): string[][] {
	const subsets: string[][] = [[]];
	for (const path of paths) subsets.push(...subsets.map((subset) => [...subset, path]));
	return subsets.filter(({ length }) => length <= 3).sort((a, b) => a.length - b.length);
}

/** Where another leader is needed, what else that leader would have to bring is one with it. */
function withoutLeader(facts: readonly string[]): string {
	const fixed = ["birthDate", "nationality", "declarations.publicServant"];
	const brought = ["position", "researchYears", "languages"];
	const takesAnother = facts.some((fact) => fixed.includes(fact));
	return facts
		.filter((fact) => !takesAnother || !brought.includes(fact))
		.toSorted()
		.join(" + ");
}

it("names the smallest sets of facts whose change makes a program eligible", () => {
	let sets = 0;
	let none = 0;
	let pairs = 0;
	fc.assert(
		fc.property(situations, (situation) => {
			const { given, possible, givenFacts } = situation;
			const snapshot = catalogOf(situation);
			const { results } = answerFor(given, snapshot);
			const entries = complete(situation, snapshot, "summary");
			for (const { program, eligibility, changes, unchangeable, changesText } of results) {
				if (eligibility === "eligible") {
					expect(changes).toBeUndefined();
					continue;
				}
				const eligible = entries.filter(({ verdicts }) => verdicts.get(program.id) === "eligible");
				const opens = (subset: readonly string[]) =>
					eligible.some(({ facts }) => Object.entries(possible).every(([path, values]) => subset.includes(path) || values.includes(facts[path])));
				const smallest: string[][] = [];
				for (const subset of subsetsOf(givenFacts)) {
					if (opens(subset) && !smallest.some((found) => found.every((path) => subset.includes(path)))) smallest.push(subset);
				}
				const expected = smallest.filter(({ length }) => length > 0).map(withoutLeader);
				const found = [...(changes ?? []), ...(unchangeable ?? [])].map((set) => withoutLeader(set.changes.map(({ fact }) => fact)));
				expect(found.toSorted()).toEqual([...new Set(expected)].toSorted());
				expect(changesText).toMatch(/\.$/);
				for (const { changes: set, after } of changes ?? []) {
					expect(after.eligibility).not.toBe("ineligible");
					for (const { nature } of set) expect(nature).not.toBe("fixed");
				}
				for (const { changes: set } of unchangeable ?? []) expect(set.some(({ nature }) => nature === "fixed")).toBe(true);
				sets += expected.length;
				pairs += smallest.filter(({ length }) => length > 1).length;
				none += expected.length === 0 ? 1 : 0;
			}
		}),
		{ numRuns: 250 },
	);
	expect(sets).toBeGreaterThan(50);
	expect(pairs).toBeGreaterThan(3);
	expect(none).toBeGreaterThan(3);
}, 120_000);
