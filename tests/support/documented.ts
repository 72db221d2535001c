import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { expect } from "vitest";
import { openApiDocument } from "../../src/http/openapi/document.ts";
import type { Operation, Reference, ResponseObject } from "../../src/model/openapi.ts";

/** Holds a response to what the description says of it, strictly: a member, status or field that it does not name is a fault. */

/** The description as it is published. */
export const description = openApiDocument();

/** The description with every object closed, so that a member which it does not name is found. */
const strict = closed(JSON.parse(JSON.stringify(description))) as typeof description;

/** Fields that every response has, or that HTTP itself gives. */
const fieldsOfAll = new Set([
	...["content-type", "content-length", "date", "connection", "keep-alive", "transfer-encoding"],
	...["content-security-policy", "cross-origin-opener-policy", "cross-origin-resource-policy", "origin-agent-cluster", "permissions-policy"],
	...["referrer-policy", "x-content-type-options", "x-dns-prefetch-control", "x-download-options", "x-frame-options"],
	...["x-permitted-cross-domain-policies", "x-xss-protection", "access-control-allow-origin", "access-control-expose-headers"],
]);

const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, allErrors: false, validateFormats: true });
addFormats.default(ajv);
// What is no JSON Schema around the schemas is of no concern to the validator.
ajv.addVocabulary(Object.keys(strict));
ajv.addSchema(strict, "strict");
ajv.addSchema({ ...description }, "published");

const compiled = new Map<string, ValidateFunction>();

/** The validator of a place in the description, compiled once. */
function validatorAt(base: "strict" | "published", ...path: string[]): ValidateFunction {
	const reference = `${base}#/${path.map((step) => encodeURIComponent(step.replaceAll("~", "~0").replaceAll("/", "~1"))).join("/")}`;
	const known = compiled.get(reference) ?? ajv.compile({ $ref: reference });
	compiled.set(reference, known);
	return known;
}

/** Every object that lists its members takes no others. What only adds to a reference is left open. */
function closed(node: unknown): unknown {
	if (Array.isArray(node)) return node.map(closed);
	if (typeof node !== "object" || node === null) return node;
	const copy: Record<string, unknown> = Object.fromEntries(Object.entries(node).map(([name, inner]) => [name, closed(inner)]));
	const listsMembers = copy.type === "object" && typeof copy.properties === "object" && copy.additionalProperties === undefined;
	return listsMembers ? { ...copy, additionalProperties: false } : copy;
}

const ndjson = "application/x-ndjson";

export interface SentRequest {
	method: string;
	/** Path and query. */
	target: string;
	/** The body, where it is JSON. */
	body?: unknown;
}

/** Checks a response and returns its body, or undefined where it has none. Does not read the response itself, but a copy of it. */
export async function expectDocumented({ method, target, body: sent }: SentRequest, response: Response): Promise<unknown> {
	const { pathname, searchParams } = new URL(target, "http://localhost");
	const where = `${method} ${target} → ${response.status}`;
	const path = pathOf(pathname);
	const verb = method === "HEAD" ? "get" : method.toLowerCase();
	const operations = path === undefined ? {} : description.paths[path];
	const operation = Object.entries(operations ?? {}).find(([name]) => name === verb)?.[1];
	const mediaType = response.headers.get("Content-Type")?.split(";", 1)[0] ?? "";
	const body = method === "HEAD" ? undefined : await bodyOf(response, mediaType);
	if (path === undefined || !operation) {
		// Nothing is promised of what is no operation, but that it is refused as everything else is.
		expect([401, 404, 405], where).toContain(response.status);
		if (body !== undefined) expectValid(validatorAt("strict", "components", "schemas", "Problem"), body, where);
		return body;
	}
	const { place, documented } = documentedResponse(path, verb, operation, response.status, where);
	const fields = [...response.headers.keys()].filter((name) => !fieldsOfAll.has(name));
	const documentedFields = Object.keys(documented.headers).map((name) => name.toLowerCase());
	expect(
		fields.filter((name) => !documentedFields.includes(name)),
		`${where}: fields that are not documented`,
	).toEqual([]);
	if (method !== "HEAD" && documented.content) expect(Object.keys(documented.content), where).toContain(mediaType);
	const validate = () => validatorAt("strict", ...place, "content", mediaType, "schema");
	if (mediaType === ndjson) for (const line of body as unknown[]) expectValid(validate(), line, where);
	else if (body !== undefined) expectValid(validate(), body, where);
	if (response.status === 200 && !refusesSome(body)) expectAccepted(path, verb, operation, sent, searchParams, where);
	return body;
}

/** The JSON in a response, an array of lines where it is NDJSON; undefined where it is something else. */
async function bodyOf(response: Response, mediaType: string): Promise<unknown> {
	if (mediaType !== ndjson) return mediaType.endsWith("json") ? response.clone().json() : undefined;
	const lines = (await response.clone().text()).split("\n").filter((line) => line !== "");
	return lines.map((line) => JSON.parse(line) as unknown);
}

/** Whether a batch was answered whose entries do not all fit. */
function refusesSome(body: unknown): boolean {
	const { answers = [], refused = [] } = (body ?? {}) as { answers?: object[]; refused?: object[] };
	return refused.length > 0 || answers.some((outcome) => "problem" in outcome);
}

/** What was taken is what the description says is taken. */
function expectAccepted(path: string, verb: string, operation: Operation, sent: unknown, query: URLSearchParams, where: string): void {
	if (sent !== undefined && operation.requestBody) {
		expectValid(validatorAt("published", "paths", path, verb, "requestBody", "content", "application/json", "schema"), sent, `${where}, its body`);
	}
	if (query.size === 0 || path !== "/v1/match") return;
	const named = operation.parameters.map((parameter) => resolve(parameter).name);
	for (const name of query.keys()) expect(named, `${where}: parameters that are documented`).toContain(name);
}

function resolve<Component extends object>(component: Component | Reference): Component {
	if (!("$ref" in component)) return component;
	const [, , kind = "", name = ""] = (component as Reference).$ref.split("/");
	const section: Record<string, unknown> = { ...description.components }[kind as keyof typeof description.components];
	return section[name] as Component;
}

function documentedResponse(path: string, verb: string, operation: Operation, status: number, where: string) {
	const response = operation.responses[String(status)];
	if (!response) throw new Error(`${where}: the status is not documented`);
	const documented: ResponseObject = resolve(response);
	const place = "$ref" in response ? response.$ref.split("/").slice(1) : ["paths", path, verb, "responses", String(status)];
	return { documented, place };
}

/** The path of the description that an address belongs to: one without variables before one with. */
function pathOf(pathname: string): string | undefined {
	const paths = Object.keys(description.paths).sort((a, b) => Number(a.includes("{")) - Number(b.includes("{")));
	return paths.find((path) => new RegExp(`^${path.replaceAll(".", "\\.").replace(/\{\w+\}/g, "[^/]+")}$`).test(pathname));
}

function expectValid(validate: ValidateFunction, value: unknown, where: string): void {
	const valid = validate(value);
	expect(valid, `${where}: ${JSON.stringify(validate.errors?.[0])}`).toBe(true);
}
