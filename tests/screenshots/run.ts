import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { launchChromium } from "../support/browser/chromium.ts";
import { contextOptions, type PageOptions } from "../support/browser/context.ts";
import { serveApplication } from "../support/browser/served.ts";
import { states } from "../support/browser/states.ts";
import { showsChinese } from "./chinese.ts";
import { type Picture, picturesNamed } from "./pictures.ts";

/** `npm run screenshots`: pictures of the pages, for people to look at. Words after `--` choose among them, such as `-- docs phone dark`. */

const folder = fileURLToPath(new URL("../../screenshots", import.meta.url));

/** More pixels than this in a direction Chromium does not paint. */
const longest = 16_384;

const words = process.argv.slice(2);
const pictures = picturesNamed(words);
if (pictures.length === 0) {
	console.error(`No picture has ${words.join(" and ")} in its name. The states are: ${states.map(({ name }) => name).join(", ")}.`);
	process.exit(1);
}

mkdirSync(folder, { recursive: true });
const served = await serveApplication();
const browser = await launchChromium();
const chinese = await showsChinese(browser);
const failed: string[] = [];
for (const [index, picture] of pictures.entries()) {
	const place = `[${index + 1}/${pictures.length}] ${picture.file}`;
	try {
		console.log(`${place}: ${await take(browser, picture)}`);
	} catch (error) {
		failed.push(picture.file);
		console.error(`${place}: ${error instanceof Error ? error.message : error}`);
	}
}
await browser.close();
await served.goAway();

console.log(`${pictures.length - failed.length} of ${pictures.length} pictures are in ${folder}.`);
if (!chinese)
	console.error(
		"There is no font for Chinese here: its characters are empty boxes. Install one (on Debian: apt-get install fonts-noto-cjk), then try again.",
	);
if (failed.length > 0) process.exitCode = 1;

/** Takes a picture, and tells its size. */
async function take(browser: Browser, { file, state, language, options, format }: Picture): Promise<string> {
	const context = await browser.newContext(contextOptions(options));
	const page = await context.newPage();
	try {
		await page.goto(`${served.origin}${state.address}`, { waitUntil: "networkidle" });
		await state.reach?.(page, language);
		const path = join(folder, file);
		return format === "pdf" ? await print(page, path) : await photograph(page, path, options);
	} finally {
		await context.close();
	}
}

async function print(page: Page, path: string): Promise<string> {
	await page.pdf({ path, format: "A4", printBackground: false });
	return "A4";
}

async function photograph(page: Page, path: string, { width = 0, pixelRatio = 1 }: PageOptions): Promise<string> {
	const height = await page.evaluate(() => document.documentElement.scrollHeight);
	const shown = Math.min(height, Math.floor(longest / pixelRatio));
	const cut = shown < height;
	if (cut) await page.setViewportSize({ width, height: shown });
	await page.screenshot({ path, fullPage: !cut, animations: "disabled" });
	return `${width} × ${shown}${cut ? `, cut from ${height}` : ""}`;
}
