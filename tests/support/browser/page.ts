import type { BrowserContext, Frame, Page } from "playwright-core";
import { afterAll, expect } from "vitest";
import { launchChromium } from "./chromium.ts";
import { contextOptions, type PageOptions } from "./context.ts";
import { observeLayoutShifts } from "./layout-shift.ts";

/** Pages of one browser for each file of tests, watched for what a page must not do. */

export interface Watched {
	page: Page;
	/** Where the page is served. */
	origin: string;
	/** Every request that was for an origin that is not the page's business: by method and address. */
	foreign: string[];
	/** Whatever was said in the console, violations of the content security policy among it, and every uncaught error. */
	messages: string[];
	/** Whether the page may run scripts, and so look into its own storage. */
	javaScript: boolean;
}

let launched: ReturnType<typeof launchChromium> | undefined;

afterAll(async () => {
	await (await launched)?.close();
	launched = undefined;
});

/**
 * Opens an empty page with cookies, storage and caches of its own. `origin` is where the page is served, `others` where what it
 * holds is served too.
 */
export async function openPage(origin: string, options: PageOptions = {}, others: readonly string[] = []): Promise<Watched> {
	launched ??= launchChromium();
	const context = await (await launched).newContext(contextOptions(options));
	const watched = { origin, ...watch(context, [origin, ...others]), javaScript: options.javaScript ?? true };
	await context.addInitScript(observeLayoutShifts);
	return { ...watched, page: await context.newPage() };
}

function watch(context: BrowserContext, origins: readonly string[]): Pick<Watched, "foreign" | "messages"> {
	const foreign: string[] = [];
	const messages: string[] = [];
	context.on("request", (request) => {
		if (!origins.includes(new URL(request.url()).origin)) foreign.push(`${request.method()} ${request.url()}`);
	});
	context.on("console", (message) => messages.push(`${message.type()}: ${message.text()}`));
	context.on("weberror", (thrown) => messages.push(`uncaught: ${thrown.error()}`));
	return { foreign, messages };
}

/**
 * Expects that the page asked no other origin for anything, that its console is empty, that nothing was thrown and not caught,
 * and that nothing is stored. `but` names messages that the test itself has brought about, such as by taking the server away.
 */
export async function expectClean({ page, origin, foreign, messages, javaScript }: Watched, { but = [] }: { but?: RegExp[] } = {}): Promise<void> {
	expect({
		foreign,
		messages: messages.filter((message) => !but.some((expected) => expected.test(message))),
		cookies: await page.context().cookies(),
		stored: javaScript ? await storedBy(page, origin) : [],
	}).toEqual({ foreign: [], messages: [], cookies: [], stored: [] });
}

/** What the origin of the page, and those of the frames in it, keep in the browser, cookies aside: by place and name. */
async function storedBy(page: Page, origin: string): Promise<string[]> {
	if ((await page.evaluate(() => self.origin)) !== origin) throw new Error(`${page.url()} is no page of ${origin}: its storage cannot be read`);
	return (await Promise.all(page.frames().map(storedByFrame))).flat();
}

function storedByFrame(frame: Frame): Promise<string[]> {
	return frame.evaluate(async () => [
		...Object.keys(localStorage).map((key) => `localStorage: ${key}`),
		...Object.keys(sessionStorage).map((key) => `sessionStorage: ${key}`),
		...(await indexedDB.databases()).map(({ name }) => `indexedDB: ${name}`),
		...(await caches.keys()).map((name) => `caches: ${name}`),
		...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => `service worker: ${scope}`),
	]);
}
