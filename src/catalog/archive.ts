import { DrizzleQueryError } from "drizzle-orm";
import { prepare, type Snapshot } from "../core/snapshot.ts";
import type { Archive } from "../model/revisions.ts";
import { keepingRecent } from "./recent.ts";
import { type CatalogDatabase, listRevisions, loadRevision, UnreadableRevisionError } from "./store.ts";

/** How many older revisions are kept ready to answer from: each takes about 25 MB, and most of a second to prepare. */
const capacity = 2;

/** The revisions that a database holds. */
export function archiveOf(database: CatalogDatabase): Archive<Snapshot> {
	const snapshotOf = keepingRecent(capacity, async (id) => {
		const published = await loadRevision(database, id);
		return published && prepare(published.document, published.id, published.publishedAt);
	});
	return {
		revision: async (id) => {
			try {
				return (await snapshotOf(id)) ?? "unknown";
			} catch (error) {
				if (error instanceof UnreadableRevisionError) return "unreadable";
				if (error instanceof DrizzleQueryError) return "away";
				throw error;
			}
		},
		revisions: async (page) => {
			try {
				return (await listRevisions(database, page)) ?? "unknown";
			} catch (error) {
				if (error instanceof DrizzleQueryError) return "away";
				throw error;
			}
		},
	};
}
