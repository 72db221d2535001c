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

/** Whether the revision is among those ever published. */
export async function hasRevision(database: CatalogDatabase, id: string): Promise<boolean> {
	const rows = await database.select({ id: revisions.id }).from(revisions).where(eq(revisions.id, id));
	return rows.length > 0;
}

/** Stores a revision, unless it is there already, and makes it the active one: in one transaction, or not at all. */
export async function publish(database: CatalogDatabase, revision: Revision, publishedAt: Date): Promise<void> {
	await database.transaction(async (transaction) => {
		const [active] = await transaction.select({ id: activeRevision.revision }).from(activeRevision).where(eq(activeRevision.slot, slot));
		await transaction
			.insert(revisions)
			.values({
				id: revision.id,
				format: documentFormat,
				content: revision.content,
				publishedAt: publishedAt.toISOString(),
				parent: active?.id ?? null,
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
