import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { afterAll, describe, expect, it } from "vitest";
import type { BatchByProgram } from "../../src/model/batch.ts";
import type { ProblemDocument } from "../../src/model/problem.ts";
import { answersOf, openBatches, outcomesOf } from "../support/batches.ts";
import { snapshot } from "../support/catalog.ts";
import { listen, now, post, unforeseen } from "../support/server.ts";

const { app, clock, key, lines, send, sendJson, sendLines, close } = await openBatches();
afterAll(close);

const chemist = { field: "有机化学", partnerCountries: ["SI"], birthDate: "1985", institutionType: "university" };
const physician = { field: "肿瘤学", partnerCountries: ["HU"], institutionType: "hospital", nationality: "CN" };

describe("a batch in JSON", () => {
	it("answers each profile as a request of its own would be answered", async () => {
		const batch = await answersOf(
			await sendJson({ profiles: [chemist, physician].map((profile, index) => ({ id: `E-${index}`, profile })), lang: "en", limit: 3 }),
		);
		expect(batch).toMatchObject({ asOf: "2026-11-20T12:00:00+08:00", catalog: { revision: snapshot.revision }, software: "0.1.0" });
		for (const [index, profile] of [chemist, physician].entries()) {
			const single = await (await post({ profile, lang: "en", limit: 3 })).json();
			expect(batch.answers[index]).toMatchObject({ id: `E-${index}`, answer: single });
		}
	});

	it("refuses a faulty profile alone, with its place and number, in the language asked for", async () => {
		const { answers } = await answersOf(
			await sendJson({
				lang: "en",
				detail: "summary",
				profiles: [{ id: "a", profile: chemist }, { id: "b", profile: { birthdate: "1980" } }, { profile: {} }, 7, { id: "e", profile: {} }],
			}),
		);
		expect(answers.map(({ id }) => id)).toEqual(["a", "b", null, null, "e"]);
		expect(answers.slice(1, 4)).toMatchObject([
			{ entry: 2, problem: { status: 422, errors: [{ pointer: "/profiles/1/profile/birthdate", code: "unknown-member" }] } },
			{ entry: 3, problem: { errors: [{ pointer: "/profiles/2/id", code: "missing", detail: "This is missing." }] } },
			{ entry: 4, problem: { errors: [{ pointer: "/profiles/3", code: "wrong-type" }] } },
		]);
	});

	it("gives profiles the defaults that they lack", async () => {
		const profiles = [
			{ id: "lacks", profile: { field: "肿瘤学" } },
			{ id: "gives", profile: { field: "肿瘤学", institutionType: "university" } },
		];
		const { answers } = await answersOf(
			await sendJson({ profiles, defaults: { institutionType: "hospital", nationality: "CN" }, detail: "summary" }),
		);
		for (const [index, institutionType] of ["hospital", "university"].entries()) {
			const single = await (await post({ profile: { field: "肿瘤学", institutionType, nationality: "CN" }, detail: "summary" })).json();
			expect(answers[index]).toMatchObject({ answer: single });
		}
	});

	it.each([
		["no profiles", {}, "/profiles", "missing"],
		["an empty list", { profiles: [] }, "/profiles", "empty-array"],
		["more than 1,000", { profiles: Array.from({ length: 1001 }, () => ({})) }, "/profiles", "too-many"],
		["a faulty default", { profiles: [{}], defaults: { age: 3 } }, "/defaults/age", "too-small"],
		["a misspelt member", { profiles: [{}], detial: "full" }, "/detial", "unknown-member"],
		["a moment that is none", { profiles: [{}], asOf: "tomorrow" }, "/asOf", "not-a-moment"],
		["another order than there is", { profiles: [{}], by: "country" }, "/by", "not-one-of"],
	])("refuses %s as a whole", async (_, body, pointer, code) => {
		const response = await sendJson(body);
		expect(response.status).toBe(422);
		expect(((await response.json()) as ProblemDocument).errors).toMatchObject([{ pointer, code }]);
	});

	it("refuses what is no JSON, another type, more than 4 MiB, and a query", async () => {
		expect((await send("{")).status).toBe(400);
		expect((await send("a,b", { type: "text/csv" })).status).toBe(415);
		expect((await sendJson({ profiles: [{ id: "x".repeat(4 * 1024 * 1024) }] })).status).toBe(413);
		const init = { method: "POST", headers: { "Content-Type": "application/json", Authorization: `Bearer ${key}` }, body: "{}" };
		expect((await app.request("/v1/match/batch?detail=summary", init)).status).toBe(422);
	});

	it("takes a thousand profiles in one text larger than a single request may be", async () => {
		const profiles = Array.from({ length: 1000 }, (_, index) => ({ id: String(index), profile: chemist }));
		const { answers } = await answersOf(await sendJson({ profiles, detail: "summary", limit: 1 }));
		expect(answers.map(({ id }) => id)).toEqual(profiles.map(({ id }) => id));
	}, 30_000);

	it("turned round, says for each program whom to tell, and how many one fact would settle", async () => {
		const known = { institutionType: "university", nationality: "CN", degree: { level: "doctorate" }, languages: ["en"], partnerCountries: ["BG"] };
		const profiles = [
			{ id: "no-birth-1", profile: { ...known, field: "生态学" } },
			{ id: "old", profile: { ...known, field: "生态学", birthDate: "1970" } },
			{ id: "young", profile: { ...known, field: "生态学", birthDate: "1990" } },
			{ id: "no-birth-2", profile: { ...known, field: "生态学" } },
			// A birth date does not settle whether the field is one of those listed.
			{ id: "field-in-doubt", profile: { ...known, field: "环境保护" } },
			{ id: "faulty", profile: { age: 3 } },
		];
		const response = await sendJson({ profiles, by: "program", programs: ["most-2026-2-bulgaria"], lang: "en" });
		expect(response.status).toBe(200);
		const { programs, refused } = (await response.json()) as BatchByProgram;
		expect(refused).toMatchObject([{ id: "faulty", entry: 6 }]);
		expect(programs).toHaveLength(1);
		expect(programs[0]).toMatchObject({
			program: { id: "most-2026-2-bulgaria" },
			verdicts: { eligible: 1, undetermined: 3, ineligible: 1 },
			applicants: [
				{ id: "no-birth-1", eligibility: "undetermined", pending: ["birthDate"] },
				{ id: "young", eligibility: "eligible", pending: [] },
				{ id: "no-birth-2", eligibility: "undetermined", pending: ["birthDate"] },
				{ id: "field-in-doubt", eligibility: "undetermined", pending: ["birthDate"] },
			],
			settles: [{ fact: "birthDate", count: 2, ids: ["no-birth-1", "no-birth-2"], text: "For 2 people, the date of birth alone would settle it." }],
		});
	});
});

describe("a batch line by line", () => {
	it("answers in order, a bad line as its own problem", async () => {
		const outcomes = await outcomesOf(
			await sendLines([
				{ detail: "summary", lang: "en" },
				{ id: "a", profile: chemist },
				"",
				"not json",
				{ id: "b", profile: { age: 3 } },
				{ id: "c", profile: {} },
			]),
		);
		expect(outcomes.map(({ id }) => id)).toEqual(["a", null, "b", "c"]);
		expect(outcomes[1]).toMatchObject({
			entry: 4,
			problem: { type: "urn:duikou:problem:not-json", status: 400, detail: "Send one JSON object in UTF-8." },
		});
		expect(outcomes[2]).toMatchObject({ entry: 5, problem: { errors: [{ pointer: "/profile/age" }] } });
		const single = await (await post({ profile: chemist, lang: "en", detail: "summary" })).json();
		expect(outcomes[0]).toEqual({ id: "a", answer: single, nextChangeAt: null });
	});

	it("answers the same whether it is read whole or as it comes", async () => {
		const rows = [
			{ lang: "en", limit: 2, defaults: { nationality: "CN" } },
			{ id: "a", profile: chemist },
			{ id: "b", profile: { field: 1 } },
		];
		const text = rows.map((row) => JSON.stringify(row)).join("\r\n");
		const whole = await send(text, { type: "application/x-ndjson", headers: { "Content-Length": String(text.length) } });
		const streamed = await send(new Blob([text]).stream(), { type: "application/x-ndjson" });
		expect(whole.headers.get("ETag")).toMatch(/^W\//);
		expect(streamed.headers.get("ETag")).toBeNull();
		expect(await outcomesOf(streamed)).toEqual(await outcomesOf(whole));
	});

	it("refuses a line above 64 KiB, and what the first line says wrongly of the others", async () => {
		const outcomes = await outcomesOf(
			await sendLines([
				{ id: "a", profile: { field: "x".repeat(65 * 1024) } },
				{ id: "b", profile: {} },
			]),
		);
		expect(outcomes).toMatchObject([{ id: null, entry: 1, problem: { status: 413 } }, { id: "b" }]);
		for (const first of [{ detail: "some" }, { by: "program" }, { lang: "en", limt: 3 }]) {
			const response = await sendLines([first, { id: "a", profile: {} }]);
			expect(response.status).toBe(422);
		}
		expect((await sendLines([{ id: "a", profile: {} }, { detail: "summary" }])).status).toBe(200);
	});

	it("answers nothing with nothing", async () => expect(await outcomesOf(await sendLines(["", " "]))).toEqual([]));
});

describe("quiet nights", () => {
	const profiles = [{ id: "a", profile: { ...chemist, birthDate: undefined, age: 44 } }];

	it("says when the answer turns, and answers 304 until then", async () => {
		clock.time = Date.parse("2026-06-30T20:00:00+08:00");
		const response = await sendJson({ profiles, detail: "summary" });
		const { nextChangeAt } = await answersOf(response);
		expect(nextChangeAt).toBe("2026-07-01T17:00:01+08:00");
		const held = { headers: { "If-None-Match": response.headers.get("ETag") ?? "" } };
		clock.time = Date.parse("2026-07-01T17:00:00.999+08:00");
		const unchanged = await sendJson({ profiles, detail: "summary" }, held);
		expect(unchanged.status).toBe(304);
		expect(await unchanged.text()).toBe("");
		expect(unchanged.headers.get("ETag")).toBe(response.headers.get("ETag"));
		expect((await sendJson({ profiles, detail: "summary", lang: "en" }, held)).status).toBe(200);
		expect((await sendJson({ profiles, detail: "full" }, held)).status).toBe(200);
		clock.time = Date.parse("2026-07-01T17:00:01+08:00");
		const turned = await sendJson({ profiles, detail: "summary" }, held);
		expect(turned.status).toBe(200);
		expect(turned.headers.get("ETag")).not.toBe(response.headers.get("ETag"));
		clock.time = now;
	});

	it("never turns where the moment is given", async () => {
		const asked = { profiles, detail: "summary", asOf: "2026-06-30" };
		const response = await sendJson(asked);
		expect((await answersOf(response)).nextChangeAt).toBe("2026-07-01T17:00:01+08:00");
		clock.time = now + 86_400_000;
		expect((await sendJson(asked, { headers: { "If-None-Match": response.headers.get("ETag") ?? "" } })).status).toBe(304);
		clock.time = now;
	});

	it("turns on another day for who gave an age that today disagrees with the birth date", async () => {
		clock.time = Date.parse("2026-11-20T12:00:00+08:00");
		const disagreeing = [{ id: "a", profile: { birthDate: "1980-11-21", age: 46 } }];
		const response = await sendJson({ profiles: disagreeing });
		expect((await answersOf(response)).answers).toMatchObject([{ problem: { errors: [{ code: "age-disagrees" }] } }]);
		clock.time = Date.parse("2026-11-21T00:00:00+08:00");
		const next = await sendJson({ profiles: disagreeing }, { headers: { "If-None-Match": response.headers.get("ETag") ?? "" } });
		expect((await answersOf(next)).answers).toMatchObject([{ answer: {} }]);
		clock.time = now;
	});
});

describe("a batch over the network", () => {
	it("stops when its reader leaves, although all of it was sent", async () => {
		const server = await listen(app);
		const profiles = Array.from({ length: 1000 }, (_, index) => ({ id: String(index), profile: chemist }));
		const leave = new AbortController();
		const headers = { "Content-Type": "application/json", Authorization: `Bearer ${key}`, "Accept-Encoding": "identity" };
		const response = await fetch(`${server.url}/v1/match/batch`, {
			method: "POST",
			headers,
			body: JSON.stringify({ profiles }),
			signal: leave.signal,
		});
		await response.body?.getReader().read();
		lines.length = 0;
		leave.abort();
		await expect.poll(() => lines.length, { timeout: 30_000 }).toBe(1);
		expect(lines[0]).toMatchObject({ route: "/v1/match/batch", status: 200 });
		expect(lines[0]?.entries).toBeLessThan(1000);
		await server.close();
	}, 120_000);

	it("is slowed by a slow reader, and goes on with it", async () => {
		const server = await listen(app);
		// White space makes the lines long, so that few of them lie between the two.
		const line = `${JSON.stringify({ id: "a", profile: {} })}${" ".repeat(60_000)}\n`;
		let sent = 0;
		const upload = request(`${server.url}/v1/match/batch`, {
			method: "POST",
			headers: { "Content-Type": "application/x-ndjson", Authorization: `Bearer ${key}` },
		});
		upload.on("error", () => {});
		const sendMore = () => {
			do sent++;
			while (upload.write(line));
		};
		upload.on("drain", sendMore);
		const answered = once(upload, "response") as Promise<[IncomingMessage]>;
		sendMore();
		const [response] = await answered;
		response.on("error", () => {});
		expect(response.statusCode).toBe(200);
		// Nobody reads: the server takes no more lines once what lies between the two is full.
		let before: number;
		do {
			before = sent;
			await new Promise((resolve) => setTimeout(resolve, 1000));
		} while (sent > before);
		const stalled = sent;
		lines.length = 0;
		// Read on, it goes on.
		response.resume();
		await expect.poll(() => sent, { timeout: 30_000 }).toBeGreaterThan(stalled);
		upload.destroy();
		await expect.poll(() => lines.length, { timeout: 30_000 }).toBe(1);
		await server.close();
	}, 180_000);
});

it("met nothing unforeseen", () => expect(unforeseen).toEqual([]));
