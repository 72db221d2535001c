import { and, desc, eq, lt, or } from "drizzle-orm";
import type { LibSQLDatabase } from "drizzle-orm/libsql";
import { type CatalogDocument, documentFormat } from "../model/document.ts";
import type { CatalogChanges, RevisionEntry, RevisionsPage } from "../model/revisions.ts";
import { changesBetween } from "./difference.ts";
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

/** What is read of a revision that is to be loaded. */
const stored = { id: revisions.id, format: revisions.format, content: revisions.content, publishedAt: revisions.publishedAt };

interface StoredRevision {
	id: string;
	format: number;
	content: string;
	publishedAt: string;
}

/** A stored revision that this software cannot answer from; the message says why. */
export class UnreadableRevisionError extends Error {
	override name = "UnreadableRevisionError";
}

/** The revision that answers, whether or not this software can read it; undefined where none was published. */
export async function activeId(database: Pick<CatalogDatabase, "select">): Promise<string | undefined> {
	const [active] = await database.select({ id: activeRevision.revision }).from(activeRevision).where(eq(activeRevision.slot, slot));
	return active?.id;
}

/**
 * Stores a revision with what changed since the active one, unless it is there already, and makes it the active one: in
 * one transaction, or not at all.
 */
export async function publish(database: CatalogDatabase, revision: Revision, publishedAt: Date): Promise<void> {
	await database.transaction(async (transaction) => {
		const [kept] = await transaction.select({ id: revisions.id }).from(revisions).where(eq(revisions.id, revision.id));
		if (!kept) {
			const parent = await activeRow(transaction);
			await transaction.insert(revisions).values({
				id: revision.id,
				format: documentFormat,
				content: revision.content,
				publishedAt: publishedAt.toISOString(),
				parent: parent?.id,
				changes: parent && changesSince(parent, revision),
			});
		}
		await transaction
			.insert(activeRevision)
			.values({ slot, revision: revision.id })
			.onConflictDoUpdate({ target: activeRevision.slot, set: { revision: revision.id } });
	});
}

/** Loads the active revision in one query; undefined where none was published. Throws `UnreadableRevisionError`. */
export async function loadActive(database: CatalogDatabase): Promise<PublishedCatalog | undefined> {
	const row = await activeRow(database);
	return row && published(row);
}

/** Loads a revision by its id in one query; undefined where there is none. Throws `UnreadableRevisionError`. */
export async function loadRevision(database: CatalogDatabase, id: string): Promise<PublishedCatalog | undefined> {
	const [row] = await database.select(stored).from(revisions).where(eq(revisions.id, id));
	return row && published(row);
}

/** Lists revisions without loading any content, newest first, those of one moment by id; undefined where `before` is none of them. */
export async function listRevisions(database: CatalogDatabase, { limit, before }: RevisionsPage): Promise<RevisionEntry[] | undefined> {
	const { id, publishedAt, parent, changes } = revisions;
	const [last] = before === undefined ? [] : await database.select({ id, publishedAt }).from(revisions).where(eq(id, before));
	if (before !== undefined && !last) return undefined;
	const rows = await database
		.select({ id, publishedAt, active: activeRevision.revision, parent, changes })
		.from(revisions)
		.leftJoin(activeRevision, and(eq(activeRevision.revision, id), eq(activeRevision.slot, slot)))
		.where(last && or(lt(publishedAt, last.publishedAt), and(eq(publishedAt, last.publishedAt), lt(id, last.id))))
		.orderBy(desc(publishedAt), desc(id))
		.limit(limit);
	return rows.map((row) => ({ ...row, active: row.active !== null }));
}

async function activeRow(database: Pick<CatalogDatabase, "select">): Promise<StoredRevision | undefined> {
	const [row] = await database
		.select(stored)
		.from(activeRevision)
		.innerJoin(revisions, eq(revisions.id, activeRevision.revision))
		.where(eq(activeRevision.slot, slot));
	return row;
}

function published({ id, format, content, publishedAt }: StoredRevision): PublishedCatalog {
	if (format !== documentFormat) {
		throw new UnreadableRevisionError(`revision ${id} has layout ${format}; this software reads layout ${documentFormat}`);
	}
	if (addressOf(content) !== id) throw new UnreadableRevisionError(`revision ${id} is corrupt: its content has another address`);
	return { id, publishedAt, document: JSON.parse(content) as CatalogDocument };
}

/** What changed since the parent; undefined where this software cannot read it. */
function changesSince(parent: StoredRevision, revision: Revision): CatalogChanges | undefined {
	try {
		return changesBetween(published(parent).document, JSON.parse(revision.content) as CatalogDocument);
	} catch (error) {
		if (error instanceof UnreadableRevisionError) return undefined;
		throw error;
	}
}
