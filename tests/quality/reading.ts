import { match } from "../../src/core/match.ts";
import { understandField } from "../../src/core/understand/field.ts";
import type { Reading } from "../../src/core/understand/reading.ts";
import { profileSchema } from "../../src/model/profile.ts";
import { snapshot } from "../support/catalog.ts";
import type { FieldParagraph, NamedDiscipline, WordInContext } from "./graded.ts";
import type { Ranker } from "./measures.ts";

/** The scores that callers get for a field alone, whatever the verdicts. */
export const rank: Ranker = (phrase) => {
	const profile = profileSchema(snapshot.names).parse({ field: phrase });
	const answer = match(profile, snapshot, { asOf: 0, language: "en", limit: 100, countryScope: "any", detail: "full" });
	return new Map(answer.results.map(({ program, score }) => [program.id, score]));
};

/** What the clause on fields says of a phrase, for one program. */
export function scopeOf(phrase: string, program: string): string {
	const profile = profileSchema(snapshot.names).parse({ field: phrase });
	const { results } = match(profile, snapshot, { asOf: 0, language: "en", limit: 1, countryScope: "any", detail: "full", programs: [program] });
	return results[0]?.constraints?.find(({ id }) => id === "field-scope")?.outcome ?? "no clause";
}

export interface RecognitionQuality {
	/** Share of names in which something is read. */
	recognized: number;
	/** Share of those in which some concept read lies in the branch, or in one of them. */
	someInBranch: number;
	/** Share of those whose most central concept does. */
	centralInBranch: number;
	wrong: { name: string; expected: string; read: string }[];
}

/** The concept that a text is mainly about; of several equally central ones the first. */
function mostCentral(readings: readonly Reading[]): string | undefined {
	return [...readings].sort((a, b) => b.centrality * b.confidence - a.centrality * a.confidence)[0]?.concept;
}

export function recognitionQuality(names: readonly NamedDiscipline[]): RecognitionQuality {
	const read = names.map(({ name, branches }) => {
		const { readings } = understandField(name, snapshot.lexicon, snapshot.graph, "en");
		const inBranch = (concept: string): boolean => branches.some((branch) => snapshot.graph.isInside(concept, branch));
		const concepts = readings.map(({ concept }) => concept);
		const central = mostCentral(readings);
		return {
			name,
			expected: branches.join(" "),
			read: concepts.join(" "),
			some: concepts.some(inBranch),
			central: central !== undefined && inBranch(central),
		};
	});
	const recognized = read.filter((entry) => entry.read !== "");
	return {
		recognized: recognized.length / read.length,
		someInBranch: recognized.filter(({ some }) => some).length / recognized.length,
		centralInBranch: recognized.filter(({ central }) => central).length / recognized.length,
		wrong: read.filter(({ central }) => !central).map(({ name, expected, read }) => ({ name, expected, read })),
	};
}

export interface SenseQuality {
	/** How many words stand for themselves in their phrase: the others are part of a longer term. */
	alone: number;
	/** Share of those with a sense that are settled as it. */
	right: number;
	/** Share of those that are settled otherwise, or at all where nothing tells. */
	missettled: number;
	wrong: { phrase: string; word: string; sense: string; read: string }[];
}

/** How words of several senses are settled by what stands beside them; the usual sense of a word settles nothing. */
export function senseQuality(words: readonly WordInContext[]): SenseQuality {
	const alone = words.flatMap(({ phrase, sense, ...entry }) => {
		const word = entry.word.toLowerCase();
		const { readings } = understandField(phrase, snapshot.lexicon, snapshot.graph, "en");
		const settled = readings.filter(({ basis }) => basis !== "usual-sense");
		const written = settled.map((reading) => ({ ...reading, text: reading.text.toLowerCase() }));
		if (written.some(({ text }) => text !== word && text.includes(word))) return [];
		const own = written.find((reading) => reading.text === word) ?? written.find(({ concept }) => concept === sense);
		return [{ phrase, word, sense, read: own?.concept ?? "" }];
	});
	const told = alone.filter(({ sense }) => sense !== "?");
	const wrong = alone.filter(({ read, sense }) => read !== "" && read !== sense);
	return {
		alone: alone.length,
		right: told.filter(({ read, sense }) => read === sense).length / told.length,
		missettled: wrong.length / alone.length,
		wrong,
	};
}

/** Texts that name no field, and are read as if they named one. */
export function forcedReadings(texts: readonly string[]): { text: string; read: string }[] {
	return texts
		.map((text) => ({ text, readings: understandField(text, snapshot.lexicon, snapshot.graph, "en").readings }))
		.filter(({ readings }) => readings.length > 0)
		.map(({ text, readings }) => ({ text, read: readings.map(({ concept }) => concept).join(" ") }));
}

/** Paragraphs whose most central concept lies in no branch of the field that they are about. */
export function misplacedParagraphs(paragraphs: readonly FieldParagraph[]): { field: string; central: string }[] {
	const { graph, lexicon, document } = snapshot;
	const domains = new Set(document.concepts.filter(({ domain }) => domain).map(({ id }) => id));
	const branchesOf = (text: string): Set<string> => {
		const concepts = understandField(text, lexicon, graph, "en").readings.map(({ concept }) => concept);
		return new Set(concepts.flatMap((concept) => [...graph.ancestorsOf(concept)]).filter((ancestor) => !domains.has(ancestor)));
	};
	return paragraphs.flatMap(({ field, paragraph }) => {
		const central = mostCentral(understandField(paragraph, lexicon, graph, "en").readings);
		const placed = central !== undefined && [...branchesOf(field)].some((branch) => graph.isInside(central, branch));
		return placed ? [] : [{ field, central: central ?? "nothing" }];
	});
}
