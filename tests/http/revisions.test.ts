import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type App, createApp } from "../../src/app.ts";
import { archiveOf } from "../../src/catalog/archive.ts";
import { openDatabase } from "../../src/catalog/database.ts";
import { revisionOf } from "../../src/catalog/revision.ts";
import { loadActive, publish } from "../../src/catalog/store.ts";
import { revisions } from "../../src/catalog/tables.ts";
import { prepare } from "../../src/core/snapshot.ts";
import type { OpenDatabase } from "../../src/database/open.ts";
import type { Answer } from "../../src/model/answer.ts";
import type { RevisionEntry } from "../../src/model/revisions.ts";
import { softwareVersion } from "../../src/model/software.ts";
import { snapshot } from "../support/catalog.ts";
import { changed, constraintOf, programOf } from "../support/documents.ts";
import { now, services, unforeseen } from "../support/server.ts";

const hungary = "most-2026-2-hungary";
const slovenia = "most-2026-2-slovenia";

const older = revisionOf(snapshot.document);
const newer = revisionOf(
	changed(snapshot.document, (copy) => {
		const program = programOf(copy, hungary);
		constraintOf(program, "birth-date").test = { kind: "born", onOrAfter: "1991-01-01" };
		program.window.closesAt = "2026-12-31T17:00:00+08:00";
		program.partnerCountries = ["HU", "SK"];
		const next = { ...programOf(copy, "most-2026-2-serbia"), id: "most-2027-serbia", edition: "2027" };
		copy.programs = [...copy.programs.filter(({ id }) => id !== slovenia), next];
		copy.concepts = copy.concepts.map((concept) => (concept.id === "photovoltaics" ? { ...concept, label: { zh: "光伏", en: "solar" } } : concept));
	}),
);
/** Stored, and made unreadable afterwards. */
const foreign = revisionOf({ ...snapshot.document, notPartners: ["CN"] });
const corrupt = revisionOf({ ...snapshot.document, notPartners: ["HK"] });
const nowhere = "0".repeat(32);

const profile = { field: "钙钛矿太阳能电池", partnerCountries: ["HU", "SI"], birthDate: "1985", institutionType: "university" };
const english = { "Accept-Language": "en" };

let folder = "";
let opened: OpenDatabase;
let app: App;
/** What was answered, byte for byte, while the older revision was the only one. */
let given = "";
/** When it was: the clock has gone on since. */
const then = "2026-06-30T23:59:59.123+08:00";
const replayed = { profile, asOf: then, catalogRevision: older.id };

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), "duikou-revisions-"));
	opened = await openDatabase(`file:${join(folder, "catalog.db")}`);
	await publish(opened.database, older, new Date("2026-11-18T04:00:00Z"));
	given = await textOf(await post(await appOf(opened, Date.parse(then)), { profile }));
	await publish(opened.database, foreign, new Date("2026-11-19T04:00:00Z"));
	await publish(opened.database, corrupt, new Date("2026-11-19T04:00:00Z"));
	await publish(opened.database, older, new Date("2026-11-19T04:00:00Z"));
	await publish(opened.database, newer, new Date("2026-11-20T04:00:00Z"));
	await opened.database.update(revisions).set({ format: 99 }).where(eq(revisions.id, foreign.id));
	await opened.database.update(revisions).set({ content: "{}" }).where(eq(revisions.id, corrupt.id));
	app = await appOf(opened);
});
afterAll(() => {
	opened.close();
	rmSync(folder, { recursive: true });
});

/** The application over the active revision of a database, at a moment. */
async function appOf({ database }: OpenDatabase, at = now): Promise<App> {
	const active = await loadActive(database);
	if (!active) throw new Error("there is no active revision");
	const current = prepare(active.document, active.id, active.publishedAt);
	return createApp({ ...services, catalog: () => current, archive: archiveOf(database), now: () => at });
}

function post(to: App, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
	const init = { method: "POST", headers: { "Content-Type": "application/json", ...headers }, body: JSON.stringify(body) };
	return Promise.resolve(to.request("/v1/match", init));
}

async function textOf(response: Response): Promise<string> {
	expect(response.status).toBe(200);
	return response.text();
}

/** The codes of what is wrong with a request, by place. */
async function faultsOf(response: Response): Promise<Record<string, string>> {
	expect(response.status).toBe(422);
	expect(response.headers.get("Content-Type")).toMatch(/^application\/problem\+json/);
	const { errors } = (await response.json()) as { errors: { pointer?: string; parameter?: string; code: string }[] };
	return Object.fromEntries(errors.map(({ pointer, parameter, code }) => [pointer ?? parameter, code]));
}

describe("an answer by an older revision", () => {
	it("is the one that was given, to the byte, though the catalog has changed since", async () => {
		const { asOf, catalog, software } = JSON.parse(given) as Answer;
		expect(catalog).toEqual({ revision: older.id, publishedAt: "2026-11-18T04:00:00.000Z" });
		expect(software).toBe(softwareVersion);
		expect(await textOf(await post(app, { profile, asOf }))).not.toBe(given);
		expect(await textOf(await post(app, { profile, asOf, catalogRevision: catalog.revision }))).toBe(given);
	});

	it("is given to a query as to a body", async () => {
		const query = new URLSearchParams({ field: profile.field, partnerCountries: "HU,SI", institutionType: "university" });
		const got = await textOf(await app.request(`/v1/match?${query}&catalogRevision=${older.id}`));
		const { birthDate: _, ...impersonal } = profile;
		expect(got).toBe(await textOf(await post(app, { profile: impersonal, catalogRevision: older.id })));
		expect(got).not.toBe(await textOf(await app.request(`/v1/match?${query}`)));
	});

	it("judges by the clauses, windows and programs of that revision", async () => {
		const programs = [hungary, slovenia];
		const { results } = JSON.parse(await textOf(await post(app, { profile, programs, catalogRevision: older.id }))) as Answer;
		expect(results.map(({ program }) => program.id).sort()).toEqual(programs);
		const birthDateOf = (answer: Answer) => answer.results[0]?.constraints?.find(({ id }) => id === "birth-date")?.outcome;
		const then = JSON.parse(await textOf(await post(app, { profile, programs: [hungary], catalogRevision: older.id }))) as Answer;
		const today = JSON.parse(await textOf(await post(app, { profile, programs: [hungary] }))) as Answer;
		expect([birthDateOf(then), then.results[0]?.window.status]).toEqual(["pass", "closed"]);
		expect([birthDateOf(today), today.results[0]?.window.status]).toEqual(["fail", "open"]);
	});

	it("takes the request by the names of that revision", async () => {
		expect(await faultsOf(await post(app, { profile, programs: [slovenia] }))).toEqual({ "/programs/0": "unknown-program" });
		expect(await faultsOf(await post(app, { profile, programs: ["most-2027-serbia"], catalogRevision: older.id }))).toEqual({
			"/programs/0": "unknown-program",
		});
	});

	it("is the same for all who ask at once, and for the active revision named or not", async () => {
		const answers = await Promise.all([1, 2, 3].map(async () => textOf(await post(app, replayed))));
		expect(answers).toEqual([given, given, given]);
		expect(await textOf(await post(app, { profile, catalogRevision: newer.id }))).toBe(await textOf(await post(app, { profile })));
	});

	it.each([nowhere, "0", "", "latest", older.id.toUpperCase(), `${older.id}\u0000`, "x".repeat(10_000)])(
		"is refused for %j, which is no revision, with what else is wrong",
		async (catalogRevision) => {
			const faults = { "/catalogRevision": "unknown-revision", "/limit": "too-small" };
			expect(await faultsOf(await post(app, { profile, limit: 0, catalogRevision }))).toEqual(faults);
		},
	);

	it("is refused for an unknown revision in words that say where to look, in a query too", async () => {
		const response = await app.request(`/v1/match?catalogRevision=${nowhere}`, { headers: english });
		const text = await response.clone().text();
		expect(await faultsOf(response)).toEqual({ catalogRevision: "unknown-revision" });
		expect(text).toMatch(/\/v1\/revisions/);
	});

	it.each([
		["in another layout", foreign.id],
		["that is corrupt", corrupt.id],
	])("is refused for a revision %s, with what else is wrong", async (_, catalogRevision) => {
		const faults = { "/catalogRevision": "unreadable-revision", "/limit": "too-small" };
		expect(await faultsOf(await post(app, { profile, limit: 0, catalogRevision }))).toEqual(faults);
		expect(await faultsOf(await app.request(`/v1/match?catalogRevision=${catalogRevision}`))).toEqual({ catalogRevision: "unreadable-revision" });
	});
});

describe("GET /v1/revisions", () => {
	const list = async (query = "") =>
		(JSON.parse(await textOf(await app.request(`/v1/revisions${query}`))) as { revisions: RevisionEntry[] }).revisions;

	it("lists the revisions, newest first, with what changed program by program", async () => {
		const all = await list();
		const sameMoment = [foreign.id, corrupt.id].sort().reverse();
		expect(all.map(({ id }) => id)).toEqual([newer.id, ...sameMoment, older.id]);
		expect(all[0]).toEqual({
			id: newer.id,
			publishedAt: "2026-11-20T04:00:00.000Z",
			active: true,
			parent: older.id,
			changes: {
				programs: {
					added: ["most-2027-serbia"],
					removed: [slovenia],
					changed: [
						{
							id: hungary,
							members: ["constraints", "partnerCountries", "window"],
							constraints: { added: [], removed: [], changed: ["birth-date"] },
						},
					],
				},
				entries: expect.objectContaining({
					concepts: { added: 0, removed: 0, changed: 1 },
					countries: { added: 0, removed: 0, changed: 0 },
				}),
			},
		});
		expect(all.at(-1)).toEqual({ id: older.id, publishedAt: "2026-11-18T04:00:00.000Z", active: false, parent: null, changes: null });
		expect(await list("?lang=en")).toEqual(all);
	});

	it("is paged", async () => {
		const all = await list();
		const first = await list("?limit=3");
		expect(first).toEqual(all.slice(0, 3));
		expect(await list(`?limit=3&before=${first.at(-1)?.id}`)).toEqual(all.slice(3));
		expect(await list(`?before=${older.id}`)).toEqual([]);
	});

	it.each([
		["limit=0", { limit: "too-small" }],
		["limit=101", { limit: "too-large" }],
		["limit=1e1", { limit: "wrong-type" }],
		["limit=", { limit: "wrong-type" }],
		["limit=-1&lang=fr", { limit: "too-small", lang: "unknown-language-tag" }],
		["limit=2&limit=3", { limit: "repeated" }],
		["before=yesterday&limit=0", { before: "unknown-revision", limit: "too-small" }],
		[`before=${nowhere}`, { before: "unknown-revision" }],
		["before=%00", { before: "unknown-revision" }],
		["after=1&__proto__=1", { after: "unknown-member", ["__proto__"]: "unknown-member" }],
	])("refuses ?%s", async (query, faults) => {
		expect(await faultsOf(await app.request(`/v1/revisions?${query}`))).toEqual(faults);
	});

	it("says what a mistyped parameter may have meant, and which methods it takes", async () => {
		expect(await (await app.request("/v1/revisions?limits=3", { headers: english })).text()).toMatch(/did you mean \\"limit\\"/);
		const response = await app.request("/v1/revisions", { method: "POST" });
		expect(response.status).toBe(405);
		expect(response.headers.get("Allow")).toBe("GET, HEAD, OPTIONS");
		expect((await app.request("/v1/revisions", { method: "HEAD" })).status).toBe(200);
		expect(await (await app.request("/v1")).json()).toMatchObject({ addresses: expect.arrayContaining(["/v1/revisions"]) });
	});
});

describe("while the database is away", () => {
	it("answers from memory what names no other revision, and asks to come again for the rest", async () => {
		const away = await openDatabase(`file:${join(folder, "catalog.db")}`);
		const held = await appOf(away);
		const before = await textOf(await post(held, { profile }));
		away.close();
		expect(await textOf(await post(held, { profile }))).toBe(before);
		expect(await textOf(await post(held, { profile, catalogRevision: newer.id }))).toBe(before);
		expect(await faultsOf(await post(held, { profile, catalogRevision: "0" }))).toEqual({ "/catalogRevision": "unknown-revision" });
		const asked = [
			post(held, { profile, catalogRevision: older.id }, english),
			held.request(`/v1/match?catalogRevision=${older.id}`, { headers: english }),
			held.request("/v1/revisions", { headers: english }),
			held.request(`/v1/revisions?before=${newer.id}`, { headers: english }),
		];
		for (const response of await Promise.all(asked)) {
			expect(response.status).toBe(503);
			expect(response.headers.get("Retry-After")).toBe("5");
			expect(await response.json()).toMatchObject({ type: "urn:duikou:problem:archive-away", title: "The stored revisions are out of reach" });
		}
	});

	it("still answers by an older revision that it keeps ready", async () => {
		const away = await openDatabase(`file:${join(folder, "catalog.db")}`);
		const held = await appOf(away);
		await textOf(await post(held, replayed));
		away.close();
		expect(await textOf(await post(held, replayed))).toBe(given);
	});
});

it("met nothing unforeseen", () => {
	expect(unforeseen).toEqual([]);
});
