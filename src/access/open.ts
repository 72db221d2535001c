import { closeSync, existsSync, openSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { LibsqlError } from "@libsql/client";
import { DrizzleQueryError } from "drizzle-orm";
import type { LibSQLDatabase } from "drizzle-orm/libsql";
import { type OpenDatabase, openMigrated } from "../database/open.ts";
import { failureInWords } from "../database/words.ts";

const migrationsFolder = fileURLToPath(new URL("./migrations", import.meta.url));

/** Short, since a server that writes down usage answers nobody while it waits. */
const patience = 500;

export interface AccessSettings {
	/** `file:…`, `http(s)://…` or `libsql://…`. */
	databaseUrl: string;
	authToken: string | undefined;
}

/** The keys and sites cannot be read or written, for a reason that the person who starts can put right; the message says it in one line. */
export class AccessUnavailableError extends Error {
	override name = "AccessUnavailableError";
}

/** Where the keys and sites are kept, by the environment that a checkout is run in: an embedded file in it unless told otherwise. */
export function accessSettings(environment: Readonly<Record<string, string | undefined>>, root: string): AccessSettings {
	return {
		databaseUrl: environment.ACCESS_DATABASE_URL || `file:${root}/access.db`,
		authToken: environment.ACCESS_DATABASE_AUTH_TOKEN || undefined,
	};
}

/** Opens the database of the keys and sites, and makes it where there is none. Throws `AccessUnavailableError`. */
export async function openAccess({ databaseUrl, authToken }: AccessSettings): Promise<OpenDatabase> {
	try {
		makeForOwnerOnly(databaseUrl);
		return await openMigrated({ url: databaseUrl, authToken, migrationsFolder, patience });
	} catch (error) {
		throw new AccessUnavailableError(failureInWords(error, databaseUrl, "opened for writing", "ACCESS_DATABASE_URL"));
	}
}

/** What makes a store, `keyStore` say, over a database whose tables are up to date; `now` tells milliseconds since the epoch. */
export type StoreOf<Store> = (database: LibSQLDatabase, now: () => number) => Store;

/** Opens a store for one task. Throws `AccessUnavailableError`, and what the task throws beside the database's errors. */
export async function withStore<Store, Result>(
	settings: AccessSettings,
	storeOf: StoreOf<Store>,
	now: () => number,
	task: (store: Store) => Promise<Result>,
): Promise<Result> {
	const { database, close } = await openAccess(settings);
	try {
		return await task(storeOf(database, now));
	} catch (error) {
		if (!(error instanceof DrizzleQueryError || error instanceof LibsqlError)) throw error;
		throw new AccessUnavailableError(failureInWords(error, settings.databaseUrl, "read or written", "ACCESS_DATABASE_URL"));
	} finally {
		close();
	}
}

/** Makes the file of an embedded database that is not there yet, which only its owner may read. */
function makeForOwnerOnly(databaseUrl: string): void {
	const [, path] = /^file:(?:\/\/(?:localhost)?)?([^:?#][^?#]*)/.exec(databaseUrl) ?? [];
	const file = path && decodeURIComponent(path);
	if (file && !existsSync(file)) closeSync(openSync(file, "a", 0o600));
}
