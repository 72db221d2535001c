import type { ContactView, Money, ProgramDetail, StatementView } from "../../model/answer.ts";
import type { CitedStatement, CompiledContact, CompiledProgram } from "../../model/document.ts";
import { inLanguage, type Language } from "../../model/text.ts";
import type { PreparedProgram, Snapshot } from "../snapshot.ts";
import { valueLabel } from "./describe.ts";
import { windowView } from "./window.ts";

export function statementsIn(list: readonly CitedStatement[], language: Language): StatementView[] {
	return list.map(({ text, citation }) => ({ text: inLanguage(text, language), citation }));
}

export function contactsIn(contacts: readonly CompiledContact[], language: Language): ContactView[] {
	return contacts.map(({ role, caution, ...contact }) => ({
		...contact,
		role: inLanguage(role, language),
		...(caution && { caution: inLanguage(caution, language) }),
	}));
}

export function moneyIn({ covers, shares, ...money }: NonNullable<CompiledProgram["money"]>, language: Language): Money {
	return {
		...money,
		currency: "CNY",
		covers: inLanguage(covers, language),
		...(shares && { shares: shares.map(({ projects, theme }) => ({ projects, theme: inLanguage(theme, language) })) }),
	};
}

/** A program in full, in one language: everything its files say of it. */
export function programDetail(prepared: PreparedProgram, snapshot: Snapshot, asOf: number, language: Language): ProgramDetail {
	const { program } = prepared;
	const words = (text: { zh: string; en: string }): string => inLanguage(text, language);
	const statements = (list: readonly CitedStatement[]) => statementsIn(list, language);
	const { agreement, money, funding, period, titleFormat } = program;
	return {
		...prepared.views[language],
		...(agreement && { agreement: words(agreement) }),
		uncertainCountries: program.uncertainCountries,
		window: windowView(prepared, asOf, language),
		directions: program.directions.map(({ citation, list, fields }) => ({
			citation,
			list,
			fields: fields.map(({ term, concepts, standing }) => ({ term: words(term), concepts, standing })),
		})),
		constraints: program.constraints.map(({ id, required, rule, citation }) => ({ id, required, rule: words(rule), citation })),
		groups: program.groups.map(({ group, citation }) => ({ group, label: valueLabel(snapshot, "group", group, language), citation })),
		activities: program.activities.map(({ activity, citation }) => ({
			activity,
			label: valueLabel(snapshot, "activity", activity, language),
			citation,
		})),
		...(money && { money: moneyIn(money, language) }),
		...(funding && { funding: { text: words(funding.text), citation: funding.citation } }),
		...(period && { period }),
		...(titleFormat && { titleFormat }),
		excludes: program.excludes?.programs ?? [],
		obligations: statements(program.obligations),
		submission: statements(program.submission),
		priorities: statements(program.priorities),
		cautions: statements(program.cautions),
		preparations: statements(program.preparations),
		partnerSide: statements(program.partnerSide),
		contacts: contactsIn(program.contacts, language),
	};
}
