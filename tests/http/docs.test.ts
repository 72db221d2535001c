import { describe, expect, it } from "vitest";
import { description } from "../support/documented.ts";
import { app, emptyApp } from "../support/server.ts";

const response = await emptyApp.request("/docs");
/** Without the places where a long name may be broken. */
const page = (await response.text()).replaceAll(/<wbr\s*\/?>/g, "");

/** The page's text as people see it. */
const text = page
	.replace(/<[^>]+>/g, "")
	.replaceAll("&quot;", '"')
	.replaceAll("&#39;", "'")
	.replaceAll("&lt;", "<")
	.replaceAll("&gt;", ">")
	.replaceAll("&amp;", "&");

describe("the reference page", () => {
	it("is there without a catalog, and allows itself nothing from elsewhere", async () => {
		expect(response.status).toBe(200);
		expect(response.headers.get("Content-Type")).toMatch(/^text\/html/);
		const policy = response.headers.get("Content-Security-Policy")?.split("; ") ?? [];
		expect(policy.filter((directive) => !directive.endsWith("'none'"))).toEqual(
			["script-src", "style-src", "img-src", "connect-src", "form-action"].map((directive) => `${directive} 'self'`),
		);
		expect((await app.request("/healthz")).headers.get("Content-Security-Policy")).not.toMatch(/style-src/);
	});

	it("loads its stylesheet from here, and nothing from elsewhere", async () => {
		const [, stylesheet = ""] = /<link rel="stylesheet" href="([^"]+)"/.exec(page) ?? [];
		const styles = await app.request(stylesheet);
		expect(styles.status).toBe(200);
		expect(styles.headers.get("Content-Type")).toMatch(/^text\/css/);
		expect(await styles.text()).not.toMatch(/url\(|@import|https?:/);
		expect(page).not.toMatch(/<script|<img|<iframe|\sstyle="|\son\w+="|(?:src|href)="(?:https?:)?\/\//);
	});

	it("is sent again only where it has changed", async () => {
		const etag = response.headers.get("ETag") ?? "";
		expect(etag).not.toBe("");
		expect((await app.request("/docs", { headers: { "If-None-Match": etag } })).status).toBe(304);
	});

	it("links only to what is on it", () => {
		const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id = ""]) => id);
		expect(new Set(ids).size).toBe(ids.length);
		const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id = ""]) => id);
		expect(targets.length).toBeGreaterThan(100);
		expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
	});

	it("tells every operation, parameter, status, schema, member and kind of problem of the description", () => {
		for (const [path, operations] of Object.entries(description.paths)) {
			for (const [method, operation] of Object.entries(operations)) {
				const start = page.indexOf(`<article class="operation" id="${operation.operationId}"`);
				expect(start, `${method} ${path}`).toBeGreaterThan(0);
				const article = page.slice(start, page.indexOf("</article>", start));
				expect(article).toContain(`<code>${path}</code>`);
				for (const parameter of operation.parameters) if ("name" in parameter) expect(article).toContain(`<code>${parameter.name}</code>`);
				for (const status of Object.keys(operation.responses)) expect(article).toContain(`>${status}</span>`);
				expect(article).toContain("curl -s");
			}
		}
		for (const [name, { properties = {} }] of Object.entries(description.components.schemas)) {
			const start = page.indexOf(`id="schema-${name}"`);
			const section = page.slice(start, page.indexOf("</section>", start));
			for (const member of Object.keys(properties)) expect(section, name).toContain(`<code>${member}</code>`);
		}
		for (const [type] of JSON.stringify(description).matchAll(/urn:duikou:problem:[\w-]+/g)) expect(text).toContain(type);
	});

	it("writes out a body with all its members, and commands that hold it", () => {
		for (const member of ["profile.field", "profile.institution.jurisdiction", "profile.declarations.penalised", "limit"]) {
			expect(page).toContain(`<code>${member}</code>`);
		}
		const [, sent = ""] = /-d '(\{[^']+\})'/.exec(text) ?? [];
		expect(JSON.parse(sent)).toHaveProperty("profile.field");
	});
});
