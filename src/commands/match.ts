import { Command, InvalidArgumentError } from "commander";
import { languageOfTag, momentOf } from "../model/request.ts";
import type { Language } from "../model/text.ts";
import type { Surroundings } from "./surroundings.ts";

export interface MatchOptions {
	out?: string;
	force?: true;
	/** Milliseconds since the epoch. */
	asOf?: number;
	lang: Language;
	limit: number;
	/** Members of a profile. */
	defaults?: unknown;
	server?: string;
	json?: true;
	/** True where it is to be printed. */
	template?: string | true;
}

const someRowFailed = 1;
const nothingDone = 2;

/** `duikou match`: people in a table, and the programs for each in another. */
export function matchCommand(surroundings: Surroundings): Command {
	const { exitWith } = surroundings;
	return new Command("match")
		.description("match the people of a table (CSV or XLSX), row by row")
		.argument("[file]", "the table: one person a row, headings in Chinese or English")
		.option("--out <file>", "where the results go: .csv or .xlsx, or NDJSON with --json")
		.option("--force", "overwrite what is there")
		.option("--as-of <date>", "the day to judge for, YYYY-MM-DD, or an RFC 3339 date-time (default: now)", momentOption)
		.option("--lang <language>", "the language of the results, zh-CN or en", languageOption, "zh-CN")
		.option("--limit <count>", "programs a person at most, 1 to 100", limitOption, 5)
		.option("--defaults <json>", 'facts for every row that does not give them: \'{"institutionType": "hospital"}\'', jsonOption)
		.option("--server <url>", "ask this server in place of the catalog here; its key is read from DUIKOU_KEY")
		.option("--json", "results as NDJSON, to --out or to standard output")
		.option("--template [file]", "write a table to fill in, .xlsx or .csv, or print it as CSV, and do nothing else")
		.addHelpText("after", "\nExit status: 0 all rows are answered; 1 some row has faults, which stand beside it; 2 nothing could be done.")
		.exitOverride((error) => {
			exitWith(error.exitCode === 0 ? 0 : nothingDone);
			throw error;
		})
		.action(async (file: string | undefined, options: MatchOptions) => {
			// What it takes is loaded here: the help need not wait for it.
			const { runMatch } = await import("./match-table.ts");
			const answeredAll = await runMatch(file, options, surroundings);
			exitWith(answeredAll === undefined ? nothingDone : answeredAll ? 0 : someRowFailed);
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

function jsonOption(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		throw new InvalidArgumentError('Write members of a profile as JSON, such as {"institutionType": "hospital"}.');
	}
}

function limitOption(text: string): number {
	const limit = Number(text);
	if (!Number.isInteger(limit) || limit < 1 || limit > 100) throw new InvalidArgumentError("Write a whole number from 1 to 100.");
	return limit;
}
