import { describe, expect, it } from "vitest";
import type { Answer } from "../../src/model/answer.ts";
import { app, emptyApp, post, unforeseen } from "../support/server.ts";

interface ProblemBody {
	type: string;
	title: string;
	status: number;
	errors?: { pointer?: string; parameter?: string; code: string; detail: string }[];
}

async function problemOf(response: Response): Promise<ProblemBody> {
	expect(response.headers.get("Content-Type")).toMatch(/^application\/problem\+json/);
	const body = (await response.json()) as ProblemBody;
	expect(body.status).toBe(response.status);
	return body;
}

async function faultsOf(body: unknown): Promise<Record<string, string>> {
	const response = await post(body, { "Accept-Language": "en" });
	expect(response.status).toBe(422);
	const { errors = [] } = await problemOf(response);
	return Object.fromEntries(errors.map(({ pointer, code }) => [pointer, code]));
}

describe("POST /v1/match", () => {
	it("answers a profile", async () => {
		const response = await post({ profile: { field: "钙钛矿太阳能电池", partnerCountries: ["HU"], birthDate: "1985" }, lang: "en" });
		expect(response.status).toBe(200);
		expect(response.headers.get("Cache-Control")).toBe("no-store");
		expect(response.headers.get("Content-Language")).toBe("en");
		const answer = (await response.json()) as Answer;
		expect(answer.asOf).toBe("2026-11-20T12:00:00+08:00");
		expect(answer.results.map(({ program }) => program.id)).toEqual(["most-2026-2-hungary", "cast-2026-europe"]);
		expect(answer.results[0]?.summary).toMatch(/Closed on 1 July 2026, 142 days ago; no date for a next call is known\.$/);
		expect(answer.notice).toMatch(/closed/);
	});

	it("takes an empty profile, and limits and filters", async () => {
		const all = (await (await post({ profile: {} })).json()) as Answer;
		expect(all.total).toBe(17);
		expect(all.results).toHaveLength(10);
		const some = (await (await post({ profile: {}, kinds: ["exchange-program"], limit: 3 })).json()) as Answer;
		expect(some.total).toBe(7);
		expect(some.results).toHaveLength(3);
		const series = (await (await post({ profile: {}, programs: ["cast-russia", "most-2026-2-serbia"] })).json()) as Answer;
		expect(series.results.map(({ program }) => program.id)).toEqual(["cast-2026-russia", "most-2026-2-serbia"]);
	});

	it("leaves out of a summary what the contract says", async () => {
		const profile = { field: "光伏", partnerCountries: ["HU"], institutionType: "university" };
		const summary = (await (await post({ profile, detail: "summary" })).json()) as Answer;
		expect(summary.related).toBeUndefined();
		for (const result of summary.results) {
			expect(result.constraints).toBeUndefined();
			expect(result.routes).toBeUndefined();
			expect(result.fit.field?.matched).toBeUndefined();
			expect(result.fit.field?.score).toBeTypeOf("number");
		}
	});

	it.each([
		[{ lang: "en" }, "zh-CN", "en"],
		[{ lang: "zh-HK" }, "en", "zh-CN"],
		[{}, "en-GB,zh;q=0.5", "en"],
		[{}, "zh-TW", "zh-CN"],
		[{}, "de, en;q=0.3", "en"],
		[{}, "fr", "zh-CN"],
		[{}, "", "zh-CN"],
	])("answers %j with Accept-Language %s in %s", async (members, accepted, language) => {
		const response = await post({ profile: {}, ...members }, { "Accept-Language": accepted });
		expect(response.headers.get("Content-Language")).toBe(language);
	});

	it("tells every fault at once, with its pointer", async () => {
		const faults = await faultsOf({
			profile: {
				field: [" ", { concept: "no-such-concept" }, 7],
				partnerCountries: ["HU", "Frence", "CN", "HK", 3],
				birthdate: "1985",
				birthDate: "1985-02-30",
				age: 15,
				institutionType: "school",
				institution: { jurisdiction: "Nowhereland", size: 3 },
				nationality: "HK",
				degree: {},
				languages: [],
				partnership: { signedAgreement: "yes" },
				team: { size: -1 },
				declarations: { publicServant: null },
			},
			asOf: "yesterday",
			lang: "fr",
			limit: 0,
			kinds: ["club"],
			programs: ["cast-2027-asean"],
			catalogRevision: "0",
			extra: 1,
		});
		expect(faults).toEqual({
			"/profile/field/0": "empty-text",
			"/profile/field/1/concept": "unknown-concept",
			"/profile/field/2": "wrong-type",
			"/profile/partnerCountries/4": "wrong-type",
			"/profile/birthdate": "unknown-member",
			"/profile/birthDate": "not-a-date",
			"/profile/age": "too-small",
			"/profile/institutionType": "not-one-of",
			"/profile/institution/jurisdiction": "unknown-country",
			"/profile/institution/size": "unknown-member",
			"/profile/nationality": "not-a-nationality",
			"/profile/degree/level": "missing",
			"/profile/languages": "empty-array",
			"/profile/partnership/signedAgreement": "wrong-type",
			"/profile/team/size": "too-small",
			"/profile/declarations/publicServant": "wrong-type",
			"/asOf": "not-a-moment",
			"/lang": "unknown-language-tag",
			"/limit": "too-small",
			"/kinds/0": "not-one-of",
			"/programs/0": "unknown-program",
			"/catalogRevision": "unknown-revision",
			"/extra": "unknown-member",
			"/profile/partnerCountries/1": "unknown-country",
			"/profile/partnerCountries/2": "not-a-partner",
			"/profile/partnerCountries/3": "not-a-partner",
		});
	});

	it("takes a birth date as an interval, and only one that can be", async () => {
		const codes = async (birthDate: string) => {
			const response = await post({ profile: { birthDate } });
			return response.status === 200 ? "taken" : (await problemOf(response)).errors?.map(({ code }) => code).join();
		};
		for (const good of ["1981/..", "../1980", "1966/1980", "1981-05/..", "1981-05-02/1982", "1980-12-31"])
			expect(await codes(good), good).toBe("taken");
		for (const bad of [
			"../..",
			"1981/",
			"/1981",
			"1990/1980",
			"1981/1981",
			"1981/05",
			"1981/01/01",
			"1981/..1",
			"1981-02-30/..",
			"0981",
			"0001/..",
			"9999",
		]) {
			expect(await codes(bad), bad).toBe("not-a-date");
		}
	});

	it("takes a province by its code and its names, and says what to write for another", async () => {
		const recommending = async (province: string) => {
			const response = await post({ profile: { institution: { province } }, programs: ["most-serbia"], lang: "en" });
			if (response.status !== 200) return (await problemOf(response)).errors?.[0]?.detail;
			const { results } = (await response.json()) as Answer;
			return results[0]?.recommendation?.units[0]?.name;
		};
		for (const name of ["CN-SN", "cn-sn", "陕西", "陕西省", "陝西", "Shaanxi"])
			expect(await recommending(name), name).toBe("Shaanxi science and technology authority");
		expect(await recommending("Bavaria")).toBe(
			'No province is known as "Bavaria"; write the name of one on the Chinese mainland, or a code such as CN-ZJ; for a unit registered elsewhere give institution.jurisdiction.',
		);
	});

	it("suggests the nearest country and member", async () => {
		const response = await post({ profile: { partnerCountries: ["Slovinia"], birthdate: "1985" } }, { "Accept-Language": "en" });
		const { errors = [] } = await problemOf(response);
		expect(errors[0]?.detail).toMatch(/did you mean Slovenia/);
		expect(errors[1]?.detail).toBe('There is no member "birthdate"; did you mean "birthDate"?');
		const chinese = await problemOf(await post({ profile: { nationality: "MO" } }));
		expect(chinese.errors?.[0]?.detail).toMatch(/中国公民请填写CN/);
	});

	it("finds an age and a birth date that disagree, whatever else is wrong", async () => {
		expect(await faultsOf({ profile: { age: 45, birthDate: "1990" } })).toEqual({ "/profile/age": "age-disagrees" });
		expect(await faultsOf({ profile: { age: 45, birthDate: "1990", title: "sir" }, asOf: "2026-01-01" })).toEqual({
			"/profile/age": "age-disagrees",
			"/profile/title": "not-one-of",
		});
		expect((await post({ profile: { age: 45, birthDate: "1981" } })).status).toBe(200);
		expect((await post({ profile: { age: 45, birthDate: "1981" }, asOf: "2025-12-31" })).status).toBe(422);
	});

	it("lists at most 100 faults and says how many there are", async () => {
		const response = await post({ profile: { partnerCountries: Array.from({ length: 300 }, (_, index) => `Land ${index}`) } });
		const body = (await response.json()) as { errors: unknown[]; errorsInAll: number };
		expect(body.errors).toHaveLength(100);
		expect(body.errorsInAll).toBe(300);
	});

	it("does not take more than 300 entries or 2,000 characters", async () => {
		expect(await faultsOf({ profile: { partnerCountries: Array(301).fill("HU") } })).toEqual({ "/profile/partnerCountries": "too-many" });
		expect(await faultsOf({ profile: { field: "光".repeat(2001) } })).toEqual({ "/profile/field": "text-too-long" });
		expect(await faultsOf({ profile: { field: Array(3).fill("光".repeat(700)) } })).toEqual({ "/profile/field": "text-too-long" });
		expect((await post({ profile: { field: "光".repeat(2000) } })).status).toBe(200);
	});

	it.each([
		["not JSON", "{", 400, "not-json"],
		["two values", "{} {}", 400, "not-json"],
		["nothing", "", 400, "not-json"],
		["too large", JSON.stringify({ profile: { field: "x".repeat(70_000) } }), 413, "too-large"],
		["an array", "[]", 422, "does-not-fit"],
		["null", "null", 422, "does-not-fit"],
	])("refuses %s", async (_, body, status, kind) => {
		const response = await post(body);
		expect(response.status).toBe(status);
		expect((await problemOf(response)).type).toBe(`urn:duikou:problem:${kind}`);
	});

	it("says in plain words what type is wanted", async () => {
		const { errors = [] } = await problemOf(await post({ profile: { age: "45", field: 7, languages: "en" } }, { "Accept-Language": "en" }));
		expect(errors.map(({ detail }) => detail)).toEqual([
			"This has the wrong type; a text or a list is expected.",
			"This has the wrong type; a number is expected.",
			"This has the wrong type; a list is expected.",
		]);
	});

	it("takes a time without seconds, as deadlines are printed", async () => {
		const answer = (await (await post({ profile: {}, asOf: "2026-07-01T17:00+08:00", programs: ["most-hungary"] })).json()) as Answer;
		expect(answer.asOf).toBe("2026-07-01T17:00:00+08:00");
		expect(answer.results[0]?.window.status).toBe("open");
	});

	it("refuses what is not sent as JSON, and takes its variants", async () => {
		expect((await post("{}", { "Content-Type": "text/plain" })).status).toBe(415);
		expect((await post({ profile: {} }, { "Content-Type": "application/json; charset=utf-8" })).status).toBe(200);
		expect((await post({ profile: {} }, { "Content-Type": "application/merge-patch+json" })).status).toBe(200);
	});

	it("shows an error as a page only where Accept names text/html", async () => {
		const page = await post("{", { Accept: "text/html,application/json;q=0.5" });
		expect(page.headers.get("Content-Type")).toMatch(/^text\/html/);
		expect(await page.text()).toMatch(/<h1>请求体不是JSON<\/h1>/);
		expect((await post("{", { Accept: "*/*" })).headers.get("Content-Type")).toMatch(/problem\+json/);
		const hostile = await post({ profile: { "<script>": 1 } }, { Accept: "text/html" });
		expect(await hostile.text()).not.toContain("<script>");
	});
});

describe("GET /v1/match", () => {
	it("answers the same as POST", async () => {
		const query = new URLSearchParams({ field: "光伏", partnerCountries: "FR,DE", institutionType: "university", lang: "en", asOf: "2026-06-01" });
		const got = await app.request(`/v1/match?${query}`);
		const posted = await post({
			profile: { field: "光伏", partnerCountries: ["FR", "DE"], institutionType: "university" },
			lang: "en",
			asOf: "2026-06-01",
		});
		expect(got.status).toBe(200);
		expect(got.headers.get("Cache-Control")).toBe("no-store");
		expect(await got.text()).toBe(await posted.text());
	});

	it.each(["birthDate=1985", "age=45", "nationality=CN", "degree.level=doctorate", "declarations=x", "title=senior"])(
		"refuses %s, pointing to POST",
		async (query) => {
			const response = await app.request(`/v1/match?${query}`, { headers: { "Accept-Language": "en" } });
			expect(response.status).toBe(422);
			const { errors } = await problemOf(response);
			expect(errors).toMatchObject([{ parameter: query.split("=")[0], code: "personal-fact" }]);
			expect(errors?.[0]?.detail).toMatch(/POST/);
		},
	);

	it("suggests the parameter that a mistyped one may have meant", async () => {
		for (const query of ["partnerCountries[]=FR", "partnerCountry=FR"]) {
			const { errors } = await problemOf(await app.request(`/v1/match?${query}`, { headers: { "Accept-Language": "en" } }));
			expect(errors).toMatchObject([{ code: "unknown-member", detail: expect.stringContaining('did you mean "partnerCountries"?') }]);
		}
	});

	it("names the parameter of a fault", async () => {
		const response = await app.request("/v1/match?partnerCountries=FR,Frence&limit=many&colour=red&lang=en&lang=zh");
		const { errors = [] } = await problemOf(response);
		expect(Object.fromEntries(errors.map(({ parameter, code }) => [parameter, code]))).toEqual({
			partnerCountries: "unknown-country",
			limit: "wrong-type",
			colour: "unknown-member",
			lang: "repeated",
		});
	});
});

describe("the rest of the API", () => {
	it("lists programs and shows each, by id or series", async () => {
		const list = (await (await app.request("/v1/programs", { headers: { "Accept-Language": "en" } })).json()) as {
			programs: { id: string; series: string }[];
		};
		expect(list.programs).toHaveLength(17);
		for (const { id, series } of list.programs) {
			const byId = await app.request(`/v1/programs/${id}`);
			const bySeries = await app.request(`/v1/programs/${series}`);
			expect(byId.status).toBe(200);
			expect(await bySeries.text()).toBe(await byId.text());
		}
	});

	it("answers in the language that the query asks for", async () => {
		const { name } = (await (await app.request("/v1/programs/cast-asean?lang=en")).json()) as { name: string };
		expect(name).toMatch(/^China–ASEAN/);
	});

	it("shows a program's money, period, title, clauses and contacts", async () => {
		const response = await app.request("/v1/programs/most-2026-2-serbia", { headers: { "Accept-Language": "en" } });
		expect(await response.json()).toMatchObject({
			money: { projects: 30, perProject: 300_000, total: 9_000_000, currency: "CNY" },
			period: { months: 24 },
			titleFormat: { pattern: expect.stringContaining("伙伴研究所") },
			window: { status: "closed", recommendersUntil: "2026-07-08T17:00:00+08:00" },
		});
	});

	it("answers an unknown program with the nearest", async () => {
		const response = await app.request("/v1/programs/most-2026-2-hungry", { headers: { "Accept-Language": "en" } });
		expect(response.status).toBe(404);
		expect(await response.text()).toMatch(/did you mean most-2026-2-hungary/);
	});

	it("gives the vocabulary in both languages", async () => {
		const vocabulary = (await (await app.request("/v1/vocabulary")).json()) as {
			fields: { id: string; label: { zh: string; en: string } }[];
			countries: { code: string; name: { zh: string; en: string }; partner: boolean }[];
			groups: { id: string; members: string[] }[];
			enumerations: Record<string, { value: string; label: { zh: string; en: string } }[]>;
		};
		expect(vocabulary.fields.length).toBeGreaterThan(1000);
		expect(vocabulary.countries.find(({ code }) => code === "SI")).toEqual({ code: "SI", name: { zh: "斯洛文尼亚", en: "Slovenia" }, partner: true });
		expect(vocabulary.countries.filter(({ partner }) => !partner).map(({ code }) => code)).toEqual(["CN", "HK", "MO", "TW"]);
		expect(vocabulary.groups.find(({ id }) => id === "asean")?.members).toHaveLength(11);
		for (const values of Object.values(vocabulary.enumerations)) {
			for (const { label } of values) expect(label).toEqual({ zh: expect.any(String), en: expect.any(String) });
		}
	});

	it("says whether it lives and whether it is ready", async () => {
		expect((await app.request("/healthz")).status).toBe(200);
		expect((await app.request("/readyz")).status).toBe(200);
		expect((await emptyApp.request("/healthz")).status).toBe(200);
		const waiting = await emptyApp.request("/readyz");
		expect(waiting.status).toBe(503);
		expect(waiting.headers.get("Retry-After")).toBe("5");
	});

	it("answers unknown addresses and methods kindly", async () => {
		expect((await app.request("/v2/match")).status).toBe(404);
		const response = await app.request("/v1/match", { method: "DELETE" });
		expect(response.status).toBe(405);
		expect(response.headers.get("Allow")).toBe("GET, HEAD, POST, OPTIONS");
		expect((await app.request("/v1/programs", { method: "HEAD" })).status).toBe(200);
	});

	it("sends a strict content policy with everything", async () => {
		const response = await app.request("/v1/programs");
		expect(response.headers.get("Content-Security-Policy")).toMatch(/default-src 'none'/);
		expect(response.headers.get("X-Content-Type-Options")).toBe("nosniff");
	});

	it("met nothing unforeseen", () => {
		expect(unforeseen).toEqual([]);
	});
});
