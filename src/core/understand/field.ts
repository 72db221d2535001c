import englishStopwords from "natural/lib/natural/util/stopwords.js";
import chineseStopwords from "natural/lib/natural/util/stopwords_zh.js";
import type { Concept } from "../../model/catalog.ts";
import type { Profile } from "../../model/profile.ts";
import { Phrases } from "./phrases.ts";
import type { PlaceNames } from "./places.ts";
import { type Word, wordsOf } from "./words.ts";

/** Words of research talk that tell nothing of the field. */
const researchTalk =
	"research study studies based using use new novel application applications applied approach approaches method methods analysis development technology technologies " +
	"technique techniques advanced via towards toward key exchange international cooperation project china chinese";
const chineseResearchTalk =
	"研 究 技 术 应 用 方 法 基 于 分 析 发 展 关 键 理 论 及 其 若 干 问 题 新 型 进 行 系 统 项 目 合 作 交 流 国 际 中 国 学 以 所 可 能 化 性";

const noise: ReadonlySet<string> = new Set([
	...englishStopwords.words,
	...chineseStopwords.words,
	...researchTalk.split(" "),
	...chineseResearchTalk.split(" "),
]);

/** A concept read in the applicant's words; `text` is as written, the concept's label where the concept itself was given. */
export interface Reading {
	text: string;
	concept: string;
}

export interface FieldUnderstanding {
	readings: Reading[];
	unrecognized: string[];
	suggestedCountries: { text: string; countries: string[] }[];
}

/** The terms of all concepts, to be found in running text. */
export function fieldTerms(concepts: readonly Concept[]): Phrases<string> {
	const terms = new Phrases<string>();
	for (const concept of concepts) {
		for (const term of [concept.label.zh, concept.label.en, ...(concept.terms?.zh ?? []), ...(concept.terms?.en ?? [])]) {
			terms.add(term, concept.id);
		}
	}
	return terms;
}

/**
 * What the applicant's words say: concepts, each once, in the order of the text; places, which are only suggested; and
 * what no term was found for.
 */
export function understandField(
	field: NonNullable<Profile["field"]>,
	terms: Phrases<string>,
	places: PlaceNames,
	labelOf: (concept: string) => string,
): FieldUnderstanding {
	const understanding: FieldUnderstanding = { readings: [], unrecognized: [], suggestedCountries: [] };
	const seen = new Set<string>();
	const add = (concept: string, text: string): void => {
		if (seen.has(concept)) return;
		seen.add(concept);
		understanding.readings.push({ text, concept });
	};
	for (const entry of Array.isArray(field) ? field : [field]) {
		if (typeof entry === "string") readText(entry, terms, places, add, understanding);
		else add(entry.concept, labelOf(entry.concept));
	}
	return understanding;
}

function readText(
	text: string,
	terms: Phrases<string>,
	places: PlaceNames,
	add: (concept: string, text: string) => void,
	understanding: FieldUnderstanding,
): void {
	const words = wordsOf(text);
	const written = (from: number, to: number): string => text.slice((words[from] as Word).start, (words[to - 1] as Word).end);
	let unknownFrom = 0;
	const closeUnknown = (to: number): void => {
		let from = unknownFrom;
		let end = to;
		while (from < end && noise.has((words[from] as Word).text)) from++;
		while (end > from && noise.has((words[end - 1] as Word).text)) end--;
		if (end > from) understanding.unrecognized.push(written(from, end));
	};
	for (let at = 0; at < words.length; ) {
		const term = terms.longestAt(words, at);
		const place = places.phrases.longestAt(words, at);
		const found = term && term.to >= (place?.to ?? 0) ? term : place;
		if (!found) {
			at++;
			continue;
		}
		closeUnknown(at);
		if (found === term) add(found.meaning, written(at, found.to));
		else {
			const countries = (found.meaning as readonly string[]).filter((code) => places.isPartner(code));
			if (countries.length > 0) understanding.suggestedCountries.push({ text: written(at, found.to), countries });
		}
		at = found.to;
		unknownFrom = at;
	}
	closeUnknown(words.length);
	const nothingSaid = understanding.readings.length + understanding.unrecognized.length + understanding.suggestedCountries.length === 0;
	if (nothingSaid) understanding.unrecognized.push(text.trim());
}
