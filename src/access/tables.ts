import { sql } from "drizzle-orm";
import { sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { Scope } from "../model/access.ts";

/** Every key that was ever given out, without the key itself. Moments are RFC 3339, UTC. */
export const keys = sqliteTable(
	"access_keys",
	{
		/** The part of the key that is no secret. */
		id: text("id").primaryKey(),
		name: text("name").notNull(),
		/** SHA-256 of the whole key, hexadecimal. */
		hash: text("hash").notNull(),
		scopes: text("scopes", { mode: "json" }).$type<readonly Scope[]>().notNull(),
		/** As a person writes it (`600/minute`); none where the server's default counts. */
		rate: text("rate"),
		createdAt: text("created_at").notNull(),
		/** Where the key was replaced: when it stops to be valid. */
		expiresAt: text("expires_at"),
		revokedAt: text("revoked_at"),
		/** The ids of the key that this one took the place of, and of the one that took its place. */
		replaces: text("replaces"),
		replacedBy: text("replaced_by"),
		/** The last day on which it was used, `YYYY-MM-DD` in Asia/Shanghai. */
		lastUsedOn: text("last_used_on"),
	},
	// A name belongs to one key that is neither revoked nor replaced, whoever writes at the same time.
	(table) => [uniqueIndex("access_keys_current_name").on(table.name).where(sql`revoked_at IS NULL AND replaced_by IS NULL`)],
);
