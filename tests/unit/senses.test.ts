import { describe, expect, it } from "vitest";
import { concept, readerOf } from "../support/fields.ts";

const concepts = [
	concept("science", [], { domain: true }),
	concept("physics", ["science"], { heads: ["方程", "equation"] }),
	concept("plasma-physics", ["physics"], { names: ["plasma physics"] }),
	concept("tokamaks", ["plasma-physics"], { names: ["tokamak"] }),
	concept("medicine", ["science"], { heads: ["病", "-itis", "blood"] }),
	concept("haematology", ["medicine"]),
	concept("leukaemia", ["haematology"]),
	concept("humanities", []),
	concept("poetry", ["humanities"]),
	concept("history", ["humanities"]),
	concept("law", ["humanities"]),
	concept("music", ["humanities"]),
];
const read = readerOf(concepts, { ambiguous: [{ words: ["plasma"], senses: ["plasma-physics", "haematology"] }], plain: ["research"] });
const bases = (field: Parameters<typeof read>[0]): string[] => read(field).readings.map(({ concept, basis }) => `${concept} ${basis}`);

describe("a word of several senses", () => {
	it("is settled by what the text names, whichever side it stands on", () => {
		expect(bases("plasma in a tokamak")).toEqual(["plasma-physics neighbours", "tokamaks term"]);
		expect(bases("leukaemia and plasma")).toEqual(["leukaemia term", "haematology neighbours"]);
	});

	it("is settled by what other texts of the profile name, though clauses count with every sense then", () => {
		expect(bases(["leukaemia", "plasma"])).toEqual(["leukaemia term", "haematology neighbours"]);
		expect(read(["leukaemia", "plasma"]).readings[1]?.possible).toEqual(["plasma-physics", "haematology"]);
		expect(read("leukaemia and its plasma").readings[1]?.possible).toEqual(["haematology"]);
	});

	it("is settled by what stands nearest, whatever other texts name", () => {
		expect(bases(["blood plasma", "tokamak"])).toEqual(["medicine head", "haematology neighbours", "tokamaks term"]);
		expect(bases(["leukaemia and plasma", "tokamak", "plasma physics"])).toContain("haematology neighbours");
	});

	it("is settled the same, however often the text stands there", () => {
		const once = bases("leukaemia plasma poetry");
		expect(bases("leukaemia plasma poetry. ".repeat(5))).toEqual(once);
	});

	it("is settled by the head of its phrase where nothing is named", () => {
		expect(bases("blood plasma")).toEqual(["medicine head", "haematology neighbours"]);
		expect(read("blood plasma").readings.map(({ confidence }) => confidence)).toEqual([0.5, 0.5]);
	});

	it("is read in its usual sense where it stands alone, and says what else it may mean", () => {
		expect(read("plasma research").readings).toEqual([
			{
				text: "plasma",
				concept: "plasma-physics",
				basis: "usual-sense",
				confidence: 0.5,
				centrality: 1,
				alternatives: ["haematology"],
				possible: ["plasma-physics", "haematology"],
			},
		]);
	});

	it("is not understood beside a term that settles nothing", () => {
		expect(read("plasma poetry")).toMatchObject({ readings: [{ concept: "poetry" }], unrecognized: ["plasma"] });
	});

	it("stays a misspelt one, whatever settles it", () => {
		expect(bases("plasam in a tokamak")).toContain("plasma-physics spelling");
		expect(read("plasam").readings).toMatchObject([
			{ text: "plasam", basis: "spelling", confidence: 0.5, possible: ["plasma-physics", "haematology"] },
		]);
	});
});

describe("a concept that is read twice", () => {
	it("is shown as it is surest, with the words of that, in whatever order", () => {
		for (const field of [
			["plasma", "plasma physics"],
			["plasma physics", "plasma"],
		]) {
			expect(read(field).readings).toMatchObject([{ text: "plasma physics", basis: "term", confidence: 1, alternatives: [] }]);
		}
	});

	it("is surer where the words may mean nothing else", () => {
		const readBy = readerOf(concepts, { ambiguous: [{ words: ["blot"], senses: ["medicine", "poetry"] }] });
		for (const field of [
			["blot", "foobaritis"],
			["foobaritis", "blot"],
		])
			expect(readBy(field).readings).toMatchObject([{ concept: "medicine", basis: "head" }]);
	});
});

describe("a head", () => {
	it("tells the branch of a phrase in which nothing is known, of each by itself", () => {
		expect(bases("某某病，某某方程")).toEqual(["medicine head", "physics head"]);
		expect(bases("foobaritis and bazoo equation")).toEqual(["medicine head", "physics head"]);
	});

	it("is shown with the compound that it ends, not with all that stands before", () => {
		expect(read("we met at the beach and solved the bazoo equation numerically").readings.map(({ text }) => text)).toEqual(["bazoo equation"]);
		expect(read("主要是某某病").readings.map(({ text }) => text)).toEqual(["某某病"]);
	});

	it("tells nothing beside a term of its phrase", () => {
		expect(bases("poetry equation")).toEqual(["poetry term"]);
		expect(bases("poetry, bazoo equation")).toEqual(["poetry term", "physics head"]);
	});

	it("tells nothing where a text says enough, and counts each text by itself", () => {
		const enough = "poetry, law, history, music, tokamaks, leukaemia, physics, humanities";
		expect(bases("foobaritis, poetry, law, history, music")).toContain("medicine head");
		expect(bases(`foobaritis, ${enough}`)).not.toContain("medicine head");
		expect(bases(["foobaritis", enough])).toContain("medicine head");
	});
});

describe("a concept given by its id", () => {
	it("replaces what may mean it, and stands first", () => {
		expect(bases(["plasma", { concept: "haematology" }])).toEqual(["haematology given"]);
	});

	it("counts for more than the neighbours of what may mean it", () => {
		expect(bases("plasma in a tokamak")).toContain("plasma-physics neighbours");
		expect(bases([{ concept: "haematology" }, "plasma in a tokamak for tokamaks"])).toEqual(["haematology given", "tokamaks term"]);
	});

	it("makes words understood that may mean it", () => {
		expect(read("plasma poetry").unrecognized).toEqual(["plasma"]);
		expect(read([{ concept: "haematology" }, "plasma poetry"]).unrecognized).toEqual([]);
	});

	it("takes nothing else away", () => {
		expect(bases([{ concept: "law" }, "poetry"])).toEqual(["law given", "poetry term"]);
	});
});
