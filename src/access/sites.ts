import { and, asc, eq, gte, inArray, or } from "drizzle-orm";
import type { LibSQLDatabase } from "drizzle-orm/libsql";
import type { Site, Theme } from "../model/sites.ts";
import { changesTo, given } from "./changes.ts";
import { checkedName } from "./name.ts";
import { checkedOrigin } from "./origin.ts";
import { RefusedError } from "./refused.ts";
import { makeSiteKey } from "./site-key.ts";
import { siteCounts, sites } from "./tables.ts";

/** What is known of a site; `tables.ts` says what each member means. */
export type SiteRecord = typeof sites.$inferSelect;

export interface SiteWanted {
	/** 1 to 60 characters. */
	name: string;
	/** One or more; `https://Example.org/` is taken for `https://example.org`. */
	origins: readonly string[];
	/** Ids or series, whose form alone is checked; all programs where there are none. */
	programs?: readonly string[];
	theme?: Theme;
}

/** What becomes otherwise; what is left out stays. As in `SiteWanted`, but for `null`: all programs, or no colours of its own. */
export interface SiteChanges {
	name?: string;
	/** In place of those it has. */
	origins?: readonly string[];
	/** Beside those it has. */
	addedOrigins?: readonly string[];
	programs?: readonly string[] | null;
	theme?: Theme | null;
}

/** What was counted of a site on a day, `YYYY-MM-DD` in Asia/Shanghai. */
export interface SiteDay {
	day: string;
	/** The key of the site. */
	site: string;
	name: string;
	shown: number;
	answered: number;
}

export interface StatsWanted {
	/** A key or a name; all sites where it is not said. */
	site?: string;
	/** The first day, `YYYY-MM-DD`. */
	since?: string;
}

/** The sites in a database. All but `list` throws `RefusedError`; sites are named by their key, or by their name. */
export interface SiteStore {
	add(wanted: SiteWanted): Promise<SiteRecord>;
	/** Every site that was ever given a key, the oldest first. */
	list(): Promise<SiteRecord[]>;
	/** The key and the counts stay. A site that was removed is not changed. */
	change(keyOrName: string, changes: SiteChanges): Promise<SiteRecord>;
	/** Ends a site's key; its counts stay. `already`: somebody had removed it before, and nothing was changed. */
	remove(keyOrName: string): Promise<{ record: SiteRecord; already: boolean }>;
	/** The oldest day first, as charts are drawn; of a name, that of every site that ever had it. */
	stats(wanted?: StatsWanted): Promise<SiteDay[]>;
}

type Reader = Pick<LibSQLDatabase, "select">;

/** The sites in a database, whose tables are up to date; `now` tells milliseconds since the epoch. */
export function siteStore(database: LibSQLDatabase, now: () => number): SiteStore {
	const changing = changesTo(database);
	const timestamp = () => new Date(now()).toISOString();
	return {
		add: ({ name, origins, programs, theme }) =>
			changing(async (transaction) => {
				const wanted = { name: checkedName(name), origins: checkedOrigins(origins), programs: programs && checkedPrograms(programs), theme };
				await refuseTaken(transaction, wanted.name);
				const row = { key: makeSiteKey(), createdAt: timestamp(), ...wanted };
				const [record] = await transaction.insert(sites).values(row).returning();
				return given(record);
			}),
		list: () => database.select().from(sites).orderBy(asc(sites.createdAt), asc(sites.key)),
		change: (keyOrName, { name, origins, addedOrigins = [], programs, theme }) =>
			changing(async (transaction) => {
				const site = await siteCalled(transaction, keyOrName);
				if (!isCurrent(site))
					throw new RefusedError(`Site ${site.key} (${site.name}) was removed, and its key is not given out again; add the site anew.`);
				const changed = {
					name: name === undefined ? site.name : checkedName(name),
					// Those it has are not judged anew: one may have been taken that no longer is.
					origins: [...new Set([...(origins ? checkedOrigins(origins) : site.origins), ...addedOrigins.map(checkedOrigin)])],
					programs: programs === undefined ? site.programs : programs && checkedPrograms(programs),
					theme: theme === undefined ? site.theme : theme,
				};
				if (changed.name !== site.name) await refuseTaken(transaction, changed.name);
				const [record] = await transaction.update(sites).set(changed).where(eq(sites.key, site.key)).returning();
				return given(record);
			}),
		remove: (keyOrName) =>
			changing(async (transaction) => {
				const record = await siteCalled(transaction, keyOrName);
				if (!isCurrent(record)) return { record, already: true };
				const [removed] = await transaction.update(sites).set({ removedAt: timestamp() }).where(eq(sites.key, record.key)).returning();
				return { record: given(removed), already: false };
			}),
		stats: async ({ site, since } = {}) => {
			const called = site === undefined ? undefined : await someCalled(database, site);
			const keys = called?.map(({ key }) => key);
			return database
				.select({ day: siteCounts.day, site: sites.key, name: sites.name, shown: siteCounts.shown, answered: siteCounts.answered })
				.from(siteCounts)
				.innerJoin(sites, eq(sites.key, siteCounts.site))
				.where(and(keys && inArray(sites.key, keys), since === undefined ? undefined : gte(siteCounts.day, since)))
				.orderBy(asc(siteCounts.day), asc(sites.createdAt), asc(sites.key));
		},
	};
}

/** The site that a key was given to, and that is not removed. */
export async function siteWithKey(database: Reader, key: string): Promise<Site | undefined> {
	const [row] = await database.select().from(sites).where(eq(sites.key, key));
	if (!row || !isCurrent(row)) return undefined;
	const { name, origins, programs, theme } = row;
	return { key, name, origins, programs: programs ?? undefined, theme: theme ?? undefined };
}

function isCurrent({ removedAt }: Pick<SiteRecord, "removedAt">): boolean {
	return removedAt === null;
}

/** The site with this key, or else all with this name, the oldest first. */
async function sitesCalled(database: Reader, keyOrName: string): Promise<SiteRecord[]> {
	const called = await database
		.select()
		.from(sites)
		.where(or(eq(sites.key, keyOrName), eq(sites.name, keyOrName)))
		.orderBy(asc(sites.createdAt), asc(sites.key));
	const byKey = called.find(({ key }) => key === keyOrName);
	return byKey ? [byKey] : called;
}

async function someCalled(database: Reader, keyOrName: string): Promise<SiteRecord[]> {
	const called = await sitesCalled(database, keyOrName);
	if (called.length === 0) {
		throw new RefusedError(`No site has the key or the name ${JSON.stringify(keyOrName)}; npx duikou sites list shows them all.`);
	}
	return called;
}

/** The site with this key or name: of several with one name, the one that is not removed, or was last. */
async function siteCalled(database: Reader, keyOrName: string): Promise<SiteRecord> {
	const called = await someCalled(database, keyOrName);
	return given(called.find(isCurrent) ?? called.at(-1));
}

/** A name belongs to one site at a time. */
async function refuseTaken(database: Reader, name: string): Promise<void> {
	const taken = (await sitesCalled(database, name)).find(isCurrent);
	if (taken) throw new RefusedError(`Site ${taken.key} has the name ${taken.name} already; choose another name, or remove that site.`);
}

function checkedOrigins(origins: readonly string[]): string[] {
	if (origins.length === 0) throw new RefusedError("A key is bound to a site; say where its pages are, such as https://example.org.");
	return [...new Set(origins.map(checkedOrigin))];
}

function checkedPrograms(programs: readonly string[]): string[] {
	if (programs.length === 0) throw new RefusedError("Name the programs that the site shows by their ids, or write all to show all of them.");
	const malformed = programs.find((program) => !/^[a-z0-9-]+$/.test(program));
	if (malformed !== undefined) {
		throw new RefusedError(
			`${JSON.stringify(malformed)} is no id of a program; write one such as cast-asean, of letters a to z, digits and hyphens.`,
		);
	}
	return [...new Set(programs)];
}
