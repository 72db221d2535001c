import type { Answer } from "../../../model/answer.ts";
import { answerTo } from "../../answer/ask.ts";
import { type Entered, nothingEntered } from "../../form/entered.ts";
import type { FormFault } from "../../form/faults.tsx";
import type { View } from "../../view.ts";

/**
 * The answer to a unit abroad: programs with its own country, and what is told of the partner's side. Where what was entered
 * has faults, it is the answer without it. `code`: ISO 3166-1 alpha-2.
 */
export function matchFrom(
	code: string,
	{ field, concepts, institutionType }: Entered,
	view: View,
): { answer?: Answer; faults: readonly FormFault[] } {
	const facts = new Map([["institution.jurisdiction", code]]);
	const fromThere: Entered = { ...nothingEntered, countries: [code], facts, all: true };
	const { answered, faults } = answerTo({ ...fromThere, field, concepts, institutionType }, view);
	return { answer: (answered ?? answerTo(fromThere, view).answered)?.answer, faults: faults.filter(isFirstOfItsText) };
}

/** A text that is too long is one fault, whatever stands beside it. */
function isFirstOfItsText({ text }: FormFault, index: number, faults: readonly FormFault[]): boolean {
	return faults.findIndex((fault) => fault.text === text) === index;
}
