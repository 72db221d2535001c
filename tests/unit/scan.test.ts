import { describe, expect, it } from "vitest";
import { lexiconWith, piecesOf } from "../support/fields.ts";

const lexicon = lexiconWith(
	{
		solar: ["perovskite solar cells", "钙钛矿太阳能电池"],
		perovskite: ["perovskite", "钙钛矿"],
		learning: ["machine learning", "机器学习", "photovoltaics"],
		ai: ["AI", "artificial intelligence", "人工智能"],
		mobile: ["5G", "mobile communications"],
		cart: ["CAR-T"],
		reuse: ["reuse"],
		forage: ["forage"],
		vehicles: ["EV", "electric vehicles"],
		soil: ["土壤微生物", "soil microorganisms"],
		microbes: ["微生物生态学", "microbial ecology"],
		short: ["物生", "生态"],
	},
	{ plain: ["研究", "research"], ordinary: ["cart", "conclusion"] },
);
const pieces = (text: string): string[] => piecesOf(text, lexicon);

describe("a text", () => {
	it("is taken apart by longest match, over hyphens, cases and widths", () => {
		for (const text of ["Perovskite Solar Cell", "perovskite–solar‑cells", "ｐｅｒｏｖｓｋｉｔｅ solar cells"]) {
			expect(pieces(text)).toEqual([`${text} → solar`]);
		}
		expect(pieces("钙钛矿的AI研究")).toEqual(["钙钛矿 → perovskite", "的", "AI → ai", "研究"]);
	});

	it("has its unknown words together, as far as nothing parts them", () => {
		expect(pieces("foo bar baz")).toEqual(["foo bar baz"]);
		for (const text of ["foo, bar", "foo and bar", "foo (bar", "某某、某某", "某某。某某", "某某「某某", "foo — bar", "foo\n\nbar"]) {
			expect(pieces(text).length, text).toBeGreaterThan(1);
		}
		expect(pieces("某某病，某某方程")).toEqual(["某某病", "某某方程"]);
		expect(pieces("某某病和某某方程")).toEqual(["某某病", "和", "某某方程"]);
	});

	it("goes on over the line breaks of wrapped text, and not over those of a list", () => {
		const wrapped = "The degradation of new perovskite\nsolar cells";
		expect(pieces(wrapped)).toContain("perovskite\nsolar cells → solar");
		expect(pieces("machine\nlearning")).not.toContain("machine\nlearning → learning");
		expect(pieces("The degradation of the many new machine\n- learning")).not.toContain("machine\n- learning → learning");
		expect(pieces("photo-\nvoltaics")).toEqual(["photo-\nvoltaics → learning (joined)"]);
	});
});

describe("an overlap", () => {
	it("is read where a phrase begins within another and goes beyond it", () => {
		expect(pieces("土壤微生物生态学")).toEqual(["土壤微生物 → soil", "微生物生态学 → microbes"]);
	});

	it("is not read where it is too short to be meant", () => {
		expect(pieces("土壤微生物生长")).toEqual(["土壤微生物 → soil", "生长"]);
	});

	it("is not read where a phrase that begins at the end goes as far", () => {
		const science = lexiconWith({ computing: ["计算机科学"], science: ["科学学"], schools: ["学院"], scientometrics: ["科学学院"] });
		expect(piecesOf("计算机科学学院", science)).toEqual(["计算机科学 → computing", "学院 → schools"]);
	});
});

describe("a term written as one word, or with a space within a word", () => {
	it.each([
		["machinelearning", "machinelearning → learning (joined)"],
		["photo voltaics", "photo voltaics → learning (joined)"],
		["electricvehicle", "electricvehicle → vehicles (joined)"],
	])("is read in %s", (text, piece) => {
		expect(pieces(text)).toEqual([piece]);
	});

	it.each(["re use", "5 g", "a i", "for age", "cart", "CARTs", "photo, voltaics", "machine. learning"])("is not read in %s", (text) => {
		expect(pieces(text).join()).not.toContain("→");
	});
});

describe("a unit of measure", () => {
	it("is no abbreviation, and an abbreviation no unit", () => {
		expect(pieces("1.5 eV")).toEqual(["1.5 eV"]);
		expect(pieces("EV")).toEqual(["EV → vehicles"]);
	});
});

describe("a slip in Chinese", () => {
	it("is mended with the characters on both sides", () => {
		expect(pieces("钙钛矿太阳电池")).toEqual(["钙钛矿太阳电池 → solar (spelling)"]);
		expect(pieces("人工智智能研究")).toEqual(["人工智智能 → ai (spelling)", "研究"]);
	});

	it("is not mended across punctuation, and not in what is too short to tell", () => {
		expect(pieces("钙钛矿，太阳电池")).toEqual(["钙钛矿 → perovskite", "太阳电池"]);
		expect(pieces("生大态")).not.toContain("生大态 → short (spelling)");
	});
});

describe("a misspelt word", () => {
	it("is not looked up where it is an ordinary one", () => {
		expect(pieces("perovksite")).toEqual(["perovksite → perovskite (spelling)"]);
		const withConcussion = lexiconWith({ neurosurgery: ["concussion"] }, { ordinary: ["conclusion"] });
		expect(piecesOf("concusion", withConcussion)).toEqual(["concusion → neurosurgery (spelling)"]);
		for (const text of ["conclusion", "Conclusions"]) expect(piecesOf(text, withConcussion)).toEqual([text]);
	});
});
