import { inBeijing } from "../../core/dates.ts";
import type { BatchHead } from "../../model/batch.ts";
import { softwareVersion } from "../../model/software.ts";
import { admitWhole } from "../access.ts";
import { languageHeaders, noStore } from "../context.ts";
import { respondProblem } from "../problem.ts";
import { earliest, inBeijingOrNull, type ReadEntry, readEntry, type SentEntry } from "./entries.ts";
import { entityTag, fingerprint, heldTag } from "./fingerprint.ts";
import type { BatchRequest } from "./routes.ts";
import type { Settled } from "./settings.ts";

/** A batch that is known to its last entry before it is answered. */
export interface WholeBatch {
	request: BatchRequest;
	settled: Settled;
	entries: readonly SentEntry[];
	/** The body as it was sent. */
	bytes: Uint8Array;
}

/** A batch that was admitted, its entries validated. */
export interface PreparedBatch {
	entries: readonly ReadEntry[];
	/** What an answer says of the batch as a whole. */
	head: BatchHead;
	/** Headers of the answer. */
	headers: Record<string, string>;
}

/** How many entries are validated before others have their turn. */
const entriesPerTurn = 100;

/**
 * Admits a batch whole and validates its entries; a response where it is refused, or where the caller holds an answer that
 * is still right: that one costs no more than a single request.
 */
export async function prepareWhole({ request, settled, entries, bytes }: WholeBatch): Promise<PreparedBatch | Response> {
	const { context, services } = request;
	const { snapshot, options } = settled.batch;
	const { language } = options;
	const print = await fingerprint({
		revision: snapshot.revision,
		request: [bytes, language, context.req.header("Content-Type") ?? ""],
	});
	const held = heldTag(context.req.header("If-None-Match"), print, services.now());
	const tooMany = held === undefined ? await admitWhole(context, services.access, entries.length, language) : undefined;
	if (tooMany) return respondProblem(context, tooMany, language);
	if (held !== undefined) return context.body(null, 304, { ...noStore, ...languageHeaders(language), ETag: held });
	const read: ReadEntry[] = [];
	for (const entry of entries) {
		read.push(readEntry(entry, settled.batch));
		if (read.length % entriesPerTurn === 0) await services.pause();
	}
	const turnsAt = earliest(read.map(({ nextChange }) => nextChange));
	return {
		entries: read,
		head: {
			asOf: inBeijing(options.asOf),
			catalog: { revision: snapshot.revision, publishedAt: snapshot.publishedAt },
			software: softwareVersion,
			nextChangeAt: inBeijingOrNull(turnsAt),
		},
		headers: { ...noStore, ...languageHeaders(language), ETag: entityTag(print, settled.momentGiven ? undefined : turnsAt) },
	};
}
