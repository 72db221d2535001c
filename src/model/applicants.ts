import type { ProgramView, WindowView } from "./answer.ts";
import type { Fact } from "./clause.ts";
import type { Eligibility } from "./enumerations.ts";

/** A batch turned round: for a program, whom to tell about it. */
export interface ProgramApplicants {
	program: ProgramView;
	window: WindowView;
	/** How many profiles came out how, of those that the program is in scope for. */
	verdicts: Record<Eligibility, number>;
	/** Those who are not ineligible, the best fitting first. */
	applicants: RankedApplicant[];
	/** Facts each of which alone stands between somebody and a verdict, the one that settles most first. */
	settles: SettlingFact[];
}

export interface RankedApplicant {
	id: string;
	score: number;
	eligibility: Eligibility;
	/** Facts that stand between undetermined and a verdict. */
	pending: Fact[];
}

export interface SettlingFact {
	fact: Fact;
	count: number;
	/** Whom to ask for it. */
	ids: string[];
	text: string;
}
