import type { Result } from "../model/answer.ts";
import type { Eligibility, WindowStatus } from "../model/enumerations.ts";
import { type Bilingual, inLanguage, type Language } from "../model/text.ts";
import type { RowOutcome } from "./ask.ts";
import { columns } from "./columns.ts";
import type { Layout, RowFault } from "./people.ts";

/** A cell of the results. */
export type ResultCell = string | number;

/** What a line of the results tells, beside the row's number and who it is about. */
interface Line {
	verdict: string;
	toCorrect: string;
	result?: Result;
	summary: string;
}

interface ResultColumn {
	heading: Bilingual;
	of(line: Line, language: Language): ResultCell;
}

const verdicts: Record<Eligibility, Bilingual> = {
	eligible: { zh: "符合条件", en: "eligible" },
	undetermined: { zh: "尚待确定", en: "undetermined" },
	ineligible: { zh: "不符合条件", en: "ineligible" },
};
const faultyRow: Bilingual = { zh: "需更正", en: "to be corrected" };
const noProgram: Bilingual = { zh: "没有对口的项目", en: "no program" };
const noneOfIt: Bilingual = { zh: "目录中没有面向这些条件的项目。", en: "The catalog has no program for this." };

const windows: Record<WindowStatus, Bilingual> = {
	open: { zh: "申报中", en: "open" },
	closed: { zh: "已截止", en: "closed" },
	upcoming: { zh: "即将开放", en: "upcoming" },
	none: { zh: "不受理申报", en: "no call" },
};

const rowHeading: Bilingual = { zh: "行号", en: "Row" };

const resultColumns: readonly ResultColumn[] = [
	{ heading: { zh: "结论", en: "Verdict" }, of: ({ verdict }) => verdict },
	{ heading: { zh: "需更正之处", en: "To correct" }, of: ({ toCorrect }) => toCorrect },
	{ heading: { zh: "名次", en: "Rank" }, of: ({ result }) => result?.rank ?? "" },
	{ heading: { zh: "项目", en: "Program" }, of: ({ result }) => result?.program.name ?? "" },
	{ heading: { zh: "待补充", en: "Missing" }, of: ({ result }, language) => inWords(result?.pending ?? [], language) },
	{ heading: { zh: "说明", en: "In words" }, of: ({ summary }) => summary },
	{ heading: { zh: "匹配度", en: "Score" }, of: ({ result }) => result?.score ?? "" },
	{
		heading: { zh: "申报窗口", en: "Window" },
		of: ({ result }, language) => (result ? inLanguage(windows[result.window.status], language) : ""),
	},
	{ heading: { zh: "截止时间（北京时间）", en: "Closes (Beijing time)" }, of: ({ result }) => minuteOf(result?.window.closesAt ?? null) },
	{ heading: { zh: "所属通知", en: "Call" }, of: ({ result }) => result?.program.call.name ?? "" },
	{ heading: { zh: "条款", en: "Section" }, of: ({ result }) => result?.program.citation.section ?? "" },
	{ heading: { zh: "出处编号", en: "Source id" }, of: ({ result }) => result?.program.citation.source ?? "" },
	{ heading: { zh: "项目编号", en: "Program id" }, of: ({ result }) => result?.program.id ?? "" },
];

/** The headings of the results: the row in the table, who it is about as the table has it, and what came of it. */
export function resultHeadings({ echoed }: Layout, language: Language): string[] {
	return [rowHeading, ...resultColumns.map(({ heading }) => heading)]
		.map((heading) => inLanguage(heading, language))
		.toSpliced(1, 0, ...echoed.map(({ heading }) => heading));
}

/** The lines of a row: one for each ranked program, or one that says what is to be corrected or that nothing fits. */
export function resultLines(outcome: RowOutcome, language: Language): ResultCell[][] {
	const { person } = outcome;
	return linesOf(outcome, language).map((line) => [person.row, ...person.echoed, ...resultColumns.map(({ of }) => of(line, language))]);
}

function linesOf(outcome: RowOutcome, language: Language): Line[] {
	if (outcome.kind === "faulty") {
		const toCorrect = outcome.faults.map((fault) => faultText(fault, language)).join("\n");
		return [{ verdict: inLanguage(faultyRow, language), toCorrect, summary: "" }];
	}
	const { results, notice } = outcome.answer;
	if (results.length === 0) {
		return [{ verdict: inLanguage(noProgram, language), toCorrect: "", summary: notice ?? inLanguage(noneOfIt, language) }];
	}
	return results.map((result) => ({ verdict: inLanguage(verdicts[result.eligibility], language), toCorrect: "", result, summary: result.summary }));
}

/** Facts by the headings that give them. */
function inWords(facts: readonly string[], language: Language): string {
	const heading = (fact: string) => columns.find((column) => column.fact === fact)?.heading;
	return facts
		.map((fact) => {
			const known = heading(fact);
			return known ? inLanguage(known, language) : fact;
		})
		.join(language === "en" ? "; " : "、");
}

/** `2026-07-01 17:00`, from RFC 3339 in Asia/Shanghai. */
function minuteOf(moment: string | null): string {
	return moment === null ? "" : moment.slice(0, 16).replace("T", " ");
}

/** A fault in words: the column, what stands there, and what to do. */
export function faultText({ column, cell, words }: RowFault, language: Language): string {
	const text = inLanguage(words, language);
	if (column === undefined) return text;
	return language === "en" ? `${column} "${cell}": ${text}` : `${column}“${cell}”：${text}`;
}
