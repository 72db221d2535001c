import type { Snapshot } from "../../../core/snapshot.ts";
import type { CompiledConcept } from "../../../model/document.ts";
import { type Bilingual, inLanguage, type Language } from "../../../model/text.ts";
import { type IndexEntry, inOrder } from "../../parts/ordered.ts";
import type { View } from "../../view.ts";

/** The concepts as an index: each below those that are broader, and at home below the first of them. */

/** A concept as an entry of the index. */
export interface FieldEntry extends IndexEntry {
	id: string;
}

export interface Branch extends FieldEntry {
	/** In order. */
	children: FieldEntry[];
}

function entryOf({ id, label, initials }: CompiledConcept): FieldEntry {
	return { id, name: label, initials };
}

/** What lies directly below a concept, at home there or not, in order. */
export function narrowerOf(id: string, { document }: Snapshot, language: Language): FieldEntry[] {
	return inOrder(document.concepts.filter(({ broader }) => broader.includes(id)).map(entryOf), language);
}

/** What is directly broader: where the concept is at home first. */
export function broaderOf({ broader }: CompiledConcept, { document }: Snapshot): FieldEntry[] {
	return broader.flatMap((id) => document.concepts.filter((concept) => concept.id === id).map(entryOf));
}

/** What is related to a concept, whichever of the two says so, in order. */
export function relatedOf(concept: CompiledConcept, { document }: Snapshot, language: Language): FieldEntry[] {
	const isRelated = ({ id, related }: CompiledConcept) => concept.related.includes(id) || related.includes(concept.id);
	return inOrder(document.concepts.filter(isRelated).map(entryOf), language);
}

/** The top of the index: the domains, and what is at home in each, or else all that lies directly below; the longest list first. */
export function branchesOf(snapshot: Snapshot, language: Language): Branch[] {
	const { concepts } = snapshot.document;
	const domains = new Set(concepts.filter(({ domain }) => domain).map(({ id }) => id));
	const branches = concepts
		.filter(({ id }) => domains.has(id))
		.map((domain) => {
			const home = concepts.filter(({ id, broader }) => broader[0] === domain.id && !domains.has(id));
			const children = home.length > 0 ? inOrder(home.map(entryOf), language) : narrowerOf(domain.id, snapshot, language);
			return { ...entryOf(domain), children };
		});
	return branches.toSorted((a, b) => b.children.length - a.children.length);
}

/** How many concepts lie below each, at any depth. */
export function countsBelow({ document, graph }: Snapshot): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const { id } of document.concepts) {
		for (const ancestor of graph.ancestorsOf(id)) if (ancestor !== id) counts.set(ancestor, (counts.get(ancestor) ?? 0) + 1);
	}
	return counts;
}

/** The name of a field as a heading writes it: labels in English begin with a small letter, unless it is a sign such as the m of mRNA. */
export function headingOf(name: Bilingual, { language }: Pick<View, "language">): string {
	const label = inLanguage(name, language);
	return /^\p{Ll}{2}/u.test(label) ? label.charAt(0).toUpperCase() + label.slice(1) : label;
}
