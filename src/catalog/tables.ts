import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** Every revision of the catalog that was ever published; content-addressed and never changed. */
export const revisions = sqliteTable("catalog_revisions", {
	/** The address that the content alone determines. */
	id: text("id").primaryKey(),
	/** The layout of the content: a reader refuses one it does not know. */
	format: integer("format").notNull(),
	content: text("content").notNull(),
	/** RFC 3339, UTC. */
	publishedAt: text("published_at").notNull(),
	/** The revision that was active before; none for the first. */
	parent: text("parent"),
});

/** Which revision answers: one row. */
export const activeRevision = sqliteTable("catalog_active_revision", {
	slot: text("slot").primaryKey(),
	revision: text("revision")
		.notNull()
		.references(() => revisions.id),
});
