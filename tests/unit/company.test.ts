import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { companyIn } from "../../src/core/understand/company.ts";
import { snapshot } from "../support/catalog.ts";

const { graph, document } = snapshot;
const ids = document.concepts.map(({ id }) => id);
const named = fc.array(fc.tuple(fc.constantFrom(...ids), fc.integer({ min: 1, max: 5 })), { minLength: 1, maxLength: 12 });

describe("the company of a concept", () => {
	it("is 1 where it is named alone, whichever it is and however often", () => {
		for (const id of ids) {
			for (const times of [1, 7]) expect(companyIn(new Map([[id, times]]), graph)(id), id).toBeCloseTo(1, 10);
		}
	});

	it("is 0 where nothing is named", () => {
		expect(companyIn(new Map(), graph)("machine-learning")).toBe(0);
	});

	it("is a share, for whatever is named", () => {
		fc.assert(
			fc.property(named, fc.constantFrom(...ids), (mentions, id) => {
				const company = companyIn(new Map(mentions), graph)(id);
				expect(company).toBeGreaterThanOrEqual(0);
				expect(company).toBeLessThanOrEqual(1 + 1e-12);
			}),
		);
	});

	it("does not grow where the same text stands several times", () => {
		fc.assert(
			fc.property(named, fc.integer({ min: 2, max: 9 }), fc.constantFrom(...ids), (mentions, times, id) => {
				const once = new Map(mentions);
				const repeated = new Map([...once].map(([concept, count]) => [concept, count * times]));
				expect(companyIn(repeated, graph)(id)).toBeCloseTo(companyIn(once, graph)(id), 10);
			}),
		);
	});

	it("is greater, the more of what is named lies around it", () => {
		const company = companyIn(new Map(["machine-learning", "computer-vision", "ancient-medieval-history"].map((id) => [id, 1])), graph);
		const near = ["computer-vision", "ancient-medieval-history", "haematology"].map(company);
		expect(near).toEqual(near.toSorted((a, b) => b - a));
		expect(new Set(near).size).toBe(3);
	});
});
