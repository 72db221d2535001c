import { beijingDay } from "../core/dates.ts";

/**
 * A table as lines of text, its headings first. What may hold Chinese characters comes last: nothing then depends on how
 * wide a terminal shows them.
 */
export function tableLines(headings: readonly string[], records: readonly (readonly string[])[]): string[] {
	const rows = [headings, ...records];
	const widths = headings.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
	return rows.map((row) => row.map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column] ?? 0))).join("  "));
}

/** The day of a stored moment in Asia/Shanghai. */
export function dayOf(stored: string | null): string {
	return stored === null ? "" : beijingDay(Date.parse(stored));
}
