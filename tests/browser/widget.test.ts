import type { Locator, Page, Route } from "playwright-core";
import { afterAll, describe, expect, it } from "vitest";
import { siteStore } from "../../src/access/sites.ts";
import { axe } from "../support/browser/axe.ts";
import { layoutShift } from "../support/browser/layout-shift.ts";
import { expectClean, openPage, type Watched } from "../support/browser/page.ts";
import { serveApplication } from "../support/browser/served.ts";
import { serveWebsite, strictPolicy, type WebsitePage } from "../support/browser/website.ts";
import { widerThanWindow } from "../support/browser/width.ts";
import { accessDatabase, now, services } from "../support/server.ts";

/** The element that websites show, in pages of another origin. */

const served = await serveApplication();
const website = await serveWebsite();
afterAll(() => Promise.all([served.goAway(), website.goAway()]));

const strict = strictPolicy(served.origin);
const script = `<script src="${served.origin}/widget.js" async></script>`;
const store = siteStore(accessDatabase, () => now);

/** What an element told the page around it. */
interface Told {
	name: string;
	detail: { results?: { program: string; eligibility: string }[]; code?: string; status?: number; version?: string };
}

/** Writes down what the elements tell, from before they are there. */
const listen = () => {
	const told: Told[] = [];
	Object.assign(window, { told });
	for (const name of ["duikou:ready", "duikou:result", "duikou:error"]) {
		addEventListener(name, (event) => told.push({ name, detail: (event as CustomEvent).detail }));
	}
};
const toldIn = (page: Page) => page.evaluate(() => (window as unknown as { told: Told[] }).told);
const namesToldIn = async (page: Page) => (await toldIn(page)).map(({ name }) => name);

async function visit(page: WebsitePage, options: Parameters<typeof openPage>[1] = {}): Promise<Watched> {
	const watched = await openPage(website.origin, options, [served.origin]);
	if (options.javaScript !== false) await watched.page.addInitScript(listen);
	await watched.page.goto(website.page(page));
	return watched;
}

/** A page with the element, once it is there. */
async function visitElement(page: Partial<WebsitePage> = {}, options: Parameters<typeof openPage>[1] = {}): Promise<Watched> {
	const watched = await visit({ head: script, body: "<duikou-match></duikou-match>", policy: strict, ...page }, options);
	await watched.page.locator("duikou-match #profile").first().waitFor();
	return watched;
}

/** Presses the button, with no suggestions in front of it: those that are still to come go with the focus. */
async function submit(element: Locator): Promise<void> {
	await element.locator("#born").focus();
	await element.locator(".primary").click();
}

async function ask(element: Locator, field = "perovskite solar cells", countries = "Hungary"): Promise<void> {
	await element.locator("#field").fill(field);
	await element.locator("#countries").fill(countries);
	await submit(element);
	await element.locator("#answer").waitFor();
}

describe("in a page that allows nothing but what the documentation says", () => {
	it("is filled in and answered by keyboard alone, and tells ids and verdicts", async () => {
		const watched = await visitElement();
		const { page } = watched;
		const element = page.locator("duikou-match");
		await page.keyboard.press("Tab");
		await page.keyboard.type("perov");
		await element.locator("[role=option]").first().waitFor();
		await page.keyboard.press("ArrowDown");
		await page.keyboard.press("Enter");
		expect(await element.locator("#field").inputValue()).toMatch(/^perovskite/i);
		await page.keyboard.press("Tab");
		await page.keyboard.type("Hungary");
		await page.keyboard.press("Enter");
		await element.locator("#answer").waitFor();
		const focused = await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.id);
		expect(focused).toBe("answer");
		expect(await element.locator("[role=status]").textContent()).toContain("Your answer");
		await page.keyboard.press("Tab");
		await page.keyboard.press("Enter");
		await expect.poll(() => page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.id)).toBe("questions");
		expect(new URL(page.url()).hash).toBe("");
		const [ready, result, ...more] = await toldIn(page);
		expect([ready?.name, ready?.detail.version, more]).toEqual(["duikou:ready", expect.stringMatching(/^\d+\.\d+\.\d+$/), []]);
		expect(result?.detail.results).toContainEqual({ program: "most-2026-2-hungary", eligibility: "undetermined" });
		expect(JSON.stringify(result)).not.toMatch(/perovskite|\bHU\b/);
		await expectClean(watched);
	});

	it.each(["zh-CN", "en"])("is accessible, within the page around, narrow and wide, light and dark: %s", async (lang) => {
		for (const [width, colorScheme] of [
			[360, "light"],
			[1280, "dark"],
		] as const) {
			const watched = await visitElement({ lang }, { width, colorScheme });
			const element = watched.page.locator("duikou-match");
			expect(await axe(watched.page)).toEqual([]);
			await ask(element);
			await element.locator(".opened summary").first().click();
			expect(await axe(watched.page)).toEqual([]);
			expect(await widerThanWindow(watched.page)).toEqual([]);
			expect(await element.locator(".duikou").evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
			await expectClean(watched);
			await watched.page.context().close();
		}
	});

	it("asks only for itself, without cookies and without telling where it stands", async () => {
		const watched = await openPage(website.origin, {}, [served.origin]);
		const { page } = watched;
		await page.context().addCookies([{ name: "a", value: "1", url: served.origin }]);
		const asked: Promise<string>[] = [];
		page.on("request", (request) => {
			const { origin, pathname } = new URL(request.url());
			if (origin !== served.origin) return;
			asked.push(request.allHeaders().then(({ referer = "", cookie = "" }) => [request.method(), pathname, referer, cookie].join(" ").trim()));
		});
		const head = `<meta name="referrer" content="unsafe-url">${script}`;
		await page.goto(website.page({ head, body: "<duikou-match></duikou-match>", policy: strict }));
		const element = page.locator("duikou-match");
		await element.locator("#profile").waitFor();
		expect((await Promise.all(asked)).slice(1)).toEqual(["GET /embed", expect.stringMatching(/^GET \/assets\/embed-auto\.\w+\.css$/)]);
		asked.length = 0;
		await element.locator("#field").pressSequentially("perov");
		await element.locator("[role=option]").first().waitFor();
		await submit(element);
		await element.locator("#answer").waitFor();
		expect(new Set(await Promise.all(asked))).toEqual(new Set(["POST /v1/suggestions", "POST /embed"]));
	});

	it("works where pages take text as HTML by named policies only", async () => {
		const watched = await visitElement({ policy: `${strict}; require-trusted-types-for 'script'; trusted-types duikou` });
		await ask(watched.page.locator("duikou-match"));
		await expectClean(watched);
	});

	it("works where pages name policies, and not this one, but take text all the same", async () => {
		const watched = await visitElement({ policy: `${strict}; trusted-types other` });
		await ask(watched.page.locator("duikou-match"));
		await expectClean(watched, { but: [/TrustedTypePolicy|trusted-types/] });
	});

	it.each(services.assets().widgets)(
		"release $version runs pinned by its hash, allowed by that hash alone, and not where the hash is another",
		async (release) => {
			const pinned = (integrity: string) =>
				`<script src="${served.origin}/widget/${release.version}.js" integrity="${integrity}" crossorigin="anonymous" async></script>`;
			const policy = `default-src 'none'; script-src '${release.integrity}'; connect-src ${served.origin}`;
			const watched = await visitElement({ head: pinned(release.integrity), policy });
			await ask(watched.page.locator("duikou-match"));
			expect(await namesToldIn(watched.page)).toEqual(["duikou:ready", "duikou:result"]);
			await expectClean(watched);
			const tampered = `sha384-${"A".repeat(64)}`;
			const body = `<duikou-match><a href="${served.origin}/embed">To the full page</a></duikou-match>`;
			const { page, messages } = await visit({ head: pinned(tampered), body, policy: strict });
			await expect.poll(() => messages.join()).toMatch(/integrity/);
			expect(await page.getByText("To the full page").isVisible()).toBe(true);
			expect(await namesToldIn(page)).toEqual([]);
		},
	);

	it("keeps what is typed from shortcuts of the page around, but for those that leave it", async () => {
		const shortcuts = `
			self.seen = [];
			for (const name of ["keydown", "keyup", "beforeinput", "input", "paste"]) document.addEventListener(name, (event) => {
				seen.push(event.key ?? event.data ?? name);
				if (event.target.closest("input, textarea") === null && event.key !== "Tab") event.preventDefault();
			});`;
		const watched = await visitElement({ script: shortcuts, policy: strict.replace("script-src", "script-src 'self'") });
		const { page } = watched;
		const field = page.locator("duikou-match #field");
		await field.click();
		await page.keyboard.type("solar cells/s");
		expect(await field.inputValue()).toBe("solar cells/s");
		await page.keyboard.press("Tab");
		const seen = await page.evaluate(() => (self as unknown as { seen: string[] }).seen);
		expect([...new Set(seen)]).toEqual(["Tab"]);
	});
});

describe("the styles of the page around", () => {
	/** Where what can be seen of the element stands within it, and how its text looks. */
	const looks = (page: Page) =>
		page.locator("duikou-match .duikou").evaluate((shown) => {
			const origin = shown.getBoundingClientRect();
			return [...shown.querySelectorAll("*")].map((element) => {
				const { x, y, width, height } = element.getBoundingClientRect();
				const { color, fontSize, fontWeight, fontFamily, textAlign, backgroundColor, letterSpacing, direction } = getComputedStyle(element);
				const box = width + height === 0 ? "no box" : [x - origin.x, y - origin.y, width, height].map((length) => Math.round(length)).join(" ");
				return [element.localName, box, color, fontSize, fontWeight, fontFamily, textAlign, backgroundColor, letterSpacing, direction].join("; ");
			});
		});
	const width = "duikou-match { display: block !important; width: 700px !important }";
	const policy = `${strict}; style-src 'self'`;

	it.each([
		["that take all away", "* { all: unset } button { display: none }"],
		["that take all away, by force", "* { all: unset !important } button, input, p { display: none !important }"],
		[
			"of large red type, spaced out, in small roots",
			"html { font-size: 10px } body { font: italic 30px/3 serif; color: red; letter-spacing: 4px; text-align: right; word-spacing: 9px; text-transform: uppercase }",
		],
		[
			"that name what stands in it",
			".duikou, .card, .chip, #profile { display: none } * { box-sizing: content-box; margin: 7px; --accent: red; --paper: red }",
		],
	])("%s leave it as it is", async (_, style) => {
		const plain = await visitElement({ style: width, policy });
		const styled = await visitElement({ style: `${style} ${width}`, policy });
		for (const { page } of [plain, styled]) await ask(page.locator("duikou-match"));
		const [expected, found] = [await looks(plain.page), await looks(styled.page)];
		expect(expected.length).toBeGreaterThan(100);
		expect(found).toEqual(expected);
		await expectClean(styled);
	});

	it.each([{ quirks: true }, { dir: "rtl" as const }, { quirks: true, dir: "rtl" as const }])("nor does a page like %o", async (page) => {
		const plain = await visitElement({ style: width, policy });
		const other = await visitElement({ style: width, policy, ...page });
		for (const { page: shown } of [plain, other]) {
			await ask(shown.locator("duikou-match"));
			await shown.locator("duikou-match .opened summary").first().click();
		}
		// Without a document type, a line that holds small text alone is as low as that text.
		const across = (seen: string[]) => (page.quirks ? seen.map((line) => line.replace(/ (-?\d+) (\d+) \d+;/, " $2;")) : seen);
		expect(across(await looks(other.page))).toEqual(across(await looks(plain.page)));
		const [height, usual] = await Promise.all(
			[other, plain].map((shown) => shown.page.locator("duikou-match").evaluate((element) => element.clientHeight)),
		);
		expect(height).toBeGreaterThan((usual ?? 0) * 0.98);
		expect(await axe(other.page)).toEqual([]);
	});

	it("are left as they are", async () => {
		const body =
			'<h2>Ours</h2><button class="button primary">Ours</button><ul class="chips"><li class="card">Ours</li></ul><table class="duikou"><tr><td>Ours</td></tr></table>';
		const own = (page: Page) =>
			page.evaluate(() =>
				[...document.querySelectorAll("html, body, main > :not(duikou-match), main :is(li, td)")].map((element) => {
					const style = getComputedStyle(element);
					return [...style]
						.filter((name) => !/block-size|height|perspective-origin|transform-origin/.test(name))
						.map((name) => `${name}: ${style.getPropertyValue(name)}`)
						.join("; ");
				}),
			);
		const without = await visit({ body, policy });
		const withElement = await visitElement({ body: `${body}<duikou-match></duikou-match>`, policy });
		await ask(withElement.page.locator("duikou-match"));
		expect(await own(withElement.page)).toEqual(await own(without.page));
		expect(await withElement.page.evaluate(() => Object.keys(window).filter((name) => /duikou/i.test(name)))).toEqual([]);
	});

	it.each([
		["a row", "main { display: flex } #before, #after, h1 { width: 20px; overflow: hidden }"],
		["a centred column", "main { display: flex; flex-direction: column; align-items: center }"],
		["a centred grid", "main { display: grid; justify-items: center }"],
		[
			"a grid of columns",
			"main { display: grid; grid-template-columns: 40px 1fr } #before, #after, h1 { grid-column: 1 } duikou-match { grid-area: 1 / 2 / 4 / 3 }",
		],
	])("give it the room that there is in %s", async (_, style) => {
		for (const width of [1000, 360]) {
			const { page } = await visitElement({ style, policy }, { width });
			const box = await page.locator("duikou-match").boundingBox();
			expect(box?.width).toBeGreaterThan(width === 1000 ? 700 : 200);
			expect(await page.locator("duikou-match .duikou").evaluate((shown) => shown.getBoundingClientRect().width)).toBe(box?.width);
			expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
			await page.context().close();
		}
	});

	it("may make it narrower, set it apart, and hide it", async () => {
		const { page } = await visitElement({ style: "body { margin: 0 } duikou-match { max-width: 400px; margin: 0 50px }", policy }, { width: 800 });
		expect(await page.locator("duikou-match").boundingBox()).toMatchObject({ x: 50, width: 400 });
		await page.evaluate(() => document.querySelector("duikou-match")?.toggleAttribute("hidden", true));
		expect(await page.locator("duikou-match").boundingBox()).toBeNull();
	});

	it("may scroll it in a part of the page: what was pressed stays where it was", async () => {
		const style = "main { height: 500px; overflow: auto }";
		const { page } = await visitElement({ style, policy }, { height: 600 });
		const element = page.locator("duikou-match");
		await ask(element);
		const top = () => element.locator("#questions").evaluate((heading) => heading.getBoundingClientRect().top);
		const answer = element.locator(".question .chip.answer").first();
		await answer.scrollIntoViewIfNeeded();
		const [before, understood] = [await top(), await element.locator(".understood .chip").count()];
		await answer.click();
		await expect.poll(() => element.locator(".understood .chip").count()).toBeGreaterThan(understood);
		expect(Math.abs((await top()) - before)).toBeLessThan(3);
	});

	it("may set its colours, its type and its corners, by documented names", async () => {
		const style =
			"duikou-match { --duikou-accent: rgb(1, 2, 3); --duikou-font-size: 20px; --duikou-radius: 0px; --duikou-font: monospace } duikou-match::part(submit) { text-transform: uppercase }";
		const { page } = await visitElement({ style, policy });
		const submit = page.locator("duikou-match .primary");
		expect(
			await submit.evaluate((button) => {
				const { backgroundColor, fontSize, fontFamily, textTransform } = getComputedStyle(button);
				return { backgroundColor, fontSize, fontFamily, textTransform };
			}),
		).toEqual({ backgroundColor: "rgb(1, 2, 3)", fontSize: "20px", fontFamily: "monospace", textTransform: "uppercase" });
		expect(
			await page
				.locator("duikou-match .card")
				.first()
				.evaluate((card) => getComputedStyle(card).borderRadius),
		).toBe("0px");
	});

	it.each([
		["light", "dark", "rgb(247, 246, 243)"],
		["dark", "light", "rgb(19, 23, 28)"],
		["auto", "light", "rgb(247, 246, 243)"],
		["auto", "dark", "rgb(19, 23, 28)"],
	] as const)("theme %s on a device that is %s", async (theme, colorScheme, paper) => {
		const { page } = await visitElement({ body: `<duikou-match theme="${theme}"></duikou-match>` }, { colorScheme });
		expect(await page.locator("duikou-match .duikou").evaluate((shown) => getComputedStyle(shown).backgroundColor)).toBe(paper);
	});
});

describe("a site's key", () => {
	it("works on its own pages, under its name, and is counted there", async () => {
		const { key } = await store.add({ name: "Society of Tests", origins: [website.origin] });
		const watched = await visitElement({ body: `<duikou-match site="${key}"></duikou-match>` });
		const element = watched.page.locator("duikou-match");
		expect(await element.locator(".foot").textContent()).toContain("Offered by Society of Tests");
		await ask(element);
		await services.sites.flush();
		expect(await store.stats({ site: key })).toMatchObject([{ shown: 1, answered: 1 }]);
		await expectClean(watched);
	});

	it("is refused on the pages of others, which are told why", async () => {
		const { key } = await store.add({ name: "Society elsewhere", origins: ["https://society.example"] });
		const watched = await visit({ head: script, body: `<duikou-match site="${key}"></duikou-match>`, policy: strict });
		const element = watched.page.locator("duikou-match");
		await element.locator(".refused").waitFor();
		expect(await element.locator(".refused").textContent()).toContain(`is not for ${website.origin}`);
		expect(await element.locator(".refused a").getAttribute("href")).toBe(`${served.origin}/?lang=en`);
		expect(await element.locator("form").count()).toBe(0);
		expect((await toldIn(watched.page)).map(({ name, detail }) => [name, detail.code, detail.status])).toEqual([["duikou:error", "refused", 403]]);
		expect(await axe(watched.page)).toEqual([]);
		await services.sites.flush();
		expect(await store.stats({ site: key })).toEqual([]);
		await expectClean(watched, { but: [/^error: Failed to load resource: .* 403/] });
	});
});

describe("on one page", () => {
	it("several differ in language and programs, and keep apart what is entered", async () => {
		const body =
			'<duikou-match lang="zh-CN" programs="cast-asean,cast-lancang-mekong"></duikou-match><duikou-match lang="en" programs="most-korea" compact></duikou-match>';
		const watched = await visitElement({ body });
		const [chinese, english] = [watched.page.locator("duikou-match").first(), watched.page.locator("duikou-match").last()];
		await english.locator("#profile").waitFor();
		await ask(chinese, "水稻", "柬埔寨");
		expect(await english.locator("#field").inputValue()).toBe("");
		await ask(english, "semiconductors", "Korea");
		expect(await chinese.locator("#field").inputValue()).toBe("水稻");
		expect(await chinese.locator("#answer").textContent()).toBe("结果");
		expect(await english.locator("#answer").textContent()).toBe("Your answer");
		const programs = (element: Locator) =>
			element.locator(".result").evaluateAll((results) => results.map((result) => result.getAttribute("data-program")));
		expect(new Set(await programs(chinese))).toEqual(new Set(["cast-2026-asean", "cast-2026-lancang-mekong"]));
		expect(await programs(english)).toEqual(["most-2026-2-korea"]);
		expect(await axe(watched.page)).toEqual([]);
		await expectClean(watched);
	});

	it("the script may stand twice, and after the element", async () => {
		const again = script.replace(" async", "");
		const watched = await visitElement({ head: "", body: `<duikou-match></duikou-match>${again}${script}${again}` });
		await ask(watched.page.locator("duikou-match"));
		expect(await namesToldIn(watched.page)).toEqual(["duikou:ready", "duikou:result"]);
		await expectClean(watched);
	});

	it("an element that a script makes later works too, and one that is taken out and put back keeps what was entered", async () => {
		const watched = await visit({ head: script, body: "", policy: strict });
		const { page } = watched;
		await page.waitForFunction(() => customElements.get("duikou-match"));
		await page.evaluate(() => {
			const element = document.createElement("duikou-match");
			element.setAttribute("programs", "most-hungary");
			element.setAttribute("lang", "en");
			document.body.append(element);
		});
		const element = page.locator("duikou-match");
		await ask(element);
		await page.evaluate(async () => {
			const element = document.querySelector("duikou-match");
			element?.remove();
			await new Promise((resolve) => setTimeout(resolve, 50));
			if (element) document.querySelector("main")?.prepend(element);
		});
		expect(await element.locator("#field").inputValue()).toBe("perovskite solar cells");
		expect(await element.locator("#answer").isVisible()).toBe(true);
		await page.evaluate(() => document.querySelector("duikou-match")?.setAttribute("lang", "zh-CN"));
		await expect.poll(() => element.locator("label[for=field]").textContent()).toBe("研究领域");
		expect(await namesToldIn(page)).toEqual(["duikou:ready", "duikou:result", "duikou:ready", "duikou:result"]);
		await expectClean(watched);
	});

	it("several in one language are told apart by who cannot see them, too", async () => {
		const { page } = await visitElement({ body: "<duikou-match></duikou-match><duikou-match></duikou-match>" });
		for (const element of await page.locator("duikou-match").all()) await ask(element);
		expect(await axe(page)).toEqual([]);
	});

	it("what is asked for last is what is shown, in whatever order it comes", async () => {
		const watched = await visitElement();
		const { page } = watched;
		const element = page.locator("duikou-match");
		const later = (ms: number) => async (route: Route) => {
			await new Promise((resolve) => setTimeout(resolve, ms));
			await route.continue().catch(() => {});
		};
		await page.route(/embed-dark|theme=dark/, later(600));
		await page.evaluate(async () => {
			document.querySelector("duikou-match")?.setAttribute("theme", "dark");
			await new Promise((resolve) => setTimeout(resolve, 50));
			document.querySelector("duikou-match")?.setAttribute("theme", "light");
		});
		await page.waitForTimeout(1500);
		expect(await element.locator(".duikou").evaluate((shown) => getComputedStyle(shown).backgroundColor)).toBe("rgb(247, 246, 243)");
		await page.route(/\/embed/, async (route) => (route.request().method() === "POST" ? later(600)(route) : route.continue()));
		await element.locator("#field").fill("ecology");
		await submit(element);
		await page.evaluate(() => {
			document.querySelector("duikou-match")?.setAttribute("lang", "zh-CN");
			document.querySelector("duikou-match")?.setAttribute("programs", "most-korea");
		});
		await page.waitForTimeout(1500);
		expect(await element.locator("#answer").count()).toBe(0);
		expect(await element.locator("label[for=field]").textContent()).toBe("研究领域");
		expect(await namesToldIn(page)).toEqual(["duikou:ready", "duikou:ready"]);
	});

	it("what was entered stays where a script changes the colours, and is answered anew where it changes what is asked for", async () => {
		const watched = await visitElement({ lang: "" }, { language: "en" });
		const { page } = watched;
		const element = page.locator("duikou-match");
		const set = (name: string, value: string) =>
			page.evaluate(([attribute = "", text = ""]) => document.querySelector("duikou-match")?.setAttribute(attribute, text), [name, value]);
		const paper = () => element.locator(".duikou").evaluate((shown) => getComputedStyle(shown).backgroundColor);
		await element.locator("#field").fill("ecology");
		await set("theme", "dark");
		await expect.poll(paper).toBe("rgb(19, 23, 28)");
		expect(await element.locator("#field").inputValue()).toBe("ecology");
		await submit(element);
		await element.locator("#answer").waitFor();
		expect(await paper()).toBe("rgb(19, 23, 28)");
		await set("theme", "light");
		await expect.poll(paper).toBe("rgb(247, 246, 243)");
		expect(await element.locator("#answer").isVisible()).toBe(true);
		await page.route(/\/embed/, (route) => route.abort());
		await set("lang", "zh-CN");
		await expect.poll(() => namesToldIn(page)).toContain("duikou:error");
		expect(await element.locator("#field").inputValue()).toBe("ecology");
		await page.unroute(/\/embed/);
		await set("lang", "zh-HK");
		await expect.poll(() => element.locator("#answer").textContent()).toBe("结果");
		expect(await element.locator("#field").inputValue()).toBe("ecology");
		await element.locator("a.button[target=_self]").click();
		await expect.poll(() => element.locator("#answer").count()).toBe(0);
		expect(await element.locator("#field").inputValue()).toBe("");
		expect(await namesToldIn(page)).toEqual(["duikou:ready", "duikou:result", "duikou:error", "duikou:ready", "duikou:result"]);
		await expectClean(watched, { but: [/ERR_FAILED/] });
	});

	it("who answers the next question before the answer to the last has come loses neither", async () => {
		const { page } = await visitElement();
		const element = page.locator("duikou-match");
		await ask(element);
		await page.route(/\/embed/, async (route) => {
			await new Promise((resolve) => setTimeout(resolve, 500));
			await route.continue().catch(() => {});
		});
		const questions = element.locator(".question");
		await questions.nth(0).locator(".chip.answer").first().click();
		await questions.nth(1).locator(".chip.answer").first().click();
		const facts = () =>
			element
				.locator("input[type=hidden][name^='fact:'], #institutionType")
				.evaluateAll((controls) => controls.filter((control) => (control as HTMLInputElement).value !== "").length);
		await expect.poll(facts).toBe(2);
	});

	it("says where a website shows only some programs, also where none of them takes what was entered", async () => {
		const { page } = await visitElement({ body: '<duikou-match programs="cast-asean,cast-lancang-mekong"></duikou-match>' });
		const element = page.locator("duikou-match");
		expect(await element.locator("#content").textContent()).toContain("This website shows 2 of 17 programs.");
		await ask(element);
		expect(await element.locator(".none").textContent()).toContain("Others may take it");
		expect(await element.locator(".none").textContent()).not.toContain("other countries");
	});

	it("one that is taken out while it loads begins anew where it is put back, and is asked for once where it comes and goes at once", async () => {
		const watched = await visit({ head: script, body: "", policy: strict });
		const { page } = watched;
		const asked: string[] = [];
		page.on("request", (request) => {
			if (request.url().includes("/embed?")) asked.push(request.url());
		});
		await page.waitForFunction(() => customElements.get("duikou-match"));
		await page.evaluate(() => {
			const element = document.createElement("duikou-match");
			document.body.append(element);
			element.remove();
			document.body.append(element);
		});
		await page.locator("duikou-match #profile").waitFor();
		expect(asked).toHaveLength(1);
		await page.evaluate(async () => {
			const element = document.createElement("duikou-match");
			element.id = "second";
			document.body.append(element);
			await Promise.resolve();
			await Promise.resolve();
			element.remove();
			await new Promise((resolve) => setTimeout(resolve, 400));
			document.body.append(element);
		});
		await page.locator("#second #profile").waitFor();
		expect(await namesToldIn(page)).toEqual(["duikou:ready", "duikou:ready"]);
	});

	it("it begins anew where that is asked for, and leaves the tab's history and address alone", async () => {
		const watched = await visitElement({ body: '<duikou-match countries="HU"></duikou-match>' });
		const { page } = watched;
		const element = page.locator("duikou-match");
		const before = [page.url(), await page.evaluate(() => history.length)];
		await ask(element, "ecology", "");
		await element.locator("a.button[target=_self]").click();
		await expect.poll(() => element.locator("#answer").count()).toBe(0);
		expect(await element.locator(".chip").first().textContent()).toContain("Hungary");
		expect([page.url(), await page.evaluate(() => history.length)]).toEqual(before);
		await expectClean(watched);
	});

	it("links, and the way to the full page with what was entered, open beside it", async () => {
		const { page } = await visitElement();
		const element = page.locator("duikou-match");
		await ask(element);
		const [program] = await Promise.all([page.context().waitForEvent("page"), element.locator(".result h3 a").first().click()]);
		expect(program.url()).toMatch(new RegExp(`^${served.origin}/programs/`));
		const [full] = await Promise.all([page.context().waitForEvent("page"), element.locator("button[formaction$='/?lang=en']").click()]);
		await full.waitForSelector("#answer");
		expect(await full.locator("#field").inputValue()).toBe("perovskite solar cells");
		expect(full.url()).toBe(`${served.origin}/?lang=en`);
		expect(page.url()).toMatch(website.origin);
	});

	it("what is answered moves nothing that was in sight", async () => {
		const { page } = await visitElement();
		await page.waitForTimeout(600);
		await ask(page.locator("duikou-match"));
		const { moved } = await layoutShift(page);
		expect(moved.filter((line) => !line.includes('id="after"'))).toEqual([]);
	});
});

describe("where something fails", () => {
	const link = `<a id="link" href="${served.origin}/embed?lang=en">Which programs fit you</a>`;
	const body = `<duikou-match>${link}</duikou-match>`;

	it("there is the link that stands in the element: without scripts, with the script blocked, with the server away", async () => {
		const withoutScripts = await visit({ head: script, body }, { javaScript: false });
		const blocked = await visit({ head: script, body, policy: "default-src 'none'" });
		const gone = await serveApplication();
		await gone.goAway();
		const away = await visit({ head: `<script src="${gone.origin}/widget.js" async></script>`, body });
		for (const { page } of [withoutScripts, blocked, away]) expect(await page.locator("#link").isVisible()).toBe(true);
	});

	it.each([body, "<duikou-match>\n</duikou-match>"])("there is a link where the server goes away after the script came: %s", async (element) => {
		const leaving = await serveApplication();
		const release = leaving.hold(/^\/embed/);
		const watched = await openPage(website.origin, {}, [leaving.origin]);
		await watched.page.addInitScript(listen);
		await watched.page.goto(
			website.page({ head: `<script src="${leaving.origin}/widget.js" async></script>`, body: element, policy: strictPolicy(leaving.origin) }),
		);
		await watched.page.waitForFunction(() => customElements.get("duikou-match"));
		await leaving.goAway();
		release();
		await expect.poll(() => namesToldIn(watched.page)).toEqual(["duikou:error"]);
		const shown = watched.page.getByRole("link");
		expect(await shown.isVisible()).toBe(true);
		expect(await shown.getAttribute("href")).toMatch(/\/embed\?lang=en$/);
		await expectClean(watched, { but: [/ERR_/] });
	});

	it("there is a link where the server does not answer, until it does", async () => {
		const slow = await serveApplication();
		const release = slow.hold(/^\/embed/);
		const watched = await openPage(website.origin, {}, [slow.origin]);
		await watched.page.goto(website.page({ head: `<script src="${slow.origin}/widget.js" async></script>`, body: "<duikou-match></duikou-match>" }));
		await watched.page.getByRole("link").waitFor({ timeout: 20_000 });
		release();
		await watched.page.locator("duikou-match #profile").waitFor();
		expect(await watched.page.locator("duikou-match > a, duikou-match slot").count()).toBe(0);
		await slow.goAway();
	});

	it("something on the way that answers in the server's place is taken for what it is", async () => {
		const watched = await openPage(website.origin, {}, [served.origin]);
		await watched.page.addInitScript(listen);
		await watched.page.route(/\/embed/, (route) =>
			route.fulfill({ contentType: "text/html", body: "<main>Log in to the network</main>", headers: { "Access-Control-Allow-Origin": "*" } }),
		);
		await watched.page.goto(website.page({ head: script, body: "<duikou-match></duikou-match>", policy: strict }));
		await watched.page.getByRole("link").waitFor();
		expect((await toldIn(watched.page)).map(({ detail }) => detail.code)).toEqual(["away"]);
		expect(await watched.page.getByText("Log in").count()).toBe(0);
	});

	it("what was entered stays where the answer does not come, and is sent again when the server is back", async () => {
		const leaving = await serveApplication();
		const watched = await openPage(website.origin, {}, [leaving.origin]);
		await watched.page.addInitScript(listen);
		await watched.page.goto(
			website.page({
				head: `<script src="${leaving.origin}/widget.js" async></script>`,
				body: "<duikou-match></duikou-match>",
				policy: strictPolicy(leaving.origin),
			}),
		);
		const element = watched.page.locator("duikou-match");
		await element.locator("#field").fill("ecology");
		await leaving.goAway();
		await submit(element);
		await element.locator(".toast").waitFor();
		expect(await element.locator("#field").inputValue()).toBe("ecology");
		expect(await axe(watched.page)).toEqual([]);
		await leaving.comeBack();
		await element.locator(".toast button").click();
		await element.locator("#answer").waitFor();
		expect(await namesToldIn(watched.page)).toEqual(["duikou:ready", "duikou:error", "duikou:result"]);
		await leaving.goAway();
	});

	it("a wrong option is told in its place", async () => {
		const { page } = await visit({ head: script, body: '<duikou-match programs="cast-asian"></duikou-match>', policy: strict });
		const element = page.locator("duikou-match");
		await element.locator(".refused").waitFor();
		expect(await element.locator(".refused").textContent()).toContain("cast-asian");
		expect((await toldIn(page)).map(({ detail }) => detail.status)).toEqual([422]);
	});

	it("a browser that cannot adopt stylesheets links to one", async () => {
		const watched = await openPage(website.origin, {}, [served.origin]);
		await watched.page.addInitScript(() => Reflect.deleteProperty(CSSStyleSheet.prototype, "replaceSync"));
		await watched.page.goto(website.page({ head: script, body: "<duikou-match></duikou-match>", policy: `${strict}; style-src ${served.origin}` }));
		const element = watched.page.locator("duikou-match");
		await element.locator("#profile").waitFor();
		expect(await element.locator(".primary").evaluate((button) => getComputedStyle(button).backgroundColor)).toBe("rgb(27, 94, 123)");
		await ask(element);
		await expectClean(watched);
	});
});
