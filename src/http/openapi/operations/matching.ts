import { mostProfiles } from "../../../model/batch-request.ts";
import type { JsonSchema, Parameter } from "../../../model/openapi.ts";
import type { InterfaceProblemKind } from "../../problem.ts";
import { listParameters, requestLists, requestTexts, textParameters } from "../../query.ts";
import { type DescribedOperations, json, keyNeeded } from "../operation.ts";
import type { NamedSchemas } from "../schemas.ts";

/** What is told of the routes in `match.ts`, and of those of batches. */
export function matchingOperations(schemas: NamedSchemas): DescribedOperations {
	return {
		"POST /v1/match": {
			operationId: "match",
			tag: "Matching",
			summary: "Match a profile",
			description:
				"Judges every program of the catalog against a profile: how well it fits, whether its hard constraints hold (yes, no, or not known yet), which clause says so, what to ask next and what would change the verdict. Only what is given is used, and nothing given is stored or logged. The same request with the `asOf` and the `catalogRevision` of an answer is answered with the same bytes by the same version of the software.",
			body: { description: "A profile, and how to answer it; 64 KiB at most.", content: json("MatchRequest") },
			answer: { description: "The programs in scope, ranked and explained.", content: json("Answer") },
			problems: ["not-json", "too-slow", "too-large", "wrong-media-type", ...problems],
		},
		"GET /v1/match": {
			operationId: "matchByQuery",
			tag: "Matching",
			summary: "Match what is no personal fact",
			description:
				"The same as `POST /v1/match` for what tells nothing of a person. URLs are logged on their way, so a birth date, an age, a nationality and the like are refused here.",
			parameters: queryParameters(schemas),
			answer: { description: "The programs in scope, ranked and explained.", content: json("Answer") },
			problems,
		},
		"POST /v1/match/batch": {
			operationId: "matchBatch",
			tag: "Matching",
			summary: "Match many profiles",
			description: `Up to ${mostProfiles} profiles as one JSON text of at most 4 MiB; or, as NDJSON, any number, one a line of at most 64 KiB, answered in order as they come. A faulty profile gets a problem of its own, and the others go on. Of NDJSON the first line may say how to answer the others.

A batch costs one for each profile, and is admitted whole or refused before its first one. An NDJSON body that does not say its length, or is longer than 4 MiB, is admitted before its lines are counted: what it uses beyond the quota is waited off afterwards. Where the length is known and the caller sends the \`ETag\` of an answer in \`If-None-Match\`, and nothing has turned since, 304 is answered.`,
			body: {
				description: "The profiles, and how to answer them.",
				content: { ...json("BatchRequest"), [ndjson]: "BatchLine" },
			},
			answer: {
				description:
					"An outcome for each profile, in their order: of NDJSON one a line. Or, with `by: program`, for each program whom to tell about it.",
				content: { ...json("BatchResponse"), [ndjson]: "BatchOutcome" },
			},
			conditional: true,
			problems: ["not-json", "too-slow", "too-large", "wrong-media-type", ...problems, "keys-away"],
			security: keyNeeded,
		},
	};
}

const ndjson = "application/x-ndjson";

const problems: readonly InterfaceProblemKind[] = ["forbidden", "does-not-fit", "not-ready", "archive-away"];

/** The members of the body that a query may name. Entries of a list are joined by commas, or the parameter is repeated. */
function queryParameters({ Profile, MatchRequest }: NamedSchemas): Parameter[] {
	const parameter = (name: string, { description, ...schema }: JsonSchema = {}): Parameter => ({ name, in: "query", description, schema });
	const list = (name: string, schema?: JsonSchema): Parameter => ({ ...parameter(name, schema), explode: false });
	return [
		...textParameters.map((name) => parameter(name, name === "field" ? fieldAsText : Profile.properties?.[name])),
		...listParameters.map((name) => list(name, Profile.properties?.[name])),
		...requestTexts.filter((name) => name !== "lang").map((name) => parameter(name, MatchRequest.properties?.[name])),
		...requestLists.map((name) => list(name, MatchRequest.properties?.[name])),
		parameter("limit", MatchRequest.properties?.limit),
	];
}

/** In a query the field is one text. */
const fieldAsText: JsonSchema = {
	type: "string",
	description: "The field of research as free text, Chinese, English or mixed.",
	minLength: 1,
	maxLength: 2000,
	examples: ["光伏"],
};
