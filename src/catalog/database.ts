import { fileURLToPath } from "node:url";
import { createClient } from "@libsql/client";
import { drizzle } from "drizzle-orm/libsql";
import { migrate } from "drizzle-orm/libsql/migrator";
import type { CatalogDatabase } from "./store.ts";

const migrationsFolder = fileURLToPath(new URL("./migrations", import.meta.url));

/** How long to wait for another process that writes to the same file, in milliseconds. */
const patience = 5000;

export interface OpenDatabase {
	database: CatalogDatabase;
	close(): void;
}

/** Opens a libSQL database (`file:…`, `http(s)://…`, `libsql://…`) and brings its tables up to date. */
export async function openDatabase(url: string, authToken?: string): Promise<OpenDatabase> {
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
