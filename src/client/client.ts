import type { z } from "zod";
import type { programListSchema } from "../model/answer/program.ts";
import type { SuggestionList } from "../model/answer/suggestions.ts";
import type { VocabularyView } from "../model/answer/vocabulary.ts";
import type { Answer, ProgramDetail } from "../model/answer.ts";
import type { BatchAnswer, BatchByProgram, BatchOutcome } from "../model/batch.ts";
import type { batchEntrySchema, batchRequestSchema, batchSettingsSchema } from "../model/batch-request.ts";
import type { profileSchema } from "../model/profile.ts";
import type { requestSchema, suggestionsRequestSchema } from "../model/request.ts";
import type { RevisionEntry } from "../model/revisions.ts";
import type { Language } from "../model/text.ts";
import { ndjsonOf, textLines } from "./lines.ts";
import { problemOf, UnexpectedAnswerError } from "./problem.ts";

/**
 * A client of the API, typed by the schemas that the server validates with. Runs wherever there is `fetch`. What the
 * server refuses is thrown as `ProblemError`, with every fault at once.
 */

export type { Suggestion, SuggestionList } from "../model/answer/suggestions.ts";
export type { VocabularyView } from "../model/answer/vocabulary.ts";
export type { Answer, ProgramDetail, Question, Result } from "../model/answer.ts";
export type { BatchAnswer, BatchByProgram, BatchOutcome } from "../model/batch.ts";
export { ProblemError, UnexpectedAnswerError } from "./problem.ts";

/** A profile as a caller writes it. */
export type Profile = z.input<ReturnType<typeof profileSchema>>;
export type MatchRequest = z.input<ReturnType<typeof requestSchema>>;
export type BatchEntry = z.input<ReturnType<typeof batchEntrySchema>>;
export type BatchRequest = Omit<z.input<ReturnType<typeof batchRequestSchema>>, "profiles"> & { profiles: BatchEntry[] };
export type BatchSettings = z.input<ReturnType<typeof batchSettingsSchema>>;
export type SuggestionsRequest = z.input<typeof suggestionsRequestSchema>;
export type Programs = z.infer<typeof programListSchema>;

export interface ClientOptions {
	/** Where the server is: `https://duikou.example.org`, say. */
	baseUrl: string;
	/** Needed for batches. */
	key?: string;
	/** The language of what is read; a request to match may name another. */
	lang?: Language;
	/** In place of the runtime's own. */
	fetch?: (request: Request) => Response | Promise<Response>;
}

export interface Client {
	match(request: MatchRequest): Promise<Answer>;
	/** At most 1,000 profiles, answered one by one. */
	matchBatch(request: BatchRequest & { by?: "profile" }): Promise<BatchAnswer>;
	/** At most 1,000 profiles: for each program, whom to tell about it. */
	matchByProgram(request: Omit<BatchRequest, "by">): Promise<BatchByProgram>;
	/** Any number of profiles, sent as they come and answered in their order, in memory that does not grow. */
	matchEach(entries: AsyncIterable<BatchEntry> | Iterable<BatchEntry>, settings?: BatchSettings): AsyncGenerator<BatchOutcome>;
	/** What somebody who is typing may be about to write. */
	suggest(request: SuggestionsRequest): Promise<SuggestionList>;
	programs(): Promise<Programs>;
	/** By id or series. */
	program(id: string): Promise<ProgramDetail>;
	vocabulary(): Promise<VocabularyView>;
	/** A page of the catalog's revisions, newest first. */
	revisions(page?: { limit?: number; before?: string }): Promise<{ revisions: RevisionEntry[] }>;
}

export function createClient({ baseUrl, key, lang, fetch: send = fetch }: ClientOptions): Client {
	const base = baseUrl.replace(/\/+$/, "");
	const request = async (address: string, init: RequestInit): Promise<Response> => {
		const headers = new Headers(init.headers);
		if (key) headers.set("Authorization", `Bearer ${key}`);
		if (lang) headers.set("Accept-Language", lang);
		const response = await send(new Request(`${base}${address}`, { ...init, headers }));
		if (!response.ok) throw await problemOf(response);
		return response;
	};
	const read = async <Answered>(address: string): Promise<Answered> => (await request(address, {})).json() as Promise<Answered>;
	const post = async <Answered>(address: string, body: unknown): Promise<Answered> => {
		const response = await request(address, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
		return response.json() as Promise<Answered>;
	};
	return {
		match: (body) => post("/v1/match", body),
		matchBatch: (body) => post("/v1/match/batch", body),
		matchByProgram: (body) => post("/v1/match/batch", { ...body, by: "program" }),
		async *matchEach(entries, settings) {
			async function* lines() {
				if (settings && Object.keys(settings).length > 0) yield settings;
				yield* entries;
			}
			const init = { method: "POST", headers: { "Content-Type": "application/x-ndjson" }, body: ndjsonOf(lines()), duplex: "half" } as const;
			const { body } = await request("/v1/match/batch", init);
			if (!body) throw new UnexpectedAnswerError("The server answered nothing.");
			for await (const line of textLines(body)) yield outcomeOf(line);
		},
		suggest: (body) => post("/v1/suggestions", body),
		programs: () => read("/v1/programs"),
		program: (id) => read(`/v1/programs/${encodeURIComponent(id)}`),
		vocabulary: () => read("/v1/vocabulary"),
		revisions: (page = {}) => {
			const query = new URLSearchParams(Object.entries(page).map(([name, value]): [string, string] => [name, String(value)]));
			return read(`/v1/revisions?${query}`);
		},
	};
}

function outcomeOf(line: string): BatchOutcome {
	try {
		return JSON.parse(line) as BatchOutcome;
	} catch {
		throw new UnexpectedAnswerError("The answer broke off in the middle of a line; send what was not answered again.");
	}
}
