import { afterAll, describe, expect, it } from "vitest";
import { undecidedContrast } from "../support/browser/axe.ts";
import { firstLoad } from "../support/browser/first-load.ts";
import { expectClean, openPage } from "../support/browser/page.ts";
import { serveApplication } from "../support/browser/served.ts";

const served = await serveApplication();
afterAll(() => served.goAway());

const phone = { width: 360, height: 800, touch: true };

/** What holds for every page is held in `support/browser/every-state.ts`. */
describe("the reference page in a browser", () => {
	it("leaves no contrast for people to judge", async () => {
		const { page } = await openPage(served.origin, phone);
		await page.goto(`${served.origin}/docs`);
		expect(await undecidedContrast(page)).toEqual([]);
	});

	it("is the same without scripts", async () => {
		const watched = await openPage(served.origin, { javaScript: false });
		await watched.page.goto(`${served.origin}/docs`);
		expect(await watched.page.locator("h1").innerText()).toMatch(/duikou/);
		await expectClean(watched);
	});

	it("is light to load", async () => {
		const load = await firstLoad(await openPage(served.origin), "/docs");
		console.info("first load of /docs, bytes:", load);
		expect(load.total).toBe(load.document + load.stylesheet);
		expect(load.total).toBeLessThan(100_000);
	});
});
