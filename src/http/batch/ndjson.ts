import { batchSettingNames, mostProfiles } from "../../model/batch-request.ts";
import type { Language } from "../../model/text.ts";
import { admitWhole, owe } from "../access.ts";
import { brokenOff, mostBatchBytes, mostBytes, parseJson, readBody, tooLarge } from "../body.ts";
import { languageHeaders, noStore } from "../context.ts";
import { pointerOf } from "../faults.ts";
import { respondProblem } from "../problem.ts";
import { member } from "../sent.ts";
import { answerEntry, outcomeOf, readEntry, type SentEntry } from "./entries.ts";
import { countLines, type Line, linesOf } from "./lines.ts";
import type { BatchRequest } from "./routes.ts";
import { settle } from "./settings.ts";
import { respondStreamed } from "./stream.ts";
import { prepareWhole } from "./whole.ts";

export const ndjson = "application/x-ndjson";

const at = (path: readonly PropertyKey[]) => ({ pointer: pointerOf(path) });
const places = { inSettings: at, inEntry: () => at };

/**
 * Answers a batch line by line. A body that says to be no longer than a JSON batch may be is read before it is answered, so
 * that it can be admitted whole; and where it has no more lines than such a batch has profiles, it is known again as well.
 * Any other is answered as its lines come.
 */
export async function answerNdjson(request: BatchRequest): Promise<Response> {
	const { context, preferred } = request;
	const length = context.req.header("Content-Length");
	if (length === undefined || Number(length) > mostBatchBytes) return answerAsItComes(request, chunksOf(context.req.raw.body));
	const { bytes, problem } = await readBody(context, preferred, mostBatchBytes);
	if (problem) return respondProblem(context, problem, preferred);
	const count = countLines(bytes);
	return count > mostProfiles ? answerAsItComes(request, once(bytes), count) : answerWhole(request, bytes);
}

async function answerWhole(request: BatchRequest, bytes: Uint8Array): Promise<Response> {
	const { settings, entries } = await readLines(once(bytes));
	const settled = await settle(settings, "settings", places, request);
	if (settled instanceof Response) return settled;
	const { batch } = settled;
	const sent: SentEntry[] = [];
	for await (const entry of entries(batch.options.language)) sent.push(entry);
	const prepared = await prepareWhole({ request, settled, entries: sent, bytes });
	if (prepared instanceof Response) return prepared;
	const read = prepared.entries;
	const tally = { answered: 0 };
	async function* pieces(): AsyncGenerator<string> {
		for (const entry of read) {
			tally.answered++;
			yield `${JSON.stringify(outcomeOf(entry, batch, answerEntry))}\n`;
		}
	}
	return respondStreamed(request, pieces(), ndjson, prepared.headers, tally);
}

/** `count`: how many lines there are, the settings among them, where that is known. */
async function answerAsItComes(request: BatchRequest, chunks: AsyncIterable<Uint8Array>, count?: number): Promise<Response> {
	const { context, services, preferred } = request;
	const lines = await readLines(chunks).catch(() => undefined);
	if (!lines) return respondProblem(context, brokenOff(preferred), preferred);
	const refuse = async (refusal: Response): Promise<Response> => {
		await lines.close();
		return refusal;
	};
	const settled = await settle(lines.settings, "settings", places, request);
	if (settled instanceof Response) return refuse(settled);
	const { batch } = settled;
	const { language } = batch.options;
	const cost = count === undefined ? undefined : count - Number(lines.hasSettings);
	const tooMany = cost === undefined ? undefined : await admitWhole(context, services.access, cost, language);
	if (tooMany) return refuse(respondProblem(context, tooMany, language));
	const tally = { answered: 0 };
	async function* pieces(entries: AsyncGenerator<SentEntry>): AsyncGenerator<string> {
		for await (const entry of entries) {
			// The first one was counted when the request came; the others may be owed.
			if (cost === undefined && tally.answered > 0) owe(context, services.access, 1);
			tally.answered++;
			yield `${JSON.stringify(outcomeOf(readEntry(entry, batch), batch, answerEntry))}\n`;
		}
	}
	const headers = { ...noStore, ...languageHeaders(language) };
	return respondStreamed(request, pieces(lines.entries(language)), ndjson, headers, tally);
}

interface Lines {
	/** What the first line says of the others; an empty object where it is an entry itself. */
	settings: unknown;
	hasSettings: boolean;
	/** The entries; what is wrong with one is told in a language. */
	entries(language: Language): AsyncGenerator<SentEntry>;
	/** Stops reading. */
	close(): Promise<unknown>;
}

/** Reads the first line, and leaves the others until they are asked for. */
async function readLines(chunks: AsyncIterable<Uint8Array>): Promise<Lines> {
	const lines = linesOf(chunks, mostBytes);
	const { done, value: first } = await lines.next();
	const said = done ? undefined : sentEntry(first, "en").value;
	const isSettings = saysOfOthers(said);
	return {
		settings: isSettings ? said : {},
		hasSettings: isSettings,
		async *entries(language) {
			if (!done && !isSettings) yield sentEntry(first, language);
			for await (const line of lines) yield sentEntry(line, language);
		},
		close: () => lines.return(undefined),
	};
}

/** Whether a line is no entry, but says how the others are to be answered. */
function saysOfOthers(value: unknown): boolean {
	const isEntry = ["id", "profile"].some((name) => member(value, name) !== undefined);
	return !isEntry && batchSettingNames.some((name) => member(value, name) !== undefined);
}

function sentEntry({ number, bytes }: Line, language: Language): SentEntry {
	if (!bytes) return { number, problem: tooLarge(mostBytes, language) };
	return { number, ...parseJson(bytes, language) };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
	yield bytes;
}

/** The chunks of a body as they are asked for; whoever stops asking stops its sender. */
async function* chunksOf(body: ReadableStream<Uint8Array> | null): AsyncGenerator<Uint8Array> {
	const reader = body?.getReader();
	if (!reader) return;
	try {
		for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) yield chunk.value;
	} finally {
		await reader.cancel();
	}
}
