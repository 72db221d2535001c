import { describe, expect, it } from "vitest";
import { initialsOf } from "../../src/catalog/initials.ts";
import { suggestCountries } from "../../src/core/suggest/countries.ts";
import { suggestFields } from "../../src/core/suggest/fields.ts";
import { nameIndex } from "../../src/core/suggest/names.ts";
import { writtenAs } from "../../src/core/suggest/typing.ts";
import { understandField } from "../../src/core/understand/field.ts";
import { isChinese } from "../../src/core/understand/words.ts";
import type { Suggestion } from "../../src/model/answer/suggestions.ts";
import { type Language, languages } from "../../src/model/text.ts";
import { snapshot } from "../support/catalog.ts";

const { document, lexicon, graph, names } = snapshot;

const fields = (text: string, language: Language = "zh-CN", limit = 8) => suggestFields(text, snapshot, language, limit);
const countries = (text: string, language: Language = "zh-CN", limit = 8) => suggestCountries(text, snapshot, language, limit);
const ids = (suggestions: readonly Suggestion[]) => suggestions.map(({ id }) => id);

describe("a field that is being typed", () => {
	it.each([
		["the initials of its pinyin", "lzjs", "quantum-computing"],
		["the first of the initials, in capitals", "LZJ", "quantum-computing"],
		["the initials of a term", "lzjsq", "accelerator-physics"],
		["its label in Chinese", "肿瘤", "oncology"],
		["traditional characters", "腫瘤", "oncology"],
		["the inside of a Chinese name", "子计算", "quantum-computing"],
		["the beginning of its English label", "machine l", "machine-learning"],
		["full-width capitals", "ＭＡＣＨＩＮＥ Ｌ", "machine-learning"],
		["the beginning of a word within it", "learn", "machine-learning"],
		["an abbreviation that is a term", "AI", "artificial-intelligence"],
	])("is found by %s: %s", (_, text, concept) => {
		expect(ids(fields(text, "zh-CN", 20))).toContain(concept);
	});

	it("is told in the language of the page, whatever it is typed in, with the name that was found", () => {
		expect(fields("machine l")[0]).toEqual({
			kind: "concept",
			id: "machine-learning",
			text: "机器学习",
			label: "机器学习",
			note: "machine learning",
		});
		expect(fields("lzjs", "en")[0]).toEqual({
			...{ kind: "concept", id: "quantum-computing", text: "quantum computing", label: "quantum computing", note: "量子计算" },
		});
	});

	it("has the broader field for a note where its label was found, and none where it lies within no other", () => {
		expect(fields("machine l", "en")[0]?.note).toBe("artificial intelligence");
		const top = document.concepts.filter(({ broader }) => broader.length === 0);
		expect(top.length).toBeGreaterThan(0);
		for (const { id, label } of top) expect(fields(label.zh).find((suggestion) => suggestion.id === id)).not.toHaveProperty("note");
	});

	it("is what follows the last comma, semicolon, slash or line break, without blanks around", () => {
		const alone = fields("光伏");
		for (const before of ["机器学习,", "机器学习，", "a;", "a；", "激光、", "a/", "a\n", "a\r\n", "a, b；c、"]) {
			expect(fields(`${before}  光伏 `), before).toEqual(alone);
		}
		expect(fields("光伏，")).toEqual([]);
	});

	it.each(["", " ", "x", "x ", "1", "，", "qqqqzzzz", "zxqvw", "龘龘龘", "!?", "\u0000", "\ud800"])("is nothing for %j", (text) => {
		expect(fields(text)).toEqual([]);
	});

	it("is one of at most as many as are asked for, each once", () => {
		for (const text of ["学", "co", "zz", "医"]) {
			for (const limit of [1, 5, 20]) expect(fields(text, "en", limit)).toHaveLength(limit);
			const all = ids(fields(text, "en", 5000));
			expect(new Set(all).size).toBe(all.length);
			expect(ids(fields(text, "en", 20))).toEqual(all.slice(0, 20));
		}
	});
});

describe("a partner country that is being typed", () => {
	it.each([
		["sewy", "RS"],
		["Serb", "RS"],
		["rs", "RS"],
		["塞", "RS"],
		["塞爾維", "RS"],
		["UK", "GB"],
		["Brit", "GB"],
		["dm", "asean"],
		["中亚", "central-asia"],
		["zy", "central-asia"],
		["asean", "asean"],
		["法国、deu", undefined],
		["法国、de", "DE"],
		["côte d'iv", "CI"],
		["k", "KZ"],
	])("%s finds %s", (text, id) => {
		const found = ids(countries(text, "en", 20));
		if (id === undefined) expect(found).toEqual([]);
		else expect(found).toContain(id);
	});

	it("comes after a group that stands as near", () => {
		expect(countries("中亚")[0]).toEqual({ kind: "group", id: "central-asia", text: "中亚", label: "中亚", note: "5国" });
		expect(countries("centr", "en").map(({ kind }) => kind)).toEqual(["group", "country"]);
		expect(ids(countries("中", "zh-CN", 3))).toEqual(["central-asia", "middle-east", "CF"]);
		expect(countries("asean", "en")[0]?.note).toBe("11 countries");
	});

	it("has the name that was found for a note, where it is another", () => {
		expect(countries("UK", "en")[0]).toEqual({ kind: "country", id: "GB", text: "United Kingdom", label: "United Kingdom", note: "UK" });
		expect(countries("Serb", "en")[0]).not.toHaveProperty("note");
	});

	it("is none of China's own codes", () => {
		for (const text of ["CN", "HK", "中国", "香港", "Hong Kong", "tw", "台湾", "Macao", "China"]) {
			expect(
				ids(countries(text, "en", 300)).filter((id) => document.notPartners.includes(id)),
				text,
			).toEqual([]);
		}
	});
});

describe("over the whole catalog", () => {
	it.each(languages)("every concept can be suggested in %s, and its text is read as it and nothing else", (language) => {
		const missing = document.concepts.filter(({ id, label }) => {
			const name = language === "en" ? label.en : label.zh;
			const typed = name.split(/[,/、]/).at(-1) ?? "";
			const suggestion = fields(typed, language, 5000).find((found) => found.id === id);
			if (!suggestion || /[,，;；、/\n]/.test(suggestion.text)) return true;
			const { readings, unrecognized } = understandField(suggestion.text, lexicon, graph, language);
			return unrecognized.length > 0 || readings.length !== 1 || readings[0]?.concept !== id || readings[0].possible.length !== 1;
		});
		expect(missing.map(({ id }) => id)).toEqual([]);
	});

	it.each(languages)("every partner country and every group can be suggested in %s, and is read back from its text", (language) => {
		for (const { code, name } of document.countries.filter(({ code }) => names.isPartner(code))) {
			const suggestion = countries(language === "en" ? name.en : name.zh, language, 300).find(({ id }) => id === code);
			expect(names.readPlace(suggestion?.text ?? ""), code).toEqual({ kind: "country", code });
			expect(suggestion?.text).not.toMatch(/[,，;；、/\n]/);
		}
		for (const { id, name, members } of document.groups) {
			const suggestion = countries(language === "en" ? name.en : name.zh, language, 300).find((found) => found.id === id);
			expect(names.readPlace(suggestion?.text ?? ""), id).toEqual({ kind: "group", id, codes: members });
		}
	});

	it("initials are those of the Chinese names, in their order, character by character", () => {
		const owners = [...document.concepts, ...[...document.countries, ...document.groups].map((place) => ({ ...place, names: place.terms }))];
		for (const { names: all, initials } of owners) {
			const chinese = all.filter(isChinese);
			const lengths = initials.map((_, index) => chinese[index]?.normalize("NFKC").match(/\p{Script=Han}|[a-z0-9]/giu)?.length);
			expect(
				initials.map(({ length }) => length),
				all[0],
			).toEqual(lengths);
		}
	});
});

describe("an index of names", () => {
	const entry = (name: string, labels: string[], terms: string[] = [], initials: string[] = [], rank: 0 | 1 = 0) => ({
		...{ entry: name, labels, names: [...labels, ...terms], initials, rank },
	});
	const found = (typed: string, ...entries: ReturnType<typeof entry>[]) =>
		nameIndex(entries)
			.find(typed)
			.map(({ entry: name }) => name);

	it("finds exact names first, then by their beginning, by a word, within, and by initials", () => {
		const initials = entry("initials", ["可计算"], [], ["soil"]);
		const word = entry("word", ["dry soil"]);
		const prefix = entry("prefix", ["soil science"]);
		const exact = entry("exact", ["soil"]);
		expect(found("soil", initials, word, prefix, exact)).toEqual(["exact", "prefix", "word", "initials"]);
		expect(found("土壤", entry("within", ["盐渍土壤"]), entry("prefix", ["土壤学"]), entry("exact", ["土壤"]))).toEqual([
			"exact",
			"prefix",
			"within",
		]);
	});

	it("finds labels before terms, then those of a lower rank, then the shorter, then in the order given", () => {
		const term = entry("term", ["x"], ["soils"]);
		const higher = entry("higher rank", ["soils"], [], [], 1);
		const long = entry("longer", ["soil science"]);
		expect(found("soi", term, higher, long, entry("first", ["soils"]), entry("second", ["soila"]))).toEqual([
			...["first", "second", "longer", "higher rank", "term"],
		]);
	});

	it("finds an entry once, with the name that suits best", () => {
		const both = entry("both", ["soil science"], ["dry soil", "soil"]);
		expect(nameIndex([both]).find("soil")).toEqual([{ entry: "both", name: "soil" }]);
	});

	it("finds nothing within an English word, and nothing by one initial", () => {
		expect(found("oil", entry("a", ["soil"]))).toEqual([]);
		expect(found("t", entry("a", ["土壤"], [], ["tr"]))).toEqual([]);
		expect(found("tr", entry("a", ["土壤"], [], ["tr"]))).toEqual(["a"]);
	});
});

describe("what is put into an input", () => {
	it("is the label, else a name of its language, else another: what is read back and has no separator", () => {
		const all = ["水、土", "水土", "soil, water", "soil and water"];
		expect(writtenAs("水土", all, () => true)).toBe("水土");
		expect(writtenAs("水、土", all, () => true)).toBe("水土");
		expect(writtenAs("soil, water", all, () => true)).toBe("soil and water");
		expect(writtenAs("soil, water", all, (name) => name === "水土")).toBe("水土");
		expect(writtenAs("水土", all, () => false)).toBeUndefined();
	});
});

describe("the initials of a Chinese name", () => {
	it.each([
		["重离子加速器", "zlzjsq"],
		["重庆", "cq"],
		["银行业", "yhy"],
		["行为经济学", "xwjjx"],
		["长江", "cj"],
		["生长因子", "szyz"],
		["调度", "dd"],
		["调控", "tk"],
		["朝鲜", "cx"],
		["X射线", "xsx"],
		["５Ｇ通信", "5gtx"],
		["β淀粉样蛋白", "dfydb"],
		["拉丁美洲和加勒比", "ldmzhjlb"],
	])("%s: %s", (name, initials) => {
		expect(initialsOf([name, "no Chinese"])).toEqual([initials]);
	});
});
