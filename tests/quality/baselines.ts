import { create, insert, search } from "@orama/orama";
import MiniSearch from "minisearch";
import type { CatalogDocument } from "../../src/model/document.ts";
import type { Ranker } from "./measures.ts";

/**
 * What one would take instead: full-text search over what the notices say of each program, in both languages. Chinese is
 * cut into pairs of characters, or into the words that the runtime finds.
 */

type Tokenizer = (text: string) => string[];

function bigrams(text: string): string[] {
	return text
		.toLowerCase()
		.split(/[^\p{L}\p{N}]+/u)
		.flatMap((part) => part.match(/\p{Script=Han}+|[^\p{Script=Han}]+/gu) ?? [])
		.flatMap((part) => (/\p{Script=Han}/u.test(part) && part.length > 2 ? [...part].slice(1).map((next, index) => [...part][index] + next) : part));
}

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

function segments(text: string): string[] {
	return [...segmenter.segment(text.toLowerCase())].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
}

/** The text of each program: its names, its directions and its policy areas. */
function textsOf(document: CatalogDocument): { id: string; text: string }[] {
	return document.programs.map((program) => {
		const areas = document.related.filter(({ kind, citation }) => kind === "policy-area" && program.widenedBy.includes(citation.source));
		const names = [program.name, ...program.directions.flatMap(({ fields }) => fields.map(({ term }) => term)), ...areas.map(({ name }) => name)];
		return { id: program.id, text: names.map(({ zh, en }) => `${zh} ${en}`).join("\n") };
	});
}

function miniSearch(document: CatalogDocument, tokenize: Tokenizer): Ranker {
	const index = new MiniSearch({ fields: ["text"], tokenize, searchOptions: { tokenize, prefix: true, fuzzy: 0.2 } });
	index.addAll(textsOf(document));
	return (phrase) => new Map(index.search(phrase).map(({ id, score }) => [String(id), score]));
}

async function orama(document: CatalogDocument, tokenize: Tokenizer): Promise<Ranker> {
	const tokenizer = { language: "english", normalizationCache: new Map<string, string>(), tokenize };
	const index = create({ schema: { id: "string", text: "string" } as const, components: { tokenizer } });
	for (const text of textsOf(document)) await insert(index, text);
	return (phrase) => {
		const found = search(index, { term: phrase, properties: ["text"], tolerance: 1, limit: document.programs.length });
		if (found instanceof Promise) throw new Error("Orama answers at once where no component is asynchronous");
		return new Map(found.hits.map(({ document: { id }, score }) => [id, score]));
	};
}

/** Every baseline with its name. */
export async function baselines(document: CatalogDocument): Promise<{ name: string; rank: Ranker }[]> {
	return [
		{ name: "MiniSearch, bigrams", rank: miniSearch(document, bigrams) },
		{ name: "MiniSearch, Intl.Segmenter", rank: miniSearch(document, segments) },
		{ name: "Orama, bigrams", rank: await orama(document, bigrams) },
		{ name: "Orama, Intl.Segmenter", rank: await orama(document, segments) },
	];
}
