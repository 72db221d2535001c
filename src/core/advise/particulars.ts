import type { ComesWith, StatementView, ToConfirm } from "../../model/answer.ts";
import { inLanguage } from "../../model/text.ts";
import type { AnswerContext } from "../context.ts";
import { contactsIn, moneyIn, perProgram, statementsIn } from "../explain/program.ts";
import type { JudgedProgram } from "../judge/program.ts";
import type { PreparedProgram } from "../snapshot.ts";
import { wordsIn } from "../words/index.ts";

/** What only the applicant can tell, and what the source leaves open. */
export function toConfirmOf({ judgements }: JudgedProgram, isOpen: (constraint: string) => boolean, { language }: AnswerContext): ToConfirm[] {
	return judgements
		.filter(({ judgement }) => judgement.outcome === "unknown")
		.flatMap(({ constraint: { id, required, rule, doubt, citation } }): ToConfirm[] => {
			if (!required) return [{ constraint: id, why: "attested", text: rule[language], citation }];
			return isOpen(id) ? [] : [{ constraint: id, why: "doubtful", text: (doubt ?? rule)[language], citation }];
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
