import type { ComesWith, PartnerSide, RecommendationView, SeveralCountries, StatementView, ToConfirm } from "../../model/answer.ts";
import { inLanguage } from "../../model/text.ts";
import { countryName } from "../explain/describe.ts";
import { contactsIn, moneyIn, statementsIn } from "../explain/program.ts";
import { partScores, type ScoredProfile, scoreOf } from "../fit/score.ts";
import { threeDecimals } from "../fit/weights.ts";
import type { JudgedProgram } from "../judge/program.ts";
import type { PreparedProgram, Snapshot } from "../snapshot.ts";
import { wordsIn } from "../words/index.ts";
import type { AnswerContext } from "./context.ts";
import { nearnessOf } from "./related.ts";

/** Who recommends applications to the program, those first who serve the applicant. */
export function recommendationOf({ program }: PreparedProgram, { profile, applicant, snapshot, language }: AnswerContext): RecommendationView {
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
	const deadline = until === undefined ? [] : [words.recommendedUntil(Date.parse(until))];
	return {
		text: [said, ...deadline].join(language === "en" ? " " : ""),
		...(until !== undefined && { until }),
		units: views.sort((a, b) => order.indexOf(a.serves) - order.indexOf(b.serves)),
		citation,
	};
}

/** Countries of the region named in the words; the answer lists all of them. */
const mostExamples = 3;

/** Where a program prefers several countries of its region: those that count, and what one more would raise the score by. */
export function severalCountriesOf(
	{ program, matchOf }: PreparedProgram,
	score: number,
	{ scored, snapshot, language }: AnswerContext,
): SeveralCountries | undefined {
	const { partnerCountries } = scored;
	const citation = program.prefersSeveralCountries;
	const covered = partnerCountries?.filter((code) => program.partnerCountries.includes(code)) ?? [];
	if (citation === undefined || partnerCountries === undefined || covered.length === 0) return undefined;
	const others = mostWorkedWith(
		program.partnerCountries.filter((code) => !covered.includes(code)),
		scored,
		snapshot,
	);
	const [one] = others;
	const further = covered.length === 1 && one !== undefined ? others : [];
	const widened =
		one === undefined ? score : scoreOf(partScores({ ...scored, partnerCountries: [...partnerCountries, one] }, program, matchOf, snapshot.graph));
	const raise = further.length > 0 ? threeDecimals(widened - score) : 0;
	const words = wordsIn[language];
	const names = (codes: readonly string[]) => codes.map((code) => words.country(countryName(code, snapshot, language)));
	return {
		covered,
		further,
		raise,
		text: words.severalCountriesText({
			covered: names(covered),
			further: names(further.slice(0, mostExamples)),
			furtherInAll: further.length,
			raise,
		}),
		citation,
	};
}

/** The countries in the order of how many initiatives, those in the field where one is given, have worked with them. */
function mostWorkedWith(codes: readonly string[], { readings }: ScoredProfile, snapshot: Snapshot): string[] {
	const times = new Map<string, number>();
	for (const related of snapshot.related) {
		if (related.related.kind !== "initiative" || (readings && !nearnessOf(related, readings, undefined, snapshot).inField)) continue;
		for (const code of related.related.countries) times.set(code, (times.get(code) ?? 0) + 1);
	}
	return codes.toSorted((a, b) => (times.get(b) ?? 0) - (times.get(a) ?? 0) || (a < b ? -1 : 1));
}

/** What a unit of a partner country must know; for other applicants nothing. */
export function partnerSideOf({ program, constraints }: PreparedProgram, { profile, language }: AnswerContext): PartnerSide | undefined {
	const abroad = profile.institution?.jurisdiction;
	if (abroad === undefined || ![...program.partnerCountries, ...program.uncertainCountries].includes(abroad)) return undefined;
	const ofThePartner = ["partner-country", "field-scope"];
	const chineseLead = constraints
		.filter(({ id, required }) => required && !ofThePartner.includes(id))
		.map(({ rule, citation }): StatementView => ({ text: rule[language], citation }));
	return {
		statements: statementsIn(program.partnerSide, language),
		chineseLead,
		contacts: contactsIn(
			program.contacts.filter(({ partnerSide }) => partnerSide),
			language,
		),
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
	return [...excludes, ...statementsIn(program.cautions, language)];
}

/** What a project of the program brings and asks for. */
export function comesWith({ program }: PreparedProgram, { language }: AnswerContext): ComesWith {
	const { money, funding, period, titleFormat, obligations, submission } = program;
	const words = wordsIn[language];
	return {
		...(money && { money: { ...moneyIn(money, language), text: words.moneyText(money) } }),
		...(funding && { funding: { text: inLanguage(funding.text, language), citation: funding.citation } }),
		...(period && { period: { ...period, text: words.periodText(period) } }),
		...(titleFormat && { titleFormat }),
		obligations: statementsIn(obligations, language),
		submission: statementsIn(submission, language),
	};
}
