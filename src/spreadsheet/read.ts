import { CsvError, parse } from "csv-parse/sync";
import readWorkbook from "read-excel-file/node";
import { decode } from "./encoding.ts";
import { type Cell, type Sheet, type SheetRow, textOf, UnreadableFileError } from "./sheet.ts";

/** The first bytes of a ZIP archive, which an XLSX file is. */
const zipMark = [0x50, 0x4b, 0x03, 0x04];
/** The first bytes of an OLE compound file: an old .xls workbook, or an encrypted .xlsx one. */
const compoundMark = [0xd0, 0xcf, 0x11, 0xe0];
/** "EncryptedPackage" as a compound file writes the name of the part that holds an encrypted workbook. */
const encryptedPart = Buffer.from("EncryptedPackage", "utf16le");

const delimiters = [",", ";", "\t"];

/** Reads a table, XLSX or CSV by what the bytes are, whatever the file is called. Throws `UnreadableFileError`. */
export async function readTable(bytes: Uint8Array): Promise<Sheet> {
	if (bytes.length === 0) throw new UnreadableFileError("it is empty");
	if (startsWith(bytes, compoundMark)) {
		const encrypted = Buffer.from(bytes).includes(encryptedPart);
		throw new UnreadableFileError(
			encrypted ? "it is encrypted; remove its password in Excel and save it again" : "it is an old Excel workbook (.xls); save it as .xlsx",
		);
	}
	return startsWith(bytes, zipMark) ? readXlsx(bytes) : readCsv(decode(bytes));
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
	return mark.every((byte, at) => bytes[at] === byte);
}

async function readXlsx(bytes: Uint8Array): Promise<Sheet> {
	const sheets = await readWorkbook(Buffer.from(bytes)).catch((error: unknown) => {
		throw new UnreadableFileError(
			`it is no sound XLSX workbook (${error instanceof Error ? error.message : error}); open it in Excel and save it again`,
		);
	});
	const [first, ...others] = sheets;
	const notes = first && others.length > 0 ? [`Only the first of ${sheets.length} sheets, "${first.sheet}", is read.`] : [];
	const records = (first?.data ?? []).map((row) => row.map(cellOf));
	return sheetOf(records, () => false, notes);
}

/** A cell of a workbook. Its dates are days, which the library gives as midnight UTC: no time zone comes into it. */
function cellOf(value: unknown): Cell {
	if (value instanceof Date) return value.toISOString().slice(0, 10);
	return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : "";
}

function readCsv(text: string): Sheet {
	const delimiter = delimiterOf(text);
	const records = parseCsv(text, { delimiter });
	return sheetOf(records, (record, width) => record.length < width || record.slice(width).some((cell) => textOf(cell) !== ""), []);
}

/** The delimiter that parts the first line into most cells. */
function delimiterOf(text: string): string {
	const widths = delimiters.map((delimiter) => parseCsv(text, { delimiter, to: 1, skip_empty_lines: true })[0]?.length ?? 0);
	return delimiters[widths.indexOf(Math.max(...widths))] ?? ",";
}

function parseCsv(text: string, options: { delimiter: string; to?: number; skip_empty_lines?: boolean }): string[][] {
	try {
		return parse(text, { ...options, relax_column_count: true, relax_quotes: true });
	} catch (error) {
		if (!(error instanceof CsvError)) throw error;
		throw new UnreadableFileError(`it is no sound CSV (${error.message}); check the quotation marks there`);
	}
}

/** The first row that is not blank holds the headings. */
function sheetOf(
	records: readonly (readonly Cell[])[],
	isRagged: (record: readonly Cell[], width: number) => boolean,
	notes: readonly string[],
): Sheet {
	const isBlank = (record: readonly Cell[]) => record.every((cell) => textOf(cell) === "");
	const headingAt = records.findIndex((record) => !isBlank(record));
	if (headingAt < 0) throw new UnreadableFileError("there is nothing in it");
	const headings = (records[headingAt] ?? []).map(textOf);
	const rows = records
		.map((cells, index): SheetRow => ({ number: index + 1, cells, ragged: isRagged(cells, headings.length) }))
		.filter(({ number, cells }) => number > headingAt + 1 && !isBlank(cells));
	return { headings, rows, notes };
}
