/** What a cell holds. A date is its calendar day, `YYYY-MM-DD`; a number is one only where the file says so (XLSX). */
export type Cell = string | number | boolean;

/** A table as a person sees it: rows are counted from 1, the headings being one of them. */
export interface Sheet {
	headings: readonly string[];
	rows: readonly SheetRow[];
	/** What was left aside in reading, in English. */
	notes: readonly string[];
}

export interface SheetRow {
	number: number;
	cells: readonly Cell[];
	/** The row has another number of cells than there are headings. */
	ragged: boolean;
}

/** The file cannot be read as a table of people; the message says why, and what to do. */
export class UnreadableFileError extends Error {
	override name = "UnreadableFileError";
}

/** A cell as a person reads it. */
export function textOf(cell: Cell): string {
	return typeof cell === "string" ? cell.trim() : String(cell);
}
