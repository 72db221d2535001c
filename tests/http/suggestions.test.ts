import { describe, expect, it } from "vitest";
import { createApp } from "../../src/app.ts";
import type { SuggestionList } from "../../src/model/answer/suggestions.ts";
import type { ProblemDocument } from "../../src/model/problem.ts";
import { snapshot } from "../support/catalog.ts";
import { expectDocumented } from "../support/documented.ts";
import { app, emptyApp, services, unforeseen } from "../support/server.ts";

const address = "/v1/suggestions";

function ask(body: unknown, headers: Record<string, string> = {}, to = app) {
	return to.request(address, {
		method: "POST",
		headers: { "Content-Type": "application/json", ...headers },
		body: typeof body === "string" ? body : JSON.stringify(body),
	});
}

async function listOf(body: unknown, headers: Record<string, string> = {}): Promise<SuggestionList> {
	const response = await ask(body, headers);
	expect(response.status).toBe(200);
	return (await expectDocumented({ method: "POST", target: address, body }, response)) as SuggestionList;
}

async function refusalOf(body: unknown, headers: Record<string, string> = {}): Promise<ProblemDocument> {
	const response = await ask(body, headers);
	expect(response.headers.get("Content-Type")).toMatch(/^application\/problem\+json/);
	expect(response.headers.get("Cache-Control")).toBe("no-store");
	return (await expectDocumented({ method: "POST", target: address, body }, response)) as ProblemDocument;
}

describe("who is typing", () => {
	it("is suggested fields, or partner countries, by the catalog that answers", async () => {
		const { catalog, suggestions } = await listOf({ for: "field", text: "光伏，lzjs" });
		expect(catalog).toEqual({ revision: snapshot.revision, publishedAt: snapshot.publishedAt });
		expect(suggestions[0]).toMatchObject({ kind: "concept", id: "quantum-computing", label: "量子计算" });
		const places = await listOf({ for: "partnerCountries", text: "sewy" });
		expect(places.suggestions).toEqual([{ kind: "country", id: "RS", text: "塞尔维亚", label: "塞尔维亚" }]);
		expect((await listOf({ for: "field", text: "" })).suggestions).toEqual([]);
	});

	it("is answered in the language of the body, else of the header, and kept by nobody", async () => {
		const labelOf = async (body: object, headers: Record<string, string>) =>
			(await listOf({ ...body, for: "field", text: "lzjs" }, headers)).suggestions[0]?.label;
		expect(await labelOf({}, { "Accept-Language": "en" })).toBe("quantum computing");
		expect(await labelOf({ lang: "zh" }, { "Accept-Language": "en" })).toBe("量子计算");
		const { headers } = await ask({ for: "field", text: "lzjs", lang: "en-GB" });
		expect([headers.get("Content-Language"), headers.get("Cache-Control")]).toEqual(["en", "no-store"]);
	});

	it("is given eight, or as many as are asked for, up to twenty", async () => {
		expect((await listOf({ for: "field", text: "学" })).suggestions).toHaveLength(8);
		for (const limit of [1, 20]) expect((await listOf({ for: "field", text: "学", limit })).suggestions).toHaveLength(limit);
	});

	it("may type 200 characters, counted as people count them", async () => {
		expect((await listOf({ for: "field", text: "\u{20bb7}".repeat(200) })).suggestions).toEqual([]);
		expect(await refusalOf({ for: "field", text: "\u{20bb7}".repeat(201) }, { "Accept-Language": "en" })).toMatchObject({
			status: 422,
			errors: [{ pointer: "/text", code: "text-too-long", detail: "The text is too long; at most 200 characters." }],
		});
	});

	it.each<[unknown, [string, string][]]>([
		[
			{},
			[
				["/for", "missing"],
				["/text", "missing"],
			],
		],
		[
			{ for: "country", text: 7, limit: 21 },
			[
				["/for", "not-one-of"],
				["/text", "wrong-type"],
				["/limit", "too-large"],
			],
		],
		[
			{ for: "field", text: "a", limit: 0, lang: "fr", txt: "a" },
			[
				["/lang", "unknown-language-tag"],
				["/limit", "too-small"],
				["/txt", "unknown-member"],
			],
		],
		[[], [["", "wrong-type"]]],
	])("is told every fault of %j at once", async (body, faults) => {
		const { status, errors } = await refusalOf(body);
		expect(status).toBe(422);
		expect((errors ?? []).map(({ pointer, code }) => [pointer, code])).toEqual(faults);
	});

	it("is told what else cannot be answered", async () => {
		expect((await refusalOf("{")).status).toBe(400);
		expect((await refusalOf({ for: "field", text: "x".repeat(70_000) })).status).toBe(413);
		expect((await refusalOf("text=a", { "Content-Type": "text/plain" })).status).toBe(415);
		const early = await ask({ for: "field", text: "a" }, {}, emptyApp);
		expect(early.status).toBe(503);
		await expectDocumented({ method: "POST", target: address }, early);
		expect((await app.request(`${address}?text=a`)).status).toBe(405);
	});

	it("leaves nothing of what is typed in the log", async () => {
		const lines: unknown[] = [];
		const logging = createApp({ ...services, catalog: () => snapshot, log: (line) => lines.push(line) });
		await ask({ for: "field", text: "secretive" }, {}, logging);
		expect(lines).toHaveLength(1);
		expect(JSON.stringify(lines)).not.toContain("secretive");
	});
});

it("met nothing unforeseen", () => expect(unforeseen).toEqual([]));
