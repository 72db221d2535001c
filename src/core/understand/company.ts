import type { ConceptGraph } from "../graph.ts";

/**
 * How much of what a text names lies around a concept: the sum, over all that it names, of the information that each has
 * in common with the concept, over what both tell together (Lin's nearness, summed up by what is broader, so that it is
 * linear in the concepts named). A concept that is named alone has 1.
 */
export type Company = (concept: string) => number;

/** `mentions`: how often each concept is named. */
export function companyIn(mentions: ReadonlyMap<string, number>, graph: ConceptGraph): Company {
	const below = new Map<string, number>();
	let times = 0;
	let told = 0;
	for (const [concept, count] of mentions) {
		for (const ancestor of graph.ancestorsOf(concept)) below.set(ancestor, (below.get(ancestor) ?? 0) + count);
		times += count;
		told += count * graph.information(concept);
	}
	const usual = told / times;
	return (concept) => {
		const together = graph.information(concept) + usual;
		if (!(together > 0)) return below.get(concept) ?? 0;
		let common = 0;
		for (const ancestor of graph.ancestorsOf(concept)) common += graph.informationGained(ancestor) * (below.get(ancestor) ?? 0);
		return (2 * common) / together;
	};
}
