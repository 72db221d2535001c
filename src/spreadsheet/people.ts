import { type Column, type ColumnFact, columns, headingKey, nameHeadings, numberHeadings, schoolingHeadings } from "./columns.ts";
import { readSchooling } from "./degrees.ts";
import { readsCountries } from "./readers.ts";
import { type CellFault, fault, isExcelError, isNotGiven, type Reading } from "./reading.ts";
import { type Cell, type Sheet, type SheetRow, textOf, UnreadableFileError } from "./sheet.ts";

/** A column of the table that gives a fact. */
interface FactColumn {
	at: number;
	heading: string;
	column: Column;
}

/** What the columns of a table are. */
export interface Layout {
	facts: readonly FactColumn[];
	/** Where numbers and names of a person stand, with their headings; echoed beside the results. */
	echoed: readonly { at: number; heading: string }[];
	/** Where the number of a person stands: what an entry is called by. */
	numberAt: number | undefined;
	/** Headings of columns that are not read. */
	unread: readonly string[];
}

/** What is wrong with a row: in which column, what stands there, and what to do. No column where it is the row itself. */
export interface RowFault extends CellFault {
	column?: string;
	cell?: string;
	fact?: ColumnFact;
}

/** A row of the table. */
export interface Person {
	row: number;
	/** What the person is called by in a request: never a name. */
	id: string;
	/** Numbers and names as they stand, by the layout's `echoed`. */
	echoed: readonly string[];
	/** The cells that were read, by the fact they give. */
	cells: ReadonlyMap<ColumnFact, { heading: string; text: string }>;
	profile: Readonly<Record<string, unknown>>;
	faults: readonly RowFault[];
}

const factByKey = new Map(
	columns.flatMap((column) =>
		[column.fact, column.heading.zh, column.heading.en, ...column.others].map((heading) => [headingKey(heading), column] as const),
	),
);
const degreeColumn = factByKey.get(headingKey("degree.level"));
const schoolingKeys = new Set(schoolingHeadings.map(headingKey));
const numberKeys = numberHeadings.map(headingKey);
const nameKeys = new Set(nameHeadings.map(headingKey));

/** Facts that several columns may give together. */
const severalColumns: ReadonlySet<ColumnFact> = new Set(["field"]);

/** Tells the columns of a table apart by their headings. Throws `UnreadableFileError`. */
export function layoutOf({ headings, rows }: Sheet): Layout {
	const keys = headings.map(headingKey);
	const facts: FactColumn[] = [];
	const take = (at: number, column: Column) => facts.push({ at, heading: headings[at] ?? "", column });
	keys.forEach((key, at) => {
		const column = factByKey.get(key);
		if (column) take(at, column);
	});
	if (facts.length === 0 && !keys.some((key) => schoolingKeys.has(key))) {
		throw new UnreadableFileError(
			`none of its headings is known (${headings
				.filter((heading) => heading !== "")
				.slice(0, 5)
				.join(", ")}); the first row must hold headings such as 研究领域, 合作国别, 出生日期 (see --template)`,
		);
	}
	const schoolingAt = keys.findIndex((key) => schoolingKeys.has(key));
	if (degreeColumn && schoolingAt >= 0 && !facts.some(({ column }) => column === degreeColumn))
		take(schoolingAt, { ...degreeColumn, read: readSchooling });
	refuseDuplicates(headings, facts);
	const numberAt = numberKeys.map((key) => keys.indexOf(key)).find((at) => at >= 0);
	const echoed = headings.flatMap((heading, at) => {
		const key = keys[at] ?? "";
		return numberKeys.includes(key) || nameKeys.has(key) ? [{ at, heading }] : [];
	});
	const read = new Set([...facts, ...echoed].map(({ at }) => at));
	const isUsed = (at: number) => rows.some(({ cells }) => textOf(cells[at] ?? "") !== "");
	const unread = headings.flatMap((heading, at) => (read.has(at) || (heading === "" && !isUsed(at)) ? [] : [heading || `column ${at + 1}`]));
	return { facts, echoed, numberAt, unread };
}

function refuseDuplicates(headings: readonly string[], facts: readonly FactColumn[]): void {
	for (const { at, heading, column } of facts) {
		const same = facts.find((other) => other.at < at && other.column === column);
		const isMeant = same && severalColumns.has(column.fact) && headingKey(headings[same.at] ?? "") !== headingKey(heading);
		if (same && !isMeant) {
			throw new UnreadableFileError(`two columns, "${same.heading}" and "${heading}", give the same (${column.heading.en}); keep one of them`);
		}
	}
}

/** Reads a row by the layout of its table: a profile, or what stands in the way of one. */
export function personOf(row: SheetRow, layout: Layout, width: number): Person {
	const at = (index: number): Cell => row.cells[index] ?? "";
	const given = new Map<ColumnFact, unknown>();
	const cells = new Map<ColumnFact, { heading: string; text: string }>();
	const faults: RowFault[] = row.ragged ? [raggedRow(row.cells.length, width)] : [];
	for (const { at: index, heading, column } of layout.facts) {
		const text = textOf(at(index));
		const reading = readingOf(at(index), column);
		if (reading.kind === "absent") continue;
		if (reading.kind === "fault") {
			faults.push({ ...reading.fault, column: heading, cell: text, fact: column.fact });
			continue;
		}
		for (const [fact, value] of [[column.fact, reading.value] as const, ...alsoOf(reading.also)]) {
			const known = given.get(fact);
			if (known === undefined || fact === "field") given.set(fact, known === undefined ? value : [known, value].flat());
			else if (known !== value) faults.push({ ...disagreement(cells.get(fact)?.heading ?? fact), column: heading, cell: text, fact });
			if (!cells.has(fact)) cells.set(fact, { heading, text });
		}
	}
	return {
		row: row.number,
		id: idOf(row, layout),
		echoed: layout.echoed.map((echo) => textOf(at(echo.at))),
		cells,
		profile: nested(given),
		faults,
	};
}

/** The code of Namibia, and what tables write where nothing is known. */
const namibiaOrNothing = fault(
	"namibia-or-nothing",
	"NA可能是纳米比亚，也可能是没有填写；请写纳米比亚，或留空。",
	"NA may be Namibia, or nothing; write Namibia, or leave it empty.",
);

function readingOf(cell: Cell, { read }: Column): Reading {
	if (readsCountries(read) && textOf(cell).trim().toUpperCase() === "NA") return namibiaOrNothing;
	if (isNotGiven(cell)) return { kind: "absent" };
	if (isExcelError(cell)) {
		const words = { zh: "单元格里是Excel的错误值；请更正公式或清空。", en: "The cell holds an error of Excel; correct its formula, or clear it." };
		return { kind: "fault", fault: { code: "excel-error", words } };
	}
	return read(cell);
}

function alsoOf(also: Readonly<Record<string, unknown>> = {}): [ColumnFact, unknown][] {
	return columns.flatMap(({ fact }): [ColumnFact, unknown][] => (Object.hasOwn(also, fact) ? [[fact, also[fact]]] : []));
}

/** An identity number of China tells who a person is, and is no number to send. */
const identityNumber = /^\d{17}[\dXx]$/;

function idOf({ number, cells }: SheetRow, { numberAt }: Layout): string {
	const written = numberAt === undefined ? "" : textOf(cells[numberAt] ?? "");
	return written === "" || identityNumber.test(written) ? String(number) : written;
}

function raggedRow(cells: number, width: number): RowFault {
	return {
		code: "ragged-row",
		words: {
			zh: `这一行有${cells}格，而标题有${width}格；请检查其中的逗号、引号和换行。`,
			en: `This row has ${cells} cells, and the headings are ${width}; check its commas, quotation marks and line breaks.`,
		},
	};
}

function disagreement(other: string): CellFault {
	return {
		code: "disagrees",
		words: { zh: `与“${other}”一列不一致；请更正其一。`, en: `This disagrees with the column "${other}"; correct one of them.` },
	};
}

/** A profile from facts by their dotted paths. */
function nested(given: ReadonlyMap<ColumnFact, unknown>): Record<string, unknown> {
	const profile: Record<string, unknown> = {};
	for (const [fact, value] of given) {
		const [outer = "", inner] = fact.split(".");
		if (inner === undefined) profile[outer] = value;
		else profile[outer] = { ...(profile[outer] as object | undefined), [inner]: value };
	}
	return profile;
}
