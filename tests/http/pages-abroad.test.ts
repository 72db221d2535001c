import { describe, expect, it } from "vitest";
import { match } from "../../src/core/match.ts";
import type { StatementView } from "../../src/model/answer.ts";
import type { Language } from "../../src/model/text.ts";
import { topicsOf } from "../../src/web/parts/program-topics.ts";
import { sectionAnchor } from "../../src/web/view.ts";
import { snapshot } from "../support/catalog.ts";
import { app, now } from "../support/server.ts";

/** The way in for partners abroad, the page for their counterpart, and programs side by side. */

const get = (address: string, headers: Record<string, string> = {}) => Promise.resolve(app.request(address, { headers }));

function send(address: string, entries: readonly (readonly [string, string])[]) {
	const body = new URLSearchParams(entries.map(([name, value]): [string, string] => [name, value])).toString();
	return Promise.resolve(app.request(address, { method: "POST", headers: { "Content-Type": "application/x-www-form-urlencoded" }, body }));
}

/** A page's text as people see it, each citation as `[source#anchor]`. */
async function readable(response: Response): Promise<string> {
	return (await response.text())
		.replaceAll(
			/<a class="cite" href="\/sources\/([^"?#]+)[^"#]*#([^"]*)">.*?<\/a>/g,
			(_, source, anchor) => `[${source}#${decodeURIComponent(anchor)}]`,
		)
		.replaceAll(/<[^>]+>/g, "")
		.replaceAll("&quot;", '"')
		.replaceAll("&#39;", "'")
		.replaceAll("&lt;", "<")
		.replaceAll("&gt;", ">")
		.replaceAll("&amp;", "&");
}

function cited({ text, citation: { source, section } }: StatementView): string {
	return `${text} [${source}#${sectionAnchor(section)}]`;
}

function programOf(id: string) {
	const found = snapshot.programs.find(({ program }) => program.id === id);
	if (!found) throw new Error(`there is no ${id}`);
	return found;
}

describe("the entrance for partners abroad", () => {
	it("offers every country that some program takes, each by a link to its page", async () => {
		const page = await (await get("/from?lang=en")).text();
		const codes = new Set(
			snapshot.programs.filter(({ newest }) => newest).flatMap(({ program }) => [...program.partnerCountries, ...program.uncertainCountries]),
		);
		for (const code of codes) expect(page).toContain(`href="/from/${code}?lang=en"`);
		expect(codes.size).toBeGreaterThan(100);
	});

	it("has a page for each of them, in both languages", async () => {
		const codes = new Set(snapshot.programs.flatMap(({ program }) => [...program.partnerCountries, ...program.uncertainCountries]));
		for (const code of codes) expect((await get(`/from/${code}?lang=en`)).status, code).toBe(200);
		const chinese = await get("/from/RS", { "Accept-Language": "zh" });
		expect(chinese.headers.get("Content-Language")).toBe("zh-CN");
		expect(await chinese.text()).toContain('<html lang="zh-CN">');
	});

	it.each(["zh-CN", "en"] as const)(
		"says in %s everything that a full answer says of the partner's side, with its clauses",
		async (language: Language) => {
			const page = await readable(await get(`/from/RS?lang=${language}`));
			const profile = { partnerCountries: ["RS"], institution: { jurisdiction: "RS" } };
			const { results } = match(profile, snapshot, { asOf: now, language, limit: 100, countryScope: "partner", detail: "full" });
			expect(results.map(({ program }) => program.id).sort()).toEqual(["cast-2026-europe", "most-2026-2-serbia"]);
			for (const { program, partnerSide, cautions = [], comesWith, window } of results) {
				const statements = [...(partnerSide?.statements ?? []), ...(partnerSide?.chineseLead ?? []), ...cautions, ...(comesWith?.obligations ?? [])];
				for (const statement of statements) expect(page).toContain(cited(statement));
				expect(page).toContain(program.name);
				expect(page).toContain(window.text);
			}
			expect(page).toContain("svetlana.bogdanovic@nitra.gov.rs");
		},
	);

	it("answers a code in any case, and a name, by way of the code in capitals", async () => {
		for (const given of ["rs", "Rs", "serbia", encodeURIComponent("塞尔维亚")]) {
			const response = await get(`/from/${given}?lang=en`);
			expect([response.status, response.headers.get("Location")], given).toEqual([301, "/from/RS?lang=en"]);
		}
		expect((await get("/from/rs/counterpart")).headers.get("Location")).toBe("/from/RS/counterpart");
	});

	it("says kindly that no program takes a country, and what there was", async () => {
		const page = await readable(await get("/from/JP?lang=en"));
		expect(page).toContain("No program with Japan at present");
		expect(page).toContain("China-Japan youth science exchange");
		expect(page).not.toContain("A page for your Chinese counterpart");
	});

	it("says where it is not certain that a country belongs", async () => {
		const page = await readable(await get("/from/TR?lang=en"));
		expect(page).toMatch(/not certain that this program takes the country\. The source gives no list .*\[cast-2026-call#附件1_六\]/);
		expect(page).toContain("One program that may take Türkiye");
		expect(await readable(await get("/from/RS?lang=en"))).not.toContain("not certain");
	});

	it.each(["CN", "HK", "MO", "TW", "hk"])("is not for %s, and says so", async (code) => {
		for (const rest of ["", "/counterpart"]) {
			const response = await get(`/from/${code}${rest}?lang=en`, { Accept: "text/html" });
			expect(response.status).toBe(404);
			expect(await readable(response)).toContain("This entrance is for partners abroad.");
		}
	});

	it("suggests the country that a misspelt name may mean", async () => {
		const response = await get("/from/Serbja?lang=en", { Accept: "text/html" });
		expect(response.status).toBe(404);
		expect(await readable(response)).toContain("did you mean Serbia?");
	});
});

describe("the form of the entrance", () => {
	it("judges a field, keeps what was entered in the form, and is kept by nobody", async () => {
		const response = await send("/from/rs?lang=en", [
			["field", "food safety"],
			["institutionType", "research-institute"],
		]);
		expect([response.status, response.headers.get("Cache-Control")]).toEqual([200, "no-store"]);
		const html = await response.text();
		expect(html).toMatch(/<textarea[^>]*>food safety<\/textarea>/);
		expect(html).toMatch(/<option value="research-institute" selected/);
		expect(html).toContain('<meta name="robots" content="noindex"');
		expect(html).toContain("food safety → agriculture and food");
		expect(html).toContain("0.943");
		expect(html.indexOf('id="most-2026-2-serbia"')).toBeLessThan(html.indexOf('id="cast-2026-europe"'));
	});

	it("tells what could not be read, and the programs all the same", async () => {
		const response = await send("/from/RS?lang=en", [
			["field", "x".repeat(2001)],
			["concept", "photovoltaics"],
		]);
		expect([response.status, response.headers.get("Cache-Control")]).toEqual([200, "no-store"]);
		const html = await response.clone().text();
		expect(html).toMatch(/<textarea id="field"[^>]*aria-describedby="field-hint field-fault" aria-invalid="true"/);
		expect(html).toMatch(/<div class="fault" id="field-fault"><p>[^<]+<\/p><\/div>/);
		expect(html).toMatch(/id="faults"><p>Not everything could be read.<\/p><\/div>/);
		const page = await readable(response);
		expect(page).toContain("2 programs with Serbia");
	});
});

describe("the page for the Chinese counterpart", () => {
	it("is in Chinese, whatever the language of the browser, and in English where the address says so", async () => {
		expect((await get("/from/RS/counterpart", { "Accept-Language": "en" })).headers.get("Content-Language")).toBe("zh-CN");
		expect((await get("/from/RS/counterpart?lang=en")).headers.get("Content-Language")).toBe("en");
	});

	it.each(["RS", "FR", "KH", "TR"])("says for %s who may apply, what each side files, and what takes long", async (code) => {
		const page = await readable(await get(`/from/${code}/counterpart`));
		const programs = snapshot.programs.filter(({ program }) => [...program.partnerCountries, ...program.uncertainCountries].includes(code));
		expect(programs.length).toBeGreaterThan(0);
		for (const prepared of programs) {
			const { lead, bothSides, submission, partnerSide, preparations, gives } = topicsOf(prepared, "zh-CN");
			for (const statement of [lead, bothSides, submission, partnerSide, preparations, gives].flat()) expect(page).toContain(cited(statement));
			const required = prepared.constraints.filter((constraint) => constraint.required);
			for (const { rule, citation } of required) expect(page).toContain(cited({ text: rule["zh-CN"], citation }));
		}
	});

	it("says where it is not certain that a program takes the country, with the clause", async () => {
		const uncertain = new Set(snapshot.programs.flatMap(({ program }) => program.uncertainCountries));
		expect(uncertain.size).toBeGreaterThan(5);
		for (const code of uncertain) {
			const page = await readable(await get(`/from/${code}/counterpart`));
			expect(page).toMatch(/以下项目是否包括.+尚不确定：来源没有写明。/);
			expect(page).toMatch(/本项目是否包括该国，尚不确定。.*\[cast-2026-call#附件1_六\]/);
			expect(page).not.toContain("以下项目面向");
		}
		const certain = await readable(await get("/from/HU/counterpart"));
		expect(certain).toContain("以下项目面向匈牙利。");
		expect(certain).not.toContain("尚不确定");
	});

	it("has its address in a box on the page of the country", async () => {
		const html = await (await get("/from/RS?lang=en")).text();
		expect(html).toMatch(/<input id="counterpart-address" readonly[^>]* value="http:\/\/localhost\/from\/RS\/counterpart"/);
		expect(html).toMatch(/<button type="button" data-copy="counterpart-address" data-copied="Copied" hidden/);
	});
});

describe("programs side by side", () => {
	const pair = "/compare?programs=cast-asean,cast-2026-lancang-mekong&lang=en";

	it("are named by ids and series, joined by commas or repeated", async () => {
		const repeated = await get("/compare?programs=cast-2026-asean&programs=cast-lancang-mekong&lang=en");
		expect(repeated.status).toBe(200);
		const response = await get(pair);
		expect(await response.text()).toBe(await repeated.text());
		expect(response.headers.get("Cache-Control")).toBe("no-cache");
	});

	it("say everything that each of them says, with its clauses", async () => {
		const ids = ["most-2026-2-france-partnership", "most-2026-2-france-young-researchers", "cast-2026-europe", "most-2026-2-korea"];
		const page = await readable(await get(`/compare?programs=${ids.join()}&lang=en`));
		for (const id of ids) for (const statement of Object.values(topicsOf(programOf(id), "en")).flat()) expect(page).toContain(cited(statement));
	});

	it("say once what they share word for word", async () => {
		const page = await readable(await get(pair));
		const [asean, mekong] = ["cast-2026-asean", "cast-2026-lancang-mekong"].map((id) => topicsOf(programOf(id), "en").submission.map(cited));
		const shared = asean?.filter((statement) => mekong?.includes(statement)) ?? [];
		expect(shared.length).toBeGreaterThan(5);
		for (const statement of shared) expect(page.split(statement)).toHaveLength(2);
	});

	it("name the countries that they share, and what the source leaves open about those", async () => {
		const page = await readable(await get(pair));
		expect(page).toContain("Cambodia, Laos, Myanmar, Thailand and Vietnam fit more than one of these programs.");
		expect(page).toContain("Whether one form may name several mechanisms or only one is not said");
	});

	it("say where they exclude each other", async () => {
		const page = await readable(await get("/compare?programs=most-2026-2-france-partnership,most-2026-2-france-young-researchers&lang=en"));
		expect(page).toMatch(/One leader may apply for one of them only: China–France .* \[most-2026-2-guide#三3\]/);
		expect(page).not.toContain("fits more than one of these programs");
	});

	it.each([
		["/compare", 200],
		["/compare?programs=", 422],
		["/compare?programs=cast-asean", 422],
		["/compare?programs=cast-asean,cast-2026-asean", 422],
		["/compare?programs=cast-asean,cast-europe,cast-russia,cast-usa,cast-africa", 422],
		["/compare?programs=cast-asean,cast-mars", 404],
	])("are chosen from a list where %s names too few, too many or none", async (address, status) => {
		const response = await get(address, { "Accept-Language": "en" });
		expect(response.status).toBe(status);
		const html = await response.text();
		expect(html.match(/<input type="checkbox" name="programs"/g)).toHaveLength(snapshot.programs.filter(({ newest }) => newest).length);
		expect(html).toMatch(/<form [^>]*method="get" action="\/compare"/);
	});

	const entered = [
		["field", "carbon neutrality"],
		["country", "FR"],
		["born", "1985"],
		["institutionType", "university"],
	] as const;
	const chosen = [
		["compare", "most-2026-2-france-partnership"],
		["compare", "cast-2026-europe"],
	] as const;

	it("are judged for what was entered, which goes along and is kept by nobody", async () => {
		const response = await send("/compare?lang=en", [...entered, ...chosen]);
		expect([response.status, response.headers.get("Cache-Control")]).toEqual([200, "no-store"]);
		const html = await response.text();
		expect(html).toContain("To be confirmed");
		expect(html).toContain("Not directly");
		expect(html).toMatch(/<form [^>]*method="post" action="\/\?lang=en"/);
		for (const [name, value] of [...entered, ...chosen]) expect(html).toContain(`<input type="hidden" name="${name}" value="${value}"`);
	});

	it("are chosen from a list that keeps what was entered, where one alone was ticked", async () => {
		const response = await send("/compare?lang=en", [...entered, ["compare", "cast-2026-europe"]]);
		expect([response.status, response.headers.get("Cache-Control")]).toEqual([200, "no-store"]);
		const html = await response.text();
		for (const [name, value] of entered) expect(html).toContain(`<input type="hidden" name="${name}" value="${value}"`);
		expect(html).toMatch(/<input type="checkbox" name="compare" value="cast-2026-europe" checked/);
	});

	it("stand side by side unjudged where what was entered has a fault, which is told", async () => {
		const response = await send("/compare?lang=en", [["born", "long ago"], ...chosen]);
		expect(response.status).toBe(200);
		const page = await readable(response);
		expect(page).toContain("What you entered could not be judged:");
		expect(page).toContain("2 programs side by side");
	});
});
