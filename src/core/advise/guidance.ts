import type { ComesWith, RecommendationView, StatementView, ToConfirm } from "../../model/answer.ts";
import { inLanguage } from "../../model/text.ts";
import type { AnswerContext } from "../context.ts";
import { contactsIn, moneyIn, perProgram, statementsIn } from "../explain/program.ts";
import type { JudgedProgram } from "../judge/program.ts";
import type { PreparedProgram } from "../snapshot.ts";
import { wordsIn } from "../words/index.ts";

/** Who recommends applications to the program, those first who serve the applicant. */
export function recommendationOf({ program }: PreparedProgram, { profile, applicant, snapshot, language, asOf }: AnswerContext): RecommendationView {
	const { text, units, citation } = program.recommendation;
	const until = units.length > 0 ? program.window.recommendersUntil : undefined;
	const province = snapshot.document.provinces.find(({ code }) => code === profile.institution?.province);
	const jurisdiction = applicant.facts["institution.jurisdiction"] ?? "";
	const views = units.map(({ name, inProvince, jurisdictions, serves, citation: clause }) => {
		const inReach = jurisdictions.includes(jurisdiction);
		const known =
			inProvince && province && inReach ? inLanguage(inProvince, language).replace("{province}", inLanguage(province.name, language)) : undefined;
		const condition = known === undefined && serves ? inLanguage(serves, language) : undefined;
		const answer = !inReach ? ("no" as const) : condition === undefined ? ("yes" as const) : ("if" as const);
		return { name: known ?? inLanguage(name, language), serves: answer, ...(answer === "if" && { condition }), citation: clause };
	});
	const order = ["yes", "if", "no"];
	const words = wordsIn[language];
	const said = `${inLanguage(text, language)}${language === "en" ? "." : "。"}`;
	const deadline = until === undefined ? [] : [words.recommendedUntil(Date.parse(until), Date.parse(until) < asOf)];
	return {
		text: [said, ...deadline].join(language === "en" ? " " : ""),
		...(until !== undefined && { until }),
		units: views.sort((a, b) => order.indexOf(a.serves) - order.indexOf(b.serves)),
		citation,
	};
}

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
	const named = snapshot.document.programs.filter(({ id }) => conflicts.includes(id)).map(({ name }) => inLanguage(name, language));
	const excludes =
		program.excludes && named.length > 0 ? [{ text: wordsIn[language].cautions.excludesText(named), citation: program.excludes.citation }] : [];
	return [...excludes, ...ownCautions(program, language)];
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
