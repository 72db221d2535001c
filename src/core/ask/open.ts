import { choiceFacts, type Fact, type Test } from "../../model/clause.ts";
import type { Outcome } from "../../model/enumerations.ts";
import type { Applicant } from "../judge/applicant.ts";
import { evaluate, type TestSubject } from "../judge/evaluate.ts";
import { allOf, anyOf, not } from "../kleene.ts";

/**
 * What is open in a clause: which outcomes it can still come to, and which missing facts make the difference. Every
 * missing fact is tried with one value of each kind that the clause's tests tell apart, in all combinations, so that a
 * fact is asked for if and only if some way of filling in the others lets it change the clause.
 */
export interface OpenClause {
	outcomes: ReadonlySet<Outcome>;
	/** By fact: whether it can make the difference between fail and the rest, and between pass and unknown. */
	deciding: ReadonlyMap<Fact, { rejects: boolean; settles: boolean }>;
}

type Leaf = Exclude<Test, { kind: "all" | "any" | "not" | "confirm" }>;

/** A fact that a clause reads: its leaves, and the outcomes these can have together. */
interface ClauseFact {
	fact: Fact;
	/** Positions among the clause's leaves. */
	leaves: readonly number[];
	/** One outcome a leaf. */
	possible: readonly (readonly Outcome[])[];
}

/** A clause taken apart: fixed by the revision. */
export interface ClauseFacts {
	leaves: readonly (Leaf | { kind: "confirm" })[];
	facts: readonly ClauseFact[];
}

export function takeApart(test: Test, subject: TestSubject): ClauseFacts {
	const leaves = leavesOf(test);
	const positions = new Map<Fact, number[]>();
	for (const [position, leaf] of leaves.entries()) {
		if (leaf.kind === "confirm") continue;
		const fact = factOf(leaf);
		positions.set(fact, [...(positions.get(fact) ?? []), position]);
	}
	const facts = [...positions].map(([fact, own]) => {
		const ownLeaves = own.map((position) => leaves[position] as Leaf);
		return { fact, leaves: own, possible: distinct(possibleOutcomes(fact, ownLeaves, subject)) };
	});
	return { leaves, facts };
}

export function openClause(test: Test, { leaves, facts }: ClauseFacts, applicant: Applicant, subject: TestSubject): OpenClause {
	const judged = leaves.map((leaf) => evaluate(leaf, applicant, subject));
	const outcomes = judged.map(({ outcome }) => outcome);
	const open = facts.filter(({ leaves: own }) => own.some((position) => judged[position]?.incomplete));
	const total = open.reduce((product, { possible }) => product * possible.length, 1);
	const results: Outcome[] = [];
	for (let combination = 0; combination < total; combination++) {
		let rest = combination;
		for (const { leaves: own, possible } of open) {
			const chosen = possible[rest % possible.length] ?? [];
			rest = Math.floor(rest / possible.length);
			for (const [index, position] of own.entries()) outcomes[position] = chosen[index] ?? "unknown";
		}
		results.push(foldLeaves(test, outcomes, { next: 0 }));
	}
	return { outcomes: new Set(results), deciding: decidingFacts(open, results) };
}

/** The facts whose value alone, all others kept, changes a result. */
function decidingFacts(open: readonly ClauseFact[], results: readonly Outcome[]): OpenClause["deciding"] {
	const deciding = new Map<Fact, { rejects: boolean; settles: boolean }>();
	let stride = 1;
	for (const { fact, possible } of open) {
		const effect = { rejects: false, settles: false };
		for (const [combination, outcome] of results.entries()) {
			if (Math.floor(combination / stride) % possible.length !== 0) continue;
			for (let value = 1; value < possible.length; value++) {
				const other = results[combination + value * stride];
				if (other === outcome) continue;
				if (other === "fail" || outcome === "fail") effect.rejects = true;
				else effect.settles = true;
			}
		}
		if (effect.rejects || effect.settles) deciding.set(fact, effect);
		stride *= possible.length;
	}
	return deciding;
}

function leavesOf(test: Test): (Leaf | { kind: "confirm" })[] {
	if (test.kind === "all" || test.kind === "any") return test.of.flatMap(leavesOf);
	return test.kind === "not" ? leavesOf(test.of) : [test];
}

/** Folds a clause over the outcomes of its leaves, in their order. */
function foldLeaves(test: Test, outcomes: readonly Outcome[], at: { next: number }): Outcome {
	if (test.kind === "all") return allOf(test.of.map((inner) => foldLeaves(inner, outcomes, at)));
	if (test.kind === "any") return anyOf(test.of.map((inner) => foldLeaves(inner, outcomes, at)));
	if (test.kind === "not") return not(foldLeaves(test.of, outcomes, at));
	return outcomes[at.next++] ?? "unknown";
}

function factOf(leaf: Leaf): Fact {
	switch (leaf.kind) {
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

/** The outcomes that the leaves of one fact can have together, each way once for a value that tells them apart. */
function possibleOutcomes(fact: Fact, leaves: readonly Leaf[], subject: TestSubject): Outcome[][] {
	if (fact === "field") return fieldOutcomes(leaves);
	return leaves
		.flatMap((leaf) => telling(leaf, subject))
		.map((value) => leaves.map((leaf) => evaluate(leaf, { facts: { [fact]: value }, assumed: [] }, subject).outcome));
}

/** A field may be a listed one, or one that is not recognized; only a closed list turns some away. */
function fieldOutcomes(leaves: readonly Leaf[]): Outcome[][] {
	const open = leaves.every((leaf) => leaf.kind === "field" && leaf.listed === "open");
	const outcomes: Outcome[] = open ? ["pass", "unknown"] : ["pass", "unknown", "fail"];
	return outcomes.map((outcome) => leaves.map(() => outcome));
}

/** Values of the leaf's fact, one at least for each outcome that it can have. */
function telling(leaf: Leaf, subject: TestSubject): unknown[] {
	switch (leaf.kind) {
		case "partner-country":
			return [[...subject.partnerCountries].slice(0, 1), [...subject.uncertainCountries].slice(0, 1), []];
		case "one-of":
			return [...(choiceFacts[leaf.fact] ?? [...(leaf.pass ?? []), ...(leaf.unknown ?? []), ...(leaf.fail ?? []), ""])];
		case "includes":
			return [leaf.anyOf, []];
		case "range":
			return [leaf.min, leaf.max].flatMap((bound) => (bound === undefined ? [] : [bound - 1, bound, bound + 1]));
		case "born":
			return ["0001-01-01", leaf.onOrAfter].map((day) => ({ earliest: day, latest: day }));
		case "date":
			return ["0001-01-01", "9999-12-31", ...[leaf.onOrAfter, leaf.onOrBefore].filter((day) => day !== undefined)];
		case "listed-unit":
			return [[...subject.unitNames(leaf.list).keys()][0] ?? "", ""];
		case "for-partner":
			return [[...subject.partnerCountries], []];
		case "flag":
			return [true, false];
		case "activities":
			return [leaf.excluded, ["other"]];
		case "field":
			return [];
	}
}

function distinct(vectors: readonly (readonly Outcome[])[]): (readonly Outcome[])[] {
	return [...new Map(vectors.map((vector) => [vector.join(), vector])).values()];
}
