import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { enumerations } from "../../src/model/enumerations.ts";
import { languageCodes } from "../../src/model/language-codes.ts";
import { choicesOf } from "../../src/spreadsheet/choices.ts";
import type { Cell } from "../../src/spreadsheet/sheet.ts";
import { reading } from "../support/sheets.ts";

/** Cells as HR systems hold them: what each says, or that it is a fault. */

/** The value of a cell, nothing where it is not given, or its fault's code in brackets. */
function said(fact: string, cell: Cell): unknown {
	const found = reading(fact, cell);
	return found.kind === "value" ? found.value : found.kind === "fault" ? `[${found.fault.code}]` : undefined;
}

describe("titles", () => {
	it.each([
		["教授", "senior"],
		["研究员", "senior"],
		["主任医师", "senior"],
		["主任护师", "senior"],
		["正高级工程师", "senior"],
		["教授级高级工程师", "senior"],
		["三级教授", "senior"],
		["教授（博导）", "senior"],
		["研究员、博士生导师", "senior"],
		["正高", "senior"],
		["Professor", "senior"],
		["Chief Physician", "senior"],
		["副教授", "associate-senior"],
		["副研究员", "associate-senior"],
		["副主任医师", "associate-senior"],
		["副主任药师", "associate-senior"],
		["高级工程师", "associate-senior"],
		["高工", "associate-senior"],
		["高级农艺师", "associate-senior"],
		["副高级", "associate-senior"],
		["Associate Professor", "associate-senior"],
		["讲师", "intermediate"],
		["助理研究员", "intermediate"],
		["主治医师", "intermediate"],
		["主管技师", "intermediate"],
		["工程师", "intermediate"],
		["中级", "intermediate"],
		["lecturer", "intermediate"],
		["助教", "junior"],
		["住院医师", "junior"],
		["助理工程师", "junior"],
		["研究实习员", "junior"],
		["初级职称", "junior"],
		["无", "none"],
		["无职称", "none"],
		["高级", "[ambiguous-title]"],
		["高级职称", "[ambiguous-title]"],
		["教授、主治医师", "[several-titles]"],
		["特聘教授", "[unknown-title]"],
		["客座教授", "[unknown-title]"],
		["主任", "[unknown-title]"],
		["副主任", "[unknown-title]"],
		["助理教授", "[unknown-title]"],
		["博导", "[unknown-title]"],
		["处长", "[unknown-title]"],
	])("%s is %s", (cell, expected) => expect(said("title", cell)).toBe(expected));
});

describe("degrees", () => {
	it.each([
		["博士", "doctorate", undefined],
		["医学博士", "doctorate", "medicine"],
		["工学博士", "doctorate", "engineering"],
		["博士（理学）", "[unknown-degree]", undefined],
		["理学博士学位", "doctorate", "natural-science"],
		["临床医学博士", "doctorate", "medicine"],
		["管理学博士", "doctorate", "social-science"],
		["军事学博士", "doctorate", undefined],
		["PhD", "doctorate", undefined],
		["Ph.D.", "doctorate", undefined],
		["MD/PhD", "doctorate", "medicine"],
		["MD", "doctorate", "medicine"],
		["理学硕士", "master", "natural-science"],
		["硕士研究生", "master", undefined],
		["MBA", "master", "social-science"],
		["Master's degree", "master", undefined],
		["工学学士", "bachelor", "engineering"],
		["本科", "bachelor", undefined],
		["大专", "none", undefined],
		["无", "none", undefined],
		["研究生", "[ambiguous-degree]", undefined],
		["博士研究生", "[degree-not-told]", undefined],
		["在读博士", "[degree-not-told]", undefined],
		["博士在读", "[degree-not-told]", undefined],
		["PhD candidate", "[degree-not-told]", undefined],
		["博士肄业", "[degree-not-told]", undefined],
		["博士后", "[not-a-degree]", undefined],
		["名誉博士", "[unknown-degree]", undefined],
	])("%s is %s, %s", (cell, level, area) => {
		expect(said("degree.level", cell)).toBe(level);
		const found = reading("degree.level", cell);
		expect(found.kind === "value" ? found.also?.["degree.area"] : undefined).toBe(area);
	});
});

describe("kinds of institution", () => {
	it.each([
		["大学", "university"],
		["高校", "university"],
		["研究所", "research-institute"],
		["科研院所", "research-institute"],
		["三甲医院", "hospital"],
		["国有企业", "enterprise"],
		["全国学会", "national-society"],
		["省科协", "provincial-association"],
		["市科协", "city-association"],
		["党政机关", "government-agency"],
		["其他", "other"],
		["Research Institute", "research-institute"],
		["society-led consortium", "society-led-consortium"],
		["事业单位", "[ambiguous-word]"],
		["学会", "[ambiguous-word]"],
		["科协", "[ambiguous-word]"],
		["国际组织", "[ambiguous-word]"],
		["清华大学", "[unknown-word]"],
	])("%s is %s", (cell, expected) => expect(said("institutionType", cell)).toBe(expected));
});

describe("dates", () => {
	it.each<[Cell, string]>([
		["1982/1/1", "1982-01-01"],
		["1982.1.1", "1982-01-01"],
		["1982-01", "1982-01"],
		["1982/9", "1982-09"],
		["1982.09", "1982-09"],
		["1982年1月1日", "1982-01-01"],
		["1982 年 1 月", "1982-01"],
		["1982年", "1982"],
		["１９８２／１／１", "1982-01-01"],
		["198201", "1982-01"],
		["19820101", "1982-01-01"],
		["1982", "1982"],
		["1982-01-01 00:00:00", "1982-01-01"],
		["31/01/1982", "1982-01-31"],
		["01/31/1982", "1982-01-31"],
		["02/02/1982", "1982-02-02"],
		["1 January 1982", "1982-01-01"],
		["Jan 5, 1982", "1982-01-05"],
		["March 1982", "1982-03"],
		[1982, "1982"],
		[198201, "1982-01"],
		[19820101, "1982-01-01"],
		[29952, "1982-01-01"],
		[44197, "2021-01-01"],
		["29952", "[not-a-date]"],
		[5, "[not-a-date]"],
		[29952.5, "[not-a-date]"],
		["1982.1", "[ambiguous-date]"],
		[1982.1, "[ambiguous-date]"],
		["01/02/1982", "[ambiguous-date]"],
		["82.1.1", "[two-digit-year]"],
		["1/2/82", "[two-digit-year]"],
		["80后", "[two-digit-year]"],
		["1982-02-30", "[no-such-date]"],
		["1982-13", "[no-such-date]"],
		["1881-01-01", "[not-a-date]"],
		["去年", "[not-a-date]"],
		[true, "[not-a-date]"],
	])("%s is %s", (cell, expected) => expect(said("birthDate", cell)).toBe(expected));
});

describe("yes and no", () => {
	it.each<[Cell, unknown]>([
		...(["是", "有", "yes", "Y", "TRUE", "√", "✓", "1", 1, true] as const).map((cell): [Cell, unknown] => [cell, true]),
		...(["否", "无", "没有", "No", "FALSE", "×", "x", "0", 0, false] as const).map((cell): [Cell, unknown] => [cell, false]),
		["也许", "[not-yes-or-no]"],
		[2, "[not-yes-or-no]"],
	])("%s is %s", (cell, expected) => expect(said("declarations.publicServant", cell)).toBe(expected));

	it.each<[Cell, unknown]>([
		["是", true],
		["无", false],
		["匈牙利、法国", ["匈牙利", "法国"]],
		["有（匈牙利）", ["匈牙利"]],
		["是：匈牙利，法国", ["匈牙利", "法国"]],
	])("%s, where it may hold for some countries, is %s", (cell, expected) => expect(said("partnership.signedAgreement", cell)).toEqual(expected));
});

describe("languages", () => {
	it.each<[string, unknown]>([
		["英语", ["en"]],
		["英语、法语", ["en", "fr"]],
		["English, French", ["en", "fr"]],
		["en; fr", ["en", "fr"]],
		["英语（流利）", ["en"]],
		["英语熟练", ["en"]],
		["无", undefined],
		["CET-6", "[level-of-language]"],
		["英语六级", "[level-of-language]"],
		["英语（一般）", "[level-of-language]"],
		["IELTS 7.0", "[level-of-language]"],
		["克林贡语", "[unknown-language]"],
	])("%s is %s", (cell, expected) => expect(said("languages", cell)).toEqual(expected));
});

describe("numbers", () => {
	it.each<[string, Cell, unknown]>([
		["researchYears", "5年", 5],
		["researchYears", "5 years", 5],
		["researchYears", 12, 12],
		["researchYears", "12.0", 12],
		["team.size", "12人", 12],
		["team.units", "2家", 2],
		["age", "４５岁", 45],
		["age", "45周岁", 45],
		["team.seniors", "无", undefined],
		["researchYears", "约5年", "[not-a-number]"],
		["researchYears", "5年以上", "[not-a-number]"],
		["researchYears", 5.5, "[not-a-number]"],
		["team.size", "5年", "[not-a-number]"],
		["team.size", "-5", "[not-a-number]"],
		["researchYears", "五年", "[not-a-number]"],
	])("%s: %s is %s", (fact, cell, expected) => expect(said(fact, cell)).toBe(expected));
});

describe("other cells", () => {
	it.each<[string, Cell, unknown]>([
		["nationality", "中国", "中国"],
		["nationality", "中国籍", "中国"],
		["institution.jurisdiction", "内地", "CN"],
		["institution.jurisdiction", "香港", "香港"],
		["partnerCountries", "匈牙利/法国；东盟", ["匈牙利", "法国", "东盟"]],
		["activities", "学术交流、培训", ["academic-exchange", "training"]],
		["activities", "学术交流、聚餐", "[unknown-word]"],
		["position", "在读博士", "doctoral-student"],
		["degree.area", "工学", "engineering"],
		["degree.area", "理工科", "[ambiguous-word]"],
	])("%s: %s is %s", (fact, cell, expected) => expect(said(fact, cell)).toEqual(expected));
});

describe("the words of the vocabulary", () => {
	const vocabulary = parse(readFileSync(fileURLToPath(new URL("../../data/vocabulary.yaml", import.meta.url)), "utf8")) as {
		enumerations: Record<string, Record<string, { zh: string; en: string }>>;
		languages: Record<string, { zh: string; en: string }>;
	};
	const factOf: Record<string, string> = {
		institutionType: "institutionType",
		position: "position",
		degreeLevel: "degree.level",
		degreeArea: "degree.area",
		title: "title",
	};
	const lists: Record<string, string> = { activity: "activities", group: "groups" };

	it.each(Object.entries({ ...factOf, ...lists }))("of %s are read as what they label, in both languages and as they are", (name, fact) => {
		for (const [value, label] of Object.entries(vocabulary.enumerations[name] ?? {})) {
			for (const cell of [label.zh, label.en, value]) expect(said(fact, cell), cell).toEqual(name in lists ? [value] : value);
		}
	});

	it("of languages are read as their codes", () => {
		for (const [code, label] of Object.entries(vocabulary.languages)) {
			for (const cell of [label.zh, label.en, code]) expect(said("languages", cell), cell).toEqual([code]);
		}
		for (const code of languageCodes) expect(said("languages", code)).toEqual([code]);
	});

	it.each(Object.entries(choicesOf))("of %s that the template offers cover the list, and nothing else", (name, choices) => {
		expect(choices.map(({ value }) => value)).toEqual([...enumerations[name as keyof typeof choicesOf]]);
	});
});
