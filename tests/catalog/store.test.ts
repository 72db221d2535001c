import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openDatabase } from "../../src/catalog/database.ts";
import { fillFromData } from "../../src/catalog/fill.ts";
import { revisionOf } from "../../src/catalog/revision.ts";
import { listRevisions, loadActive, loadRevision, publish, UnreadableRevisionError } from "../../src/catalog/store.ts";
import { activeRevision, revisions } from "../../src/catalog/tables.ts";
import type { OpenDatabase } from "../../src/database/open.ts";
import { type CatalogDocument, documentFormat } from "../../src/model/document.ts";
import { dataFolder, snapshot } from "../support/catalog.ts";
import { changed, programOf } from "../support/documents.ts";

let folder = "";
let opened: OpenDatabase;
const noon = new Date("2026-11-20T04:00:00Z");

beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), "duikou-store-"));
	opened = await openDatabase(`file:${join(folder, "catalog.db")}`);
});
afterEach(() => {
	opened.close();
	rmSync(folder, { recursive: true });
});

const real = revisionOf(snapshot.document);
const other = revisionOf({ ...snapshot.document, notPartners: ["CN"] });

describe("a revision", () => {
	it("has the same address whatever the order of members", () => {
		const shuffled = Object.fromEntries(Object.entries(snapshot.document).reverse()) as unknown as CatalogDocument;
		expect(revisionOf(shuffled)).toEqual(real);
		expect(other.id).not.toBe(real.id);
	});

	it("survives the database unchanged", async () => {
		await publish(opened.database, real, noon);
		const loaded = await loadActive(opened.database);
		expect(loaded).toMatchObject({ id: real.id, publishedAt: "2026-11-20T04:00:00.000Z" });
		expect(revisionOf(loaded?.document as CatalogDocument)).toEqual(real);
	});
});

describe("publishing", () => {
	it("moves the pointer, keeps every revision and remembers what came before", async () => {
		expect(await loadActive(opened.database)).toBeUndefined();
		await publish(opened.database, real, noon);
		await publish(opened.database, other, noon);
		expect((await loadActive(opened.database))?.id).toBe(other.id);
		const rows = await opened.database.select({ id: revisions.id, parent: revisions.parent }).from(revisions);
		expect(rows).toEqual(
			expect.arrayContaining([
				{ id: real.id, parent: null },
				{ id: other.id, parent: real.id },
			]),
		);
	});

	it("leaves everything as it was when it fails on the way", async () => {
		await publish(opened.database, real, noon);
		await opened.database.run("CREATE TRIGGER refuse BEFORE UPDATE ON catalog_active_revision BEGIN SELECT RAISE(ABORT, 'refused'); END");
		await expect(publish(opened.database, other, noon)).rejects.toThrow();
		expect((await loadActive(opened.database))?.id).toBe(real.id);
		expect(await opened.database.select({ id: revisions.id }).from(revisions)).toEqual([{ id: real.id }]);
	});

	it("is refused to readers where the stored revision is corrupt or newer than this software", async () => {
		await publish(opened.database, real, noon);
		await opened.database.update(revisions).set({ format: 99 }).where(eq(revisions.id, real.id));
		await expect(loadActive(opened.database)).rejects.toThrow(UnreadableRevisionError);
		await opened.database.update(revisions).set({ format: documentFormat, content: "{}" }).where(eq(revisions.id, real.id));
		await expect(loadActive(opened.database)).rejects.toThrow(/corrupt/);
	});
});

describe("the list of revisions", () => {
	/** A later moment than noon. */
	const evening = new Date("2026-11-20T12:00:00Z");
	const reworded = revisionOf(
		changed(snapshot.document, (copy) => {
			programOf(copy, "most-2026-2-hungary").window.closesAt = "2026-07-02T17:00:00+08:00";
		}),
	);
	const changesOf = async () => (await listRevisions(opened.database, { limit: 100 }))?.map(({ id, changes }) => [id, changes !== null]);

	it("has what changed since the parent, as told at publishing, and which one is active", async () => {
		await publish(opened.database, real, noon);
		await publish(opened.database, reworded, evening);
		expect(await listRevisions(opened.database, { limit: 100 })).toEqual([
			{
				id: reworded.id,
				publishedAt: "2026-11-20T12:00:00.000Z",
				active: true,
				parent: real.id,
				changes: {
					programs: {
						added: [],
						removed: [],
						changed: [{ id: "most-2026-2-hungary", members: ["window"], constraints: { added: [], removed: [], changed: [] } }],
					},
					entries: expect.objectContaining({ concepts: { added: 0, removed: 0, changed: 0 } }),
				},
			},
			{ id: real.id, publishedAt: "2026-11-20T04:00:00.000Z", active: false, parent: null, changes: null },
		]);
		await publish(opened.database, real, new Date("2026-11-21T04:00:00Z"));
		expect(await listRevisions(opened.database, { limit: 100 })).toMatchObject([
			{ id: reworded.id, active: false, parent: real.id },
			{ id: real.id, active: true, parent: null, publishedAt: "2026-11-20T04:00:00.000Z", changes: null },
		]);
		expect((await loadRevision(opened.database, reworded.id))?.id).toBe(reworded.id);
		expect(await loadRevision(opened.database, "0".repeat(32))).toBeUndefined();
	});

	it("does not tell changes since a parent that cannot be read", async () => {
		await publish(opened.database, real, noon);
		await opened.database.update(revisions).set({ format: 99 }).where(eq(revisions.id, real.id));
		await publish(opened.database, other, evening);
		await opened.database.update(revisions).set({ content: "{}" }).where(eq(revisions.id, other.id));
		await publish(opened.database, reworded, new Date("2026-11-21T04:00:00Z"));
		expect(await changesOf()).toEqual([
			[reworded.id, false],
			[other.id, false],
			[real.id, false],
		]);
	});

	it("takes in a database of before the changes were stored", async () => {
		await publish(opened.database, real, noon);
		await publish(opened.database, other, evening);
		await opened.database.run("DROP INDEX catalog_revisions_listing");
		await opened.database.run("ALTER TABLE catalog_revisions DROP COLUMN changes");
		await opened.database.run("DELETE FROM __drizzle_migrations WHERE created_at = (SELECT max(created_at) FROM __drizzle_migrations)");
		opened.close();
		opened = await openDatabase(`file:${join(folder, "catalog.db")}`);
		await publish(opened.database, reworded, new Date("2026-11-21T04:00:00Z"));
		expect(await changesOf()).toEqual([
			[reworded.id, true],
			[other.id, false],
			[real.id, false],
		]);
	});

	it("is paged in one order, by id where two were published in the same millisecond", async () => {
		for (const moment of [noon, evening]) {
			for (const code of ["CN", "HK"]) {
				const content = revisionOf({ ...snapshot.document, notPartners: [code, moment.toISOString()] });
				await publish(opened.database, content, moment);
			}
		}
		const ids = async (limit: number, before?: string) => (await listRevisions(opened.database, { limit, before }))?.map(({ id }) => id);
		const all = (await ids(100)) ?? [];
		const [first = "", second = "", third = "", fourth = ""] = all;
		expect(all).toHaveLength(4);
		expect(first > second && third > fourth).toBe(true);
		expect(await ids(2)).toEqual([first, second]);
		expect(await ids(2, first)).toEqual([second, third]);
		expect(await ids(2, second)).toEqual([third, fourth]);
		expect(await ids(2, fourth)).toEqual([]);
		expect(await ids(2, "0".repeat(32))).toBeUndefined();
	});

	it("is read from an index alone, without walking through contents", async () => {
		const plan = await opened.database.all<{ detail: string }>(
			"EXPLAIN QUERY PLAN SELECT published_at, id, parent, changes FROM catalog_revisions ORDER BY published_at DESC, id DESC LIMIT 20",
		);
		expect(plan.map(({ detail }) => detail)).toEqual(["SCAN catalog_revisions USING COVERING INDEX catalog_revisions_listing"]);
	});
});

// Each filling checks the whole catalog.
describe("filling from data/", { timeout: 60_000 }, () => {
	it("publishes once, then only where it is to follow data/", async () => {
		expect(await fillFromData(opened.database, dataFolder, noon, false)).toEqual({ kind: "published", revision: real.id });
		expect(await fillFromData(opened.database, dataFolder, noon, true)).toEqual({ kind: "unchanged" });
		await publish(opened.database, other, noon);
		expect(await fillFromData(opened.database, dataFolder, noon, false)).toEqual({ kind: "unchanged" });
		expect((await loadActive(opened.database))?.id).toBe(other.id);
		expect(await fillFromData(opened.database, dataFolder, noon, true)).toEqual({ kind: "published", revision: real.id });
		expect((await loadActive(opened.database))?.id).toBe(real.id);
	});

	it("replaces a catalog in a layout that this software does not read, where it is to follow data/", async () => {
		await publish(opened.database, other, noon);
		await opened.database.update(revisions).set({ format: 99 }).where(eq(revisions.id, other.id));
		expect(await fillFromData(opened.database, dataFolder, noon, false)).toEqual({ kind: "unchanged" });
		await expect(loadActive(opened.database)).rejects.toThrow(UnreadableRevisionError);
		expect(await fillFromData(opened.database, dataFolder, noon, true)).toEqual({ kind: "published", revision: real.id });
		expect((await loadActive(opened.database))?.id).toBe(real.id);
	});

	it("publishes again where nothing is active", async () => {
		await fillFromData(opened.database, dataFolder, noon, false);
		await opened.database.delete(activeRevision);
		expect(await fillFromData(opened.database, dataFolder, noon, false)).toMatchObject({ kind: "published" });
	});

	it("opens a database again without harm", async () => {
		await publish(opened.database, real, noon);
		const again = await openDatabase(`file:${join(folder, "catalog.db")}`);
		expect((await loadActive(again.database))?.id).toBe(real.id);
		again.close();
	});
});
