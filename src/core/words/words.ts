import type { Fact } from "../../model/clause.ts";
import type { Eligibility, Outcome, WindowStatus } from "../../model/enumerations.ts";
import type { DayRange } from "../dates.ts";

/**
 * Everything an answer says that the catalog does not say itself, in one language: whole sentences with their full stop
 * (members called `…Text`, and `changes`), else phrases to stand in one, and prompts and cautions as the catalog writes its
 * own. A member that a language lacks fails the type check.
 */
export interface Words {
	/** "a, b and c"; "a, b or c". */
	and(items: readonly string[]): string;
	or(items: readonly string[]): string;
	/** A statement of the catalog as a sentence, and sentences one after the other. */
	sentence(statement: string): string;
	paragraph(sentences: readonly string[]): string;
	/** When somebody was born, or something else took place, as far as it is known. */
	within(days: DayRange): string;
	yes: string;
	no: string;
	/** A yes that does not say with which country. */
	yesUnnamed: string;
	/** A fact that was given loosely, and is needed in full: a date, or a yes that names no country. */
	inFull(label: string, what: "date" | "country"): string;
	/** Where a unit of China is registered. */
	registered: { CN: string; HK: string; MO: string };
	/** The name of a country in the middle of a sentence. */
	country(name: string): string;
	/** A number of years, people, institutions or countries. */
	years(count: number): string;
	people(count: number): string;
	units(count: number): string;
	countries(count: number): string;
	/** The years of a period, both included. */
	yearsFrom(period: { from: string; to: string }): string;
	quoted(text: string): string;
	/** One of the many partner countries of a program. */
	partnersInAll(count: number): string;
	/** The first few of many: countries, facts or other things. */
	shortened(items: readonly string[], more: number, what: "country" | "fact" | "kind" | "other"): string;

	/** How a clause came out, what was compared with it, and what is missing: one sentence. */
	clauseText(clause: ClauseWords): string;
	verdictText(verdict: VerdictWords): string;
	/** For a unit abroad, in place of a verdict that is not its own: the rules that bind both sides and are not met. */
	partnerVerdictText(failedRules: readonly string[]): string;
	/** For a unit of a country that the program does not work with. */
	outsideVerdictText(country: string): string;
	windowText(window: WindowWords): string;
	/** The window in a few words: open until, closed since, opens on. */
	windowInBrief(window: WindowWords): string;
	/** How many of many applicants wait for one fact alone. */
	settlesText(waiting: { count: number; fact: string }): string;
	notices: {
		noProgramText(countries: readonly string[], hasRelated: boolean): string;
		nothingInScopeText: string;
		allClosedText: string;
		fromAbroadText: string;
	};
	cautions: {
		bornLater: string;
		teamTooSmall: string;
		registeredLater: string;
		/** A kind of unit of the CAST system, registered elsewhere: abroad, or in a region of China. */
		notOfCast(place: string, abroad: boolean): string;
		provinceElsewhere: string;
		/** Programs that one leader cannot apply for together. */
		excludes(programs: readonly string[]): string;
	};

	questions: {
		/** One cut-off: to choose one side of it is enough. The day itself belongs to the allowed ones. */
		born(onOrAfter: string): string;
		count(least: number): string;
		chineseOnly: string;
		fieldNotRecognized: string;
		yesWith(country: string): string;
	};

	/** What to arrange for a fact to be otherwise: one sentence each. */
	changes: Readonly<Record<Fact, (change: ChangeWords) => string>>;
	/** What another leader would have to meet as well. */
	otherLeaderText(rule: string): string;
	/** Where the source leaves open whether what is given counts, that is asked first. */
	askFirstText(text: string): string;
	changesText(changes: ChangesWords): string;

	outlook: {
		/** What the whole outlook supposes, and what comes of it. */
		outlookText(outlook: OutlookWords): string;
		bornText(cutOff: BornWords): string;
		dateText(cutOff: { subject: string; allowed: DayRange; outcome: Outcome }): string;
		windowDays(days: number, overNewYear: boolean): string;
	};

	recommendedUntilText(at: number, over: boolean): string;
	severalCountriesText(countries: SeveralWords): string;
	routes: {
		kindText(kind: string): string;
		listText(list: string, count: number): string;
		/** `partners` and `fields` are empty where the two have none in common. */
		ledText(led: { leads: string; initiative: string; partners: string; fields: string; years: string }): string;
	};
	/** What an initiative or a policy area is, and whether its plan is over. */
	standingText(plan: { kind: "initiative" | "policy-area"; from: string; to: string; over: boolean } | undefined): string;
	moneyText(money: { perProject: number; projects: number; total: number }): string;
	periodText(period: { months: number; from?: string; to?: string }): string;
}

export interface Bounds {
	min?: number;
	max?: number;
}

export interface ClauseWords {
	outcome: Outcome;
	rule: string;
	/** Facts that were compared: their labels and values. */
	given: readonly { label: string; value: string; assumed: boolean }[];
	/** Labels of the facts that are missing, or not known in full. */
	needed: readonly string[];
	/** What the source leaves open. */
	doubt?: string;
}

export interface VerdictWords {
	eligibility: Eligibility;
	/** The rules that are not met, the most important first. */
	failedRules: readonly string[];
	/** The labels of the facts that are missing. */
	pending: readonly string[];
	/** What the source leaves open, where nothing is missing. */
	doubt?: string;
}

export interface WindowWords {
	status: WindowStatus;
	opensAt: number;
	closesAt: number;
	/** Calendar days in Beijing from the day judged for to the opening, to the close, or since it. */
	days: number;
}

export interface ChangeWords {
	/** The values that would do, joined by "or". */
	values: string;
	/** The program's partner countries, joined by "or". */
	partners: string;
	/** The bounds of a number, and what it is now. */
	bounds: Bounds;
	given: number | undefined;
	/** The cut-off of a date. */
	onOrAfter?: string;
	onOrBefore?: string;
}

export interface ChangesWords {
	/** How many sets can be brought about, and how many facts the smallest has. */
	possible: number;
	smallest: number;
	/** Whose fact nobody can change, in the smallest set that holds one, and whether it holds others. */
	fixed?: { whose: "leader" | "unit"; withOthers: boolean };
	/** More than three facts together would have to be otherwise. */
	tooMany: boolean;
	/** Nothing that was given stands in the way. */
	nothingInTheWay: boolean;
	/** The smallest leads to a verdict that waits for more. */
	leavesOpen: boolean;
}

export interface OutlookWords {
	years: number;
	today: Eligibility;
	later: Eligibility;
	/** No clause has a cut-off date. */
	noCutOff: boolean;
	days: number;
	overNewYear: boolean;
	/** How many days until the moved window would open; 0 or less where it would be open. */
	opensIn: number;
}

export interface BornWords {
	/** The leader, or the oldest member of the team. */
	who: "leader" | "oldest";
	/** The cut-off, moved. */
	onOrAfter: string;
	/** When the person was born; undefined where nothing is known. */
	born: DayRange | undefined;
	today: Outcome;
	later: Outcome;
	lastYear: number | undefined;
	/** The year of the moved call. */
	year: number;
}

export interface SeveralWords {
	covered: readonly string[];
	/** Some further countries of the region. */
	further: readonly string[];
	/** How many further ones there are in all; none where more would not raise the score. */
	furtherInAll: number;
	raise: number;
}
