import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { understandField } from "../../src/core/understand/field.ts";
import type { Reading } from "../../src/core/understand/reading.ts";
import { answerTo, type Given, outcomeOf, snapshot } from "../support/catalog.ts";

const understand = (field: Parameters<typeof understandField>[0]) => understandField(field, snapshot.lexicon, snapshot.graph, "en");
const read = (text: string): Reading[] => understand(text).readings;
const conceptsIn = (text: string): string[] => read(text).map(({ concept }) => concept);
/** Something that was read lies in the branch. */
const liesIn = (text: string, branch: string): boolean => conceptsIn(text).some((concept) => snapshot.graph.isInside(concept, branch));

describe("a term", () => {
	it("is read as its concept, whichever of all the names in the catalog it is", () => {
		const owners = new Map<string, Set<string>>();
		for (const { id, names } of snapshot.document.concepts) {
			for (const name of names) owners.set(name, (owners.get(name) ?? new Set()).add(id));
		}
		expect([...owners].filter(([, concepts]) => concepts.size > 1)).toEqual([]);
		const lost = [...owners].filter(([name, concepts]) => !read(name).some(({ concept }) => concepts.has(concept))).map(([name]) => name);
		expect(lost).toEqual([]);
	});

	it("does not run across punctuation, unless it has it itself", () => {
		expect(conceptsIn("机器、学习")).not.toContain("machine-learning");
		expect(read("hand, foot and mouth disease")[0]?.text).toBe("hand, foot and mouth disease");
		expect(read("machine. Learning").map(({ concept }) => concept)).not.toContain("machine-learning");
	});

	it.each([
		["perovskite solar cells", "perovskite-solar-cells"],
		["Perovskite Solar Cell", "perovskite-solar-cells"],
		["perovskite–solar‑cells", "perovskite-solar-cells"],
		["钙钛矿太阳能电池", "perovskite-solar-cells"],
		["ＡＩ", "artificial-intelligence"],
		["tumour immunotherapy", "tumour-immunotherapy"],
	])("is read in %j", (text, concept) => {
		expect(read(text)[0]).toMatchObject({ concept, basis: "term", confidence: 1 });
	});

	it("is read in the traditional forms of Taiwan and Hong Kong", () => {
		expect(conceptsIn("電動車電池回收")).toEqual(conceptsIn("电动车电池回收"));
		expect(conceptsIn("雷射與光電子")).toEqual(conceptsIn("激光与光电子"));
		expect(conceptsIn("人工智能與數據庫")).toEqual(conceptsIn("人工智能与数据库"));
		expect(liesIn("軟體工程", "computer-science")).toBe(true);
	});

	it("is read with its accents and without", () => {
		for (const [written, plain] of [
			["Ménière's disease", "Meniere's disease"],
			["Gröbner bases", "Grobner bases"],
			["Guillain-Barré syndrome", "Guillain-Barre syndrome"],
		] as const) {
			expect(conceptsIn(plain), plain).toEqual(conceptsIn(written));
			expect(read(plain)[0], plain).toMatchObject({ basis: "term" });
		}
	});

	it("is not cut out of ordinary words", () => {
		expect(conceptsIn("多数学者努力学习")).toEqual([]);
		expect(conceptsIn("当天文件")).toEqual([]);
	});

	it("is no unit of measure, and what looks like a unit may be a term", () => {
		for (const text of ["1.5 eV", "3 kPa", "5 µm"]) expect(conceptsIn(text), text).toEqual([]);
		for (const text of ["EV", "iPS cells", "kNN classifier"]) expect(conceptsIn(text), text).not.toEqual([]);
	});

	it("is read in capitals, with its possessive", () => {
		for (const text of ["PARKINSON'S DISEASE", "Parkinsonʼs disease", "Parkinson’s Disease"]) {
			expect(conceptsIn(text), text).toEqual(["parkinsons-disease"]);
		}
	});

	it("is not seen in the name of a faculty beside the field of it", () => {
		for (const [text, field] of [
			["计算机科学学院", "计算机科学"],
			["地球科学学院教授", "地球科学"],
			["生命科学学院副教授", "生命科学"],
		] as const) {
			expect(conceptsIn(text), text).toEqual(conceptsIn(field));
		}
	});

	it("overlaps with the next where compounds share a part", () => {
		expect(liesIn("土壤微生物生态学", "soil-science")).toBe(true);
		expect(liesIn("土壤微生物生态学", "ecology")).toBe(true);
	});
});

describe("a misspelt term", () => {
	it.each([
		["perovksite solar cells", "perovskite-solar-cells"],
		["machine learnig", "machine-learning"],
		["machne learning", "machine-learning"],
		["photovoltiacs", "photovoltaics"],
		["hypertention", "hypertension"],
		["quantam computing", "quantum-computing"],
		["人工智智能", "artificial-intelligence"],
		["钙钛矿太太阳能电池", "perovskite-solar-cells"],
		["机器学学习", "machine-learning"],
	])("is read in %j, and the answer says so, with less confidence", (text, concept) => {
		const found = read(text).find((reading) => snapshot.graph.isInside(reading.concept, concept));
		expect(found).toMatchObject({ text, basis: "spelling", confidence: 0.8 });
	});

	it("is read where it is written as one word or with a space too many", () => {
		expect(read("machinelearning")[0]).toMatchObject({ concept: "machine-learning", basis: "joined" });
		expect(liesIn("photo voltaics", "photovoltaics")).toBe(true);
	});

	it.each([
		"asdf",
		"hello world",
		"My name is John Smith",
		"张伟",
		"王小明",
		"北京市海淀区学院南路86号",
		"insert the card",
		"qwertyuiop",
		"12345",
		"!!!",
		"foo@example.com",
	])("is not seen in %j", (text) => {
		const { readings, unrecognized } = understand(text);
		expect(readings).toEqual([]);
		expect(unrecognized.length).toBeGreaterThan(0);
	});
});

describe("an unknown compound", () => {
	it.each([
		["某某氏综合征", "medical-science"],
		["某某氏病", "medical-science"],
		["Foobar syndrome", "medical-science"],
		["xyzzyitis", "medical-science"],
		["阿贝尔某某方程", "mathematics"],
	])("is told by its head in %j, at a lower confidence", (text, branch) => {
		expect(liesIn(text, branch)).toBe(true);
		expect(read(text)[0]).toMatchObject({ basis: "head", confidence: 0.5 });
	});

	it("is not read beside a term in the same phrase", () => {
		expect(read("高血压某某病").map(({ basis }) => basis)).toEqual(["term"]);
	});
});

describe("a word of several senses", () => {
	it.each([
		["plasma in a tokamak for nuclear fusion", "plasma", "plasma-physics"],
		["plasma levels of insulin in type 2 diabetes", "plasma", "haematology"],
	])("is settled by its neighbours in %j", (text, word, concept) => {
		expect(read(text).filter((reading) => reading.text === word)).toMatchObject([{ concept, basis: "neighbours" }]);
	});

	it("is settled by the head beside it where no term is", () => {
		expect(conceptsIn("blood plasma")).toEqual(["haematology"]);
	});

	it("is read in its usual sense where nothing settles it, with the alternatives", () => {
		const [reading] = read("plasma");
		expect(reading).toMatchObject({ concept: "plasma-physics", basis: "usual-sense", confidence: 0.5 });
		expect(reading?.alternatives.length).toBeGreaterThan(0);
	});

	it("is listed as unrecognized where something else is read and nothing settles it", () => {
		const { readings, unrecognized } = understand("medieval history of the transformer");
		expect(readings.map(({ text }) => text)).toEqual(["medieval history"]);
		expect(unrecognized).toEqual(["transformer"]);
	});

	it("decides no clause where its senses differ", () => {
		const hungary = (field: Given["field"]): string => outcomeOf({ field }, "most-2026-2-hungary", "field-scope");
		expect([hungary([{ concept: "plasma-physics" }]), hungary([{ concept: "haematology" }])]).toEqual(["fail", "pass"]);
		expect(hungary("plasma")).toBe("unknown");
	});
});

describe("a concept given by its id", () => {
	it("is taken as it is, under its label in the language of the answer", () => {
		const given = { concept: "haematology", basis: "given", confidence: 1, centrality: 1, alternatives: [] };
		const fieldsIn = (language: "en" | "zh-CN") => answerTo({ field: [{ concept: "haematology" }] }, { language }).understood.fields;
		expect(fieldsIn("en")).toEqual([{ ...given, text: "haematology", label: "haematology" }]);
		expect(fieldsIn("zh-CN")).toEqual([{ ...given, text: "血液病学", label: "血液病学" }]);
	});

	it("corrects what was read, so that the words mean nothing else any more", () => {
		expect(conceptsIn("plasma")).toEqual(["plasma-physics"]);
		expect(understand([{ concept: "haematology" }, "plasma"]).readings.map(({ concept }) => concept)).toEqual(["haematology"]);
	});
});

describe("a long text", () => {
	const abstract =
		"Perovskite solar cells degrade in humid air. We screen lead-free perovskite absorbers, grow perovskite thin films and measure the " +
		"photovoltaic efficiency of the solar cells; the photovoltaic modules are stable for 1,000 hours. Wards for leukaemia need them.";

	it("weighs what is central above what is named once", () => {
		const readings = read(abstract);
		const [most] = [...readings].sort((a, b) => b.centrality - a.centrality);
		expect(snapshot.graph.isInside(most?.concept ?? "", "photovoltaics")).toBe(true);
		const inPassing = readings.filter(({ text }) => text === "leukaemia");
		expect(inPassing).not.toEqual([]);
		for (const { centrality, text } of inPassing) expect(centrality, text).toBeLessThan(0.6);
	});
});

describe("reading", () => {
	const places = ["法国", "Hungary", "香港", "Taiwan", "澳门"];
	const writing = fc.oneof(
		fc.string({ maxLength: 200 }),
		fc
			.array(
				fc.constantFrom("perovskite", "learnig", "太阳能", "电池", "学", "病", "plasma", "-", "，", "the", "和", "AI", "zzzzzz", "ｅＶ", ...places),
				{
					maxLength: 30,
				},
			)
			.map((parts) => parts.join(" ")),
	);

	it("finds every text it names in the text it was given, and is sure to a degree", () => {
		fc.assert(
			fc.property(writing, (text) => {
				const { readings, unrecognized, suggestedCountries } = understand(text);
				for (const part of [...readings.map((reading) => reading.text), ...unrecognized, ...suggestedCountries.map((place) => place.text)])
					expect(text).toContain(part);
				for (const { confidence, centrality, concept, alternatives } of readings) {
					expect(confidence).toBeGreaterThan(0);
					expect(confidence).toBeLessThanOrEqual(1);
					expect(centrality).toBeGreaterThan(0);
					expect(centrality).toBeLessThanOrEqual(1);
					expect(alternatives).not.toContain(concept);
				}
				expect(new Set(readings.map(({ concept }) => concept)).size).toBe(readings.length);
			}),
		);
	});

	it("says something of every text that holds a word", () => {
		fc.assert(
			fc.property(writing, (text) => {
				fc.pre(/\p{L}/u.test(text));
				const { readings, unrecognized, suggestedCountries } = understand(text);
				expect(readings.length + unrecognized.length + suggestedCountries.length).toBeGreaterThan(0);
			}),
		);
	});

	it("reads no place out of the beginning of a term, and none out of another place", () => {
		expect(understand("加纳农业").suggestedCountries).toEqual([{ text: "加纳", countries: ["GH"] }]);
		expect(understand("中法合作研究葡萄酒").suggestedCountries).toEqual([{ text: "中法合作", countries: ["FR"] }]);
		for (const text of ["增加纳米材料", "添加纳米颗粒的混凝土", "马里兰大学", "New Mexico", "苏丹红", "贮藏过程中保持稳定", "生产中法规遵从"]) {
			expect(understand(text).suggestedCountries, text).toEqual([]);
		}
	});

	it("lists what was not understood in full", () => {
		for (const text of ["不限", "存在", "当地", "绝对", "高等"]) expect(understand(text).unrecognized).toEqual([text]);
		expect(understand("g-quux").unrecognized).toEqual(["g-quux"]);
		expect(understand("the quux of").unrecognized).toEqual(["quux"]);
	});

	it("says of places that are no partner countries that they were not understood", () => {
		for (const text of ["香港", "Taiwan", "澳门", "Hong Kong and Macao"]) {
			expect(understand(text), text).toMatchObject({ readings: [], unrecognized: [text], suggestedCountries: [] });
		}
		expect(understand("法国")).toMatchObject({ readings: [], unrecognized: [], suggestedCountries: [{ text: "法国", countries: ["FR"] }] });
	});
});
