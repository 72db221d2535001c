import type { Fact } from "../../model/clause.ts";
import type { Outcome } from "../../model/enumerations.ts";
import type { Applicant } from "../judge/applicant.ts";
import type { JudgedProgram } from "../judge/program.ts";
import type { PreparedConstraint, PreparedProgram } from "../snapshot.ts";
import { type Completion, completions, type FreeFact, openFacts, perStanding } from "./parts.ts";

/** What is open in a judged program. */
export interface OpenProgram {
	/** Facts that stand between undetermined and a verdict: those whose value can change it. */
	pending: Fact[];
	/** The facts that can change the outcome of a clause; none for a clause that is decided, or that no fact can change. */
	needsOf(constraint: PreparedConstraint): Fact[];
}

/**
 * A fact is pending if a required clause needs it, and some way of filling in the others lets its value change the verdict:
 * it makes its part of the program fail, where no other part must fail, or settles it, where every other part can pass.
 */
export function openProgram({ parts }: PreparedProgram, { eligibility, judgements }: JudgedProgram, applicant: Applicant): OpenProgram {
	const unknown = judgements.filter(({ judgement }) => judgement.outcome === "unknown").map(({ constraint }) => constraint);
	const found = new Map<PreparedConstraint, Fact[]>();
	const needsOf = (constraint: PreparedConstraint): Fact[] => {
		if (!unknown.includes(constraint)) return [];
		const needs = found.get(constraint) ?? openPart(constraint.alone, applicant).deciding.map(({ fact }) => fact);
		found.set(constraint, needs);
		return needs;
	};
	if (eligibility !== "undetermined") return { pending: [], needsOf };
	const needed = new Set(unknown.filter(({ required }) => required).flatMap(needsOf));
	return { pending: pendingOf(parts.map((part) => openPart(part, applicant))).filter((fact) => needed.has(fact)), needsOf };
}

/** What a part can come to, and the facts that make the difference. */
interface OpenPart {
	outcomes: ReadonlySet<Outcome>;
	deciding: readonly DecidingFact[];
}

/** A fact whose value alone, all others kept, can make the difference between fail and the rest, or between pass and unknown. */
interface DecidingFact {
	fact: Fact;
	rejects: boolean;
	settles: boolean;
}

const openPart = perStanding((part, applicant): OpenPart => {
	const free = openFacts(part, applicant);
	const completed = completions(part, free, applicant);
	return { outcomes: new Set(completed.map(({ outcome }) => outcome)), deciding: decidingFacts(free, completed) };
});

function decidingFacts(free: readonly FreeFact[], completed: readonly Completion[]): DecidingFact[] {
	const deciding: DecidingFact[] = [];
	let stride = 1;
	for (const { fact, classes } of free) {
		const effect = { fact, rejects: false, settles: false };
		for (const [combination, { outcome }] of completed.entries()) {
			if (Math.floor(combination / stride) % classes.length !== 0) continue;
			for (let value = 1; value < classes.length; value++) {
				const other = completed[combination + value * stride]?.outcome;
				if (other === outcome) continue;
				if (other === "fail" || outcome === "fail") effect.rejects = true;
				else effect.settles = true;
			}
		}
		if (effect.rejects || effect.settles) deciding.push(effect);
		stride *= classes.length;
	}
	return deciding;
}

function pendingOf(parts: readonly OpenPart[]): Fact[] {
	return parts.flatMap((part) => {
		const others = parts.filter((other) => other !== part);
		const noneMustFail = others.every(({ outcomes }) => outcomes.has("pass") || outcomes.has("unknown"));
		const allCanPass = others.every(({ outcomes }) => outcomes.has("pass"));
		return part.deciding.flatMap(({ fact, rejects, settles }) => ((rejects && noneMustFail) || (settles && allCanPass) ? [fact] : []));
	});
}
