import type { Bilingual } from "../model/text.ts";
import { type Cell, textOf } from "./sheet.ts";

/** What is wrong with a cell, and what to write instead. */
export interface CellFault {
	/** Stable, for programs. */
	code: string;
	words: Bilingual;
}

/** What a cell says of a fact: nothing, a value (`also` holds what it says of other facts, by path), or what cannot be told. */
export type Reading =
	| { kind: "absent" }
	| { kind: "value"; value: unknown; also?: Readonly<Record<string, unknown>> }
	| { kind: "fault"; fault: CellFault };

/** Reads a cell that is not blank. */
export type Reader = (cell: Cell) => Reading;

export const absent: Reading = { kind: "absent" };

export function value(value: unknown, also?: Readonly<Record<string, unknown>>): Reading {
	return { kind: "value", value, ...(also && { also }) };
}

export function fault(code: string, zh: string, en: string): Reading {
	return { kind: "fault", fault: { code, words: { zh, en } } };
}

/** The key under which a word is found whatever its case, width, spaces, dots and hyphens. */
export function wordKey(text: string): string {
	return text
		.normalize("NFKC")
		.toLowerCase()
		.replace(/[\s.\-‐–_'’·]/g, "");
}

const nothing = new Set(
	[
		"",
		"/",
		"\\",
		"—",
		"——",
		"无数据",
		"n/a",
		"na",
		"null",
		"不详",
		"未知",
		"未填",
		"未填写",
		"待定",
		"不清楚",
		"不确定",
		"不知道",
		"unknown",
		"?",
	].map(wordKey),
);

/** Whether a cell says that nothing is known. */
export function isNotGiven(cell: Cell): boolean {
	return nothing.has(wordKey(textOf(cell)));
}

/** `无` where the fact has no value for "none": there is nothing to say. */
export function isNone(cell: Cell): boolean {
	return ["无", "没有", "暂无", "none"].includes(wordKey(textOf(cell)));
}

/** Excel's own errors, as a cell shows them. */
export function isExcelError(cell: Cell): boolean {
	return typeof cell === "string" && /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!)$/i.test(cell.trim());
}

const listSeparators = /[、,，;；/\n|]+/;

/** The entries of a list in a cell. */
export function entriesOf(cell: Cell): string[] {
	return textOf(cell)
		.split(listSeparators)
		.map((entry) => entry.trim())
		.filter((entry) => entry !== "");
}
