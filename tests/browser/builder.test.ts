import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { openPage, type Watched } from "../support/browser/page.ts";
import { serveApplication } from "../support/browser/served.ts";

/** The page that makes the line for websites, as it is used. */

const served = await serveApplication();
afterAll(() => served.goAway());

const opened: Watched[] = [];
afterEach(async () => {
	for (const { page } of opened.splice(0)) await page.context().close();
});

async function open(address: string, options: Parameters<typeof openPage>[1] = {}): Promise<Page> {
	const watched = await openPage(served.origin, { language: "en", width: 1280, height: 900, ...options });
	opened.push(watched);
	await watched.page.goto(served.origin + address);
	return watched.page;
}

const code = (page: Page) => page.inputValue("#code-widget");
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id);

describe("with scripts", () => {
	it("follows what is chosen: the code, the preview and the address; the focus stays", async () => {
		const page = await open("/embed/builder");
		await page.evaluate(() => document.querySelector("#preview")?.setAttribute("data-same", ""));
		await page.selectOption("#theme", "dark");
		await expect.poll(() => code(page)).toContain('theme="dark"');
		await page.click(".program-choice summary");
		await page.check("#program-cast-asean");
		await expect.poll(() => code(page)).toContain('programs="cast-asean" theme="dark"');
		expect(await focused(page)).toBe("program-cast-asean");
		expect(await page.textContent("#programs-count")).toBe("1 chosen");
		expect(await page.getAttribute("#preview", "programs")).toBe("cast-asean");
		expect(await page.getAttribute("#preview", "theme")).toBe("dark");
		expect(new URL(page.url()).search).toBe("?lang=en&theme=dark&programs=cast-asean&script=pinned");
		expect(await page.getAttribute(".language", "href")).toContain("programs=cast-asean");
		await page.uncheck("#program-cast-asean");
		await expect.poll(() => page.getAttribute("#preview", "programs")).toBeNull();
	});

	it("says what is wrong beside it, and takes that back", async () => {
		const page = await open("/embed/builder?programs=cast-asean");
		await page.fill("#countries", "Hungray");
		await page.keyboard.press("Enter");
		await page.waitForSelector("#countries-fault");
		expect(await page.getAttribute("#countries", "aria-invalid")).toBe("true");
		expect(await page.locator("#code-widget").count()).toBe(0);
		expect(await focused(page)).toBe("countries");
		expect(await page.getAttribute(".stage", "class")).toBe("stage outdated");
		expect(await page.getAttribute("#preview", "programs")).toBe("cast-asean");
		await page.fill("#countries", "Hungary");
		await page.selectOption("#theme", "light");
		await page.waitForSelector("#code-widget");
		expect(await page.getAttribute(".stage", "class")).toBe("stage");
		expect(await page.getAttribute("#countries", "aria-invalid")).toBeNull();
		expect(await code(page)).toContain('countries="Hungary"');
		expect(await page.getAttribute("#preview", "countries")).toBe("Hungary");
	});

	it("copies the code whole", async () => {
		const page = await open("/embed/builder");
		await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
		await page.click("[data-copy=code-widget]");
		await page.waitForFunction(() => document.querySelector("[data-copy=code-widget]")?.textContent === "Copied");
		const copied = await page.evaluate(() => navigator.clipboard.readText());
		expect(copied).toBe(await code(page));
		expect(copied).toContain(`<a href="${served.origin}/embed">`);
	});

	it.each([
		["picture-qr", "duikou-qr.png", 960],
		["picture-button", "duikou-button.png", 1056],
	])("saves %s as PNG, four times as large", async (picture, file, width) => {
		const page = await open("/embed/builder");
		const [download] = await Promise.all([page.waitForEvent("download"), page.click(`[data-picture=${picture}]`)]);
		expect(download.suggestedFilename()).toBe(file);
		const bytes = readFileSync(await download.path());
		expect(bytes.subarray(1, 4).toString()).toBe("PNG");
		expect(bytes.readUInt32BE(16)).toBe(width);
	});
});

describe("without scripts", () => {
	it("a button asks for the same", async () => {
		const page = await open("/embed/builder", { javaScript: false });
		await page.selectOption("#language", "zh-CN");
		await page.check("#compact");
		await page.click("#builder .primary");
		expect(await code(page)).toContain('<duikou-match lang="zh-CN" compact>');
		expect(await page.getAttribute("html", "lang")).toBe("en");
		expect(await page.isVisible("[data-picture]")).toBe(false);
		expect(await page.isVisible("#preview a")).toBe(true);
	});
});
