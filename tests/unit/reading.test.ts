import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { understandField } from "../../src/core/understand/field.ts";
import type { Reading } from "../../src/core/understand/reading.ts";
import { answerTo, outcomeOf, snapshot } from "../support/catalog.ts";

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
		// Traditional forms of two simplified names may be the same word in Taiwan.
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

	it("is read in American and British spelling, whichever the catalog has", () => {
		for (const [british, american] of [
			["haematology", "hematology"],
			["optical fibre", "optical fiber"],
			["digitalisation", "digitalization"],
			["modelling of tumours", "modeling of tumors"],
		] as const) {
			expect(conceptsIn(british), british).toEqual(conceptsIn(american));
			expect(conceptsIn(british)).not.toEqual([]);
		}
	});

	it("is not cut out of ordinary words", () => {
		expect(conceptsIn("多数学者努力学习")).toEqual([]);
		expect(conceptsIn("当天文件")).toEqual([]);
	});

	it("is no unit of measure", () => {
		expect(conceptsIn("1.5 eV")).toEqual([]);
		expect(conceptsIn("EV")).not.toEqual([]);
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
		["machin learning", "machine-learning"],
		["photovoltiacs", "photovoltaics"],
		["hypertention", "hypertension"],
		["quantam computing", "quantum-computing"],
		["人工智智能", "artificial-intelligence"],
		["钙钛矿太阳电池板", "photovoltaics"],
		["机器学学习", "machine-learning"],
	])("is read in %j, and the answer says so", (text, concept) => {
		const found = read(text);
		expect(
			found.some((reading) => snapshot.graph.isInside(reading.concept, concept)),
			JSON.stringify(found),
		).toBe(true);
	});

	it("is marked as such, with less confidence than a term", () => {
		expect(read("hypertention")[0]).toMatchObject({ text: "hypertention", concept: "hypertension", basis: "spelling", confidence: 0.8 });
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
	it("is settled by its neighbours", () => {
		expect(read("plasma in a tokamak for nuclear fusion").find(({ text }) => text === "plasma")?.concept).toBe("plasma-physics");
		expect(read("blood plasma")[0]?.concept).not.toBe("plasma-physics");
		expect(read("plasma levels of insulin in type 2 diabetes").find(({ text }) => text === "plasma")?.concept).not.toBe("plasma-physics");
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
		// Theoretical physics is on the Bulgarian list only in part, and blood is not.
		expect(outcomeOf({ field: "plasma" }, "most-2026-2-france-young-researchers", "field-scope")).not.toBe("pass");
	});
});

describe("a concept given by its id", () => {
	it("is taken as it is, and corrects what was read", () => {
		const { understood } = answerTo({ field: [{ concept: "haematology" }] });
		expect(understood.fields).toEqual([
			{ text: expect.any(String), concept: "haematology", label: expect.any(String), basis: "given", confidence: 1, centrality: 1, alternatives: [] },
		]);
	});
});

describe("a long text", () => {
	const abstract =
		"Perovskite solar cells degrade in humid air. We screen lead-free perovskite absorbers, grow perovskite thin films and measure the " +
		"photovoltaic efficiency of the solar cells; the photovoltaic modules are stable for 1,000 hours. Hospitals are one market.";

	it("weighs what is central above what is named once", () => {
		const readings = read(abstract);
		const [most] = [...readings].sort((a, b) => b.centrality - a.centrality);
		expect(snapshot.graph.isInside(most?.concept ?? "", "photovoltaics")).toBe(true);
		for (const { concept, centrality } of readings) {
			if (snapshot.graph.isInside(concept, "medical-science")) expect(centrality).toBeLessThan(0.6);
		}
	});
});

describe("reading", () => {
	const writing = fc.oneof(
		fc.string({ maxLength: 200 }),
		fc
			.array(fc.constantFrom("perovskite", "learnig", "太阳能", "电池", "学", "病", "plasma", "-", "，", "the", "法国", "AI", "zzzzzz", "ｅＶ"), {
				maxLength: 30,
			})
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
});
