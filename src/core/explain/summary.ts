import type { WindowView } from "../../model/answer.ts";
import type { Fact } from "../../model/clause.ts";
import type { Language } from "../../model/text.ts";
import type { JudgedProgram } from "../judge/program.ts";
import type { Snapshot } from "../snapshot.ts";
import { wordsIn } from "../words/index.ts";

/** One sentence on the verdict and one on the window. */
export function summaryOf(
	{ eligibility, judgements }: JudgedProgram,
	pending: readonly Fact[],
	window: Pick<WindowView, "text">,
	snapshot: Snapshot,
	language: Language,
): string {
	const came = (outcome: string) => judgements.filter(({ judgement }) => judgement.outcome === outcome).map(({ constraint }) => constraint);
	const verdict = wordsIn[language].verdictText({
		eligibility,
		failedRules: came("fail").map(({ rule }) => rule[language]),
		pending: pending.map((fact) => snapshot.factLabel(fact, language)),
		doubt: came("unknown").find(({ required, doubt }) => required && doubt)?.doubt?.[language],
	});
	return `${verdict}${language === "en" ? " " : ""}${window.text}`;
}
