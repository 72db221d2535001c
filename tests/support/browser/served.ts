import { once } from "node:events";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import type { Hono } from "hono";
import { type AppOptions, createApp } from "../../../src/app.ts";
import { snapshot } from "../catalog.ts";
import { services } from "../server.ts";

/** A server on a port of this machine, with what befalls a server in life. */
export interface Served {
	origin: string;
	/** Keeps every request waiting whose path matches, until the function that is returned is called. */
	hold(path: RegExp): () => void;
	/** Stops listening and drops every connection. */
	goAway(): Promise<void>;
	/** Listens again, where it did before. */
	comeBack(): Promise<void>;
}

/** The application over the real catalog, with what it is given beside that where it differs. The time stands still unless told otherwise. */
export function serveApplication(different: Partial<AppOptions> = {}): Promise<Served> {
	return serveApp(createApp({ ...services, ...different, catalog: () => snapshot }));
}

export async function serveApp(app: Pick<Hono, "fetch">): Promise<Served> {
	const held = new Map<RegExp, Promise<void>>();
	const server = createAdaptorServer({
		fetch: async (request, environment) => {
			const { pathname } = new URL(request.url);
			await Promise.all([...held].filter(([path]) => path.test(pathname)).map(([, released]) => released));
			return app.fetch(request, environment);
		},
	}) as Server;
	const listen = async (port: number) => {
		server.listen(port, "127.0.0.1");
		await once(server, "listening");
	};
	await listen(0);
	const { port } = server.address() as AddressInfo;
	return {
		origin: `http://127.0.0.1:${port}`,
		hold: (path) => {
			const { promise, release } = released();
			held.set(path, promise);
			return () => {
				held.delete(path);
				release();
			};
		},
		goAway: async () => {
			const closed = once(server, "close");
			server.close();
			server.closeAllConnections();
			await closed;
		},
		comeBack: () => listen(port),
	};
}

function released(): { promise: Promise<void>; release(): void } {
	let release = () => {};
	const promise = new Promise<void>((resolve) => {
		release = resolve;
	});
	return { promise, release };
}
