import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { CatalogChanges } from "../model/revisions.ts";

/** Every revision of the catalog that was ever published; content-addressed and never changed. */
export const revisions = sqliteTable(
	"catalog_revisions",
	{
		/** The address that the content alone determines. */
		id: text("id").primaryKey(),
		/** The layout of the content: a reader refuses one it does not know. */
		format: integer("format").notNull(),
		content: text("content").notNull(),
		/** RFC 3339, UTC. */
		publishedAt: text("published_at").notNull(),
		/** The revision that was active before; none for the first. */
		parent: text("parent"),
		/** What changed since the parent; none for the first, and where the parent could not be read. */
		changes: text("changes", { mode: "json" }).$type<CatalogChanges>(),
	},
	// All that a listing shows: the columns lie behind megabytes of content, which SQLite would have to walk through.
	(table) => [index("catalog_revisions_listing").on(table.publishedAt, table.id, table.parent, table.changes)],
);

/** Which revision answers: one row. */
export const activeRevision = sqliteTable("catalog_active_revision", {
	slot: text("slot").primaryKey(),
	revision: text("revision")
		.notNull()
		.references(() => revisions.id),
});
