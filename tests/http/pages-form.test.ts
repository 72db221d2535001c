import { afterAll, describe, expect, it } from "vitest";
import { createApp } from "../../src/app.ts";
import { memoryLimiter } from "../../src/http/limiter.ts";
import type { Question } from "../../src/model/answer.ts";
import { answerTo, snapshot } from "../support/catalog.ts";
import { app, emptyApp, now, services, unforeseen } from "../support/server.ts";

/** The form, and the answer to it, as a browser without scripts is given them. */

afterAll(() => expect(unforeseen).toEqual([]));

type Fields = Record<string, string | string[]>;

async function sent(fields: Fields, address = "/?lang=en", to = app): Promise<Response> {
	const body = new URLSearchParams(
		Object.entries(fields).flatMap(([name, values]) => [values].flat().map((value): [string, string] => [name, value])),
	);
	const headers = { "Content-Type": "application/x-www-form-urlencoded", Accept: "text/html" };
	return to.request(address, { method: "POST", body: body.toString(), headers });
}

const textOf = async (fields: Fields) => (await (await sent(fields)).text()).replaceAll("&#39;", "'").replaceAll("&quot;", '"');

/** The verdicts on a page, by program. */
function verdictsOf(page: string): Record<string, string> {
	return Object.fromEntries(
		[...page.matchAll(/<article class="result (\w+)" aria-labelledby="result-([\w-]+)"/g)].map(([, verdict = "", id = ""]) => [id, verdict]),
	);
}

const told = { eligible: "can", undetermined: "confirm", ineligible: "cannot" } as const;

describe("the answer on the page", () => {
	it.each([
		[
			{ field: "perovskite solar cells", countries: "Hungary, FR", born: "1985", institutionType: "university" },
			{ field: "perovskite solar cells", partnerCountries: ["HU", "FR"], birthDate: "1985", institutionType: "university" },
		],
		[
			{ field: "plant breeding", countries: "东盟", born: "41岁" },
			{ field: "plant breeding", partnerCountries: ["ASEAN"], age: 41 },
		],
		[
			{ countries: "Korea", born: "1985年3月", institutionType: "enterprise", "fact:partnership.signedAgreement": "KR" },
			{ partnerCountries: ["KR"], birthDate: "1985-03", institutionType: "enterprise", partnership: { signedAgreement: ["KR"] } },
		],
		[
			{ field: "economics", countries: "France", "fact:degree.level": "doctorate", "fact:degree.area": "social-science", "fact:languages": "en,fr" },
			{ field: "economics", partnerCountries: ["FR"], degree: { level: "doctorate", area: "social-science" }, languages: ["en", "fr"] },
		],
	])("is the one that the interface gives: %j", async (fields, profile) => {
		const { results } = answerTo(profile, { asOf: new Date(now).toISOString(), limit: 10, countryScope: "partner" });
		const verdicts = results.map(({ program, eligibility, routes }) => [
			program.id,
			eligibility === "ineligible" && routes?.length ? "indirect" : told[eligibility],
		]);
		const page = await textOf(fields);
		expect(verdictsOf(page)).toEqual(Object.fromEntries(verdicts));
		expect(Object.keys(verdictsOf(page))).toEqual(verdicts.map(([id]) => id));
		for (const { constraints = [], verdict, score, comesWith } of results) {
			const withoutEscapes = page.replaceAll("&amp;", "&");
			expect(withoutEscapes).toContain(verdict);
			expect(withoutEscapes).toContain(score.toFixed(2));
			for (const { message } of constraints) expect(withoutEscapes).toContain(message);
			for (const { text } of [...(comesWith?.submission ?? []), ...(comesWith?.obligations ?? [])]) expect(withoutEscapes).toContain(text);
		}
	});

	it("asks every question with the options that it has, and one tap answers it", async () => {
		const fields = { field: "oncology", countries: "Hungary", born: "41", institutionType: "hospital" };
		const { questions } = answerTo(
			{ field: "oncology", partnerCountries: ["HU"], age: 41, institutionType: "hospital" },
			{ asOf: new Date(now).toISOString(), limit: 10, countryScope: "partner" },
		);
		expect(questions.length).toBeGreaterThan(3);
		const page = await textOf(fields);
		for (const { fact, options = [], prompt } of questions as Question[]) {
			expect(page).toContain(prompt);
			for (const { value } of options) expect(page).toContain(`name="answer:${fact}" value="${[value].flat().join(",")}"`);
		}
		const after = await textOf({ ...fields, "answer:nationality": "CN", "answer:languages": "en", "answer:degree.level": "doctorate" });
		expect(verdictsOf(after)["most-2026-2-hungary"]).toBe("can");
		expect(after).toContain('name="fact:nationality" value="CN"');
	});

	it("a stretch of time that was chosen stands beside an age, and in place of a year", async () => {
		const age = await textOf({ countries: "Hungary", born: "45", "answer:birthDate": "1981/.." });
		expect(age).toMatch(/id="born"[^>]*value="45"/);
		expect(age).toContain('name="fact:birthDate" value="1981/.."');
		const year = await textOf({ countries: "Hungary", born: "1981", "answer:birthDate": "1981-06/.." });
		expect(year).toMatch(/id="born"[^>]*value=""/);
		expect(year).toContain('name="fact:birthDate" value="1981-06/.."');
	});

	it("a reading is corrected, and words are taken out where they are read", async () => {
		const meaning = /name="concept" value="([^"]+)"/.exec(await textOf({ field: "plasma, ecology" }))?.[1] ?? "";
		const corrected = await textOf({ field: "plasma, ecology", concept: meaning });
		expect(corrected).toContain(`value="concept=${meaning}"`);
		expect(corrected).not.toContain("means something else");
		const [ai] = /value="reading=artificial-intelligence"/.exec(await textOf({ field: "maize and AI" })) ?? [];
		expect(ai).toBeDefined();
		expect(await textOf({ field: "maize and AI", drop: "reading=artificial-intelligence" })).toMatch(/<textarea[^>]*>maize and<\/textarea>/);
	});

	it("tells what is wrong beside what is wrong, keeps what was entered, and offers what may have been meant", async () => {
		const page = await textOf({ field: "ecology", countries: "Hungray; Serbia; China", born: "soon", "fact:nationality": "ASEAN" });
		expect(page).toContain("4 things need another look.");
		expect(page).toMatch(/id="born-fault"><p>Write a year such as 1985/);
		expect(page).toContain('name="mend" value="Hungray=Hungary"');
		expect(page).toMatch(/<textarea[^>]*>ecology<\/textarea>/);
		expect(page).toContain('value="soon"');
		expect(page).toContain('value="Hungray、China"');
		expect(page).toContain('"China" is no partner country');
		const mended = await textOf({ field: "ecology", countries: "Hungray、Korea", country: "RS", mend: "Hungray=Hungary" });
		expect(Object.keys(verdictsOf(mended))).toContain("most-2026-2-korea");
		expect(Object.keys(verdictsOf(mended))).toContain("most-2026-2-hungary");
		expect(Object.keys(verdictsOf(mended))).toContain("most-2026-2-serbia");
	});

	it("an answer that does not fit is told, left out, and asked for again", async () => {
		const page = await textOf({ field: "oncology", countries: "Hungary", "answer:researchYears": "about 8", "answer:nationality": "CN" });
		expect(page).toContain("“about 8” was left out.");
		expect(verdictsOf(page)["most-2026-2-hungary"]).toBe("confirm");
		expect(page).not.toContain("fact:researchYears");
		expect(page).toContain('name="fact:nationality" value="CN"');
		expect(page).toContain('name="answer:researchYears"');
		const older = await textOf({ countries: "Hungary", born: "60", "fact:birthDate": "1981/.." });
		expect(older).toContain("was left out");
		expect(older).toMatch(/id="born"[^>]*value="60"/);
		expect(verdictsOf(older)["most-2026-2-hungary"]).toBe("cannot");
	});

	it("a birth date is read as well where a question asks for it", async () => {
		for (const [written, value] of [
			["1985年3月", "1985年3月"],
			["41", "41"],
			["1985/3/21", "1985/3/21"],
		] as const) {
			const page = await textOf({ countries: "Hungary", "answer:birthDate": written });
			expect(page).toMatch(new RegExp(`id="born"[^>]*value="${value}"`));
			expect(page).toContain('class="counted"');
		}
		const newer = await textOf({ countries: "Hungary", born: "1985", "fact:birthDate": "1990/.." });
		expect(newer).not.toContain("fact:birthDate");
	});

	it("nothing is said of nothing", async () => {
		expect(await textOf({})).toContain("Enter at least one fact");
		expect(verdictsOf(await textOf({}))).toEqual({});
	});
});

describe("a form that cannot be answered", () => {
	it("is refused by a page like every other", async () => {
		for (const [response, status] of [
			[await sent({ field: "光".repeat(30_000) }), 413],
			[await app.request("/", { method: "POST", body: "{}", headers: { "Content-Type": "application/json", Accept: "text/html" } }), 415],
			[await sent({ field: "ecology" }, "/", emptyApp), 503],
		] as const) {
			expect(response.status).toBe(status);
			expect(await response.text()).toMatch(/<main id="content"/);
		}
	});

	it("counts against the rate of its address, where one is set", async () => {
		const rate = { quota: 2, seconds: 60 };
		const limits = { limiter: memoryLimiter(() => now), byKey: rate, byAddress: rate };
		const limited = createApp({ ...services, catalog: () => snapshot, access: { ...services.access, limits, addressOf: () => "here" } });
		const statuses: number[] = [];
		for (let request = 0; request < 3; request += 1) statuses.push((await sent({ field: "ecology" }, "/", limited)).status);
		expect(statuses).toEqual([200, 200, 429]);
		expect((await limited.request("/")).status).toBe(200);
	});

	it("and an error that nobody foresaw tells nothing of itself", async () => {
		const errors: Error[] = [];
		const failing = createApp({
			...services,
			catalog: () => snapshot,
			now: () => {
				if (errors.length === 0) throw new Error("secret");
				return now;
			},
			onError: (error) => errors.push(error),
		});
		const response = await failing.request("/", { headers: { Accept: "text/html", "Accept-Language": "en" } });
		expect(response.status).toBe(500);
		const page = await response.text();
		expect(page).toContain("Something went wrong here");
		expect(page).not.toContain("secret");
	});
});
