import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { openAccess } from "../../src/access/open.ts";
import { siteRegister } from "../../src/access/register.ts";
import { keyRing } from "../../src/access/ring.ts";
import { type AppOptions, createApp } from "../../src/app.ts";
import { bundleAssets } from "../../src/bundle.ts";
import { archiveOf } from "../../src/catalog/archive.ts";
import { openDatabase } from "../../src/catalog/database.ts";
import type { RequestLine } from "../../src/http/log.ts";
import { snapshot } from "./catalog.ts";

/** A fixed moment, so that answers can be compared: 20 November 2026, noon in Beijing. */
export const now = Date.parse("2026-11-20T12:00:00+08:00");

export const unforeseen: Error[] = [];

/** No revision is stored. */
const archive = archiveOf((await openDatabase(":memory:")).database);

/** Where the applications here look up keys and sites. */
export const { database: accessDatabase } = await openAccess({ databaseUrl: ":memory:", authToken: undefined });

/** What every application here is given, beside its catalog: no key was given out, and nothing is limited. */
export const services = {
	archive,
	now: () => now,
	access: { keys: keyRing(accessDatabase, () => now), addressOf: () => undefined },
	sites: siteRegister(accessDatabase, () => now),
	pause: () => new Promise<void>((resolve) => setImmediate(resolve)),
	assets: bundleAssets,
	log: (_: RequestLine) => {},
	onError: (error: Error) => unforeseen.push(error),
} satisfies Omit<AppOptions, "catalog">;

/** The application over the real catalog. */
export const app = createApp({ ...services, catalog: () => snapshot });

/** The application before a catalog is loaded. */
export const emptyApp = createApp({ ...services, catalog: () => undefined });

export function post(body: unknown, headers: Record<string, string> = {}): Promise<Response> {
	return Promise.resolve(
		app.request("/v1/match", {
			method: "POST",
			headers: { "Content-Type": "application/json", ...headers },
			body: typeof body === "string" ? body : JSON.stringify(body),
		}),
	);
}

/** The application on a port of this machine. */
export async function listen(served = app): Promise<{ url: string; close(): Promise<void> }> {
	const server = serve({ fetch: served.fetch, hostname: "127.0.0.1", port: 0 });
	await new Promise<void>((resolve) => server.once("listening", resolve));
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}`,
		close: () => new Promise((resolve) => server.close(() => resolve())),
	};
}
