import type { Basis, ConstraintView } from "../../model/answer.ts";
import type { Fact } from "../../model/clause.ts";
import type { Language } from "../../model/text.ts";
import type { JudgedProgram } from "../judge/program.ts";
import type { Snapshot } from "../snapshot.ts";
import type { Reading } from "../understand/reading.ts";
import { wordsIn } from "../words/index.ts";
import type { GivenInWords } from "./describe.ts";

/** A judged clause as an answer shows it: its message is made from the basis of the judgement. */
export function constraintView(
	{ constraint, judgement }: JudgedProgram["judgements"][number],
	needs: Fact[],
	describe: (fact: Fact) => GivenInWords,
	snapshot: Snapshot,
	language: Language,
): ConstraintView {
	const { id, required, rule, doubt, citation } = constraint;
	const { outcome, basis } = judgement;
	const neededLabel = (fact: Fact) => {
		const label = snapshot.factLabel(fact, language);
		const given = basis.find((read) => read.fact === fact)?.given;
		if (given === undefined) return label;
		return wordsIn[language].inFull(label, given === true ? "country" : "date");
	};
	const message = wordsIn[language].clauseText({
		outcome,
		rule: rule[language],
		given: basis.map(({ fact }) => describe(fact)),
		// Nothing waits for what the applicant attests.
		needed: required ? needs.map(neededLabel) : [],
		doubt: outcome === "unknown" && needs.length === 0 ? doubt?.[language] : undefined,
	});
	return { id, outcome, required, message, citation, needs, basis: basis.map(shownBasis) };
}

/** Of a field, the words and the concepts they were read as. */
function shownBasis({ fact, given }: Basis): Basis {
	return fact === "field" ? { fact, given: (given as readonly Reading[]).map(({ text, concept }) => ({ text, concept })) } : { fact, given };
}
