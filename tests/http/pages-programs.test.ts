import { describe, expect, it } from "vitest";
import { createApp } from "../../src/app.ts";
import { prepare } from "../../src/core/snapshot.ts";
import type { ProgramDetail } from "../../src/model/answer.ts";
import { type Language, languages } from "../../src/model/text.ts";
import { bySection } from "../../src/web/pages/sources/section-order.ts";
import { sectionsOf } from "../../src/web/pages/sources/statements.ts";
import { sectionAnchor } from "../../src/web/view.ts";
import { answerTo, snapshot } from "../support/catalog.ts";
import { app, services } from "../support/server.ts";

const programs = snapshot.document.programs;
const sources = snapshot.document.sources;

async function page(address: string, served = app): Promise<string> {
	const response = await served.request(address, { headers: { Accept: "text/html" } });
	expect([address, response.status]).toEqual([address, 200]);
	expect(response.headers.get("Content-Type")).toBe("text/html; charset=utf-8");
	return response.text();
}

/** What an address answers, or nothing where it fails. */
async function textOf(address: string): Promise<string> {
	const response = await app.request(address);
	return response.status === 200 ? response.text() : "";
}

async function detailOf(id: string, language: Language): Promise<ProgramDetail> {
	const response = await app.request(`/v1/programs/${id}?lang=${language}`);
	return (await response.json()) as ProgramDetail;
}

/** A text as it stands in HTML. */
function escaped(text: string): string {
	return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("'", "&#39;");
}

interface Citation {
	source: string;
	section: string;
}

/** All citations anywhere within a value. */
function citationsIn(value: unknown): Citation[] {
	if (typeof value !== "object" || value === null) return [];
	const own = "source" in value && "section" in value && typeof value.source === "string" && typeof value.section === "string";
	const inner = Object.values(value).flatMap(citationsIn);
	return own ? [{ source: String(value.source), section: String(value.section) }, ...inner] : inner;
}

/** All statements, and fields with a citation, anywhere within a value: their words and where they are cited from. */
function statementsIn(value: unknown): { text: string; citation: Citation }[] {
	if (typeof value !== "object" || value === null) return [];
	const inner = Object.values(value).flatMap(statementsIn);
	const words = ["text", "rule", "label", "role", "covers"].flatMap((member) => (member in value ? [String(Reflect.get(value, member))] : []));
	const citation = "citation" in value ? (value.citation as Citation) : undefined;
	return citation ? [...words.map((text) => ({ text, citation })), ...inner] : inner;
}

function hrefsIn(html: string): string[] {
	const main = html.slice(html.indexOf("<main"), html.indexOf("</main>"));
	return [...main.matchAll(/ href="([^"]*)"/g)].map(([, href = ""]) => href.replaceAll("&amp;", "&"));
}

function idsIn(html: string): Set<string> {
	return new Set([...html.matchAll(/ id="([^"]*)"/g)].map(([, id = ""]) => id));
}

const pageOfSource = new Map(await Promise.all(sources.map(async ({ id }) => [id, idsIn(await page(`/sources/${id}`))] as const)));

/** The citations that lead to no element of the page of their source. */
function leadingNowhere(value: unknown): Citation[] {
	return citationsIn(value).filter(({ source, section }) => !pageOfSource.get(source)?.has(sectionAnchor(section)));
}

describe("the list of programs", () => {
	it.each(languages)("names every program once under its call, with a link to its page (%s)", async (language) => {
		const html = await page(`/programs?lang=${language}`);
		expect(html).toContain(`<html lang="${language}">`);
		const rows = html.split('<li class="program-row">').slice(1);
		expect(rows).toHaveLength(programs.length);
		for (const { id, name, call } of programs) {
			expect(rows.filter((row) => row.startsWith(`<h3><a href="/programs/${id}?lang=${language}">`))).toHaveLength(1);
			expect(html).toContain(escaped(language === "en" ? name.en : name.zh));
			expect(html).toContain(`<h2 id="${call.id}">`);
		}
	});
});

describe("the page of a program", () => {
	const each = programs.flatMap(({ id }) => languages.map((language) => [id, language] as const));

	it.each(each)("says all that the interface answers, with its citation: %s in %s", async (id, language) => {
		const html = await page(`/programs/${id}?lang=${language}`);
		const detail = await detailOf(id, language);
		expect(html).toContain(`<html lang="${language}">`);
		expect(/<h1>(.*?)<\/h1>/.exec(html)?.[1]?.replaceAll(/<[^>]*>/g, "")).toBe(escaped(detail.name));
		const told = statementsIn(detail);
		expect(told.length).toBeGreaterThan(20);
		for (const { text, citation } of told) {
			expect(html).toContain(escaped(text));
			expect(html).toContain(`href="/sources/${citation.source}?lang=${language}#${encodeURIComponent(sectionAnchor(citation.section))}"`);
		}
		const { caution = "", opensAt, closesAt, recommendersUntil = opensAt } = detail.window;
		for (const text of [caution, detail.agreement ?? "", detail.titleFormat?.pattern ?? ""]) expect(html).toContain(escaped(text));
		for (const moment of [opensAt, closesAt, recommendersUntil]) expect(html).toContain(`<time datetime="${moment}">`);
		for (const { term } of detail.directions.flatMap(({ fields }) => fields)) expect(html).toContain(escaped(term));
		const links = hrefsIn(html);
		for (const concept of detail.directions.flatMap(({ fields }) => fields.flatMap(({ concepts }) => concepts))) {
			expect(links).toContain(`/fields/${concept}?lang=${language}`);
		}
		for (const code of [...detail.partnerCountries, ...detail.uncertainCountries]) expect(links).toContain(`/countries/${code}?lang=${language}`);
		for (const excluded of detail.excludes) expect(links).toContain(`/programs/${excluded}?lang=${language}`);
		expect(links).toContain(`/v1/programs/${id}?lang=${language}`);
	});

	it.each(programs.map(({ id }) => [id]))("tells machines the same: %s", async (id) => {
		const html = await page(`/programs/${id}?lang=en`);
		const detail = await detailOf(id, "en");
		const [, json = ""] = html.match(/<script type="application\/ld\+json">(.*?)<\/script>/) ?? [];
		const data = JSON.parse(json);
		expect(data).toMatchObject({
			"@context": "https://schema.org",
			"@type": detail.money ? "MonetaryGrant" : "Grant",
			name: detail.name,
			url: `http://localhost/programs/${id}?lang=en`,
			inLanguage: "en",
			potentialAction: { "@type": "ApplyAction", startTime: detail.window.opensAt, endTime: detail.window.closesAt },
		});
		expect(data.amount?.value).toBe(detail.money?.perProject);
		expect(data.areaServed.map(({ identifier }: { identifier: string }) => identifier)).toEqual(detail.partnerCountries);
	});

	it("links numbers to dial and mailboxes to write to, but no mailbox that looks doubtful", async () => {
		const links = hrefsIn(await page("/programs/most-2026-2-slovenia"));
		expect(links).toContain("tel:+861058882999");
		expect(links).toContain("tel:+38614784733");
		expect(links).toContain("mailto:program@istic.ac.cn");
		expect(links).not.toContain("mailto:zfej@istcc.most.cn");
	});

	it("is reached by a series too, which leads to its newest edition in the language asked for", async () => {
		const [program] = programs;
		if (!program) throw new Error("the catalog has no program");
		const newer = { ...program, id: "a-newer-edition", edition: "2999" };
		const renewed = prepare({ ...snapshot.document, programs: [...programs, newer] }, "renewed", "2026-01-01T00:00:00Z");
		const served = createApp({ ...services, catalog: () => renewed });
		const response = await served.request(`/programs/${program.series}?lang=en`);
		expect([response.status, response.headers.get("Location")]).toEqual([302, "/programs/a-newer-edition?lang=en"]);
		expect(hrefsIn(await page(`/programs/${newer.id}`, served))).toContain(`/programs/${program.id}`);
		expect(hrefsIn(await page(`/programs/${program.id}`, served))).toContain(`/programs/${newer.id}`);
	});

	it.each([
		["/programs/most-2026-2-hungry", "most-2026-2-hungary"],
		["/sources/most-2026-2-guides", "most-2026-2-guide"],
	])("suggests the nearest where nothing goes by an id: %s", async (address, nearest) => {
		const response = await app.request(address, { headers: { "Accept-Language": "en" } });
		expect(response.status).toBe(404);
		expect(await response.json()).toMatchObject({ detail: expect.stringContaining(`did you mean ${nearest}?`) });
		const asPage = await app.request(address, { headers: { Accept: "text/html" } });
		expect([asPage.status, asPage.headers.get("Content-Type")]).toEqual([404, "text/html; charset=utf-8"]);
		expect(await asPage.text()).toContain(`是否指${nearest}？`);
	});
});

describe("the page of a source", () => {
	it.each(languages)("is listed with its title (%s)", async (language) => {
		const html = await page(`/sources?lang=${language}`);
		for (const { id, title } of sources) {
			expect(html).toContain(`<a href="/sources/${id}?lang=${language}">${escaped(language === "en" ? title.en : title.zh)}</a>`);
		}
	});

	it("has a place for every section that a program is told from, in full", async () => {
		for (const { id } of programs) {
			for (const language of languages) {
				const detail = await detailOf(id, language);
				expect(citationsIn(detail).length).toBeGreaterThan(20);
				expect(leadingNowhere(detail)).toEqual([]);
			}
		}
	});

	it("has a place for every citation in the compiled catalog", () => {
		const { programs: compiled, related, unitLists } = snapshot.document;
		expect(citationsIn(compiled).length).toBeGreaterThan(1000);
		expect(leadingNowhere([compiled, related, unitLists])).toEqual([]);
	});

	it.each([
		["somebody who said nothing", {}],
		["a university with a field and a country", { field: "光伏", partnerCountries: ["HU"], birthDate: "1985", institutionType: "university" }],
		["a hospital, turned away by its kind", { field: "ageing", partnerCountries: ["FR", "RU"], institutionType: "hospital", nationality: "CN" }],
		["a society with several countries", { field: "water", partnerCountries: ["TH", "VN"], institutionType: "national-society" }],
		["a unit of Hong Kong off the list", { field: "ecology", institutionType: "university", institution: { jurisdiction: "HK", name: "Nowhere" } }],
		["a partner abroad", { field: "machine learning", institutionType: "university", institution: { jurisdiction: "RS" }, partnerCountries: ["RS"] }],
	])("has a place for every citation of an answer to %s", (_, profile) => {
		const answer = answerTo(profile);
		expect(citationsIn(answer).length).toBeGreaterThan(100);
		expect(leadingNowhere(answer)).toEqual([]);
	});

	it("tells a statement of several programs once, and of which programs it is told", () => {
		for (const { id } of sources) {
			for (const { section, statements } of sectionsOf(id, snapshot, "en")) {
				const texts = statements.map(({ kind, text, note }) => [kind, text, note].join("\n"));
				expect([section, new Set(texts).size]).toEqual([section, texts.length]);
				for (const { programs: concerned } of statements) expect(new Set(concerned).size).toBe(concerned.length);
			}
		}
		const call = sectionsOf("cast-2026-call", snapshot, "en").find(({ section }) => section === "三1");
		const condition = call?.statements.find(({ kind }) => kind === "condition");
		expect(condition?.programs.map(({ id }) => id)).toEqual(programs.filter(({ call: { id } }) => id === "cast-2026").map(({ id }) => id));
	});

	it.each(sources.map(({ id }) => [id]))("stands in the order of its sections: %s", async (id) => {
		const sections = sectionsOf(id, snapshot, "en").map(({ section }) => section);
		expect(sections.length).toBeGreaterThan(10);
		expect(sections).toEqual(sections.toSorted(bySection));
		const html = await page(`/sources/${id}`);
		const places = sections.map((section) => html.indexOf(` id="${escaped(sectionAnchor(section))}"`));
		expect(places).toEqual(places.toSorted((a, b) => a - b));
	});
});

describe("links of these pages", () => {
	const addresses = ["/programs", "/sources", ...programs.map(({ id }) => `/programs/${id}`), ...sources.map(({ id }) => `/sources/${id}`)];

	it("lead somewhere, to the very element that they name", async () => {
		const targets = new Map<string, string>();
		for (const address of addresses) {
			for (const href of hrefsIn(await page(address))) targets.set(new URL(href, `http://localhost${address}`).href, address);
		}
		const own = [...targets.keys()].map((target) => new URL(target)).filter(({ host, pathname }) => host === "localhost" && ownPath.test(pathname));
		expect(own.length).toBeGreaterThan(300);
		const pages = new Map<string, Promise<string>>();
		for (const { pathname, search, hash } of own) {
			const address = pathname + search;
			const html = pages.get(address) ?? textOf(address);
			pages.set(address, html);
			expect([address, (await html) !== ""]).toEqual([address, true]);
			if (hash) expect([address, hash, idsIn(await html).has(decodeURIComponent(hash.slice(1)))]).toEqual([address, hash, true]);
		}
	});

	it("keep the language of the address", async () => {
		for (const address of addresses) {
			const links = hrefsIn(await page(`${address}?lang=en`)).filter((href) => href.startsWith("/programs") || href.startsWith("/sources"));
			expect(links.filter((href) => !href.includes("lang=en"))).toEqual([]);
		}
	});
});

/** Pages of other kinds are followed where they are tested. */
const ownPath = /^\/(programs|sources|v1)(\/|$)|^\/$/;
