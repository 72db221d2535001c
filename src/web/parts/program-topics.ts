import { comesWith } from "../../core/advise/particulars.ts";
import { bindsBothSides } from "../../core/context.ts";
import { statementsIn } from "../../core/explain/program.ts";
import type { PreparedConstraint, PreparedProgram } from "../../core/snapshot.ts";
import { wordsIn } from "../../core/words/index.ts";
import type { ComesWith, StatementView } from "../../model/answer.ts";
import { inLanguage, type Language } from "../../model/text.ts";
import { joiningWords } from "../words/joining.ts";

/** What a program says, by what a person wants to know: statements with their clauses, judged for nobody. */
interface ProgramTopics {
	/** What the Chinese lead must be. */
	lead: StatementView[];
	/** What holds for both sides together: the partner country, the field, and that both file the same. */
	bothSides: StatementView[];
	/** What the applicant attests. */
	attested: StatementView[];
	/** Its directions, each with its fields. */
	directions: StatementView[];
	/** Money and period. */
	gives: StatementView[];
	/** What is filed in China, and who recommends it. */
	submission: StatementView[];
	obligations: StatementView[];
	/** What the partner abroad files or brings. */
	partnerSide: StatementView[];
	priorities: StatementView[];
	preparations: StatementView[];
	cautions: StatementView[];
}

/** Attested clauses about the filing abroad. */
const filedByBoth: readonly string[] = ["partner-submission", "filing-identical"];

export function topicsOf({ program, constraints }: PreparedProgram, language: Language): ProgramTopics {
	const rules = (isWanted: (constraint: PreparedConstraint) => boolean): StatementView[] =>
		constraints.filter(isWanted).map(({ rule, citation }) => ({ text: rule[language], citation }));
	const isOfBoth = ({ id, test }: PreparedConstraint): boolean => bindsBothSides(test) || filedByBoth.includes(id);
	const brings = comesWith(program, language);
	const { recommendation } = program;
	return {
		lead: rules((constraint) => constraint.required && !isOfBoth(constraint)),
		bothSides: rules(isOfBoth),
		attested: rules((constraint) => !constraint.required && !isOfBoth(constraint)),
		directions: program.directions.map(({ fields, citation }) => ({
			text: joiningWords[language].series(fields.map(({ term }) => inLanguage(term, language))),
			citation,
		})),
		gives: givenBy(brings, language),
		submission: [...brings.submission, ...statementsIn([recommendation], language)],
		obligations: brings.obligations,
		partnerSide: statementsIn(program.partnerSide, language),
		priorities: brings.priorities,
		preparations: statementsIn(program.preparations, language),
		cautions: statementsIn(program.cautions, language),
	};
}

/** What a project gets, and for how long. */
export function givenBy({ money, funding, period }: ComesWith, language: Language): StatementView[] {
	const words = wordsIn[language];
	return [
		...(money ? [{ text: words.paragraph([money.text, words.sentence(money.covers)]), citation: money.citation }] : []),
		...(funding ? [funding] : []),
		...(period ? [{ text: period.text, citation: period.citation }] : []),
	];
}
