import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Client, createClient } from "@libsql/client";
import { drizzle } from "drizzle-orm/libsql";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { keyStore } from "../../src/access/keys.ts";
import { openAccess } from "../../src/access/open.ts";
import { RefusedError } from "../../src/access/refused.ts";
import { type BufferingSiteRegister, siteRegister } from "../../src/access/register.ts";
import { keyRing } from "../../src/access/ring.ts";
import { isSiteKey, makeSiteKey } from "../../src/access/site-key.ts";
import { type SiteStore, siteStore } from "../../src/access/sites.ts";
import { type OpenDatabase, openMigrated } from "../../src/database/open.ts";
import type { Site } from "../../src/model/sites.ts";
import { base62 } from "../support/keys.ts";

const second = 1000;
const freshness = 5 * second;
const day = 24 * 60 * 60 * second;

let folder = "";
let url = "";
let clock = 0;
const now = () => clock;

/** Where sites are given their keys. */
let opened: OpenDatabase;
let store: SiteStore;

/** A server's own connection, and the statements that went over it. */
let client: Client;
let register: BufferingSiteRegister;
let statements: string[] = [];

beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), "duikou-sites-"));
	url = `file:${join(folder, "access.db")}`;
	clock = Date.parse("2026-11-20T12:00:00+08:00");
	opened = await openAccess({ databaseUrl: url, authToken: undefined });
	store = siteStore(opened.database, now);
	statements = [];
	client = createClient({ url });
	register = siteRegister(drizzle(client, { logger: { logQuery: (statement) => statements.push(statement) } }), now);
});
afterEach(() => {
	client.close();
	opened.close();
	rmSync(folder, { recursive: true });
});

const add = (name: string, ...origins: string[]) => store.add({ name, origins: origins.length > 0 ? origins : ["https://example.org"] });

async function siteOf(key: string): Promise<Site> {
	const site = await register.siteOf(key);
	if (typeof site === "string") throw new Error(`the site is ${site}`);
	return site;
}

async function addedSite(name: string): Promise<Site> {
	return siteOf((await add(name)).key);
}

/** Day, name, shown, answered. */
async function counted(): Promise<(string | number)[][]> {
	return (await store.stats()).map(({ day: on, name, shown, answered }) => [on, name, shown, answered]);
}

function show(site: Site, times: number, by = register): void {
	for (let time = 0; time < times; time++) by.count(site, "shown");
}

/** What comes of something, and how often a site was shown while it went on: at every step of it. */
async function showingDuring<Result>(going: Promise<Result>, site: Site): Promise<[Result, number]> {
	let over = false;
	const ended = going.finally(() => {
		over = true;
	});
	let times = 0;
	while (!over) {
		for (let step = 0; step < 50 && !over; step++) {
			show(site, 1);
			times++;
			await undefined;
		}
		await new Promise((resolve) => setImmediate(resolve));
	}
	return [await ended, times];
}

describe("a site's key", () => {
	it("is another one each time, and uses every character", () => {
		const made = Array.from({ length: 500 }, makeSiteKey);
		for (const key of made) expect(key).toMatch(/^site_[0-9A-Za-z]{12}$/);
		expect(new Set(made).size).toBe(500);
		expect([...new Set(made.map((key) => key.slice("site_".length)).join(""))].sort().join("")).toBe(base62);
	});

	it.each([
		"",
		"site_",
		"site_0123456789a",
		"site_0123456789abc",
		"site_0123456789a-",
		"SITE_0123456789ab",
		"site_0123456789ab\n",
		" site_0123456789ab",
	])("is not %j", (text) => expect(isSiteKey(text)).toBe(false));
});

describe("an origin", () => {
	const underscore = "has an underscore: browsers do not let its pages show a frame. Please give the site a name without one, with a hyphen say.";
	const sixth =
		"is an address of IP version 6: browsers do not let its pages show a frame. Please write the site's name, or its address of IP version 4.";

	it.each([
		["https://Example.org/", "https://example.org"],
		["  HTTPS://example.org ", "https://example.org"],
		["https://example.org:443", "https://example.org"],
		["https://example.org:8443/", "https://example.org:8443"],
		["http://example.org", "http://example.org"],
		["http://example.org:80", "http://example.org"],
		["http://example.org:443", "http://example.org:443"],
		["http://localhost:3000", "http://localhost:3000"],
		["http://intranet", "http://intranet"],
		["http://192.0.2.1:8080", "http://192.0.2.1:8080"],
		["https://例子.中国", "https://xn--fsqu00a.xn--fiqs8s"],
		["https://www。example。org", "https://www.example.org"],
		["https://Bücher.example", "https://xn--bcher-kva.example"],
	])("%j is taken for %s", async (written, taken) => {
		expect((await add("society", written)).origins).toEqual([taken]);
	});

	it.each([
		["example.org", '"example.org" is no origin; write https://example.org.'],
		["//example.org", '"//example.org" is no origin; write https://example.org.'],
		["localhost:3000", '"localhost:3000" is no origin; write https://localhost:3000.'],
		["例子.中国", '"例子.中国" is no origin; write https://xn--fsqu00a.xn--fiqs8s.'],
		["https://example.org/news", '"https://example.org/news" is no origin; write https://example.org.'],
		["http://Example.org:8080/a?b#c", '"http://Example.org:8080/a?b#c" is no origin; write http://example.org:8080.'],
		["https://example.org?x", '"https://example.org?x" is no origin; write https://example.org.'],
		["https://example.org#", '"https://example.org#" is no origin; write https://example.org.'],
		["https:\\\\example.org", undefined],
		["https:example.org", undefined],
		["https://example.org.", '"https://example.org." is no origin; write https://example.org.'],
		["ftp://example.org/pub", '"ftp://example.org/pub" is no origin; write https://example.org.'],
		["https://me:SECRET@example.org", "An origin has no user and password; write https://example.org."],
		["https://my_site.example.org", `The host my_site.example.org ${underscore}`],
		["me:SECRET@my_site.example.org:8080/news", `The host my_site.example.org ${underscore}`],
		["http://[::1]:3000", `The host [::1] ${sixth}`],
		["[2001:DB8::1]", `The host [2001:db8::1] ${sixth}`],
		["https://*.example.org", '"https://*.example.org" stands for many; list each origin, such as https://www.example.org.'],
		["*", '"*" stands for many; list each origin, such as https://www.example.org.'],
		["null", undefined],
		["", undefined],
		["https://", undefined],
		["https://example.org:99999", undefined],
		["https://exam ple.org", undefined],
		["https://a.example;script-src", undefined],
		["https://a.example'", undefined],
		["https://a.example,https://b.example", undefined],
		["https://a..example", undefined],
		["javascript:alert(1)", undefined],
		["about:blank", undefined],
		["data:text/html,x", undefined],
	])("is not %j", async (written, message) => {
		const error = await add("society", written).catch((reason: unknown) => reason);
		expect(error).toBeInstanceOf(RefusedError);
		expect((error as Error).message).toBe(
			message ?? `${JSON.stringify(written)} is no origin; write scheme and host alone, such as https://example.org.`,
		);
		expect(await store.list()).toEqual([]);
	});

	it("is taken as it is told to be written", async () => {
		for (const written of ["example.org", "localhost:3000", "例子.中国", "ftp://example.org:21/pub", "192.0.2.1:8080/a"]) {
			const error = await add("society", written).catch((reason: unknown) => reason);
			const [, advised = ""] = /write (\S+)\.$/.exec((error as Error).message) ?? [];
			expect((await add(written, advised)).origins).toEqual([advised]);
		}
	});
});

describe("giving sites keys", () => {
	it("tells what each was given", async () => {
		const origins = ["https://Example.org/", "https://example.org", "http://example.org"];
		const full = await store.add({ name: " 中国化学会 ", origins, programs: ["cast-asean", "most-hungary", "cast-asean"], theme: "dark" });
		clock += second;
		const plain = await add("plain");
		expect(await store.list()).toEqual([
			{
				key: full.key,
				name: "中国化学会",
				origins: ["https://example.org", "http://example.org"],
				programs: ["cast-asean", "most-hungary"],
				theme: "dark",
				createdAt: "2026-11-20T04:00:00.000Z",
				removedAt: null,
			},
			{
				key: plain.key,
				name: "plain",
				origins: ["https://example.org"],
				programs: null,
				theme: null,
				createdAt: "2026-11-20T04:00:01.000Z",
				removedAt: null,
			},
		]);
		expect(full.key).not.toBe(plain.key);
		expect(isSiteKey(full.key)).toBe(true);
	});

	it.each([
		[{ name: "" }, /^A name has 1 to 60 characters/],
		[{ name: "a\u202eb" }, /none of them a control character\.$/],
		[{ origins: [] }, /^A key is bound to a site; say where its pages are/],
		[{ origins: ["https://example.org", "example.com"] }, /write https:\/\/example\.com\.$/],
		[{ programs: [] }, /or write all to show all of them\.$/],
		[{ programs: ["cast-asean", "CAST"] }, /^"CAST" is no id of a program; write one such as cast-asean/],
		[{ programs: [""] }, /^"" is no id of a program/],
	])("refuses %j", async (given, message) => {
		const error = await store.add({ name: "society", origins: ["https://example.org"], ...given }).catch((reason: unknown) => reason);
		expect(error).toBeInstanceOf(RefusedError);
		expect((error as Error).message).toMatch(message);
		expect((error as Error).message).not.toContain("\n");
		expect(await store.list()).toEqual([]);
	});

	it("gives a name to one site at a time, whoever asks at once", async () => {
		const outcomes = await Promise.allSettled([add("society"), add("society"), add("society ")]);
		expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "rejected"]);
		const [{ key } = { key: "" }] = await store.list();
		await expect(add("society")).rejects.toThrow(`Site ${key} has the name society already; choose another name, or remove that site.`);
		await store.remove("society");
		expect((await add("society")).key).not.toBe(key);
	});
});

describe("changing sites", () => {
	const given = { name: "society", origins: ["https://example.org"], programs: ["cast-asean"], theme: "dark" } as const;

	it.each([
		[{ name: " new " }, { name: "new" }],
		[{ name: "society" }, {}],
		[{ origins: ["https://Example.com/", "https://example.com"] }, { origins: ["https://example.com"] }],
		[{ addedOrigins: ["https://example.com", "https://example.org/"] }, { origins: ["https://example.org", "https://example.com"] }],
		[{ origins: ["http://a.example"], addedOrigins: ["http://b.example"] }, { origins: ["http://a.example", "http://b.example"] }],
		[{ programs: ["most-hungary", "most-hungary"] }, { programs: ["most-hungary"] }],
		[
			{ programs: null, theme: null },
			{ programs: null, theme: null },
		],
		[{ theme: "light" }, { theme: "light" }],
		[{}, {}],
	] as const)("changes what is said, and nothing else: %j", async (changes, changed) => {
		const added = await store.add(given);
		const other = await add("other");
		clock += second;
		const record = await store.change(added.key, changes);
		expect(record).toEqual({ ...added, ...changed });
		expect(await store.list()).toEqual(expect.arrayContaining([record, other]));
	});

	it("keeps the key and what was counted, and is known after five seconds", async () => {
		const site = await addedSite("society");
		show(site, 3);
		await register.flush();
		await store.change("society", { name: "renamed", addedOrigins: ["https://example.com"] });
		expect(await register.siteOf(site.key)).toEqual(site);
		clock += freshness;
		expect(await register.siteOf(site.key)).toEqual({ ...site, name: "renamed", origins: ["https://example.org", "https://example.com"] });
		expect(await counted()).toEqual([["2026-11-20", "renamed", 3, 0]]);
	});

	it.each([
		["society", { name: "" }, /^A name has 1 to 60 characters/],
		["society", { name: "other" }, /^Site site_\w{12} has the name other already; choose another name, or remove that site\.$/],
		["society", { origins: [] }, /^A key is bound to a site/],
		["society", { name: "renamed", addedOrigins: ["example.com"] }, /write https:\/\/example\.com\.$/],
		["society", { programs: [] }, /or write all to show all of them\.$/],
		["society", { programs: ["CAST"] }, /^"CAST" is no id of a program/],
		["gone", { theme: "light" }, /^Site site_\w{12} \(gone\) was removed, and its key is not given out again; add the site anew\.$/],
		["nobody", { theme: "light" }, /^No site has the key or the name "nobody"; npx duikou sites list shows them all\.$/],
	] as const)("refuses %s %j, and then changes nothing", async (name, changes, message) => {
		await store.add(given);
		for (const other of ["other", "gone"]) await add(other);
		await store.remove("gone");
		const before = await store.list();
		const error = await store.change(name, changes).catch((reason: unknown) => reason);
		expect(error).toBeInstanceOf(RefusedError);
		expect((error as Error).message).toMatch(message);
		expect(await store.list()).toEqual(before);
	});

	it("keeps an origin that was taken before and no longer would be", async () => {
		const { key } = await add("society");
		await client.execute({ sql: "UPDATE sites SET origins = ?", args: ['["https://my_site.example"]'] });
		const { origins } = await store.change(key, { addedOrigins: ["https://my-site.example"] });
		expect(origins).toEqual(["https://my_site.example", "https://my-site.example"]);
	});

	it("frees the name, and is of the site that has it now", async () => {
		await add("society");
		await store.remove("society");
		clock += second;
		const next = await add("society");
		expect((await store.change("society", { name: "renamed" })).key).toBe(next.key);
		expect((await add("society")).key).not.toBe(next.key);
	});
});

describe("a database of before there were sites", () => {
	it("is brought up to date, and keeps its keys", async () => {
		const migrations = fileURLToPath(new URL("../../src/access/migrations", import.meta.url));
		const early = join(folder, "migrations");
		mkdirSync(join(early, "meta"), { recursive: true });
		cpSync(join(migrations, "0000_keys.sql"), join(early, "0000_keys.sql"));
		const journal = JSON.parse(readFileSync(join(migrations, "meta/_journal.json"), "utf8")) as { entries: unknown[] };
		writeFileSync(join(early, "meta/_journal.json"), JSON.stringify({ ...journal, entries: journal.entries.slice(0, 1) }));
		const earlyUrl = `file:${join(folder, "early.db")}`;
		const before = await openMigrated({ url: earlyUrl, authToken: undefined, migrationsFolder: early, patience: 500 });
		const { key, record } = await keyStore(before.database, now).create({ name: "hr", scopes: ["match"] });
		await expect(siteStore(before.database, now).list()).rejects.toThrow(/sites/);
		before.close();

		const after = await openAccess({ databaseUrl: earlyUrl, authToken: undefined });
		expect(await keyStore(after.database, now).list()).toEqual([{ ...record, state: { kind: "valid" } }]);
		expect(await keyRing(after.database, now).holderOf(key)).toMatchObject({ id: record.id, name: "hr" });
		const site = await siteStore(after.database, now).add({ name: "society", origins: ["https://example.org"] });
		expect(await siteStore(after.database, now).list()).toEqual([site]);
		after.close();
	});
});

describe("removing sites", () => {
	it("is done by key or by name, and once", async () => {
		const first = await add("society");
		clock += second;
		const { record, already } = await store.remove(first.key);
		expect({ record, already }).toEqual({ record: { ...first, removedAt: "2026-11-20T04:00:01.000Z" }, already: false });
		clock += second;
		expect(await store.remove("society")).toEqual({ record, already: true });
		const next = await add("society");
		expect((await store.remove("society")).record.key).toBe(next.key);
		expect((await store.remove(first.key)).already).toBe(true);
	});

	it("refuses what no site is called", async () => {
		const error = await store.remove("nobody").catch((reason: unknown) => reason);
		expect(error).toBeInstanceOf(RefusedError);
		expect((error as Error).message).toBe('No site has the key or the name "nobody"; npx duikou sites list shows them all.');
	});
});

describe("the register", () => {
	it("knows the site of a key", async () => {
		const { key } = await store.add({ name: "society", origins: ["https://example.org"], programs: ["cast-asean"], theme: "light" });
		expect(await register.siteOf(key)).toEqual({
			key,
			name: "society",
			origins: ["https://example.org"],
			programs: ["cast-asean"],
			theme: "light",
		});
		expect(await addedSite("plain")).toEqual({ key: expect.any(String), name: "plain", origins: ["https://example.org"] });
	});

	it("refuses what is no key without asking the database", async () => {
		for (const text of ["", "site_", "society", "site_0123456789a'", "x".repeat(100_000)]) expect(await register.siteOf(text)).toBe("unknown");
		expect(statements).toEqual([]);
	});

	it("asks once in five seconds, however many ask", async () => {
		const { key } = await add("society");
		await Promise.all(Array.from({ length: 100 }, () => siteOf(key)));
		clock += freshness - 1;
		await siteOf(key);
		expect(statements).toHaveLength(1);
		clock += 1;
		await Promise.all(Array.from({ length: 100 }, () => siteOf(key)));
		expect(statements).toHaveLength(2);
	});

	it("does not remember what is not there: a key is known as soon as it is given out", async () => {
		const key = makeSiteKey();
		expect(await register.siteOf(key)).toBe("unknown");
		expect(await register.siteOf(key)).toBe("unknown");
		expect(statements).toHaveLength(2);
	});

	it("does not know a removed site after five seconds, even when the clock is set back", async () => {
		const [first, other] = [await addedSite("first"), await addedSite("other")];
		await store.remove("first");
		expect(await register.siteOf(first.key)).toEqual(first);
		clock += freshness;
		expect(await register.siteOf(first.key)).toBe("unknown");
		await siteOf(other.key);
		await store.remove("other");
		clock -= day;
		expect(await register.siteOf(other.key)).toBe("unknown");
	});

	it("answers as before where the database is away, and is away for what it had not found", async () => {
		const [known, removed] = [await addedSite("known"), await addedSite("removed")];
		const { key: unseen } = await add("unseen");
		await store.remove("removed");
		clock += freshness;
		expect(await register.siteOf(removed.key)).toBe("unknown");
		statements = [];
		await client.execute("ALTER TABLE sites RENAME TO elsewhere");
		clock += day;
		expect(await Promise.all([register.siteOf(known.key), register.siteOf(known.key)])).toEqual([known, known]);
		expect(statements).toHaveLength(1);
		expect(await register.siteOf(unseen)).toBe("away");
		expect(await register.siteOf(removed.key)).toBe("away");
		await client.execute("ALTER TABLE elsewhere RENAME TO sites");
		await store.remove("known");
		clock += freshness;
		expect(await register.siteOf(known.key)).toBe("unknown");
		expect(await register.siteOf(unseen)).toMatchObject({ name: "unseen" });
		client.close();
		clock += freshness;
		expect(await register.siteOf(unseen)).toMatchObject({ name: "unseen" });
		expect(await register.siteOf(makeSiteKey())).toBe("away");
	});
});

describe("counts", () => {
	it("are written to the day in Beijing, and not before they are flushed", async () => {
		const site = await addedSite("society");
		clock = Date.parse("2026-11-20T15:59:59Z");
		show(site, 3);
		register.count(site, "answered");
		clock += second;
		register.count(site, "answered");
		expect(await counted()).toEqual([]);
		expect(await register.flush()).toBe("written");
		expect(await counted()).toEqual([
			["2026-11-20", "society", 3, 1],
			["2026-11-21", "society", 0, 1],
		]);
	});

	it("of several servers and of several flushes add up", async () => {
		const site = await addedSite("society");
		const other = siteRegister(opened.database, now);
		for (const times of [1, 10, 100]) {
			show(site, times);
			other.count(site, "answered");
			show(site, times, other);
			expect(await Promise.all([register.flush(), other.flush()])).toEqual(["written", "written"]);
		}
		expect(await counted()).toEqual([["2026-11-20", "society", 222, 3]]);
		expect(await register.flush()).toBe("written");
		expect(await counted()).toEqual([["2026-11-20", "society", 222, 3]]);
	});

	it("are written without a statement where there are none", async () => {
		expect(await register.flush()).toBe("written");
		expect(statements).toEqual([]);
	});

	it("are neither lost nor counted twice where a flush fails, nor those that come while it goes on", async () => {
		const [site, other] = [await addedSite("society"), await addedSite("other")];
		show(site, 5);
		const lock = createClient({ url });
		const transaction = await lock.transaction("write");
		const [failed, meanwhile] = await showingDuring(register.flush(), site);
		expect(failed).toBe("away");
		show(other, 1);
		// Whoever held the lock can write, and so can the next.
		await transaction.commit();
		lock.close();
		await add("later");
		const [flushed, afterwards] = await showingDuring(Promise.all([register.flush(), register.flush()]), site);
		expect(flushed).toEqual(["written", "written"]);
		register.count(site, "answered");
		expect(await register.flush()).toBe("written");
		expect(new Set(await counted())).toEqual(
			new Set([
				["2026-11-20", "society", 5 + meanwhile + afterwards, 1],
				["2026-11-20", "other", 1, 0],
			]),
		);
	});

	it("are written in one transaction", async () => {
		const [site, other] = [await addedSite("society"), await addedSite("other")];
		show(site, 2);
		show(other, 3);
		await client.execute(
			`CREATE TRIGGER refuse BEFORE INSERT ON site_counts WHEN NEW.site = '${other.key}' BEGIN SELECT RAISE(ABORT, 'refused'); END`,
		);
		expect(await register.flush()).toBe("away");
		expect(await counted()).toEqual([]);
		await client.execute("DROP TRIGGER refuse");
		expect(await register.flush()).toBe("written");
		expect((await counted()).map(([, , shown]) => shown).sort()).toEqual([2, 3]);
	});

	it("stay where the database was closed, which opens nothing again", async () => {
		show(await addedSite("society"), 1);
		client.close();
		expect(await register.flush()).toBe("away");
		expect(client.closed).toBe(true);
	});

	it("are told by site and from a day on, the oldest day first, and stay where a site is removed", async () => {
		const first = await addedSite("society");
		clock += second;
		const other = await addedSite("other");
		for (const site of [other, first]) show(site, 1);
		clock += day;
		for (const site of [other, first]) show(site, 2);
		await register.flush();
		await store.remove("society");
		clock += second;
		const again = await addedSite("society");
		show(again, 4);
		await register.flush();
		const rows = async (wanted?: { site?: string; since?: string }) =>
			(await store.stats(wanted)).map(({ day: on, site, shown }) => [on.slice(-2), site, shown]);
		expect(await rows()).toEqual([
			["20", first.key, 1],
			["20", other.key, 1],
			["21", first.key, 2],
			["21", other.key, 2],
			["21", again.key, 4],
		]);
		expect(await rows({ since: "2026-11-21", site: other.key })).toEqual([["21", other.key, 2]]);
		expect(await rows({ site: "society" })).toEqual([
			["20", first.key, 1],
			["21", first.key, 2],
			["21", again.key, 4],
		]);
		expect(await rows({ since: "2026-11-22" })).toEqual([]);
		await expect(store.stats({ site: "nobody" })).rejects.toThrow(RefusedError);
	});
});
