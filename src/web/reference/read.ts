import type { JsonSchema, MediaType, Method, OpenApiDocument, Operation, Parameter, Reference, ResponseObject } from "../../model/openapi.ts";

/** What the reference page reads out of a description. */

export interface PlacedOperation {
	method: Method;
	path: string;
	operation: Operation;
}

/** The operations that carry a tag, in the order of the description. */
export function operationsOf({ paths }: OpenApiDocument, tag: string): PlacedOperation[] {
	return Object.entries(paths).flatMap(([path, operations]) =>
		(Object.entries(operations) as [Method, Operation][])
			.filter(([, operation]) => operation.tags.includes(tag))
			.map(([method, operation]) => ({ method, path, operation })),
	);
}

/** The last part of a reference: the name of a component. */
export function nameOf({ $ref }: Reference): string {
	return $ref.split("/").at(-1) ?? "";
}

export function parameterOf(document: OpenApiDocument, parameter: Parameter | Reference): Parameter | undefined {
	return "$ref" in parameter ? document.components.parameters[nameOf(parameter)] : parameter;
}

export function responseOf(document: OpenApiDocument, response: ResponseObject | Reference): ResponseObject | undefined {
	return "$ref" in response ? document.components.responses[nameOf(response)] : response;
}

/** A member of an object, named by its path from there: `fields[].term`. */
export interface Member {
	path: string;
	schema: JsonSchema;
	required: boolean;
}

/** What stands behind a name, where it is to be written out in its place. */
type Spread = (name: string) => JsonSchema | undefined;

/**
 * The members of an object and of the objects written out within it. What has a name of its own is only named, but for
 * what `spread` gives.
 */
export function membersOf(schema: JsonSchema, spread: Spread = () => undefined): Member[] {
	return membersBelow(schema, "", spread);
}

function membersBelow({ properties = {}, required = [] }: JsonSchema, prefix: string, spread: Spread): Member[] {
	return Object.entries(properties).flatMap(([name, schema]) => {
		const path = `${prefix}${name}`;
		return [{ path, schema, required: required.includes(name) }, ...innerMembers(schema, path, spread)];
	});
}

function innerMembers(schema: JsonSchema, path: string, spread: Spread): Member[] {
	const named = schema.$ref === undefined ? undefined : spread(nameOf({ $ref: schema.$ref }));
	if (named) return innerMembers(named, path, spread);
	if (schema.properties) return membersBelow(schema, `${path}.`, spread);
	if (schema.items) return innerMembers(schema.items, `${path}[]`, spread);
	const entries = schema.additionalProperties;
	if (typeof entries === "object") return innerMembers(entries, `${path}.*`, spread);
	return (schema.anyOf ?? []).flatMap((option) => innerMembers(option, path, spread));
}

/** Every member that a body may have. */
export function bodyMembersOf({ components: { schemas } }: OpenApiDocument, { schema }: MediaType): Member[] {
	const spread: Spread = (name) => schemas[name];
	return membersOf((schema.$ref && spread(nameOf({ $ref: schema.$ref }))) || schema, spread);
}

/** A value as people read JSON: indented, short lists on one line. */
export function readableJson(value: unknown): string {
	return JSON.stringify(value, null, 2).replace(/\[\n\s+([^[\]{}]{0,90}?)\n\s+\]/g, (_, entries: string) => `[${entries.replace(/\n\s+/g, " ")}]`);
}

/** Kinds of problem as one response gives them. */
interface ProblemRow {
	status: string;
	types: string[];
	description: string;
}

/** Every response that is a problem, by status; one that may be either of two is left out where each is told by itself. */
export function problemsOf(document: OpenApiDocument): ProblemRow[] {
	const rows = new Map<string, ProblemRow>();
	for (const operation of Object.values(document.paths).flatMap((operations) => Object.values(operations))) {
		for (const [status, response] of Object.entries(operation.responses)) {
			const { description = "", content = {} } = responseOf(document, response) ?? {};
			const schema = content["application/problem+json"]?.schema;
			if (!schema) continue;
			const types = (schema.allOf ?? []).flatMap((part) => part.properties?.type?.enum ?? []).map(String);
			rows.set(types.join(), { status, types, description });
		}
	}
	const alone = new Set([...rows.values()].flatMap(({ types }) => (types.length === 1 ? types : [])));
	const telling = [...rows.values()].filter(({ types }) => types.length === 1 || types.some((type) => !alone.has(type)));
	return telling.sort((a, b) => Number(a.status) - Number(b.status));
}

/** A command that sends a request; `$DUIKOU_URL` stands for the address of the server, and `$DUIKOU_KEY` for the key, where one is needed. */
export function curlOf(document: OpenApiDocument, { path, operation }: PlacedOperation, body?: unknown): string {
	if (body !== undefined) {
		const json = readableJson(body).replaceAll("'", "'\\''");
		const { security } = operation;
		const isKeyNeeded = security.length > 0 && security.every((requirement) => "key" in requirement);
		const key = isKeyNeeded ? [`  -H "Authorization: Bearer $DUIKOU_KEY"`] : [];
		return [`curl -s "$DUIKOU_URL${path}"`, ...key, "  -H 'Content-Type: application/json'", `  -d '${json}'`].join(" \\\n");
	}
	const parameters = operation.parameters.flatMap((parameter) => parameterOf(document, parameter) ?? []);
	const filled = parameters
		.filter((parameter) => parameter.in === "path")
		.reduce((address, { name, schema }) => address.replace(`{${name}}`, String(schema.examples?.[0] ?? name)), path);
	const named = operation.parameters.filter((parameter) => !("$ref" in parameter));
	const query = named
		.flatMap((parameter) => ("in" in parameter && parameter.in === "query" && parameter.schema.examples ? [parameter] : []))
		.slice(0, 2);
	if (query.length === 0) return `curl -s "$DUIKOU_URL${filled}"`;
	const pairs = query.map(({ name, schema }) => `  --data-urlencode '${name}=${[schema.examples?.[0]].flat().join(",")}'`);
	return [`curl -sG "$DUIKOU_URL${filled}"`, ...pairs].join(" \\\n");
}
