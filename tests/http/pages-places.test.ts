import { describe, expect, it } from "vitest";
import { countryName } from "../../src/core/explain/describe.ts";
import { standingShare, weights } from "../../src/core/fit/weights.ts";
import { understandField } from "../../src/core/understand/field.ts";
import { inLanguage, type Language, languages } from "../../src/model/text.ts";
import { answerTo, snapshot } from "../support/catalog.ts";
import { app, now } from "../support/server.ts";

const asOf = new Date(now).toISOString();
const { concepts, countries, groups, sources } = snapshot.document;

function request(address: string, headers: Record<string, string> = {}): Promise<Response> {
	return Promise.resolve(app.request(address, { headers: { Accept: "text/html", ...headers } }));
}

/** What people read on a page. */
function textOf(page: string): string {
	return page
		.replace(/<script[^>]*>.*?<\/script>/gs, "")
		.replace(/<[^>]+>/g, "")
		.replaceAll("&quot;", '"')
		.replaceAll("&#39;", "'")
		.replaceAll("&lt;", "<")
		.replaceAll("&gt;", ">")
		.replaceAll("&amp;", "&");
}

async function read(address: string, language: Language = "en"): Promise<{ page: string; text: string }> {
	const response = await request(`${address}?lang=${language}`);
	expect(response.status, address).toBe(200);
	const page = await response.text();
	return { page, text: textOf(page) };
}

function linkedDataOf(page: string): Record<string, unknown> {
	const [, json = "{}"] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page) ?? [];
	return JSON.parse(json) as Record<string, unknown>;
}

function linksOf(page: string): string[] {
	return [...page.matchAll(/ href="(\/[^"]*)"/g)].map(([, href = ""]) => href.replaceAll("&amp;", "&"));
}

describe.each(["/countries", "/countries/KH", "/countries/JP", "/fields", "/fields/photovoltaics", "/fields/literature", "/about"])(
	"the page %s",
	(address) => {
		it.each(languages)("is in the language asked for, %s, for everybody, and again only where it changed", async (language) => {
			const response = await request(`${address}?lang=${language}`);
			expect(response.status).toBe(200);
			expect(response.headers.get("Content-Type")).toMatch(/^text\/html/);
			expect(response.headers.get("Content-Language")).toBe(language);
			expect(response.headers.get("Cache-Control")).toBe("no-cache");
			const page = await response.text();
			expect(page).toMatch(new RegExp(`<html lang="${language}">`));
			expect(page).toContain(`rel="canonical" href="http://localhost${address}?lang=${language}"`);
			const etag = response.headers.get("ETag") ?? "";
			expect((await request(`${address}?lang=${language}`, { "If-None-Match": etag })).status).toBe(304);
		});

		it("has one main heading, headings without gaps, each id once, and nothing that its policy would stop", async () => {
			const { page } = await read(address);
			const levels = [...page.matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level));
			expect(levels.filter((level) => level === 1)).toHaveLength(1);
			for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
			const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
			expect(ids).toEqual([...new Set(ids)]);
			const loadedOrShown = page.replaceAll(/<link rel="(?:canonical|alternate)"[^>]*>/g, "");
			expect(loadedOrShown).not.toMatch(/\sstyle="|\son\w+="|(?:src|href)="(?:https?:)?\/\//);
			expect(linkedDataOf(page)).toMatchObject({ "@context": "https://schema.org" });
		});

		it("links within itself to what is there", async () => {
			const { page } = await read(address);
			for (const [, id] of page.matchAll(/ href="#([^"]+)"/g)) expect(page).toContain(`id="${id}"`);
		});
	},
);

describe("the index of countries", () => {
	it("names every partner country that a program takes, with how many do, and no code that is no partner", async () => {
		const { page } = await read("/countries");
		for (const { code, name } of countries) {
			const taking = snapshot.programs.filter(({ program }) => [...program.partnerCountries, ...program.uncertainCountries].includes(code)).length;
			const isPartner = snapshot.names.isPartner(code);
			expect(page.includes(`href="/countries/${code}?lang=en"`), name.en).toBe(isPartner);
			if (taking > 0) expect(textOf(page)).toContain(`${name.en} ${taking} program`);
		}
	});

	it("orders Chinese names by their pinyin, under its letters", async () => {
		const { page } = await read("/countries", "zh-CN");
		const [, named = ""] = page.split('id="by-name"');
		const letters = [...named.matchAll(/ id="letter-(.)"/g)].map(([, letter]) => letter);
		expect(letters).toEqual([...new Set(letters)].sort());
		expect(textOf(named)).toMatch(/^>按国名A安道尔.*阿尔巴尼亚.*X.*匈牙利.*Y.*越南.*Z/s);
	});

	it("tells the members of each group, uncertain ones apart, and since when the list stands", async () => {
		const { page } = await read("/countries", "zh-CN");
		for (const group of groups) {
			const [, part = ""] = new RegExp(`id="group-${group.id}">(.*?)</details>`, "s").exec(page) ?? [];
			const [certain = "", uncertain = ""] = part.split("来源未写明是否包括");
			for (const code of group.members) expect(certain).toContain(`/countries/${code}?`);
			for (const code of group.uncertain) expect(uncertain).toContain(`/countries/${code}?`);
			expect(textOf(certain)).toContain(`名单截至${Number(group.asOf.slice(0, 4))}年`);
		}
	});

	it("lists in its data for machines the same countries in the same order", async () => {
		const { page } = await read("/countries");
		const { itemListElement } = linkedDataOf(page) as { itemListElement: { url: string }[] };
		const [, named = ""] = page.split('id="by-name"');
		const shown = [...(named.split("<details")[0] ?? "").matchAll(/ href="(\/countries\/[A-Z]{2})/g)].map(([, url]) => `http://localhost${url}`);
		expect(itemListElement.map(({ url }) => url)).toEqual(shown);
	});
});

describe("the page of a country", () => {
	it.each(languages)("says in %s of every program what the interface says, each with its clause", async (language) => {
		for (const code of ["KH", "FR", "TR", "HU"]) {
			const { page, text } = await read(`/countries/${code}`, language);
			const { results } = answerTo({ partnerCountries: [code] }, { asOf, language, countryScope: "partner" });
			expect(results.length).toBeGreaterThan(0);
			for (const { program, window, comesWith, cautions = [] } of results) {
				expect(page).toContain(`href="/programs/${program.id}?lang=${language}"`);
				expect(text).toContain(`${program.call.name} · ${window.brief}`);
				const prepared = snapshot.programs.find((entry) => entry.program.id === program.id);
				const applicant = prepared?.constraints.find(({ id }) => id === "applicant-unit");
				const statements = [...cautions, ...[comesWith?.money, comesWith?.period, comesWith?.funding].filter((given) => given !== undefined)];
				for (const { text: said, citation } of statements) {
					const { shortTitle } = sources.find(({ id }) => id === citation.source) ?? {};
					expect(text).toContain(`${said} ${shortTitle && inLanguage(shortTitle, language)} · ${citation.section}`);
				}
				expect(text).toContain(applicant?.rule[language]);
			}
			const linked = linkedDataOf(page) as { about: unknown; mainEntity: { itemListElement: { url: string }[] } };
			expect(linked.about).toMatchObject({ identifier: code, name: countryName(code, snapshot, language) });
			expect(linked.mainEntity.itemListElement.map(({ url }) => url)).toEqual(
				results.map(({ program }) => `http://localhost/programs/${program.id}`),
			);
		}
	});

	it("says why it is not certain that a program takes it", async () => {
		const { text } = await read("/countries/TR");
		expect(text).toContain("he source gives no list of European states");
		expect(text).toContain("Whether a program works with Türkiye is not certain");
		expect((await read("/countries/HU")).text).not.toContain("It is not certain");
	});

	it("says what is open where two mechanisms take it, and which programs exclude each other", async () => {
		const { text } = await read("/countries/KH");
		expect(text.split("Whether one form may name several mechanisms or only one is not said")).toHaveLength(2);
		expect((await read("/countries/FR")).text).toMatch(/Not together withChina–France/);
	});

	it("lists earlier activities with it, and begins the form with it", async () => {
		const { page, text } = await read("/countries/JP");
		const { related = [] } = answerTo({ partnerCountries: ["JP"] }, { asOf });
		expect(related.length).toBeGreaterThan(0);
		for (const { name } of related) expect(text).toContain(name);
		expect(text).toContain("No program works with Japan today");
		expect(page).toMatch(/<form method="post" action="\/\?lang=en"><input type="hidden" name="country" value="JP"/);
		expect(page).toContain('href="/from/JP?lang=en"');
	});

	it("is found by any spelling of its address", async () => {
		for (const [given, code] of [
			["kh", "KH"],
			["uk", "GB"],
			["japan", "JP"],
			[encodeURIComponent("匈牙利"), "HU"],
		]) {
			const response = await request(`/countries/${given}?lang=en`);
			expect(response.status).toBe(301);
			expect(response.headers.get("Location")).toBe(`/countries/${code}?lang=en`);
		}
	});

	it("is not there for what is no partner country, and says so, or suggests what was meant", async () => {
		for (const code of ["CN", "HK", "MO", "TW"]) {
			const response = await request(`/countries/${code}?lang=en`);
			expect(response.status).toBe(404);
			expect(textOf(await response.text())).toContain(`${countryName(code, snapshot, "en")} is no partner country here`);
		}
		const misspelt = await request("/countries/Hungry?lang=en");
		expect(misspelt.status).toBe(404);
		expect(textOf(await misspelt.text())).toContain("did you mean Hungary");
		expect((await request("/countries/XX")).status).toBe(404);
	});

	it("is there for every partner country", async () => {
		for (const { code } of countries) expect((await request(`/countries/${code}`)).status).toBe(snapshot.names.isPartner(code) ? 200 : 404);
	});
});

describe("the index of fields", () => {
	it("leads to every field in a few steps", async () => {
		const reached = new Set(linksOf((await read("/fields")).page).flatMap((link) => /^\/fields\/([^?]+)/.exec(link)?.[1] ?? []));
		expect(reached.size).toBeLessThan(250);
		for (const id of reached) for (const { id: other, broader } of concepts) if (broader.includes(id)) reached.add(other);
		expect(concepts.filter(({ id }) => !reached.has(id))).toEqual([]);
	});
});

describe("the page of a field", () => {
	it.each(languages)(
		"ranks in %s the programs as the interface does, with the directions that matched and what closed lists come to",
		async (language) => {
			for (const concept of ["photovoltaics", "literature", "natural-science"]) {
				const { page, text } = await read(`/fields/${concept}`, language);
				const { results } = answerTo({ field: [{ concept }] }, { asOf, language });
				const shown = [...page.matchAll(/ id="program-([^"]+)"/g)].map(([, id]) => id);
				expect(shown).toEqual(results.map(({ program }) => program.id));
				for (const { score, fit, constraints = [] } of results) {
					expect(page).toContain(`<meter min="0" max="1" value="${score}"`);
					for (const { direction, citation } of fit.field?.matched ?? [])
						expect(text).toMatch(new RegExp(`${literal(direction)}.{0,60} ${literal(citation.section)}`));
					for (const { id, message } of constraints) if (id === "field-scope") expect(text).toContain(message);
				}
			}
		},
	);

	it("names and links what is around it, in both languages", async () => {
		const { page, text } = await read("/fields/photovoltaics");
		const concept = concepts.find(({ id }) => id === "photovoltaics");
		for (const id of [...(concept?.broader ?? []), ...(concept?.related ?? []), "perovskite-solar-cells"])
			expect(page).toContain(`href="/fields/${id}?lang=en"`);
		for (const name of concept?.names ?? []) expect(text.toLowerCase()).toContain(name.toLowerCase());
		expect(linkedDataOf(page)).toMatchObject({ "@type": "DefinedTerm", termCode: "photovoltaics", name: "photovoltaics" });
	});

	it("begins the form with a label that reads back as the field, in both languages", async () => {
		expect((await read("/fields/photovoltaics", "zh-CN")).page).toContain('<input type="hidden" name="field" value="光伏"');
		const misread = concepts.flatMap(({ id, label }) =>
			languages.filter((language) => {
				const { readings, unrecognized } = understandField(inLanguage(label, language), snapshot.lexicon, snapshot.graph, language);
				return readings.length !== 1 || readings[0]?.concept !== id || unrecognized.length > 0;
			}),
		);
		expect(misread).toEqual([]);
	});

	it("is not there for an unknown field, and suggests the nearest", async () => {
		const response = await request("/fields/photovoltaic?lang=en");
		expect(response.status).toBe(404);
		expect(textOf(await response.text())).toContain("did you mean photovoltaics");
	});
});

describe("the page about all this", () => {
	it.each(languages)("says in %s the numbers that the score is made with, and the sources with their dates", async (language) => {
		const { page, text } = await read("/about", language);
		for (const weight of Object.values(weights)) expect(text).toMatch(new RegExp(`\\D${weight}\\D`));
		for (const share of Object.values(standingShare)) expect(text).toContain(share.toFixed(2));
		for (const { id, title, date } of sources) {
			expect(text).toContain(inLanguage(title, language));
			expect(text).toContain(date.slice(0, 4));
			expect(page).toContain(`href="/sources/${id}?lang=${language}"`);
		}
		expect(text).toContain(snapshot.revision.slice(0, 12));
	});

	it("is true: no page sets a cookie, and the pages' scripts use no storage", async () => {
		const { page } = await read("/about");
		const [script = ""] = linksOf(page.replaceAll(' src="', ' href="')).filter((link) => link.endsWith(".js"));
		expect(await (await request(script)).text()).not.toMatch(/localStorage|sessionStorage|indexedDB|document\.cookie/);
		for (const address of ["/", "/about", "/countries/KH"]) expect((await request(address)).headers.get("Set-Cookie")).toBeNull();
	});
});

describe("links between these pages", () => {
	it("lead somewhere", async () => {
		const pages = await Promise.all(["/countries", "/countries/KH", "/fields", "/fields/photovoltaics", "/about"].map((address) => read(address)));
		const links = new Set(pages.flatMap(({ page }) => linksOf(page)).filter((link) => /^\/(countries|fields|about|docs)\b/.test(link)));
		for (const link of links) expect((await request(link.replace(/#.*/, ""))).status, link).toBe(200);
	});
});

function literal(text: string): string {
	return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
