import { catalogSettings, fillingInWords, loadCatalog } from "../catalog/load.ts";
import { match } from "../core/match.ts";
import type { Snapshot } from "../core/snapshot.ts";
import type { BatchEntry, BatchOutcome } from "../model/batch.ts";
import type { Language } from "../model/text.ts";
import { type Ask, AskFailedError } from "../spreadsheet/ask.ts";
import type { Surroundings } from "./surroundings.ts";

export interface AskOptions {
	/** Milliseconds since the epoch. */
	asOf: number;
	language: Language;
	/** Programs an answer lists at most. */
	limit: number;
	/** The address of a server to ask in place of the catalog here. */
	server: string | undefined;
}

/** Who answers, and how to let go of them. */
export interface Answering {
	ask: Ask;
	close(): void;
}

/** Opens the catalog of this checkout to answer from it. Throws `AskFailedError`, or `CatalogUnavailableError`. */
export async function openAsk(options: AskOptions, { environment, root, now, complain }: Surroundings): Promise<Answering> {
	if (options.server !== undefined) throw new AskFailedError("This version asks no server; leave out --server to answer from the catalog here.");
	const { snapshot, close } = await loadCatalog(catalogSettings(environment, root), new Date(now()), (filling) => {
		const { notes, complaints } = fillingInWords(filling);
		for (const line of [...notes, ...complaints]) complain(line);
	});
	return { ask: (entries) => answers(entries, snapshot, options), close };
}

async function* answers(entries: AsyncIterable<BatchEntry>, snapshot: Snapshot, { asOf, language, limit }: AskOptions): AsyncGenerator<BatchOutcome> {
	let entry = 0;
	for await (const { id, profile } of entries) {
		entry++;
		const parsed = snapshot.requestSchema.safeParse({ profile, limit, detail: "summary" });
		if (parsed.success) {
			const { profile: understood, asOf: _, lang: __, ...request } = parsed.data;
			yield { id, answer: match(understood, snapshot, { ...request, asOf, language }), nextChangeAt: null };
			continue;
		}
		const errors = parsed.error.issues.map((issue) => ({
			pointer: `/${issue.path.map(String).join("/")}`,
			code: issue.message,
			detail: language === "en" ? `This is not understood (${issue.message}).` : `未能识别（${issue.message}）。`,
		}));
		yield {
			id,
			entry,
			problem: { type: "urn:duikou:problem:does-not-fit", title: "The profile does not fit", status: 422, detail: "See errors.", errors },
		};
	}
}
