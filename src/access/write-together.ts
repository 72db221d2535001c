import type { BatchItem } from "drizzle-orm/batch";
import type { OpenDatabase } from "../database/open.ts";

/** Carries out statements in one transaction, all or none. `away`: the database did not take them. Never rejects. */
export async function writeTogether(database: OpenDatabase["database"], statements: readonly BatchItem<"sqlite">[]): Promise<"written" | "away"> {
	const [first, ...others] = statements;
	if (!first) return "written";
	try {
		await database.batch([first, ...others]);
		return "written";
	} catch {
		// A statement that found the file locked stays open on its connection: nothing could be committed over it, and
		// others could not write (tursodatabase/libsql-client-ts#352).
		if (!database.$client.closed) await database.$client.reconnect();
		return "away";
	}
}
