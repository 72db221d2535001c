import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sharedStatements } from "../../src/web/parts/shared-statements.ts";

const statement = fc.record({
	text: fc.constantFrom("one", "two", "three", "four"),
	citation: fc.record({ source: fc.constantFrom("call", "guide"), section: fc.constantFrom("1", "2") }),
});
const lists = fc.array(fc.array(statement, { maxLength: 8 }), { minLength: 1, maxLength: 4 });

describe("what programs share", () => {
	it("loses nothing, adds nothing, and says each statement once", () => {
		fc.assert(
			fc.property(lists, (given) => {
				const { common, own } = sharedStatements(given);
				const said = own.map((list, place) => [...list, ...common.filter(({ saidBy }) => saidBy.includes(place)).map((entry) => entry.statement)]);
				for (const [place, list] of given.entries()) {
					const keys = new Set(list.map((one) => JSON.stringify(one)));
					expect(new Set(said[place]?.map((one) => JSON.stringify(one)))).toEqual(keys);
					expect(said[place]).toHaveLength(keys.size);
				}
			}),
		);
	});

	it("is what two or more say, in the order in which it is first said", () => {
		fc.assert(
			fc.property(lists, (given) => {
				const { common } = sharedStatements(given);
				for (const { saidBy } of common) expect(saidBy.length).toBeGreaterThan(1);
				const first = (one: unknown) => given.flat().findIndex((other) => JSON.stringify(other) === JSON.stringify(one));
				const places = common.map((entry) => first(entry.statement));
				expect(places).toEqual(places.toSorted((a, b) => a - b));
			}),
		);
	});

	it("takes the same words from another clause for another statement", () => {
		const words = (section: string) => [{ text: "the same", citation: { source: "call", section } }];
		expect(sharedStatements([words("1"), words("2")]).common).toEqual([]);
	});
});
