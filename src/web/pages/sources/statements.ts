import { valueLabel } from "../../../core/explain/describe.ts";
import type { PreparedProgram, Snapshot } from "../../../core/snapshot.ts";
import { wordsIn } from "../../../core/words/index.ts";
import type { Citation, CitedStatement, CompiledContact, CompiledProgram, CompiledRelated } from "../../../model/document.ts";
import { type Bilingual, inLanguage, type Language } from "../../../model/text.ts";
import { dateWords } from "../../words/dates.ts";
import { joiningWords } from "../../words/joining.ts";
import { partWords } from "../../words/parts.ts";
import { type SourceWords, sourceWords } from "../../words/sources.ts";
import { bySection } from "./section-order.ts";

/** What a statement tells of. */
type StatementKind = keyof SourceWords["kinds"];

interface SourceStatement {
	kind: StatementKind;
	text: string;
	/** What the source leaves open, and what else there is to know. */
	note?: string;
	/** The programs that it is told of, in the order of the catalog. */
	programs: readonly CompiledProgram[];
}

export interface SourceSection {
	section: string;
	statements: readonly SourceStatement[];
}

/** What is told of the same programs, or of none, by what it tells of. */
export interface ToldTogether {
	programs: readonly CompiledProgram[];
	kinds: ReadonlyMap<StatementKind, readonly SourceStatement[]>;
}

interface Cited extends Omit<SourceStatement, "programs"> {
	citation: Citation;
}

/** All that the catalog takes from a source, by section in the order of the sections; what is told of several programs stands once. */
export function sectionsOf(source: string, snapshot: Snapshot, language: Language): SourceSection[] {
	const told = [
		...snapshot.programs.flatMap((prepared) =>
			citedOfProgram(prepared, snapshot, language).map((cited) => ({ cited, programs: [prepared.program] })),
		),
		...snapshot.document.unitLists.map((list) => ({ cited: citedOfUnits(list, language), programs: [] })),
		...snapshot.document.related.map((related) => ({ cited: citedOfRelated(related, language), programs: widenedBy(related, snapshot) })),
	];
	const sections = new Map<string, Map<string, SourceStatement>>();
	for (const { cited, programs } of told) {
		const { citation, ...statement } = cited;
		if (citation.source !== source) continue;
		const statements = sections.get(citation.section) ?? new Map<string, SourceStatement>();
		sections.set(citation.section, statements);
		const key = JSON.stringify([statement.kind, statement.text, statement.note]);
		statements.set(key, { ...statement, programs: [...(statements.get(key)?.programs ?? []), ...programs] });
	}
	const kinds = Object.keys(sourceWords[language].kinds);
	return [...sections]
		.toSorted(([a], [b]) => bySection(a, b))
		.map(([section, statements]) => ({
			section,
			statements: [...statements.values()].toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind)),
		}));
}

/** The statements of a section by the programs that they are told of: what is told of most programs first. */
export function byPrograms({ statements }: SourceSection): ToldTogether[] {
	const groups = new Map<string, { programs: readonly CompiledProgram[]; kinds: Map<StatementKind, SourceStatement[]> }>();
	for (const statement of statements) {
		const { kind, programs } = statement;
		const key = programs.map(({ id }) => id).join(" ");
		const group = groups.get(key) ?? { programs, kinds: new Map<StatementKind, SourceStatement[]>() };
		groups.set(key, group);
		group.kinds.set(kind, [...(group.kinds.get(kind) ?? []), statement]);
	}
	return [...groups.values()].toSorted((a, b) => b.programs.length - a.programs.length);
}

/** The programs that a policy area widens. */
function widenedBy({ kind, citation }: CompiledRelated, { document }: Snapshot): CompiledProgram[] {
	return kind === "policy-area" ? document.programs.filter(({ widenedBy: sources }) => sources.includes(citation.source)) : [];
}

function citedOfProgram({ program }: PreparedProgram, snapshot: Snapshot, language: Language): Cited[] {
	const words = sourceWords[language];
	const say = (text: Bilingual) => inLanguage(text, language);
	const stated = (kind: StatementKind, list: readonly CitedStatement[]): Cited[] =>
		list.map(({ text, citation }) => ({ kind, text: say(text), citation }));
	const { name, agreement, citation, prefersSeveralCountries, undertakingUnit, recommendation } = program;
	return [
		{ kind: "program", text: say(name), ...(agreement && { note: say(agreement) }), citation },
		...program.constraints.map(({ required, rule, doubt, citation: clause }): Cited => {
			return { kind: required ? "condition" : "confirmation", text: say(rule), ...(doubt && { note: say(doubt) }), citation: clause };
		}),
		...citedOfWindow(program, language),
		...citedOfBenefits(program, language),
		...program.directions.map(({ list, fields, citation: clause }): Cited => {
			const text = joiningWords[language].series(fields.map(({ term }) => say(term)));
			return { kind: list === "open" ? "openDirection" : "closedDirection", text, citation: clause };
		}),
		...citedOfExclusion(program, snapshot, language),
		...program.groups.map(
			({ group, citation: clause }): Cited => ({ kind: "groups", text: valueLabel(snapshot, "group", group, language), citation: clause }),
		),
		...program.activities.map(({ activity, citation: clause }): Cited => {
			return { kind: "activities", text: valueLabel(snapshot, "activity", activity, language), citation: clause };
		}),
		...(prefersSeveralCountries ? [{ kind: "priorities" as const, text: words.severalCountries, citation: prefersSeveralCountries }] : []),
		...stated("priorities", program.priorities),
		...stated("recommendation", [recommendation]),
		...recommendation.units.map(({ name: unit, serves, citation: clause }): Cited => {
			return { kind: "recommendation", text: say(unit), ...(serves && { note: say(serves) }), citation: clause };
		}),
		...(undertakingUnit ? stated("undertakingUnit", [undertakingUnit]) : []),
		...stated("submission", program.submission),
		...stated("obligations", program.obligations),
		...stated("preparations", program.preparations),
		...stated("cautions", program.cautions),
		...stated("partnerSide", program.partnerSide),
		...program.contacts.map((contact) => citedOfContact(contact, language)),
	];
}

function citedOfWindow({ window: { opensAt, closesAt, recommendersUntil, caution, citation } }: CompiledProgram, language: Language): Cited[] {
	const words = sourceWords[language];
	const moment = (text: string) => dateWords[language].moment(Date.parse(text));
	const dates = { kind: "window" as const, text: words.applications(moment(opensAt), moment(closesAt)), citation };
	return [
		{ ...dates, ...(caution && { note: inLanguage(caution, language) }) },
		...(recommendersUntil ? [{ kind: "window" as const, text: words.recommenders(moment(recommendersUntil)), citation }] : []),
	];
}

/** Money, funding, period and the title that a project carries. */
function citedOfBenefits({ money, funding, period, titleFormat }: CompiledProgram, language: Language): Cited[] {
	const { moneyText, periodText } = wordsIn[language];
	return [
		...(money ? [{ kind: "money" as const, text: moneyText(money), note: moneyNote(money, language), citation: money.citation }] : []),
		...(funding ? [{ kind: "funding" as const, text: inLanguage(funding.text, language), citation: funding.citation }] : []),
		...(period ? [{ kind: "period" as const, text: periodText(period), citation: period.citation }] : []),
		...(titleFormat ? [{ kind: "title" as const, text: titleFormat.pattern, citation: titleFormat.citation }] : []),
	];
}

function moneyNote({ covers, shares = [] }: NonNullable<CompiledProgram["money"]>, language: Language): string {
	const { share } = sourceWords[language];
	return joiningWords[language].series([
		inLanguage(covers, language),
		...shares.map(({ projects, theme }) => share(projects, inLanguage(theme, language))),
	]);
}

function citedOfExclusion({ id, excludes }: CompiledProgram, { document }: Snapshot, language: Language): Cited[] {
	if (!excludes) return [];
	const together = document.programs.filter((program) => program.id === id || excludes.programs.includes(program.id));
	const text = joiningWords[language].series(together.map(({ name }) => inLanguage(name, language)));
	return [{ kind: "exclusion", text, citation: excludes.citation }];
}

function citedOfContact({ role, phone = [], email = [], address, url, caution, citation }: CompiledContact, language: Language): Cited {
	const reached = [...phone, ...email, ...(address ? [address] : []), ...(url ? [url] : [])];
	const text = joiningWords[language].series([inLanguage(role, language), ...reached]);
	return { kind: "contacts", text, ...(caution && { note: inLanguage(caution, language) }), citation };
}

function citedOfUnits({ name, units, source, section }: Snapshot["document"]["unitLists"][number], language: Language): Cited {
	return { kind: "units", text: sourceWords[language].listed(inLanguage(name, language), units.length), citation: { source, section } };
}

function citedOfRelated({ kind, name, leads, note, citation }: CompiledRelated, language: Language): Cited {
	const { ledBy } = partWords[language];
	const led = leads.length > 0 ? [ledBy(wordsIn[language].and(leads.map((lead) => inLanguage(lead.name, language))))] : [];
	const notes = [...led, ...(note ? [inLanguage(note, language)] : [])];
	return { kind, text: inLanguage(name, language), ...(notes.length > 0 && { note: joiningWords[language].series(notes) }), citation };
}
