import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createApp } from "../../src/app.ts";
import type { RequestLine } from "../../src/http/log.ts";
import { type Language, languages } from "../../src/model/text.ts";
import { securityWords } from "../../src/web/words/security.ts";
import { type Bom, stable } from "../sbom/stable.ts";
import { snapshot } from "../support/catalog.ts";
import { emptyApp, now, services } from "../support/server.ts";

/** What is told to who must approve that a website embeds the form. */

const publicAddress = "https://duikou.example";
const withContact = createApp({ ...services, catalog: () => snapshot, publicAddress, securityContact: "mailto:security@duikou.example" });
const withoutContact = createApp({ ...services, catalog: () => snapshot, publicAddress });

const ask = (address: string, app = withContact) => Promise.resolve(app.request(`http://127.0.0.1:8787${address}`));

async function pageIn(language: Language, app = withContact): Promise<string> {
	return (await ask(`/embed/security?lang=${language}`, app)).text();
}

/** A page's text as people see it. */
function readable(html: string): string {
	return html
		.replaceAll(/<script.*?<\/script>/gs, "")
		.replaceAll(/<[^>]+>/g, "")
		.replaceAll("&quot;", '"')
		.replaceAll("&#39;", "'")
		.replaceAll("&lt;", "<")
		.replaceAll("&gt;", ">")
		.replaceAll("&amp;", "&");
}

const [newest] = services.assets().widgets;

const fileOf = (path: string) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), "utf8"));

describe.each(languages)("the page for who must approve embedding, in %s", (language) => {
	const words = securityWords[language];

	it("says what is embedded, with the address of this server", async () => {
		const text = readable(await pageIn(language));
		for (const said of [
			`<script src="${publicAddress}/widget.js" async></script>\n<duikou-match><a href="${publicAddress}/embed">`,
			`<iframe src="${publicAddress}/embed" title="`,
			`Content-Security-Policy: script-src ${publicAddress}; connect-src ${publicAddress}`,
			`Content-Security-Policy: frame-src ${publicAddress}`,
			`style-src ${publicAddress}`,
			`form-action ${publicAddress}`,
			"require-trusted-types-for 'script'",
			"trusted-types duikou",
			"/widget/versions.json",
			`<script src="${publicAddress}/widget/${newest.version}.js" integrity="${newest.integrity}" crossorigin="anonymous" async></script>`,
		])
			expect(text.includes(said), said).toBe(true);
		expect(text).not.toContain("`");
	});

	it("shows websites' code as the page that makes it does: the link within the element", async () => {
		const shown = [...(await pageIn(language)).matchAll(/<pre class="verbatim"><code>(.*?)<\/code>/gs)].map(([, code = ""]) => code);
		const builder = await Promise.all(
			["newest", "pinned"].map(async (script) => (await ask(`/embed/builder?lang=${language}&script=${script}`)).text()),
		);
		const made = builder.map((html) => /<textarea id="code-widget"[^>]*>([^<]*)</.exec(html)?.[1] ?? "none");
		const frame = /<textarea id="code-frame"[^>]*>([^<]*)</.exec(builder[0] ?? "")?.[1] ?? "none";
		expect(shown.filter((code) => !code.startsWith("Content-Security-Policy")).map(readable)).toEqual(
			[made[0] ?? "", frame, made[1] ?? ""].map(readable),
		);
	});

	it("has a section for each question, which the contents lead to", async () => {
		const html = await pageIn(language);
		const headings = [...html.matchAll(/<h2 id="([^"]+)">([^<]+)<\/h2>/g)].map(([, id, heading]) => [id, heading]);
		expect(headings.map(([id]) => id)).toEqual([
			...["embedded", "flow", "requested", "kept", "headers", "key", "sees", "versions", "software", "report"],
		]);
		const [contents = ""] = /<nav class="contents".*?<\/nav>/s.exec(html) ?? [];
		expect([...contents.matchAll(/<a href="#([^"]+)">([^<]+)<\/a>/g)].map(([, id, heading]) => [id, heading])).toEqual(headings);
		expect(headings[0]?.[1]).toBe(words.embedded);
	});

	it("names every request: by what method, from where, to where, with what, and when", async () => {
		const html = await pageIn(language);
		const [table = ""] = /<table class="requests">.*?<\/table>/s.exec(html) ?? [];
		const rows = [...table.matchAll(/<tr><th scope="row">(.*?)<\/tr>/gs)].map(([row]) =>
			[...row.matchAll(/<th[^>]*>(.*?)<\/th>|<td><span class="of">.*?<\/span><span>(.*?)<\/span><\/td>/gs)].map(([, name, text]) =>
				readable(name ?? text ?? ""),
			),
		);
		const { script, form, stylesheet, preflight, suggestions, answer, ownPage, links } = words.rows;
		expect(rows.map(([name, method, from, to]) => [name, method, from, to])).toEqual([
			[script.name, "GET", words.byThePage, "/widget.js / /widget/1.x.y.js"],
			[form.name, "GET", words.byEither, "/embed?…"],
			[stylesheet.name, "GET", words.byEither, "/assets/…"],
			[preflight.name, "OPTIONS", words.byThePage, "/v1/suggestions"],
			[suggestions.name, "POST", words.byEither, "/v1/suggestions"],
			[answer.name, "POST", words.byEither, "/embed?…"],
			[ownPage.name, "POST", words.byEither, "/ / /compare"],
			[links.name, "GET", words.byEither, "/programs/… / /sources/… / /"],
		]);
		for (const row of rows) expect(row.map((cell) => cell.length > 0)).toEqual([true, true, true, true, true, true]);
		for (const option of ["lang", "site", "programs", "kinds", "countries", "institution-type", "theme", "compact"])
			expect(rows[1]?.[4]).toMatch(new RegExp(`(^|\\W)${option}(\\W|$)`));
	});

	it("leads to what the server is made of, and to the same for machines", async () => {
		const html = await pageIn(language);
		for (const address of ["/embed/sbom.json", "/.well-known/security.txt"]) {
			expect(html.includes(`href="${address}"`), address).toBe(true);
			expect((await ask(address)).status).toBe(200);
		}
		expect(html.includes(`href="/about?lang=${language}#kept"`)).toBe(true);
		expect((await (await ask("/about")).text()).includes('id="kept"')).toBe(true);
	});

	it("names the contact, or says that none is set", async () => {
		const reportOf = (html: string) => html.slice(html.indexOf('<h2 id="report">'));
		const [named, none] = [reportOf(await pageIn(language)), reportOf(await pageIn(language, withoutContact))];
		expect(named.includes('<a href="mailto:security@duikou.example">security@duikou.example</a>')).toBe(true);
		expect(named.includes(words.reportNobody)).toBe(false);
		expect(none.includes(words.reportNobody) && none.includes("SECURITY_CONTACT")).toBe(true);
		expect(none).not.toContain("mailto:");
	});
});

describe("the page says of this server's headers what they are", () => {
	it.each(["/embed/security", "/about", "/programs"])("of %s, a page", async (address) => {
		const { headers } = await ask(address);
		expect(headers.get("Content-Security-Policy")).toContain("frame-ancestors 'none'");
		expect(headers.get("X-Frame-Options")).toBe("DENY");
	});

	it.each(["/embed/sbom.json", "/.well-known/security.txt", services.assets().stylesheet.address])("of %s, no page", async (address) => {
		const { headers } = await ask(address);
		expect(headers.get("Content-Security-Policy")).toBe("default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'");
	});

	/** The values that the page tells of a header, in the order in which it does. */
	const toldOf = (header: string, text: string) =>
		[...text.matchAll(new RegExp(`(?<!\\w)${header}: ([\\w-]+(?: '[\\w-]+')?)`, "g"))].map(([, value]) => value);

	it.each(languages)("in %s, of what may be framed and what is not", async (language) => {
		const html = await pageIn(language);
		const { sent, key } = securityWords[language];
		const told = readable(html.slice(html.indexOf(`<h3>${sent}</h3>`), html.indexOf(`>${key}</h2>`)));
		const embedded = (await withContact.request(`${publicAddress}/embed`, { headers: { Accept: "text/html" } })).headers;
		const page = (await ask("/")).headers;
		const data = (await ask("/embed/sbom.json")).headers;
		expect(toldOf("Referrer-Policy", told)).toEqual([embedded, page].map((headers) => headers.get("Referrer-Policy")));
		for (const headers of [embedded, page, data]) expect(toldOf("X-Content-Type-Options", told)).toEqual([headers.get("X-Content-Type-Options")]);
		expect(toldOf("X-Frame-Options", told)).toEqual([page.get("X-Frame-Options")]);
		expect(embedded.get("X-Frame-Options")).toBeNull();
		expect(toldOf("Content-Security-Policy", told)).toEqual([data.get("Content-Security-Policy")?.split(";")[0]]);
		const policyOf = (headers: Headers) => headers.get("Content-Security-Policy") ?? "";
		expect(policyOf(embedded)).toMatch(/script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'/);
		expect(policyOf(page)).toContain("frame-ancestors 'none'");
		for (const headers of [embedded, page, data]) {
			for (const name of ["Set-Cookie", "Access-Control-Allow-Credentials", "Strict-Transport-Security"]) expect(headers.get(name), name).toBeNull();
		}
	});

	it.each(["/embed/security", "/embed/sbom.json", "/.well-known/security.txt"])("of %s, as of every answer", async (address) => {
		const { headers } = await ask(address);
		expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
		expect(headers.get("Referrer-Policy")).toBe("no-referrer");
		expect(headers.get("Access-Control-Allow-Origin")).toBe("*");
		for (const name of ["Set-Cookie", "Access-Control-Allow-Credentials", "Strict-Transport-Security"]) expect(headers.get(name), name).toBeNull();
	});
});

describe("the page says of what the form asks for what it is", () => {
	const form = { "Content-Type": "application/x-www-form-urlencoded", Accept: "text/html" };
	const embedded = () => withContact.request("/embed?lang=en", { method: "POST", headers: form, body: "field=photovoltaics" });

	it("of addresses that what is shown leads to, in and out of its place", async () => {
		const html = await (await embedded()).text();
		const here = [...html.matchAll(/ (?:href|src|action|formaction)="(\/[^"?#]*)/g)].map(([, path = ""]) =>
			path.replace(/^\/(assets|programs|sources)\/.*/, "/$1/…"),
		);
		expect([...new Set(here)].sort()).toEqual(["/", "/assets/…", "/compare", "/embed", "/programs/…", "/sources/…"]);
		expect([...html.matchAll(/ formaction="([^"?]*)[^"]*" formtarget="_blank"/g)].map(([, path]) => path).sort()).toEqual(["/", "/compare"]);
	});

	it("of pages that forms are sent to whole: they take them", async () => {
		for (const address of ["/", "/compare"]) {
			const { status } = await withContact.request(address, { method: "POST", headers: form, body: "field=photovoltaics" });
			expect(status, address).toBe(200);
		}
	});

	it("of suggestions, which browsers ask leave for first", async () => {
		const { status, headers } = await withContact.request("/v1/suggestions", {
			method: "OPTIONS",
			headers: { Origin: "https://society.example", "Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "content-type" },
		});
		expect([status, headers.get("Access-Control-Allow-Origin"), Number(headers.get("Access-Control-Max-Age")) > 0]).toEqual([204, "*", true]);
		expect(headers.get("Access-Control-Allow-Headers")?.toLowerCase()).toContain("content-type");
	});

	it("of the newest script, which may be kept for a minute, and of a release, for good", async () => {
		expect((await ask("/widget.js")).headers.get("Cache-Control")).toMatch(/^public, max-age=([1-5]?\d|60)$/);
		expect((await ask(`/widget/${newest.version}.js`)).headers.get("Cache-Control")).toContain("immutable");
	});

	it("of who may frame it: anybody, also where it refuses", async () => {
		for (const [query, status] of [
			["", 200],
			["?theme=pink", 422],
			["?site=nobody", 403],
		] as const) {
			const response = await withContact.request(`/embed${query}`, { headers: { Accept: "text/html" } });
			const policy = response.headers.get("Content-Security-Policy") ?? "";
			expect([response.status, /frame-ancestors ([^;]*)/.exec(policy)?.[1]]).toEqual([status, "*"]);
		}
	});

	it("of the log: what callers send to name a request stands there, and nothing of the form", async () => {
		const lines: RequestLine[] = [];
		const app = createApp({ ...services, log: (line) => lines.push(line), catalog: () => snapshot });
		await app.request("/embed?lang=en&programs=cast-asean", {
			method: "POST",
			headers: { ...form, "X-Request-Id": "mine" },
			body: "field=photovoltaics",
		});
		await app.request("/embed", { headers: { Accept: "text/html" } });
		expect(lines.map((line) => Object.keys(line).sort())).toEqual(lines.map(() => ["method", "ms", "requestId", "route", "status", "time"]));
		expect(lines.map(({ requestId, route }) => [requestId, route])).toEqual([
			["mine", "/embed"],
			[expect.stringMatching(/^[\da-f-]{36}$/), "/embed"],
		]);
	});
});

describe("the software bill of materials", () => {
	const lock: { packages: Record<string, { name?: string; version: string; dev?: true }> } = fileOf("package-lock.json");
	const packed: { name: string; version: string; dependencies: Record<string, string> } = fileOf("package.json");
	const file: Bom = fileOf("src/web/pages/security/sbom.json");

	it("is served as CycloneDX 1.5, as it stands in its file, before there is a catalog too", async () => {
		for (const app of [withContact, emptyApp]) {
			const response = await ask("/embed/sbom.json", app);
			expect([response.status, response.headers.get("Content-Type")]).toEqual([200, "application/vnd.cyclonedx+json; version=1.5"]);
			expect(await response.json()).toEqual(file);
		}
	});

	it("lists the packages that are locked for production; after a change of them, `npm run sbom` writes it anew", () => {
		const locked = Object.entries(lock.packages).flatMap(([path, { name, version, dev }]) =>
			path === "" || dev ? [] : [`${name ?? path.replace(/.*node_modules\//, "")}@${version}`],
		);
		expect(file.components.map(({ name, version }) => `${name}@${version}`)).toEqual([...new Set(locked)].sort());
		for (const [name, version] of Object.entries(packed.dependencies)) expect(locked).toContain(`${name}@${version}`);
	});

	it("has the members that CycloneDX 1.5 requires", () => {
		expect([file.bomFormat, file.specVersion, file.version]).toEqual(["CycloneDX", "1.5", 1]);
		const { component } = file.metadata;
		expect(component).toMatchObject({ type: "application", name: packed.name, version: packed.version, "bom-ref": `duikou@${packed.version}` });
		for (const { type, name, version, purl, "bom-ref": ref } of file.components) {
			expect([type, ref]).toEqual(["library", `${name}@${version}`]);
			expect(purl).toBe(`pkg:npm/${name.replace("@", "%40")}@${version}`);
		}
		const refs = [component, ...file.components].map((entry) => entry["bom-ref"]);
		expect(new Set(refs).size).toBe(refs.length);
		expect(file.dependencies.map(({ ref }) => ref).sort()).toEqual(refs.sort());
		for (const { ref, dependsOn } of file.dependencies) {
			expect(new Set(dependsOn).size, ref).toBe(dependsOn.length);
			for (const on of dependsOn) expect(refs).toContain(on);
		}
		const direct = file.dependencies.find(({ ref }) => ref === component["bom-ref"])?.dependsOn;
		expect(direct).toEqual(
			Object.entries(packed.dependencies)
				.map(([name, version]) => `${name}@${version}`)
				.sort(),
		);
	});

	it("is in order, and names no address, no machine and no moment", () => {
		expect(stable(file, packed)).toEqual(file);
		const text = JSON.stringify(file);
		expect(text).not.toMatch(/\w:\/\/|registry|"(timestamp|serialNumber|externalReferences|distribution|resolved)"/);
		expect(file.metadata.tools).toEqual([{ vendor: "npm", name: "cli" }]);
	});

	it("names who made it and who supplies what it lists", () => {
		expect([file.metadata.authors, file.metadata.supplier]).toEqual([[{ name: packed.name }], { name: packed.name }]);
	});
});

describe("security.txt", () => {
	async function fieldsOf(app = withContact): Promise<[string, string][]> {
		const response = await ask("/.well-known/security.txt", app);
		expect([response.status, response.headers.get("Content-Type")]).toEqual([200, "text/plain; charset=utf-8"]);
		const text = await response.text();
		expect(text).toMatch(/^([A-Z][A-Za-z-]+: \S[^\n]*\n)+$/);
		return text
			.trimEnd()
			.split("\n")
			.map((line): [string, string] => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 2)]);
	}

	it("names whom to write to, until when it holds, in which languages, where it is and what to send", async () => {
		expect(await fieldsOf()).toEqual([
			["Contact", "mailto:security@duikou.example"],
			["Expires", "2027-05-19T00:00:00Z"],
			["Preferred-Languages", "zh, en"],
			["Canonical", "https://duikou.example/.well-known/security.txt"],
			["Policy", "https://duikou.example/embed/security#report"],
		]);
	});

	it("leads to the page where no contact is set, which says so", async () => {
		const fields = new Map(await fieldsOf(withoutContact));
		expect(fields.get("Contact")).toBe("https://duikou.example/embed/security#report");
		expect(fields.get("Policy")).toBe(fields.get("Contact"));
	});

	it("tells the addresses of the request where no public one is set, and needs no catalog", async () => {
		const fields = new Map(await fieldsOf(emptyApp));
		expect(fields.get("Canonical")).toBe("http://127.0.0.1:8787/.well-known/security.txt");
	});

	it("stays the same for a day, and holds for 180 days from its beginning", async () => {
		const expiryAt = async (moment: number) => {
			const fields = await fieldsOf(createApp({ ...services, now: () => moment, catalog: () => snapshot }));
			return Date.parse(new Map(fields).get("Expires") ?? "");
		};
		const midnight = Date.parse("2026-11-20T00:00:00Z");
		const day = 86_400_000;
		expect(new Set(await Promise.all([midnight, now, midnight + day - 1].map(expiryAt)))).toEqual(new Set([midnight + 180 * day]));
		expect(await expiryAt(midnight + day)).toBe(midnight + 181 * day);
	});
});

describe("the foot of every page", () => {
	it.each(languages)("leads to what websites need, in %s", async (language) => {
		const html = await pageIn(language);
		const [footing = ""] = /<footer.*<\/footer>/s.exec(html) ?? [];
		expect(footing.includes(`href="/embed/builder?lang=${language}"`)).toBe(true);
	});
});
