import type { ConceptGraph } from "../graph.ts";

/**
 * How much of what a text names lies around a concept, in [0, 1]: twice the information that the concept has in common
 * with all that is named, over what both tell, counted by everything broader (Dice's coefficient of the two sets, each
 * member weighted by what it tells beyond its own broader ones). 1 where nothing but the concept is named, 0 where
 * nothing is.
 */
export type Company = (concept: string) => number;

/** `mentions`: how often each concept is named. They are gathered when first asked for: most texts settle nothing. */
export function companyIn(mentions: ReadonlyMap<string, number>, graph: ConceptGraph): Company {
	let gathered: Gathered | undefined;
	return (concept) => {
		gathered ??= gather(mentions, graph);
		const { below, times, told } = gathered;
		if (times === 0) return 0;
		let common = 0;
		for (const ancestor of graph.ancestorsOf(concept)) common += graph.informationGained(ancestor) * (below.get(ancestor) ?? 0);
		const both = times * toldBy(concept, graph) + told;
		return both > 0 ? (2 * common) / both : 1;
	};
}

interface Gathered {
	/** How often what lies at or below a concept is named. */
	below: ReadonlyMap<string, number>;
	/** How often anything is named. */
	times: number;
	/** What all that tells, in bits. */
	told: number;
}

function gather(mentions: ReadonlyMap<string, number>, graph: ConceptGraph): Gathered {
	const below = new Map<string, number>();
	let times = 0;
	let told = 0;
	for (const [concept, count] of mentions) {
		for (const ancestor of graph.ancestorsOf(concept)) below.set(ancestor, (below.get(ancestor) ?? 0) + count);
		times += count;
		told += count * toldBy(concept, graph);
	}
	return { below, times, told };
}

/** What a concept tells with everything broader, in bits. */
function toldBy(concept: string, graph: ConceptGraph): number {
	let sum = 0;
	for (const ancestor of graph.ancestorsOf(concept)) sum += graph.informationGained(ancestor);
	return sum;
}
