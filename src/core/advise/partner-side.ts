import type { PartnerSide, StatementView } from "../../model/answer.ts";
import { type AnswerContext, bindsBothSides, isPartnerOf } from "../context.ts";
import { contactsIn, statementsIn } from "../explain/program.ts";
import type { PreparedProgram } from "../snapshot.ts";

/** What a unit of a partner country must know; for other applicants nothing. */
export function partnerSideOf({ program, constraints }: PreparedProgram, context: AnswerContext): PartnerSide | undefined {
	if (!isPartnerOf(program, context)) return undefined;
	const { language } = context;
	const lead = constraints.filter(({ required, test }) => required && !bindsBothSides(test));
	return {
		statements: statementsIn(program.partnerSide, language),
		chineseLead: lead.map(({ rule, citation }): StatementView => ({ text: rule[language], citation })),
		contacts: contactsIn(
			program.contacts.filter(({ partnerSide }) => partnerSide),
			language,
		),
	};
}
