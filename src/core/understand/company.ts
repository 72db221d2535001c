import type { ConceptGraph } from "../graph.ts";

/**
 * How much of what a text names lies around a concept: for each concept at or above it, how often the text names
 * anything at or below that, weighted by how telling it is; the mean, in mentions. Linear in the concepts named.
 */
export type Company = (concept: string) => number;

/** `mentions`: how often each concept is named. */
export function companyIn(mentions: ReadonlyMap<string, number>, graph: ConceptGraph): Company {
	const below = new Map<string, number>();
	for (const [concept, times] of mentions) {
		for (const ancestor of graph.ancestorsOf(concept)) below.set(ancestor, (below.get(ancestor) ?? 0) + times);
	}
	return (concept) => {
		let named = 0;
		let telling = 0;
		for (const ancestor of graph.ancestorsOf(concept)) {
			const information = graph.information(ancestor);
			named += information * (below.get(ancestor) ?? 0);
			telling += information;
		}
		return telling === 0 ? (below.get(concept) ?? 0) : named / telling;
	};
}
