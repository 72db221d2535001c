import writeWorkbook, { type SheetData } from "write-excel-file/node";
import { inLanguage, type Language } from "../model/text.ts";
import { columns } from "./columns.ts";
import { csvTable, widthOf } from "./write.ts";

/** Who the examples are, by fact; the number and name say that they are examples. */
const examples: readonly Readonly<Record<Language, Readonly<Record<string, string>>>>[] = [
	{
		"zh-CN": {
			number: "例1",
			name: "示例（请删除）",
			field: "钙钛矿太阳能电池",
			partnerCountries: "匈牙利、法国",
			birthDate: "1985-06-30",
			institutionType: "高等学校",
			nationality: "中国",
			"degree.level": "工学博士",
			title: "副教授",
			languages: "英语",
		},
		en: {
			number: "E1",
			name: "example (delete this row)",
			field: "perovskite solar cells",
			partnerCountries: "Hungary, France",
			birthDate: "1985-06-30",
			institutionType: "university",
			nationality: "China",
			"degree.level": "doctorate",
			"degree.area": "engineering",
			title: "associate professor",
			languages: "English",
		},
	},
	{
		"zh-CN": {
			number: "例2",
			name: "示例（请删除）",
			field: "传染病防控",
			partnerCountries: "东盟",
			institutionType: "全国学会",
			activities: "学术交流研讨、培训活动",
			groups: "青年科技工作者",
		},
		en: {
			number: "E2",
			name: "example (delete this row)",
			field: "control of infectious diseases",
			partnerCountries: "ASEAN",
			institutionType: "national society under CAST",
			activities: "academic exchange and seminars, training",
			groups: "young scientists",
		},
	},
];

const own = {
	number: { zh: "编号", en: "ID" },
	name: { zh: "姓名", en: "Name" },
};

/** The table of the template: headings, and rows that are plainly examples. */
function table(language: Language): string[][] {
	const headings = [own.number, own.name, ...columns.map(({ heading }) => heading)].map((heading) => inLanguage(heading, language));
	const facts = ["number", "name", ...columns.map(({ fact }) => fact)];
	return [headings, ...examples.map((example) => facts.map((fact) => example[language][fact] ?? ""))];
}

/** What may stand in each column: its heading, how to fill it in, the words of its list. */
function guide(language: Language): string[][] {
	const head = language === "en" ? ["Column", "How to fill it in", "Words"] : ["列", "填法", "可填的词"];
	const words = columns.map(({ heading, hint, choices = [] }) => [
		inLanguage(heading, language),
		inLanguage(hint, language),
		choices.map((choice) => inLanguage(choice.words, language)).join(language === "en" ? "; " : "、"),
	]);
	const general =
		language === "en"
			? ["(all columns)", "Leave blank what is not known. Columns may be left out, and stand in any order; ID and name stay with you.", ""]
			: ["（各列）", "不知道的请留空。用不到的列可以删去，列的次序不限；编号、姓名只在结果中照抄，姓名不会发送。", ""];
	return [head, general, ...words];
}

/** An empty table to fill in, as CSV or as a workbook, which has a sheet on how to fill it in besides. */
export async function templateFile(kind: "csv" | "xlsx", language: Language): Promise<Uint8Array> {
	if (kind === "csv") return Buffer.from(csvTable(table(language)));
	const english = language === "en";
	const sheets = [
		{ sheet: english ? "People" : "人员", data: table(language), stickyRowsCount: 1, widest: 40 },
		{ sheet: english ? "How to fill it in" : "填写说明", data: guide(language), stickyRowsCount: 1, widest: 70 },
	];
	return writeWorkbook(sheets.map(({ data, widest, ...sheet }) => ({ ...sheet, data: styled(data), columns: widthsOf(data, widest) }))).toBuffer();
}

function styled(rows: readonly string[][]): SheetData {
	return rows.map((row, at) => row.map((value) => ({ value, type: String, wrap: true, ...(at === 0 && { fontWeight: "bold" as const }) })));
}

function widthsOf(rows: readonly string[][], widest: number): { width: number }[] {
	return (rows[0] ?? []).map((_, at) => ({ width: Math.min(widest, Math.max(...rows.map((row) => widthOf(row[at])))) + 2 }));
}
