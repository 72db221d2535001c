import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SequenceTree } from "../../src/core/understand/tree.ts";

describe("a tree of sequences", () => {
	it("leads along every sequence that was added, and along no other", () => {
		const sequences = fc.array(fc.array(fc.integer({ min: -1, max: 300 }), { minLength: 1, maxLength: 6 }), { maxLength: 3000 });
		fc.assert(
			fc.property(sequences, fc.array(fc.integer({ min: -1, max: 300 }), { minLength: 1, maxLength: 6 }), (added, other) => {
				const tree = new SequenceTree();
				for (const sequence of added) sequence.reduce((node, step) => tree.grow(node, step), 0);
				const lead = (sequence: readonly number[]): number => {
					let node = 0;
					for (const step of sequence) {
						node = tree.child(node, step);
						if (node === 0) return 0;
					}
					return node;
				};
				const prefixes = new Set(added.flatMap((sequence) => sequence.map((_, index) => sequence.slice(0, index + 1).join())));
				for (const sequence of added) expect(lead(sequence)).toBeGreaterThan(0);
				expect(new Set([...prefixes].map((prefix) => lead(prefix.split(",").map(Number)))).size).toBe(prefixes.size);
				expect(lead(other) > 0).toBe(prefixes.has(other.join()));
				const firsts = new Set(added.map(([first]) => tree.child(0, first as number)));
				expect(new Set(tree.childrenOf(0))).toEqual(firsts);
			}),
		);
	});

	it("loses nothing where it grows beyond its first size, and again", () => {
		const tree = new SequenceTree();
		const size = 20_000;
		const nodes = Array.from({ length: size }, (_, step) => tree.grow(step % 3 === 0 ? 0 : 1 + (step % 50), step));
		expect(new Set(nodes).size).toBe(size);
		for (let step = 0; step < size; step++) expect(tree.child(step % 3 === 0 ? 0 : 1 + (step % 50), step)).toBe(nodes[step]);
		expect([...tree.childrenOf(0)]).toHaveLength(Math.ceil(size / 3));
		expect(tree.child(0, size)).toBe(0);
	});
});
