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
	/** The window at the moment judged for, in words. */
	text: string;
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
	/** Facts whose value can change the outcome. */
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

export interface Result extends Partial<Advice> {
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
	summary: string;
}

/** What to do about a program, beside its verdict: in a full answer. */
export interface Advice {
	/** Ways in for who cannot apply: empty where the applicant unit is not all that stands in the way. */
	routes: Route[];
	/**
	 * What would have to be otherwise, where the verdict is not eligible: the smallest sets of given facts whose change makes
	 * the program eligible, what is missing filled in favourably; three facts at most, and each can be brought about. At most
	 * six sets, as of the next.
	 */
	changes?: ChangeSet[];
	/** Sets of the same kind that hold a fact which nobody can change. */
	unchangeable?: ChangeSet[];
	/** What the two come to, in a sentence. */
	changesText?: string;
	outlook: Outlook;
	/** For who files in China. */
	recommendation?: RecommendationView;
	/** Of a program that prefers several countries of its region, where partner countries are given. */
	severalCountries?: SeveralCountries;
	/** For an applicant from abroad. */
	partnerSide?: PartnerSide;
	/** What the applicant attests, and what the source leaves open. */
	toConfirm: ToConfirm[];
	/** Why programs exclude each other, and what is easily taken wrong. */
	cautions: StatementView[];
	/** Whom to ask. */
	contacts: ContactView[];
	comesWith: ComesWith;
}

/** Facts that would have to be otherwise together. A bare yes that was given keeps speaking of the country it was given beside. */
export interface ChangeSet {
	changes: ChangeView[];
	/** The verdict once they are made, as far as it is known then, and the facts that it waits for. */
	after: { eligibility: Eligibility; pending: Fact[] };
}

export interface ChangeView {
	fact: Fact;
	/** Something to arrange, something that time or study brings, or nothing that anybody can change. */
	nature: "arrange" | "in-time" | "fixed";
	/** Values that would do, where they are words of a closed list, languages, countries or concepts. */
	to: string[];
	/** What to arrange, never what to claim. */
	text: string;
	citation: Citation;
}

/** The program judged as if the same clauses came again: cut-off dates and window moved by whole years, all else as printed. */
export interface Outlook {
	/** By how many years the clauses are moved: the fewest, one at least, after which the window is not over. */
	years: number;
	/** The window moved so; announced by nobody. */
	window: { opensAt: string; closesAt: string };
	eligibility: Eligibility;
	/** The verdict today against that one. */
	compared: "same" | "lost" | "gained";
	cutOffs: MovedCutOff[];
	/** What takes long to get, and is not known to be there. */
	preparations: StatementView[];
	/** How many days lie between the opening day and the closing one, as printed. */
	windowDays: number;
	text: string;
}

/** A cut-off date, moved. */
export interface MovedCutOff {
	constraint: string;
	fact: Fact;
	/** The day itself belongs to the allowed ones. */
	onOrAfter?: string;
	onOrBefore?: string;
	outcome: Outcome;
	/** Moved on by a year each year, the last year whose call takes the applicant; absent where it is not known. */
	lastYear?: number;
	text: string;
	citation: Citation;
}

/** Who recommends applications, and which of them serves the applicant. */
export interface RecommendationView {
	text: string;
	/** RFC 3339, Asia/Shanghai. */
	until?: string;
	units: { name: string; serves: "yes" | "if" | "no"; condition?: string; citation: Citation }[];
	citation: Citation;
}

export interface SeveralCountries {
	/** Countries of the profile that count. */
	covered: string[];
	/** Further countries of the region, any one of which raises the score by `raise`. Empty where more would raise nothing. */
	further: string[];
	/** What one further country adds to the score. */
	raise: number;
	text: string;
	citation: Citation;
}

/** The way in from the other side: what is filed there, and what the Chinese lead must be. */
export interface PartnerSide {
	statements: StatementView[];
	chineseLead: StatementView[];
	contacts: ContactView[];
}

export interface ToConfirm {
	constraint: string;
	/** attested: nobody but the applicant can tell. doubtful: the source leaves it open, so ask the authority. */
	why: "attested" | "doubtful";
	text: string;
	citation: Citation;
}

/** What a project brings and asks for. */
export interface ComesWith {
	money?: Money & { text: string };
	funding?: StatementView;
	period?: Period & { text: string };
	titleFormat?: TitleFormat;
	priorities: StatementView[];
	obligations: StatementView[];
	submission: StatementView[];
}

/**
 * A way in where the applicant unit stands in the way: a kind of unit that may apply, a list of units that may, the unit
 * that carries a project out beside the applicant, or a society that a plan names for work with the country or in the field.
 */
export interface Route {
	kind: "unit-kind" | "unit-list" | "undertaking-unit" | "initiative";
	name: string;
	text: string;
	initiative?: string;
	/** What the initiative has in common with the profile. */
	shares?: { countries: string[]; concepts: string[] };
	citation: Citation;
}

export interface Question {
	fact: Fact;
	/** Programs whose verdict the answer can change, the best fitting first. */
	decides: string[];
	prompt: string;
	/** How to ask for it. */
	input: "text" | "countries" | "country" | "choice" | "choices" | "number" | "birth-date" | "date";
	/** Answers to choose from, as the profile takes them. Others may be given too where `open`. */
	options?: { value: unknown; label: string }[];
	open?: boolean;
	/** Where an answer on one side decides otherwise than on the other: the day or number itself is on the good side. */
	cutOffs?: { from: string | number; decides: string[]; prompt: string }[];
	/** Facts that have to be given together with it. */
	with?: Fact[];
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
	/** The first and last day of the plan it belongs to. */
	period: { from: string; to: string } | null;
	/** What it is, and whether its plan's period is over. */
	standing: string;
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
	/** What there is to say of the answer as a whole: no program takes the country, the Chinese side applies, every call is closed. */
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
	money?: Money;
	funding?: StatementView;
	period?: Period;
	titleFormat?: TitleFormat;
	excludes: string[];
	obligations: StatementView[];
	submission: StatementView[];
	priorities: StatementView[];
	cautions: StatementView[];
	preparations: StatementView[];
	partnerSide: StatementView[];
	contacts: ContactView[];
}

/** Money in yuan. */
export interface Money {
	projects: number;
	perProject: number;
	total: number;
	currency: "CNY";
	covers: string;
	shares?: { projects: number; theme: string }[];
	citation: Citation;
}

export interface Period {
	months: number;
	from?: string;
	to?: string;
	citation: Citation;
}

export interface TitleFormat {
	pattern: string;
	citation: Citation;
}

export type ContactView = Omit<CompiledContact, "role" | "caution"> & { role: string; caution?: string };

export interface StatementView {
	text: string;
	citation: Citation;
}
