import type { ComesWith, StatementView, ToConfirm } from "../../model/answer.ts";
import type { CompiledProgram } from "../../model/document.ts";
import { inLanguage, type Language } from "../../model/text.ts";
import { type AnswerContext, bindsBothSides, isPartnerOf } from "../context.ts";
import { contactsIn, moneyIn, statementsIn } from "../explain/program.ts";
import type { JudgedProgram } from "../judge/program.ts";
import type { OpenProgram } from "../open/pending.ts";
import type { PreparedProgram } from "../snapshot.ts";
import { wordsIn } from "../words/index.ts";

/** What a revision fixes of a program, by language: made at first use. */
function perProgram<Value>(make: (program: CompiledProgram, language: Language) => Value): (program: CompiledProgram, language: Language) => Value {
	const known = new WeakMap<CompiledProgram, Map<Language, Value>>();
	return (program, language) => {
		const byLanguage = known.get(program) ?? new Map<Language, Value>();
		known.set(program, byLanguage);
		const value = byLanguage.get(language) ?? make(program, language);
		byLanguage.set(language, value);
		return value;
	};
}

/** What only the applicant can tell, and what the source leaves open. */
export function toConfirmOf(
	{ program }: PreparedProgram,
	{ judgements }: JudgedProgram,
	{ needsOf }: Pick<OpenProgram, "needsOf">,
	context: AnswerContext,
): ToConfirm[] {
	const { language } = context;
	// What a partner unit has to see to is told as the partner's side.
	const asked = isPartnerOf(program, context) ? judgements.filter(({ constraint }) => bindsBothSides(constraint.test)) : judgements;
	return asked
		.filter(({ judgement }) => judgement.outcome === "unknown")
		.flatMap(({ constraint }): ToConfirm[] => {
			const { id, required, rule, doubt, citation } = constraint;
			if (!required) return [{ constraint: id, why: "attested", text: rule[language], citation }];
			return needsOf(constraint).length > 0 ? [] : [{ constraint: id, why: "doubtful", text: (doubt ?? rule)[language], citation }];
		});
}

/** The program's cautions, and why it excludes others of the answer. */
export function programCautions({ program }: PreparedProgram, conflicts: readonly string[], { snapshot, language }: AnswerContext): StatementView[] {
	const own = ownCautions(program, language);
	if (program.excludes === undefined || conflicts.length === 0) return own;
	const others = snapshot.document.programs.filter(({ id }) => conflicts.includes(id)).map(({ name }) => inLanguage(name, language));
	return [{ text: wordsIn[language].cautions.excludes(others), citation: program.excludes.citation }, ...own];
}

const ownCautions = perProgram((program, language) => statementsIn(program.cautions, language));

/** What a project of the program brings and asks for. */
export const comesWith = perProgram(({ money, funding, period, titleFormat, priorities, obligations, submission }, language): ComesWith => {
	const words = wordsIn[language];
	return {
		...(money && { money: { ...moneyIn(money, language), text: words.moneyText(money) } }),
		...(funding && { funding: { text: inLanguage(funding.text, language), citation: funding.citation } }),
		...(period && { period: { ...period, text: words.periodText(period) } }),
		...(titleFormat && { titleFormat }),
		priorities: statementsIn(priorities, language),
		obligations: statementsIn(obligations, language),
		submission: statementsIn(submission, language),
	};
});

/** Whom to ask, with what looks doubtful about the address. */
export const programContacts = perProgram((program, language) => contactsIn(program.contacts, language));
