import type { Scope } from "../../model/access.ts";
import type { ExampleValue, Method } from "../../model/openapi.ts";
import answers from "./answers.json" with { type: "json" };

/** A request that the description shows; its answer stands under the same name in `answers.json`, as the application gave it. */
export interface Example {
	summary: string;
	method: Method;
	/** The operation's path, as the description writes it. */
	path: string;
	/** The target that is asked for, where it is not the path itself. */
	target?: string;
	headers?: Readonly<Record<string, string>>;
	/** Sent as JSON; a string as it is. */
	body?: unknown;
	/** Sent with a valid key; with one that is none where it is a text. */
	key?: true | string;
	/** What the key allows; everything where it is not said. */
	scopes?: readonly Scope[];
	/** The caller has used up the rate. */
	limited?: true;
	/** What the application lacks while it answers so. */
	lacking?: "catalog" | "archive" | "keys";
	/** Members of the answer that are long lists, of which the first entries are shown. */
	shortened?: readonly string[];
}

const english = { "Accept-Language": "en" };
const json = { ...english, "Content-Type": "application/json" };

export const examples: Readonly<Record<string, Example>> = {
	researcher: {
		summary: "A researcher at a university, with two countries in mind",
		method: "post",
		path: "/v1/match",
		headers: json,
		body: {
			profile: {
				field: "perovskite solar cells",
				partnerCountries: ["HU", "France"],
				birthDate: "1985",
				institutionType: "university",
				nationality: "CN",
				degree: { level: "doctorate", area: "engineering" },
				languages: ["en"],
			},
			asOf: "2026-06-01",
			limit: 1,
		},
	},
	society: {
		summary: "A national society that plans training for young scientists, verdicts alone",
		method: "post",
		path: "/v1/match",
		headers: json,
		body: {
			profile: {
				field: ["热带作物栽培"],
				partnerCountries: ["澜湄"],
				institutionType: "national-society",
				activities: ["training"],
				groups: ["young-scientists"],
			},
			asOf: "2026-01-10T09:00:00+08:00",
			lang: "zh-CN",
			limit: 2,
			detail: "summary",
		},
	},
	minimal: {
		summary: "A field alone",
		method: "post",
		path: "/v1/match",
		headers: json,
		body: { profile: { field: "machine learning" }, limit: 1, detail: "summary" },
	},
	query: {
		summary: "What is no personal fact, as a query",
		method: "get",
		path: "/v1/match",
		target: "/v1/match?field=%E5%85%89%E4%BC%8F&partnerCountries=FR,DE&institutionType=university&limit=1&detail=summary&lang=en",
	},
	batch: {
		summary: "A hospital's staff, verdicts alone; one profile is faulty",
		method: "post",
		path: "/v1/match/batch",
		headers: json,
		key: true,
		body: {
			profiles: [
				{ id: "E-1024", profile: { field: "肿瘤学", birthDate: "1985", partnerCountries: ["HU"] } },
				{ id: "E-1025", profile: { field: "cardiology", partnerCountries: ["Hungry"] } },
			],
			defaults: { institutionType: "hospital", nationality: "CN" },
			asOf: "2026-06-01",
			limit: 1,
			detail: "summary",
		},
	},
	byProgram: {
		summary: "Whom to tell about 1.4",
		method: "post",
		path: "/v1/match/batch",
		headers: json,
		key: true,
		body: {
			profiles: [
				{ id: "E-1", profile: { field: "ecology", birthDate: "1985" } },
				{ id: "E-2", profile: { field: "生态学" } },
				{ id: "E-3", profile: { field: "生态学", birthDate: "1979" } },
			],
			defaults: { institutionType: "university", nationality: "CN", degree: { level: "doctorate" }, languages: ["en"] },
			by: "program",
			programs: ["most-2026-2-bulgaria"],
			asOf: "2026-06-01",
		},
	},
	suggestions: {
		summary: "A field, after another, by the initials of its pinyin",
		method: "post",
		path: "/v1/suggestions",
		headers: json,
		body: { for: "field", text: "光伏，lzjs", lang: "zh-CN", limit: 3 },
	},
	places: {
		summary: "Partner countries",
		method: "post",
		path: "/v1/suggestions",
		headers: json,
		body: { for: "partnerCountries", text: "Serb" },
	},
	programs: { summary: "The programs", method: "get", path: "/v1/programs", headers: english, shortened: ["programs"] },
	program: {
		summary: "A program, by its series",
		method: "get",
		path: "/v1/programs/{id}",
		target: "/v1/programs/most-hungary",
		headers: english,
	},
	vocabulary: {
		summary: "The vocabulary",
		method: "get",
		path: "/v1/vocabulary",
		shortened: ["fields", "countries", "groups", "provinces", "enumerations", "languages", "languageNames", "facts", "sources"],
	},
	revisions: { summary: "The newest revisions", method: "get", path: "/v1/revisions" },
	index: { summary: "The addresses", method: "get", path: "/v1" },
	healthy: { summary: "It lives", method: "get", path: "/healthz" },
	ready: { summary: "It has a catalog", method: "get", path: "/readyz" },
	notJson: { summary: "A body that is no JSON", method: "post", path: "/v1/match", headers: json, body: '{"profile":' },
	tooLarge: {
		summary: "A body of more than 64 KiB",
		method: "post",
		path: "/v1/match",
		headers: json,
		body: { profile: { field: "x".repeat(65_536) } },
	},
	wrongMediaType: { summary: "A form", method: "post", path: "/v1/match", headers: { ...english, "Content-Type": "text/plain" }, body: "field=x" },
	doesNotFit: {
		summary: "Two faults at once",
		method: "post",
		path: "/v1/match",
		headers: json,
		body: { profile: { partnerCountries: ["Frence"], birthdate: "1985" } },
	},
	personalFact: {
		summary: "A personal fact in a URL",
		method: "get",
		path: "/v1/match",
		target: "/v1/match?birthDate=1985",
		headers: english,
	},
	notFound: {
		summary: "A program that there is not",
		method: "get",
		path: "/v1/programs/{id}",
		target: "/v1/programs/cast-2026-azean",
		headers: english,
	},
	noKey: { summary: "A batch without a key", method: "post", path: "/v1/match/batch", headers: json, body: { profiles: [] } },
	wrongKey: { summary: "A key that is none", method: "get", path: "/v1/programs", headers: english, key: "duikou_none" },
	scopeLacking: {
		summary: "A key without the scope",
		method: "post",
		path: "/v1/match/batch",
		headers: json,
		key: true,
		scopes: ["match"],
		body: { profiles: [] },
	},
	tooMany: { summary: "The rate is used up", method: "get", path: "/v1/match", headers: english, limited: true },
	notAcceptable: { summary: "An image is asked for", method: "get", path: "/healthz", headers: { ...english, Accept: "image/png" } },
	notReady: { summary: "Before a catalog is loaded", method: "get", path: "/readyz", headers: english, lacking: "catalog" },
	keysAway: {
		summary: "The keys are away",
		method: "post",
		path: "/v1/match/batch",
		headers: json,
		key: true,
		lacking: "keys",
		body: { profiles: [] },
	},
	archiveAway: { summary: "The database is away", method: "get", path: "/v1/revisions", headers: english, lacking: "archive" },
};

interface Answered {
	status: number;
	body: unknown;
}

const recorded: Readonly<Record<string, Answered>> = answers;

/** The bodies of the example requests that an operation takes. */
export function requestExamples(method: Method, path: string): Record<string, ExampleValue> {
	return valuesOf(
		(name, example) => example.method === method && example.path === path && recorded[name]?.status === 200,
		({ body }) => body,
	);
}

/** What an operation answered to its example requests. */
export function answerExamples(method: Method, path: string): Record<string, ExampleValue> {
	return valuesOf(
		(name, example) => example.method === method && example.path === path && recorded[name]?.status === 200,
		(_, name) => recorded[name]?.body,
	);
}

/** The answers to example requests that are problems of one `type`. */
export function answersOfProblem(type: string): Record<string, ExampleValue> {
	return valuesOf(
		(name) => typeOf(recorded[name]?.body) === type,
		(_, name) => recorded[name]?.body,
	);
}

function typeOf(body: unknown): unknown {
	return typeof body === "object" && body !== null && "type" in body ? body.type : undefined;
}

function valuesOf(
	isWanted: (name: string, example: Example) => boolean,
	shown: (example: Example, name: string) => unknown,
): Record<string, ExampleValue> {
	return Object.fromEntries(
		Object.entries(examples)
			.filter(([name, example]) => isWanted(name, example))
			.map(([name, example]) => [name, { summary: example.summary, value: shown(example, name) }]),
	);
}
