import { beforeAll, describe, expect, it } from "vitest";
import { siteStore } from "../../src/access/sites.ts";
import { createApp } from "../../src/app.ts";
import { memoryLimiter } from "../../src/http/limiter.ts";
import type { ProblemDocument } from "../../src/model/problem.ts";
import type { SiteEvent, SiteRegister } from "../../src/model/sites.ts";
import { problemWords } from "../../src/web/words/problem.ts";
import { snapshot } from "../support/catalog.ts";
import { accessDatabase, now, services } from "../support/server.ts";

/** The matching for the pages of other websites: what it takes, whom it is shown to, and what is counted. */

const society = "https://society.example";
const elsewhere = "https://elsewhere.example";

let key = "";
let narrow = "";
beforeAll(async () => {
	const store = siteStore(accessDatabase, () => now);
	key = (await store.add({ name: "中国某某学会", origins: [society, "http://old.society.example:8080"] })).key;
	narrow = (await store.add({ name: "Narrow", origins: [society], programs: ["cast-asean"], theme: "dark" })).key;
});

/** What was counted, in the order in which it was. */
const counted: SiteEvent[] = [];
const sites: SiteRegister = {
	siteOf: services.sites.siteOf,
	count: (site, event) => {
		counted.push(event);
		services.sites.count(site, event);
	},
};
const app = createApp({ ...services, sites, catalog: () => snapshot });

const ask = (query: string, headers: Record<string, string> = {}) =>
	Promise.resolve(app.request(`/embed${query}`, { headers: { Accept: "text/html", "Accept-Language": "en", ...headers } }));

const send = (query: string, body: string, headers: Record<string, string> = {}) =>
	Promise.resolve(
		app.request(`/embed${query}`, {
			method: "POST",
			body,
			headers: { Accept: "text/html", "Accept-Language": "en", "Content-Type": "application/x-www-form-urlencoded", ...headers },
		}),
	);

/** The words of a page. */
const wordsOf = (html: string) => html.replaceAll(/<(style|script).*?<\/\1>|<[^>]*>/gs, " ").replaceAll(/\s+/g, " ");
const programsIn = (html: string) => [...html.matchAll(/data-program="([^"]*)"/g)].map(([, id]) => id);
const ancestorsOf = (response: Response) => /frame-ancestors ([^;]*)/.exec(response.headers.get("Content-Security-Policy") ?? "")?.[1];
/** Who may show it: by script, and in a frame. */
const admittedBy = (response: Response) => ({
	script: response.headers.get("Access-Control-Allow-Origin"),
	frame: ancestorsOf(response),
	old: response.headers.get("X-Frame-Options"),
});

describe("without a key", () => {
	it("any website may show it, and nothing is counted", async () => {
		counted.length = 0;
		const response = await ask("", { Origin: elsewhere });
		expect(response.status).toBe(200);
		expect(admittedBy(response)).toEqual({ script: "*", frame: "*", old: null });
		expect(response.headers.get("Access-Control-Allow-Credentials")).toBeNull();
		const words = wordsOf(await response.text());
		expect(words).toContain("Made with Duikou");
		expect(words).not.toContain("Offered by");
		expect((await send("", "field=photovoltaics", { Origin: elsewhere })).status).toBe(200);
		expect(counted).toEqual([]);
	});

	it("no other page may be shown in a frame", async () => {
		for (const address of ["/", "/programs", "/about", "/v1/programs"]) {
			const response = await app.request(address);
			expect([ancestorsOf(response), response.headers.get("X-Frame-Options")], address).toEqual(["'none'", "DENY"]);
		}
	});

	it("it is asked for again each time, and an answer is kept by nobody", async () => {
		const first = await ask("");
		expect(first.headers.get("Cache-Control")).toBe("no-cache");
		const again = await ask("", { "If-None-Match": first.headers.get("ETag") ?? "" });
		expect([again.status, ...Object.values(admittedBy(again))]).toEqual([304, ...Object.values(admittedBy(first))]);
		expect((await send("", "field=ecology")).headers.get("Cache-Control")).toBe("no-store");
	});
});

describe("with the key of a site", () => {
	it.each([society, "http://old.society.example:8080"])("%s may show it, under its name", async (origin) => {
		const response = await ask(`?site=${key}`, { Origin: origin });
		expect(response.status).toBe(200);
		expect(admittedBy(response)).toEqual({ script: origin, frame: `'self' ${society} http://old.society.example:8080`, old: null });
		expect(response.headers.get("Vary")).toMatch(/Origin/);
		expect(wordsOf(await response.text())).toContain("Offered by 中国某某学会 with Duikou");
	});

	it.each([elsewhere, "http://society.example", "https://society.example:8443", "https://www.society.example", "null", "nonsense"])(
		"%s is refused, and told why and what to do",
		async (origin) => {
			counted.length = 0;
			for (const response of [await ask(`?site=${key}`, { Origin: origin }), await send(`?site=${key}`, "field=ecology", { Origin: origin })]) {
				expect(response.status).toBe(403);
				const html = await response.text();
				expect(wordsOf(html)).toContain(`is not for ${origin}`);
				expect(wordsOf(html)).toContain("The form cannot be shown on this website; the full page works.");
				if (origin.startsWith("http")) expect(wordsOf(html)).toContain(`npx duikou sites change ${key} --add-origin ${origin};`);
				else expect(wordsOf(html)).toMatch(/no origin that a key can be bound to(?!.*npx)/);
				expect(programsIn(html)).toEqual([]);
				expect(html).not.toContain("<form");
			}
			expect(counted).toEqual([]);
		},
	);

	it("a frame is held to the site's pages, also where it tells an answer", async () => {
		const opened = await ask(`?site=${key}`, { "Sec-Fetch-Dest": "iframe", "Sec-Fetch-Site": "cross-site" });
		const answered = await send(`?site=${key}`, "field=ecology", { Origin: "http://localhost", "Sec-Fetch-Site": "same-origin" });
		for (const response of [opened, answered]) {
			expect(response.status).toBe(200);
			expect(ancestorsOf(response)).toBe(`'self' ${society} http://old.society.example:8080`);
		}
	});

	it("and in a frame behind a proxy that takes the encryption off, or changes the host, the form is answered too", async () => {
		const response = await send(`?site=${key}`, "field=ecology", { Origin: "https://localhost" });
		expect(response.status).toBe(200);
		const reached = createApp({ ...services, catalog: () => snapshot, publicAddress: "https://duikou.example" });
		const headers = { Origin: "https://duikou.example", "Content-Type": "application/x-www-form-urlencoded" };
		expect((await reached.request(`/embed?site=${key}`, { method: "POST", body: "field=ecology", headers })).status).toBe(200);
	});

	it("and in a frame that is shut off from its own origin, where the browser says that it is shown there", async () => {
		const opened = await ask(`?site=${key}`);
		expect(opened.headers.get("Referrer-Policy")).toBe("same-origin");
		const navigation = { Origin: "null", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "iframe", "Sec-Fetch-Site": "cross-site" };
		const response = await send(`?site=${key}`, "field=ecology", navigation);
		expect([response.status, ancestorsOf(response)]).toEqual([200, `'self' ${society} http://old.society.example:8080`]);
	});

	it("a program of its list that is in the catalog no more is passed over", async () => {
		const store = siteStore(accessDatabase, () => now);
		const { key: older } = await store.add({ name: "Older", origins: [society], programs: ["most-2025-1-korea", "most-korea"] });
		expect(programsIn(await (await send(`?site=${older}`, "field=ecology", { Origin: society })).text())).toEqual(["most-2026-2-korea"]);
		const { key: oldest } = await store.add({ name: "Oldest", origins: [society], programs: ["most-2025-1-korea"] });
		expect(programsIn(await (await send(`?site=${oldest}`, "field=ecology", { Origin: society })).text())).toHaveLength(10);
	});

	it("only its programs are shown, in its colours, unless the page says otherwise", async () => {
		const own = await send(`?site=${narrow}`, "field=ecology", { Origin: society });
		const html = await own.text();
		expect(programsIn(html)).toEqual(["cast-2026-asean"]);
		expect(html).toContain(services.assets().embedStylesheets.dark.address);
		const other = await (await send(`?site=${narrow}&programs=most-korea&theme=light`, "field=ecology", { Origin: society })).text();
		expect(programsIn(other)).toEqual(["most-2026-2-korea"]);
		expect(other).toContain(services.assets().embedStylesheets.light.address);
	});

	it("what is shown and answered is counted, and nothing else", async () => {
		counted.length = 0;
		await ask(`?site=${key}`, { Origin: society });
		await ask(`?site=${key}`, { "Sec-Fetch-Dest": "iframe", "Sec-Fetch-Site": "cross-site" });
		await send(`?site=${key}`, "field=ecology", { Origin: society });
		expect(counted).toEqual(["shown", "shown", "answered"]);
		await app.request(`/embed?site=${key}`, { method: "HEAD" });
		const none: Record<string, string>[] = [
			{ "Sec-Fetch-Site": "same-origin" },
			{ "Sec-Purpose": "prefetch", "Sec-Fetch-Dest": "document" },
			{ Purpose: "prefetch" },
			{ "Sec-Fetch-Dest": "image", Referer: `${society}/` },
			{ "Sec-Fetch-Dest": "iframe", Referer: `${elsewhere}/page` },
		];
		for (const headers of none) expect((await ask(`?site=${key}`, headers)).status).toBe(200);
		await send(`?site=${key}`, "", { Origin: society });
		await send(`?site=${key}`, "born=eighty", { Origin: society });
		expect(counted).toHaveLength(3);
	});

	it.each(["site_000000000000", "x", "site_../..", "<script>"])("an unknown one is refused: %s", async (unknown) => {
		const response = await ask(`?site=${encodeURIComponent(unknown)}`, { Origin: society });
		expect(response.status).toBe(403);
		expect(wordsOf(await response.text())).toContain("npx duikou sites list");
	});

	it("is not told apart while the sites are away", async () => {
		const away = createApp({ ...services, sites: { ...sites, siteOf: async () => "away" }, catalog: () => snapshot });
		const response = await away.request(`/embed?site=${key}`, { headers: { Accept: "text/html", Origin: society } });
		expect([response.status, response.headers.get("Retry-After")]).toEqual([503, "5"]);
		expect(await response.text()).toContain('href="/"');
		expect((await away.request("/embed")).status).toBe(200);
	});
});

describe("the options", () => {
	it("say what is looked at", async () => {
		const mechanisms = programsIn(await (await send("?kinds=mechanism", "field=ecology&all=1")).text());
		expect(mechanisms.length).toBe(10);
		expect(mechanisms.every((id) => id?.startsWith("cast-"))).toBe(true);
		const two = programsIn(await (await send("?programs=cast-asean,most-2026-2-korea", "field=ecology")).text());
		expect(new Set(two)).toEqual(new Set(["cast-2026-asean", "most-2026-2-korea"]));
	});

	it("say what the form begins with, which whoever fills it in may change", async () => {
		const begun = await (await ask("?countries=HU,%E4%B8%9C%E7%9B%9F&institution-type=university")).text();
		expect(begun).toContain('<input type="hidden" name="country" value="HU"/>');
		expect(begun).toContain('<input type="hidden" name="country" value="东盟"/>');
		expect(begun).toMatch(/<option value="university" selected=""/);
		expect(programsIn(begun)).toEqual([]);
		const changed = await (await send("?countries=HU", "country=RS")).text();
		expect(programsIn(changed)).toContain("most-2026-2-serbia");
		expect(programsIn(changed)).not.toContain("most-2026-2-hungary");
	});

	it("name programs before their kinds", async () => {
		const named = programsIn(await (await send("?kinds=mechanism&programs=most-korea", "field=ecology")).text());
		expect(named).toEqual(["most-2026-2-korea"]);
		const kinds = programsIn(await (await send(`?site=${narrow}&kinds=exchange-program`, "field=ecology", { Origin: society })).text());
		expect(kinds).toHaveLength(7);
	});

	it("take any other language than Chinese for one that is read abroad", async () => {
		for (const [tag, language] of Object.entries({ fr: "en", "de-AT": "en", "zh-TW": "zh-CN", zh: "zh-CN" })) {
			const first = await ask(`?lang=${tag}`, { "Accept-Language": "zh" });
			expect(first.headers.get("Content-Language"), tag).toBe(language);
			expect(await first.text()).toContain(`action="/embed?lang=${language}"`);
		}
	});

	it("are kept where the form is sent", async () => {
		const html = await (await ask(`?lang=zh&programs=cast-asean&theme=dark&compact&utm_source=x`)).text();
		const [, action = ""] = /<form[^>]* action="([^"]*)"/.exec(html) ?? [];
		expect(action.replaceAll("&amp;", "&")).toBe("/embed?lang=zh-CN&programs=cast-asean&theme=dark&compact");
	});

	it("make it small", async () => {
		const small = await (await send("?compact", "field=ecology")).text();
		const usual = await (await send("", "field=ecology")).text();
		expect(programsIn(small)).toHaveLength(3);
		expect(programsIn(usual)).toHaveLength(10);
		expect(small).not.toContain('class="opened"');
		expect(small.length).toBeLessThan(usual.length / 4);
		expect(programsIn(await (await send("?compact", "field=ecology&all=1")).text())).toHaveLength(17);
	});

	it.each([
		["programs=cast-asian", "programs", "cast-asian"],
		["kinds=mechanisms", "kinds", "mechanism"],
		["kinds=initiative", "kinds", "exchange-program"],
		["countries=Hungray", "countries", "Hungary"],
		["countries=CN", "countries", ""],
		["institution-type=school", "institution-type", "university"],
		["theme=blue", "theme", "dark"],
		["theme=dark&theme=light", "theme", ""],
		[`countries=${"Atlantis,".repeat(200)}`, "countries", "30"],
	])("that do not fit are told: %s", async (query, name, hint) => {
		const response = await ask(`?${query}`);
		expect(response.status).toBe(422);
		const words = wordsOf(await response.text());
		expect(words).toContain(name);
		expect(words).toContain(hint);
		expect(admittedBy(response)).toEqual({ script: "*", frame: "*", old: null });
		const told = await app.request(`/embed?${query}`);
		expect(((await told.json()) as ProblemDocument).errors?.[0]?.parameter).toBe(name);
	});

	it.each(["lang=", "programs=", "site=", "countries=&kinds=", "theme=", "utm_source=a&fbclid=b"])(
		"pass over what says nothing: %s",
		async (query) => {
			const response = await ask(`?${query}`);
			expect([response.status, response.headers.get("Content-Language")]).toEqual([200, "en"]);
		},
	);
});

describe("what is shown", () => {
	it("leads beside the page around, and the form stays in it", async () => {
		const html = await (await send("?lang=en", "field=perovskite&countries=Hungary")).text();
		expect(html).toContain('<base target="_blank"/>');
		for (const [link] of html.matchAll(/<a [^>]*href="(?:#|\/embed)[^>]*>/g)) expect(link).toContain('target="_self"');
		expect(/<form [^>]*>/.exec(html)?.[0]).toContain('target="_self"');
		for (const [button] of html.matchAll(/<button [^>]*formaction=[^>]*>/g)) expect(button).toContain('formtarget="_blank"');
		expect(html).toMatch(/formaction="\/\?lang=en"/);
	});

	it("is the same clauses as on the page", async () => {
		const articles = (html: string) => [...html.matchAll(/<article.*?<\/article>/gs)].map(([article]) => article);
		const headers = { "Content-Type": "application/x-www-form-urlencoded", "Accept-Language": "en" };
		const page = await app.request("/", { method: "POST", body: "field=perovskite&countries=Hungary&born=1985", headers });
		const embedded = await send("", "field=perovskite&countries=Hungary&born=1985");
		const shown = articles(await embedded.text());
		expect(shown.length).toBeGreaterThan(1);
		expect(shown).toEqual(articles(await page.text()));
	});

	it("tells people, and not programs, that they are too fast", async () => {
		const limits = { limiter: memoryLimiter(() => now), byAddress: { quota: 1, seconds: 60 }, byKey: { quota: 1, seconds: 60 } };
		const limited = createApp({ ...services, access: { ...services.access, limits }, catalog: () => snapshot });
		const headers = { Accept: "text/html", "Accept-Language": "en", "Content-Type": "application/x-www-form-urlencoded" };
		const asked = () => limited.request("/embed", { method: "POST", body: "field=ecology", headers });
		expect((await asked()).status).toBe(200);
		const refused = await asked();
		expect(refused.status).toBe(429);
		expect(admittedBy(refused)).toEqual({ script: "*", frame: "*", old: null });
		const words = wordsOf(await refused.text());
		expect(words).toContain(problemWords.en.tooMany);
		expect(words).not.toMatch(/batch|key/);
	});

	it("tells in its place what went wrong with how it was sent", async () => {
		const response = await send("", "{}", { "Content-Type": "application/json" });
		expect(response.status).toBe(415);
		expect(await response.text()).toContain('class="refused"');
		const none = createApp({ ...services, catalog: () => undefined });
		const notReady = await none.request("/embed", { headers: { Accept: "text/html" } });
		expect([notReady.status, ancestorsOf(notReady)]).toEqual([503, "*"]);
		expect(await notReady.text()).toContain('class="refused"');
	});
});
