import { choiceFacts, type Fact } from "../../model/clause.ts";
import { enumerations, type Outcome } from "../../model/enumerations.ts";
import { languageCodes } from "../../model/language-codes.ts";
import { type DayRange, dayAfter, dayBefore, daysOf, noFirstDay, noLastDay } from "../dates.ts";
import type { FactValues } from "../judge/applicant.ts";
import { evaluate, type TestSubject } from "../judge/evaluate.ts";
import { anyOf } from "../kleene.ts";
import { givenConcept } from "../understand/reading.ts";
import type { Leaf } from "./leaves.ts";

/** Values of a fact between which the leaves that read it make no difference. */
export interface ValueClass {
	/** One outcome a leaf. */
	outcomes: readonly Outcome[];
	/** Some of the values: all of them where the fact is a word of a closed list. */
	values: readonly unknown[];
}

/** What a fact can be told in full to be, as far as `leaves`, all of which read it, can tell the values apart. */
export function valueClasses(fact: Fact, leaves: readonly Leaf[], subject: TestSubject): ValueClass[] {
	const judged = (value: unknown) => outcomesOf(fact, value, leaves, subject);
	switch (fact) {
		case "field":
			return lists(fieldClasses(leaves, judged, subject));
		case "languages":
		case "activities": {
			const words = fact === "activities" ? enumerations.activity : languageWords(leaves);
			return lists(classesOf(words.map((word) => [word]).map((value) => ({ outcomes: judged(value), values: [value] }))));
		}
		default:
			return classesOf(
				[...new Set(leaves.flatMap((leaf) => tellingValues(leaf, subject)))].map((value) => ({ outcomes: judged(value), values: [value] })),
			);
	}
}

/** What a fact that was given loosely (a year, an age, a bare yes) can be in full. */
export function narrowedClasses(
	fact: Fact,
	given: unknown,
	leaves: readonly Leaf[],
	classes: readonly ValueClass[],
	subject: TestSubject,
): ValueClass[] {
	if (given === true)
		return classes.flatMap(({ outcomes, values }) =>
			withValues(
				outcomes,
				values.filter((value) => value !== false),
			),
		);
	const allowed = fact === "birthDate" ? (given as DayRange) : daysOf(given as string);
	const days = leaves.flatMap(boundaryDays).filter((day) => day > allowed.earliest && day < allowed.latest);
	return classesOf(
		[allowed.earliest, ...days, allowed.latest].map((day) => {
			const value = fact === "birthDate" ? { earliest: day, latest: day } : day;
			return { outcomes: outcomesOf(fact, value, leaves, subject), values: [value] };
		}),
	);
}

function withValues(outcomes: readonly Outcome[], values: readonly unknown[]): ValueClass[] {
	return values.length > 0 ? [{ outcomes, values }] : [];
}

function outcomesOf(fact: Fact, value: unknown, leaves: readonly Leaf[], subject: TestSubject): Outcome[] {
	const facts = { [fact]: value } as Partial<FactValues>;
	return leaves.map((leaf) => evaluate(leaf, { facts, assumed: [] }, subject).outcome);
}

/** Those with the same outcomes as one. */
function classesOf(classes: readonly ValueClass[]): ValueClass[] {
	const byOutcomes = new Map<string, ValueClass>();
	for (const { outcomes, values } of classes) {
		const key = outcomes.join();
		byOutcomes.set(key, { outcomes, values: [...(byOutcomes.get(key)?.values ?? []), ...values] });
	}
	return [...byOutcomes.values()];
}

/** A fact that holds several values comes to what any of them comes to: the classes, and those of their combinations. */
function lists(classes: readonly ValueClass[]): ValueClass[] {
	const known = new Map(classes.map((entry) => [entry.outcomes.join(), entry]));
	for (const entry of known.values()) {
		for (const other of classes) {
			const outcomes = entry.outcomes.map((outcome, index) => anyOf([outcome, other.outcomes[index] ?? "unknown"]));
			const key = outcomes.join();
			if (!known.has(key)) known.set(key, { outcomes, values: [[...(entry.values[0] as unknown[]), ...(other.values[0] as unknown[])]] });
		}
	}
	return [...known.values()];
}

/** One concept for each way in which a concept can stand to the clauses; the search ends where no other way is left. */
function fieldClasses(leaves: readonly Leaf[], judged: (value: unknown) => Outcome[], subject: TestSubject): ValueClass[] {
	const ways = leaves.reduce((product, leaf) => product * (leaf.kind === "field" && leaf.listed === "open" ? 2 : 3), 1);
	const known = new Map<string, ValueClass>();
	for (const concept of subject.concepts) {
		const value = [givenConcept(concept)];
		const outcomes = judged(value);
		if (!known.has(outcomes.join())) known.set(outcomes.join(), { outcomes, values: [value] });
		if (known.size === ways) break;
	}
	return [...known.values()];
}

/** The languages that a clause names, and one that none names. */
function languageWords(leaves: readonly Leaf[]): string[] {
	const named = new Set(leaves.flatMap((leaf) => (leaf.kind === "includes" ? leaf.anyOf : [])));
	const other = [...languageCodes].find((code) => !named.has(code));
	return other === undefined ? [...named] : [...named, other];
}

/** Values of the fact of a leaf, one at least for each outcome that it can have; all of them for a word of a closed list. */
function tellingValues(leaf: Leaf, subject: TestSubject): unknown[] {
	switch (leaf.kind) {
		case "partner-country":
			return [subject.partnerCountries, subject.uncertainCountries, outside(subject)]
				.flatMap((codes) => [...codes].slice(0, 1))
				.map((code) => [code]);
		case "one-of": {
			const words = choiceFacts[leaf.fact];
			if (words) return [...words];
			const named = new Set([leaf.pass, leaf.unknown, leaf.fail].flatMap((list) => list ?? []));
			return [...named, ...subject.countries.filter((code) => !named.has(code)).slice(0, 1)];
		}
		case "range":
			return [leaf.min, leaf.max].flatMap((bound) => (bound === undefined ? [] : [bound - 1, bound, bound + 1])).filter((count) => count >= 0);
		case "born":
			return [noFirstDay, ...boundaryDays(leaf), noLastDay].map((day) => ({ earliest: day, latest: day }));
		case "date":
			return [noFirstDay, ...boundaryDays(leaf), noLastDay];
		case "listed-unit":
			return [...subject.unitNames(leaf.list).keys(), "-"];
		case "for-partner":
			return [...[[...subject.partnerCountries].slice(0, 1), outside(subject)].filter((codes) => codes.length > 0), false];
		case "flag":
			return [true, false];
		default:
			return [];
	}
}

/** A country that the program does not take. */
function outside({ countries, partnerCountries, uncertainCountries }: TestSubject): string[] {
	return countries.filter((code) => !partnerCountries.has(code) && !uncertainCountries.has(code)).slice(0, 1);
}

/** The days on both sides of each cut-off. */
function boundaryDays(leaf: Leaf): string[] {
	if (leaf.kind === "born") return [dayBefore(leaf.onOrAfter), leaf.onOrAfter];
	if (leaf.kind !== "date") return [];
	const from = leaf.onOrAfter === undefined ? [] : [dayBefore(leaf.onOrAfter), leaf.onOrAfter];
	const until = leaf.onOrBefore === undefined ? [] : [leaf.onOrBefore, dayAfter(leaf.onOrBefore)];
	return [...from, ...until];
}
