import type { RecommendationView } from "../../model/answer.ts";
import { inLanguage } from "../../model/text.ts";
import type { AnswerContext } from "../context.ts";
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
	const said = words.sentence(inLanguage(text, language));
	const deadline = until === undefined ? [] : [words.recommendedUntilText(Date.parse(until), Date.parse(until) < asOf)];
	return {
		text: words.paragraph([said, ...deadline]),
		...(until !== undefined && { until }),
		units: views.sort((a, b) => order.indexOf(a.serves) - order.indexOf(b.serves)),
		citation,
	};
}
