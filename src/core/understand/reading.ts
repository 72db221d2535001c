import type { ReadingBasis } from "../../model/enumerations.ts";
import type { ConceptGraph } from "../graph.ts";
import { companyIn } from "./company.ts";

/** A concept read in the applicant's words. */
export interface Reading {
	/** As written; the concept's label where the concept itself was given. */
	text: string;
	concept: string;
	basis: ReadingBasis;
	/** How sure it is that the words mean the concept, in [0, 1]. */
	confidence: number;
	/** How central the concept is among all that the field names, in (0, 1]; 1 for the most central. */
	centrality: number;
	/** Other concepts that the words may mean. */
	alternatives: readonly string[];
	/** The concepts that a clause has to count with: the one that is read, and the alternatives where nothing near settles which. */
	possible: readonly string[];
}

/** One place in the text where a concept is named. */
export type Mention = Omit<Reading, "centrality">;

/** How sure a reading is, by what it rests on. */
export const confidences: Readonly<Record<ReadingBasis, number>> = {
	given: 1,
	term: 1,
	joined: 0.9,
	spelling: 0.8,
	neighbours: 0.8,
	"usual-sense": 0.5,
	head: 0.5,
};

/**
 * A text that names so many concepts is no phrase any more: what is central in it matters in full, and the general words
 * of phrases that name nothing add nothing.
 */
export const longText = 8;

/** The reading of a concept that is given by its id. */
export function givenConcept(concept: string, text = concept): Reading {
	return { text, concept, basis: "given", confidence: confidences.given, centrality: 1, alternatives: [], possible: [concept] };
}

/** How often each concept is named. */
export function counted(mentions: readonly Mention[]): Map<string, number> {
	const times = new Map<string, number>();
	for (const { concept } of mentions) times.set(concept, (times.get(concept) ?? 0) + 1);
	return times;
}

/** It leaves fewer concepts possible, or as many and is more confident. */
function isSurer(one: Mention, other: Mention): boolean {
	const fewer = other.possible.length - one.possible.length;
	return fewer > 0 || (fewer === 0 && one.confidence > other.confidence);
}

/**
 * Each concept once, at its first mention and as sure as its surest, with how central it is. In a phrase of a few words
 * everything is meant; the more a text names, the more it matters how much of it lies around a concept.
 */
export function readingsOf(mentions: readonly Mention[], graph: ConceptGraph): Reading[] {
	const company = companyIn(counted(mentions), graph);
	const readings = new Map<string, Reading>();
	for (const mention of mentions) {
		const known = readings.get(mention.concept);
		if (!known) readings.set(mention.concept, { ...mention, centrality: company(mention.concept) });
		else if (isSurer(mention, known)) readings.set(mention.concept, { ...known, ...mention });
	}
	const most = Math.max(...[...readings.values()].map(({ centrality }) => centrality));
	const matters = Math.min(1, readings.size / longText);
	return [...readings.values()].map((reading) => ({ ...reading, centrality: 1 - matters * (1 - reading.centrality / most) }));
}
