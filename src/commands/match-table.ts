import { constants, existsSync, realpathSync, rmSync } from "node:fs";
import { copyFile, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import { SingleBar } from "cli-progress";
import { CatalogUnavailableError } from "../catalog/load.ts";
import type { Language } from "../model/text.ts";
import { AskFailedError, outcomesOf } from "../spreadsheet/ask.ts";
import { type Layout, layoutOf, personOf } from "../spreadsheet/people.ts";
import { readTable } from "../spreadsheet/read.ts";
import { type Sheet, UnreadableFileError } from "../spreadsheet/sheet.ts";
import { templateFile } from "../spreadsheet/template.ts";
import { csvWriter, jsonLine, jsonWriter, type ResultWriter, TooManyResultsError, xlsxWriter } from "../spreadsheet/write.ts";
import { openAsk } from "./ask.ts";
import type { MatchOptions } from "./match.ts";
import type { Surroundings } from "./surroundings.ts";

/** Why nothing could be done, in a line for the person at the keyboard. */
class RefusedError extends Error {
	override name = "RefusedError";
}

/** Does what `duikou match` was asked to. Returns whether every row was answered; undefined where nothing could be done, and why was said. */
export async function runMatch(file: string | undefined, options: MatchOptions, surroundings: Surroundings): Promise<boolean | undefined> {
	try {
		if (options.template === undefined) return await matchTable(file, options, surroundings);
		if (options.template === true) await printTemplate(options, surroundings);
		else await writeTemplate(options.template, options, surroundings);
		return true;
	} catch (error) {
		surroundings.complain(reasonOf(error));
		return undefined;
	}
}

const systemReasons: Record<string, string> = {
	ENOENT: "there is no such file",
	EISDIR: "this is a folder; name a file",
	EACCES: "this may not be read or written; check its permissions",
	ENOSPC: "the disk is full",
};

/** The reason in one line, for what a person can put right; anything else is a fault of the software, and thrown on. */
function reasonOf(error: unknown): string {
	const refusals = [RefusedError, AskFailedError, CatalogUnavailableError, TooManyResultsError];
	if (error instanceof Error && refusals.some((refusal) => error instanceof refusal)) return error.message;
	if (error instanceof Error && "syscall" in error && "code" in error) {
		const path = "path" in error ? `${error.path}: ` : "";
		return `${path}${systemReasons[String(error.code)] ?? error.message}.`;
	}
	throw error;
}

async function printTemplate({ lang }: MatchOptions, { print }: Surroundings): Promise<void> {
	const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(await templateFile("csv", lang));
	print(text.trimEnd());
}

async function writeTemplate(file: string, { force, lang }: MatchOptions, surroundings: Surroundings): Promise<void> {
	checkPlace(file, force);
	const kind = tableKind(file);
	await intoPlace(file, force, surroundings, async (temporary) => writeFile(temporary, await templateFile(kind, lang)));
	surroundings.complain(`Wrote ${file}; fill it in, then run: npx duikou match ${file} --out results${extname(file)}`);
}

/** Answers a table row by row. Returns whether every row was answered. */
async function matchTable(file: string | undefined, options: MatchOptions, surroundings: Surroundings): Promise<boolean> {
	const { out, force, json, lang: language } = options;
	const { complain } = surroundings;
	if (file === undefined) throw new RefusedError("Name the table to match, such as people.csv; --template people.xlsx writes one to fill in.");
	if (out === undefined && !json) throw new RefusedError("Say where the results go, such as --out results.csv; or --json to print them.");
	if (out !== undefined) {
		checkPlace(out, force, file);
		if (!json) tableKind(out);
	}
	const { sheet, layout } = await openTable(file);
	for (const note of sheet.notes) complain(note);
	if (layout.unread.length > 0) complain(`Columns that are not read: ${layout.unread.join(", ")}.`);

	const { ask, close } = await openAsk(
		{ asOf: options.asOf, language, limit: options.limit, defaults: options.defaults, server: options.server },
		surroundings,
	);
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
		else await intoPlace(out, force, surroundings, (temporary) => answerInto(json ? jsonWriter(temporary, language) : tableWriter(temporary)));
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
	if (!force) throw alreadyThere(file);
}

/**
 * Writes a file in a folder of its own beside its place, which only its owner may read, and moves it there once it is
 * whole; a run that breaks, or is broken off, leaves nothing. Only with `force` it takes the place of another.
 */
async function intoPlace(
	file: string,
	force: true | undefined,
	{ ifInterrupted }: Surroundings,
	write: (temporary: string) => Promise<unknown>,
): Promise<void> {
	const folder = await mkdtemp(join(dirname(file), `.${basename(file)}-`));
	const temporary = join(folder, basename(file));
	const forget = ifInterrupted(() => rmSync(folder, { recursive: true, force: true }));
	try {
		await write(temporary);
		if (force) await rename(temporary, file);
		else await copyFile(temporary, file, constants.COPYFILE_EXCL);
	} catch (error) {
		if (error instanceof Error && "code" in error && error.code === "EEXIST") throw alreadyThere(file);
		throw error;
	} finally {
		forget();
		await rm(folder, { recursive: true, force: true });
	}
}

function alreadyThere(file: string): RefusedError {
	return new RefusedError(`${file} is there already; name another file, or overwrite it with --force.`);
}
