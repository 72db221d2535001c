import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import readWorkbook from "read-excel-file/node";
import { afterAll, describe, expect, it } from "vitest";
import writeWorkbook from "write-excel-file/node";
import type { Answer } from "../../src/model/answer.ts";
import type { BatchOutcome } from "../../src/model/batch.ts";
import { AskFailedError, outcomesOf, type RowEntry, type RowOutcome } from "../../src/spreadsheet/ask.ts";
import { columns } from "../../src/spreadsheet/columns.ts";
import { layoutOf } from "../../src/spreadsheet/people.ts";
import { readTable } from "../../src/spreadsheet/read.ts";
import { resultHeadings, resultLines } from "../../src/spreadsheet/results.ts";
import { templateFile } from "../../src/spreadsheet/template.ts";
import { csvWriter, jsonLine, xlsxWriter } from "../../src/spreadsheet/write.ts";
import { peopleOf } from "../support/sheets.ts";

/** Tables of people as files hold them, and what is written about them. */

const folder = mkdtempSync(join(tmpdir(), "duikou-sheet-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a file", () => {
	const text = "工号,出生日期,合作国别\r\nA1,1982/1/1,匈牙利\r\n";
	const expected = [{ birthDate: "1982-01-01", partnerCountries: ["匈牙利"] }];

	it.each([
		["in UTF-8", Buffer.from(text)],
		["in UTF-8 with a byte order mark", Buffer.from(`\uFEFF${text}`)],
		[
			"in GB18030, as Excel in China writes it",
			Buffer.from("b9a4bac52cb3f6c9fac8d5c6da2cbacfd7f7b9fab1f00d0a41312c313938322f312f312cd0d9d1c0c0fb0d0a", "hex"),
		],
		["in UTF-16, little end first", Buffer.from(`\uFEFF${text}`, "utf16le")],
		["in UTF-16, big end first", Buffer.from(`\uFEFF${text}`, "utf16le").swap16()],
		["with semicolons", Buffer.from(text.replaceAll(",", ";"))],
		["with tabs", Buffer.from(text.replaceAll(",", "\t"))],
		["with blank lines", Buffer.from(`\r\n${text.replace("\r\nA1", "\r\n,,\r\n\r\nA1")}`)],
	])("%s is read", async (_, bytes) => {
		const people = await peopleOf(bytes);
		expect(people.map(({ profile }) => profile)).toEqual(expected);
		expect(people.map(({ id }) => id)).toEqual(["A1"]);
	});

	it("in GB18030 may hold characters of four bytes", async () => {
		const bytes = Buffer.from("d0d5c3fb2cd6b0b3c60a8139ee399534b2352cb8b1bdcccada0a", "hex");
		const [person] = await peopleOf(bytes);
		expect(person?.echoed).toEqual(["㐀𠮷"]);
		expect(person?.profile).toEqual({ title: "associate-senior" });
	});

	it.each([
		["that is empty", Buffer.from(""), /it is empty/],
		["of blank lines", Buffer.from("\r\n,,\r\n"), /there is nothing in it/],
		["of an old Excel", Buffer.from("d0cf11e0a1b11ae10000", "hex"), /old Excel workbook \(\.xls\); save it as \.xlsx/],
		[
			"that is encrypted",
			Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.from("EncryptedPackage", "utf16le")]),
			/is encrypted; remove its password/,
		],
		["that only begins like a workbook", Buffer.from("PK\u0003\u0004 nothing"), /no sound XLSX workbook/],
		["of bytes that are no text", Buffer.from("ff80ff80", "hex"), /no text in UTF-8/],
		["with NUL in it", Buffer.from("姓名,职称\n\0,教授"), /no text in UTF-8/],
		["without a known heading", Buffer.from("张三,1982/1/1,教授\n李四,1983/1/1,讲师"), /none of its headings is known \(张三, 1982\/1\/1, 教授\)/],
		["with a heading twice", Buffer.from("职称,职称\n教授,讲师"), /two columns, "职称" and "职称", give the same/],
		["with two columns for one fact", Buffer.from("出生日期,生日\n1982,1982"), /two columns, "出生日期" and "生日"/],
		["with an open quotation mark", Buffer.from('姓名,职称\n"张三,教授\n'), /no sound CSV .* check the quotation marks/],
	])("%s is refused with its reason", async (_, bytes, reason) => {
		await expect(peopleOf(bytes)).rejects.toThrow(reason);
	});

	it("is read by what it holds, whatever its quotation marks and line breaks", async () => {
		const people = await peopleOf('姓名,研究方向,合作国别\n"张, 三","光伏\n钙钛矿","法国,德国"\n');
		expect(people[0]).toMatchObject({ row: 2, echoed: ["张, 三"], profile: { field: "光伏\n钙钛矿", partnerCountries: ["法国", "德国"] } });
	});

	it("has a fault in a row with another number of cells than there are headings", async () => {
		const people = await peopleOf("姓名,职称,国籍\n张三,教授\n李四,教授,中国,多余\n王五,教授,中国,,\n");
		expect(people.map(({ faults }) => faults.map(({ code }) => code))).toEqual([["ragged-row"], ["ragged-row"], []]);
	});
});

describe("a workbook", () => {
	it("gives the calendar day of a date cell, numbers, truth values and text", async () => {
		const day = (value: Date) => ({ value, type: Date, format: "yyyy/m/d" });
		const bytes = await writeWorkbook([
			["姓名", "出生日期", "单位成立日期", "科研年限", "公务员", "年龄"],
			["张三", day(new Date(Date.UTC(1982, 0, 1))), 29952, 12, false, 44],
			["李四", day(new Date(Date.UTC(1981, 11, 31, 23, 59))), "2001.5.6", "8年", true, "#N/A"],
		]).toBuffer();
		const people = await peopleOf(bytes);
		expect(people.map(({ profile }) => profile)).toEqual([
			{
				birthDate: "1982-01-01",
				institution: { registeredOn: "1982-01-01" },
				researchYears: 12,
				declarations: { publicServant: false },
				age: 44,
			},
			{ birthDate: "1981-12-31", institution: { registeredOn: "2001-05-06" }, researchYears: 8, declarations: { publicServant: true } },
		]);
		expect(people[1]?.faults).toMatchObject([{ code: "excel-error", column: "年龄", cell: "#N/A" }]);
	});

	it("of several sheets is read from the first, and says so", async () => {
		const bytes = await writeWorkbook([
			{ sheet: "人员", data: [["职称"], ["教授"]] },
			{ sheet: "别的", data: [["x"]] },
		]).toBuffer();
		const { rows, notes } = await readTable(bytes);
		expect(rows).toHaveLength(1);
		expect(notes).toEqual(['Only the first of 2 sheets, "人员", is read.']);
	});
});

describe("headings", () => {
	it("of every column are known: both languages, the path, and what HR systems write", async () => {
		for (const { fact, heading, others } of columns) {
			for (const written of [fact, heading.zh, heading.en, ...others]) {
				const { facts } = layoutOf(await readTable(Buffer.from(`"${written}"\n`)));
				expect(facts.map(({ column }) => column.fact)).toEqual([fact]);
			}
		}
	});

	it("are known whatever their case, width, spaces and hints", async () => {
		const table = await readTable(Buffer.from("＊出生日期（YYYY-MM-DD）,Date Of Birth of the oldest member,ＴＩＴＬＥ,合作 国别：\n"));
		expect(layoutOf(table).facts.map(({ column }) => column.fact)).toEqual(["birthDate", "team.oldestBirthDate", "title", "partnerCountries"]);
	});

	it("that are not known are named, and so are cells without a heading", async () => {
		const table = await readTable(Buffer.from("姓名,性别,职称,\n张三,男,教授,1\n"));
		expect(layoutOf(table).unread).toEqual(["性别", "column 4"]);
	});

	it("of schooling stand for the degree only where no column gives it", async () => {
		const alone = await peopleOf("学历\n本科\n");
		expect(alone[0]?.profile).toEqual({ degree: { level: "bachelor" } });
		const beside = await peopleOf("学历,学位\n博士研究生,理学博士\n");
		expect(beside[0]).toMatchObject({ profile: { degree: { level: "doctorate", area: "natural-science" } }, faults: [] });
	});
});

describe("a row", () => {
	it("is called by its number, never by a name or an identity number", async () => {
		const ids = async (table: string) => (await peopleOf(table)).map(({ id }) => id);
		expect(await ids("姓名,职称\n张三,教授\n")).toEqual(["2"]);
		expect(await ids("序号,姓名,工号,职称\n1,张三,T9,教授\n2,李四,,教授\n")).toEqual(["T9", "3"]);
		expect(await ids("ID,职称\n11010119820101123X,教授\n")).toEqual(["2"]);
	});

	it("leaves out what is not known", async () => {
		const [person] = await peopleOf("职称,学位,出生日期,国籍,外语,年龄\n-,N/A,不详,未知,/,无数据\n");
		expect(person).toMatchObject({ profile: {}, faults: [] });
	});

	it("joins what two columns say of the field, and tells columns that disagree", async () => {
		const [joined] = await peopleOf("专业,研究方向\n材料学,钙钛矿\n");
		expect(joined?.profile).toEqual({ field: ["材料学", "钙钛矿"] });
		const [torn] = await peopleOf("学位,学科门类\n医学博士,工学\n");
		expect(torn?.faults).toMatchObject([{ code: "disagrees", column: "学科门类", cell: "工学" }]);
	});
});

const answer = (id: string): Answer => ({
	asOf: "2026-06-01T12:00:00+08:00",
	total: 0,
	catalog: { revision: "", publishedAt: "" },
	software: "",
	understood: { fields: [], unrecognized: [], suggestedCountries: [], partnerCountries: [], assumed: [], cautions: [] },
	results: [],
	notice: `=${id}`,
	questions: [],
});

/** Answers every entry but those called "bad". */
async function* answering(entries: AsyncIterable<RowEntry>): AsyncGenerator<BatchOutcome> {
	let entry = 0;
	for await (const { id } of entries) {
		entry++;
		const errors = [{ pointer: "/profile/partnerCountries/1", code: "unknown-country", detail: "没有这个国家。" }];
		if (id === "bad") yield { id, entry, problem: { type: "urn:duikou:problem:does-not-fit", title: "", status: 422, detail: "", errors } };
		else yield { id, answer: answer(id), nextChangeAt: null };
	}
}

async function all(outcomes: AsyncIterable<RowOutcome>): Promise<RowOutcome[]> {
	const found: RowOutcome[] = [];
	for await (const outcome of outcomes) found.push(outcome);
	return found;
}

describe("answers", () => {
	const table = "工号,姓名,合作国别,职称\nx,赵,法国,天才\na,钱,法国,教授\ny,孙,法国,天才\nbad,李,法国、火星,教授\nb,周,法国,教授\nz,=吴,法国,@天才\n";

	it("come in the order of the rows, the faulty ones among them, at their columns", async () => {
		const outcomes = await all(outcomesOf(await peopleOf(table), answering));
		expect(outcomes.map(({ kind, person }) => `${person.row} ${kind}`)).toEqual([
			"2 faulty",
			"3 answered",
			"4 faulty",
			"5 faulty",
			"6 answered",
			"7 faulty",
		]);
		expect(outcomes[3]).toMatchObject({
			faults: [{ column: "合作国别", cell: "法国、火星", fact: "partnerCountries", words: { zh: "没有这个国家。" } }],
		});
	});

	it("are asked for without names, and without rows that have faults", async () => {
		const asked: RowEntry[] = [];
		const listening = async function* (entries: AsyncIterable<RowEntry>) {
			for await (const entry of entries) {
				asked.push(entry);
				yield { id: entry.id, answer: answer(entry.id), nextChangeAt: null };
			}
		};
		await all(outcomesOf(await peopleOf(table), listening));
		expect(asked.map(({ id }) => id)).toEqual(["a", "bad", "b"]);
		expect(JSON.stringify(asked)).not.toMatch(/[钱李周]/);
	});

	it("that break off are no results", async () => {
		const breakingOff = async function* (entries: AsyncIterable<RowEntry>) {
			for await (const { id } of entries) {
				yield { id, answer: answer(id), nextChangeAt: null };
				return;
			}
		};
		await expect(all(outcomesOf(await peopleOf("职称\n教授\n讲师\n"), breakingOff))).rejects.toThrow(AskFailedError);
		const readingAhead = async function* (entries: AsyncIterable<RowEntry>) {
			const read: RowEntry[] = [];
			for await (const entry of entries) read.push(entry);
			yield { id: "2", answer: answer("2"), nextChangeAt: null };
		};
		await expect(all(outcomesOf(await peopleOf("职称\n教授\n讲师\n"), readingAhead))).rejects.toThrow(AskFailedError);
	});

	it("are written as CSV that Excel reads and in which no cell is a formula", async () => {
		const layout = layoutOf(await readTable(Buffer.from(table)));
		const file = join(folder, "results.csv");
		const writer = csvWriter(file, layout, "zh-CN");
		for (const outcome of await all(outcomesOf(await peopleOf(table), answering))) await writer.write(outcome);
		await writer.close();
		const text = readFileSync(file, "utf8");
		expect(text.startsWith("\uFEFF行号,工号,姓名,结论,需更正之处,名次,")).toBe(true);
		expect(text.split("\r\n")).toHaveLength(8);
		expect(text).toContain("3,a,钱,没有对口的项目,,,,,'=a,");
		expect(text).toContain("7,z,'=吴,需更正,职称“@天才”：未能识别这个职称");
	});

	it("are written as a workbook whose numbers are numbers and whose text is text", async () => {
		const layout = layoutOf(await readTable(Buffer.from(table)));
		const file = join(folder, "results.xlsx");
		const writer = xlsxWriter(file, layout, "en");
		const outcomes = await all(outcomesOf(await peopleOf(table), answering));
		for (const outcome of outcomes) await writer.write(outcome);
		await writer.close();
		const [sheet] = await readWorkbook(file);
		expect(sheet?.data[0]).toEqual(resultHeadings(layout, "en"));
		expect(sheet?.data[2]?.slice(0, 4)).toEqual([3, "a", "钱", "no program"]);
		expect(sheet?.data[6]?.[2]).toBe("=吴");
	});

	it("have a line of JSON each, with the row's faults by pointer, column and cell", async () => {
		const outcomes = await all(outcomesOf(await peopleOf(table), answering));
		const lines = outcomes.map((outcome) => JSON.parse(jsonLine(outcome, "en")));
		expect(lines[0]).toMatchObject({
			row: 2,
			id: "x",
			problem: { status: 422, errors: [{ pointer: "/profile/title", column: "职称", cell: "天才" }] },
		});
		expect(lines[1]).toMatchObject({ row: 3, id: "a", answer: { total: 0 } });
		expect(JSON.stringify(lines)).not.toContain("赵");
	});

	it("have as many cells as headings in every line, in both languages", async () => {
		const layout = layoutOf(await readTable(Buffer.from(table)));
		for (const outcome of await all(outcomesOf(await peopleOf(table), answering))) {
			for (const language of ["zh-CN", "en"] as const) {
				for (const line of resultLines(outcome, language)) expect(line).toHaveLength(resultHeadings(layout, language).length);
			}
		}
	});
});

describe("the template", () => {
	it.each(["zh-CN", "en"] as const)("in %s is read back without a fault, every column known", async (language) => {
		for (const kind of ["csv", "xlsx"] as const) {
			const bytes = await templateFile(kind, language);
			const layout = layoutOf(await readTable(bytes));
			expect(layout.facts.map(({ column }) => column.fact)).toEqual(columns.map(({ fact }) => fact));
			expect(layout.unread).toEqual([]);
			const people = await peopleOf(bytes);
			expect(people).toHaveLength(2);
			for (const { faults, echoed } of people) {
				expect(faults).toEqual([]);
				expect(echoed[1]).toMatch(/示例|example/);
			}
			expect(people[0]?.profile).toMatchObject({ degree: { level: "doctorate", area: "engineering" }, title: "associate-senior", languages: ["en"] });
		}
	});
});
