import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import { keyStore } from "../../src/access/keys.ts";
import { openAccess } from "../../src/access/open.ts";
import { keyRing } from "../../src/access/ring.ts";
import { type App, createApp } from "../../src/app.ts";
import { memoryLimiter } from "../../src/http/limiter.ts";
import type { RequestLine } from "../../src/http/log.ts";
import type { BatchAnswer, BatchOutcome } from "../../src/model/batch.ts";
import { snapshot } from "./catalog.ts";
import { expectDocumented } from "./documented.ts";
import { now, services } from "./server.ts";

/** Batches sent to the application by a caller with a key. */

interface Sent {
	to?: App;
	/** Null for none. */
	key?: string | null;
	type?: string;
	headers?: Record<string, string>;
}

/** The application over the real catalog and a database of keys; `limited` takes 10 profiles a minute by key, 3 by address. */
export async function openBatches() {
	const folder = mkdtempSync(join(tmpdir(), "duikou-batch-"));
	/** The time of the application, which a test may move. */
	const clock = { time: now };
	const lines: RequestLine[] = [];
	const opened = await openAccess({ databaseUrl: `file:${join(folder, "access.db")}`, authToken: undefined });
	const keys = keyStore(opened.database, () => clock.time);
	const { key } = await keys.create({ name: "staff", scopes: ["match", "batch"] });
	const access = { ...services.access, keys: keyRing(opened.database, () => clock.time) };
	const options = { ...services, catalog: () => snapshot, now: () => clock.time, log: (line: RequestLine) => lines.push(line) };
	const app = createApp({ ...options, access });
	const limits = { limiter: memoryLimiter(() => clock.time), byAddress: { quota: 3, seconds: 60 }, byKey: { quota: 10, seconds: 60 } };
	const limited = createApp({ ...options, access: { ...access, limits } });

	/** Sends a body, and holds the answer to the description. */
	const send = async (
		body: string | ReadableStream<Uint8Array>,
		{ to = app, key: presented = key, type = "application/json", headers = {} }: Sent = {},
	): Promise<Response> => {
		const authorization: Record<string, string> = presented === null ? {} : { Authorization: `Bearer ${presented}` };
		const init = { method: "POST", headers: { "Content-Type": type, ...authorization, ...headers }, body, duplex: "half" } as const;
		const response = await to.request("/v1/match/batch", init);
		await expectDocumented({ method: "POST", target: "/v1/match/batch" }, response);
		return response;
	};
	return {
		app,
		limited,
		clock,
		lines,
		folder,
		keys,
		key,
		send,
		sendJson: (body: unknown, sent?: Sent) => send(JSON.stringify(body), sent),
		sendLines: (rows: readonly unknown[], sent?: Sent) =>
			send(rows.map((row) => (typeof row === "string" ? row : JSON.stringify(row))).join("\n"), { type: "application/x-ndjson", ...sent }),
		close: () => {
			opened.close();
			rmSync(folder, { recursive: true });
		},
	};
}

export async function outcomesOf(response: Response): Promise<BatchOutcome[]> {
	expect(response.status).toBe(200);
	const text = await response.text();
	return text.split("\n").flatMap((line) => (line === "" ? [] : [JSON.parse(line) as BatchOutcome]));
}

export async function answersOf(response: Response): Promise<BatchAnswer> {
	expect(response.status).toBe(200);
	return (await response.json()) as BatchAnswer;
}
