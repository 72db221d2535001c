import { describe, expect, it } from "vitest";
import { conceptGraph } from "../../src/core/graph.ts";
import { concept } from "../support/fields.ts";

/** Science, with two branches that share nothing but their domain, and a field that is at home in one of them. */
const graph = conceptGraph([
	concept("science", [], { domain: true }),
	concept("energy", ["science"]),
	concept("wind", ["energy"]),
	concept("solar", ["energy"]),
	concept("perovskite-cells", ["solar", "materials"]),
	concept("materials", ["science"]),
	concept("glass", ["materials"]),
	concept("ceramics", ["materials"], { related: ["kilns"] }),
	concept("kilns", ["energy"]),
	concept("poetry", []),
]);

describe("nearness", () => {
	it("is 1 for the same concept only, and in [0, 1] for any two", () => {
		const ids = ["science", "energy", "wind", "solar", "perovskite-cells", "materials", "glass", "ceramics", "kilns", "poetry"];
		for (const one of ids) {
			for (const other of ids) {
				const near = graph.nearness(one, other);
				if (one === other) expect(near).toBe(1);
				else expect(near).toBeLessThan(1);
				expect(near).toBeGreaterThanOrEqual(0);
			}
		}
	});

	it("falls from the same to inside to beside to elsewhere", () => {
		const nearness = ["solar", "perovskite-cells", "wind", "glass"].map((field) => graph.nearness(field, "solar"));
		expect(nearness).toEqual([...new Set(nearness)].sort((a, b) => b - a));
		expect(graph.nearness("poetry", "solar")).toBe(0);
	});

	it("is greater to a narrower listed field than to a broader one", () => {
		expect(graph.nearness("perovskite-cells", "solar")).toBeGreaterThan(graph.nearness("perovskite-cells", "energy"));
	});

	it("leads less through a second parent than through the first", () => {
		expect(graph.nearness("perovskite-cells", "energy")).toBeGreaterThan(graph.nearness("perovskite-cells", "materials"));
	});

	it("joins what is related", () => {
		expect(graph.nearness("ceramics", "kilns")).toBeGreaterThan(graph.nearness("glass", "kilns"));
	});
});

describe("scope", () => {
	it.each([
		["solar", "solar", "pass"],
		["perovskite-cells", "materials", "pass"],
		["energy", "solar", "unknown"],
		["wind", "solar", "unknown"],
		["ceramics", "energy", "unknown"],
		["glass", "energy", "fail"],
		["poetry", "energy", "fail"],
	])("of %s in a list that names %s: %s", (field, listed, outcome) => {
		expect(graph.scope(field, listed)).toBe(outcome);
	});
});
