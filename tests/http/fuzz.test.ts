import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { keyStore } from "../../src/access/keys.ts";
import { openAccess } from "../../src/access/open.ts";
import { keyRing } from "../../src/access/ring.ts";
import { createApp } from "../../src/app.ts";
import { snapshot } from "../support/catalog.ts";
import { expectDocumented } from "../support/documented.ts";
import { type FuzzedRequest, fuzzedRequests } from "../support/fuzzed.ts";
import { now, services, unforeseen } from "../support/server.ts";

/** Requests made from the published description, whole and damaged: whatever comes, the answer is as documented. */

const folder = mkdtempSync(join(tmpdir(), "duikou-fuzz-"));
const { database, close } = await openAccess({ databaseUrl: `file:${join(folder, "access.db")}`, authToken: undefined });
afterAll(() => {
	close();
	rmSync(folder, { recursive: true });
});
const keys = keyStore(database, () => now);
const { key: forAll } = await keys.create({ name: "all", scopes: ["match", "batch"] });
const { key: forMatch } = await keys.create({ name: "match", scopes: ["match"] });
const app = createApp({ ...services, catalog: () => snapshot, access: { ...services.access, keys: keyRing(database, () => now) } });

/** Longest that an answer may take, in milliseconds: many times what any takes. */
const patience = 10_000;

/** How many requests are made for each operation. */
const planned = { match: 3000, suggestions: 1000, batch: 1200, lines: 1300, query: 1500, revisions: 1000, program: 1000 };

/** How many answers had each status, at the least: fuzzing that is turned away at the door finds nothing behind it. */
const expected = { 200: 3333, 304: 1, 400: 200, 401: 50, 403: 3, 404: 100, 406: 20, 413: 20, 415: 40, 422: 2000 };

const requests = fuzzedRequests({ forAll, forMatch });
const counts = new Map<number, number>();

describe("10,000 requests are answered as documented:", () => {
	it.each(Object.entries(planned) as [keyof typeof planned, number][])(
		"to %s, %i",
		async (name, numRuns) => {
			let answered = 0;
			const property = fc.asyncProperty(requests[name], async (request) => {
				const status = await statusOf(request);
				counts.set(status, (counts.get(status) ?? 0) + 1);
				if (status === 200) answered++;
			});
			await fc.assert(property, { numRuns, timeout: patience });
			expect(answered, "requests that were in order").toBeGreaterThan(numRuns / 5);
		},
		150_000,
	);

	it("with every status that a request can bring about", () => {
		const found = JSON.stringify(Object.fromEntries(counts));
		for (const [status, least] of Object.entries(expected)) expect(counts.get(Number(status)) ?? 0, found).toBeGreaterThanOrEqual(least);
		expect([...counts.keys()].map(String).sort()).toEqual(Object.keys(expected).sort());
	});
});

it("met nothing unforeseen", () => expect(unforeseen).toEqual([]));

/** Sends a request, and holds its answer to what is documented. */
async function statusOf({ method, target, headers, body, chunks }: FuzzedRequest): Promise<number> {
	const init = { method, headers, body: body !== undefined && chunks ? inChunks(body, chunks) : body, duplex: "half" } as const;
	const response = await app.request(target, init);
	expect(response.status, "a failure of the server").toBeLessThan(500);
	const isJson = response.status === 200 && response.headers.get("Content-Type")?.startsWith("application/json");
	await expectDocumented({ method, target, body: isJson && body !== undefined ? JSON.parse(body) : undefined }, response);
	return response.status;
}

/** A text in chunks of some sizes, in turn, which may cut characters apart. */
function inChunks(text: string, sizes: readonly number[]): ReadableStream<Uint8Array> {
	const bytes = new TextEncoder().encode(text);
	let sent = 0;
	let turn = 0;
	return new ReadableStream({
		pull(controller) {
			const end = sent + (sizes[turn++ % sizes.length] ?? 1);
			if (sent < bytes.byteLength) controller.enqueue(bytes.slice(sent, end));
			else controller.close();
			sent = end;
		},
	});
}
