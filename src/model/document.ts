import type { Contact, Places, Province, Source, UnitList, Vocabulary } from "./catalog.ts";
import type { Test } from "./clause.ts";
import type { Activity, Group, InstitutionType, ProgramKind, Standing } from "./enumerations.ts";
import type { Bilingual } from "./text.ts";

/**
 * The compiled catalog: what a revision holds, and what is loaded to answer. References are resolved, groups of
 * countries are lists of codes, what a call shares stands in each of its programs, every clause has its citation.
 */

/** The layout of the document. A reader refuses a newer one. */
export const documentFormat = 4;

export interface Citation {
	source: string;
	section: string;
}

export interface CitedStatement {
	text: Bilingual;
	citation: Citation;
}

export interface CompiledConstraint {
	id: string;
	required: boolean;
	rule: Bilingual;
	doubt?: Bilingual;
	citation: Citation;
	test: Test;
}

/** A field term of a direction, with the direction it stands in. */
export interface CompiledDirectionField {
	term: Bilingual;
	concepts: string[];
	standing: Standing;
	citation: Citation;
}

export interface CompiledDirection {
	list: "open" | "closed";
	standing: Standing;
	citation: Citation;
	fields: CompiledDirectionField[];
}

export interface CompiledWindow {
	/** RFC 3339, Asia/Shanghai. */
	opensAt: string;
	closesAt: string;
	recommendersUntil?: string;
	citation: Citation;
	caution?: Bilingual;
}

export interface CompiledContact extends Omit<Contact, "section"> {
	citation: Citation;
}

/** A kind of unit that recommends applications: see `recommendation` of the authored call. */
export interface CompiledRecommender {
	name: Bilingual;
	inProvince?: Bilingual;
	jurisdictions: string[];
	serves?: Bilingual;
	citation: Citation;
}

export interface CompiledRecommendation extends CitedStatement {
	units: CompiledRecommender[];
}

export interface CompiledProgram {
	id: string;
	series: string;
	edition: string;
	kind: "mechanism" | "exchange-program";
	call: { id: string; name: Bilingual };
	citation: Citation;
	name: Bilingual;
	agreement?: Bilingual;
	partnerCountries: string[];
	uncertainCountries: string[];
	prefersSeveralCountries?: Citation;
	widenedBy: string[];
	directions: CompiledDirection[];
	constraints: CompiledConstraint[];
	excludes?: { programs: string[]; citation: Citation };
	window: CompiledWindow;
	groups: { group: Group; citation: Citation; own: boolean }[];
	activities: { activity: Activity; citation: Citation }[];
	money?: {
		projects: number;
		perProject: number;
		total: number;
		covers: Bilingual;
		shares?: { projects: number; theme: Bilingual }[];
		citation: Citation;
	};
	funding?: CitedStatement;
	period?: { months: number; from?: string; to?: string; citation: Citation };
	titleFormat?: { pattern: string; citation: Citation };
	obligations: CitedStatement[];
	submission: CitedStatement[];
	priorities: CitedStatement[];
	cautions: CitedStatement[];
	preparations: (CitedStatement & { settledBy?: string })[];
	recommendation: CompiledRecommendation;
	undertakingUnit?: CitedStatement & { name: Bilingual };
	partnerSide: CitedStatement[];
	contacts: CompiledContact[];
}

/** An initiative or a policy area: related to a profile, nothing one applies to. */
export interface CompiledRelated {
	id: string;
	kind: Extract<ProgramKind, "initiative" | "policy-area">;
	name: Bilingual;
	citation: Citation;
	/** Those of its groups among them; empty where it has no partner of its own. */
	countries: string[];
	/** Ids of the groups of countries that the source names in place of their members. */
	groups: string[];
	openCountries: boolean;
	concepts: string[];
	people: Group[];
	activities: Activity[];
	leads: { name: Bilingual; kind: InstitutionType | "association-unit" }[];
	counterparts: Bilingual[];
	note?: Bilingual;
}

/**
 * Of every name in Chinese characters as it is written in `data/`, in the order of the names, the initials of its pinyin
 * (量子计算: lzjs). The spellings in other characters stand after these names and have none of their own.
 */
type Initials = string[];

export interface CompiledCountry {
	code: string;
	name: Bilingual;
	terms: string[];
	initials: Initials;
}

export interface CompiledGroup {
	id: string;
	name: Bilingual;
	terms: string[];
	initials: Initials;
	members: string[];
	uncertain: string[];
	asOf: string;
}

/** A concept with all its spellings: Chinese names in simplified form and in the traditional ones. */
export interface CompiledConcept {
	id: string;
	label: Bilingual;
	/** The label and the terms. */
	names: string[];
	initials: Initials;
	/** See `heads` of the authored concept. */
	heads: string[];
	broader: string[];
	related: string[];
	domain: boolean;
}

export interface CompiledWords {
	ambiguous: { words: string[]; senses: string[] }[];
	plain: string[];
	/** English words that resemble a term, and are no misspelling of it. */
	ordinary: string[];
}

export interface CatalogDocument {
	format: typeof documentFormat;
	sources: Source[];
	countries: CompiledCountry[];
	notPartners: Places["notPartners"];
	groups: CompiledGroup[];
	provinces: Province[];
	unitLists: UnitList[];
	vocabulary: Vocabulary;
	concepts: CompiledConcept[];
	words: CompiledWords;
	programs: CompiledProgram[];
	related: CompiledRelated[];
}
