import type { Fact } from "../../model/clause.ts";
import { type AnswerContext, bindsBothSides, isPartnerOf } from "../context.ts";
import type { JudgedProgram } from "../judge/program.ts";
import type { PreparedProgram } from "../snapshot.ts";
import { wordsIn } from "../words/index.ts";
import { countryName } from "./describe.ts";

/** The verdict in a sentence, with what it rests on or waits for. */
export function verdictTextOf(
	{ program }: PreparedProgram,
	{ eligibility, judgements }: JudgedProgram,
	pending: readonly Fact[],
	context: AnswerContext,
): string {
	const { profile, abroad, snapshot, language } = context;
	const words = wordsIn[language];
	const came = (outcome: string) => judgements.filter(({ judgement }) => judgement.outcome === outcome).map(({ constraint }) => constraint);
	const verdict = words.verdictText({
		eligibility,
		failedRules: came("fail").map(({ rule }) => rule[language]),
		pending: pending.map((fact) => snapshot.factLabel(fact, language)),
		doubt: came("unknown").find(({ required, doubt }) => required && doubt)?.doubt?.[language],
	});
	const failedOfBoth = came("fail").filter(({ test }) => bindsBothSides(test));
	const own = isPartnerOf(program, context)
		? words.partnerVerdictText(failedOfBoth.map(({ rule }) => rule[language]))
		: abroad && words.outsideVerdictText(countryName(profile.institution?.jurisdiction ?? "", snapshot, language));
	return own || verdict;
}
