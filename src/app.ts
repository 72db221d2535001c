import { type Context, Hono } from "hono";
import { compress } from "hono/compress";
import { requestId } from "hono/request-id";
import { secureHeaders } from "hono/secure-headers";
import { acceptableOnly } from "./http/acceptable.ts";
import { callers } from "./http/access.ts";
import { batchAddress, batchRoutes } from "./http/batch/routes.ts";
import { type AppEnvironment, respondJson, type Services } from "./http/context.ts";
import { type Deprecation, deprecated } from "./http/deprecation.ts";
import { healthRoutes } from "./http/health.ts";
import { preferredLanguage } from "./http/language.ts";
import { logged, type RequestLine } from "./http/log.ts";
import { matchRoutes } from "./http/match.ts";
import { openApiDocument } from "./http/openapi/document.ts";
import { openApiRoutes } from "./http/openapi/routes.ts";
import { internal, respondProblem } from "./http/problem.ts";
import { programRoutes } from "./http/programs.ts";
import { keptFor, openToOrigins } from "./http/reads.ts";
import { revisionRoutes } from "./http/revisions.ts";
import { vocabularyRoutes } from "./http/vocabulary.ts";
import { pageRoutes } from "./web/routes.tsx";

export interface AppOptions extends Services {
	/** Told of each request once it is answered. */
	log(line: RequestLine): void;
	/** Where version 1 of the API is to be left for another. */
	deprecation?: Deprecation;
}

export type App = Hono<AppEnvironment>;

/** Reads that are the same for everybody. */
const reads = ["/", "/v1/programs", "/v1/programs/:id", "/v1/vocabulary", "/v1/revisions", "/v1/openapi.json", "/docs/*"];

/** The whole application, without globals: what it needs of the outside is in `options`. */
export function createApp(options: AppOptions): App {
	const app = new Hono<AppEnvironment>();
	app.use(logged(options.now, options.log), requestId());
	// The policy of the outer one holds: a page may load its stylesheet, and all else nothing.
	app.use("/docs", securityHeaders({ styleSrc: ["'self'"] }));
	app.use(securityHeaders(), compress(), acceptableOnly());
	const open = openToOrigins();
	app.use((context, next) => (context.req.path === batchAddress ? next() : open(context, next)));
	if (options.deprecation) app.use("/v1/*", deprecated(options.deprecation));
	app.use("/v1/*", callers(options.access));
	const kept = keptFor(options);
	for (const address of reads) app.use(address, kept);

	app.get("/", (context) => respondJson(context, { name: "duikou 对口", addresses: [...methodsByAddress(app).keys()] }, preferredLanguage(context)));
	for (const routes of [matchRoutes, batchRoutes, programRoutes, vocabularyRoutes, revisionRoutes, healthRoutes]) app.route("/", routes(options));
	const document = rememberOnce(openApiDocument);
	app.route("/", openApiRoutes(document));
	app.route("/", pageRoutes({ document, source: "/v1/openapi.json" }));

	for (const [address, methods] of methodsByAddress(app)) app.all(address, (context) => otherMethod(context, methods));
	app.notFound((context) => {
		const language = preferredLanguage(context);
		const detail = language === "en" ? "The addresses are listed at /." : "可用的地址见 /。";
		return respondProblem(context, { kind: "not-found", status: 404, detail }, language);
	});
	app.onError((error, context) => {
		options.onError(error);
		const language = preferredLanguage(context);
		return respondProblem(context, internal(language), language);
	});
	return app;
}

function securityHeaders(allowed: { styleSrc?: string[] } = {}) {
	return secureHeaders({
		contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"], baseUri: ["'none'"], formAction: ["'none'"], ...allowed },
		referrerPolicy: "no-referrer",
		xFrameOptions: "DENY",
		// What scripts of other sites may read is for CORS to say.
		crossOriginResourcePolicy: "cross-origin",
		// Whether the name is served by TLS alone is known to who runs the proxy in front, not here.
		strictTransportSecurity: false,
	});
}

/** Tells which methods an address takes: to who asks, and to who used another. */
function otherMethod(context: Context, methods: readonly string[]): Response {
	const allow = [...methods, "OPTIONS"].join(", ");
	if (context.req.method === "OPTIONS") return context.body(null, 204, { Allow: allow });
	const language = preferredLanguage(context);
	const detail = language === "en" ? `Use one of: ${allow}.` : `请使用：${allow}。`;
	return respondProblem(context, { kind: "method-not-allowed", status: 405, detail, headers: { Allow: allow } }, language);
}

/** What is made where it is first asked for, and kept. */
function rememberOnce<Value extends object>(make: () => Value): () => Value {
	let made: Value | undefined;
	return () => {
		made ??= make();
		return made;
	};
}

/** The methods that each address takes, as registered so far; HEAD goes with GET. */
function methodsByAddress({ routes }: Pick<Hono, "routes">): Map<string, string[]> {
	const methods = new Map<string, string[]>();
	for (const { path, method } of routes) {
		if (method === "ALL") continue;
		const taken = new Set([...(methods.get(path) ?? []), ...(method === "GET" ? ["GET", "HEAD"] : [method])]);
		methods.set(path, [...taken].sort());
	}
	return methods;
}
