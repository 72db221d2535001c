import type { Method, OpenApiDocument, Operation, Parameter, ResponseObject } from "../../model/openapi.ts";
import { softwareVersion } from "../../model/software.ts";
import type { InterfaceProblemKind } from "../problem.ts";
import { answerExamples, requestExamples } from "./examples.ts";
import { headerReferences, headers } from "./headers.ts";
import { type DescribedOperation, type DescribedOperations, keyOptional, tags } from "./operation.ts";
import { catalogOperations } from "./operations/catalog.ts";
import { matchingOperations } from "./operations/matching.ts";
import { serviceOperations } from "./operations/service.ts";
import { problemResponses } from "./problems.ts";
import { type NamedSchemas, namedSchemas, type SchemaName, schemaReference } from "./schemas.ts";

const about = `Links applicants to bilateral science-exchange programs. A profile goes in; every mechanism and exchange program of the catalog is judged against it, clause by clause, and comes back ranked and explained.

Answers are in Chinese or English. Members that a client does not know may be added to an answer, and are to be ignored; members that the server does not know are refused in a request, so that a typing error is never dropped in silence.

Problems are \`application/problem+json\` (RFC 9457) with a stable \`type\`, and name every fault at once. Nothing about a person is stored or logged.`;

/** The whole interface as OpenAPI 3.1. */
export function openApiDocument(): OpenApiDocument {
	const schemas = namedSchemas();
	const operations: DescribedOperations = { ...matchingOperations(schemas), ...catalogOperations(schemas), ...serviceOperations };
	const responses: Record<string, ResponseObject> = { NotModified: notModified };
	const paths: OpenApiDocument["paths"] = {};
	for (const [address, described] of Object.entries(operations)) {
		const [verb = "", path = ""] = address.split(" ");
		const method = verb.toLowerCase() as Method;
		for (const { name, response } of problemResponses(kindsOf(described, path))) responses[name] = response;
		paths[path] = { ...paths[path], [method]: operationOf(described, method, path) };
	}
	return {
		openapi: "3.1.1",
		info: {
			title: "duikou 对口",
			version: softwareVersion,
			summary: "Links applicants to bilateral science-exchange programs, clause by clause.",
			description: about,
			license: { name: "MIT", identifier: "MIT" },
		},
		servers: [{ url: "/", description: "This server." }],
		tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
		paths,
		components: {
			securitySchemes: { key: { type: "http", scheme: "bearer", description: "A key, sent as `Authorization: Bearer <key>`." } },
			schemas: usedSchemas(schemas, { paths, responses }),
			parameters,
			headers,
			responses,
		},
	};
}

/** Who calls is looked at, and counted, wherever the interface has a version. */
function isCounted(path: string): boolean {
	return path.startsWith("/v1/");
}

/** Every operation may refuse what `Accept` asks for, and may fail. */
function kindsOf({ problems }: DescribedOperation, path: string): InterfaceProblemKind[] {
	const ofCaller: InterfaceProblemKind[] = isCounted(path) ? ["unauthorized", "too-many-requests"] : [];
	return [...problems, ...ofCaller, "not-acceptable", "internal"];
}

/** What every operation takes. */
const parameters: Record<string, Parameter> = {
	Language: {
		name: "lang",
		in: "query",
		description: "The language of the answer: Chinese for every `zh` tag, English for every `en` tag; `Accept-Language` where it is neither.",
		schema: { type: "string", examples: ["zh-CN", "en"] },
	},
	AcceptLanguage: {
		name: "Accept-Language",
		in: "header",
		description: "Preferred languages; Chinese where it names neither Chinese nor English.",
		schema: { type: "string", examples: ["en, zh;q=0.5"] },
	},
};

const notModified: ResponseObject = {
	description: "What the caller has, named by `If-None-Match`, still stands.",
	headers: headerReferences(["ETag", "Cache-Control", "Content-Language", "Vary", "X-Request-Id", "RateLimit", "RateLimit-Policy"]),
};

const ifNoneMatch: Parameter = {
	name: "If-None-Match",
	in: "header",
	description: "The `ETag` of what the caller has.",
	schema: { type: "string" },
};

function operationOf(described: DescribedOperation, method: Method, path: string): Operation {
	const { operationId, tag, summary, description, body, answer, conditional = false } = described;
	const { security = isCounted(path) ? keyOptional : [] } = described;
	const answered: ResponseObject = {
		description: answer.description,
		headers: headerReferences([
			"Content-Language",
			"Cache-Control",
			"Vary",
			"X-Request-Id",
			...(conditional ? ["ETag" as const] : []),
			...(isCounted(path) ? (["RateLimit", "RateLimit-Policy"] as const) : []),
		]),
		content: contentOf(answer.content, answerExamples(method, path)),
	};
	const shared = problemResponses(kindsOf(described, path)).map(({ name, status }) => [status, { $ref: `#/components/responses/${name}` }]);
	return {
		operationId,
		tags: [tag],
		summary,
		description,
		security,
		parameters: [
			...(described.parameters ?? []),
			...Object.keys(parameters).map((name) => ({ $ref: `#/components/parameters/${name}` })),
			...(conditional ? [ifNoneMatch] : []),
		],
		...(body && {
			requestBody: { description: body.description, required: true, content: contentOf(body.content, requestExamples(method, path)) },
		}),
		responses: {
			200: answered,
			...(conditional && { 304: { $ref: "#/components/responses/NotModified" } }),
			...Object.fromEntries(shared),
		},
	};
}

/** The examples are JSON texts: of NDJSON the schema tells of a line. */
function contentOf(content: Readonly<Record<string, SchemaName>>, examples: ReturnType<typeof answerExamples>) {
	return Object.fromEntries(
		Object.entries(content).map(([mediaType, schema]) => {
			const shown = mediaType === "application/json" && Object.keys(examples).length > 0 && { examples };
			return [mediaType, { schema: schemaReference(schema), ...shown }];
		}),
	);
}

/** The named schemas that something refers to, directly or through others. */
function usedSchemas(schemas: NamedSchemas, users: unknown): Record<string, NamedSchemas[SchemaName]> {
	const used = new Set<string>();
	const visit = (user: unknown): void => {
		for (const [, name = ""] of JSON.stringify(user).matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
			if (used.has(name)) continue;
			used.add(name);
			visit(schemas[name as SchemaName]);
		}
	};
	visit(users);
	return Object.fromEntries(Object.entries(schemas).filter(([name]) => used.has(name)));
}
