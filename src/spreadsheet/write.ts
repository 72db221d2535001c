import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";
import { stringify } from "csv-stringify/sync";
import writeWorkbook, { type SheetData } from "write-excel-file/node";
import { inLanguage, type Language } from "../model/text.ts";
import type { RowOutcome } from "./ask.ts";
import type { Layout, RowFault } from "./people.ts";
import { type ResultCell, resultHeadings, resultLines } from "./results.ts";

/** Takes what became of each row, in order. */
export interface ResultWriter {
	write(outcome: RowOutcome): Promise<void>;
	/** Finishes the file. */
	close(): Promise<void>;
}

const byteOrderMark = "\uFEFF";

/** A record of CSV as Excel reads it. What would be run as a formula is made text by an apostrophe before it. */
export function csvRecord(cells: readonly ResultCell[]): string {
	return stringify([[...cells]], { escape_formulas: true, record_delimiter: "windows", quoted_match: /[\r\n]/ });
}

/** A whole table as CSV, its headings first; with a byte order mark, since Excel takes a file without one for GB18030 or Latin. */
export function csvTable(records: readonly (readonly ResultCell[])[]): string {
	return byteOrderMark + records.map(csvRecord).join("");
}

/** Results as CSV, in UTF-8 with a byte order mark. */
export function csvWriter(file: string, layout: Layout, language: Language): ResultWriter {
	const lines = lineWriter(file);
	let begun = false;
	const begin = async () => {
		if (begun) return;
		begun = true;
		await lines.write(byteOrderMark + csvRecord(resultHeadings(layout, language)));
	};
	return {
		async write(outcome) {
			await begin();
			await lines.write(resultLines(outcome, language).map(csvRecord).join(""));
		},
		async close() {
			await begin();
			await lines.close();
		},
	};
}

/** How many rows a workbook can have. */
const mostRows = 1_048_576;

/** The results do not fit into a file of the kind that was asked for; the message says what to do. */
export class TooManyResultsError extends Error {
	override name = "TooManyResultsError";
}

/** Results as a workbook, written at the end: a workbook cannot be written piece by piece. Text cells are never formulas. */
export function xlsxWriter(file: string, layout: Layout, language: Language): ResultWriter {
	const headings = resultHeadings(layout, language);
	const data: SheetData = [headings.map((value) => ({ value, type: String, fontWeight: "bold" }))];
	const widths = headings.map(widthOf);
	return {
		async write(outcome) {
			for (const line of resultLines(outcome, language)) {
				if (data.length === mostRows) throw new TooManyResultsError("There are more results than a workbook has rows; write them to a .csv file.");
				for (const [at, cell] of line.entries()) widths[at] = Math.max(widths[at] ?? 0, widthOf(cell));
				data.push(
					line.map((cell) => (typeof cell === "number" ? { value: cell, type: Number } : { value: cell, type: String, wrap: cell.includes("\n") })),
				);
			}
		},
		async close() {
			const columns = widths.map((width) => ({ width: Math.min(60, width) + 2 }));
			const sheet = language === "en" ? "Results" : "结果";
			await writeWorkbook(data, { sheet, stickyRowsCount: 1, columns }).toFile(file);
		},
	};
}

/** How wide a cell's text is: a character of Chinese takes the place of two others. */
export function widthOf(cell: unknown): number {
	const value = typeof cell === "object" && cell !== null && "value" in cell ? cell.value : cell;
	return Math.max(
		...String(value ?? "")
			.split("\n")
			.map((line) => [...line].reduce((width, character) => width + (character > "\u2e80" ? 2 : 1), 0)),
	);
}

/** What became of a row, as a line of JSON. */
export function jsonLine(outcome: RowOutcome, language: Language): string {
	const { row, id } = outcome.person;
	if (outcome.kind === "answered") return JSON.stringify({ row, id, answer: outcome.answer, nextChangeAt: outcome.nextChangeAt });
	return JSON.stringify({ row, id, problem: problemOf(outcome.faults, language) });
}

function problemOf(faults: readonly RowFault[], language: Language) {
	const english = language === "en";
	return {
		type: "urn:duikou:problem:does-not-fit",
		title: english ? "The row does not fit" : "这一行不符合要求",
		status: 422,
		detail: english ? "Something in the row does not fit; errors says what." : "这一行有不符合要求之处，详见errors。",
		errors: faults.map(({ column, cell, fact, code, words }) => ({
			...(fact !== undefined && { pointer: `/profile/${fact.replaceAll(".", "/")}` }),
			...(column !== undefined && { column, cell }),
			code,
			detail: inLanguage(words, language),
		})),
	};
}

/** Results as NDJSON in a file. */
export function jsonWriter(file: string, language: Language): ResultWriter {
	const lines = lineWriter(file);
	return { write: (outcome) => lines.write(`${jsonLine(outcome, language)}\n`), close: lines.close };
}

/** Writes a file piece by piece, no faster than the disk takes it. */
function lineWriter(file: string): { write(text: string): Promise<void>; close(): Promise<void> } {
	const stream = createWriteStream(file);
	const opened = once(stream, "open");
	return {
		async write(text) {
			await opened;
			if (!stream.write(text)) await once(stream, "drain");
		},
		async close() {
			await opened;
			stream.end();
			await finished(stream);
		},
	};
}
