import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createConfig, lintFromString } from "@redocly/openapi-core";
import { afterAll, describe, expect, it } from "vitest";
import { keyStore } from "../../src/access/keys.ts";
import { openAccess } from "../../src/access/open.ts";
import { keyRing } from "../../src/access/ring.ts";
import { createApp } from "../../src/app.ts";
import { archiveOf } from "../../src/catalog/archive.ts";
import { openDatabase } from "../../src/catalog/database.ts";
import { revisionOf } from "../../src/catalog/revision.ts";
import { publish } from "../../src/catalog/store.ts";
import { memoryLimiter } from "../../src/http/limiter.ts";
import { type Example, examples } from "../../src/http/openapi/examples.ts";
import { describedProblems } from "../../src/http/openapi/problems.ts";
import type { Scope } from "../../src/model/access.ts";
import type { CatalogDocument } from "../../src/model/document.ts";
import { softwareVersion } from "../../src/model/software.ts";
import { snapshot } from "../support/catalog.ts";
import { description, expectDocumented } from "../support/documented.ts";
import { app, emptyApp, now, services } from "../support/server.ts";

const folder = mkdtempSync(join(tmpdir(), "duikou-openapi-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A revision as small as can be: its id stays what it is, whatever the catalog becomes. */
const small: CatalogDocument = {
	...snapshot.document,
	...{ sources: [], countries: [], notPartners: ["CN"], groups: [], provinces: [], unitLists: [], concepts: [], programs: [], related: [] },
	vocabulary: { enumerations: {}, languages: {}, facts: {} },
	words: { ambiguous: [], plain: [], ordinary: [] },
};
const larger: CatalogDocument = { ...small, notPartners: ["CN", "HK", "MO", "TW"] };

/** The application that answers the examples: over the real catalog, under a name that stays what it is. */
async function exampleApp({ lacking, limited }: Example) {
	if (lacking === "catalog") return { server: emptyApp };
	const { database, close } = await openDatabase(":memory:");
	await publish(database, revisionOf(small), new Date("2026-11-18T04:00:00Z"));
	await publish(database, revisionOf(larger), new Date("2026-11-20T04:00:00Z"));
	if (lacking === "archive") close();
	const named = { ...snapshot, revision: revisionOf(larger).id, publishedAt: "2026-11-20T04:00:00.000Z" };
	const rate = { quota: 60, seconds: 60 };
	const limiter = memoryLimiter(() => now);
	if (limited) limiter.owe("address ", rate, 60);
	const opened = await openAccess({ databaseUrl: `file:${join(mkdtempSync(join(folder, "access-")), "access.db")}`, authToken: undefined });
	const keys = keyStore(opened.database, () => now);
	const access = {
		...services.access,
		keys: keyRing(opened.database, () => now),
		...(limited && { limits: { limiter, byAddress: rate, byKey: rate } }),
	};
	const server = createApp({ ...services, catalog: () => named, archive: archiveOf(database), access });
	const giveOut = async (scopes: readonly Scope[]) => {
		const { key } = await keys.create({ name: "example", scopes });
		if (lacking === "keys") opened.close();
		return key;
	};
	return { server, giveOut };
}

async function answerTo(example: Example): Promise<Response> {
	const { method, path, target = path, headers, body, key, scopes = ["match", "batch"] } = example;
	const { server, giveOut } = await exampleApp(example);
	const presented = key === true ? await giveOut?.(scopes) : key;
	const text = body === undefined ? undefined : typeof body === "string" ? body : JSON.stringify(body);
	const authorization: Record<string, string> = presented === undefined ? {} : { Authorization: `Bearer ${presented}` };
	return server.request(target, { method: method.toUpperCase(), headers: { ...headers, ...authorization }, body: text });
}

/** The answer with its long lists cut to their first two entries. */
function shortened(body: unknown, members: readonly string[] = []): unknown {
	const cut = (value: unknown) => (Array.isArray(value) ? value.slice(0, 2) : Object.fromEntries(Object.entries(value as object).slice(0, 2)));
	return Object.fromEntries(Object.entries(body as object).map(([name, value]) => [name, members.includes(name) ? cut(value) : value]));
}

describe("the description", () => {
	it("passes an independent linter at its strictest, without a word", async () => {
		const config = await createConfig({ extends: ["recommended-strict"] });
		const problems = await lintFromString({ source: JSON.stringify(description), absoluteRef: "openapi.json", config });
		expect(problems.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer])).toEqual([]);
	});

	it("is what the server gives, without a catalog too", async () => {
		for (const server of [app, emptyApp]) {
			const response = await server.request("/v1/openapi.json");
			expect(await expectDocumented({ method: "GET", target: "/v1/openapi.json" }, response)).toEqual(description);
		}
		expect(description.info.version).toBe(softwareVersion);
	});

	it("names exactly the operations that there are", () => {
		const routes = app.routes.filter(({ method, path }) => method !== "ALL" && isOfInterface(path));
		const described = Object.entries(description.paths).flatMap(([path, operations]) =>
			Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
		);
		expect(described.sort()).toEqual(routes.map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, "{$1}")}`).sort());
	});

	it("gives every operation an id, a summary and an answer with an example", () => {
		for (const [path, operations] of Object.entries(description.paths)) {
			for (const [method, { responses }] of Object.entries(operations)) {
				if (path === "/v1/openapi.json") continue;
				expect(JSON.stringify(responses["200"]), `${method} ${path}`).toContain('"examples"');
			}
		}
	});
});

/** The rest are pages for people, which the description leaves out. */
const isOfInterface = (path: string): boolean => /^\/(v1|healthz|readyz)(\/|$)/.test(path);

describe("the examples", () => {
	it("are what the application answers", async () => {
		const answers: Record<string, unknown> = {};
		for (const [name, example] of Object.entries(examples)) {
			const response = await answerTo(example);
			answers[name] = { status: response.status, body: shortened(await response.json(), example.shortened) };
		}
		await expect(`${JSON.stringify(answers, null, "\t")}\n`).toMatchFileSnapshot("../../src/http/openapi/answers.json");
	});

	it("show every kind of problem that a route gives", () => {
		const shown = new Set(JSON.stringify(description).match(/(?<="type":")urn:duikou:problem:[\w-]+/g));
		// Nobody can ask for a failure, no operation has a method that its address does not take, and to be slow takes a minute.
		const unseen = ["internal", "method-not-allowed", "too-slow"];
		const expected = Object.keys(describedProblems).filter((kind) => !unseen.includes(kind));
		expect([...shown].sort()).toEqual(expected.map((kind) => `urn:duikou:problem:${kind}`).sort());
	});
});

describe("what the server answers is as described:", () => {
	const body = (value: unknown, headers: Record<string, string> = {}) => ({
		method: "POST",
		headers: { "Content-Type": "application/json", ...headers },
		body: typeof value === "string" ? value : JSON.stringify(value),
	});

	/** Holds the answer to a request, in both languages, and says its status. */
	async function statusOf(target: string, init: RequestInit = {}, to = app): Promise<number> {
		const answered = await Promise.all(
			["zh-CN", "en"].map(async (language) => {
				const response = await to.request(target, { ...init, headers: { ...init.headers, "Accept-Language": language } });
				const sent = typeof init.body === "string" && response.status === 200 ? JSON.parse(init.body) : undefined;
				await expectDocumented({ method: init.method ?? "GET", target, body: sent }, response);
				return response.status;
			}),
		);
		expect(new Set(answered).size).toBe(1);
		return answered[0] ?? 0;
	}

	it.each<[string, Record<string, unknown>, Record<string, unknown>]>([
		["nothing", {}, {}],
		["a field alone", { field: "machine learning" }, {}],
		["fields and a concept", { field: ["plasma", { concept: "haematology" }] }, { limit: 100 }],
		["a hospital", { field: "心血管疾病", partnerCountries: ["匈牙利"], age: 45, institutionType: "hospital" }, { asOf: "2026-06-01" }],
		["a society", { field: "农业", partnerCountries: ["ASEAN"], institutionType: "national-society" }, { limit: 100, countryScope: "any" }],
		["an enterprise", { field: "AI", partnerCountries: ["RS", "KR"], institutionType: "enterprise", team: { size: 4, units: 2 } }, {}],
		["Hong Kong", { institutionType: "university", institution: { jurisdiction: "HK", name: "HKUST" } }, { limit: 100 }],
		["abroad", { field: "robotics", institution: { jurisdiction: "RS" }, institutionType: "university" }, { limit: 100 }],
		["a province", { institution: { province: "浙江", registeredOn: "2001" }, institutionType: "university" }, { limit: 100 }],
		["kinds", { field: "光伏" }, { kinds: ["mechanism", "policy-area"], limit: 100 }],
		["programs", { birthDate: "1981/.." }, { programs: ["cast-russia", "most-2026-2-serbia"] }],
		["a summary", { field: "光伏", partnerCountries: ["HU", "FR"] }, { detail: "summary", lang: "en-GB" }],
		["a moment", { field: "光伏" }, { asOf: "2026-01-10t09:00z", limit: 100 }],
		["a young leader", young, { limit: 100, countryScope: "any" }],
		["an old leader", { ...young, birthDate: "1950", nationality: "FR", degree: { level: "none" } }, { limit: 100, countryScope: "any" }],
	])("a profile with %s", async (_, profile, options) => {
		expect(await statusOf("/v1/match", body({ profile, ...options }))).toBe(200);
	});

	it.each<[number, string, RequestInit]>([
		[400, "no JSON", body('{"profile":')],
		[413, "too much", body({ profile: { field: "x".repeat(70_000) } })],
		[415, "a form", body("field=x", { "Content-Type": "application/x-www-form-urlencoded" })],
		[422, "no object", body("[]")],
		[422, "faults", body({ profile: { field: [" ", 7], partnerCountries: ["Frence", "CN"], birthdate: "1985", degree: {} }, limit: 0 })],
		[422, "more faults than are listed", body({ profile: { partnerCountries: Array.from({ length: 200 }, (_, index) => `X${index}`) } })],
		[422, "a page", body({ profile: 1 }, { Accept: "text/html" })],
	])("%i for a body with %s", async (status, _, init) => {
		expect(await statusOf("/v1/match", init)).toBe(status);
	});

	it.each<[number, string]>([
		[200, "/v1/match"],
		[200, "/v1/match?field=光伏&partnerCountries=FR,DE&partnerCountries=HU&institutionType=university&limit=2"],
		[200, "/v1/match?activities=training&groups=teachers&kinds=mechanism&detail=summary&countryScope=any&asOf=2026-06-01&lang=en"],
		[422, "/v1/match?birthDate=1985&field=&limit=x&colour=red"],
		[200, "/v1/programs"],
		...snapshot.programs.map(({ program }): [number, string] => [200, `/v1/programs/${program.id}`]),
		[200, "/v1/programs/cast-asean"],
		[404, "/v1/programs/none"],
		[200, "/v1/vocabulary"],
		[200, "/v1/revisions?limit=3"],
		[422, "/v1/revisions?limit=0&before=x&after=y"],
		[200, "/v1"],
		[200, "/healthz"],
		[200, "/readyz"],
		[404, "/v2"],
	])("%i for %s", async (status, target) => {
		expect(await statusOf(target)).toBe(status);
		expect(await statusOf(target, { method: "HEAD" })).toBe(status);
		expect(await statusOf(target, { method: "DELETE" })).toBe(status === 404 && target === "/v2" ? 404 : 405);
	});

	it("stored revisions, with what changed", async () => {
		const example = examples.revisions;
		if (!example) throw new Error("there is no example of revisions");
		const { server: stored } = await exampleApp(example);
		expect(await statusOf("/v1/revisions", {}, stored)).toBe(200);
		expect(await statusOf(`/v1/revisions?before=${revisionOf(larger).id}&limit=1`, {}, stored)).toBe(200);
	});

	it("503 without a catalog, and without an archive", async () => {
		for (const target of ["/v1/programs", "/v1/programs/x", "/v1/vocabulary", "/v1/match", "/readyz"]) {
			expect(await statusOf(target, {}, emptyApp)).toBe(503);
		}
		const { server: away } = await exampleApp({ summary: "", method: "get", path: "/v1", lacking: "archive" });
		expect(await statusOf("/v1/revisions", {}, away)).toBe(503);
		expect(await statusOf("/v1/match", body({ profile: {}, catalogRevision: "0".repeat(32) }), away)).toBe(503);
	});
});

describe("the check of what is answered", () => {
	const answer = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
		new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/json", ...headers } });
	const health = { method: "GET", target: "/healthz" };

	it("finds a member, a field, a status and a value that are not described", async () => {
		await expectDocumented(health, answer({ status: "ok" }));
		await expect(expectDocumented(health, answer({ status: "ok", mood: "good" }))).rejects.toThrow(/additional/);
		await expect(expectDocumented(health, answer({ status: "ok" }, 200, { "X-Mood": "good" }))).rejects.toThrow(/x-mood/);
		await expect(expectDocumented(health, answer({ status: "ok" }, 201))).rejects.toThrow(/status is not documented/);
		await expect(expectDocumented(health, answer({ status: "well" }))).rejects.toThrow(/constant/);
	});

	it("finds such a member in the depth of an answer, and a kind of problem that its operation does not give", async () => {
		const { answer: inDepth } = { answer: structuredClone(description.paths["/v1/match"]?.post?.responses["200"]) };
		if (!inDepth || "$ref" in inDepth) throw new Error("the answer stands elsewhere");
		const { value } = inDepth.content?.["application/json"]?.examples?.researcher ?? {};
		const [result] = (value as { results: { fit: Record<string, unknown> }[] }).results;
		if (result) result.fit.mood = 1;
		await expect(expectDocumented({ method: "POST", target: "/v1/match" }, answer(value))).rejects.toThrow(/additional/);
		const problem = { type: "urn:duikou:problem:not-json", title: "x", status: 503, detail: "x" };
		const response = answer(problem, 503, { "Content-Type": "application/problem+json" });
		await expect(expectDocumented({ method: "GET", target: "/readyz" }, response)).rejects.toThrow(/allowed values|constant/);
	});
});

/** A leader who tells everything. */
const young = {
	field: "carbon neutrality",
	partnerCountries: ["FR", "HU"],
	birthDate: "1985-03-21",
	institutionType: "research-institute",
	institution: { name: "Institute of Physics", jurisdiction: "CN", province: "CN-BJ", registeredOn: "1928" },
	nationality: "CN",
	position: "staff",
	degree: { level: "doctorate", area: "natural-science" },
	researchYears: 12,
	title: "senior",
	languages: ["en", "fr"],
	partnership: { signedAgreement: ["FR"], priorBilateralGrant: false },
	team: { size: 5, seniors: 1, young: 2, doctoralOrPostdoc: 1, units: 1, oldestBirthDate: "1975-01/1980" },
	activities: ["research-project", "personnel-exchange"],
	groups: ["young-scientists"],
	declarations: { publicServant: false, activeSameCountryExchange: true, guideAuthor: false, integrityRecord: false },
};
