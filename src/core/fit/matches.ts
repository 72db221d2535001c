import type { Citation, CompiledProgram, CompiledRelated } from "../../model/document.ts";
import type { Outcome, Standing } from "../../model/enumerations.ts";
import type { Bilingual } from "../../model/text.ts";
import type { ConceptGraph } from "../graph.ts";
import { standingShare, threeDecimals } from "./weights.ts";

/** Something a program is about: a field term of a direction, or a policy area that widens it. */
export interface Topic {
	concept: string;
	term: Bilingual;
	standing: Standing;
	citation: Citation;
}

/** How a concept stands to a program: the topic it matches best, and whether it lies in the program's own scope. */
export interface ConceptMatch {
	/** Nearness × standing, in [0, 1]. */
	strength: number;
	nearness: number;
	topic: Topic | undefined;
	scope: Outcome;
}

/** Nearness below this is chance, not kinship. */
const leastNearness = 0.1;

/** The topics of a program: its own directions, then the policy areas that widen it. */
export function topicsOf(program: CompiledProgram, related: readonly CompiledRelated[]): Topic[] {
	const own = program.directions.flatMap((direction) =>
		direction.fields.flatMap((field) =>
			field.concepts.map((concept) => ({ concept, term: field.term, standing: field.standing, citation: field.citation })),
		),
	);
	const widening = related
		.filter((area) => area.kind === "policy-area" && program.widenedBy.includes(area.citation.source))
		.flatMap((area) => area.concepts.map((concept): Topic => ({ concept, term: area.name, standing: "policy-area", citation: area.citation })));
	return [...own, ...widening];
}

/** The best match of a concept among topics, and its scope: inside one of the program's own topics passes, then unknown. */
export function matchConcept(concept: string, topics: readonly Topic[], graph: ConceptGraph): ConceptMatch {
	const best: ConceptMatch = { strength: 0, nearness: 0, topic: undefined, scope: "fail" };
	for (const topic of topics) {
		if (topic.standing === "catch-all") {
			if (!graph.isInside(concept, topic.concept)) continue;
			best.scope = "pass";
			take(best, 1, topic);
			continue;
		}
		if (topic.standing !== "policy-area" && best.scope !== "pass") {
			const scope = graph.scope(concept, topic.concept);
			if (scope !== "fail") best.scope = scope;
		}
		take(best, threeDecimals(graph.nearness(concept, topic.concept)), topic);
	}
	return best;
}

function take(best: ConceptMatch, nearness: number, topic: Topic): void {
	const strength = nearness * standingShare[topic.standing];
	if (nearness < leastNearness || strength <= best.strength) return;
	best.strength = strength;
	best.nearness = nearness;
	best.topic = topic;
}
