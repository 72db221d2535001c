import type { Suggestion } from "../../model/answer/suggestions.ts";
import type { CompiledConcept } from "../../model/document.ts";
import { inLanguage, type Language } from "../../model/text.ts";
import { remember, rememberWhileThere } from "../remember.ts";
import type { Snapshot } from "../snapshot.ts";
import { understandField } from "../understand/field.ts";
import { isHan } from "../understand/words.ts";
import { type NameIndex, nameIndex } from "./names.ts";
import { firstOf, typedKey, writtenAs } from "./typing.ts";

/**
 * The concepts that somebody may be about to write in a field of research, the likeliest first. Of `text`, which is what
 * stands in the input, only what follows the last separator counts; one letter alone suggests nothing.
 */
export function suggestFields(text: string, snapshot: Snapshot, language: Language, limit: number): Suggestion[] {
	const typed = typedKey(text);
	if (typed.length < 2 && !isHan(typed)) return [];
	const written = writtenIn(snapshot)(language);
	return firstOf(indexOf(snapshot).find(typed), limit, ({ entry: { id, label: labels, broader }, entry, name }) => {
		const put = written(entry);
		const label = inLanguage(labels, language);
		const [home] = broader;
		const note = name !== label ? name : home && inLanguage(snapshot.graph.labelOf(home), language);
		return put === undefined ? undefined : { kind: "concept", id, text: put, label, ...(note && { note }) };
	});
}

const indexOf = rememberWhileThere(
	({ document }: Snapshot): NameIndex<CompiledConcept> =>
		nameIndex(
			document.concepts.map((concept) => ({
				entry: concept,
				labels: [concept.label.zh, concept.label.en],
				names: concept.names,
				initials: concept.initials,
				rank: 0,
			})),
		),
);

/** What to write for a concept in a language: what is read as it, and as nothing else. */
const writtenIn = rememberWhileThere(({ lexicon, graph }: Snapshot) =>
	remember((language: Language) =>
		remember(({ id, label, names }: CompiledConcept) =>
			writtenAs(inLanguage(label, language), names, (name) => {
				const { readings, unrecognized } = understandField(name, lexicon, graph, language);
				return readings.length === 1 && unrecognized.length === 0 && readings.every(({ possible }) => possible.join() === id);
			}),
		),
	),
);
