import { eq } from "drizzle-orm";
import type { LibSQLDatabase } from "drizzle-orm/libsql";
import { type CatalogDocument, documentFormat } from "../model/document.ts";
import { addressOf, type Revision } from "./revision.ts";
import { activeRevision, revisions } from "./tables.ts";

export type CatalogDatabase = LibSQLDatabase;

/** A published revision, loaded. */
export interface PublishedCatalog {
	id: string;
	publishedAt: string;
	document: CatalogDocument;
}

const slot = "active";

/** A stored revision that this software cannot answer from; the message says why. */
export class UnreadableRevisionError extends Error {
	override name = "UnreadableRevisionError";
}

/** The revision that answers, whether or not this software can read it; undefined where none was published. */
export async function activeId(database: Pick<CatalogDatabase, "select">): Promise<string | undefined> {
	const [active] = await database.select({ id: activeRevision.revision }).from(activeRevision).where(eq(activeRevision.slot, slot));
	return active?.id;
}

/** Stores a revision, unless it is there already, and makes it the active one: in one transaction, or not at all. */
export async function publish(database: CatalogDatabase, revision: Revision, publishedAt: Date): Promise<void> {
	await database.transaction(async (transaction) => {
		const parent = await activeId(transaction);
		await transaction
			.insert(revisions)
			.values({
				id: revision.id,
				format: documentFormat,
				content: revision.content,
				publishedAt: publishedAt.toISOString(),
				parent,
			})
			.onConflictDoNothing();
		await transaction
			.insert(activeRevision)
			.values({ slot, revision: revision.id })
			.onConflictDoUpdate({ target: activeRevision.slot, set: { revision: revision.id } });
	});
}

/** Loads the active revision in one query; undefined where none was published. Throws `UnreadableRevisionError`. */
export async function loadActive(database: CatalogDatabase): Promise<PublishedCatalog | undefined> {
	const [row] = await database
		.select({ id: revisions.id, format: revisions.format, content: revisions.content, publishedAt: revisions.publishedAt })
		.from(activeRevision)
		.innerJoin(revisions, eq(revisions.id, activeRevision.revision))
		.where(eq(activeRevision.slot, slot));
	if (!row) return undefined;
	if (row.format !== documentFormat) {
		throw new UnreadableRevisionError(`revision ${row.id} has layout ${row.format}; this software reads layout ${documentFormat}`);
	}
	if (addressOf(row.content) !== row.id) throw new UnreadableRevisionError(`revision ${row.id} is corrupt: its content has another address`);
	return { id: row.id, publishedAt: row.publishedAt, document: JSON.parse(row.content) as CatalogDocument };
}
