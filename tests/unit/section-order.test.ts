import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bySection, chapterOf } from "../../src/web/pages/sources/section-order.ts";

const sections = fc
	.array(fc.constantFrom("附件1 ", "附件2 ", "一", "十", "十一", "二十", "(三)", "1", "1.5", "10", "(2)", "填报说明", "1-3"), {
		minLength: 1,
		maxLength: 4,
	})
	.map((parts) => parts.join(""));

describe("the order of sections", () => {
	it("puts headings before numerals, Chinese numerals before Arabic ones, annexes last, and a section before what is in it", () => {
		const inOrder = [
			"一",
			"一2",
			"二(一)",
			"二(一)1",
			"二(二)",
			"二(十)1",
			"二(十一)",
			"三",
			"三3",
			"三3(1)",
			"三3(2)",
			"三10",
			"十",
			"二十一",
			"1.1",
			"1.5(3)",
			"1.10",
			"附件1",
			"附件1 三",
			"附件2 填报说明1",
			"附件2 一",
			"附件2 三1",
			"附件10",
		];
		expect(inOrder.toReversed().sort(bySection)).toEqual(inOrder);
	});

	it("is the same whatever order sections are found in", () => {
		fc.assert(
			fc.property(fc.uniqueArray(sections, { minLength: 2 }), (found) => {
				expect(found.toReversed().sort(bySection)).toEqual(found.toSorted(bySection));
			}),
		);
	});

	it("puts two sections level only where they are the same", () => {
		fc.assert(
			fc.property(sections, sections, (a, b) => {
				expect(bySection(a, b) === 0).toBe(a === b);
			}),
		);
	});

	it("knows the chapter of a section", () => {
		expect(["三3(1)", "1.3(3)", "附件2 三1", "十一(二)", "Preamble"].map(chapterOf)).toEqual(["三", "1.3", "附件2", "十一", "Preamble"]);
	});
});
