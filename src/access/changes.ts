import type { LibSQLDatabase } from "drizzle-orm/libsql";
import { oneAtATime } from "./one-at-a-time.ts";

/**
 * Makes changes one after the other, each in a transaction: two transactions of one process on one file would wait for
 * each other until the driver gives up.
 */
export function changesTo(database: LibSQLDatabase): LibSQLDatabase["transaction"] {
	const inTurn = oneAtATime();
	return (change) => inTurn(() => database.transaction(change));
}

/** The row that a statement returned, which wrote exactly one. */
export function given<Row>(row: Row | undefined): Row {
	if (!row) throw new Error("a row that was written was not returned");
	return row;
}
