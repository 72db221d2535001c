import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { serve } from "@hono/node-server";
import { createApp } from "./app.ts";
import { CatalogUnavailableError, catalogSettings, fillingInWords, loadCatalog } from "./catalog/load.ts";

/** The server on Node: reads the environment, opens the database, answers until it is told to stop. */

const root = dirname(fileURLToPath(new URL(".", import.meta.url)));

/** How long requests under way may take to finish once the process is told to stop, in milliseconds. */
const patience = 5000;

interface Settings {
	host: string;
	port: number;
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
	};
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
	const { snapshot, archive, close } = await loadCatalog(catalogSettings(process.env, root), new Date(), (filling) => {
		const { notes, complaints } = fillingInWords(filling);
		for (const note of notes) console.log(note);
		for (const complaint of complaints) console.error(complaint);
	});
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
	if (!(error instanceof SetupError || error instanceof CatalogUnavailableError)) throw error;
	fail(error.message);
});
