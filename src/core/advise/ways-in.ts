import type { Advice, ChangeSet, ChangeView } from "../../model/answer.ts";
import { factOf, type Leaf, leavesOf } from "../ask/leaves.ts";
import { openProgram } from "../ask/pending.ts";
import { countryName, namesOf, shortened } from "../explain/describe.ts";
import { type JudgedProgram, judgeProgram } from "../judge/program.ts";
import type { PreparedConstraint, PreparedProgram } from "../snapshot.ts";
import type { Reading } from "../understand/reading.ts";
import { wordsIn } from "../words/index.ts";
import type { ChangeWords } from "../words/words.ts";
import { type Change, changed, natureOf, smallestChanges } from "./changes.ts";
import type { AnswerContext } from "./context.ts";

/** Most sets that are shown of a kind, the smallest first. */
const mostSets = 6;

/** What would have to be otherwise for a program that is not eligible. */
export function waysIn(
	prepared: PreparedProgram,
	judged: JudgedProgram,
	context: AnswerContext,
): Pick<Advice, "changes" | "unchangeable" | "changesText"> {
	if (judged.eligibility === "eligible") return {};
	const found = smallestChanges(prepared, context.applicant);
	const nothingInTheWay = found.some((set) => set.length === 0);
	const sets = nothingInTheWay ? [] : found;
	const isFixed = (set: readonly Change[]) => set.some(({ fact }) => natureOf(fact) === "fixed");
	const possible = sets
		.filter((set) => !isFixed(set))
		.slice(0, mostSets)
		.map((set) => setView(set, prepared, context));
	const unchangeable = sets
		.filter(isFixed)
		.slice(0, mostSets)
		.map((set) => setView(set, prepared, context));
	const changesText = wordsIn[context.language].changesText({
		possible: possible.length,
		smallest: possible[0]?.changes.length ?? 0,
		hasFixed: unchangeable.length > 0,
		nothingInTheWay,
		leavesOpen: possible[0]?.after.eligibility === "undetermined",
	});
	return { changes: possible, unchangeable, changesText };
}

function setView(set: readonly Change[], prepared: PreparedProgram, context: AnswerContext): ChangeSet {
	const applicant = changed(context.applicant, set);
	const judged = judgeProgram(prepared, applicant, context.asOf);
	const { pending } = openProgram(prepared, judged, applicant);
	return { changes: set.map((change) => changeView(change, prepared, context)), after: { eligibility: judged.eligibility, pending } };
}

function changeView(change: Change, prepared: PreparedProgram, context: AnswerContext): ChangeView {
	const { fact } = change;
	const { language } = context;
	const constraint = prepared.constraints.find(({ test }) => leavesOf(test).some((leaf) => factOf(leaf) === fact)) as PreparedConstraint;
	const leaves = leavesOf(constraint.test).filter((leaf) => factOf(leaf) === fact);
	const to = valuesOf(change, leaves, prepared);
	return {
		fact,
		nature: natureOf(fact),
		to,
		text: wordsIn[language].changes[fact](wordsOf(change, to, leaves, prepared, context)),
		citation: constraint.citation,
	};
}

/** The values that would do as far as they are words: of a closed list, languages, countries, or the concepts that are listed. */
function valuesOf({ fact, to }: Change, leaves: readonly Leaf[], { program, subject }: PreparedProgram): string[] {
	switch (fact) {
		case "field": {
			const listed = program.directions.flatMap(({ fields }) => fields.flatMap(({ concepts }) => concepts));
			const reached = (to as Reading[][]).flatMap((readings) => readings.map(({ concept }) => concept));
			return [...new Set(listed.length > 0 ? listed : reached)];
		}
		case "partnerCountries":
		case "partnership.signedAgreement":
		case "partnership.priorBilateralGrant":
			return [...subject.partnerCountries];
		case "languages": {
			const named = new Set(leaves.flatMap((leaf) => (leaf.kind === "includes" ? leaf.anyOf : [])));
			return [...named];
		}
		case "activities":
			return [...new Set((to as string[][]).flat())];
		default:
			return to.filter((value) => typeof value === "string");
	}
}

function wordsOf(
	{ fact, to }: Change,
	values: readonly string[],
	leaves: readonly Leaf[],
	{ program }: PreparedProgram,
	context: AnswerContext,
): ChangeWords {
	const { snapshot, language, applicant } = context;
	const words = wordsIn[language];
	const given = applicant.facts[fact];
	const partners = program.partnerCountries.map((code) => words.country(countryName(code, snapshot, language)));
	const range = leaves.find((leaf) => leaf.kind === "range");
	const date = leaves.find((leaf) => leaf.kind === "date");
	const born = leaves.find((leaf) => leaf.kind === "born");
	const names = fact === "institution.name" ? [] : namesOf(fact, values, snapshot, language);
	const isDate = fact === "birthDate" || fact === "institution.registeredOn" || fact === "team.oldestBirthDate";
	return {
		values: isDate || to.length === 0 ? "" : listed(names, language),
		partners: partners.length > 2 ? shortened(partners, language) : words.or(partners),
		bounds: { min: range?.min, max: range?.max },
		given: typeof given === "number" ? given : undefined,
		onOrAfter: born?.onOrAfter ?? date?.onOrAfter,
		onOrBefore: date?.onOrBefore,
	};
}

/** A few names joined by "or", the first of many. */
function listed(names: readonly string[], language: AnswerContext["language"]): string {
	return names.length > 6 ? shortened(names, language) : wordsIn[language].or(names);
}
