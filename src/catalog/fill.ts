import { checkCatalog } from "./check.ts";
import type { CatalogFault } from "./files.ts";
import { activeId, type CatalogDatabase, publish } from "./store.ts";

/** What became of `data/` at a start. */
export type Filling = { kind: "published"; revision: string } | { kind: "unchanged" } | { kind: "faulty"; faults: readonly CatalogFault[] };

/**
 * Publishes `data/` where the database has no catalog yet; with `follow`, also where `data/` holds another catalog than
 * the one that answers, also one that this software cannot read any more. A database that several servers share is not
 * to follow the files of whichever started last.
 */
export async function fillFromData(database: CatalogDatabase, folder: string, now: Date, follow: boolean): Promise<Filling> {
	const active = await activeId(database);
	if (active && !follow) return { kind: "unchanged" };
	const { checked, faults } = checkCatalog(folder);
	if (!checked) return { kind: "faulty", faults };
	const { revision } = checked;
	if (active === revision.id) return { kind: "unchanged" };
	await publish(database, revision, now);
	return { kind: "published", revision: revision.id };
}
