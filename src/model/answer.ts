import type { Fact } from "./clause.ts";
import type { Citation, CompiledContact } from "./document.ts";
import type { Activity, Eligibility, Group, Outcome, ProgramKind, ReadingBasis, Standing, WindowStatus } from "./enumerations.ts";

/** The answer to a profile (contract section 3), in one language. Scores have three decimals. */

/** A text understood as a concept. */
export interface FieldReading {
	text: string;
	concept: string;
	label: string;
	/** What it was read from. */
	basis: ReadingBasis;
	/** How sure it is, in [0, 1]. */
	confidence: number;
	/** How central it is among all that the field names, in [0, 1]. */
	centrality: number;
	/** Other concepts that the words may mean: send `{ "concept": id }` in `profile.field` for the one that is meant. */
	alternatives: { concept: string; label: string }[];
}

export interface Understood {
	fields: FieldReading[];
	/** Words of the field that no concept was found for. */
	unrecognized: string[];
	/** Countries named in the field: suggested, never applied. */
	suggestedCountries: { text: string; countries: string[] }[];
	partnerCountries: string[];
	/** Facts that were not given and taken for granted. */
	assumed: { fact: Fact; value: string }[];
	/** Oddities that are no errors. */
	cautions: string[];
}

export interface ProgramView {
	id: string;
	series: string;
	edition: string;
	kind: ProgramKind;
	name: string;
	call: { id: string; name: string };
	partnerCountries: string[];
	citation: Citation;
}

export interface WindowView {
	status: WindowStatus;
	opensAt: string | null;
	closesAt: string | null;
	recommendersUntil?: string;
	citation?: Citation;
	caution?: string;
}

/** What was compared: the fact, and what the profile says of it. A birth date or age stands for the days it allows. */
export interface Basis {
	fact: Fact;
	given: unknown;
}

export interface ConstraintView {
	id: string;
	outcome: Outcome;
	required: boolean;
	message: string;
	citation: Citation;
	/** Facts that were not given and would be read. */
	needs: Fact[];
	basis: Basis[];
}

export interface FieldMatch {
	/** The words of the profile. */
	text: string;
	concept: string;
	/** The term of the direction, or the name of the policy area. */
	direction: string;
	standing: Standing;
	nearness: number;
	citation: Citation;
}

/** The parts that were given a weight; the sum of weight × score, rounded to three decimals, is the result's score. */
export interface Fit {
	field?: { score: number; weight: number; matched?: FieldMatch[] };
	country?: { score: number; weight: number; covered: string[]; uncertain: string[]; notCovered: string[] };
	groups?: { score: number; weight: number; matched?: { group: Group; citation: Citation }[] };
	activities?: { score: number; weight: number; matched?: { activity: Activity; citation: Citation }[] };
}

export interface Result {
	rank: number;
	score: number;
	program: ProgramView;
	eligibility: Eligibility;
	window: WindowView;
	fit: Fit;
	/** Facts that stand between undetermined and a verdict. */
	pending: Fact[];
	/** Programs of this answer that the same leader cannot apply for together with this one. */
	conflicts: string[];
	constraints?: ConstraintView[];
	routes?: Route[];
	summary: string;
}

/** Who may apply where the applicant unit may not, or a society that has worked with the country or in the field. */
export interface Route {
	kind: "unit-kind" | "initiative";
	name: string;
	initiative?: string;
	citation: Citation;
}

export interface Question {
	fact: Fact;
	decides: string[];
	prompt: string;
}

export interface RelatedView {
	id: string;
	kind: ProgramKind;
	name: string;
	score: number;
	countries: string[];
	/** The source names its countries as examples. */
	openCountries: boolean;
	matched: { text: string; concept: string }[];
	people: Group[];
	activities: Activity[];
	leads: string[];
	counterparts: string[];
	note?: string;
	/** The first and last day of the plan it belongs to, which may be over. */
	period: { from: string; to: string } | null;
	citation: Citation;
}

export interface Answer {
	/** The moment judged for, in Asia/Shanghai. */
	asOf: string;
	/** How many programs were judged and ranked; `results` holds the first of them. */
	total: number;
	catalog: { revision: string; publishedAt: string };
	/** The version of the software that answers: within it, the same revision and request give the same bytes. */
	software: string;
	understood: Understood;
	results: Result[];
	/** One sentence where there is something to say of the answer as a whole: no program takes the country, every call is closed. */
	notice?: string;
	questions: Question[];
	related?: RelatedView[];
}

/** A program in full, as `GET /v1/programs/{id}` shows it. */
export interface ProgramDetail extends ProgramView {
	agreement?: string;
	uncertainCountries: string[];
	window: WindowView;
	directions: { citation: Citation; list: "open" | "closed"; fields: { term: string; concepts: string[]; standing: Standing }[] }[];
	constraints: { id: string; required: boolean; rule: string; citation: Citation }[];
	groups: { group: Group; label: string; citation: Citation }[];
	activities: { activity: Activity; label: string; citation: Citation }[];
	money?: {
		projects: number;
		perProject: number;
		total: number;
		currency: "CNY";
		covers: string;
		shares?: { projects: number; theme: string }[];
		citation: Citation;
	};
	funding?: StatementView;
	period?: { months: number; from?: string; to?: string; citation: Citation };
	titleFormat?: { pattern: string; citation: Citation };
	excludes: string[];
	obligations: StatementView[];
	submission: StatementView[];
	priorities: StatementView[];
	cautions: StatementView[];
	contacts: (Omit<CompiledContact, "role" | "caution"> & { role: string; caution?: string })[];
}

export interface StatementView {
	text: string;
	citation: Citation;
}
