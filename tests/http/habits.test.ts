import { gunzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { keyStore } from "../../src/access/keys.ts";
import { openAccess } from "../../src/access/open.ts";
import { keyRing } from "../../src/access/ring.ts";
import { createApp } from "../../src/app.ts";
import type { ProblemDocument } from "../../src/model/problem.ts";
import { snapshot } from "../support/catalog.ts";
import { emptyApp, listen, now, services, unforeseen } from "../support/server.ts";

/** The habits of HTTP that every address keeps, whatever it answers. */

const { database } = await openAccess({ databaseUrl: ":memory:", authToken: undefined });
const { key } = await keyStore(database, () => now).create({ name: "staff", scopes: ["match", "batch"] });

/** The time of the application, which a test may move. */
let time = now;
afterEach(() => {
	time = now;
});
const options = { ...services, catalog: () => snapshot, now: () => time, access: { ...services.access, keys: keyRing(database, () => now) } };
const app = createApp(options);

const ask = (target: string, headers: Record<string, string> = {}, method = "GET") => app.request(target, { method, headers });

function send(target: string, body: string, headers: Record<string, string> = {}) {
	return app.request(target, { method: "POST", headers: { "Content-Type": "application/json", ...headers }, body });
}

const authorized = { Authorization: `Bearer ${key}` };
const lines = { ...authorized, "Content-Type": "application/x-ndjson" };
const fullLines = '{"detail":"full","limit":100}\n{"id":"a","profile":{"field":"光伏"}}\n';

const typing = '{"for":"field","text":"光"}';

const catalogReads = ["/v1", "/v1/programs", "/v1/programs/cast-asean", "/v1/vocabulary", "/v1/revisions", "/v1/openapi.json"];
const pages = [
	...["/", "/docs", "/about", "/programs", "/programs/cast-2026-asean", "/sources", "/sources/cast-2026-call", "/countries", "/countries/RS"],
	...["/fields", "/fields/photovoltaics", "/from", "/from/RS", "/from/RS/counterpart", "/compare", "/embed", "/embed/builder", "/embed/security"],
];
const { stylesheet, widgets } = services.assets();
const release = `/widget/${widgets[0].version}.js`;
/** The same for everybody, in no language. */
const plainReads = ["/embed/sbom.json", "/.well-known/security.txt", "/widget.js", "/widget/versions.json"];
/** Pictures that stay the same for the same address. */
const pictures = ["/embed/qr.svg", "/embed/button.svg"];
/** What never changes. */
const forGood = [release];
const reads = [...catalogReads, ...pages, ...plainReads, ...pictures, ...forGood];
/** Too short to be compressed. */
const shortReads = ["/v1", "/v1/revisions", "/.well-known/security.txt", "/widget/versions.json", "/embed/button.svg"];

/** The fields of a response, without those that tell of its body. */
function fieldsOf({ headers }: Response): Record<string, string> {
	return Object.fromEntries([...headers].filter(([name]) => !/^(content-(type|length|encoding)|etag)$/.test(name)));
}

async function problemOf(response: Response): Promise<ProblemDocument> {
	expect(response.headers.get("Content-Type")).toBe("application/problem+json; charset=utf-8");
	return (await response.json()) as ProblemDocument;
}

describe("who holds a read", () => {
	const id = { "X-Request-Id": "held" };

	it.each(reads)("%s is told so where it names it: alone, in a list, weakly, or as any", async (read) => {
		const whole = await ask(read, id);
		const tag = whole.headers.get("ETag") ?? "";
		expect(tag).toMatch(/^"[0-9a-f]{40}"$/);
		for (const held of [tag, `W/${tag}`, `"other", W/"another", ${tag}`, "*"]) {
			const unchanged = await ask(read, { ...id, "If-None-Match": held });
			expect([unchanged.status, await unchanged.text()], held).toEqual([304, ""]);
			expect(unchanged.headers.get("ETag")).toBe(tag);
			expect(unchanged.headers.get("Content-Type")).toBeNull();
			expect(fieldsOf(unchanged)).toEqual(fieldsOf(whole));
		}
		for (const other of ['"other"', tag.slice(1, -1), ""]) expect((await ask(read, { "If-None-Match": other })).status, other).toBe(200);
	});

	it.each(reads.filter((read) => !shortReads.includes(read)))("%s in gzip holds what stands there in plain", async (read) => {
		const tag = (await ask(read)).headers.get("ETag");
		const zipped = await ask(read, { "Accept-Encoding": "gzip" });
		expect(zipped.headers.get("Content-Encoding")).toBe("gzip");
		expect(zipped.headers.get("ETag")).toBe(`W/${tag}`);
		for (const encoding of ["gzip", "identity"]) {
			const unchanged = await ask(read, { "If-None-Match": `W/${tag}`, "Accept-Encoding": encoding });
			expect(unchanged.status).toBe(304);
			expect(unchanged.headers.get("Content-Encoding")).toBeNull();
		}
	});

	it("in one language holds nothing in the other", async () => {
		const chinese = (await ask("/v1/programs", { "Accept-Language": "zh" })).headers.get("ETag") ?? "";
		const english = await ask("/v1/programs", { "Accept-Language": "en", "If-None-Match": chinese });
		expect([english.status, english.headers.get("Content-Language")]).toEqual([200, "en"]);
	});
});

describe("what may be kept", () => {
	const cacheOf = async (response: Response | Promise<Response>) => (await response).headers.get("Cache-Control");

	it("is the catalog, for a minute, with pictures, and the pages, to be asked for again each time", async () => {
		for (const read of [...catalogReads, ...plainReads, ...pictures]) expect(await cacheOf(ask(read)), read).toBe("public, max-age=60");
		for (const page of pages) expect(await cacheOf(ask(page)), page).toBe("no-cache");
		for (const read of forGood) expect(await cacheOf(ask(read)), read).toBe("public, max-age=31536000, immutable");
	});

	it.each([
		[20, "2026-07-01T16:59:41+08:00"],
		[19, "2026-07-01T16:59:41.500+08:00"],
		[0, "2026-07-01T17:00:00.500+08:00"],
		[60, "2026-07-01T17:00:01+08:00"],
	])("is kept for %i seconds at %s, since a window turns at 17:00:01", async (seconds, moment) => {
		time = Date.parse(moment);
		for (const read of catalogReads) expect(await cacheOf(ask(read)), read).toBe(`public, max-age=${seconds}`);
		const tag = (await ask("/v1/programs")).headers.get("ETag") ?? "";
		expect(await cacheOf(ask("/v1/programs", { "If-None-Match": tag }))).toBe(`public, max-age=${seconds}`);
	});

	it("is no answer to a profile, no state of the server and no problem", async () => {
		const answers = [
			...[send("/v1/match", '{"profile":{}}'), ask("/v1/match?field=光伏"), ask("/healthz"), ask("/readyz")],
			...[send("/v1/match/batch", '{"profiles":[{"id":"a","profile":{}}]}', authorized), send("/v1/match/batch", fullLines, lines)],
			send("/v1/suggestions", typing),
			...[
				send("/v1/match", "{"),
				send("/v1/suggestions", "{}"),
				send("/v1/match", "[]"),
				send("/v1/match", "", { "Content-Type": "text/plain" }),
				ask("/none"),
			],
			...[ask("/v1/programs/none"), ask("/v1/revisions?limit=0"), ask("/v1/programs", {}, "DELETE"), send("/v1/match/batch", "{}")],
			...[ask("/v1/programs", { Accept: "image/png" }), emptyApp.request("/v1/programs")],
		];
		for (const answer of answers) expect(await cacheOf(answer)).toBe("no-store");
	});

	it("is kept apart by what it depends on", async () => {
		for (const read of catalogReads) expect((await ask(read)).headers.get("Vary"), read).toBe("Accept-Language, Accept-Encoding");
		for (const read of plainReads) expect((await ask(read)).headers.get("Vary"), read).toBe("Accept-Encoding");
		expect((await ask("/none")).headers.get("Vary")).toBe("Accept, Accept-Language");
	});
});

describe("compression", () => {
	const gzip = { "Accept-Encoding": "br, gzip" };

	it.each(["/v1/programs", "/v1/vocabulary", "/v1/openapi.json", "/docs", "/v1/match?field=光伏"])(
		"makes %s smaller, and nothing else of it",
		async (target) => {
			const [plain, zipped] = await Promise.all([ask(target), ask(target, gzip)]);
			expect(zipped.headers.get("Content-Encoding")).toBe("gzip");
			expect(zipped.headers.get("Content-Length")).toBeNull();
			expect(zipped.headers.get("Vary")).toMatch(/Accept-Encoding/);
			const text = await plain.text();
			const bytes = new Uint8Array(await zipped.arrayBuffer());
			expect(bytes.byteLength).toBeLessThan(Buffer.byteLength(text) / 2);
			expect(gunzipSync(bytes).toString()).toBe(text);
		},
	);

	it("is for who takes it", async () => {
		for (const encodings of ["", "identity", "br", "gzip;q=0", "*;q=0"]) {
			const plain = await ask("/v1/programs", { "Accept-Encoding": encodings });
			expect(plain.headers.get("Content-Encoding"), encodings).toBeNull();
			expect(Number(plain.headers.get("Content-Length"))).toBe((await plain.arrayBuffer()).byteLength);
		}
		expect((await ask("/v1/programs", { "Accept-Encoding": "*" })).headers.get("Content-Encoding")).toBe("gzip");
	});

	it("is not for what comes line by line", async () => {
		const response = await send("/v1/match/batch", fullLines, { ...lines, ...gzip });
		expect(response.headers.get("Content-Type")).toBe("application/x-ndjson; charset=utf-8");
		expect(response.headers.get("Content-Encoding")).toBeNull();
		expect((await response.text()).length).toBeGreaterThan(10_000);
	});

	it("is not for what is short", async () => {
		const short = [
			...[...shortReads, "/healthz", "/readyz", "/none", "/v1/programs/none", "/v1/match?limit=0"].map((target) => ask(target, gzip)),
			...[ask("/v1/programs", { ...gzip, Accept: "image/png" }), send("/v1/match", "{", gzip)],
			...[ask("/v1/match", gzip, "DELETE"), send("/v1/match/batch", "{}", gzip)],
		];
		for (const answer of short) {
			const response = await answer;
			expect(response.headers.get("Content-Encoding")).toBeNull();
			const length = (await response.arrayBuffer()).byteLength;
			expect(length).toBeLessThan(1024);
			expect(response.headers.get("Content-Length")).toBe(String(length));
		}
		const long = await ask(`/v1/match?${Array.from({ length: 30 }, (_, index) => `x${index}=1`).join("&")}`, gzip);
		expect(long.status).toBe(422);
		expect(long.headers.get("Content-Encoding")).toBe("gzip");
	});

	it("and lengths are right over the network too", async () => {
		const server = await listen(app);
		for (const target of ["/healthz", "/v1/programs"]) {
			const plain = await fetch(`${server.url}${target}`, { headers: { "Accept-Encoding": "identity" } });
			const bytes = await plain.arrayBuffer();
			expect(plain.headers.get("Content-Length")).toBe(String(bytes.byteLength));
			const head = await fetch(`${server.url}${target}`, { method: "HEAD", headers: { "Accept-Encoding": "identity" } });
			expect(head.headers.get("Content-Length")).toBe(String(bytes.byteLength));
			const zipped = await fetch(`${server.url}${target}`, { headers: { "Accept-Encoding": "gzip" } });
			expect(await zipped.text()).toBe(new TextDecoder().decode(bytes));
		}
		await server.close();
	});
});

/** The methods that each address takes, as `Allow` names them. */
const methods: Record<string, string> = {
	...Object.fromEntries([...reads, stylesheet.address, "/healthz", "/readyz"].map((address) => [address, "GET, HEAD, OPTIONS"])),
	...Object.fromEntries(["/", "/from/RS", "/compare", "/embed"].map((address) => [address, "GET, HEAD, POST, OPTIONS"])),
	"/v1/match": "GET, HEAD, POST, OPTIONS",
	"/v1/match/batch": "POST, OPTIONS",
	"/v1/suggestions": "POST, OPTIONS",
};

/** The addresses that a route is for. */
function patternOf(path: string): RegExp {
	return new RegExp(`^${path.replaceAll(/:\w+/g, "[^/]+")}$`);
}

describe("methods:", () => {
	it("every address is held to here", () => {
		const registered = new Set(app.routes.filter(({ method }) => method !== "ALL").map(({ path }) => path));
		const held = Object.keys(methods).map((address) => [...registered].find((path) => patternOf(path).test(address)));
		expect(new Set(held)).toEqual(registered);
	});

	it("the list of addresses names those of the interface", async () => {
		const { addresses } = (await (await ask("/v1")).json()) as { addresses: string[] };
		expect(addresses).toContain("/v1/programs/:id");
		expect(addresses.filter((address) => !/^\/(v1|healthz|readyz)/.test(address))).toEqual([]);
	});

	it.each(Object.entries(methods))("%s tells that it takes %s, and takes no other", async (address, allow) => {
		const told = await ask(address, {}, "OPTIONS");
		expect(told.status).toBe(204);
		expect(told.headers.get("Allow")).toBe(allow);
		expect(told.headers.get("Cache-Control")).toBeNull();
		expect(await told.text()).toBe("");
		for (const method of ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "QUERY"].filter((name) => !allow.split(", ").includes(name))) {
			const refused = await ask(address, { "Accept-Language": "en" }, method);
			expect(refused.status, method).toBe(405);
			expect(refused.headers.get("Allow")).toBe(allow);
			if (method !== "HEAD") expect((await problemOf(refused)).detail).toBe(`Use one of: ${allow}.`);
		}
	});

	it("an asset that is not there is not found, and takes no other method for it", async () => {
		for (const method of ["GET", "HEAD"]) expect((await ask("/assets/none.js", {}, method)).status).toBe(404);
		expect((await problemOf(await ask("/assets/none.js"))).type).toBe("urn:duikou:problem:not-found");
		expect((await ask("/assets/none.js", {}, "PUT")).status).toBe(405);
	});

	it.each([...reads, stylesheet.address, "/healthz", "/readyz", "/none", "/v1/programs/none"])("HEAD of %s is GET without a body", async (target) => {
		const id = { "X-Request-Id": "same" };
		const [got, head] = await Promise.all([ask(target, id), ask(target, id, "HEAD")]);
		expect([head.status, await head.text()]).toEqual([got.status, ""]);
		expect(fieldsOf(head)).toEqual(fieldsOf(got));
		for (const name of ["Content-Type", "Content-Length", "ETag"]) expect(head.headers.get(name), name).toBe(got.headers.get(name));
	});
});

describe("what a caller takes", () => {
	/** Asks every kind of address, by the type that it answers with. */
	const asks: Record<string, (headers: Record<string, string>) => Response | Promise<Response>> = {
		...Object.fromEntries([...catalogReads, "/healthz"].map((address) => [`application/json of ${address}`, (headers) => ask(address, headers)])),
		"application/json of GET /v1/match": (headers) => ask("/v1/match", headers),
		"application/json of POST /v1/match": (headers) => send("/v1/match", '{"profile":{},"lang":"en"}', headers),
		"application/json of suggestions": (headers) => send("/v1/suggestions", typing, headers),
		"application/json of a batch": (headers) =>
			send("/v1/match/batch", '{"profiles":[{"id":"a","profile":{}}],"lang":"en"}', { ...authorized, ...headers }),
		"application/x-ndjson of a batch": (headers) => send("/v1/match/batch", fullLines, { ...lines, ...headers }),
		"text/html of /docs": (headers) => ask("/docs", headers),
		"text/html of /": (headers) => ask("/", headers),
		"application/vnd.cyclonedx+json of the SBOM": (headers) => ask("/embed/sbom.json", headers),
		"text/plain of security.txt": (headers) => ask("/.well-known/security.txt", headers),
		"image/svg+xml of /embed/qr.svg": (headers) => ask("/embed/qr.svg", headers),
		"text/css of a stylesheet": (headers) => ask(stylesheet.address, headers),
	};

	it.each(Object.entries(asks))("%s is given to who takes it, and to nobody else", async (name, asked) => {
		const [type = ""] = name.split(" ", 1);
		const family = type.replace(/\/.*/, "/*");
		for (const accept of [
			"",
			"*/*",
			type,
			type.toUpperCase(),
			family,
			`image/png, ${type};q=0.1`,
			"image/png;q=1, */*;q=0.1",
			`*/*;q=0, ${family}`,
		]) {
			const taken = await asked({ Accept: accept });
			expect(taken.status, accept).toBe(200);
			await taken.body?.cancel();
		}
		for (const accept of ["image/png", `${type};q=0`, `${type};q=0, */*`, `${family};q=0, */*`, "video/*, audio/*;q=0.5", "nonsense"]) {
			const refused = await asked({ Accept: accept });
			expect(refused.status, accept).toBe(406);
			expect(refused.headers.get("ETag")).toBeNull();
			expect(refused.headers.get("Cache-Control")).toBe("no-store");
			expect(refused.headers.get("Content-Language")).toBe("zh-CN");
			const { detail, type: kind } = await problemOf(refused);
			expect(kind).toBe("urn:duikou:problem:not-acceptable");
			expect(detail).toBe(`此地址以${type}作答；请在Accept中写明。`);
		}
	});

	it("is told problems whatever it takes, as a page where it names one", async () => {
		for (const accept of ["image/png", "application/json;q=0", "text/html;q=0, */*", "*/*", "text/*"]) {
			expect((await problemOf(await ask("/none", { Accept: accept }))).status, accept).toBe(404);
			expect((await problemOf(await send("/v1/match", "{", { Accept: accept }))).status, accept).toBe(400);
		}
		for (const accept of ["text/html", "TEXT/HTML;q=0.5, application/json", "text/html,application/xhtml+xml,*/*;q=0.8"]) {
			for (const response of await Promise.all([ask("/none", { Accept: accept }), send("/v1/match", "{", { Accept: accept })])) {
				expect(response.headers.get("Content-Type"), accept).toBe("text/html; charset=utf-8");
				expect(await response.text()).toMatch(/^<!doctype html>/);
			}
		}
		expect(await (await ask("/v1/programs", { Accept: "text/html" })).text()).toMatch(/<h1>没有所要求的类型<\/h1>/);
	});
});

/** Answers of every status, by what brings them about. */
const answers: Record<string, (headers: Record<string, string>) => Response | Promise<Response>> = {
	"200": (headers) => ask("/v1/programs", headers),
	"200 to a profile": (headers) => send("/v1/match", '{"profile":{}}', headers),
	"200 to who is typing": (headers) => send("/v1/suggestions", typing, headers),
	"204": (headers) => ask("/v1/programs", headers, "OPTIONS"),
	"304": (headers) => ask("/v1/programs", { ...headers, "If-None-Match": "*" }),
	"400": (headers) => send("/v1/match", "{", headers),
	"401": (headers) => ask("/v1/programs", { ...headers, Authorization: "Bearer none" }),
	"404": (headers) => ask("/v1/none", headers),
	"405": (headers) => ask("/v1/programs", headers, "DELETE"),
	"406": (headers) => ask("/v1/programs", { ...headers, Accept: "image/png" }),
	"413": (headers) => send("/v1/match", " ".repeat(70_000), headers),
	"415": (headers) => send("/v1/match", "{}", { ...headers, "Content-Type": "text/plain" }),
	"422": (headers) => send("/v1/match", "{}", headers),
	"500": (headers) => failing.request("/v1/programs", { headers }),
	"503": (headers) => emptyApp.request("/v1/programs", { headers }),
};
const failures: Error[] = [];
const failing = createApp({
	...options,
	catalog: () => {
		throw new Error("a secret");
	},
	onError: (error) => failures.push(error),
});

describe.each(Object.entries(answers))("an answer with %s", (status, answered) => {
	it("is what it says", async () => {
		const response = await answered({});
		expect(String(response.status)).toBe(status.slice(0, 3));
		expect(await response.text()).not.toMatch(/a secret/);
	});

	it("names its request: as the caller did, or by a name of its own", async () => {
		const idOf = async (given?: string) => (await answered(given === undefined ? {} : { "X-Request-Id": given })).headers.get("X-Request-Id");
		for (const given of ["a", "abc-1_2=", "x".repeat(255)]) expect(await idOf(given)).toBe(given);
		const made = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
		for (const given of [undefined, "", "a b", "x".repeat(256), "\u00e9", "<b>", "a,b"]) expect(await idOf(given), given).toMatch(made);
		expect(await idOf()).not.toBe(await idOf());
	});

	it("says what a browser may do with it, which is next to nothing, and nothing of an end of this version", async () => {
		const { headers } = await answered({});
		expect(Object.fromEntries(headers)).toMatchObject({
			"content-security-policy": "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
			"x-content-type-options": "nosniff",
			"x-frame-options": "DENY",
			"referrer-policy": "no-referrer",
			"cross-origin-resource-policy": "cross-origin",
		});
		for (const name of ["Server", "X-Powered-By", "Strict-Transport-Security", "Set-Cookie", "Deprecation", "Sunset", "Link"])
			expect(headers.get(name), name).toBeNull();
	});
});

describe("scripts of other sites", () => {
	const origin = { Origin: "https://example.org" };
	const preflight = (target: string, method: string, headers: string) =>
		ask(target, { ...origin, "Access-Control-Request-Method": method, "Access-Control-Request-Headers": headers }, "OPTIONS");

	it.each(Object.entries(answers).filter(([status]) => status !== "204"))("may read an answer with %s, and its fields", async (_, answered) => {
		const { headers } = await answered(origin);
		expect(headers.get("Access-Control-Allow-Origin")).toBe("*");
		expect(headers.get("Access-Control-Allow-Credentials")).toBeNull();
		const exposed = headers.get("Access-Control-Expose-Headers")?.split(",");
		expect(exposed).toEqual(expect.arrayContaining(["ETag", "X-Request-Id", "Retry-After", "RateLimit", "Deprecation"]));
	});

	it.each([
		["/v1/programs", "GET", "if-none-match"],
		["/v1/match", "POST", "content-type,accept-language"],
		["/v1/suggestions", "POST", "content-type,accept-language"],
	])("may ask %s beforehand whether they may %s", async (target, method, fields) => {
		const { status, headers } = await preflight(target, method, fields);
		expect([status, headers.get("Access-Control-Allow-Origin"), headers.get("Access-Control-Max-Age")]).toEqual([204, "*", "86400"]);
		expect(headers.get("Access-Control-Allow-Methods")?.split(",")).toContain(method);
		const allowed = headers.get("Access-Control-Allow-Headers")?.toLowerCase().split(",");
		expect(allowed).toEqual(expect.arrayContaining(fields.split(",")));
		expect(allowed).not.toContain("authorization");
	});

	it("may send no batch, and read none", async () => {
		const body = '{"profiles":[{"id":"a","profile":{}}]}';
		const responses = [
			await preflight("/v1/match/batch", "POST", "authorization,content-type"),
			await send("/v1/match/batch", body, { ...origin, ...authorized }),
			await send("/v1/match/batch", body, origin),
		];
		expect(responses.map(({ status }) => status)).toEqual([204, 200, 401]);
		for (const { headers } of responses) expect([...headers.keys()].filter((name) => name.startsWith("access-control-"))).toEqual([]);
	});
});

describe("a version that is to be left", () => {
	const deprecation = { since: new Date("2027-01-01T00:00:00Z"), sunset: new Date("2027-07-01T00:00:00Z"), successor: "/v2/openapi.json" };
	const leaving = createApp({ ...options, deprecation });

	it.each([
		[200, "/v1/programs", {}],
		[304, "/v1/programs", { headers: { "If-None-Match": "*" } }],
		[422, "/v1/match?limit=0", {}],
		[401, "/v1/match/batch", { method: "POST" }],
		[404, "/v1/none", {}],
	])("says so with %i for %s", async (status, target, init) => {
		const response = await leaving.request(target, init);
		expect(response.status).toBe(status);
		expect(response.headers.get("Deprecation")).toBe("@1798761600");
		expect(response.headers.get("Sunset")).toBe("Thu, 01 Jul 2027 00:00:00 GMT");
		expect(response.headers.get("Link")).toBe('</v2/openapi.json>; rel="successor-version"');
	});

	it.each(["/", "/healthz", "/docs", "/about"])("does not concern %s", async (target) => {
		const { headers } = await leaving.request(target);
		for (const name of ["Deprecation", "Sunset", "Link"]) expect(headers.get(name), name).toBeNull();
	});
});

it("met nothing unforeseen but what was to be", () => {
	expect(unforeseen).toEqual([]);
	expect(new Set(failures.map(({ message }) => message))).toEqual(new Set(["a secret"]));
});
