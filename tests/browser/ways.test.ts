import type { Page } from "playwright-core";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import type { Language } from "../../src/model/text.ts";
import { firstLoad } from "../support/browser/first-load.ts";
import { leaveAndReturn } from "../support/browser/history.ts";
import { expectClean, openPage, type Watched } from "../support/browser/page.ts";
import { serveApplication } from "../support/browser/served.ts";
import { askAs, fillIn, submit } from "../support/browser/states.ts";

/** The ways that people go through the pages. */

const served = await serveApplication();
afterAll(() => served.goAway());

const opened: Watched[] = [];
afterEach(async () => {
	for (const { page } of opened.splice(0)) await page.context().close();
});

async function open(options: Parameters<typeof openPage>[1], address = "/"): Promise<Watched> {
	const watched = await openPage(served.origin, options);
	opened.push(watched);
	await watched.page.goto(served.origin + address);
	return watched;
}

const phone = { width: 360, height: 800, touch: true } as const;

/** What a person takes in of the answer: the programs in their order, each with its verdict. */
async function seen(page: Page): Promise<string[]> {
	return page.$$eval(".result", (results) =>
		results.map((result) => `${result.querySelector(".verdict")?.textContent?.trim()}: ${result.querySelector("h3")?.textContent}`),
	);
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.id);

/** Waits until the page shows something else than before. */
async function changed(page: Page, act: () => Promise<unknown>): Promise<void> {
	const before = await page.$("#content");
	await act();
	await page.waitForFunction((main) => main !== document.querySelector("#content"), before);
}

describe("by keyboard alone", () => {
	it.each([
		["zh-CN", "钙钛矿", "xyl"],
		["en", "perovskite", "hunga"],
	] as const)("in %s: suggestions, answer, a question, a program opened", async (language: Language, field, country) => {
		const watched = await open({ language });
		const { page } = watched;
		const { keyboard } = page;
		await keyboard.press("Tab");
		expect(await page.evaluate(() => document.activeElement?.className)).toBe("skip");
		await keyboard.press("Enter");
		// Going to a fragment takes its time, and the focus moves only then.
		await page.waitForURL(/#content$/);
		await expect.poll(() => focused(page)).toBe("content");
		await keyboard.press("Tab");
		expect(await page.evaluate(() => document.activeElement?.getAttribute("href"))).toBe("/from");
		await keyboard.press("Tab");
		expect(await focused(page)).toBe("field");
		await keyboard.type(field);
		await page.waitForSelector("[role=option]");
		await keyboard.press("ArrowDown");
		await keyboard.press("Enter");
		expect(await page.inputValue("#field")).not.toBe("");
		expect(await page.locator("[role=option]").count()).toBe(0);
		await keyboard.press("Tab");
		expect(await focused(page)).toBe("countries");
		await keyboard.type(country);
		await page.waitForSelector("[role=option]");
		expect(await page.getAttribute("#countries", "aria-expanded")).toBe("true");
		await keyboard.press("ArrowDown");
		expect(await page.getAttribute("#countries", "aria-activedescendant")).toBe("suggestions-0");
		await keyboard.press("Enter");
		expect(await page.inputValue("#countries")).toBe(language === "en" ? "Hungary" : "匈牙利");
		await changed(page, () => keyboard.press("Enter"));
		expect(await focused(page)).toBe("answer");
		const before = await seen(page);
		expect(before.length).toBeGreaterThan(0);
		// On to the first question, and its first answer.
		while ((await page.evaluate(() => document.activeElement?.closest(".question"))) === null) await keyboard.press("Tab");
		await changed(page, () => keyboard.press("Enter"));
		expect(await focused(page)).toBe("questions");
		expect(await page.locator(".understood span.chip").count()).toBe(3);
		while ((await page.evaluate(() => document.activeElement?.matches(".opened > summary"))) !== true) await keyboard.press("Shift+Tab");
		await keyboard.press("Enter");
		expect(await page.locator(".opened[open] .clause").count()).toBeGreaterThan(5);
		await expectClean(watched);
	});
});

describe("by tap on a phone", () => {
	it("questions are answered in place, and what was understood is taken out again", async () => {
		const watched = await open({ ...phone, language: "zh-CN" });
		const { page } = watched;
		await fillIn(page, { field: "钙钛矿太阳能电池", countries: "匈牙利", born: "1985", institutionType: "university" });
		await page.tap("#profile .primary");
		await page.waitForSelector("#answer");
		expect(await seen(page)).toEqual(["待确认: 中国和匈牙利青年科研人员交流项目", "不能直接申报: 中欧科技人文交流机制"]);
		while ((await page.locator(".question button").count()) > 0) await changed(page, () => page.locator(".question button").first().tap());
		expect((await seen(page))[0]).toBe("可以申报: 中国和匈牙利青年科研人员交流项目");
		const top = await page.evaluate(() => document.querySelector("#answer")?.getBoundingClientRect().top ?? Number.NaN);
		expect(Math.abs(top)).toBeLessThan(800);
		await changed(page, () => page.locator(".understood span.chip button").nth(2).tap());
		expect((await seen(page))[0]).toBe("待确认: 中国和匈牙利青年科研人员交流项目");
		expect(await page.inputValue("#born")).toBe("");
		await expectClean(watched);
	});

	it("everything that can be pressed is large enough", async () => {
		const { page } = await open({ ...phone, language: "zh-CN" });
		await askAs(page, "chemist", "zh-CN");
		const small = await page.$$eval("button, select, input:not([type=hidden]):not([type=checkbox]), summary, .result label", (elements) =>
			elements
				.filter((element) => element.checkVisibility() && !element.classList.contains("unseen"))
				.map((element) => ({ what: element.textContent, height: element.getBoundingClientRect().height }))
				.filter(({ height }) => height < 24),
		);
		expect(small).toEqual([]);
	});
});

describe("without scripts", () => {
	it.each(["zh-CN", "en"] as const)("the form, a question, a chip and the other language work, in %s", async (language) => {
		const watched = await open({ language, javaScript: false });
		const { page } = watched;
		await askAs(page, "chemist", language);
		const before = await seen(page);
		expect(before.length).toBeGreaterThan(2);
		const chips = () => page.locator(".understood span.chip").count();
		await page.locator(".question button").first().click();
		await expect.poll(chips).toBe(6);
		await page.locator(".understood span.chip button").last().click();
		await expect.poll(chips).toBe(5);
		await page.click("button.language");
		expect(await page.getAttribute("html", "lang")).toBe(language === "en" ? "zh-CN" : "en");
		expect((await seen(page)).length).toBe(before.length);
		expect(await page.inputValue("#born")).toBe("41");
		await expectClean(watched);
	});

	it.each([true, false])("Enter asks, takes nothing out, and stays in the language (scripts: %s)", async (javaScript) => {
		const { page } = await open({ javaScript });
		await askAs(page, "mekong", "en");
		await page.fill("#born", "45");
		await page.locator("#born").press("Enter");
		await expect.poll(() => page.locator(".understood").textContent()).toContain("1981");
		expect(await page.locator("#profile input[name=country][type=hidden]").count()).toBe(2);
		expect(await page.getAttribute("html", "lang")).toBe("en");
	});
});

describe("back and forward", () => {
	it("keep the answers, also over another page", async () => {
		const watched = await open({ language: "en" });
		const { page } = watched;
		await askAs(page, "chemist", "en");
		const first = await seen(page);
		await changed(page, () => page.locator(".question button").first().click());
		const second = await seen(page);
		const chips = await page.locator(".understood span.chip").count();
		await changed(page, () => page.goBack());
		expect(await page.locator(".understood span.chip").count()).toBe(chips - 1);
		expect(await seen(page)).toEqual(first);
		await changed(page, () => page.goForward());
		expect(await page.locator(".understood span.chip").count()).toBe(chips);
		await page.goto(`${served.origin}/docs`);
		await page.goBack();
		await page.waitForSelector("#answer");
		expect(await seen(page)).toEqual(second);
		expect(await page.inputValue("#field")).toBe("perovskite solar cells");
		await page.reload();
		await page.waitForSelector("#answer");
		expect(await seen(page)).toEqual(second);
		expect(page.url()).toBe(`${served.origin}/`);
		await changed(page, () => page.goBack());
		await changed(page, () => page.goBack());
		expect(await page.locator("#answer").count()).toBe(0);
		await expectClean(watched);
	});

	it("keep the answer where the browser kept the page itself", async () => {
		const { page } = await open({ language: "en" });
		await askAs(page, "chemist", "en");
		const before = await seen(page);
		await leaveAndReturn(page);
		expect(await seen(page)).toEqual(before);
	});
});

describe("beginning anew", () => {
	it.each(["#profile a.button", ".brand"])("by %s forgets the answer", async (link) => {
		const { page } = await open({ language: "en" });
		await askAs(page, "chemist", "en");
		await page.click(link);
		await expect.poll(() => page.inputValue("#field").catch(() => "?")).toBe("");
		await page.waitForLoadState("networkidle");
		expect(await page.locator("#answer").count()).toBe(0);
	});
});

describe("a link within a page", () => {
	it("keeps the answer, also when it is loaded anew and gone back from", async () => {
		const watched = await open({ ...phone, language: "en" });
		const { page } = watched;
		await askAs(page, "chemist", "en");
		const before = await seen(page);
		await page.locator(".result .opened summary").first().tap();
		await page.tap(".counted a");
		await page.waitForURL(/#questions$/);
		await expect
			.poll(() => page.evaluate(() => Math.abs(document.querySelector("#questions")?.getBoundingClientRect().top ?? 1000)))
			.toBeLessThan(100);
		expect(await seen(page)).toEqual(before);
		expect(await page.locator(".opened[open]").count()).toBe(1);
		await page.reload();
		await page.waitForSelector("#answer");
		expect(await seen(page)).toEqual(before);
		await page.goBack();
		await page.waitForSelector("#answer");
		expect(await seen(page)).toEqual(before);
		await expectClean(watched);
	});

	it("takes away nothing that was typed, and leads to where it says", async () => {
		const { page } = await open({ language: "en" });
		await page.fill("#field", "robotics");
		await page.locator(".skip").press("Enter");
		await page.waitForURL(/#content$/);
		expect(await page.inputValue("#field")).toBe("robotics");
		await page.goto(`${served.origin}/programs/cast-2026-asean`);
		await page.locator("nav a[href='#contacts'], a[href='#contacts']").first().click();
		await page.waitForURL(/#contacts$/);
		await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(500);
	});
});

describe("a link to share", () => {
	it("is made when it is asked for, carries what was entered after its #, and is read by who opens it", async () => {
		const watched = await open({ language: "en" });
		const { page } = watched;
		await askAs(page, "mekong", "en");
		const before = await seen(page);
		expect(page.url()).toBe(`${served.origin}/`);
		expect(await page.locator("#share-link").count()).toBe(0);
		await changed(page, () => page.click("button[name=share]"));
		const link = await page.inputValue("#share-link");
		expect(link).toBe(`${served.origin}/#field=tropical+crops&country=KH&country=LA&institutionType=national-society`);
		await expectClean(watched);
		const other = await open({ language: "en" }, link.slice(served.origin.length));
		const asked: string[] = [];
		other.page.on("request", (request) => asked.push(request.url()));
		await other.page.waitForSelector("#answer");
		expect(await seen(other.page)).toEqual(before);
		expect(other.page.url()).toBe(`${served.origin}/`);
		expect(asked.filter((address) => address.includes("tropical"))).toEqual([]);
	});
});

describe("a network that is slow, and a server that is away", () => {
	it("is said while one waits, and what was entered stays", async () => {
		const watched = await open({ language: "en" });
		const { page } = watched;
		await fillIn(page, { field: "robotics" });
		const release = served.hold(/^\/$/);
		await page.click("#profile .primary");
		await page.waitForSelector(".progress");
		await page.waitForSelector(".toast");
		expect(await page.textContent(".toast")).toBe("The network is slow. What you entered is kept on this page.");
		expect(await page.inputValue("#field")).toBe("robotics");
		release();
		await page.waitForSelector("#answer");
		expect(await page.locator(".progress, .toast").count()).toBe(0);
		await expectClean(watched);
	});

	it("a refusal leaves what was entered where it is", async () => {
		const { page } = await open({ language: "en" });
		await askAs(page, "chemist", "en");
		await fillIn(page, { born: "1985", field: "光".repeat(1000) });
		await page.route(/\/$/, (route) =>
			route.fulfill({ status: 503, contentType: "text/html", body: "<main><h1>Not ready</h1><p class=lead>Soon.</p></main>" }),
		);
		await page.click("#profile .primary");
		await page.waitForSelector(".toast");
		expect(await page.textContent(".toast p")).toBe("Not ready Soon.");
		expect(await page.inputValue("#born")).toBe("1985");
		expect(await page.locator("#answer").count()).toBe(1);
	});

	it("is said, and asked again once it is back", async () => {
		const watched = await open({ language: "zh-CN" });
		const { page } = watched;
		await fillIn(page, { field: "机器人" });
		await served.goAway();
		await page.click("#profile .primary");
		await page.waitForSelector(".toast");
		expect(await page.textContent(".toast p")).toBe("连不上服务器，已填的内容仍在本页。");
		expect(await page.inputValue("#field")).toBe("机器人");
		await served.comeBack();
		await page.click(".toast button");
		await page.waitForSelector("#answer");
		expect(await seen(page)).not.toEqual([]);
		await expectClean(watched, { but: [/ERR_CONNECTION_REFUSED/] });
	});
});

describe("the other language", () => {
	it("is at an address of its own, and keeps what was entered", async () => {
		const { page } = await open({ language: "zh-CN" });
		expect(await page.$$eval("link[hreflang]", (links) => links.map((link) => [link.getAttribute("hreflang"), link.getAttribute("href")]))).toEqual([
			["zh-CN", `${served.origin}/?lang=zh-CN`],
			["en", `${served.origin}/?lang=en`],
			["x-default", `${served.origin}/`],
		]);
		await askAs(page, "chemist", "zh-CN");
		const before = await page.locator(".result").count();
		await changed(page, () => page.click("button.language"));
		expect(await page.getAttribute("html", "lang")).toBe("en");
		expect(page.url()).toBe(`${served.origin}/?lang=en`);
		expect(await page.locator(".result").count()).toBe(before);
		expect(await page.textContent("h1")).toBe("Which exchange programs fit you?");
		expect(await page.textContent(".footing p")).toBe("Nothing that you enter is kept or logged, and no cookie is set.");
		expect(await page.getAttribute("body", "data-retry")).toBe("Try again");
		expect(await page.textContent("#status")).toMatch(/^Your answer/);
	});
});

describe("the first load", () => {
	it("is light: at most 45 kB in all, and 15 kB of scripts", async () => {
		const load = await firstLoad(await openPage(served.origin, phone), "/");
		console.info("first load of the page, bytes:", load);
		expect(load.total).toBeLessThanOrEqual(45_000);
		expect(load.script).toBeLessThanOrEqual(15_000);
		expect(load.script).toBeGreaterThan(0);
	});
});

it("asks at once where everything is filled in and submitted", async () => {
	const { page } = await open({ language: "en" });
	await submit(page);
	expect(await page.textContent("#faults")).toContain("Enter at least one fact");
	expect(await focused(page)).toBe("faults");
});
