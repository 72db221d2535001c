import { batchSettingNames } from "../../model/batch-request.ts";
import type { Language } from "../../model/text.ts";
import { admit, owe } from "../access.ts";
import { brokenOff, mostBytes, parseJson, readBody, tooLarge } from "../body.ts";
import { languageHeaders, noStore } from "../context.ts";
import { pointerOf } from "../faults.ts";
import { respondProblem } from "../problem.ts";
import { member } from "../sent.ts";
import { outcomeOf, readEntry, type SentEntry } from "./entries.ts";
import { mostBatchBytes } from "./json.ts";
import { type Line, linesOf } from "./lines.ts";
import type { BatchRequest } from "./routes.ts";
import { settle } from "./settings.ts";
import { respondStreamed } from "./stream.ts";
import { admitWhole } from "./whole.ts";

const mediaType = "application/x-ndjson";

const at = (path: readonly PropertyKey[]) => ({ pointer: pointerOf(path) });
const places = { inSettings: at, inEntry: () => at };

/**
 * Answers a batch line by line. A body that says to be no longer than a JSON batch may be is read whole first, so that it
 * can be admitted whole and be known again; any other is answered as its lines come.
 */
export function answerNdjson(request: BatchRequest): Promise<Response> {
	const length = request.context.req.header("Content-Length");
	return length !== undefined && Number(length) <= mostBatchBytes ? answerWhole(request) : answerAsItComes(request);
}

async function answerWhole(request: BatchRequest): Promise<Response> {
	const { context, services, preferred } = request;
	const { bytes, problem } = await readBody(context, preferred, mostBatchBytes);
	if (problem) return respondProblem(context, problem, preferred);
	const { settings, entries } = await readLines(once(bytes));
	const settled = await settle(settings, "settings", places, request);
	if (settled instanceof Response) return settled;
	const { batch } = settled;
	const sent: SentEntry[] = [];
	for await (const entry of entries(batch.options.language)) sent.push(entry);
	const admitted = await admitWhole({ request, settled, entries: sent, bytes });
	if (admitted instanceof Response) return admitted;
	const read = admitted.entries;
	async function* pieces(): AsyncGenerator<string> {
		for (const entry of read) yield `${JSON.stringify(outcomeOf(entry, batch, services.onError))}\n`;
	}
	return respondStreamed(request, pieces(), mediaType, admitted.headers, () => sent.length);
}

async function answerAsItComes(request: BatchRequest): Promise<Response> {
	const { context, services, preferred } = request;
	const tooMany = await admit(context, services.access, 1);
	if (tooMany) return respondProblem(context, tooMany, preferred);
	const lines = await readLines(chunksOf(context.req.raw.body)).catch(() => undefined);
	if (!lines) return respondProblem(context, brokenOff(preferred), preferred);
	const settled = await settle(lines.settings, "settings", places, request);
	if (settled instanceof Response) {
		await lines.close();
		return settled;
	}
	const { batch } = settled;
	let answered = 0;
	async function* pieces(entries: AsyncGenerator<SentEntry>): AsyncGenerator<string> {
		for await (const entry of entries) {
			// The first one was counted when the batch was admitted; the others may be owed.
			if (answered > 0) owe(context, services.access, 1);
			answered++;
			yield `${JSON.stringify(outcomeOf(readEntry(entry, batch), batch, services.onError))}\n`;
		}
	}
	const headers = { ...noStore, ...languageHeaders(batch.options.language) };
	return respondStreamed(request, pieces(lines.entries(batch.options.language)), mediaType, headers, () => answered);
}

interface Lines {
	/** What the first line says of the others; an empty object where it is an entry itself. */
	settings: unknown;
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
