import { sql } from "drizzle-orm";
import { beijingDay } from "../core/dates.ts";
import type { OpenDatabase } from "../database/open.ts";
import type { Site, SiteRegister } from "../model/sites.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import { rememberingFor } from "./remembering.ts";
import { isSiteKey } from "./site-key.ts";
import { siteWithKey } from "./sites.ts";
import { siteCounts } from "./tables.ts";
import { writeTogether } from "./write-together.ts";

/** How long what was read of a site is remembered, in milliseconds: that it is removed counts after this time at the latest. */
const freshness = 5000;

export interface BufferingSiteRegister extends SiteRegister {
	/**
	 * Adds what was counted to what is written, in one transaction; to be called from time to time, and at the end. `away`:
	 * the database did not take it, and the next call tries again. Never rejects. Only where the answer of a database
	 * elsewhere is lost on its way, after it took all, is the same added again.
	 */
	flush(): Promise<"written" | "away">;
}

type Database = OpenDatabase["database"];

/** The sites in a database, whose tables are up to date; `now` tells milliseconds since the epoch. */
export function siteRegister(database: Database, now: () => number): BufferingSiteRegister {
	const found = rememberingFor(
		freshness,
		now,
		steadily((key) => siteWithKey(database, key)),
	);
	const counts = countsOf(database);
	return {
		siteOf: async (key) => (isSiteKey(key) ? ((await found(key)) ?? "unknown") : "unknown"),
		count: ({ key }, event) =>
			counts.add({ site: key, day: beijingDay(now()), shown: event === "shown" ? 1 : 0, answered: event === "answered" ? 1 : 0 }),
		flush: counts.flush,
	};
}

/**
 * Finds what was found before where the search fails, and `away` where nothing was. It remembers no more than the sites
 * that were given a key, which are few: nobody else's asking adds to them.
 */
function steadily(find: (key: string) => Promise<Site | undefined>): (key: string) => Promise<Site | undefined | "away"> {
	const before = new Map<string, Site>();
	return async (key) => {
		try {
			const site = await find(key);
			if (site) before.set(key, site);
			else before.delete(key);
			return site;
		} catch {
			return before.get(key) ?? "away";
		}
	};
}

type Count = typeof siteCounts.$inferSelect;

/** How often each thing happened since it was last written: one sum for each site and day. */
function countsOf(database: Database): { add(count: Count): void; flush(): Promise<"written" | "away"> } {
	const sums = new Map<string, Count>();
	const inTurn = oneAtATime();
	const add = (count: Count): void => {
		const id = `${count.site} ${count.day}`;
		const { shown, answered } = sums.get(id) ?? { shown: 0, answered: 0 };
		sums.set(id, { ...count, shown: shown + count.shown, answered: answered + count.answered });
	};
	const write = async (): Promise<"written" | "away"> => {
		// What is counted meanwhile begins new sums.
		const taken = [...sums.values()];
		sums.clear();
		const outcome = await writeTogether(database, taken.map(adding));
		if (outcome === "away") for (const count of taken) add(count);
		return outcome;
	};
	/** Several servers add to the same rows. */
	const adding = (count: Count) =>
		database
			.insert(siteCounts)
			.values(count)
			.onConflictDoUpdate({
				target: [siteCounts.site, siteCounts.day],
				set: { shown: sql`${siteCounts.shown} + excluded.shown`, answered: sql`${siteCounts.answered} + excluded.answered` },
			});
	return { add, flush: () => inTurn(write) };
}
