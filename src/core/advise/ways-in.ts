import type { Advice, ChangeSet, ChangeView } from "../../model/answer.ts";
import { inLanguage, type Language } from "../../model/text.ts";
import { type AnswerContext, isPartnerOf } from "../context.ts";
import { countryName, namesOf, shortened } from "../explain/describe.ts";
import { evaluate } from "../judge/evaluate.ts";
import { type JudgedProgram, judgeProgram } from "../judge/program.ts";
import { factOf, leavesOf } from "../open/leaves.ts";
import { openProgram } from "../open/pending.ts";
import type { PreparedConstraint, PreparedProgram } from "../snapshot.ts";
import { wordsIn } from "../words/index.ts";
import type { ChangesWords, ChangeWords } from "../words/words.ts";
import { type Change, changed, leaderFacts, natures, smallestChanges, withoutFacts } from "./changes.ts";

/** Most sets that are shown of a kind, the smallest first. */
const mostSets = 6;

/** What would have to be otherwise for a program that is not eligible. */
export function waysIn(
	prepared: PreparedProgram,
	judged: JudgedProgram,
	context: AnswerContext,
): Pick<Advice, "changes" | "unchangeable" | "changesText"> {
	if (judged.eligibility === "eligible") return {};
	// The leader that a partner unit tells of is its own: what binds the Chinese leader is open.
	const applicant = isPartnerOf(prepared.program, context) ? withoutFacts(context.applicant, leaderFacts) : context.applicant;
	const { sets, tooMany } = smallestChanges(prepared, applicant);
	const nothingInTheWay = sets.some((set) => set.length === 0);
	const possible = nothingInTheWay ? [] : sets.filter((set) => !isFixed(set));
	const unchangeable = onePerLeader(sets.filter(isFixed));
	const view = (set: readonly Change[]) => setView(set, prepared, { ...context, applicant });
	const changes = possible.slice(0, mostSets).map(view);
	const changesText = wordsIn[context.language].changesText({
		possible: possible.length,
		smallest: possible[0]?.length ?? 0,
		fixed: fixedWords(unchangeable[0]),
		tooMany,
		nothingInTheWay,
		leavesOpen: changes[0]?.after.eligibility === "undetermined",
	});
	return { changes, unchangeable: unchangeable.slice(0, mostSets).map(view), changesText };
}

function isFixed(set: readonly Change[]): boolean {
	return set.some(({ fact }) => natures[fact] === "fixed");
}

function isOfLeader({ fact }: Change): boolean {
	return leaderFacts.includes(fact);
}

function takesAnotherLeader(set: readonly Change[]): boolean {
	return set.some((change) => natures[change.fact] === "fixed" && isOfLeader(change));
}

/** Another leader brings facts of their own: sets that take another leader and differ in the leader's facts alone are one. */
function onePerLeader(sets: readonly Change[][]): Change[][] {
	const kept = new Map<string, Change[]>();
	for (const set of sets) {
		const isBrought = (change: Change) => takesAnotherLeader(set) && isOfLeader(change) && natures[change.fact] !== "fixed";
		const telling = set.filter((change) => !isBrought(change));
		const key = telling
			.map(({ fact }) => fact)
			.sort()
			.join();
		if (!kept.has(key)) kept.set(key, set);
	}
	return [...kept.values()];
}

/** Whose fact stands in the way for good, the leader's or the unit's. */
function fixedWords(set: readonly Change[] | undefined): ChangesWords["fixed"] {
	const fixed = set?.find(({ fact }) => natures[fact] === "fixed");
	return (
		set &&
		fixed && {
			whose: isOfLeader(fixed) ? "leader" : "unit",
			withOthers: set.some((change) => change !== fixed && !(isOfLeader(fixed) && isOfLeader(change))),
		}
	);
}

function setView(set: readonly Change[], prepared: PreparedProgram, context: AnswerContext): ChangeSet {
	const applicant = changed(context.applicant, set);
	const judged = judgeProgram(prepared, applicant, context.asOf);
	const { pending } = openProgram(prepared, judged, applicant);
	const views = set.map((change) => changeView(change, takesAnotherLeader(set), prepared, context));
	return { changes: views, after: { eligibility: judged.eligibility, pending } };
}

function changeView(change: Change, byAnotherLeader: boolean, prepared: PreparedProgram, context: AnswerContext): ChangeView {
	const { fact } = change;
	const reads = ({ test }: PreparedConstraint) => leavesOf(test).some((leaf) => factOf(leaf) === fact);
	const reading = prepared.constraints.filter(reads);
	const inTheWay = reading.find(({ test }) => evaluate(test, context.applicant, prepared.subject).outcome !== "pass");
	const constraint = inTheWay ?? (reading[0] as PreparedConstraint);
	const to = valuesOf(change, prepared);
	const words = wordsIn[context.language];
	const text = words.changes[fact](wordsOf(change, to, constraint, prepared, context));
	const ofOtherLeader = byAnotherLeader && isOfLeader(change) && natures[fact] !== "fixed";
	const isDoubtful = evaluate(constraint.test, context.applicant, prepared.subject).outcome === "unknown";
	return {
		fact,
		nature: natures[fact],
		to,
		text: ofOtherLeader ? words.otherLeaderText(constraint.rule[context.language]) : isDoubtful ? words.askFirstText(text) : text,
		citation: constraint.citation,
	};
}

/** The values that would do as far as they are words: of a closed list, languages, countries, or the concepts that are listed. */
function valuesOf({ fact, to }: Change, { program, subject }: PreparedProgram): string[] {
	switch (fact) {
		case "field":
			return [...new Set(program.directions.flatMap(({ fields }) => fields.flatMap(({ concepts }) => concepts)))];
		case "birthDate":
		case "team.oldestBirthDate":
		case "institution.registeredOn":
		case "institution.name":
			return [];
		case "partnerCountries":
		case "partnership.signedAgreement":
		case "partnership.priorBilateralGrant":
			return [...subject.partnerCountries];
		case "languages":
		case "activities":
			return (to as string[][]).flatMap((words) => (words.length === 1 ? words : []));
		default:
			return to.filter((value) => typeof value === "string");
	}
}

function wordsOf(
	{ fact }: Change,
	to: readonly string[],
	{ test }: PreparedConstraint,
	prepared: PreparedProgram,
	context: AnswerContext,
): ChangeWords {
	const { snapshot, language, applicant } = context;
	const leaves = leavesOf(test).filter((leaf) => factOf(leaf) === fact);
	const range = leaves.find((leaf) => leaf.kind === "range");
	const date = leaves.find((leaf) => leaf.kind === "born" || leaf.kind === "date");
	const given = applicant.facts[fact];
	return {
		values: listed(fact === "field" ? termsOf(prepared, context) : namesOf(fact, to, snapshot, language), language),
		partners: partnersOf(prepared, context),
		bounds: { min: range?.min, max: range?.max },
		given: typeof given === "number" ? given : undefined,
		onOrAfter: date?.onOrAfter,
		onOrBefore: date?.kind === "date" ? date.onOrBefore : undefined,
	};
}

function partnersOf({ program: { partnerCountries } }: PreparedProgram, { snapshot, language }: AnswerContext): string {
	const words = wordsIn[language];
	if (partnerCountries.length > mostNamed) return words.partnersInAll(partnerCountries.length);
	return words.or(partnerCountries.map((code) => words.country(countryName(code, snapshot, language))));
}

/**
 * The fields of the program's directions, as the document calls them, those first that are nearest to the applicant's; what
 * lies inside another one is not named again.
 */
function termsOf({ program }: PreparedProgram, { scored, snapshot: { graph }, language }: AnswerContext): string[] {
	const fields = program.directions.flatMap((direction) => direction.fields);
	const isInsideAnother = (concept: string) =>
		fields.some(({ concepts }) => concepts.some((other) => other !== concept && graph.isInside(concept, other)));
	const nearness = (concepts: readonly string[]) =>
		Math.max(0, ...(scored.readings ?? []).flatMap((reading) => concepts.map((concept) => graph.nearness(reading.concept, concept))));
	const named = fields.filter(({ concepts }) => !concepts.every(isInsideAnother));
	return [...new Set(named.toSorted((a, b) => nearness(b.concepts) - nearness(a.concepts)).map(({ term }) => inLanguage(term, language)))];
}

/** Names that a sentence lists before it only counts the rest. */
const mostNamed = 6;

/** A few names joined by "or", the first of many. */
function listed(names: readonly string[], language: Language): string {
	return names.length > mostNamed ? shortened(names, "kind", language) : wordsIn[language].or(names);
}
