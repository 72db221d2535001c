import type { FrameLocator, Page } from "playwright-core";
import { afterAll, describe, expect, it } from "vitest";
import { siteStore } from "../../src/access/sites.ts";
import { axe } from "../support/browser/axe.ts";
import { expectClean, openPage, type Watched } from "../support/browser/page.ts";
import { serveApplication } from "../support/browser/served.ts";
import { serveWebsite, type WebsitePage } from "../support/browser/website.ts";
import { accessDatabase, now, services } from "../support/server.ts";

/** The matching in a frame, in pages of another origin. */

const served = await serveApplication();
const website = await serveWebsite();
afterAll(() => Promise.all([served.goAway(), website.goAway()]));

const store = siteStore(accessDatabase, () => now);
const frameAt = (query: string, more = "") =>
	`<iframe src="${served.origin}/embed${query}" title="Which programs fit you" width="100%" height="300"${more}></iframe>`;
const script = `<script src="${served.origin}/widget.js" async></script>`;
const strict = `default-src 'none'; frame-src ${served.origin}`;
const withScript = `${strict}; script-src ${served.origin}`;

async function visit(page: WebsitePage, options: Parameters<typeof openPage>[1] = {}): Promise<Watched & { frame: FrameLocator }> {
	const watched = await openPage(website.origin, options, [served.origin]);
	await watched.page.goto(website.page(page));
	return { ...watched, frame: watched.page.frameLocator("iframe") };
}

const heightOf = (page: Page) => page.locator("iframe").evaluate((frame) => frame.getBoundingClientRect().height);
/** How much of what it shows a frame hides below its edge. */
const hiddenIn = (frame: FrameLocator) => frame.locator("html").evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight);

/** Presses the button, with no suggestions in front of it: those that are still to come go with the focus. */
async function submit(frame: FrameLocator): Promise<void> {
	await frame.locator("#born").focus();
	await frame.locator(".primary").click();
}

async function ask(frame: FrameLocator): Promise<void> {
	await frame.locator("#field").fill("perovskite solar cells");
	await frame.locator("#countries").fill("Hungary");
	await submit(frame);
	await frame.locator("#answer").waitFor();
}

it("is filled in and answered without any script, in the page around or in it", async () => {
	const watched = await visit({ body: frameAt("?lang=en"), policy: strict }, { javaScript: false });
	await ask(watched.frame);
	expect(await watched.frame.locator(".result h3").first().textContent()).toMatch(/Hungary|Europe/);
	await expectClean(watched);
});

describe("with the script of the widget in the page around", () => {
	it("is as tall as what it shows, whatever that comes to", async () => {
		const watched = await visit({ body: frameAt("?lang=en"), head: script, policy: withScript });
		const { page, frame } = watched;
		await frame.locator("#profile").waitFor();
		await expect.poll(() => hiddenIn(frame)).toBe(0);
		const empty = await heightOf(page);
		await ask(frame);
		await expect.poll(() => heightOf(page)).toBeGreaterThan(empty + 200);
		await expect.poll(() => hiddenIn(frame)).toBe(0);
		const answered = await heightOf(page);
		await frame.locator(".opened summary").first().click();
		await expect.poll(() => heightOf(page)).toBeGreaterThan(answered + 200);
		await frame.locator("a.button[target=_self]").click();
		await expect.poll(() => heightOf(page)).toBe(empty);
		await page.setViewportSize({ width: 360, height: 800 });
		await expect.poll(() => heightOf(page)).toBeGreaterThan(empty);
		await expect.poll(() => hiddenIn(frame)).toBe(0);
		expect(await axe(page)).toEqual([]);
		await expectClean(watched);
	});

	it("shows the answer where it is looked for, and keeps in sight what was pressed", async () => {
		const { page, frame } = await visit({ body: frameAt("?lang=en"), head: script, policy: withScript }, { width: 800, height: 600 });
		await frame.locator("#profile").waitFor();
		await expect.poll(() => hiddenIn(frame)).toBe(0);
		await ask(frame);
		const topOf = async (id: string) => (await frame.locator(id).boundingBox())?.y ?? Number.NaN;
		await expect.poll(() => topOf("#answer")).toBeLessThan(300);
		expect(await topOf("#answer")).toBeGreaterThanOrEqual(0);
		const understood = await frame.locator(".understood .chip").count();
		await frame.locator(".question .chip.answer").first().click();
		await expect.poll(() => frame.locator(".understood .chip").count()).toBeGreaterThan(understood);
		await page.waitForTimeout(600);
		expect(await topOf("#questions")).toBeGreaterThanOrEqual(0);
		expect(await topOf("#questions")).toBeLessThan(600);
	});

	it.each(["* { box-sizing: border-box } iframe { border: 2px inset; padding: 24px }", "iframe { border: 5px solid; padding: 10px }"])(
		"is as tall as what it shows within borders: %s",
		async (style) => {
			const { frame } = await visit({ body: frameAt("?lang=en"), head: script, style });
			await frame.locator("#profile").waitFor();
			await expect.poll(() => hiddenIn(frame)).toBe(0);
			expect(
				await frame.locator("html").evaluate(({ clientHeight }) => clientHeight - (document.querySelector(".duikou")?.clientHeight ?? 0)),
			).toBeLessThan(2);
		},
	);

	it("is fitted where the script comes long after the frame", async () => {
		const { page, frame } = await visit({ body: frameAt("?lang=en") });
		await frame.locator("#profile").waitFor();
		expect(await heightOf(page)).toBeLessThan(310);
		await page.addScriptTag({ url: `${served.origin}/widget.js` });
		await expect.poll(() => hiddenIn(frame)).toBe(0);
		expect(await heightOf(page)).toBeGreaterThan(310);
	});

	it("only the frame itself says how tall it is: no other origin, and no other frame", async () => {
		const liar = await serveWebsite();
		const lie = `parent.postMessage({ type: "duikou:height", height: 5000 }, "*"); for (const other of [0, 1]) parent[other].postMessage("duikou:height?", "*")`;
		const body = `${frameAt("?lang=en")}<iframe src="${liar.page({ body: "", script: lie })}" title="Another" height="100"></iframe>`;
		const watched = await openPage(website.origin, {}, [served.origin, liar.origin]);
		const { page } = watched;
		await page.goto(website.page({ body, head: script }));
		await page.frameLocator("iframe >> nth=0").locator("#profile").waitFor();
		await page.evaluate(() => window.postMessage({ type: "duikou:height", height: 7000 }, "*"));
		await expect
			.poll(() =>
				page
					.locator("iframe")
					.first()
					.evaluate((frame) => frame.style.height),
			)
			.not.toBe("");
		const heights = await page.locator("iframe").evaluateAll((frames) => frames.map((frame) => frame.getBoundingClientRect().height));
		expect(heights[0]).toBeLessThan(2000);
		expect(heights[1]).toBeLessThan(200);
		await liar.goAway();
	});

	it("the frame tells the page around nothing but its height, and leaves no entry in the tab's history", async () => {
		const watched = await openPage(website.origin, {}, [served.origin]);
		await watched.page.addInitScript(() => {
			const said: unknown[] = [];
			Object.assign(window, { said });
			addEventListener("message", ({ data }) => said.push(data));
		});
		const { page } = watched;
		await page.goto(website.page({ body: frameAt("?lang=en"), head: script, policy: withScript }));
		const entries = await page.evaluate(() => history.length);
		await ask(page.frameLocator("iframe"));
		await expect.poll(() => page.evaluate(() => (window as unknown as { said: unknown[] }).said.length)).toBeGreaterThan(1);
		const said = await page.evaluate(() => (window as unknown as { said: Record<string, unknown>[] }).said);
		for (const message of said) expect(Object.keys(message).sort()).toEqual(["height", "type"]);
		expect(await page.evaluate(() => history.length)).toBe(entries);
		await expectClean(watched);
	});
});

describe("the key of a site", () => {
	it("lets its own pages show the frame, and counts", async () => {
		const { key } = await store.add({ name: "Framing Society", origins: [website.origin] });
		const watched = await visit({ body: frameAt(`?lang=en&site=${key}`), policy: strict });
		await ask(watched.frame);
		expect(await watched.frame.locator(".foot").textContent()).toContain("Offered by Framing Society");
		await services.sites.flush();
		expect(await store.stats({ site: key })).toMatchObject([{ shown: 1, answered: 1 }]);
		await expectClean(watched);
	});

	it("lets its own pages show it in a frame that is shut off from its own origin, with scripts and without", async () => {
		const { key } = await store.add({ name: "Sandboxing Society", origins: [website.origin] });
		for (const sandbox of ["allow-forms", "allow-forms allow-scripts"]) {
			const { frame } = await visit({ body: frameAt(`?lang=en&site=${key}`, ` sandbox="${sandbox}"`) });
			await ask(frame);
			expect(await frame.locator(".foot").textContent()).toContain("Sandboxing Society");
		}
	});

	it("lets a form be answered without scripts", async () => {
		const { key } = await store.add({ name: "Plain Society", origins: [website.origin] });
		const { frame } = await visit({ body: frameAt(`?lang=en&site=${key}`) }, { javaScript: false });
		await ask(frame);
	});

	it("lets no other page show it, and says so in the frame", async () => {
		const { key } = await store.add({ name: "Elsewhere Society", origins: ["https://society.example"] });
		const watched = await visit({ body: frameAt(`?lang=en&site=${key}`) });
		await watched.frame.locator(".refused").waitFor();
		expect(await watched.frame.locator(".refused").textContent()).toContain(`is not for ${website.origin}`);
		expect(await watched.frame.locator("form").count()).toBe(0);
		const untold = await visit({ body: frameAt(`?lang=en&site=${key}`), head: '<meta name="referrer" content="no-referrer">' });
		await expect.poll(() => untold.messages.join()).toMatch(/frame-ancestors/);
		expect(await untold.frame.locator("form").count()).toBe(0);
	});
});

it("opens other pages beside it, where they may stand", async () => {
	const { page, frame } = await visit({ body: frameAt("?lang=en"), policy: strict });
	await ask(frame);
	const [opened] = await Promise.all([page.context().waitForEvent("page"), frame.locator(".result h3 a").first().click()]);
	expect(opened.url()).toMatch(/\/programs\//);
	const [full] = await Promise.all([page.context().waitForEvent("page"), frame.locator("button[formaction^='/?']").click()]);
	await full.waitForSelector("#answer");
	expect(await full.locator("#field").inputValue()).toBe("perovskite solar cells");
});

it("tells in its place that the server is away, and keeps what was entered", async () => {
	const leaving = await serveApplication();
	const watched = await openPage(website.origin, {}, [leaving.origin]);
	await watched.page.goto(
		website.page({ body: `<iframe src="${leaving.origin}/embed?lang=en" title="Which programs fit you" width="100%" height="600"></iframe>` }),
	);
	const frame = watched.page.frameLocator("iframe");
	await frame.locator("#field").fill("ecology");
	await leaving.goAway();
	await submit(frame);
	await frame.locator(".toast").waitFor();
	expect(await frame.locator("#field").inputValue()).toBe("ecology");
	await leaving.comeBack();
	await frame.locator(".toast button").click();
	await frame.locator("#answer").waitFor();
	await leaving.goAway();
});
