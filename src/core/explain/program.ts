import type { ProgramDetail, StatementView, WindowView } from "../../model/answer.ts";
import type { CitedStatement } from "../../model/document.ts";
import type { Enumeration } from "../../model/enumerations.ts";
import { inLanguage, type Language } from "../../model/text.ts";
import { windowStatus } from "../judge/window.ts";
import type { PreparedProgram, Snapshot } from "../snapshot.ts";

/** The window of a program at a moment, in one language. */
export function windowView({ program, moments }: PreparedProgram, asOf: number, language: Language): WindowView {
	const { caution, ...window } = program.window;
	return { status: windowStatus(moments, asOf), ...window, ...(caution && { caution: inLanguage(caution, language) }) };
}

/** The label of a word of a closed list. */
export function valueLabel(snapshot: Snapshot, enumeration: Enumeration, value: string, language: Language): string {
	const label = snapshot.document.vocabulary.enumerations[enumeration]?.[value];
	return label ? inLanguage(label, language) : value;
}

/** A program in full, in one language: everything its files say of it. */
export function programDetail(prepared: PreparedProgram, snapshot: Snapshot, asOf: number, language: Language): ProgramDetail {
	const { program } = prepared;
	const words = (text: { zh: string; en: string }): string => inLanguage(text, language);
	const statements = (list: readonly CitedStatement[]): StatementView[] => list.map(({ text, citation }) => ({ text: words(text), citation }));
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
		...(money && {
			money: {
				projects: money.projects,
				perProject: money.perProject,
				total: money.total,
				currency: "CNY",
				covers: words(money.covers),
				...(money.shares && { shares: money.shares.map(({ projects, theme }) => ({ projects, theme: words(theme) })) }),
				citation: money.citation,
			},
		}),
		...(funding && { funding: { text: words(funding.text), citation: funding.citation } }),
		...(period && { period }),
		...(titleFormat && { titleFormat }),
		excludes: program.excludes?.programs ?? [],
		obligations: statements(program.obligations),
		submission: statements(program.submission),
		priorities: statements(program.priorities),
		cautions: statements(program.cautions),
		contacts: program.contacts.map(({ role, caution, ...contact }) => ({
			...contact,
			role: words(role),
			...(caution && { caution: words(caution) }),
		})),
	};
}
