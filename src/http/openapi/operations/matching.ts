import type { JsonSchema, Parameter } from "../../../model/openapi.ts";
import { listParameters, requestLists, requestTexts, textParameters } from "../../query.ts";
import { type DescribedOperations, json, keyOptional } from "../operation.ts";
import type { DescribedKind } from "../problems.ts";
import type { NamedSchemas } from "../schemas.ts";

/** What is told of the routes in `match.ts`. */
export function matchingOperations(schemas: NamedSchemas): DescribedOperations {
	return {
		"POST /v1/match": {
			operationId: "match",
			tag: "Matching",
			summary: "Match a profile",
			description:
				"Judges every program of the catalog against a profile: how well it fits, whether its hard constraints hold (yes, no, or not known yet), which clause says so, what to ask next and what would change the verdict. Only what is given is used, and nothing given is stored or logged. The same request with the `asOf` and the `catalogRevision` of an answer is answered with the same bytes by the same version of the software.",
			body: { description: "A profile, and how to answer it; 64 KiB at most.", content: json("MatchRequest") },
			answer: { description: "The programs in scope, ranked and explained.", content: json("Answer"), headers: ["RateLimit", "RateLimit-Policy"] },
			problems: ["not-json", "unauthorized", "forbidden", "too-large", "wrong-media-type", ...problems],
			security: keyOptional,
		},
		"GET /v1/match": {
			operationId: "matchByQuery",
			tag: "Matching",
			summary: "Match what is no personal fact",
			description:
				"The same as `POST /v1/match` for what tells nothing of a person. URLs are logged on their way, so a birth date, an age, a nationality and the like are refused here.",
			parameters: queryParameters(schemas),
			answer: { description: "The programs in scope, ranked and explained.", content: json("Answer"), headers: ["RateLimit", "RateLimit-Policy"] },
			problems,
		},
	};
}

const problems: readonly DescribedKind[] = ["does-not-fit", "too-many-requests", "not-ready", "archive-away"];

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
