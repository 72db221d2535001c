import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { bundleAssets, bundleWidget } from "../../src/bundle.ts";
import { embeddedStyles } from "../../src/web/embedded-styles.ts";
import { optionNames } from "../../src/web/pages/embed/options.ts";
import { attributes } from "../../src/widget/attributes.ts";
import { widgetVersion } from "../../src/widget/version.ts";
import { app } from "../support/server.ts";

/** The script that websites load: what was released stays as it is. */

/**
 * Every release, by the hash that websites may have pinned. A line is added with a release, and never changed or taken
 * away: a website that pinned it would be left without the element.
 */
const released: Record<string, string> = {
	"1.0.0": "sha384-schyVteqljvcg5VUI5zN3JtJXmGEbWOl+vv/XcXCH4Gm8xth2hHsh3gg1Bpy7zj5",
};

const { widgets, embedStylesheets } = bundleAssets();

describe("the releases of the widget", () => {
	it("are as they were released, all of them", () => {
		expect(Object.fromEntries(widgets.map(({ version, integrity }) => [version, integrity]))).toEqual(released);
	});

	it("have the sources as they are now as the newest: where this fails, raise src/widget/version.ts and run npm run release:widget", () => {
		expect(widgets[0].version).toBe(widgetVersion);
		expect(widgets[0].text === bundleWidget()).toBe(true);
	});

	it("are all of version 1, whose pages they can show, and at most 8 kB compressed", () => {
		for (const { version, text } of widgets) {
			expect(version).toMatch(/^1\./);
			expect(gzipSync(text, { level: 6 }).byteLength).toBeLessThanOrEqual(8 * 1024);
		}
	});

	it("are served for good under their versions, the newest also where it changes", async () => {
		const list = (await (await app.request("/widget/versions.json")).json()) as {
			newest: { version: string };
			versions: { version: string; address: string; integrity: string }[];
		};
		expect(list.newest).toEqual(list.versions[0]);
		expect(list.versions).toHaveLength(widgets.length);
		for (const { address, integrity } of list.versions) {
			const response = await app.request(address);
			const text = await response.text();
			expect(`sha384-${createHash("sha384").update(text).digest("base64")}`).toBe(integrity);
			expect(response.headers.get("Content-Type")).toBe("text/javascript; charset=utf-8");
			expect(response.headers.get("Cache-Control")).toBe("public, max-age=31536000, immutable");
			expect(response.headers.get("Access-Control-Allow-Origin")).toBe("*");
		}
		const newest = await app.request("/widget.js");
		expect(await newest.text()).toBe(widgets[0].text);
		expect(newest.headers.get("Cache-Control")).toBe("public, max-age=60");
		for (const none of ["/widget/0.9.9.js", "/widget/1.0.js", "/widget/..%2f1.0.0.js"]) expect((await app.request(none)).status, none).toBe(404);
	});
});

describe("the looks of the matching in the page of another website", () => {
	it("depend on nothing of that page but the tokens that it may set", () => {
		for (const { text } of Object.values(embedStylesheets)) {
			expect(text).not.toMatch(/\drem\b|:root|@media ?\((?!prefers|forced)|(^|[},])html\b/);
			expect(text).toContain("--accent:var(--duikou-accent,#");
		}
	});

	it("are made of our own", () => {
		expect(embeddedStyles(":root{--ink: #123;--space-1: .25rem;--radius: 10px}@media(min-width:48rem){p{margin:-1rem}}")).toBe(
			".duikou{--ink:var(--duikou-ink,#123);--space-1: calc(.25*var(--rem));--radius:var(--duikou-radius,10px)}@container (min-width:768px){p{margin:calc(-1*var(--rem))}}",
		);
	});
});

it("the element has an attribute for each option", () => {
	expect(attributes).toEqual(optionNames);
});
