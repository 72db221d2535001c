import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { openDatabase } from "../../src/catalog/database.ts";

const folder = mkdtempSync(join(tmpdir(), "duikou-open-"));
afterAll(() => rmSync(folder, { recursive: true }));

it("several that begin on one new file at once all find their tables", async () => {
	for (let round = 0; round < 5; round++) {
		const url = `file:${join(folder, `${round}.db`)}`;
		const opened = await Promise.allSettled([openDatabase(url), openDatabase(url), openDatabase(url)]);
		expect(opened.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "fulfilled"]);
		for (const entry of opened) if (entry.status === "fulfilled") entry.value.close();
	}
});
