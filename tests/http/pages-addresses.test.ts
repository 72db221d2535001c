import { describe, expect, it } from "vitest";
import { createApp } from "../../src/app.ts";
import { snapshot } from "../support/catalog.ts";
import { app, services } from "../support/server.ts";

/** Where pages are, and which addresses they tell of. */

const ask = (address: string, init: RequestInit = {}) =>
	Promise.resolve(app.request(address, { ...init, headers: { Accept: "text/html", "Accept-Language": "zh", ...init.headers } }));

/** Where the link to the other language leads, as it is written in the page. */
function languageLinkOf(html: string): string | undefined {
	return /<a class="language" href="([^"]*)"/.exec(html)?.[1]?.replaceAll("&amp;", "&");
}

describe("the link to the other language on a page that tells of a problem", () => {
	it.each(["//evil.example/x", "/\\\\evil.example", "/%2F/evil.example", "/nowhere?a=1"])("leads to the front page from %s", async (address) => {
		const response = await ask(`http://localhost${address}`);
		expect(response.status).toBe(404);
		expect(languageLinkOf(await response.text())).toBe("/?lang=en");
	});

	it("keeps what was asked of a page that is known", async () => {
		const unknown = await ask("/programs/none?a=1&lang=zh-CN&b=%E5%85%89");
		expect(unknown.status).toBe(404);
		expect(languageLinkOf(await unknown.text())).toBe("/programs/none?a=1&b=%E5%85%89&lang=en");
	});

	it("leads from what was sent to a page that can be read", async () => {
		const refused = await ask("/v1/match/batch", { method: "POST", body: "{", headers: { "Content-Type": "application/json" } });
		expect(refused.status).toBeGreaterThanOrEqual(400);
		expect(languageLinkOf(await refused.text())).toBe("/?lang=en");
	});
});

describe("an address with a slash at its end", () => {
	it.each([
		["/about/", "/about"],
		["/from/?lang=en", "/from?lang=en"],
		["/programs/cast-2026-asean/?a=%E5%85%89&b", "/programs/cast-2026-asean?a=%E5%85%89&b"],
		["/from/RS/counterpart/", "/from/RS/counterpart"],
		["/docs/", "/docs"],
	])("leads for good from %s to %s", async (address, page) => {
		for (const method of ["GET", "HEAD"]) {
			const response = await ask(address, { method });
			expect([response.status, response.headers.get("Location")]).toEqual([301, page]);
		}
	});

	it.each(["/nowhere/", "/about//", "//evil.example/", "/v1/programs/", "/assets/none.js/"])(
		"is not found where no page is without it: %s",
		async (address) => {
			expect((await ask(`http://localhost${address}`)).status).toBe(404);
		},
	);

	it("is not sent to", async () => {
		expect((await ask("/from/RS/", { method: "POST" })).status).toBe(404);
	});
});

describe("the addresses that are told to others", () => {
	const reached = createApp({ ...services, catalog: () => snapshot, publicAddress: "https://duikou.example" });
	const read = async (address: string, served = reached) => (await served.request(`http://127.0.0.1:8787${address}`)).text();
	const linkedData = (html: string) => /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)?.[1] ?? "";

	it.each([
		"/",
		"/about",
		"/programs/cast-2026-asean",
		"/countries",
		"/countries/RS",
		"/fields",
		"/fields/photovoltaics",
		"/from/RS",
		"/embed/security",
	])("of %s are those of the public address, where one is set", async (address) => {
		const html = await read(address);
		for (const [, alternate] of html.matchAll(/<link rel="(?:alternate|canonical)"[^>]* href="([^"]*)"/g))
			expect(alternate).toMatch(/^https:\/\/duikou\.example\//);
		for (const [, url] of linkedData(html).matchAll(/"(?:url|inDefinedTermSet)":"([^"]*)"/g)) expect(url).toMatch(/^https:\/\/duikou\.example\//);
		expect(html).not.toContain("127.0.0.1");
		expect(html.match(/<link rel="(alternate|canonical)"/g)).toHaveLength(4);
	});

	it("of the page to send, the page on paper and the link to share as well", async () => {
		expect(await read("/from/RS")).toContain('value="https://duikou.example/from/RS/counterpart"');
		expect(await read("/from/RS/counterpart")).toContain("https://duikou.example/from/RS<");
		const headers = { "Content-Type": "application/x-www-form-urlencoded" };
		const answer = await reached.request("http://127.0.0.1:8787/", { method: "POST", body: "countries=HU&share=1", headers });
		expect(await answer.text()).toContain('value="https://duikou.example/#');
	});

	it("are those of the request, where none is set", async () => {
		expect(await read("/from/RS/counterpart", app)).toContain("http://127.0.0.1:8787/from/RS<");
	});
});
