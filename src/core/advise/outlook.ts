import type { MovedCutOff, Outlook } from "../../model/answer.ts";
import type { Fact, Test } from "../../model/clause.ts";
import type { Eligibility, Outcome } from "../../model/enumerations.ts";
import { leavesOf } from "../ask/leaves.ts";
import type { AnswerContext } from "../context.ts";
import { beijingDay, type DayRange, daysBetween, daysOf, yearsLater } from "../dates.ts";
import { statementsIn } from "../explain/program.ts";
import type { Applicant } from "../judge/applicant.ts";
import { evaluate } from "../judge/evaluate.ts";
import { type JudgedProgram, verdictOf } from "../judge/program.ts";
import { momentsOf } from "../judge/window.ts";
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
		return { constraint, test, today: judgement.outcome, later };
	});
	const eligibility = verdictOf(rehearsed.map(({ constraint, later }) => ({ required: constraint.required, outcome: later })));
	const cutOffs = rehearsed.flatMap(({ constraint, test, today: outcome, later }) =>
		test === constraint.test ? [] : cutOffsOf(constraint, test, { today: outcome, later, year: Number(closesAt.slice(0, 4)), years }, context),
	);
	const opened = beijingDay(prepared.moments.opensAt);
	const closed = beijingDay(prepared.moments.closesAt);
	const windowDays = daysBetween(opened, closed);
	return {
		years,
		window: { opensAt, closesAt },
		eligibility,
		compared: comparison(judged.eligibility, eligibility),
		cutOffs,
		preparations: context.abroad
			? []
			: statementsIn(
					program.preparations.filter(
						({ settledBy }) => !judged.judgements.some(({ constraint, judgement }) => constraint.id === settledBy && judgement.outcome === "pass"),
					),
					language,
				),
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

/** The printed window, moved by the fewest years, one at least, after which it is not over. */
function movedWindow(window: { opensAt: string; closesAt: string }, asOf: number): { years: number; opensAt: string; closesAt: string } {
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

interface Rehearsal {
	today: Outcome;
	later: Outcome;
	/** The year of the moved call, and by how many years it is moved. */
	year: number;
	years: number;
}

function cutOffsOf(
	constraint: PreparedConstraint,
	test: Test,
	rehearsal: Rehearsal,
	{ applicant, snapshot, language }: AnswerContext,
): MovedCutOff[] {
	const { outlook } = wordsIn[language];
	const view = (fact: Fact, words: Pick<MovedCutOff, "onOrAfter" | "onOrBefore" | "lastYear" | "text">): MovedCutOff => ({
		constraint: constraint.id,
		fact,
		...words,
		outcome: rehearsal.later,
		citation: constraint.citation,
	});
	return leavesOf(test).flatMap((leaf) => {
		if (leaf.kind === "born" || (leaf.kind === "date" && leaf.fact === "team.oldestBirthDate" && leaf.onOrAfter !== undefined)) {
			const fact = leaf.kind === "born" ? "birthDate" : leaf.fact;
			const born = bornOf(fact, applicant);
			if (born === undefined && fact !== "birthDate") return [];
			const onOrAfter = leaf.onOrAfter ?? "";
			const lastYear = born && lastYearOf(born, onOrAfter, rehearsal.year);
			const who = fact === "birthDate" ? "leader" : "oldest";
			const text = outlook.bornText({ who, onOrAfter, born, ...rehearsal, lastYear });
			return [view(fact, { onOrAfter, ...(lastYear !== undefined && { lastYear }), text })];
		}
		if (leaf.kind !== "date") return [];
		const { onOrAfter, onOrBefore } = leaf;
		const subject = snapshot.factLabel(leaf.fact, language);
		return [
			view(leaf.fact, {
				...(onOrAfter && { onOrAfter }),
				...(onOrBefore && { onOrBefore }),
				text: outlook.dateText({ subject, onOrAfter, onOrBefore, outcome: rehearsal.later }),
			}),
		];
	});
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
