import { match } from "../../core/match.ts";
import { faultWords } from "../../http/fault-words.ts";
import { type PlacedFault, placedFaults } from "../../http/faults.ts";
import { disagreement } from "../../http/sent.ts";
import type { Answer } from "../../model/answer.ts";
import type { Fact } from "../../model/clause.ts";
import type { Profile } from "../../model/profile.ts";
import { inLanguage } from "../../model/text.ts";
import { type Entered, isEmpty } from "../form/entered.ts";
import type { FormFault } from "../form/faults.tsx";
import { requestOf } from "../form/request.ts";
import type { View } from "../view.ts";
import { formWords } from "../words/form.ts";

/** An answer, with what it rests on: as it was entered, and as it was read. */
export interface Answered {
	answer: Answer;
	profile: Profile;
	entered: Entered;
}

/** What came of a form: the answer, what is wrong, and what of the form is kept. */
export interface Outcome {
	answered?: Answered;
	faults: readonly FormFault[];
	entered: Entered;
}

/**
 * The answer to what was entered, or what is wrong with it; neither where nothing was. A further fact that does not fit is
 * told and left out, so that nobody has to find it again: what the form's own controls hold stays in them.
 */
export function answerTo(entered: Entered, view: View): Outcome {
	if (isEmpty(entered)) return { faults: [], entered };
	const first = judge(entered, view);
	const kept = first.faults.reduce((rest, { left }) => (left === undefined ? rest : withoutFact(rest, left)), entered);
	if (first.faults.some(({ left }) => left === undefined) || first.faults.length === 0 || isEmpty(kept)) return { ...first, entered: kept };
	return { ...judge(kept, view), faults: first.faults, entered: kept };
}

function judge(entered: Entered, view: View): Pick<Outcome, "answered" | "faults"> {
	const { snapshot, language, now, embedded } = view;
	const body = { ...requestOf(entered, embedded?.compact ? "few" : "some"), ...embedded?.within };
	const parsed = snapshot.requestSchema.safeParse(body);
	const faults = [...(parsed.success ? [] : placedFaults(parsed.error, body, snapshot.memberNames)), ...disagreement(body, now)];
	if (!parsed.success || faults.length > 0) return { faults: faults.map((fault) => formFault(fault, entered, view)) };
	const { profile, ...options } = parsed.data;
	const answer = match(profile, snapshot, { ...options, asOf: now, language });
	return { answered: { answer, profile, entered }, faults: [] };
}

const controls: ReadonlyMap<string, FormFault["control"]> = new Map([
	["field", "field"],
	["partnerCountries", "countries"],
	["birthDate", "born"],
	["age", "born"],
	["institutionType", "institutionType"],
]);

function formFault({ path, parameters }: PlacedFault, entered: Entered, { snapshot, language }: View): FormFault {
	const { nearest } = snapshot.lexicon.places;
	const text = inLanguage(faultWords(parameters, nearest), language);
	const left = leftOut({ path, parameters }, entered);
	if (left !== undefined) {
		const isConcept = entered.concepts.includes(left);
		const [label, value] = isConcept
			? [formWords[language].field, left]
			: [snapshot.factLabel(left as Fact, language), entered.facts.get(left) ?? ""];
		return { control: "other", text: formWords[language].leftOut(label, value, text), left };
	}
	const control = controls.get(String(path[1])) ?? "other";
	if (parameters.code === "not-a-date" && control === "born") return { control, text: formWords[language].bornUnread };
	return {
		control,
		text,
		...(parameters.code === "unknown-country" && { misspelt: { given: parameters.given, nearest: nearest(parameters.given) } }),
	};
}

/** The path of the further fact, or the concept, that a fault lies in: what has no control of its own in the form. */
function leftOut({ path, parameters }: PlacedFault, { field, concepts, facts }: Entered): string | undefined {
	const [, member, inner] = path;
	if (member === "field" && typeof inner === "number") return concepts[inner - (field === "" ? 0 : 1)];
	const given = [...facts.keys()];
	// The age stands in the form; the stretch of time that does not go with it was chosen before.
	if (member === "age") return parameters.code === "age-disagrees" ? given.find((fact) => fact === "birthDate") : undefined;
	const exactly = given.find((fact) => fact === (typeof inner === "string" ? `${String(member)}.${inner}` : member));
	return exactly ?? given.find((fact) => fact.startsWith(`${String(member)}.`));
}

function withoutFact(entered: Entered, left: string): Entered {
	return {
		...entered,
		concepts: entered.concepts.filter((concept) => concept !== left),
		facts: new Map([...entered.facts].filter(([path]) => path !== left)),
	};
}
