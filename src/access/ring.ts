import { and, eq, isNull, lt, or } from "drizzle-orm";
import { beijingDay } from "../core/dates.ts";
import type { OpenDatabase } from "../database/open.ts";
import { type KeyRing, rateOf } from "../model/access.ts";
import { hasHash, idIn } from "./key.ts";
import { isValid, type StoredKey, storedKey } from "./keys.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import { rememberingFor } from "./remembering.ts";
import { keys } from "./tables.ts";
import { writeTogether } from "./write-together.ts";

/** How long what was read of a key is remembered, in milliseconds: a revocation counts after this time at the latest. */
const freshness = 1000;

export interface BufferingKeyRing extends KeyRing {
	/**
	 * Writes down which keys were used, in one transaction; to be called from time to time, and at the end. `away`: the
	 * database did not take it, and the next call tries again. Never rejects.
	 */
	flush(): Promise<"written" | "away">;
}

type Database = OpenDatabase["database"];

/** The keys in a database, whose tables are up to date; `now` tells milliseconds since the epoch. */
export function keyRing(database: Database, now: () => number): BufferingKeyRing {
	const found = rememberingFor<StoredKey | "away">(freshness, now, (id) => storedKey(database, id).catch(() => "away" as const));
	const usage = usageOf(database);
	return {
		holderOf: async (key) => {
			const id = idIn(key);
			const stored = id === undefined ? undefined : await found(id);
			if (stored === "away") return "away";
			if (!stored || !hasHash(key, stored.hash)) return "unknown";
			if (!isValid(stored, now())) return "revoked";
			const { name, scopes, rate } = stored;
			return { id: stored.id, name, scopes, rate: rate === null ? undefined : rateOf(rate) };
		},
		used: ({ id }) => usage.note(id, beijingDay(now())),
		flush: usage.flush,
	};
}

/** On which day each key was last used: noted at once, and written where the day has moved. */
function usageOf(database: Database): { note(id: string, day: string): void; flush(): Promise<"written" | "away"> } {
	const noted = new Map<string, string>();
	const written = new Map<string, string>();
	const inTurn = oneAtATime();
	const write = async (): Promise<"written" | "away"> => {
		const days = [...noted];
		const statements = days.map(([id, day]) =>
			database
				.update(keys)
				.set({ lastUsedOn: day })
				// Another server may have written a later day.
				.where(and(eq(keys.id, id), or(isNull(keys.lastUsedOn), lt(keys.lastUsedOn, day)))),
		);
		if ((await writeTogether(database, statements)) === "away") return "away";
		for (const [id, day] of days) {
			written.set(id, day);
			if (noted.get(id) === day) noted.delete(id);
		}
		return "written";
	};
	return {
		note: (id, day) => {
			if (written.get(id) !== day) noted.set(id, day);
		},
		flush: () => inTurn(write),
	};
}
