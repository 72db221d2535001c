import { sql } from "drizzle-orm";
import { integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { Scope } from "../model/access.ts";
import type { Theme } from "../model/sites.ts";

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

/** Every website that was ever given a key. Moments are RFC 3339, UTC. */
export const sites = sqliteTable(
	"sites",
	{
		/** The key itself: it is public. */
		key: text("key").primaryKey(),
		name: text("name").notNull(),
		/** Scheme, host and port, as browsers send them. */
		origins: text("origins", { mode: "json" }).$type<readonly string[]>().notNull(),
		/** Ids or series; none where it shows all programs. */
		programs: text("programs", { mode: "json" }).$type<readonly string[]>(),
		theme: text("theme").$type<Theme>(),
		createdAt: text("created_at").notNull(),
		removedAt: text("removed_at"),
	},
	// A name belongs to one site that is not removed, whoever writes at the same time.
	(table) => [uniqueIndex("sites_current_name").on(table.name).where(sql`removed_at IS NULL`)],
);

/** What is counted of a site in a day; it stays where the site is removed. */
export const siteCounts = sqliteTable(
	"site_counts",
	{
		/** The key of the site. */
		site: text("site").notNull(),
		/** `YYYY-MM-DD` in Asia/Shanghai. */
		day: text("day").notNull(),
		/** How often the form was shown, and how often it was answered. */
		shown: integer("shown").notNull(),
		answered: integer("answered").notNull(),
	},
	(table) => [primaryKey({ columns: [table.site, table.day] })],
);
