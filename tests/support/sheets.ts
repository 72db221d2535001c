import { columns } from "../../src/spreadsheet/columns.ts";
import { layoutOf, type Person, personOf } from "../../src/spreadsheet/people.ts";
import { readTable } from "../../src/spreadsheet/read.ts";
import type { Reading } from "../../src/spreadsheet/reading.ts";
import type { Cell } from "../../src/spreadsheet/sheet.ts";

/** What a cell says under the column of a fact. */
export function reading(fact: string, cell: Cell): Reading {
	const column = columns.find((known) => known.fact === fact);
	if (!column) throw new Error(`${fact} has no column`);
	return column.read(cell);
}

/** The people of a file, as its bytes say. */
export async function peopleOf(file: string | Uint8Array): Promise<Person[]> {
	const sheet = await readTable(typeof file === "string" ? Buffer.from(file) : file);
	const layout = layoutOf(sheet);
	return sheet.rows.map((row) => personOf(row, layout, sheet.headings.length));
}
