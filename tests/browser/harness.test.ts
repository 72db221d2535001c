import { Hono } from "hono";
import { afterAll, describe, expect, it } from "vitest";
import { axe, undecidedContrast } from "../support/browser/axe.ts";
import { drawnWithin } from "../support/browser/drawn.ts";
import { firstLoad } from "../support/browser/first-load.ts";
import { leaveAndReturn } from "../support/browser/history.ts";
import { layoutShift } from "../support/browser/layout-shift.ts";
import { expectClean, openPage } from "../support/browser/page.ts";
import { serveApp } from "../support/browser/served.ts";
import { widerThanWindow } from "../support/browser/width.ts";

/** That what watches the pages sees what it is there to see. */

const policy = "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'";

const app = new Hono();
app.get("/fragment", (context) => context.text("arrived"));
app.get("/style.css", (context) => context.body("p { margin: 0 }".repeat(100), 200, { "Content-Type": "text/css" }));
app.get("/script.js", (context) => context.body("document.title += ' with scripts';", 200, { "Content-Type": "text/javascript" }));
app.get("/page", (context) => {
	const body = context.req.query("body") ?? "<p>quiet</p>";
	return context.html(
		`<!doctype html><html lang="en"><head><meta name="viewport" content="width=device-width"><title>A page</title></head><body><main><h1>A page</h1>${body}</main></body></html>`,
		200,
		{
			"Content-Security-Policy": policy,
		},
	);
});

const served = await serveApp(app);
afterAll(() => served.goAway());

async function pageWith(body?: string) {
	const watched = await openPage(served.origin);
	await watched.page.goto(`${served.origin}/page${body === undefined ? "" : `?body=${encodeURIComponent(body)}`}`);
	return watched;
}

describe("a watched page", () => {
	it("is clean where it does nothing", async () => {
		await expectClean(await pageWith());
	});

	it.each([
		["an inline style", '<p style="color: red">', /Content Security Policy/],
		["an inline script", "<script>1</script>", /Content Security Policy/],
		["a missing file", '<script src="/missing.js"></script>', /404/],
	])("tells %s", async (_, body, message) => {
		const watched = await pageWith(body);
		expect(watched.messages).toEqual([expect.stringMatching(message)]);
		await expect(expectClean(watched)).rejects.toThrow();
		await expectClean(watched, { but: [message] });
	});

	it("tells what is said and thrown", async () => {
		const watched = await pageWith();
		await watched.page.evaluate(() => {
			console.debug("said");
			setTimeout(() => {
				throw new Error("thrown");
			});
		});
		await expect.poll(() => watched.messages).toEqual(["debug: said", "uncaught: Error: thrown"]);
	});

	it("tells a request to another origin, which never gets there", async () => {
		const other = await serveApp(app);
		const watched = await openPage(served.origin);
		await watched.page.goto(`${other.origin}/page`);
		await expect(watched.page.goto("http://example.org/")).rejects.toThrow(/ERR_NAME_NOT_RESOLVED/);
		await expect(watched.page.goto("http://192.0.2.1/")).rejects.toThrow(/ERR_NAME_NOT_RESOLVED/);
		expect(watched.foreign).toEqual([`GET ${other.origin}/page`, "GET http://example.org/", "GET http://192.0.2.1/"]);
		await other.goAway();
	});

	it.each([
		["a cookie", () => cookieStore.set("a", "1")],
		["localStorage", () => localStorage.setItem("a", "1")],
		["sessionStorage", () => sessionStorage.setItem("a", "1")],
		["indexedDB", () => new Promise((resolve) => (indexedDB.open("a").onsuccess = resolve)).then(() => undefined)],
		["a cache", () => caches.open("a").then(() => undefined)],
	])("tells %s", async (_, store) => {
		const watched = await pageWith();
		await watched.page.evaluate(store);
		await expect(expectClean(watched)).rejects.toThrow();
	});
});

describe("what is measured on a page", () => {
	it("are faults of accessibility", async () => {
		const { page } = await pageWith('<input><p><a href="/page"></a></p>');
		expect(await axe(page)).toEqual([expect.stringMatching(/^label: input: /), expect.stringMatching(/^link-name: /)]);
		expect(await undecidedContrast(page)).toEqual([]);
	});

	it("is how much it shifts, and what", async () => {
		const { page } = await pageWith("<p>above</p><p id='below'>below</p>");
		expect(await layoutShift(page)).toEqual({ total: 0, moved: [] });
		await page.click("h1");
		await page.evaluate(() => {
			const [above] = document.getElementsByTagName("p");
			if (above) above.style.height = "300px";
		});
		const { total, moved } = await layoutShift(page);
		expect(total).toBeGreaterThan(0);
		expect(moved).toEqual([expect.stringMatching(/: <p id="below"><\/p>$/)]);
	});

	it.each([true, false])("is what reaches beyond its window (a phone: %s)", async (touch) => {
		const { page } = await openPage(served.origin, { width: 360, touch });
		await page.goto(`${served.origin}/page`);
		expect(await widerThanWindow(page)).toEqual([]);
		await page.goto(`${served.origin}/page?body=<p><b>${"long".repeat(30)}</b></p>`);
		expect(await widerThanWindow(page)).toEqual([expect.stringMatching(/^<b>longlong/)]);
	});

	it("is what its first load costs, by kind", async () => {
		const watched = await openPage(served.origin);
		const load = await firstLoad(
			watched,
			`/page?body=${encodeURIComponent('<link rel="stylesheet" href="/style.css"><script src="/script.js"></script>')}`,
		);
		expect(await watched.page.title()).toBe("A page with scripts");
		expect(load.stylesheet).toBeGreaterThan(1500);
		expect(load.script).toBeGreaterThan(30);
		expect(load.other).toBe(0);
		expect(load.total).toBe(load.document + load.stylesheet + load.script);
	});

	it("is how soon an answer is drawn, be it a fragment or a document", async () => {
		const { page } = await pageWith();
		const fragment = await drawnWithin(page, {
			answer: /\/fragment$/,
			shown: () => document.querySelector("p")?.textContent === "arrived",
			act: () =>
				page.evaluate(async () => {
					const text = await (await fetch("/fragment")).text();
					await new Promise((resolve) => setTimeout(resolve, 200));
					document.querySelector("p")?.replaceChildren(text);
				}),
		});
		expect(fragment).toBeGreaterThan(199);
		const whole = await drawnWithin(page, {
			answer: /body=/,
			shown: () => document.querySelector("ul") !== null,
			act: () => page.goto(`${served.origin}/page?body=<ul></ul>`),
		});
		expect(whole).toBeGreaterThan(0);
	});
});

describe("a page in the hands of a reader", () => {
	it("has their language, colours, window and scripts", async () => {
		const { page } = await openPage(served.origin, {
			language: "zh-CN",
			width: 360,
			height: 800,
			colorScheme: "dark",
			touch: true,
			reducedMotion: true,
			pixelRatio: 2,
		});
		await page.goto(`${served.origin}/page`);
		expect(
			await page.evaluate(() => ({
				language: navigator.language,
				width: innerWidth,
				height: innerHeight,
				pixels: devicePixelRatio,
				asked: ["(prefers-color-scheme: dark)", "(prefers-reduced-motion)", "(pointer: coarse)"].map((query) => matchMedia(query).matches),
			})),
		).toEqual({ language: "zh-CN", width: 360, height: 800, pixels: 2, asked: [true, true, true] });
	});

	it("is told when it is shown again as it was left", async () => {
		const { page } = await pageWith();
		await page.evaluate(() => addEventListener("pageshow", ({ persisted }) => document.querySelector("p")?.replaceChildren(`back: ${persisted}`)));
		await leaveAndReturn(page);
		expect(await page.locator("p").innerText()).toBe("back: true");
	});

	it("waits for a slow server, and may find it away", async () => {
		const watched = await pageWith();
		const { page } = watched;
		const ask = () => page.evaluate(() => fetch("/fragment").then((response) => response.text(), String));
		const release = served.hold(/^\/fragment$/);
		const asked = ask();
		expect(await Promise.race([asked, new Promise((resolve) => setTimeout(() => resolve("nothing yet"), 300))])).toBe("nothing yet");
		release();
		expect(await asked).toBe("arrived");
		await served.goAway();
		expect(await ask()).toMatch(/TypeError/);
		await served.comeBack();
		expect(await ask()).toBe("arrived");
		await expectClean(watched, { but: [/ERR_CONNECTION_REFUSED/] });
	});
});
