import type { MovedCutOff, Outlook, StatementView } from "../../model/answer.ts";
import type { Fact, Test } from "../../model/clause.ts";
import type { Eligibility, Outcome } from "../../model/enumerations.ts";
import type { Language } from "../../model/text.ts";
import { type AnswerContext, isPartnerOf } from "../context.ts";
import { beijingDay, type DayRange, daysBetween, daysOf, noFirstDay, noLastDay, yearsLater } from "../dates.ts";
import { statementsIn } from "../explain/program.ts";
import type { Applicant } from "../judge/applicant.ts";
import { evaluate } from "../judge/evaluate.ts";
import { type JudgedProgram, verdictOf } from "../judge/program.ts";
import { momentsOf } from "../judge/window.ts";
import { type Leaf, leavesOf } from "../open/leaves.ts";
import type { PreparedConstraint, PreparedProgram } from "../snapshot.ts";
import { wordsIn } from "../words/index.ts";

/** The same test with its cut-off dates moved by whole years; the test itself where it has none. */
export function moved(test: Test, years: number): Test {
	switch (test.kind) {
		case "all":
		case "any": {
			const of = test.of.map((inner) => moved(inner, years));
			return of.some((inner, index) => inner !== test.of[index]) ? { ...test, of } : test;
		}
		case "not": {
			const of = moved(test.of, years);
			return of === test.of ? test : { ...test, of };
		}
		case "born":
			return { ...test, onOrAfter: yearsLater(test.onOrAfter, years) };
		case "date":
			return {
				...test,
				...(test.onOrAfter !== undefined && { onOrAfter: yearsLater(test.onOrAfter, years) }),
				...(test.onOrBefore !== undefined && { onOrBefore: yearsLater(test.onOrBefore, years) }),
			};
		default:
			return test;
	}
}

/** The program judged as if the same clauses came again, some years later: nothing is known of such a call. */
export function outlookOf(prepared: PreparedProgram, judged: JudgedProgram, context: AnswerContext): Outlook {
	const { applicant, asOf, today, language } = context;
	const { program, subject } = prepared;
	const { years, opensAt, closesAt } = movedWindow(program.window, asOf);
	const rehearsed = judged.judgements.map(({ constraint, judgement }) => {
		const test = moved(constraint.test, years);
		const later = test === constraint.test ? judgement.outcome : evaluate(test, applicant, subject).outcome;
		return { constraint, test, later };
	});
	const eligibility = verdictOf(rehearsed.map(({ constraint, later }) => ({ required: constraint.required, outcome: later })));
	const cutOffs = rehearsed.flatMap(({ constraint, test }) =>
		test === constraint.test ? [] : cutOffsOf(constraint, test, prepared, Number(closesAt.slice(0, 4)), context),
	);
	const opened = beijingDay(prepared.moments.opensAt);
	const closed = beijingDay(prepared.moments.closesAt);
	const windowDays = daysBetween(opened, closed);
	return {
		years,
		window: { opensAt, closesAt },
		eligibility,
		compared: comparison(judged.eligibility, eligibility),
		cutOffs: isPartnerOf(program, context) ? [] : cutOffs,
		preparations: context.abroad ? [] : preparationsOf(prepared, judged, language),
		windowDays,
		text: wordsIn[language].outlook.outlookText({
			years,
			today: judged.eligibility,
			later: eligibility,
			noCutOff: cutOffs.length === 0,
			days: windowDays,
			overNewYear: opened.slice(0, 4) !== closed.slice(0, 4),
			opensIn: daysBetween(today, opensAt.slice(0, 10)),
		}),
	};
}

/** What takes long to get, but for what a clause shows to be there already. */
function preparationsOf({ program }: PreparedProgram, { judgements }: JudgedProgram, language: Language): StatementView[] {
	const passed = new Set(judgements.filter(({ judgement }) => judgement.outcome === "pass").map(({ constraint }) => constraint.id));
	const missing = program.preparations.filter(({ settledBy }) => settledBy === undefined || !passed.has(settledBy));
	return statementsIn(missing, language);
}

/** The printed window, moved by the fewest years, one at least, after which it is not over. */
export function movedWindow(window: { opensAt: string; closesAt: string }, asOf: number): { years: number; opensAt: string; closesAt: string } {
	for (let years = 1; ; years++) {
		const [opensAt, closesAt] = [window.opensAt, window.closesAt].map((moment) => `${yearsLater(moment.slice(0, 10), years)}${moment.slice(10)}`) as [
			string,
			string,
		];
		if (momentsOf({ opensAt, closesAt }).closesAt >= asOf) return { years, opensAt, closesAt };
	}
}

function comparison(today: Eligibility, later: Eligibility): Outlook["compared"] {
	const ranks: readonly Eligibility[] = ["ineligible", "undetermined", "eligible"];
	const difference = ranks.indexOf(later) - ranks.indexOf(today);
	if (difference === 0) return "same";
	return difference < 0 ? "lost" : "gained";
}

/** The cut-offs of a clause, moved; `year` is that of the call supposed. */
function cutOffsOf(constraint: PreparedConstraint, test: Test, { subject }: PreparedProgram, year: number, context: AnswerContext): MovedCutOff[] {
	const printed = leavesOf(constraint.test);
	return leavesOf(test).flatMap((leaf, position) => {
		if (leaf.kind !== "born" && leaf.kind !== "date") return [];
		const today = evaluate(printed[position] ?? leaf, context.applicant, subject).outcome;
		const later = evaluate(leaf, context.applicant, subject).outcome;
		const own =
			leaf.kind === "born" || leaf.onOrBefore === undefined ? birthCutOff(leaf, { today, later, year }, context) : dateCutOff(leaf, later, context);
		return own ? [{ constraint: constraint.id, outcome: later, ...own, citation: constraint.citation }] : [];
	});
}

type OwnCutOff = Omit<MovedCutOff, "constraint" | "outcome" | "citation">;

/** A cut-off for a date of birth, the leader's or that of the oldest member; nothing where nothing is known of the latter. */
function birthCutOff(
	leaf: Extract<Leaf, { kind: "born" | "date" }>,
	rehearsal: { today: Outcome; later: Outcome; year: number },
	{ applicant, today, language }: AnswerContext,
): OwnCutOff | undefined {
	const fact: Fact = leaf.kind === "born" ? "birthDate" : leaf.fact;
	const onOrAfter = leaf.onOrAfter ?? noFirstDay;
	const born = bornOf(fact, applicant);
	if (born === undefined && fact !== "birthDate") return undefined;
	const lastYear = born && born.latest <= today ? lastYearOf(born, onOrAfter, rehearsal.year) : undefined;
	const who = fact === "birthDate" ? "leader" : "oldest";
	const text = wordsIn[language].outlook.bornText({ who, onOrAfter, born, lastYear, ...rehearsal });
	return { fact, onOrAfter, ...(lastYear !== undefined && { lastYear }), text };
}

/** A cut-off for another date. */
function dateCutOff(leaf: Extract<Leaf, { kind: "date" }>, outcome: Outcome, { snapshot, language }: AnswerContext): OwnCutOff {
	const { fact, onOrAfter, onOrBefore } = leaf;
	const allowed = { earliest: onOrAfter ?? noFirstDay, latest: onOrBefore ?? noLastDay };
	const text = wordsIn[language].outlook.dateText({ subject: snapshot.factLabel(fact, language), allowed, outcome });
	return { fact, ...(onOrAfter && { onOrAfter }), ...(onOrBefore && { onOrBefore }), text };
}

function bornOf(fact: Fact, { facts }: Applicant): DayRange | undefined {
	if (fact === "birthDate") return facts.birthDate;
	const oldest = facts["team.oldestBirthDate"];
	return oldest === undefined ? undefined : daysOf(oldest);
}

/**
 * The last year whose call would take somebody born so, the cut-off moving on by a year each year from `onOrAfter` in the
 * call of `year`; undefined where the days that somebody may be born on tell different years.
 */
function lastYearOf(born: DayRange, onOrAfter: string, year: number): number | undefined {
	const lastFor = (day: string): number => {
		const years = Number(day.slice(0, 4)) - Number(onOrAfter.slice(0, 4));
		return year + (yearsLater(onOrAfter, years) <= day ? years : years - 1);
	};
	const last = lastFor(born.earliest);
	return last === lastFor(born.latest) ? last : undefined;
}
