import { randomUUID } from "node:crypto";
import { existsSync, realpathSync } from "node:fs";
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import { SingleBar } from "cli-progress";
import { Command, InvalidArgumentError } from "commander";
import { CatalogUnavailableError } from "../catalog/load.ts";
import { languageOfTag, momentOf } from "../model/request.ts";
import type { Language } from "../model/text.ts";
import { AskFailedError, outcomesOf } from "../spreadsheet/ask.ts";
import { type Layout, layoutOf, personOf } from "../spreadsheet/people.ts";
import { readTable } from "../spreadsheet/read.ts";
import { type Sheet, UnreadableFileError } from "../spreadsheet/sheet.ts";
import { templateFile } from "../spreadsheet/template.ts";
import { csvWriter, jsonLine, jsonWriter, type ResultWriter, xlsxWriter } from "../spreadsheet/write.ts";
import { openAsk } from "./ask.ts";
import type { Surroundings } from "./surroundings.ts";

interface MatchOptions {
	out?: string;
	force?: true;
	asOf?: number;
	lang: Language;
	limit: number;
	server?: string;
	json?: true;
	template?: string;
}

/** Why nothing could be done, in a line for the person at the keyboard. */
class RefusedError extends Error {
	override name = "RefusedError";
}

const someRowFailed = 1;
const nothingDone = 2;

/** `duikou match`: people in a table, and the programs for each in another. */
export function matchCommand(surroundings: Surroundings): Command {
	const { complain, exitWith } = surroundings;
	return new Command("match")
		.description("match the people of a table (CSV or XLSX), row by row")
		.argument("[file]", "the table: one person a row, headings in Chinese or English")
		.option("--out <file>", "where the results go: .csv or .xlsx, or NDJSON with --json")
		.option("--force", "overwrite what is there")
		.option("--as-of <date>", "the day to judge for, YYYY-MM-DD, or an RFC 3339 date-time (default: now)", momentOption)
		.option("--lang <language>", "the language of the results, zh-CN or en", languageOption, "zh-CN")
		.option("--limit <count>", "programs a person at most, 1 to 100", limitOption, 5)
		.option("--server <url>", "ask this server in place of the catalog here; its key is read from DUIKOU_KEY")
		.option("--json", "results as NDJSON, to --out or to standard output")
		.option("--template <file>", "write an empty table to fill in, .xlsx or .csv, and do nothing else")
		.addHelpText("after", "\nExit status: 0 all rows are answered; 1 some row has faults, which stand beside it; 2 nothing could be done.")
		.exitOverride((error) => {
			exitWith(error.exitCode === 0 ? 0 : nothingDone);
			throw error;
		})
		.action(async (file: string | undefined, options: MatchOptions) => {
			try {
				if (options.template !== undefined) await writeTemplate(options.template, options, surroundings);
				else exitWith((await matchTable(file, options, surroundings)) ? 0 : someRowFailed);
			} catch (error) {
				complain(reasonOf(error));
				exitWith(nothingDone);
			}
		});
}

function momentOption(text: string): number {
	const moment = momentOf(text);
	if (moment === undefined) throw new InvalidArgumentError("Write a date (YYYY-MM-DD) or an RFC 3339 date-time, in the years 1992 to 2199.");
	return moment;
}

function languageOption(text: string): Language {
	const language = languageOfTag(text);
	if (!language) throw new InvalidArgumentError("Write zh-CN or en.");
	return language;
}

function limitOption(text: string): number {
	const limit = Number(text);
	if (!Number.isInteger(limit) || limit < 1 || limit > 100) throw new InvalidArgumentError("Write a whole number from 1 to 100.");
	return limit;
}

const systemReasons: Record<string, string> = {
	ENOENT: "there is no such file",
	EISDIR: "this is a folder; name a file",
	EACCES: "this may not be read or written; check its permissions",
	ENOSPC: "the disk is full",
};

/** The reason in one line, for what a person can put right; anything else is a fault of the software, and thrown on. */
function reasonOf(error: unknown): string {
	if (error instanceof RefusedError || error instanceof AskFailedError || error instanceof CatalogUnavailableError) return error.message;
	if (error instanceof Error && "syscall" in error && "code" in error) {
		const path = "path" in error ? `${error.path}: ` : "";
		return `${path}${systemReasons[String(error.code)] ?? error.message}.`;
	}
	throw error;
}

async function writeTemplate(file: string, { force, lang }: MatchOptions, { complain }: Surroundings): Promise<void> {
	checkPlace(file, force);
	const kind = tableKind(file);
	await intoPlace(file, async (temporary) => writeFile(temporary, await templateFile(kind, lang)));
	complain(`Wrote ${file}; fill it in, then run: npx duikou match ${file} --out results${extname(file)}`);
}

/** Answers a table row by row. Returns whether every row was answered. */
async function matchTable(file: string | undefined, options: MatchOptions, surroundings: Surroundings): Promise<boolean> {
	const { out, force, json, lang: language } = options;
	const { complain, now } = surroundings;
	if (file === undefined) throw new RefusedError("Name the table to match, such as people.csv; --template people.xlsx writes one to fill in.");
	if (out === undefined && !json) throw new RefusedError("Say where the results go, such as --out results.csv; or --json to print them.");
	if (out !== undefined) {
		checkPlace(out, force, file);
		if (!json) tableKind(out);
	}
	const { sheet, layout } = await openTable(file);
	for (const note of sheet.notes) complain(note);
	if (layout.unread.length > 0) complain(`Columns that are not read: ${layout.unread.join(", ")}.`);

	const { ask, close } = await openAsk({ asOf: options.asOf ?? now(), language, limit: options.limit, server: options.server }, surroundings);
	const progress = new SingleBar({ stream: surroundings.terminal, format: "{bar} {value}/{total}", clearOnComplete: true });
	let answered = 0;
	let faulty = 0;
	const answerInto = async (writer: ResultWriter) => {
		progress.start(sheet.rows.length, 0);
		for await (const outcome of outcomesOf(people(), ask)) {
			if (outcome.kind === "answered") answered++;
			else faulty++;
			await writer.write(outcome);
			progress.increment();
		}
		await writer.close();
	};
	function* people() {
		for (const row of sheet.rows) yield personOf(row, layout, sheet.headings.length);
	}
	try {
		if (out === undefined) await answerInto(printer(surroundings, language));
		else await intoPlace(out, (temporary) => answerInto(json ? jsonWriter(temporary, language) : tableWriter(temporary)));
	} finally {
		progress.stop();
		close();
	}
	function tableWriter(temporary: string): ResultWriter {
		return (tableKind(out ?? "") === "xlsx" ? xlsxWriter : csvWriter)(temporary, layout, language);
	}
	complain(
		`${sheet.rows.length} ${sheet.rows.length === 1 ? "row" : "rows"}: ${answered} answered, ${faulty} with faults${out === undefined ? "" : `; results in ${out}`}.`,
	);
	return faulty === 0;
}

/** Reads a table and tells its columns apart. */
async function openTable(file: string): Promise<{ sheet: Sheet; layout: Layout }> {
	const bytes = await readFile(file);
	try {
		const sheet = await readTable(bytes);
		return { sheet, layout: layoutOf(sheet) };
	} catch (error) {
		if (error instanceof UnreadableFileError) throw new RefusedError(`${file} cannot be read: ${error.message}.`);
		throw error;
	}
}

function printer({ print }: Surroundings, language: Language): ResultWriter {
	return { write: async (outcome) => print(jsonLine(outcome, language)), close: async () => {} };
}

/** What a table is written as, by its name. */
function tableKind(file: string): "csv" | "xlsx" {
	const extension = extname(file).toLowerCase();
	if (extension === ".csv") return "csv";
	if (extension === ".xlsx") return "xlsx";
	throw new RefusedError(`${file}: end the name with .csv or .xlsx.`);
}

/** Results go where a folder is, over nothing unless told to, and never over the table itself. */
function checkPlace(file: string, force: true | undefined, input?: string): void {
	if (!existsSync(dirname(file))) throw new RefusedError(`There is no folder ${dirname(file)} to write ${basename(file)} into.`);
	if (!existsSync(file)) return;
	if (input !== undefined && existsSync(input) && realpathSync(file) === realpathSync(input)) {
		throw new RefusedError(`${file} is the table itself; write the results to another file.`);
	}
	if (!force) throw new RefusedError(`${file} is there already; name another file, or overwrite it with --force.`);
}

/** Writes a file beside its place, and moves it there once it is whole; a run that breaks leaves nothing. */
async function intoPlace(file: string, write: (temporary: string) => Promise<unknown>): Promise<void> {
	const temporary = join(dirname(file), `.${basename(file)}.${randomUUID()}.part`);
	try {
		await write(temporary);
		await rename(temporary, file);
	} catch (error) {
		await rm(temporary, { force: true });
		throw error;
	}
}
