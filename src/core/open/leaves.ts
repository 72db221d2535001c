import type { Fact, Test } from "../../model/clause.ts";
import type { Outcome } from "../../model/enumerations.ts";
import { allOf, anyOf, not } from "../kleene.ts";

/** A test that holds no other tests. */
export type Leaf = Exclude<Test, { kind: "all" | "any" | "not" }>;

/** The leaves of a test, in the order in which `foldLeaves` takes their outcomes. */
export function leavesOf(test: Test): Leaf[] {
	if (test.kind === "all" || test.kind === "any") return test.of.flatMap(leavesOf);
	return test.kind === "not" ? leavesOf(test.of) : [test];
}

/** Folds a test over the outcomes of its leaves; `at.next` is the position of its first one, and then of the one after its last. */
export function foldLeaves(test: Test, outcomes: readonly Outcome[], at: { next: number }): Outcome {
	if (test.kind === "all") return allOf(test.of.map((inner) => foldLeaves(inner, outcomes, at)));
	if (test.kind === "any") return anyOf(test.of.map((inner) => foldLeaves(inner, outcomes, at)));
	if (test.kind === "not") return not(foldLeaves(test.of, outcomes, at));
	return outcomes[at.next++] ?? "unknown";
}

/** The fact that a leaf reads; undefined where nothing in a profile tells. */
export function factOf(leaf: Leaf): Fact | undefined {
	switch (leaf.kind) {
		case "confirm":
			return undefined;
		case "partner-country":
			return "partnerCountries";
		case "born":
			return "birthDate";
		case "listed-unit":
			return "institution.name";
		case "activities":
		case "field":
			return leaf.kind;
		default:
			return leaf.fact;
	}
}
