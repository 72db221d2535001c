import { type Client, createClient } from "@libsql/client";
import { drizzle, type LibSQLDatabase } from "drizzle-orm/libsql";
import { migrate } from "drizzle-orm/libsql/migrator";

/** Where a database is, and what brings its tables up to date. */
export interface DatabaseSettings {
	/** `file:…`, `http(s)://…` or `libsql://…`. */
	url: string;
	authToken: string | undefined;
	migrationsFolder: string;
	/**
	 * How long to wait for another process that writes to the same file, in milliseconds: the driver keeps the whole
	 * process waiting.
	 */
	patience: number;
}

export interface OpenDatabase {
	database: LibSQLDatabase & { $client: Client };
	close(): void;
}

/** Opens a libSQL database and brings its tables up to date. Rejects with what the driver or the migration threw. */
export async function openMigrated({ url, authToken, migrationsFolder, patience }: DatabaseSettings): Promise<OpenDatabase> {
	const client = createClient({ url, authToken, timeout: patience });
	try {
		const database = drizzle(client);
		const bringUpToDate = () => migrate(database, { migrationsFolder });
		// Of two that begin on one new database at once, one finds tables that the other made meanwhile: tried again, it finds all done.
		await bringUpToDate().catch((error: unknown) => (isOvertaken(error) ? bringUpToDate() : Promise.reject(error)));
		return { database, close: () => client.close() };
	} catch (error) {
		client.close();
		throw error;
	}
}

function isOvertaken(error: unknown): boolean {
	return error instanceof Error && (/already exists/.test(error.message) || isOvertaken(error.cause));
}
