import { connect } from "node:net";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { listen, unforeseen } from "../support/server.ts";

let url = "";
let close = async (): Promise<void> => {};

beforeAll(async () => {
	({ url, close } = await listen());
});
afterAll(() => close());

const encoder = new TextEncoder();

function bytes(text: string): Uint8Array<ArrayBuffer> {
	return new Uint8Array(encoder.encode(text));
}

function nested(depth: number, open: string, close: string): string {
	return open.repeat(depth) + close.repeat(depth);
}

/** As many misspelt countries as an array may hold. */
function manyNames(list: number): string[] {
	return Array.from({ length: 300 }, (_, index) => `Misspelt Republic of List ${list} and Number ${index}`);
}

const wrongValue = fc.constantFrom<unknown>(
	null,
	true,
	-1,
	1e308,
	0.5,
	"",
	" ",
	"\u0000",
	"\ud800",
	"x".repeat(60_000),
	[],
	{},
	[[]],
	[null],
	{ length: 3 },
	{ length: { toString: 1 } },
	{ toString: 1 },
	Array(2000).fill("XX"),
);
const memberName = fc.constantFrom(
	...["field", "partnerCountries", "birthDate", "age", "institutionType", "institution", "nationality", "position", "degree", "researchYears"],
	...["title", "languages", "partnership", "team", "activities", "groups", "declarations"],
	...["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "birthdate", "", "\u0000"],
);

/** A body in which at least one member of the profile is of no type that it could have. */
const wrongProfile = fc
	.tuple(
		memberName,
		wrongValue.filter((value) => !(typeof value === "object" && value !== null && Object.keys(value).length === 0 && !Array.isArray(value))),
	)
	.map(([name, value]) => `{"profile":{${JSON.stringify(name)}:${JSON.stringify(value)}}}`);
const wrongRequest = fc
	.tuple(fc.constantFrom("asOf", "lang", "limit", "countryScope", "kinds", "programs", "detail", "catalogRevision", "__proto__", "x"), wrongValue)
	.map(([name, value]) => `{"profile":{},${JSON.stringify(name)}:${JSON.stringify(value)}}`);
const wrongSyntax = fc.constantFrom(
	...["", "{", "}", "nul", "[1,", '"', "{'a':1}", "\u0000", "{}{}", '{"profile":{}}x', "NaN", "\ufeff\ufeff{}", "undefined", "1e999e"],
	nested(10_000, "[", "]"),
	nested(10_000, '{"profile":', "}"),
	`{"profile":${'{"degree":'.repeat(5000)}1${"}".repeat(5000)}}`,
	`{"profile":${'{"a":'.repeat(9000)}1${"}".repeat(9000)}}`,
	`{"profile":{"field":${"[".repeat(20_000)}${"]".repeat(20_000)}}}`,
	JSON.stringify({ profile: { partnerCountries: Array(10_000).fill("HU") } }),
	JSON.stringify({ profile: { partnerCountries: Array.from({ length: 10_000 }, (_, index) => `C${index}`) } }),
	JSON.stringify({
		profile: {
			partnerCountries: manyNames(0),
			partnership: { signedAgreement: manyNames(1), priorBilateralGrant: manyNames(2) },
			declarations: { activeSameCountryExchange: manyNames(3) },
		},
	}),
	"x".repeat(200_000),
);
const wrongBytes = fc.constantFrom(
	new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]),
	new Uint8Array([0xc0, 0x80]),
	new Uint8Array([...bytes('{"profile":{"field":"'), 0xed, 0xa0, 0x80, ...bytes('"}}')]),
	new Uint8Array(1000),
);
const malformed = fc.oneof(
	{ weight: 5, arbitrary: wrongProfile.map(bytes) },
	{ weight: 3, arbitrary: wrongRequest.map(bytes) },
	{ weight: 2, arbitrary: wrongSyntax.map(bytes) },
	{ weight: 1, arbitrary: wrongBytes },
);

function send(body: Uint8Array<ArrayBuffer>): Promise<Response> {
	return fetch(`${url}/v1/match`, { method: "POST", headers: { "Content-Type": "application/json" }, body });
}

it("answers 500 malformed requests with 4xx and problem+json, and the next request at once", async () => {
	const statuses = new Map<number, number>();
	for (const body of fc.sample(malformed, 500)) {
		const response = await send(body);
		const text = await response.text();
		const excerpt = new TextDecoder().decode(body.slice(0, 120));
		expect(response.status, excerpt).toBeGreaterThanOrEqual(400);
		expect(response.status, excerpt).toBeLessThan(500);
		expect(response.headers.get("Content-Type")).toMatch(/^application\/problem\+json/);
		expect(text).not.toMatch(/node_modules|\bat .*\.ts:/);
		statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
	}
	expect([...statuses.keys()].sort()).toEqual([400, 413, 422]);
	expect((await send(bytes('{"profile":{}}'))).status).toBe(200);
	expect(unforeseen).toEqual([]);
}, 120_000);

it("survives callers that lie about the length, stop half way or send no HTTP", async () => {
	const { port } = new URL(url);
	const raw = (text: string): Promise<string> =>
		new Promise((resolve) => {
			let received = "";
			const socket = connect(Number(port), "127.0.0.1", () => socket.write(text));
			socket.on("data", (chunk) => {
				received += chunk.toString("latin1");
			});
			socket.on("close", () => resolve(received));
			socket.on("error", () => resolve(received));
			setTimeout(() => socket.destroy(), 300);
		});
	const head = "POST /v1/match HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n";
	const answers = await Promise.all([
		raw("\u0000\u0001\r\n\r\n"),
		raw(`${head}Content-Length: 99999999999\r\n\r\n{}`),
		raw(`${head}Content-Length: -1\r\n\r\n{}`),
		raw(`${head}Content-Length: 50\r\n\r\n{"profile":`),
		raw(`${head}Transfer-Encoding: chunked\r\n\r\nzz\r\n`),
	]);
	for (const answer of answers) expect(answer).not.toMatch(/^HTTP\/1\.1 5/);
	expect((await send(bytes('{"profile":{}}'))).status).toBe(200);
});

it("answers queries that make no sense with 4xx", async () => {
	for (const query of ["field=%00", "__proto__=1", "partnerCountries=", "limit=1e3", `field=${"x".repeat(3000)}`, "asOf=0000-00-00", "%"]) {
		const response = await fetch(`${url}/v1/match?${query}`);
		expect(response.status, query).toBeGreaterThanOrEqual(400);
		expect(response.status, query).toBeLessThan(500);
	}
	for (const address of ["/v1/programs/%E0%A4%A", "/v1/match?field=%ff%fe", "/v1/%00"])
		expect((await fetch(`${url}${address}`)).status).toBeLessThan(500);
});
