import type { Parameter } from "../../../model/openapi.ts";
import { type DescribedOperations, json } from "../operation.ts";
import type { NamedSchemas } from "../schemas.ts";

/** What is told of the routes in `suggestions.ts`, `programs.ts`, `vocabulary.ts` and `revisions.ts`. */
export function catalogOperations(schemas: NamedSchemas): DescribedOperations {
	return {
		"GET /v1/programs": {
			operationId: "listPrograms",
			tag: "Catalog",
			summary: "List the programs",
			description: "Every mechanism and exchange program of the catalog, each with its window as of now.",
			answer: { description: "The programs.", content: json("ProgramList") },
			conditional: true,
			problems: ["not-ready"],
		},
		"GET /v1/programs/{id}": {
			operationId: "getProgram",
			tag: "Catalog",
			summary: "Read a program",
			description: "A program in full: everything that the catalog says of it, each statement with its clause.",
			parameters: [
				{
					name: "id",
					in: "path",
					required: true,
					description: "The id of a program, or a series, which stands for its newest edition.",
					schema: { type: "string", examples: ["most-2026-2-hungary", "cast-asean"] },
				},
			],
			answer: { description: "The program.", content: json("ProgramDetail") },
			conditional: true,
			problems: ["not-found", "not-ready"],
		},
		"GET /v1/vocabulary": {
			operationId: "getVocabulary",
			tag: "Catalog",
			summary: "Read the vocabulary",
			description:
				"Every word that a profile can be written with, in Chinese and English: concepts, countries and their groups, provinces, closed lists, languages, facts; and the sources that citations name.",
			answer: { description: "The vocabulary.", content: json("Vocabulary") },
			conditional: true,
			problems: ["not-ready"],
		},
		"POST /v1/suggestions": {
			operationId: "suggest",
			tag: "Catalog",
			summary: "Suggest while somebody is typing",
			description:
				"The concepts, or the countries and groups of countries, that somebody may be about to write: by the beginning of a name in either language, or of a word in an English one, by any part of a Chinese one, by the initials of its pinyin (`lzjs`: 量子计算), and countries by their code. What is being typed goes into the body, since URLs are logged on their way; it is neither stored nor logged.",
			body: { description: "What is being typed, and where.", content: json("SuggestionsRequest") },
			answer: { description: "The suggestions, the likeliest first.", content: json("SuggestionList") },
			problems: ["not-json", "too-slow", "too-large", "wrong-media-type", "does-not-fit", "not-ready"],
		},
		"GET /v1/revisions": {
			operationId: "listRevisions",
			tag: "Catalog",
			summary: "List the revisions",
			description: "The stored revisions of the catalog, newest first, each with what changed since its parent, program by program.",
			parameters: revisionParameters(schemas),
			answer: { description: "A page of the list.", content: json("RevisionList") },
			conditional: true,
			problems: ["does-not-fit", "archive-away"],
		},
	};
}

function revisionParameters({ RevisionsQuery }: NamedSchemas): Parameter[] {
	return Object.entries(RevisionsQuery.properties ?? {})
		.filter(([name]) => name !== "lang")
		.map(([name, { description, ...schema }]) => ({ name, in: "query", description, schema }));
}
