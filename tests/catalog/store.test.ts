import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type OpenDatabase, openDatabase } from "../../src/catalog/database.ts";
import { fillFromData } from "../../src/catalog/fill.ts";
import { revisionOf } from "../../src/catalog/revision.ts";
import { loadActive, publish, UnreadableRevisionError } from "../../src/catalog/store.ts";
import { activeRevision, revisions } from "../../src/catalog/tables.ts";
import { type CatalogDocument, documentFormat } from "../../src/model/document.ts";
import { dataFolder, snapshot } from "../support/catalog.ts";

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
