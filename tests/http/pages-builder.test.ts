import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { encode } from "uqr";
import { describe, expect, it } from "vitest";
import { siteStore } from "../../src/access/sites.ts";
import { createApp } from "../../src/app.ts";
import { type Language, languages } from "../../src/model/text.ts";
import { optionNames } from "../../src/web/pages/embed/options.ts";
import { elementText } from "../../src/web/parts/element-text.ts";
import { snapshot } from "../support/catalog.ts";
import { coloursIn, contrast } from "../support/contrast.ts";
import { accessDatabase, app, now, services, unforeseen } from "../support/server.ts";

/** The page that makes the line for websites, and the pictures for those that take no line. */

const origin = "https://duikou.example";
const reached = createApp({ ...services, catalog: () => snapshot, publicAddress: origin });
const [newest] = services.assets().widgets;

const ask = (address: string, { served = reached, language = "en" as Language } = {}) =>
	Promise.resolve(served.request(`http://127.0.0.1:8787${address}`, { headers: { "Accept-Language": language, Accept: "text/html,image/*" } }));
const read = async (...asked: Parameters<typeof ask>) => (await ask(...asked)).text();

function unescaped(html: string): string {
	return html.replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

/** What stands in a field to be copied; undefined where the page has none. */
function copied(html: string, id: string): string | undefined {
	const area =
		new RegExp(`<textarea id="${id}"[^>]*>([^<]*)</textarea>`).exec(html) ?? new RegExp(`<input id="${id}"[^>]* value="([^"]*)"`).exec(html);
	return area?.[1] === undefined ? undefined : unescaped(area[1]);
}

/** The element that shows what was chosen, as the page has it. */
function previewIn(html: string): string | undefined {
	return /<duikou-match id="preview"([^>]*)>/.exec(html)?.[1]?.trim();
}

const said = (html: string, id: string) => new RegExp(`id="${id}-fault"[^>]*><p>([^<]*)`).exec(html)?.[1];

describe("the code", () => {
	it("is pinned to the newest release, whose integrity it names", async () => {
		const html = await read("/embed/builder");
		expect(copied(html, "code-widget")).toBe(
			`<script src="${origin}/widget/${newest.version}.js" integrity="${newest.integrity}" crossorigin="anonymous" async></script>\n` +
				`<duikou-match><a href="${origin}/embed">Duikou: which science-exchange programs fit you</a></duikou-match>`,
		);
		expect(newest.integrity).toMatch(/^sha384-[\w+/]{64}$/);
	});

	it("follows the newest release where that is chosen, and then can name no integrity", async () => {
		const code = copied(await read("/embed/builder?script=newest"), "code-widget");
		expect(code?.split("\n")[0]).toBe(`<script src="${origin}/widget.js" async></script>`);
	});

	it.each(["pinned", "newest"])("has the script alone for frames, which is that of the element: %s", async (script) => {
		const html = await read(`/embed/builder?script=${script}`);
		expect(copied(html, "code-frame-script")).toMatch(/^<script src="[^"]+"[^>]* async><\/script>$/);
		expect(copied(html, "code-frame-script")).toBe(copied(html, "code-widget")?.split("\n")[0]);
	});

	const chosen =
		"language=zh-CN&programs=cast-asean&programs=most-hungary&kinds=mechanism&kinds=exchange-program&countries=HU%2C%20ASEAN&institution-type=university&theme=dark&compact=true";
	const query =
		"lang=zh-CN&kinds=mechanism,exchange-program&programs=cast-asean,most-hungary&countries=HU,ASEAN&institution-type=university&theme=dark&compact";

	it("carries every option that was chosen, as attributes and in addresses, in the language of what it shows", async () => {
		const html = await read(`/embed/builder?${chosen}`);
		const address = `${origin}/embed?${query}`;
		const inAttribute = address.replaceAll("&", "&amp;");
		expect(copied(html, "code-widget")?.split("\n")[1]).toBe(
			'<duikou-match lang="zh-CN" kinds="mechanism,exchange-program" programs="cast-asean,most-hungary" countries="HU,ASEAN" ' +
				`institution-type="university" theme="dark" compact><a href="${inAttribute}">对口：看哪些科技交流项目适合你</a></duikou-match>`,
		);
		expect(copied(html, "code-frame")).toBe(
			`<iframe src="${inAttribute}" title="哪些科技交流项目与你对口？" width="100%" height="720" frameborder="0" loading="lazy"></iframe>\n` +
				`<p><a href="${inAttribute}">对口：看哪些科技交流项目适合你</a></p>`,
		);
		expect(copied(html, "code-address")).toBe(address);
		expect(copied(html, "code-link")).toBe(`<a href="${inAttribute}">对口：看哪些科技交流项目适合你</a>`);
		expect(copied(html, "code-button")).toMatch(
			new RegExp(`^<a href="[^"]*"><img src="${origin}/embed/button.svg\\?lang=zh-CN" alt="[^"]+" width="\\d+" height="48"></a>$`),
		);
		expect(html).toContain(`src="/embed/qr.svg?${query.replaceAll("&", "&amp;")}"`);
	});

	it("leads to what it promises", async () => {
		const embedded = await reached.request(`${origin}/embed?${query}`);
		expect([embedded.status, embedded.headers.get("Content-Language")]).toEqual([200, "zh-CN"]);
	});

	it("names programs by their series, so that the next edition takes their place", async () => {
		const html = await read("/embed/builder?programs=cast-2026-asean,cast-asean");
		expect(copied(html, "code-address")).toBe(`${origin}/embed?programs=cast-asean`);
		const series = snapshot.programs.filter((prepared) => prepared.newest).map(({ program }) => program.series);
		for (const name of series) expect(html).toContain(`name="programs" value="${name}"${name === "cast-asean" ? " checked" : ""}`);
	});

	it("is in the language of the page where the reader's own is shown, and says so of no language", async () => {
		for (const language of languages) {
			const html = await read("/embed/builder", { language });
			expect(html).toContain(`<html lang="${language}">`);
			expect(copied(html, "code-link")).toContain(language === "en" ? "which science-exchange programs" : "看哪些科技交流项目");
			expect(copied(html, "code-address")).toBe(`${origin}/embed`);
			expect(previewIn(html)).toBe("");
		}
		expect(copied(await read("/embed/builder?lang=en&language=zh-CN"), "code-address")).toBe(`${origin}/embed?lang=zh-CN`);
	});

	it("keeps what was chosen on the way to the other language", async () => {
		const html = await read("/embed/builder?lang=en&theme=dark&script=newest");
		expect(html).toContain('class="language" href="/embed/builder?theme=dark&amp;script=newest&amp;lang=zh-CN"');
	});

	it("says where browsers would not load it", async () => {
		const unencrypted = createApp({ ...services, catalog: () => snapshot, publicAddress: "http://duikou.example" });
		expect(await read("/embed/builder", { served: unencrypted })).toContain('id="insecure"');
		for (const served of [app, reached]) expect(await read("/embed/builder", { served })).not.toContain('id="insecure"');
	});
});

describe("the preview", () => {
	it("shows what was chosen, and a link to it where there are no scripts", async () => {
		const html = await read("/embed/builder?programs=cast-asean&compact=true");
		expect(previewIn(html)).toBe('programs="cast-asean" compact=""');
		expect(html).toContain('<a href="/embed?programs=cast-asean&amp;compact">');
		expect(html.match(/<script src="\/widget\.js"/g)).toHaveLength(1);
	});
});

describe("what is wrong with what was chosen", () => {
	it.each([
		["programs=nonsense", "programs", "nonsense"],
		["countries=Hungray", "countries", "did you mean Hungary"],
		["kinds=nothing", "kinds", "Write one of"],
		["institution-type=castle", "institution-type", "Write one of"],
		["theme=pink", "theme", "auto, light, dark"],
		["site=site_nobody", "site", "No website has the key"],
	])("is said beside it, and no code is given: %s", async (query, control, words) => {
		const response = await ask(`/embed/builder?${query}&compact=true`);
		const html = await response.text();
		expect(response.status).toBe(200);
		expect(unescaped(said(html, control) ?? "")).toContain(words);
		expect(html).toContain('id="faults"');
		expect(copied(html, "code-widget")).toBeUndefined();
		expect(previewIn(html)).toContain('compact=""');
		expect(html).toContain('<div class="stage outdated">');
		expect(await read("/embed/builder")).toContain('<div class="stage">');
	});

	it("takes nothing else out of the form", async () => {
		const html = await read("/embed/builder?countries=Hungray&programs=cast-asean&kinds=mechanism&institution-type=university&script=newest");
		expect(html).toMatch(/<input id="countries"[^>]* value="Hungray"[^>]* aria-describedby="countries-hint countries-fault" aria-invalid="true"/);
		expect(html).toMatch(/value="cast-asean" checked/);
		expect(html).toMatch(/value="mechanism" checked/);
		expect(html).toMatch(/<option value="university" selected/);
		expect(html).toMatch(/<option value="newest" selected/);
	});
});

describe("a key of a site", async () => {
	const name = `<img src=x onerror="alert('1')">&amp; Co`;
	const { key } = await siteStore(accessDatabase, () => now).add({
		name,
		origins: ["https://society.example"],
		programs: ["cast-asean", "gone-by-now"],
		theme: "dark",
	});

	it("is named by whose it is, stands in the code, and is left out of the preview, which shows what is the site's own", async () => {
		const html = await read(`/embed/builder?site=${key}`);
		expect(unescaped(html)).toContain(`The key of ${name}, for society.example.`);
		expect(html).not.toContain("<img src=x");
		expect(copied(html, "code-widget")).toContain(`<duikou-match site="${key}"><a href="${origin}/embed?site=${key}">`);
		expect(previewIn(html)).toBe('programs="cast-asean" theme="dark"');
	});

	/** How many programs the list says it shows, and what of those that are not ticked. */
	const listed = (html: string) =>
		['span class="quiet" id="programs-count"', 'p class="hint" id="programs-hint"'].map((tag) =>
			unescaped(new RegExp(`<${tag}>([^<]*)<`).exec(html)?.[1] ?? ""),
		);

	it("says which programs are shown where none is ticked: those of the site, or all", async () => {
		const [asean] = snapshot.programs.filter(({ program, newest }) => newest && program.series === "cast-asean");
		for (const [language, count, chosen] of [
			["zh-CN", "按密钥的设置：1个", "已选1个"],
			["en", "as set with the key: 1", "1 chosen"],
		] as const) {
			const [counted, hint] = listed(await read(`/embed/builder?site=${key}`, { language }));
			expect(counted).toBe(count);
			expect(hint).toContain(asean?.views[language].name);
			expect(listed(await read(`/embed/builder?site=${key}&programs=most-hungary`, { language }))[0]).toBe(chosen);
		}
		const [counted, hint] = listed(await read("/embed/builder"));
		expect([counted, hint?.split(".")[0]]).toEqual(["all", "None ticked: all"]);
		const { key: gone } = await siteStore(accessDatabase, () => now).add({
			name: "Gone",
			origins: ["https://gone.example"],
			programs: ["gone-by-now"],
		});
		const html = await read(`/embed/builder?site=${gone}`);
		expect([listed(html)[0], previewIn(html)]).toEqual(["all", ""]);
	});

	it("gives way to what was chosen", async () => {
		const html = await read(`/embed/builder?site=${key}&theme=light&programs=most-hungary`);
		expect(previewIn(html)).toBe('programs="most-hungary" theme="light"');
		// As the key itself is answered: kinds that a page names take the place of the site's programs.
		const ofKind = await read(`/embed/builder?site=${key}&kinds=exchange-program`);
		expect(previewIn(ofKind)).toBe('kinds="exchange-program" theme="dark"');
	});

	it("is taken as it is while keys cannot be checked, and that is said", async () => {
		const sites = { siteOf: () => Promise.resolve("away" as const), count: () => {} };
		const html = await read("/embed/builder?site=site_abcdefABCDEF", { served: createApp({ ...services, sites, catalog: () => snapshot }) });
		expect(html).toContain("Keys cannot be checked now");
		expect(copied(html, "code-widget")).toContain('site="site_abcdefABCDEF"');
	});
});

describe("what was entered by nobody who means well", () => {
	const hostile = `"><script>alert(1)</script>'&`;

	it.each(["programs", "countries", "site", "theme", "kinds", "language", "script", "lang", hostile])("does no harm in %s", async (name) => {
		const query = new URLSearchParams([[name, hostile]]);
		const response = await ask(`/embed/builder?${query}`);
		expect(response.status).toBe(200);
		expect(await response.text()).not.toContain("<script>alert");
	});

	it("is escaped in code", () => {
		const inner = { name: "a", attributes: { href: hostile }, content: hostile };
		const written = elementText({ name: "b", attributes: { id: hostile, hidden: true }, content: inner });
		const safe = "&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&#39;&amp;";
		expect(written).toBe(`<b id="${safe}" hidden><a href="${safe}">${safe}</a></b>`);
	});
});

describe("the QR code", () => {
	/** The modules that an SVG paints black. */
	function modulesIn(svg: string): boolean[][] {
		const size = Number(/viewBox="0 0 (\d+) \1"/.exec(svg)?.[1]);
		const modules = Array.from({ length: size }, () => Array<boolean>(size).fill(false));
		for (const [, x, y, run] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) modules[Number(y)]?.fill(true, Number(x), Number(x) + Number(run));
		return modules;
	}

	it.each(["", "?programs=cast-asean,most-hungary&countries=匈牙利&theme=dark&compact"])(
		"is that of the link, with white around it: %s",
		async (query) => {
			const response = await ask(`/embed/qr.svg${query}`);
			const svg = await response.text();
			expect(response.headers.get("Content-Type")).toBe("image/svg+xml; charset=utf-8");
			const link = copied(await read(`/embed/builder${query}`), "code-address") ?? "";
			expect(link).toMatch(/^https:\/\/duikou\.example\/embed/);
			const modules = modulesIn(svg);
			expect(modules).toEqual(encode(link, { ecc: "M", border: 4 }).data);
			expect(modules.slice(0, 4).flat()).not.toContain(true);
		},
	);

	it("is refused where options are at fault, or too many for it", async () => {
		const faulty = await ask("/embed/qr.svg?theme=pink");
		expect(faulty.status).toBe(422);
		const many = Array.from({ length: 30 }, () => "圣文森特和格林纳丁斯").join();
		const long = await ask(`/embed/qr.svg?countries=${encodeURIComponent(many)}`);
		expect(long.status).toBe(422);
		expect(await long.text()).toContain("too long for a QR code");
		const page = await read(`/embed/builder?countries=${encodeURIComponent(many)}`);
		expect(page).toContain("too long for a QR code");
		expect(copied(page, "code-frame")).toContain(encodeURIComponent("圣文森特"));
	});
});

describe("the button", () => {
	it.each([
		["zh-CN", "看哪些项目与你对口"],
		["en", "Which programs fit you?"],
	] as const)("says in %s: %s", async (language, words) => {
		for (const response of [await ask(`/embed/button.svg?lang=${language}`), await ask("/embed/button.svg", { language })]) {
			expect(response.status).toBe(200);
			expect(response.headers.get("Content-Type")).toBe("image/svg+xml; charset=utf-8");
			expect(response.headers.get("Content-Language")).toBe(language);
			expect(response.headers.get("Content-Security-Policy")).toContain("form-action 'none'");
			const svg = await response.text();
			expect(svg).toContain(`>${words}</text>`);
			const [, width] = /^<svg [^>]*width="(\d+)"/.exec(svg) ?? [];
			const html = await read("/embed/builder", { language });
			expect(html).toMatch(
				new RegExp(`<img id="picture-button" src="/embed/button\\.svg\\?lang=${language}" alt="[^"]+" width="${width}" height="48"`),
			);
		}
	});

	it("is refused where options are at fault", async () => {
		expect((await ask("/embed/button.svg?theme=pink")).status).toBe(422);
	});
});

describe("what can be set", () => {
	const styles = (name: string) => readFileSync(fileURLToPath(new URL(`../../src/web/styles/${name}.css`, import.meta.url)), "utf8");
	/** Colours, the radius and the font are for websites to set; spaces are not. */
	const tokens = [...styles("tokens").matchAll(/^\t--([a-z-]+):/gm)].map(([, name]) => name);
	const dark = new Map([...styles("dark").matchAll(/^\t--([a-z-]+): ([^;]+);/gm)].map(([, name = "", value = ""]) => [name, value]));

	it.each(languages)("is all on the page, in %s", async (language) => {
		const html = await read("/embed/builder", { language });
		for (const name of optionNames) expect(html, name).toContain(`<th scope="row"><code>${name}</code></th>`);
		expect(tokens.length).toBeGreaterThan(15);
		const rows = new Map([...html.matchAll(/<code>--duikou-([a-z-]+)<\/code><\/th>(.*?)<\/tr>/g)].map(([, name = "", row = ""]) => [name, row]));
		expect([...rows.keys()].sort()).toEqual([...tokens, "font-size"].sort());
		for (const [name, value] of dark) expect(rows.get(name), name).toContain(`<code>${value}</code>`);
		for (const [name, row] of rows) expect(row, name).toMatch(/<code>[^<]+<\/code>/);
	});

	it("has an example whose colours are readable in light and dark", async () => {
		const html = await read("/embed/builder");
		const [, example = ""] = /<pre class="source-code"><code>(duikou-match \{[^<]*)</.exec(html) ?? [];
		const [forLight = "", forDark = ""] = unescaped(example).split("@media (prefers-color-scheme: dark) {");
		expect(forDark).toContain('duikou-match:not([theme="light"]) {');
		const set = (text: string) => coloursIn(text.replaceAll("--duikou-", "--"));
		const schemes = [
			[coloursIn(styles("tokens")), set(forLight)],
			[coloursIn(styles("tokens")), coloursIn(styles("dark")), set(forLight), set(forDark)],
		];
		for (const colours of schemes.map((layers) => new Map(layers.flatMap((layer) => [...layer])))) {
			const pairs = [
				...["paper", "surface", "sunken", "accent-soft", "on-accent"].map((ground) => ["accent", ground]),
				...["ink", "quiet"].map((text) => [text, "accent-soft"]),
			];
			for (const [text = "", ground = ""] of pairs)
				expect(contrast(colours.get(text) ?? "", colours.get(ground) ?? ""), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
		}
		expect(set(forDark).size).toBe(set(forLight).size);
	});

	it("names the parts that can be styled, and the events, as they are", async () => {
		const html = await read("/embed/builder");
		const embedded = await (await reached.request(`${origin}/embed?lang=en`)).text();
		for (const name of ["form", "submit", "foot"]) {
			expect(embedded).toContain(`part="${name}"`);
			expect(html).toContain(`<th scope="row"><code>${name}</code></th>`);
		}
		for (const name of ["ready", "result", "error"]) expect(html).toContain(`<code>duikou:${name}</code>`);
		expect(html).toContain(`script-src ${origin}; connect-src ${origin}`);
	});
});

it("met nothing unforeseen", () => {
	expect(unforeseen).toEqual([]);
});
