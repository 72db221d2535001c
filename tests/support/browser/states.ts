import type { Page } from "playwright-core";
import type { Language } from "../../../src/model/text.ts";

/** The states of the pages that people meet: each is held to the same habits, and each is pictured. */
export interface State {
	name: string;
	/** The path of the page that it begins with. */
	address: string;
	/** What a person does there. */
	reach?(page: Page, language: Language): Promise<void>;
	/** The languages that it exists in; both where it is not said. */
	languages?: readonly Language[];
	/** Something is opened in it, which moves what stands below. */
	unfolds?: true;
	/** A request in it does not succeed, which browsers say in the console. */
	fails?: true;
	/** It is pictured on paper too. */
	paper?: true;
}

/** What a person enters, in the language of the page. */
export interface Entry {
	field?: string;
	countries?: string;
	born?: string;
	institutionType?: string;
}

/** Fills in the form, and leaves what is not named as it is. */
export async function fillIn(page: Page, { institutionType, ...texts }: Entry): Promise<void> {
	for (const [id, text] of Object.entries(texts)) await page.fill(`#${id}`, text);
	if (institutionType !== undefined) await page.selectOption("#institutionType", institutionType);
}

/** Asks for the answer, and waits for it or for what is wrong. */
export async function submit(page: Page): Promise<void> {
	// Suggestions that are still to come would stand in front of the button: they go with the focus.
	await page.focus("#born");
	await page.click("#profile .primary");
	await page.waitForSelector("#answer, #faults");
}

const entries = {
	chemist: {
		"zh-CN": { field: "钙钛矿太阳能电池", countries: "匈牙利、法国", born: "41", institutionType: "university" },
		en: { field: "perovskite solar cells", countries: "Hungary, France", born: "41", institutionType: "university" },
	},
	mekong: {
		"zh-CN": { field: "热带作物栽培", countries: "柬埔寨、老挝", institutionType: "national-society" },
		en: { field: "tropical crops", countries: "Cambodia, Laos", institutionType: "national-society" },
	},
	japan: { "zh-CN": { field: "氢能", countries: "日本" }, en: { field: "hydrogen energy", countries: "Japan" } },
	faulty: {
		"zh-CN": { field: "氢能", countries: "匈牙立、火星", born: "八十" },
		en: { field: "hydrogen", countries: "Hungray, Mars", born: "eighty" },
	},
	doubtful: { "zh-CN": { field: "等离子体与某某学" }, en: { field: "plasma and thingology" } },
} satisfies Record<string, Record<Language, Entry>>;

/** Enters one of the examples, and asks. */
export async function askAs(page: Page, who: keyof typeof entries, language: Language): Promise<void> {
	await fillIn(page, entries[who][language]);
	await submit(page);
}

const answered =
	(who: keyof typeof entries): State["reach"] =>
	(page, language) =>
		askAs(page, who, language);

export const states: readonly State[] = [
	{ name: "home", address: "/" },
	{ name: "nothing-entered", address: "/", reach: submit },
	{
		name: "home-opened",
		address: "/",
		unfolds: true,
		reach: async (page) => {
			await page.click(".regions summary");
			await page.click(".planned summary");
			await page.click(".timeline summary");
		},
	},
	{
		name: "suggestions",
		address: "/",
		reach: async (page, language) => {
			await page.locator("#field").pressSequentially(language === "en" ? "perov" : "钙钛");
			await page.waitForSelector("[role=option]");
			await page.keyboard.press("ArrowDown");
		},
	},
	{ name: "answer", address: "/", reach: answered("chemist") },
	{
		name: "answer-opened",
		address: "/",
		paper: true,
		unfolds: true,
		reach: async (page, language) => {
			await askAs(page, "chemist", language);
			await page.click(".result .opened summary");
		},
	},
	{ name: "answer-doubtful", address: "/", reach: answered("doubtful") },
	{ name: "answer-mekong", address: "/", reach: answered("mekong") },
	{ name: "answer-japan", address: "/", reach: answered("japan") },
	{ name: "faulty", address: "/", reach: answered("faulty") },
	{
		name: "shared",
		address: "/",
		reach: async (page, language) => {
			await askAs(page, "mekong", language);
			await page.click("button[name=share]");
			await page.waitForSelector("#share-link");
		},
	},
	{
		name: "slow",
		address: "/",
		reach: async (page, language) => {
			await page.route(/\/(\?.*)?$/, () => {});
			await fillIn(page, entries.japan[language]);
			await page.click("#profile .primary");
			await page.waitForSelector(".toast");
		},
	},
	{
		name: "away",
		address: "/",
		fails: true,
		reach: async (page, language) => {
			await fillIn(page, entries.japan[language]);
			await page.context().setOffline(true);
			await page.click("#profile .primary");
			await page.waitForSelector(".toast");
		},
	},
	{ name: "programs", address: "/programs" },
	{ name: "program-exchange", address: "/programs/most-2026-2-france-young-researchers", paper: true },
	{ name: "program-mechanism", address: "/programs/cast-2026-lancang-mekong" },
	{ name: "sources", address: "/sources" },
	{ name: "source", address: "/sources/cast-2026-call" },
	{ name: "countries", address: "/countries" },
	{ name: "country", address: "/countries/KH" },
	{ name: "country-none", address: "/countries/JP" },
	{ name: "fields", address: "/fields" },
	{ name: "field", address: "/fields/photovoltaics" },
	{ name: "about", address: "/about" },
	{ name: "embed", address: "/embed" },
	{ name: "embed-answer", address: "/embed", reach: answered("chemist") },
	{ name: "embed-compact", address: "/embed?compact&theme=dark", reach: answered("mekong") },
	{ name: "embed-refused", address: "/embed?programs=cast-asian&theme=light", fails: true },
	{ name: "embed-security", address: "/embed/security", paper: true },
	{ name: "from", address: "/from" },
	{ name: "from-serbia", address: "/from/RS" },
	{ name: "counterpart", address: "/from/RS/counterpart", languages: ["zh-CN"], paper: true },
	{ name: "compare", address: "/compare?programs=cast-asean,cast-lancang-mekong" },
	{
		name: "compare-own",
		address: "/",
		reach: async (page, language) => {
			await askAs(page, "mekong", language);
			for (const box of (await page.locator(".result > .compare input").all()).slice(0, 2)) await box.check();
			await page.click("button[formaction^='/compare']");
			await page.waitForFunction(() => document.querySelector("#answer") === null);
		},
	},
	{ name: "compare-choice", address: "/compare" },
	{ name: "builder", address: "/embed/builder", unfolds: true, reach: (page) => page.click(".program-choice summary") },
	{
		name: "builder-chosen",
		address: "/embed/builder?programs=cast-asean,most-hungary&kinds=exchange-program&countries=HU&theme=dark&compact=true&script=newest",
	},
	{ name: "not-found", address: "/nowhere", fails: true },
	{ name: "program-not-found", address: "/programs/most-2026-2-serbi", fails: true },
	{
		name: "docs",
		address: "/docs",
		languages: ["en"],
		unfolds: true,
		reach: (page) =>
			page.evaluate(() => {
				for (const details of document.querySelectorAll("details")) details.open = true;
			}),
	},
];
