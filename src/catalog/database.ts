import { fileURLToPath } from "node:url";
import { type OpenDatabase, openMigrated } from "../database/open.ts";

const migrationsFolder = fileURLToPath(new URL("./migrations", import.meta.url));

/** A start waits for another one that fills the same file. */
const patience = 5000;

/** Opens a libSQL database (`file:…`, `http(s)://…`, `libsql://…`) and brings the catalog's tables in it up to date. */
export function openDatabase(url: string, authToken?: string): Promise<OpenDatabase> {
	return openMigrated({ url, authToken, migrationsFolder, patience });
}
