import { createClient } from "@libsql/client";
import { drizzle, type LibSQLDatabase } from "drizzle-orm/libsql";
import { migrate } from "drizzle-orm/libsql/migrator";

/** How long to wait for another process that writes to the same file, in milliseconds. */
const patience = 5000;

export interface OpenDatabase {
	database: LibSQLDatabase;
	close(): void;
}

/**
 * Opens a libSQL database (`file:…`, `http(s)://…`, `libsql://…`) and brings its tables up to date with the migrations in
 * a folder. Rejects with what the driver or the migration threw.
 */
export async function openMigrated(url: string, authToken: string | undefined, migrationsFolder: string): Promise<OpenDatabase> {
	const client = createClient({ url, authToken, timeout: patience });
	try {
		const database = drizzle(client);
		await migrate(database, { migrationsFolder });
		return { database, close: () => client.close() };
	} catch (error) {
		client.close();
		throw error;
	}
}
