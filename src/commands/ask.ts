import { createApp } from "../app.ts";
import { bundleAssets } from "../bundle.ts";
import { catalogSettings, fillingInWords, loadCatalog } from "../catalog/load.ts";
import { type BatchEntry, type BatchSettings, type Client, createClient, ProblemError, UnexpectedAnswerError } from "../client/client.ts";
import type { BatchOutcome } from "../model/batch.ts";
import type { Language } from "../model/text.ts";
import { type Ask, AskFailedError } from "../spreadsheet/ask.ts";
import type { Surroundings } from "./surroundings.ts";

export interface AskOptions {
	/** Milliseconds since the epoch; the moment of answering where it is not given. */
	asOf: number | undefined;
	language: Language;
	/** Programs an answer lists at most. */
	limit: number;
	/** Members of a profile for every row that lacks them; who answers validates them. */
	defaults: unknown;
	/** The address of a server to ask in place of the catalog here. */
	server: string | undefined;
}

/** Who answers, and how to let go of them. */
export interface Answering {
	ask: Ask;
	close(): void;
}

/** Finds who answers: a server, or the catalog of this checkout. Throws `AskFailedError`, or `CatalogUnavailableError`. */
export async function openAsk(options: AskOptions, surroundings: Surroundings): Promise<Answering> {
	const { asOf, language, limit, defaults, server } = options;
	const { client, close } = server === undefined ? await clientHere(language, surroundings) : clientOf(server, language, surroundings);
	const settings = {
		detail: "summary",
		lang: language,
		limit,
		...(asOf !== undefined && { asOf: new Date(asOf).toISOString() }),
		...(defaults !== undefined && { defaults }),
	} as BatchSettings;
	return { ask: (entries) => asked(client.matchEach(entries as AsyncIterable<BatchEntry>, settings), server), close };
}

interface Opened {
	client: Client;
	close(): void;
}

function clientOf(server: string, lang: Language, { environment }: Surroundings): Opened {
	if (!URL.canParse(server) || !/^https?:/.test(server))
		throw new AskFailedError(`${server} is no address of a server; write one such as https://duikou.example.org.`);
	return { client: createClient({ baseUrl: server, key: environment.DUIKOU_KEY, lang }), close: () => {} };
}

/** The same application that a server runs, asked without a network. */
async function clientHere(lang: Language, { environment, root, now, complain }: Surroundings): Promise<Opened> {
	const { snapshot, archive, close } = await loadCatalog(catalogSettings(environment, root), new Date(now()), (filling) => {
		const { notes, complaints } = fillingInWords(filling);
		for (const line of [...notes, ...complaints]) complain(line);
	});
	const app = createApp({
		catalog: () => snapshot,
		archive,
		now,
		// Who has the catalog here needs no key for it.
		access: { keys: { holderOf: async () => ({ id: "here", name: "here", scopes: ["batch"] }), used: () => {} }, addressOf: () => undefined },
		sites: { siteOf: async () => "unknown", count: () => {} },
		// Timers and signals have their turn too: the bar moves on, and an interrupt is heard.
		pause: () => new Promise((resolve) => setImmediate(resolve)),
		assets: bundleAssets,
		log: () => {},
		onError: (error) => complain(`unforeseen: ${error.name}`),
	});
	return { client: createClient({ baseUrl: "http://localhost", key: "here", lang, fetch: (request) => app.fetch(request) }), close };
}

/** The answers, and what keeps them from coming in a line for the person at the keyboard. */
async function* asked(answers: AsyncIterable<BatchOutcome>, server: string | undefined): AsyncGenerator<BatchOutcome> {
	try {
		yield* answers;
	} catch (error) {
		if (error instanceof ProblemError) {
			const hint = error.problem.status === 401 ? " The key is read from the environment variable DUIKOU_KEY." : "";
			throw new AskFailedError(`${error.message.replaceAll("\n", "; ")}${hint}`);
		}
		if (error instanceof UnexpectedAnswerError) throw new AskFailedError(error.message);
		if (server !== undefined && error instanceof TypeError)
			throw new AskFailedError(`${server} cannot be reached, or broke off (${reasonOf(error)}).`);
		throw error;
	}
}

/** The innermost reason of a failed connection. */
function reasonOf({ message, cause }: Error): string {
	return cause instanceof Error ? reasonOf(cause) : message;
}
