import { describe, expect, it, vi } from "vitest";
import { createApp } from "../../src/app.ts";
import { createClient, ProblemError, UnexpectedAnswerError } from "../../src/client/client.ts";
import { snapshot } from "../support/catalog.ts";
import { app, services } from "../support/server.ts";

/** The application for a caller who holds a key, and what was asked of it. */
const withKey = createApp({
	...services,
	catalog: () => snapshot,
	access: { ...services.access, keys: { holderOf: async () => ({ id: "a", name: "a", scopes: ["match", "batch"] }), used: () => {} } },
});
const duikou = createClient({ baseUrl: "http://localhost/", key: "a", lang: "en", fetch: (request) => withKey.fetch(request) });

/** A client whose server answers everything with one response. */
const answeredWith = (respond: () => Response) => createClient({ baseUrl: "http://localhost", fetch: respond });

const profile = { field: "光伏", partnerCountries: ["HU"] };

describe("the client", () => {
	it("reads what the server answers, in the language asked for", async () => {
		expect((await duikou.match({ profile, limit: 1 })).results[0]?.program.name).toMatch(/^China–Hungary/);
		expect((await duikou.programs()).programs).toHaveLength(17);
		expect((await duikou.program("cast-asean")).id).toBe("cast-2026-asean");
		expect((await duikou.suggest({ for: "partnerCountries", text: "Serb" })).suggestions.map(({ id }) => id)).toEqual(["RS"]);
		expect((await duikou.vocabulary()).countries.length).toBeGreaterThan(200);
		expect(await duikou.revisions({ limit: 1 })).toEqual({ revisions: [] });
	});

	it("asks for many in one text, by profile and by program", async () => {
		const profiles = [{ id: "a", profile }];
		expect((await duikou.matchBatch({ profiles, detail: "summary" })).answers).toMatchObject([{ id: "a", answer: { total: expect.any(Number) } }]);
		expect((await duikou.matchByProgram({ profiles })).programs[0]?.applicants.map(({ id }) => id)).toEqual(["a"]);
	});

	it("asks for any number line by line, and stops taking entries once nobody wants more answers", async () => {
		let taken = 0;
		let closed = false;
		async function* entries() {
			try {
				for (;;) yield { id: String(taken++), profile };
			} finally {
				closed = true;
			}
		}
		const ids: unknown[] = [];
		for await (const { id } of duikou.matchEach(entries(), { detail: "summary", limit: 1 })) {
			ids.push(id);
			if (ids.length === 20) break;
		}
		expect(ids).toEqual(Array.from({ length: 20 }, (_, index) => String(index)));
		await expect.poll(() => closed).toBe(true);
		expect(taken).toBeLessThan(100);
	});

	it("throws what the server refuses, with every fault and when to ask again", async () => {
		const refused = await duikou.match({ profile: { age: 3, partnerCountries: ["Hungry"] } }).catch((error: unknown) => error);
		expect(refused).toBeInstanceOf(ProblemError);
		expect((refused as ProblemError).message.split("\n")).toEqual([
			"The request does not fit: 2 things in the request do not fit; errors says which.",
			expect.stringMatching(/^\/profile\/partnerCountries\/0 No country is known as "Hungry"/),
			"/profile/age The number is too small; 16 is the least.",
		]);
		const keyless = createClient({ baseUrl: "http://localhost", fetch: (request) => app.fetch(request) });
		await expect(keyless.matchEach([{ id: "a", profile }]).next()).rejects.toMatchObject({ problem: { status: 401 } });
		const headers = { "Content-Type": "application/problem+json", "Retry-After": "7" };
		const busy = answeredWith(() => new Response('{"title":"t","detail":"d","status":429}', { status: 429, headers }));
		await expect(busy.programs()).rejects.toMatchObject({ retryAfter: 7, message: "t: d" });
	});

	it("says so where something else answers, or the answer breaks off", async () => {
		await expect(answeredWith(() => new Response("<html>", { status: 502 })).programs()).rejects.toThrow(UnexpectedAnswerError);
		const half = answeredWith(() => new Response('{"id":"a","entry":1,"problem":{}}\n{"id":"b","ans'));
		const outcomes = half.matchEach([]);
		expect((await outcomes.next()).value).toMatchObject({ id: "a" });
		await expect(outcomes.next()).rejects.toThrow(/broke off/);
	});
});

describe("a body that never ends", () => {
	it("is given up after a minute", async () => {
		vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
		const body = new ReadableStream<Uint8Array>({ start: (controller) => controller.enqueue(new TextEncoder().encode("{")) });
		const init = { method: "POST", headers: { "Content-Type": "application/json" }, body, duplex: "half" } as const;
		const response = Promise.resolve(app.request("/v1/match", init));
		await new Promise((resolve) => setImmediate(resolve));
		vi.advanceTimersByTime(60_000);
		expect((await response).status).toBe(408);
		vi.useRealTimers();
	});
});
