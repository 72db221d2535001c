import fc from "fast-check";
import type { JsonSchema, Parameter, Reference } from "../../src/model/openapi.ts";
import { damaged, jsonOf } from "./damage.ts";
import { description } from "./documented.ts";
import { valuesOf } from "./from-schema.ts";

/** Requests made from the published description of the interface, whole and damaged. */

export interface FuzzedRequest {
	method: "GET" | "POST";
	/** Path and query. */
	target: string;
	headers: Record<string, string>;
	body?: string;
	/** The body comes in chunks of these sizes, in turn, and its length is not told. */
	chunks?: readonly number[];
}

const { schemas } = description.components;
const named = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` });
const fitting = (name: string): fc.Arbitrary<unknown> => valuesOf(named(name), schemas);

/** Most bodies ask for little, so that there is time for many. */
function brief(bodies: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
	const limit = fc.integer({ min: 1, max: 3 });
	const less = fc.tuple(bodies, limit).map(([body, most]) => ({ ...(body as object), detail: "summary", limit: most }));
	return fc.oneof({ weight: 4, arbitrary: less }, { weight: 1, arbitrary: bodies });
}

function wholeOrDamaged(good: fc.Arbitrary<unknown>): fc.Arbitrary<string> {
	return fc.oneof({ weight: 2, arbitrary: good }, { weight: 1, arbitrary: damaged(good) }).map(jsonOf);
}

/** A text that broke off, or has something after it. */
function spoilt(texts: fc.Arbitrary<string>): fc.Arbitrary<string> {
	const cut = fc.tuple(texts, fc.noBias(fc.nat(10_000))).map(([text, place]) => text.slice(0, place % text.length));
	const continued = fc.tuple(texts, fc.constantFrom("}", ",", "\u0000", "{}", "x")).map(([text, more]) => text + more);
	return fc.oneof(cut, continued, fc.constantFrom("not json", "{'a':1}", "NaN", "\ufeff\ufeff{}", '{"a":1,}', '"\ud800"'));
}

/** Keys that were given out. */
export interface Keys {
	forAll: string;
	/** Without the scope for a batch. */
	forMatch: string;
}

/** No header, or, more seldom, one that is out of the ordinary. */
function oddHeaders({ forMatch }: Keys): fc.Arbitrary<Record<string, string>> {
	const odd: Record<string, readonly string[]> = {
		"Content-Type": [
			"",
			"text/plain",
			"application/json; charset=gbk",
			"application/x-ndjson",
			"application/merge-patch+json",
			"multipart/form-data",
		],
		Accept: ["image/png", "text/html", "text/html, */*;q=0.1", ";;q=,,", "application/json;q=0", "application/*", "*/*", `${"a/b,".repeat(2000)}*/*`],
		"Accept-Language": ["en", "en;q=abc,,;", "zh;q=0, en", "*", "x".repeat(5000), "-", "en-__proto__"],
		"If-None-Match": ["*", 'W/"x", "', `"${"x".repeat(5000)}"`],
		Authorization: ["Bearer", "Bearer x", "Basic eDp5", `Bearer ${forMatch}`, `Bearer ${"x".repeat(5000)}`, "bearer  a b"],
		"X-Request-Id": ["a b", "x".repeat(300), "__proto__", "", "\u00e9"],
		"Content-Length": ["-1", "99999999999", "none", "0", "1e3", "70000"],
	};
	const one = Object.entries(odd).map(([name, values]) => fc.constantFrom(...values).map((value) => ({ [name]: value })));
	return fc.oneof({ weight: 4, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: fc.oneof(...one) });
}

/** Sizes of the chunks in which a body comes; absent for most, which come whole. */
const chunkSizes = fc.oneof(
	{ weight: 2, arbitrary: fc.constant(undefined) },
	{ weight: 1, arbitrary: fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 5 }) },
);

function posts(target: string, headers: Record<string, string>, bodies: fc.Arbitrary<string>, keys: Keys): fc.Arbitrary<FuzzedRequest> {
	return fc.record({ body: bodies, odd: oddHeaders(keys), chunks: chunkSizes }).map(({ body, odd, chunks }) => ({
		...{ method: "POST", target, body, headers: { ...headers, ...odd } },
		...(chunks && { chunks }),
	}));
}

function jsonBodies(good: fc.Arbitrary<unknown>): fc.Arbitrary<string> {
	const texts = wholeOrDamaged(good);
	return fc.oneof({ weight: 12, arbitrary: texts }, { weight: 1, arbitrary: spoilt(texts) });
}

/** Lines of a batch: how to answer it, perhaps, then entries; some are damaged, no JSON, blank, or too long. */
function lineBodies(): fc.Arbitrary<string> {
	const entries = wholeOrDamaged(fitting("BatchEntry"));
	const lines = fc.oneof(
		{ weight: 20, arbitrary: entries },
		{ weight: 2, arbitrary: wholeOrDamaged(fitting("BatchLine")) },
		{ weight: 1, arbitrary: spoilt(entries) },
		{ weight: 1, arbitrary: fc.constantFrom("", " ", "\r", "null", "[]", `{"id":"${"x".repeat(66_000)}","profile":{}}`, " ".repeat(70_000)) },
	);
	const settings = wholeOrDamaged(brief(fitting("BatchSettings")));
	return fc
		.tuple(fc.option(settings, { nil: undefined, freq: 9 }), fc.array(lines, { maxLength: 6 }), fc.constantFrom("\n", "\r\n"), fc.boolean())
		.map(([first, rest, end, ended]) => [...(first === undefined ? [] : [first]), ...rest, ...(ended ? [""] : [])].join(end));
}

function resolved(parameter: Parameter | Reference): Parameter {
	const found = "$ref" in parameter ? description.components.parameters[parameter.$ref.split("/").at(-1) ?? ""] : parameter;
	if (!found) throw new Error(`there is no parameter ${JSON.stringify(parameter)}`);
	return found;
}

function parametersOf(path: string, place: Parameter["in"]): Parameter[] {
	return (description.paths[path]?.get?.parameters ?? []).map(resolved).filter((parameter) => parameter.in === place);
}

const oddParameters = [
	...[
		"birthDate=1985",
		"limit=0",
		"limit=1e1",
		"limit=-1",
		"limit=9999999999",
		"field=",
		"field=%00",
		"field=%F0%9F",
		"partnerCountries=,,",
		"partnerCountries[]=FR",
	],
	...[
		"__proto__=1",
		"constructor=1",
		"toString",

		"&&",
		"%",
		"%E0%A4%A=1",
		"lang=xx",
		"lang=en&lang=zh",
		"limit=2&limit=3",
		"degree.level=none",
		"feild=x",
	],
	`field=${"x".repeat(3000)}`,
];

/** Queries of an operation, whole and damaged. */
function queriesOf(path: string): fc.Arbitrary<string> {
	const given = parametersOf(path, "query").map(({ name, schema }) => {
		const written = valuesOf(schema, schemas).map((value): [string, string][] => [[name, String(value)]]);
		return fc.oneof({ weight: 3, arbitrary: fc.constant<[string, string][]>([]) }, { weight: 1, arbitrary: written });
	});
	const whole = fc.tuple(...given).map((pairs) => new URLSearchParams(pairs.flat()).toString());
	const odd = fc.tuple(whole, fc.constantFrom(...oddParameters)).map((parts) => parts.join("&"));
	return fc.oneof({ weight: 2, arbitrary: whole }, { weight: 1, arbitrary: odd });
}

function gets(targets: fc.Arbitrary<string>, keys: Keys): fc.Arbitrary<FuzzedRequest> {
	return fc.tuple(targets, oddHeaders(keys)).map(([target, headers]) => ({ method: "GET", target, headers }));
}

const oddIds = [
	"__proto__",
	"constructor",
	"%E0%A4%A",
	"%00",
	"..",
	".",
	"%2F",
	"a%2Fb",
	"a b",
	"%F0%9F",
	"x".repeat(3000),
	"",
	"?",
	"#",
	"CAST-ASEAN",
];

/** Requests by the operation that they are made for. */
export function fuzzedRequests(keys: Keys) {
	const authorized = { Authorization: `Bearer ${keys.forAll}` };
	const [id] = parametersOf("/v1/programs/{id}", "path");
	const ids = fc.oneof(
		valuesOf(id?.schema ?? {}, schemas).map((value) => encodeURIComponent(String(value))),
		fc.constantFrom(...oddIds),
	);
	return {
		match: posts("/v1/match", { "Content-Type": "application/json" }, jsonBodies(brief(fitting("MatchRequest"))), keys),
		suggestions: posts("/v1/suggestions", { "Content-Type": "application/json" }, jsonBodies(fitting("SuggestionsRequest")), keys),
		batch: posts("/v1/match/batch", { "Content-Type": "application/json", ...authorized }, jsonBodies(brief(fitting("BatchRequest"))), keys),
		lines: posts("/v1/match/batch", { "Content-Type": "application/x-ndjson", ...authorized }, lineBodies(), keys),
		query: gets(
			queriesOf("/v1/match").map((query) => `/v1/match?${query}`),
			keys,
		),
		revisions: gets(
			queriesOf("/v1/revisions").map((query) => `/v1/revisions?${query}`),
			keys,
		),
		program: gets(
			fc.tuple(ids, queriesOf("/v1/programs/{id}")).map(([place, query]) => `/v1/programs/${place}?${query}`),
			keys,
		),
	} satisfies Record<string, fc.Arbitrary<FuzzedRequest>>;
}
