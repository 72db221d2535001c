import type { CompiledConcept } from "../model/document.ts";
import type { Outcome } from "../model/enumerations.ts";
import type { Bilingual } from "../model/text.ts";
import { nearnessShares } from "./fit/weights.ts";

/**
 * The concept graph: what is broader than what, how telling a concept is, how near two concepts are, and whether one
 * lies inside, beside or apart from another.
 *
 * A concept's *information* is −log2 of the share of all concepts that lie at or below it: the root tells nothing, a
 * leaf most. The nearness of two concepts is Lin's: twice the information of what they have in common, over the sum of
 * both, in [0, 1]; how much of it counts, by how the two lie to each other, stands with all numbers of the score in
 * `fit/weights.ts`.
 */
export interface ConceptGraph {
	has(id: string): boolean;
	labelOf(id: string): Bilingual;
	/** The concept itself and everything broader. */
	ancestorsOf(id: string): ReadonlySet<string>;
	/** Bits, 0 for what every concept lies below. */
	information(id: string): number;
	/** What a concept tells beyond the most telling of those directly broader, in bits. */
	informationGained(id: string): number;
	/** `inner` is `outer` or lies below it. */
	isInside(inner: string, outer: string): boolean;
	/** How near a concept is to a listed one, in [0, 1]; 1 only for the same concept. */
	nearness(concept: string, listed: string): number;
	/** Inside the listed concept passes; broader than it or neighbouring is unknown; plainly elsewhere fails. */
	scope(concept: string, listed: string): Outcome;
}

export function conceptGraph(concepts: readonly CompiledConcept[]): ConceptGraph {
	const byId = new Map(concepts.map((concept) => [concept.id, concept]));
	const ancestors = new Map<string, ReadonlySet<string>>();
	const sizes = new Map<string, number>();

	const ancestorsOf = (id: string): ReadonlySet<string> => {
		const known = ancestors.get(id);
		if (known) return known;
		const set = new Set([id]);
		ancestors.set(id, set);
		for (const broader of byId.get(id)?.broader ?? []) for (const ancestor of ancestorsOf(broader)) set.add(ancestor);
		return set;
	};
	for (const { id } of concepts) for (const ancestor of ancestorsOf(id)) sizes.set(ancestor, (sizes.get(ancestor) ?? 0) + 1);

	/** Both directions of `related`. */
	const related = new Map<string, Set<string>>();
	for (const concept of concepts) {
		for (const other of concept.related) {
			for (const [from, to] of [
				[concept.id, other],
				[other, concept.id],
			] as const) {
				const set = related.get(from) ?? new Set();
				related.set(from, set.add(to));
			}
		}
	}

	const isDomain = (id: string): boolean => byId.get(id)?.domain ?? false;
	const informations = new Map([...sizes].map(([id, size]) => [id, -Math.log2(size / concepts.length)]));
	const information = (id: string): number => informations.get(id) ?? 0;
	const gains = new Map(concepts.map(({ id, broader }) => [id, Math.max(0, information(id) - Math.max(0, ...broader.map(information)))] as const));
	const isInside = (inner: string, outer: string): boolean => ancestorsOf(inner).has(outer);

	const lin = (a: string, b: string): number => {
		let common = 0;
		for (const ancestor of ancestorsOf(a)) if (isInside(b, ancestor)) common = Math.max(common, information(ancestor));
		const sum = information(a) + information(b);
		return sum === 0 ? 1 : (2 * common) / sum;
	};

	/** The best way up from a concept to one that it lies inside: 1 where each step leads to where the field is at home. */
	const way = (inner: string, outer: string): number => {
		if (inner === outer) return 1;
		const steps = (byId.get(inner)?.broader ?? []).map((broader, index) =>
			isInside(broader, outer) ? (index === 0 ? 1 : nearnessShares.aside) * way(broader, outer) : 0,
		);
		return Math.max(...steps);
	};

	/**
	 * The strongest relation that joins a concept to the listed one: its own relations to whatever lies inside that, and
	 * those of what is broader than it to the listed concept itself. Relations of both ends' kin would join everything.
	 */
	const relation = (concept: string, listed: string): number => {
		let strongest = 0;
		for (const other of related.get(concept) ?? []) {
			if (isInside(other, listed)) strongest = Math.max(strongest, lin(other, listed));
		}
		for (const ancestor of ancestorsOf(concept)) {
			if (!isDomain(ancestor) && related.get(ancestor)?.has(listed)) strongest = Math.max(strongest, lin(concept, ancestor));
		}
		return strongest;
	};

	const sharesBranch = (a: string, b: string): boolean => {
		for (const ancestor of ancestorsOf(a)) if (!isDomain(ancestor) && isInside(b, ancestor)) return true;
		return false;
	};

	return {
		has: (id) => byId.has(id),
		labelOf: (id) => byId.get(id)?.label ?? { zh: id, en: id },
		ancestorsOf,
		information,
		informationGained: (id) => gains.get(id) ?? 0,
		isInside,
		nearness(concept, listed) {
			if (concept === listed) return 1;
			const near = lin(concept, listed);
			const { insideFloor, broader, beside, related: joined } = nearnessShares;
			if (isInside(concept, listed)) return (insideFloor + (1 - insideFloor) * near) * way(concept, listed);
			return Math.max((isInside(listed, concept) ? broader : beside) * near, joined * relation(concept, listed));
		},
		scope(concept, listed) {
			if (isInside(concept, listed)) return "pass";
			if (isInside(listed, concept) || sharesBranch(concept, listed) || relation(concept, listed) > 0) return "unknown";
			return "fail";
		},
	};
}
