import type { Eligibility, WindowStatus } from "../../model/enumerations.ts";
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

/**
 * Judges every constraint and folds them: any fail, ineligible; else any unknown among the required ones, undetermined;
 * else eligible. The window is no constraint.
 */
export function judgeProgram({ constraints, subject, moments }: PreparedProgram, applicant: Applicant, asOf: number): JudgedProgram {
	const judgements = constraints.map((constraint) => ({ constraint, judgement: evaluate(constraint.test, applicant, subject) }));
	const open = judgements.some(({ constraint, judgement }) => constraint.required && judgement.outcome === "unknown");
	const failed = judgements.some(({ judgement }) => judgement.outcome === "fail");
	return { eligibility: failed ? "ineligible" : open ? "undetermined" : "eligible", window: windowStatus(moments, asOf), judgements };
}
