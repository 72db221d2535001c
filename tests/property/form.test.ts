import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { understandField } from "../../src/core/understand/field.ts";
import { enteredIn, formOf, names } from "../../src/web/form/entered.ts";
import { requestOf } from "../../src/web/form/request.ts";
import { snapshot } from "../support/catalog.ts";
import { app, unforeseen } from "../support/server.ts";

/** What holds for the form of the pages, whatever it is sent. */

const { lexicon, graph } = snapshot;
const readingsIn = (field: string) => (field.trim() === "" ? [] : understandField(field, lexicon, graph, "en").readings);
const read = (form: URLSearchParams) => enteredIn(form, { place: lexicon.places.read, field: readingsIn });

const text = fc.oneof(
	fc.string({ unit: "binary", maxLength: 40 }),
	fc.constantFrom(
		"光伏",
		"perovskite solar cells",
		"匈牙利、法国",
		"ASEAN",
		"东盟,Hungray",
		"HU",
		"41",
		"1985年3月",
		"university",
		"1981/..",
		"true",
		"en,fr",
		"",
	),
	fc.constantFrom("a".repeat(20_000), "网络安全、网络", "maize and AI", "肝病 liver disease"),
	fc.constantFrom(
		"reading=photovoltaics",
		"country=HU",
		"Hungray=Hungary",
		"=",
		"fact:birthDate",
		"a(b=[c",
		"\u0000",
		"\ud800",
		"__proto__",
		"constructor",
	),
);
const name = fc.oneof(
	fc.constantFrom("field", "concept", "countries", "country", "born", "institutionType", "any", "all", "compare", "share", "drop", "mend", "lang"),
	fc
		.constantFrom(
			"birthDate",
			"degree.level",
			"degree.area",
			"languages",
			"researchYears",
			"partnership.signedAgreement",
			"institution.name",
			"x.y.z",
			"__proto__.a",
			"",
		)
		.map(names.fact),
	fc.constantFrom("field", "partnerCountries", "birthDate", "institutionType", "nationality", "team.size").map(names.answer),
	fc.string({ maxLength: 12 }),
);
const form = fc.array(fc.tuple(name, text), { maxLength: 14 }).map((entries) => new URLSearchParams(entries));

describe("what was entered", () => {
	it("is read from what the form sends back as it was", () => {
		fc.assert(
			fc.property(form, (sent) => {
				const entered = { ...read(sent), compared: [], shared: false };
				expect(read(formOf(entered))).toEqual(entered);
			}),
		);
	});

	it("and taken out is gone, whatever else is there", () => {
		fc.assert(
			fc.property(form, (sent) => {
				const entered = read(sent);
				for (const country of entered.countries) {
					const again = formOf(entered);
					again.append(names.drop, `${names.country}=${country}`);
					expect(read(again).countries).not.toContain(country);
				}
				for (const path of entered.facts.keys()) {
					const again = formOf(entered);
					again.append(names.drop, names.fact(path));
					expect(read(again).facts.has(path)).toBe(false);
				}
			}),
		);
	});

	it("a concept that is taken out is read no more, and nothing else is lost", () => {
		const terms = snapshot.document.concepts.map(({ names: [name = ""] }) => name);
		const phrase = fc.array(
			fc.oneof(fc.constantFrom(...terms), fc.constantFrom("maize", "AI", "网络", "网络安全", "plasma", "ecology", "COVID-19, covid", "of", "的研究")),
			{
				minLength: 1,
				maxLength: 5,
			},
		);
		fc.assert(
			fc.property(phrase, fc.constantFrom(", ", " and ", "、", "与", " "), (parts, joint) => {
				const field = parts.join(joint);
				const before = readingsIn(field).map(({ concept }) => concept);
				for (const concept of before) {
					const { field: rest, concepts } = read(
						new URLSearchParams([
							[names.field, field],
							[names.drop, `${names.reading}=${concept}`],
						]),
					);
					const after = [...readingsIn(rest).map((reading) => reading.concept), ...concepts];
					expect(after).not.toContain(concept);
					expect(before.filter((other) => other !== concept && !after.includes(other))).toEqual([]);
				}
			}),
		);
	});

	it("is read a few times at most, however much is to be taken out", () => {
		const terms = snapshot.document.concepts.map(({ id, names: [name = ""] }) => [id, name] as const).slice(0, 250);
		const sent = new URLSearchParams([
			[
				names.field,
				terms
					.map(([, term]) => term)
					.join(" ")
					.slice(0, 2000),
			],
		]);
		for (const [id] of terms) sent.append(names.drop, `${names.reading}=${id}`);
		let times = 0;
		const field = (text: string) => {
			times++;
			return readingsIn(text);
		};
		enteredIn(sent, { place: lexicon.places.read, field });
		expect(times).toBeGreaterThan(0);
		expect(times).toBeLessThan(70);
	});

	it("never reaches what every object has", () => {
		fc.assert(
			fc.property(form, (sent) => {
				requestOf(read(sent), "some");
				expect(Object.keys(Object.prototype)).toEqual([]);
				expect(({} as Record<string, unknown>).a).toBeUndefined();
			}),
		);
	});
});

describe("every form that is sent", () => {
	afterAll(() => expect(unforeseen).toEqual([]));

	it("is answered by a page, which holds no part of it as markup", async () => {
		await fc.assert(
			fc.asyncProperty(form, fc.constantFrom("/", "/compare", "/from/RS"), async (sent, address) => {
				const markup = "<img src=x onerror=alert(1)>";
				sent.append("field", `${sent.get("field") ?? ""} ${markup}`);
				const headers = { "Content-Type": "application/x-www-form-urlencoded", Accept: "text/html" };
				const response = await app.request(address, { method: "POST", body: sent.toString(), headers });
				expect(response.status).toBeLessThan(500);
				expect(response.headers.get("Cache-Control")).toBe("no-store");
				expect(response.headers.get("Content-Type")).toBe("text/html; charset=utf-8");
				expect(await response.text()).not.toContain("<img src=x");
			}),
			{ numRuns: 150 },
		);
	});
});
