import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Client, createClient } from "@libsql/client";
import { drizzle } from "drizzle-orm/libsql";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { hashOf, idIn, makeKey } from "../../src/access/key.ts";
import { type KeyStore, keyStore } from "../../src/access/keys.ts";
import { AccessUnavailableError, accessSettings, openAccess, withStore } from "../../src/access/open.ts";
import { RefusedError } from "../../src/access/refused.ts";
import { type BufferingKeyRing, keyRing } from "../../src/access/ring.ts";
import type { OpenDatabase } from "../../src/database/open.ts";
import type { KeyHolder, Scope } from "../../src/model/access.ts";
import { base62, checksumOf } from "../support/keys.ts";

const second = 1000;
const day = 24 * 60 * 60 * second;
const both: readonly Scope[] = ["match", "batch"];

let folder = "";
let url = "";
let clock = 0;
const now = () => clock;

/** Where the keys are given out. */
let opened: OpenDatabase;
let store: KeyStore;

/** A server's own connection, and the statements that went over it. */
let client: Client;
let ring: BufferingKeyRing;
let statements: string[] = [];

beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), "duikou-keys-"));
	url = `file:${join(folder, "access.db")}`;
	clock = Date.parse("2026-11-20T12:00:00+08:00");
	opened = await openAccess({ databaseUrl: url, authToken: undefined });
	store = keyStore(opened.database, now);
	statements = [];
	client = createClient({ url });
	ring = keyRing(drizzle(client, { logger: { logQuery: (statement) => statements.push(statement) } }), now);
});
afterEach(() => {
	client.close();
	opened.close();
	rmSync(folder, { recursive: true });
});

const create = (name: string) => store.create({ name, scopes: both });
const lastUses = async () => Object.fromEntries((await store.list()).map(({ name, lastUsedOn }) => [name, lastUsedOn]));

async function holderOf(key: string): Promise<KeyHolder> {
	const holder = await ring.holderOf(key);
	if (typeof holder === "string") throw new Error(`the key is ${holder}`);
	return holder;
}

describe("a key", () => {
	it("is refused with any one character changed, left out or added, without a query", async () => {
		const key = (await create("hr")).key;
		const character = fc.constantFrom(...base62, "_", "-", " ", "\n", "é");
		const place = fc.nat(key.length - 1);
		await fc.assert(
			fc.asyncProperty(place, character, fc.constantFrom("changed", "left out", "added"), async (at, other, how) => {
				const mistyped = key.slice(0, at) + (how === "left out" ? "" : other) + key.slice(how === "added" ? at : at + 1);
				fc.pre(mistyped !== key);
				expect(await ring.holderOf(mistyped)).toBe("unknown");
			}),
			{ numRuns: 1000 },
		);
		for (const text of ["", "duikou_", `${key}\n`, ` ${key}`, key.toUpperCase(), "x".repeat(100_000)]) {
			expect(await ring.holderOf(text)).toBe("unknown");
		}
		expect(statements).toEqual([]);
	});
});

describe("the database of the keys", () => {
	it("holds no key and no secret, only hashes", async () => {
		const issued = [await create("hr"), await store.rotate("hr", day)];
		const files = readdirSync(folder).map((name) => readFileSync(join(folder, name)));
		for (const { key, record } of issued) {
			const secret = key.slice("duikou_".length + record.id.length, -6);
			expect(files.some((bytes) => bytes.includes(hashOf(key)))).toBe(true);
			for (const bytes of files) {
				expect(bytes.includes(key)).toBe(false);
				expect(bytes.includes(secret)).toBe(false);
			}
		}
	});

	it.skipIf(process.platform === "win32")("is a file that only its owner may read", () => {
		expect(statSync(join(folder, "access.db")).mode & 0o777).toBe(0o600);
	});

	it("stands apart from the catalog's, where the environment says", () => {
		expect(accessSettings({ DATABASE_URL: "file:catalog.db" }, "/srv")).toEqual({ databaseUrl: "file:/srv/access.db", authToken: undefined });
		expect(accessSettings({ ACCESS_DATABASE_URL: "libsql://x", ACCESS_DATABASE_AUTH_TOKEN: "t" }, "/srv")).toEqual({
			databaseUrl: "libsql://x",
			authToken: "t",
		});
	});

	it("says in one line what is in the way of opening it", async () => {
		mkdirSync(join(folder, "a-folder"));
		for (const databaseUrl of [`file:${join(folder, "a-folder")}`, `file:${join(folder, "nowhere/access.db")}`, "mysql://me:SECRET@x.invalid/db"]) {
			const error = await openAccess({ databaseUrl, authToken: undefined }).catch((reason: unknown) => reason);
			expect(error).toBeInstanceOf(AccessUnavailableError);
			expect((error as Error).message).toMatch(/^The database .*; check ACCESS_DATABASE_URL and who may write to it\.$/);
			expect((error as Error).message).not.toMatch(/SECRET/);
		}
	});

	it("says so where another process keeps it locked", async () => {
		const transaction = await client.transaction("write");
		await expect(
			withStore({ databaseUrl: url, authToken: undefined }, keyStore, now, (keys) => keys.create({ name: "hr", scopes: both })),
		).rejects.toThrow(/locked\); another process is writing to it, so try again in a moment\.$/);
		await transaction.rollback();
	});
});

describe("giving out keys", () => {
	it("tells what each was created with, and never the key again", async () => {
		const { record } = await store.create({ name: " 人事处 ", scopes: ["batch", "batch"], rate: "600/minute" });
		expect(await store.list()).toEqual([
			{
				id: record.id,
				name: "人事处",
				scopes: ["batch"],
				rate: "600/minute",
				createdAt: "2026-11-20T04:00:00.000Z",
				expiresAt: null,
				revokedAt: null,
				replaces: null,
				replacedBy: null,
				lastUsedOn: null,
				state: { kind: "valid" },
			},
		]);
	});

	it("refuses a name that a key has, until that key is revoked", async () => {
		const { record } = await create("hr");
		await expect(create("hr")).rejects.toThrow(`Key ${record.id} has the name hr already`);
		await store.revoke("hr");
		expect((await create("hr")).record.id).not.toBe(record.id);
	});

	it("gives one key to one name, though many ask at once", async () => {
		const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => create("hr")));
		expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
		for (const outcome of outcomes) if (outcome.status === "rejected") expect(outcome.reason).toBeInstanceOf(RefusedError);
		expect(await store.list()).toHaveLength(1);
	});

	it.each(["", "  ", "two\nlines", "\u001b[31mred", "a\u202eb", "x".repeat(61)])("refuses the name %j", async (name) => {
		await expect(create(name)).rejects.toThrow(RefusedError);
		expect(await store.list()).toEqual([]);
	});

	it.each(["600/", "0/minute", "600/fortnight", "many/day"])("refuses the rate %j", async (rate) => {
		await expect(store.create({ name: "hr", scopes: both, rate })).rejects.toThrow(/is no rate; write .* 600\/minute/);
	});
});

describe("revoking", () => {
	it("takes the id or the name, once", async () => {
		const { record } = await create("hr");
		expect(await store.revoke("hr")).toMatchObject({ already: false, record: { id: record.id, revokedAt: "2026-11-20T04:00:00.000Z" } });
		clock += day;
		expect(await store.revoke(record.id)).toMatchObject({ already: true, record: { revokedAt: "2026-11-20T04:00:00.000Z" } });
		await expect(store.revoke("nobody")).rejects.toThrow('No key has the id or the name "nobody"');
	});

	it("asks which key is meant where two of a name are valid, and takes the valid one where only one is", async () => {
		const old = (await create("hr")).record;
		const current = (await store.rotate("hr", day)).record;
		await expect(store.revoke("hr")).rejects.toThrow(/^Several valid keys have the name hr: \w{8} and \w{8}; say which one by its id\.$/);
		await store.revoke(old.id);
		expect((await store.revoke("hr")).record.id).toBe(current.id);
	});
});

describe("rotating", () => {
	it("hands on name, scopes and rate, and keeps the old key for the time that is said", async () => {
		const old = await store.create({ name: "hr", scopes: ["match"], rate: "5/second" });
		clock += second;
		const issued = await store.rotate("hr", 7 * day);
		expect(issued.record).toMatchObject({ name: "hr", scopes: ["match"], rate: "5/second", replaces: old.record.id });
		expect(issued.replaced).toMatchObject({ id: old.record.id, replacedBy: issued.record.id, expiresAt: "2026-11-27T04:00:01.000Z" });

		clock += 7 * day - 1;
		expect(await ring.holderOf(old.key)).toMatchObject({ id: old.record.id });
		expect((await store.list()).map(({ state }) => state.kind)).toEqual(["ending", "valid"]);
		clock += 1;
		expect(await ring.holderOf(old.key)).toBe("revoked");
		expect(await ring.holderOf(issued.key)).toMatchObject({ id: issued.record.id, scopes: ["match"], rate: { quota: 5, seconds: 1 } });
		expect((await store.list()).map(({ state }) => state.kind)).toEqual(["ended", "valid"]);
	});

	it("goes on from the current key, and refuses one that is replaced or revoked", async () => {
		const first = (await create("hr")).record;
		const next = (await store.rotate(first.id, day)).record;
		await expect(store.rotate(first.id, day)).rejects.toThrow(`Key ${first.id} (hr) was replaced by ${next.id}; rotate that one.`);
		clock += second;
		const last = (await store.rotate("hr", 0)).record;
		expect(last.replaces).toBe(next.id);
		await store.revoke(last.id);
		await expect(store.rotate(last.id, day)).rejects.toThrow(/was revoked; create a new one/);
		await expect(store.rotate("nobody", day)).rejects.toThrow(RefusedError);
	});
});

describe("the ring", () => {
	it("knows the holder of a key", async () => {
		const { key, record } = await create("hr");
		expect(await ring.holderOf(key)).toEqual({ id: record.id, name: "hr", scopes: both, rate: undefined });
	});

	it("does not know a key that was never given out, nor another secret with a known id", async () => {
		const { key, record } = await create("hr");
		// A checksum is no secret: whoever guesses can make one.
		const unchecked = `duikou_${record.id}${makeKey().key.slice(15, 45)}`;
		const forged = unchecked + checksumOf(unchecked);
		expect(idIn(forged)).toBe(record.id);
		expect(await ring.holderOf(forged)).toBe("unknown");
		expect(await ring.holderOf(makeKey().key)).toBe("unknown");
		await store.revoke("hr");
		clock += second;
		// Only who has the key learns that it was revoked.
		expect(await ring.holderOf(forged)).toBe("unknown");
		expect(await ring.holderOf(key)).toBe("revoked");
	});

	it("asks once a second, however many ask", async () => {
		const { key } = await create("hr");
		await Promise.all(Array.from({ length: 100 }, () => holderOf(key)));
		clock += second - 1;
		await holderOf(key);
		expect(statements).toHaveLength(1);
		clock += 1;
		await Promise.all(Array.from({ length: 100 }, () => holderOf(key)));
		expect(statements).toHaveLength(2);
	});

	it("refuses a revoked key within a second, even when the clock is set back", async () => {
		const { key } = await create("hr");
		await holderOf(key);
		await store.revoke("hr");
		expect(await ring.holderOf(key)).not.toBe("revoked");
		clock += second;
		expect(await ring.holderOf(key)).toBe("revoked");

		const other = await create("it");
		await holderOf(other.key);
		await store.revoke("it");
		clock -= day;
		expect(await ring.holderOf(other.key)).toBe("revoked");
	});

	it("does not remember what is not there: a key is known as soon as it is given out", async () => {
		const { key } = makeKey();
		await Promise.all([ring.holderOf(key), ring.holderOf(key)]);
		expect(statements).toHaveLength(1);
		await ring.holderOf(key);
		expect(statements).toHaveLength(2);
	});

	it("is away where the database is, and asks once a second whether it is back", async () => {
		const { key } = await create("hr");
		await client.execute("ALTER TABLE access_keys RENAME TO elsewhere");
		expect(await Promise.all([ring.holderOf(key), ring.holderOf(key)])).toEqual(["away", "away"]);
		expect(await ring.holderOf(key)).toBe("away");
		expect(statements).toHaveLength(1);
		await client.execute("ALTER TABLE elsewhere RENAME TO access_keys");
		clock += second;
		expect(await ring.holderOf(key)).toMatchObject({ name: "hr" });
		client.close();
		clock += second;
		expect(await ring.holderOf(key)).toBe("away");
	});
});

describe("usage", () => {
	it("is written to the day in Beijing, and not before it is flushed", async () => {
		const holder = await holderOf((await create("hr")).key);
		await create("it");
		clock = Date.parse("2026-11-20T15:59:59Z");
		ring.used(holder);
		expect(await lastUses()).toEqual({ hr: null, it: null });
		expect(await ring.flush()).toBe("written");
		expect(await lastUses()).toEqual({ hr: "2026-11-20", it: null });
		clock += second;
		ring.used(holder);
		await ring.flush();
		expect(await lastUses()).toEqual({ hr: "2026-11-21", it: null });
	});

	it("is written once a day, however often a key is used", async () => {
		const holder = await holderOf((await create("hr")).key);
		ring.used(holder);
		await ring.flush();
		const lock = createClient({ url });
		const transaction = await lock.transaction("write");
		for (let use = 0; use < 100; use++) ring.used(holder);
		// Nobody can write now, and nothing has to be.
		expect(await ring.flush()).toBe("written");
		clock += day;
		ring.used(holder);
		expect(await ring.flush()).toBe("away");
		await transaction.rollback();
		lock.close();
	});

	it("never goes back behind what another server wrote", async () => {
		const { key } = await create("hr");
		const holder = await holderOf(key);
		const ahead = keyRing(opened.database, () => clock + day);
		ahead.used(holder);
		ring.used(holder);
		await ahead.flush();
		await ring.flush();
		expect(await lastUses()).toEqual({ hr: "2026-11-21" });
	});

	it("is not lost where a flush fails, nor what is noted while it goes on", async () => {
		const [first, other] = [await holderOf((await create("hr")).key), await holderOf((await create("it")).key)];
		ring.used(first);
		const lock = createClient({ url });
		const transaction = await lock.transaction("write");
		expect(await ring.flush()).toBe("away");
		// Whoever held the lock can write, and so can the next.
		await transaction.commit();
		lock.close();
		await create("later");
		const flushed = ring.flush();
		ring.used(other);
		clock += day;
		ring.used(first);
		expect(await flushed).toBe("written");
		expect(await ring.flush()).toBe("written");
		expect(await lastUses()).toEqual({ hr: "2026-11-21", it: "2026-11-20", later: null });
	});

	it("stays noted where the database was closed, which opens nothing again", async () => {
		ring.used(await holderOf((await create("hr")).key));
		client.close();
		expect(await ring.flush()).toBe("away");
		expect(client.closed).toBe(true);
	});

	it("is written in one transaction", async () => {
		for (const name of ["hr", "it"]) ring.used(await holderOf((await create(name)).key));
		await client.execute("CREATE TRIGGER refuse BEFORE UPDATE ON access_keys WHEN OLD.name = 'it' BEGIN SELECT RAISE(ABORT, 'refused'); END");
		expect(await ring.flush()).toBe("away");
		expect(await lastUses()).toEqual({ hr: null, it: null });
		await client.execute("DROP TRIGGER refuse");
		expect(await ring.flush()).toBe("written");
		expect(await lastUses()).toEqual({ hr: "2026-11-20", it: "2026-11-20" });
	});
});
