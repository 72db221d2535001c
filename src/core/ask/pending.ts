import type { Fact } from "../../model/clause.ts";
import type { Applicant } from "../judge/applicant.ts";
import type { JudgedProgram } from "../judge/program.ts";
import type { PreparedConstraint, PreparedProgram } from "../snapshot.ts";
import { type OpenClause, openClause } from "./open.ts";

/** What is open in a judged program. */
export interface OpenProgram {
	/** Facts that stand between undetermined and a verdict: those whose value can change it. */
	pending: Fact[];
	/** The facts that can change the outcome of a clause; none for a clause that is decided, or that no fact can change. */
	needsOf(constraint: PreparedConstraint): Fact[];
}

/**
 * A fact is pending if some way of filling in the others lets it change the verdict: it can make a required clause
 * fail, or settle one where every other required clause can still pass. Clauses of one program share no facts but the
 * partner countries.
 */
export function openProgram({ subject }: PreparedProgram, { eligibility, judgements }: JudgedProgram, applicant: Applicant): OpenProgram {
	const open = new Map<PreparedConstraint, OpenClause>();
	for (const { constraint, judgement } of judgements) {
		if (judgement.outcome === "unknown") open.set(constraint, openClause(constraint.test, constraint.clauseFacts, applicant, subject));
	}
	const required = [...open].filter(([constraint]) => constraint.required);
	const pending = required.flatMap(([constraint, { deciding }]) => {
		const othersCanPass = required.every(([other, { outcomes }]) => other === constraint || outcomes.has("pass"));
		return [...deciding].flatMap(([fact, { rejects, settles }]) => (rejects || (settles && othersCanPass) ? [fact] : []));
	});
	return {
		pending: eligibility === "undetermined" ? [...new Set(pending)] : [],
		needsOf: (constraint) => [...(open.get(constraint)?.deciding.keys() ?? [])],
	};
}
