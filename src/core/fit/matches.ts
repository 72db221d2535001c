import type { Citation, CompiledProgram, CompiledRelated } from "../../model/document.ts";
import type { Outcome, Standing } from "../../model/enumerations.ts";
import type { Bilingual } from "../../model/text.ts";
import type { ConceptGraph } from "../graph.ts";
import { nearnessShares, standingShare, threeDecimals, topicShares } from "./weights.ts";

/** Something a program is about: a field term of a direction, or a policy area that widens it. */
export interface Topic {
	concept: string;
	term: Bilingual;
	standing: Standing;
	citation: Citation;
}

/** How a concept stands to a program: the topics it matches best, and whether it lies in the program's own scope. */
export interface ConceptMatch {
	/** In [0, 1]: the best topic's nearness × standing, and part of what the next ones add. */
	strength: number;
	/** The topics that count, the best first. */
	matched: readonly CountedTopic[];
	scope: Outcome;
}

/** A topic that a concept matches; `strength` is nearness × standing. */
interface CountedTopic {
	topic: Topic;
	nearness: number;
	strength: number;
}

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

/**
 * The best matches of a concept among topics, each listed concept once, and how it stands to the program's own ones:
 * `pass` inside any of them, else `unknown` where it is near any, else `fail`. A catch-all is a floor: it counts where
 * nothing else matches better.
 */
export function matchConcept(concept: string, topics: readonly Topic[], graph: ConceptGraph): ConceptMatch {
	const best = new Map<string, CountedTopic>();
	let floor: CountedTopic | undefined;
	let scope: Outcome = "fail";
	for (const topic of topics) {
		const { standing, concept: listed } = topic;
		if (standing === "catch-all") {
			if (!graph.isInside(concept, listed)) continue;
			scope = "pass";
			floor = { topic, nearness: 1, strength: standingShare[standing] };
			continue;
		}
		if (standing !== "policy-area" && scope !== "pass") {
			const found = graph.scope(concept, listed);
			if (found !== "fail") scope = found;
		}
		const nearness = threeDecimals(graph.nearness(concept, listed));
		const strength = nearness * standingShare[standing];
		if (nearness >= nearnessShares.least && strength > (best.get(listed)?.strength ?? 0)) best.set(listed, { topic, nearness, strength });
	}
	const matched = [...best.values()].sort((a, b) => b.strength - a.strength).slice(0, topicShares.length);
	const strength = matched.reduce((sum, counted, index) => sum + (topicShares[index] ?? 0) * counted.strength * (1 - sum), 0);
	return floor && floor.strength > strength ? { strength: floor.strength, matched: [floor], scope } : { strength, matched, scope };
}
