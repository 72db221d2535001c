import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { serve } from "@hono/node-server";
import { createApp } from "./app.ts";
import { archiveOf } from "./catalog/archive.ts";
import { openDatabase } from "./catalog/database.ts";
import { fillFromData } from "./catalog/fill.ts";
import { loadActive, UnreadableRevisionError } from "./catalog/store.ts";
import { prepare, type Snapshot } from "./core/snapshot.ts";
import type { Archive } from "./model/revisions.ts";

/** The server on Node: reads the environment, opens the database, answers until it is told to stop. */

const root = dirname(fileURLToPath(new URL(".", import.meta.url)));
const dataFolder = `${root}/data`;

/** How long requests under way may take to finish once the process is told to stop, in milliseconds. */
const patience = 5000;

interface Settings {
	host: string;
	port: number;
	databaseUrl: string;
	authToken: string | undefined;
}

/** Something the person who starts the server can put right; said in one line. */
class SetupError extends Error {
	override name = "SetupError";
}

function readSettings(environment: NodeJS.ProcessEnv): Settings {
	const port = environment.PORT || "8787";
	if (!/^\d{1,5}$/.test(port) || Number(port) > 65535) throw new SetupError(`PORT is "${port}"; set it to a number from 0 to 65535.`);
	return {
		host: environment.HOST || "127.0.0.1",
		port: Number(port),
		databaseUrl: environment.DATABASE_URL || `file:${root}/duikou.db`,
		authToken: environment.DATABASE_AUTH_TOKEN || undefined,
	};
}

/** The catalog to answer from, and the database it came from. */
interface LoadedCatalog {
	snapshot: Snapshot;
	archive: Archive<Snapshot>;
	close(): void;
}

async function loadCatalog({ databaseUrl, authToken }: Settings): Promise<LoadedCatalog> {
	const where = withoutSecrets(databaseUrl);
	const opened = await openDatabase(databaseUrl, authToken).catch((error: unknown) => {
		throw new SetupError(`The database ${where} cannot be opened for writing (${reasonOf(error)}); ${adviceFor(error)}.`);
	});
	try {
		// The embedded file belongs to this checkout and follows its data/.
		const filling = await fillFromData(opened.database, dataFolder, new Date(), databaseUrl.startsWith("file:"));
		if (filling.kind === "published") console.log(`Published the catalog in data/ as revision ${filling.revision}.`);
		if (filling.kind === "faulty") {
			const [first] = filling.faults;
			console.error(`The catalog in data/ has ${filling.faults.length} faults, the first in ${first?.file}:${first?.line}: ${first?.message}.`);
			console.error("It was not published; run: npx duikou catalog check");
		}
		const published = await loadActive(opened.database);
		if (!published) throw new SetupError("There is no catalog to answer from; correct data/ and start again.");
		const snapshot = prepare(published.document, published.id, published.publishedAt);
		return { snapshot, archive: archiveOf(opened.database), close: opened.close };
	} catch (error) {
		opened.close();
		if (error instanceof SetupError) throw error;
		if (error instanceof UnreadableRevisionError) {
			throw new SetupError(`The database ${where}: ${error.message}; start with an empty database, or with the software that wrote this one.`);
		}
		throw new SetupError(`The database ${where} cannot be read or written (${reasonOf(error)}); ${adviceFor(error)}.`);
	}
}

/** A database's address without user, password, query and fragment. */
function withoutSecrets(url: string): string {
	return url.replace(/[?#].*$/s, "").replace(/\/\/[^/@]*@/, "//");
}

function adviceFor(error: unknown): string {
	if (/locked|busy/i.test(reasonOf(error))) return "another process is writing to it, so start again in a moment";
	return "check DATABASE_URL and who may write to it";
}

/** The innermost reason of an error, in one line. */
function reasonOf(error: unknown): string {
	let reason = error;
	while (reason instanceof Error && reason.cause) reason = reason.cause;
	const [line = ""] = (reason instanceof Error ? reason.message : String(reason)).split("\n", 1);
	return withoutSecrets(line);
}

function sayHello(host: string, port: number): void {
	const url = `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
	console.log(`duikou 对口 answers at ${url} — try:`);
	console.log(
		`  curl -s ${url}/v1/match -H 'Content-Type: application/json' -d '{"profile":{"field":"光伏","partnerCountries":["HU"],"birthDate":"1985","institutionType":"university"}}'`,
	);
}

async function main(): Promise<void> {
	const settings = readSettings(process.env);
	const { snapshot, archive, close } = await loadCatalog(settings);
	const onError = (error: Error) => console.error(`unforeseen: ${placesOf(error)}`);
	const app = createApp({ catalog: () => snapshot, archive, now: Date.now, onError });
	const server = serve({ fetch: app.fetch, hostname: settings.host, port: settings.port }, ({ port }) => sayHello(settings.host, port));
	server.on("error", (error: NodeJS.ErrnoException) => {
		close();
		const where = `${settings.host}:${settings.port}`;
		fail(
			error.code === "EADDRINUSE"
				? `Port ${where} is taken; stop what uses it, or set PORT to another.`
				: `Cannot listen on ${where}: ${error.message}.`,
		);
	});
	for (const signal of ["SIGTERM", "SIGINT"] as const) {
		process.once(signal, () => {
			server.close(() => close());
			if (!("closeAllConnections" in server)) return;
			server.closeIdleConnections();
			setTimeout(() => server.closeAllConnections(), patience).unref();
		});
	}
}

/** Where an error arose: its message may carry what somebody sent, and is not printed. */
function placesOf({ name, stack = "" }: Error): string {
	return [name, ...stack.split("\n").filter((line) => /^\s+at /.test(line))].join("\n");
}

function fail(message: string): void {
	console.error(message);
	process.exitCode = 1;
}

await main().catch((error: unknown) => {
	if (!(error instanceof SetupError)) throw error;
	fail(error.message);
});
