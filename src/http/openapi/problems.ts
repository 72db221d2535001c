import type { JsonSchema, ResponseObject } from "../../model/openapi.ts";
import { type InterfaceProblemKind, problemType } from "../problem.ts";
import { answersOfProblem } from "./examples.ts";
import { type HeaderName, headerReferences } from "./headers.ts";
import { schemaReference } from "./schemas.ts";

interface DescribedProblem {
	status: number;
	description: string;
	headers?: HeaderName[];
}

/** What is told of each kind of problem. */
export const describedProblems: Readonly<Record<InterfaceProblemKind, DescribedProblem>> = {
	"not-json": { status: 400, description: "The body is no JSON in UTF-8, or broke off." },
	unauthorized: {
		status: 401,
		description: "A key is needed, or the one that was sent is not valid. An operation that needs no key refuses an invalid one too.",
		headers: ["WWW-Authenticate"],
	},
	forbidden: { status: 403, description: "The key is valid, and does not allow this operation.", headers: ["WWW-Authenticate"] },
	"not-found": { status: 404, description: "There is nothing at this address." },
	"method-not-allowed": { status: 405, description: "The address does not take that method; `Allow` names those that it takes." },
	"not-acceptable": { status: 406, description: "`Accept` allows none of the media types that can be answered with." },
	"too-slow": { status: 408, description: "The body did not come in time." },
	"too-large": { status: 413, description: "The body is larger than the operation takes." },
	"wrong-media-type": { status: 415, description: "The body is of no media type that the operation takes." },
	"does-not-fit": { status: 422, description: "The request does not fit; `errors` names every fault with its place." },
	"too-many-requests": {
		status: 429,
		description: "The rate is used up; ask again after `Retry-After`.",
		headers: ["Retry-After"],
	},
	"keys-away": { status: 503, description: "Keys cannot be checked now; ask again after `Retry-After`.", headers: ["Retry-After"] },
	internal: { status: 500, description: "Something went wrong here, and not with the request." },
	"not-ready": { status: 503, description: "No catalog is loaded yet; ask again after `Retry-After`.", headers: ["Retry-After"] },
	"archive-away": {
		status: 503,
		description: "The stored revisions cannot be read now; ask again after `Retry-After`.",
		headers: ["Retry-After"],
	},
};

const headersOfAll: readonly HeaderName[] = ["Cache-Control", "Content-Language", "Vary", "X-Request-Id", "RateLimit", "RateLimit-Policy"];

/** The responses that give some kinds of problem, one for each status, by the names under which they are components. */
export function problemResponses(kinds: readonly InterfaceProblemKind[]): { name: string; status: number; response: ResponseObject }[] {
	const statuses = [...new Set(kinds.map((kind) => describedProblems[kind].status))];
	return statuses.map((status) => {
		const sharing = kinds.filter((kind) => describedProblems[kind].status === status);
		return { name: sharing.map(pascalCase).join("Or"), status, response: responseOf(sharing) };
	});
}

function responseOf(kinds: readonly InterfaceProblemKind[]): ResponseObject {
	const examples = Object.assign({}, ...kinds.map((kind) => answersOfProblem(problemType(kind))));
	return {
		description: kinds.map((kind) => describedProblems[kind].description).join(" Or: "),
		headers: headerReferences([...new Set([...headersOfAll, ...kinds.flatMap((kind) => describedProblems[kind].headers ?? [])])]),
		content: {
			"application/problem+json": { schema: problemOf(kinds), ...(Object.keys(examples).length > 0 && { examples }) },
			"text/html": { schema: { type: "string", description: "The same as a page, where `Accept` names text/html." } },
		},
	};
}

/** A problem of one of these kinds. */
function problemOf(kinds: readonly InterfaceProblemKind[]): JsonSchema {
	return { allOf: [schemaReference("Problem"), { properties: { type: { enum: kinds.map(problemType) } } }] };
}

function pascalCase(kind: string): string {
	return kind.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
}
