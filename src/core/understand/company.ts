import type { ConceptGraph } from "../graph.ts";

/**
 * How much of what a text names lies around a concept, in [0, 1]: twice the information that the concept has in common
 * with all that is named, over what both tell, counted by everything broader (Dice's coefficient of the two sets, each
 * member weighted by what it tells beyond its own broader ones). 1 where nothing but the concept is named, 0 where
 * nothing is.
 */
export type Company = (concept: string) => number;

/** `mentions`: how often each concept is named. */
export function companyIn(mentions: ReadonlyMap<string, number>, graph: ConceptGraph): Company {
	const told = (concept: string): number => {
		let sum = 0;
		for (const ancestor of graph.ancestorsOf(concept)) sum += graph.informationGained(ancestor);
		return sum;
	};
	const below = new Map<string, number>();
	let times = 0;
	let toldByAll = 0;
	for (const [concept, count] of mentions) {
		for (const ancestor of graph.ancestorsOf(concept)) below.set(ancestor, (below.get(ancestor) ?? 0) + count);
		times += count;
		toldByAll += count * told(concept);
	}
	if (times === 0) return () => 0;
	return (concept) => {
		let common = 0;
		for (const ancestor of graph.ancestorsOf(concept)) common += graph.informationGained(ancestor) * (below.get(ancestor) ?? 0);
		const both = times * told(concept) + toldByAll;
		return both > 0 ? (2 * common) / both : 1;
	};
}
