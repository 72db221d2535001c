import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spellingOf } from "../../src/core/understand/spelling.ts";

const { guesses } = spellingOf([
	"perovskite",
	"photovoltaics",
	"insect",
	"hypertension",
	"hypotension",
	"learning",
	"laser",
	"ion",
	"钙钛矿",
	"h2o2x",
]);

describe("a guess", () => {
	it.each([
		["a letter too few", "perovskit", "perovskite"],
		["a letter too many", "photovolltaics", "photovoltaics"],
		["a wrong letter", "photovoltaigs", "photovoltaics"],
		["two letters swapped", "perovksite", "perovskite"],
	])("is made for %s", (_, written, known) => {
		expect(guesses(written)).toEqual([known]);
	});

	it("puts the likest first", () => {
		expect(guesses("hypetension")).toEqual(["hypertension", "hypotension"]);
	});

	it("is not made where the first letter is another", () => {
		expect(guesses("berovskite")).toEqual([]);
		expect(guesses("yearning")).toEqual([]);
	});

	it("is not made for short words, for those with digits, and for what no word is", () => {
		for (const written of ["ian", "lasr", "h2o2", "perovskite9", "p".repeat(25), ""]) expect(guesses(written)).toEqual([]);
	});

	it("is the word itself where it is known, whatever the vocabulary", () => {
		const word = fc.stringMatching(/^[a-z]{5,24}$/);
		fc.assert(
			fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 50 }), (words) => {
				const spelling = spellingOf(words);
				for (const known of words) expect(spelling.guesses(known)[0]).toBe(known);
			}),
		);
	});

	it("is found for every word of nine letters and more, all different, with one left out", () => {
		const word = fc.shuffledSubarray([..."abcdefghijklmnopqrstuvwxyz"], { minLength: 9, maxLength: 20 }).map((letters) => letters.join(""));
		fc.assert(
			fc.property(word, fc.nat(), (known, place) => {
				const at = 1 + (place % (known.length - 1));
				expect(spellingOf([known]).guesses(known.slice(0, at) + known.slice(at + 1))).toEqual([known]);
			}),
		);
	});
});
