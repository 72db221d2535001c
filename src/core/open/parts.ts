import type { Fact, Test } from "../../model/clause.ts";
import type { Outcome } from "../../model/enumerations.ts";
import type { Applicant } from "../judge/applicant.ts";
import { evaluate, type TestSubject } from "../judge/evaluate.ts";
import { allOf } from "../kleene.ts";
import { factOf, foldLeaves, type Leaf, leavesOf } from "./leaves.ts";
import { narrowedClasses, type ValueClass, valueClasses } from "./values.ts";

/** A constraint as far as its verdict goes. */
export interface Clause {
	id: string;
	required: boolean;
	test: Test;
}

/** A fact that the clauses of a part read. */
export interface PartFact {
	fact: Fact;
	/** Positions among the part's leaves. */
	leaves: readonly number[];
	/** What the fact can be, as far as the part tells it apart. Made at first use: most facts of most programs are never asked for. */
	classes(): readonly ValueClass[];
}

/** Clauses that share facts, and are decided together; what one part comes to leaves the others as they are. */
export interface Part {
	clauses: readonly Clause[];
	leaves: readonly Leaf[];
	facts: readonly PartFact[];
	subject: TestSubject;
}

/** The parts of a program, fixed by its revision. */
export function partsOf(clauses: readonly Clause[], subject: TestSubject): Part[] {
	const parts: Clause[][] = [];
	for (const clause of clauses) {
		const sharing = parts.filter((part) => part.some((other) => shareFacts(clause.test, other.test)));
		const rest = parts.filter((part) => !sharing.includes(part));
		parts.splice(0, parts.length, ...rest, [...sharing.flat(), clause]);
	}
	return parts.map((own) => partOf(own, subject));
}

/** Clauses taken together as one part, whether or not they share facts. */
export function partOf(clauses: readonly Clause[], subject: TestSubject): Part {
	const leaves = clauses.flatMap(({ test }) => leavesOf(test));
	const positions = new Map<Fact, number[]>();
	for (const [position, leaf] of leaves.entries()) {
		const fact = factOf(leaf);
		if (fact !== undefined) positions.set(fact, [...(positions.get(fact) ?? []), position]);
	}
	const facts = [...positions].map(([fact, own]): PartFact => {
		let known: readonly ValueClass[] | undefined;
		const classes = () => {
			known ??= valueClasses(fact, leavesAt(leaves, own), subject);
			return known;
		};
		return { fact, leaves: own, classes };
	});
	return { clauses, leaves, facts, subject };
}

function leavesAt(leaves: readonly Leaf[], positions: readonly number[]): Leaf[] {
	return positions.flatMap((position) => leaves[position] ?? []);
}

function shareFacts(a: Test, b: Test): boolean {
	const facts = new Set(leavesOf(a).map(factOf));
	return leavesOf(b).some((leaf) => {
		const fact = factOf(leaf);
		return fact !== undefined && facts.has(fact);
	});
}

/** A fact that may take several values, and the classes of these. */
export interface FreeFact {
	fact: Fact;
	leaves: readonly number[];
	classes: readonly ValueClass[];
}

/** The facts of a part that are not known in full, with what they may be. */
export function openFacts(part: Part, applicant: Applicant): FreeFact[] {
	return part.facts.flatMap((read) => {
		const { fact, leaves, classes } = read;
		const given = applicant.facts[fact];
		if (given === undefined) return [{ fact, leaves, classes: classes() }];
		const own = leavesAt(part.leaves, leaves);
		if (!own.some((leaf) => evaluate(leaf, applicant, part.subject).incomplete)) return [];
		return [{ fact, leaves, classes: narrowedClasses(fact, given, own, classes(), part.subject) }];
	});
}

/** What a part comes to for one combination of values: one class index for each free fact. */
export interface Completion {
	outcome: Outcome;
	chosen: readonly number[];
}

/**
 * What the part comes to for every combination of the values of `free`, the first fact changing fastest. An attested clause
 * that is unknown stands in nobody's way.
 */
export function completions({ clauses, leaves, subject }: Part, free: readonly FreeFact[], applicant: Applicant): Completion[] {
	const outcomes = leaves.map((leaf) => evaluate(leaf, applicant, subject).outcome);
	const total = free.reduce((product, { classes }) => product * classes.length, 1);
	return Array.from({ length: total }, (_, combination) => {
		let rest = combination;
		const chosen = free.map(({ leaves: own, classes }) => {
			const index = rest % classes.length;
			rest = Math.floor(rest / classes.length);
			for (const [at, position] of own.entries()) outcomes[position] = classes[index]?.outcomes[at] ?? "unknown";
			return index;
		});
		const at = { next: 0 };
		const folded = clauses.map(({ test, required }) => {
			const outcome = foldLeaves(test, outcomes, at);
			return outcome === "unknown" && !required ? "pass" : outcome;
		});
		return { outcome: allOf(folded), chosen };
	});
}

/**
 * A function of a part and an applicant that depends on nothing but how the facts stand to the leaves, worked out once for
 * each way in which they can stand. Where a fact is given loosely, what it may be makes a difference as well.
 */
export function perStanding<Value>(make: (part: Part, applicant: Applicant) => Value): (part: Part, applicant: Applicant) => Value {
	const known = new WeakMap<Part, Map<string, Value>>();
	return (part, applicant) => {
		const judged = part.leaves.map((leaf) => evaluate(leaf, applicant, part.subject));
		const isLoose = part.facts.some(
			({ fact, leaves }) => applicant.facts[fact] !== undefined && leaves.some((position) => judged[position]?.incomplete),
		);
		if (isLoose) return make(part, applicant);
		const standings = known.get(part) ?? new Map<string, Value>();
		known.set(part, standings);
		const standing = judged.map(({ outcome, incomplete }) => (incomplete ? "missing" : outcome)).join();
		const value = standings.get(standing) ?? make(part, applicant);
		standings.set(standing, value);
		return value;
	};
}
