import type { Question } from "../../model/answer.ts";
import { type Fact, facts } from "../../model/clause.ts";
import { enumerations } from "../../model/enumerations.ts";
import type { AnswerContext } from "../context.ts";
import { dayBefore, noFirstDay, noLastDay } from "../dates.ts";
import { countryName, enumerationOfFact, languageName, namesOf, valueLabel } from "../explain/describe.ts";
import type { Applicant } from "../judge/applicant.ts";
import { evaluate } from "../judge/evaluate.ts";
import type { Leaf } from "../open/leaves.ts";
import type { PreparedProgram } from "../snapshot.ts";
import { wordsIn } from "../words/index.ts";

/** A program of the answer and what its verdict waits for. */
export interface Waiting {
	prepared: PreparedProgram;
	score: number;
	pending: readonly Fact[];
}

/** A fact that is asked for, and the programs that wait for it. */
interface Asked {
	fact: Fact;
	waiting: readonly Waiting[];
}

/**
 * The facts that verdicts of the answer wait for, the most deciding first: by the programs that wait, weighted by their
 * scores; those that decide as much in the order in which they are easily asked for.
 */
export function questionsOf(waiting: readonly Waiting[], context: AnswerContext): Question[] {
	const asked = new Set(waiting.flatMap(({ pending }) => pending));
	return facts
		.filter((fact) => asked.has(fact))
		.map((fact): Asked => ({ fact, waiting: waiting.filter(({ pending }) => pending.includes(fact)) }))
		.sort((a, b) => weightOf(b) - weightOf(a) || b.waiting.length - a.waiting.length)
		.map((asked) => questionOf(asked, context));
}

function weightOf({ waiting }: Asked): number {
	return waiting.reduce((sum, { score }) => sum + score, 0);
}

function questionOf(asked: Asked, context: AnswerContext): Question {
	const { fact, waiting } = asked;
	const { applicant } = context;
	const cutOffs = cutOffsOf(asked, context);
	const [only, ...others] = cutOffs;
	const options = optionsOf(asked, cutOffs, context);
	return {
		fact,
		decides: waiting.map(({ prepared }) => prepared.program.id),
		prompt: fact === "birthDate" && only && others.length === 0 ? only.prompt : promptOf(fact, context),
		input: inputOf(fact),
		...(options && { options }),
		...(options && isOpen(fact) && { open: true }),
		...(cutOffs.length > 0 && { cutOffs }),
		...(fact === "degree.area" && applicant.facts["degree.level"] === undefined && { with: ["degree.level"] }),
	};
}

function promptOf(fact: Fact, { profile, snapshot, language }: AnswerContext): string {
	if (fact === "field" && profile.field !== undefined) return wordsIn[language].questions.fieldNotRecognized;
	return snapshot.factPrompt(fact, language);
}

function inputOf(fact: Fact): Question["input"] {
	switch (fact) {
		case "field":
		case "institution.name":
			return "text";
		case "partnerCountries":
			return "countries";
		case "nationality":
		case "institution.jurisdiction":
			return "country";
		case "birthDate":
			return "birth-date";
		case "languages":
		case "activities":
			return "choices";
		case "institution.registeredOn":
		case "team.oldestBirthDate":
			return "date";
		default:
			return fact === "researchYears" || fact.startsWith("team.") ? "number" : "choice";
	}
}

/** Answers beyond the options are as good. */
function isOpen(fact: Fact): boolean {
	return !(fact in enumerationOfFact) && !fact.startsWith("declarations.");
}

type Options = NonNullable<Question["options"]>;
type CutOffs = NonNullable<Question["cutOffs"]>;

function optionsOf({ fact, waiting }: Asked, cutOffs: CutOffs, { profile, applicant, snapshot, language }: AnswerContext): Options | undefined {
	const words = wordsIn[language];
	const enumeration = enumerationOfFact[fact];
	if (enumeration) {
		const asGiven = (value: string) => (fact === "activities" ? [value] : value);
		return enumerations[enumeration].map((value) => ({ value: asGiven(value), label: valueLabel(snapshot, enumeration, value, language) }));
	}
	const leaves = waiting.flatMap(({ prepared }) => leavesReading(fact, prepared));
	switch (fact) {
		case "birthDate": {
			// An age is given beside the answer; a birth date that is known in part is replaced by it.
			const given = profile.birthDate === undefined ? undefined : applicant.facts.birthDate;
			return birthOptions(
				cutOffs.map(({ from }) => String(from)),
				given?.earliest,
				given?.latest,
			).map(({ earliest, latest }) => ({ value: dateOf(earliest, latest), label: words.within({ earliest, latest }) }));
		}
		case "languages": {
			const named = [...new Set(leaves.flatMap((leaf) => (leaf.kind === "includes" ? leaf.anyOf : [])))];
			const labels = named.map((code) => languageName(code, snapshot, language));
			return [
				...named.map((code, index) => ({ value: [code], label: labels[index] ?? code })),
				{ value: ["zh"], label: words.questions.chineseOnly },
			];
		}
		case "nationality":
		case "institution.jurisdiction": {
			const named = [...new Set(leaves.flatMap((leaf) => (leaf.kind === "one-of" ? (leaf.pass ?? []) : [])))];
			return named.map((value) => ({ value, label: namesOf(fact, [value], snapshot, language)[0] ?? value }));
		}
		case "partnership.signedAgreement":
		case "partnership.priorBilateralGrant":
		case "declarations.activeSameCountryExchange": {
			const countries = [...new Set(waiting.flatMap(({ prepared }) => prepared.program.partnerCountries))];
			const named = countries.map((code) => ({
				value: [code],
				label: words.questions.yesWith(words.country(countryName(code, snapshot, language))),
			}));
			// Who said yes without a country is asked which, and not whether.
			return applicant.facts[fact] === true ? named : [...named, { value: false, label: words.no }];
		}
		default:
			return fact.startsWith("declarations.")
				? [
						{ value: true, label: words.yes },
						{ value: false, label: words.no },
					]
				: undefined;
	}
}

/** The stretches between cut-offs, the latest first, within what is known. */
function birthOptions(cutOffs: readonly string[], earliest = noFirstDay, latest = noLastDay): { earliest: string; latest: string }[] {
	const starts = [earliest, ...cutOffs.toSorted()];
	return starts
		.map((start, index) => ({ earliest: start, latest: index + 1 < starts.length ? dayBefore(starts[index + 1] ?? "") : latest }))
		.reverse();
}

/** A stretch of days as a profile gives it. */
function dateOf(earliest: string, latest: string): string {
	const from = earliest === noFirstDay ? ".." : earliest.replace(/-01-01$/, "");
	const until = latest === noLastDay ? ".." : latest.replace(/-12-31$/, "");
	return from === until ? from : `${from}/${until}`;
}

/** Where one side decides otherwise than the other, the earliest or least first. */
function cutOffsOf({ fact, waiting }: Asked, { applicant, language }: AnswerContext): CutOffs {
	const { questions } = wordsIn[language];
	const decides = new Map<string | number, string[]>();
	for (const { prepared } of waiting) {
		for (const from of new Set(leavesReading(fact, prepared).flatMap((leaf) => openBounds(leaf, applicant, prepared)))) {
			decides.set(from, [...(decides.get(from) ?? []), prepared.program.id]);
		}
	}
	return [...decides]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([from, ids]) => ({ from, decides: ids, prompt: typeof from === "number" ? questions.count(from) : questions.born(from) }));
}

function leavesReading(fact: Fact, { parts }: PreparedProgram): Leaf[] {
	return parts.flatMap(({ facts: read, leaves }) => {
		const own = read.find((entry) => entry.fact === fact);
		return (own?.leaves ?? []).flatMap((position) => leaves[position] ?? []);
	});
}

/** The first good day or number of a leaf that what is given leaves open. */
function openBounds(leaf: Leaf, applicant: Applicant, { subject }: PreparedProgram): (string | number)[] {
	if (!evaluate(leaf, applicant, subject).incomplete) return [];
	if (leaf.kind === "born") return [leaf.onOrAfter];
	return leaf.kind === "range" && leaf.fact === "researchYears" && leaf.min !== undefined ? [leaf.min] : [];
}
