import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Phrases, Stems, type Token } from "../../src/core/understand/phrases.ts";
import { wordsOf } from "../../src/core/understand/words.ts";

/** Phrases that each mean themselves, and the reading of a text with them. */
function phrasesOf(...names: string[]) {
	const phrases = new Phrases<string>(new Stems());
	for (const name of names) phrases.add(name, name);
	const tokens = (text: string): Token[] => wordsOf(text).map((word) => phrases.token(word.text, word.apart));
	return {
		at: (text: string, from = 0): string | undefined => phrases.longestAt(tokens(text), from)?.meaning,
		slips: (text: string): string[] => phrases.withOneSlip(tokens(text), 0, tokens(text).length),
	};
}

describe("the longest phrase", () => {
	it("is found, and not one that begins later", () => {
		const { at } = phrasesOf("solar", "solar cell", "solar cell module", "cell");
		expect(at("solar cell modules for roofs")).toBe("solar cell module");
		expect(at("solar cell")).toBe("solar cell");
		expect(at("new solar cells")).toBeUndefined();
		expect(at("new solar cells", 1)).toBe("solar cell");
	});

	it("is as written where several have the same stems", () => {
		const { at } = phrasesOf("logic", "logics", "logical");
		for (const written of ["logic", "logics", "logical"]) expect(at(written)).toBe(written);
	});

	it("belongs to the meaning that was added first", () => {
		const phrases = new Phrases<number>(new Stems());
		phrases.add("machine learning", 1);
		phrases.add("Machine  Learning", 2);
		expect(phrases.longestAt([phrases.token("machine", false), phrases.token("learning", false)], 0)?.meaning).toBe(1);
	});

	it("runs across punctuation only where it has some itself", () => {
		const { at } = phrasesOf("machine learning", "hand, foot and mouth disease");
		expect(at("machine, learning")).toBeUndefined();
		expect(at("hand, foot and mouth disease")).toBe("hand, foot and mouth disease");
		expect(at("hand foot and mouth disease")).toBeUndefined();
	});

	it("is every phrase that was added, wherever it stands in a text", () => {
		const word = fc.constantFrom("solar", "cells", "学", "病", "AI", "fusion", "re", "naïve");
		const phrase = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(" "));
		fc.assert(
			fc.property(fc.array(phrase, { minLength: 1, maxLength: 20 }), (names) => {
				const { at } = phrasesOf(...names);
				for (const name of names) {
					expect(at(name)).toBe(name);
					expect(at(`zzz ${name}`, 1)).toBe(name);
				}
			}),
		);
	});
});

describe("the forms of a phrase", () => {
	it.each([
		["behaviour", "behavior"],
		["behavior", "behaviour"],
		["haematology", "hematology"],
		["fiber optics", "fibre optics"],
		["polymerisation", "polymerization"],
		["energy utilization", "energy utilisation"],
		["modelling", "modeling"],
		["sulfur", "sulphur"],
		["oesophageal", "esophageal"],
		["labor analgesia", "labour analgesia"],
		["catalyzed", "catalysed"],
		["foetal", "fetal"],
		["diarrhoea", "diarrhea"],
		["apnea", "apnoea"],
		["coeliac disease", "celiac disease"],
		["odour", "odor"],
		["harbors", "harbours"],
		["tumour", "tumor"],
		["tyres", "tires"],
		["plough", "plow"],
		["defence policy", "defense policy"],
		["insulin analogues", "insulin analog"],
		["program evaluation", "programme evaluation"],
		["moulding", "molding"],
		["ageing clock", "aging clock"],
		["gray matter", "grey matter"],
	])("are one in British and American spelling: %s is found as %s", (known, written) => {
		expect(phrasesOf(known).at(written)).toBe(known);
	});

	it.each([
		["solar cell", "solar cells"],
		["solar cells", "solar cell"],
		["battery", "batteries"],
		["optimization", "optimizing"],
		["analysing", "analyzed"],
	])("are one in their endings: %s is found as %s", (known, written) => {
		expect(phrasesOf(known).at(written)).toBe(known);
	});

	it.each([
		["loess", "less"],
		["flour", "flor"],
		["four", "for"],
		["contour", "contor"],
	])("are two where British and American spelling do not differ: %s is not found as %s", (known, written) => {
		expect(phrasesOf(known).at(written)).toBeUndefined();
	});

	it.each([
		["general", "generator"],
		["position", "positive"],
		["university", "universe"],
		["organ", "organization"],
	])("are not all that share a stem: %s is not found as %s", (known, written) => {
		expect(phrasesOf(known).at(written)).toBeUndefined();
	});
});

describe("an abbreviation", () => {
	it("is found whatever its case, and in the plural", () => {
		const { at } = phrasesOf("UAV", "MEMS", "5G");
		for (const written of ["UAV", "uav", "UAVs"]) expect(at(written)).toBe("UAV");
		expect(at("mems")).toBe("MEMS");
		expect(at("5g")).toBe("5G");
	});

	it("is no longer one without its last letter", () => {
		const { at } = phrasesOf("GPS", "SIDS", "MEMS", "Mars");
		for (const written of ["GP", "Sid", "mem", "mar"]) expect(at(written)).toBeUndefined();
	});
});

describe("a phrase with one slip", () => {
	const { slips } = phrasesOf("人工智能", "机器学习", "机器学", "量子计算机");

	it("has a character too many or too few", () => {
		expect(slips("人工智智能")).toEqual(["人工智能"]);
		expect(slips("人智能")).toEqual(["人工智能"]);
		expect(slips("量子计机")).toEqual(["量子计算机"]);
	});

	it("has its first and last characters right", () => {
		expect(slips("工智能")).toEqual([]);
		expect(slips("人工智")).toEqual([]);
		expect(slips("大人工智能")).toEqual([]);
		expect(slips("人工智能大")).toEqual([]);
	});

	it("has one only", () => {
		expect(slips("人智")).toEqual([]);
		expect(slips("人工大智小能")).toEqual([]);
		expect(slips("机学")).toEqual(["机器学"]);
	});

	it("is told once where it is reached in two ways", () => {
		expect(slips("机器器学习")).toEqual(["机器学习"]);
	});
});
