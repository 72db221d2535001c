import type { WindowView } from "../../model/answer.ts";
import type { Fact } from "../../model/clause.ts";
import { type AnswerContext, isPartnerOf } from "../context.ts";
import type { JudgedProgram } from "../judge/program.ts";
import type { PreparedProgram } from "../snapshot.ts";
import { wordsIn } from "../words/index.ts";

/** One sentence on the verdict and one on the window. */
export function summaryOf(
	{ program }: PreparedProgram,
	{ eligibility, judgements }: JudgedProgram,
	pending: readonly Fact[],
	window: Pick<WindowView, "text">,
	context: AnswerContext,
): string {
	const { snapshot, language } = context;
	const words = wordsIn[language];
	const came = (outcome: string) => judgements.filter(({ judgement }) => judgement.outcome === outcome).map(({ constraint }) => constraint);
	const verdict = words.verdictText({
		eligibility,
		failedRules: came("fail").map(({ rule }) => rule[language]),
		pending: pending.map((fact) => snapshot.factLabel(fact, language)),
		doubt: came("unknown").find(({ required, doubt }) => required && doubt)?.doubt?.[language],
	});
	const said = eligibility === "ineligible" && isPartnerOf(program, context) ? words.partnerVerdictText : verdict;
	return words.paragraph([said, window.text]);
}
