import { checkCatalog } from "./check.ts";
import type { CatalogFault } from "./files.ts";
import { type CatalogDatabase, hasRevision, loadActive, publish } from "./store.ts";

/** What became of `data/` at a start. */
export type Filling = { kind: "published"; revision: string } | { kind: "unchanged" } | { kind: "faulty"; faults: readonly CatalogFault[] };

/**
 * Publishes `data/` where the database has no catalog yet, or where `data/` holds a catalog that it has never seen.
 * A revision it has seen is left alone: who moved the pointer away from it meant to.
 */
export async function fillFromData(database: CatalogDatabase, folder: string, now: Date): Promise<Filling> {
	const { checked, faults } = checkCatalog(folder);
	if (!checked) return { kind: "faulty", faults };
	const { revision } = checked;
	if ((await hasRevision(database, revision.id)) && (await loadActive(database))) return { kind: "unchanged" };
	await publish(database, revision, now);
	return { kind: "published", revision: revision.id };
}
