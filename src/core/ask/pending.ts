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
	const unknown = judgements.filter(({ judgement }) => judgement.outcome === "unknown").map(({ constraint }) => constraint);
	const known = new Map<PreparedConstraint, OpenClause>();
	const open = (constraint: PreparedConstraint): OpenClause => {
		const clause = known.get(constraint) ?? openClause(constraint.test, constraint.clauseFacts, applicant, subject);
		known.set(constraint, clause);
		return clause;
	};
	return {
		pending: eligibility === "undetermined" ? pendingOf(unknown.filter(({ required }) => required).map(open)) : [],
		needsOf: (constraint) => (unknown.includes(constraint) ? [...open(constraint).deciding.keys()] : []),
	};
}

function pendingOf(clauses: readonly OpenClause[]): Fact[] {
	const pending = clauses.flatMap((clause) => {
		const othersCanPass = clauses.every((other) => other === clause || other.outcomes.has("pass"));
		return [...clause.deciding].flatMap(([fact, { rejects, settles }]) => (rejects || (settles && othersCanPass) ? [fact] : []));
	});
	return [...new Set(pending)];
}
