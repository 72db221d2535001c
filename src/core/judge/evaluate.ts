import type { Basis } from "../../model/answer.ts";
import type { Fact, Test } from "../../model/clause.ts";
import type { Outcome } from "../../model/enumerations.ts";
import { type DayRange, daysOf } from "../dates.ts";
import { allOf, anyOf, not } from "../kleene.ts";
import type { Reading } from "../understand/reading.ts";
import { nameKey } from "../understand/words.ts";
import type { Applicant, FactValues } from "./applicant.ts";

/** What a test is judged against beside the applicant: the program's countries and fields, and named lists. */
export interface TestSubject {
	partnerCountries: ReadonlySet<string>;
	uncertainCountries: ReadonlySet<string>;
	/** How a concept stands to the program's listed ones. */
	scopeOf(concept: string): Outcome;
	isInside(inner: string, outer: string): boolean;
	/** A unit list's names, as name keys, each with the number of its unit. */
	unitNames(list: string): ReadonlyMap<string, number>;
	/** Every country that a partner may be in. */
	countries: readonly string[];
	/** Every concept that a field may be read as. */
	concepts: readonly string[];
}

/** An outcome with what it rests on: the facts that were read. */
export interface Judgement {
	outcome: Outcome;
	/** A fact was not given, or not in full where that would decide. */
	incomplete: boolean;
	basis: Basis[];
}

/** Judges one test in three values. Absent is not false: a fact that was not given leaves the test unknown. */
export function evaluate(test: Test, applicant: Applicant, subject: TestSubject): Judgement {
	switch (test.kind) {
		case "all":
			return combine(allOf, test.of, applicant, subject);
		case "any":
			return combine(anyOf, test.of, applicant, subject);
		case "not": {
			const judged = evaluate(test.of, applicant, subject);
			return { ...judged, outcome: not(judged.outcome) };
		}
		case "confirm":
			return { outcome: "unknown", incomplete: false, basis: [] };
		case "partner-country":
			return read(applicant, "partnerCountries", (given) => partnerOutcome(given, subject));
		case "one-of":
			return read(applicant, test.fact, (given) => {
				if (test.pass?.includes(given)) return "pass";
				if (test.unknown?.includes(given)) return "unknown";
				return test.fail?.includes(given) ? "fail" : test.otherwise;
			});
		case "includes":
			return read(applicant, test.fact, (given) => passIf(test.anyOf.some((word) => given.includes(word))));
		case "range":
			return read(applicant, test.fact, (given) => passIf(given >= (test.min ?? given) && given <= (test.max ?? given)));
		case "born":
			return readLoose(applicant, "birthDate", (days) => within(days, test.onOrAfter, undefined));
		case "date":
			return readLoose(applicant, test.fact, (given) => within(daysOf(given), test.onOrAfter, test.onOrBefore));
		case "listed-unit":
			return read(applicant, "institution.name", (given) => passIf(isListedUnit(given, subject.unitNames(test.list))));
		case "for-partner":
			return readLoose(applicant, test.fact, (given) => {
				const holds = holdsForPartner(given, subject);
				return test.expected ? holds : not(holds);
			});
		case "flag":
			return read(applicant, test.fact, (given) => passIf(given === test.expected));
		case "activities":
			return read(applicant, "activities", (given) => passIf(given.some((activity) => !test.excluded.some((excluded) => excluded === activity))));
		case "field":
			return read(applicant, "field", (readings) => fieldOutcome(test, readings, subject));
	}
}

function combine(fold: (outcomes: Outcome[]) => Outcome, tests: readonly Test[], applicant: Applicant, subject: TestSubject): Judgement {
	const judged = tests.map((test) => evaluate(test, applicant, subject));
	return {
		outcome: fold(judged.map(({ outcome }) => outcome)),
		incomplete: judged.some(({ incomplete }) => incomplete),
		basis: uniqueBasis(judged.flatMap(({ basis }) => basis)),
	};
}

function read<Path extends Fact>(applicant: Applicant, fact: Path, judge: (given: FactValues[Path]) => Outcome): Judgement {
	const given = applicant.facts[fact];
	if (given === undefined) return { outcome: "unknown", incomplete: true, basis: [] };
	return { outcome: judge(given as FactValues[Path]), incomplete: false, basis: [{ fact, given }] };
}

/** Like `read`, for a fact that may be given loosely (an age, a year, a bare yes): what stays unknown needs it in full. */
function readLoose<Path extends Fact>(applicant: Applicant, fact: Path, judge: (given: FactValues[Path]) => Outcome): Judgement {
	const judged = read(applicant, fact, judge);
	return judged.outcome === "unknown" ? { ...judged, incomplete: true } : judged;
}

function passIf(holds: boolean): Outcome {
	return holds ? "pass" : "fail";
}

/** All the days on the right side pass, all on the wrong side fail, else it is not known. */
function within(days: DayRange, onOrAfter: string | undefined, onOrBefore: string | undefined): Outcome {
	const after = onOrAfter === undefined || days.earliest >= onOrAfter;
	const before = onOrBefore === undefined || days.latest <= onOrBefore;
	if (after && before) return "pass";
	const tooEarly = onOrAfter !== undefined && days.latest < onOrAfter;
	const tooLate = onOrBefore !== undefined && days.earliest > onOrBefore;
	return tooEarly || tooLate ? "fail" : "unknown";
}

function partnerOutcome(given: readonly string[], subject: TestSubject): Outcome {
	if (given.some((code) => subject.partnerCountries.has(code))) return "pass";
	return given.some((code) => subject.uncertainCountries.has(code)) ? "unknown" : "fail";
}

/** A bare `true` names no country, and decides nothing. */
function holdsForPartner(given: boolean | readonly string[], subject: TestSubject): Outcome {
	if (given === true) return "unknown";
	return passIf(given !== false && given.some((code) => subject.partnerCountries.has(code)));
}

/** A name on the list, or one followed by another name of the same unit in brackets: its abbreviation, say. */
function isListedUnit(given: string, names: ReadonlyMap<string, number>): boolean {
	if (names.has(nameKey(given))) return true;
	const [, outside = "", inside = ""] = /^([^(（]+)[(（]([^)）]+)[)）]\s*$/.exec(given) ?? [];
	const unit = names.get(nameKey(outside));
	return unit !== undefined && unit === names.get(nameKey(inside));
}

function fieldOutcome(test: Extract<Test, { kind: "field" }>, readings: readonly Reading[], subject: TestSubject): Outcome {
	const outcomeOf = (concept: string): Outcome => {
		if (test.listed !== "all-but") return subject.scopeOf(concept);
		if (test.within.some((outer) => subject.isInside(concept, outer))) return "pass";
		return test.excluded.some((outer) => subject.isInside(concept, outer)) ? "fail" : "unknown";
	};
	const outcome = anyOf(readings.map(({ possible }) => agreed(possible.map(outcomeOf))));
	return test.listed === "open" && outcome === "fail" ? "unknown" : outcome;
}

/** What all of them say, or unknown where they differ. */
function agreed(outcomes: readonly Outcome[]): Outcome {
	const [first = "unknown", ...others] = outcomes;
	return others.every((outcome) => outcome === first) ? first : "unknown";
}

function uniqueBasis(basis: readonly Basis[]): Basis[] {
	return basis.filter((entry, index) => basis.findIndex((other) => other.fact === entry.fact) === index);
}
