import { prepare, type Snapshot } from "../core/snapshot.ts";
import { failureInWords, withoutSecrets } from "../database/words.ts";
import type { Archive } from "../model/revisions.ts";
import { archiveOf } from "./archive.ts";
import { openDatabase } from "./database.ts";
import { type Filling, fillFromData } from "./fill.ts";
import { loadActive, UnreadableRevisionError } from "./store.ts";

export interface CatalogSettings {
	/** `file:…`, `http(s)://…` or `libsql://…`. */
	databaseUrl: string;
	authToken: string | undefined;
	dataFolder: string;
}

/** The catalog to answer from, and the database it came from. */
export interface LoadedCatalog {
	snapshot: Snapshot;
	archive: Archive<Snapshot>;
	close(): void;
}

/** No catalog can be loaded, for a reason that the person who starts can put right; the message says it in one line. */
export class CatalogUnavailableError extends Error {
	override name = "CatalogUnavailableError";
}

/** Where the database is, by the environment that a checkout is run in: an embedded file in it unless told otherwise. */
export function catalogSettings(environment: Readonly<Record<string, string | undefined>>, root: string): CatalogSettings {
	return {
		databaseUrl: environment.DATABASE_URL || `file:${root}/duikou.db`,
		authToken: environment.DATABASE_AUTH_TOKEN || undefined,
		dataFolder: `${root}/data`,
	};
}

/**
 * Opens the database, publishes `data/` into an embedded one where it differs (`onFilling` is told what became of it), and
 * loads the revision that answers. Throws `CatalogUnavailableError`.
 */
export async function loadCatalog(
	{ databaseUrl, authToken, dataFolder }: CatalogSettings,
	now: Date,
	onFilling: (filling: Filling) => void,
): Promise<LoadedCatalog> {
	const opened = await openDatabase(databaseUrl, authToken).catch((error: unknown) => {
		throw new CatalogUnavailableError(failureInWords(error, databaseUrl, "opened for writing", "DATABASE_URL"));
	});
	try {
		// The embedded file belongs to its checkout and follows the data/ there.
		onFilling(await fillFromData(opened.database, dataFolder, now, databaseUrl.startsWith("file:")));
		const published = await loadActive(opened.database);
		if (!published) throw new CatalogUnavailableError("There is no catalog to answer from; correct data/ and start again.");
		const snapshot = prepare(published.document, published.id, published.publishedAt);
		return { snapshot, archive: archiveOf(opened.database), close: opened.close };
	} catch (error) {
		opened.close();
		if (error instanceof CatalogUnavailableError) throw error;
		if (error instanceof UnreadableRevisionError) {
			throw new CatalogUnavailableError(
				`The database ${withoutSecrets(databaseUrl)}: ${error.message}; start with an empty database, or with the software that wrote this one.`,
			);
		}
		throw new CatalogUnavailableError(failureInWords(error, databaseUrl, "read or written", "DATABASE_URL"));
	}
}

/** What a person is told of a start that published `data/`, or could not, line by line. */
export function fillingInWords(filling: Filling): { notes: string[]; complaints: string[] } {
	switch (filling.kind) {
		case "published":
			return { notes: [`Published the catalog in data/ as revision ${filling.revision}.`], complaints: [] };
		case "unchanged":
			return { notes: [], complaints: [] };
		case "faulty": {
			const [first] = filling.faults;
			return {
				notes: [],
				complaints: [
					`The catalog in data/ has ${filling.faults.length} faults, the first in ${first?.file}:${first?.line}: ${first?.message}.`,
					"It was not published; run: npx duikou catalog check",
				],
			};
		}
	}
}
