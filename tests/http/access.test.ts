import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { keyStore } from "../../src/access/keys.ts";
import { openAccess } from "../../src/access/open.ts";
import { keyRing } from "../../src/access/ring.ts";
import { createApp } from "../../src/app.ts";
import { memoryLimiter } from "../../src/http/limiter.ts";
import type { BatchAnswer } from "../../src/model/batch.ts";
import { openBatches, outcomesOf } from "../support/batches.ts";
import { snapshot } from "../support/catalog.ts";
import { now, services, unforeseen } from "../support/server.ts";

/** Who may call, and how often. */

const { app, clock, folder, key, keys, limited, lines, send, sendJson, close } = await openBatches();
afterAll(close);

describe("keys", () => {
	const body = { profiles: [{ id: "a", profile: {} }], detail: "summary", limit: 1, lang: "en" };

	it("a batch needs one", async () => {
		const response = await sendJson(body, { key: null });
		expect(response.status).toBe(401);
		expect(response.headers.get("WWW-Authenticate")).toBe('Bearer realm="duikou"');
		expect(await response.json()).toMatchObject({ type: "urn:duikou:problem:unauthorized", status: 401 });
	});

	it("a wrong one, a mistyped one and a revoked one are refused, everywhere", async () => {
		const { key: other, record } = await keys.create({ name: "leaver", scopes: ["batch"] });
		expect((await sendJson(body, { key: other })).status).toBe(200);
		await keys.revoke(record.id);
		clock.time += 1000;
		for (const wrong of [other, `${key.slice(0, -1)}${key.endsWith("A") ? "B" : "A"}`, "x"]) {
			const response = await sendJson(body, { key: wrong });
			expect(response.status).toBe(401);
			expect(response.headers.get("WWW-Authenticate")).toBe('Bearer realm="duikou", error="invalid_token"');
			expect((await app.request("/v1/programs", { headers: { Authorization: `Bearer ${wrong}` } })).status).toBe(401);
		}
		clock.time = now;
	});

	it("one without the scope is forbidden", async () => {
		const { key: single } = await keys.create({ name: "single", scopes: ["match"] });
		const response = await sendJson(body, { key: single });
		expect(response.status).toBe(403);
		expect(response.headers.get("WWW-Authenticate")).toBe('Bearer realm="duikou", error="insufficient_scope", scope="batch"');
		const { key: batch } = await keys.create({ name: "batch only", scopes: ["batch"] });
		const headers = { "Content-Type": "application/json", Authorization: `Bearer ${batch}` };
		expect((await app.request("/v1/match", { method: "POST", headers, body: '{"profile":{}}' })).status).toBe(403);
		expect((await app.request("/v1/match", { method: "POST", headers: { "Content-Type": "application/json" }, body: '{"profile":{}}' })).status).toBe(
			200,
		);
	});

	it("that nobody can check now are needed for batches alone", async () => {
		const { database, close } = await openAccess({ databaseUrl: `file:${join(folder, "away.db")}`, authToken: undefined });
		const { key: unchecked } = await keyStore(database, () => clock.time).create({ name: "a", scopes: ["match"] });
		const away = createApp({ ...services, catalog: () => snapshot, access: { ...services.access, keys: keyRing(database, () => clock.time) } });
		close();
		const response = await sendJson(body, { to: away, key: unchecked });
		expect(response.status).toBe(503);
		expect(response.headers.get("Retry-After")).toBe("5");
		const headers = { "Content-Type": "application/json", Authorization: `Bearer ${unchecked}` };
		expect((await away.request("/v1/match", { method: "POST", headers, body: '{"profile":{},"detail":"summary"}' })).status).toBe(200);
	});

	it("that nobody can check now are not counted as tried", async () => {
		const rate = { quota: 2, seconds: 60 };
		const roomy = { quota: 10, seconds: 60 };
		const limits = { limiter: memoryLimiter(() => clock.time), byKey: rate, byAddress: roomy };
		const unchecked = { holderOf: async () => "away" as const, used: () => {} };
		const away = createApp({ ...services, catalog: () => snapshot, access: { keys: unchecked, limits, addressOf: () => "here" } });
		const statuses: number[] = [];
		for (let request = 0; request < 5; request += 1) {
			statuses.push((await away.request("/v1/programs", { headers: { Authorization: `Bearer ${key}` } })).status);
		}
		expect(statuses).toEqual([200, 200, 200, 200, 200]);
	});

	it("are told by name in the log, and nothing else of who asked or what", async () => {
		lines.length = 0;
		const response = await sendJson(
			{ ...body, profiles: [{ id: "secret-id", profile: { field: "secret-field" } }] },
			{ headers: { "X-Request-Id": "abc-1" } },
		);
		await response.text();
		await new Promise((resolve) => setImmediate(resolve));
		await app.request("/v1/match?field=secret-field", { headers: { "X-Request-Id": "not one!" } });
		expect(lines).toEqual([
			{
				time: "2026-11-20T04:00:00.000Z",
				requestId: "abc-1",
				method: "POST",
				route: "/v1/match/batch",
				status: 200,
				ms: 0,
				key: "staff",
				entries: 1,
			},
			{
				time: "2026-11-20T04:00:00.000Z",
				requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
				method: "GET",
				route: "/v1/match",
				status: 200,
				ms: 0,
			},
		]);
		expect(response.headers.get("X-Request-Id")).toBe("abc-1");
	});
});

describe("rate limits", () => {
	const entries = (count: number) => Array.from({ length: count }, (_, index) => ({ id: String(index), profile: {} }));
	const batch = (count: number) => sendJson({ profiles: entries(count), detail: "summary", limit: 1 }, { to: limited });
	const single = () =>
		limited.request("/v1/match", { method: "POST", headers: { "Content-Type": "application/json" }, body: '{"profile":{},"detail":"summary"}' });

	it("count requests by address where there is no key", async () => {
		for (const left of [2, 1, 0]) {
			const response = await single();
			expect(response.status).toBe(200);
			expect(response.headers.get("RateLimit-Policy")).toBe('"address";q=3;w=60');
			expect(response.headers.get("RateLimit")).toBe(`"address";r=${left};t=${(3 - left) * 20}`);
		}
		const refused = await single();
		expect(refused.status).toBe(429);
		expect(refused.headers.get("Retry-After")).toBe("20");
		expect(await refused.json()).toMatchObject({ type: "urn:duikou:problem:too-many-requests" });
		clock.time += 20_000;
		expect((await single()).status).toBe(200);
		expect((await limited.request("/healthz")).status).toBe(200);
		clock.time = now;
	});

	it("count the profiles of a batch, and admit it whole or not at all", async () => {
		clock.time += 3_600_000;
		expect((await batch(6)).headers.get("RateLimit")).toBe('"key";r=4;t=36');
		const refused = await batch(5);
		expect(refused.status).toBe(429);
		expect(refused.headers.get("Content-Type")).toMatch(/problem\+json/);
		expect((await batch(4)).status).toBe(200);
		clock.time += 60_000;
		const whole = await batch(25);
		expect(((await whole.json()) as BatchAnswer).answers).toHaveLength(25);
		expect((await batch(1)).headers.get("Retry-After")).toBe(String(25 * 6 - 60 + 6));
		clock.time = now;
	});

	it("never cut off a batch that comes line by line, and count it afterwards", async () => {
		clock.time += 7_200_000;
		const text = entries(15)
			.map((row) => `${JSON.stringify(row)}\n`)
			.join("");
		const response = await send(new Blob([text]).stream(), { to: limited, type: "application/x-ndjson" });
		expect(await outcomesOf(response)).toHaveLength(15);
		expect((await batch(1)).status).toBe(429);
		clock.time = now;
	});

	it("count suggestions apart, so that typing keeps nobody from the answer", async () => {
		clock.time += 14_400_000;
		const typed = () =>
			limited.request("/v1/suggestions", { method: "POST", headers: { "Content-Type": "application/json" }, body: '{"for":"field","text":"x"}' });
		for (let letter = 0; letter < 60; letter += 1) expect((await typed()).status).toBe(200);
		expect((await typed()).status).toBe(429);
		expect((await single()).headers.get("RateLimit")).toBe('"address";r=2;t=20');
		clock.time = now;
	});

	it("count an answer that the caller holds still as one", async () => {
		clock.time += 10_800_000;
		const first = await batch(9);
		await first.text();
		const headers = { "If-None-Match": first.headers.get("ETag") ?? "" };
		const held = await sendJson({ profiles: entries(9), detail: "summary", limit: 1 }, { to: limited, headers });
		expect(held.status).toBe(304);
		expect(held.headers.get("RateLimit")).toBe('"key";r=0;t=60');
		clock.time = now;
	});
});

it("met nothing unforeseen", () => expect(unforeseen).toEqual([]));
