import type { Eligibility, Outcome, WindowStatus } from "../../model/enumerations.ts";
import type { PreparedConstraint, PreparedProgram } from "../snapshot.ts";
import type { Applicant } from "./applicant.ts";
import { evaluate, type Judgement } from "./evaluate.ts";
import { windowStatus } from "./window.ts";

/** A program judged for an applicant: every clause with its basis, folded into one verdict. */
export interface JudgedProgram {
	eligibility: Eligibility;
	window: WindowStatus;
	judgements: readonly { constraint: PreparedConstraint; judgement: Judgement }[];
}

/** Any fail, ineligible; else any unknown among the required ones, undetermined; else eligible. */
export function verdictOf(outcomes: readonly { required: boolean; outcome: Outcome }[]): Eligibility {
	if (outcomes.some(({ outcome }) => outcome === "fail")) return "ineligible";
	return outcomes.some(({ required, outcome }) => required && outcome === "unknown") ? "undetermined" : "eligible";
}

/** Judges every constraint and folds them. The window is no constraint. */
export function judgeProgram({ constraints, subject, moments }: PreparedProgram, applicant: Applicant, asOf: number): JudgedProgram {
	const judgements = constraints.map((constraint) => ({ constraint, judgement: evaluate(constraint.test, applicant, subject) }));
	const eligibility = verdictOf(judgements.map(({ constraint, judgement }) => ({ required: constraint.required, outcome: judgement.outcome })));
	return { eligibility, window: windowStatus(moments, asOf), judgements };
}
