import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columns, headingKey } from "../../src/spreadsheet/columns.ts";
import type { Cell } from "../../src/spreadsheet/sheet.ts";
import { UnreadableFileError } from "../../src/spreadsheet/sheet.ts";
import { csvRecord } from "../../src/spreadsheet/write.ts";
import { peopleOf } from "../support/sheets.ts";

/** Laws of reading and writing tables, whatever stands in them. */

const text = fc.oneof(
	fc.string({ unit: "grapheme", maxLength: 20 }),
	fc.stringMatching(/^[=+\-@\t\r＝＋－＠]?[0-9A-Za-z年月日、,;"/.\n-]{0,10}$/),
	fc.constantFrom("1982.1", "高级", "研究生", "教授", "博士", "英语", "是", "#REF!"),
);
const cell: fc.Arbitrary<Cell> = fc.oneof(text, fc.double(), fc.integer(), fc.boolean());

describe("any cell", () => {
	it("of any column is read as a value, as not given, or as a fault in words, and never throws", () => {
		fc.assert(
			fc.property(fc.constantFrom(...columns), cell, ({ read }, given) => {
				const found = read(given);
				if (found.kind === "fault") expect(found.fault.words.zh.length * found.fault.words.en.length).toBeGreaterThan(0);
				if (found.kind === "value") expect(found.value).not.toBeUndefined();
			}),
			{ numRuns: 2000 },
		);
	});
});

describe("any date", () => {
	it("is read as the day it is, as Chinese, Japanese and ISO systems write it", () => {
		const birthDate = columns.find(({ fact }) => fact === "birthDate");
		const day = fc.date({ min: new Date("1900-01-01"), max: new Date("2099-12-31"), noInvalidDate: true });
		fc.assert(
			fc.property(day, (date) => {
				const iso = date.toISOString().slice(0, 10);
				const [year, month, dayOfMonth] = iso.split("-").map(Number);
				for (const written of [
					iso,
					`${year}/${month}/${dayOfMonth}`,
					`${year}.${month}.${dayOfMonth}`,
					`${year}年${month}月${dayOfMonth}日`,
					iso.replaceAll("-", ""),
				]) {
					expect(birthDate?.read(written)).toEqual({ kind: "value", value: iso });
				}
			}),
		);
	});
});

describe("any CSV that is written", () => {
	it("reads back as the same cells, those that would be formulas behind an apostrophe", () => {
		fc.assert(
			fc.property(fc.array(fc.oneof(text, fc.integer()), { minLength: 2, maxLength: 6 }), (cells) => {
				const [read = []] = parse(csvRecord(cells), { relax_column_count: true }) as string[][];
				expect(
					read.map((value, at) =>
						typeof cells[at] === "string" && /^'[=+\-@\t\r＝＋－＠]/.test(value) && value !== cells[at] ? value.slice(1) : value,
					),
				).toEqual(cells.map(String));
				for (const [at, value] of read.entries()) if (typeof cells[at] === "string") expect(value).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
			}),
			{ numRuns: 1000 },
		);
	});
});

describe("any bytes", () => {
	it("are people, or a file that is refused with its reason", async () => {
		const bytes = fc.oneof(
			fc.uint8Array({ maxLength: 200 }),
			fc.string({ maxLength: 80 }).map((tail) => Buffer.from(`姓名,职称,出生日期\n${tail}`)),
		);
		await fc.assert(
			fc.asyncProperty(bytes, async (given) => {
				await peopleOf(given).catch((error: unknown) => expect(error).toBeInstanceOf(UnreadableFileError));
			}),
			{ numRuns: 500 },
		);
	});
});

describe("the headings", () => {
	it("lead to one column each", () => {
		const keys = columns.flatMap(({ fact, heading, others }) => [...new Set([fact, heading.zh, heading.en, ...others].map(headingKey))]);
		expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
	});
});
