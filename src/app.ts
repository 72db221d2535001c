import { type Context, Hono, type MiddlewareHandler } from "hono";
import { compress } from "hono/compress";
import { requestId } from "hono/request-id";
import { secureHeaders } from "hono/secure-headers";
import { acceptableOnly } from "./http/acceptable.ts";
import { callers } from "./http/access.ts";
import { batchAddress, batchRoutes } from "./http/batch/routes.ts";
import { type AppEnvironment, respondJson, type Services } from "./http/context.ts";
import { type Deprecation, deprecated } from "./http/deprecation.ts";
import { healthAddresses, healthRoutes } from "./http/health.ts";
import { preferredLanguage } from "./http/language.ts";
import { logged, type RequestLine } from "./http/log.ts";
import { matchRoutes } from "./http/match.ts";
import { openApiDocument } from "./http/openapi/document.ts";
import { openApiRoutes } from "./http/openapi/routes.ts";
import { internal, respondProblem } from "./http/problem.ts";
import { programRoutes } from "./http/programs.ts";
import { keptFor, openToOrigins } from "./http/reads.ts";
import { revisionRoutes } from "./http/revisions.ts";
import { suggestionRoutes, suggestionsAddress } from "./http/suggestions.ts";
import { vocabularyRoutes } from "./http/vocabulary.ts";
import type { Assets } from "./web/assets.ts";
import { withoutFinalSlash } from "./web/final-slash.ts";
import { openToWebsites } from "./web/pages/embed/admission.ts";
import { embedPath } from "./web/pages/embed/options.ts";
import { problemPages } from "./web/problem.tsx";
import { dataAddresses, pageRoutes } from "./web/routes.ts";

export interface AppOptions extends Services {
	/** What pages load; asked for when a page is first asked for. */
	assets(): Assets;
	/** Told of each request once it is answered. */
	log(line: RequestLine): void;
	/** Where version 1 of the API is to be left for another. */
	deprecation?: Deprecation;
}

export type App = Hono<AppEnvironment>;

/** Where the addresses of the interface are listed, and below which they are. */
const indexAddress = "/v1";

/** Reads that are the same for everybody. */
const reads = [indexAddress, "/v1/programs", "/v1/programs/:id", "/v1/vocabulary", "/v1/revisions", "/v1/openapi.json"];

/** What scripts of other sites may not read, or only those of sites that were given a key. */
const notOpen = [batchAddress, embedPath];

/** The whole application, without globals: what it needs of the outside is in `options`. */
export function createApp(options: AppOptions): App {
	const app = new Hono<AppEnvironment>();
	app.use(logged(options.now, options.log), requestId());
	app.use(securityHeaders(), compress(), acceptableOnly());
	const assets = rememberOnce(options.assets);
	app.use(problemPages(options, assets));
	const open = openToOrigins();
	app.use((context, next) => (notOpen.includes(context.req.path) ? next() : open(context, next)));
	app.use(embedPath, openToWebsites());
	if (options.deprecation) app.use("/v1/*", deprecated(options.deprecation));
	const [counted, countedApart] = [callers(options.access), callers(options.access, "suggestions")];
	app.use("/v1/*", (context, next) => (context.req.path === suggestionsAddress ? countedApart : counted)(context, next));
	const kept = keptFor(options);
	const document = rememberOnce(openApiDocument);
	const pages = pageRoutes({ services: options, assets, reference: { document, source: "/v1/openapi.json" } });
	const addressesOf = (method: string) => pages.routes.filter((route) => route.method === method).map(({ path }) => path);
	app.on("POST", addressesOf("POST"), counted);
	for (const address of [...reads, ...addressesOf("GET")]) app.use(address, kept);

	app.get(indexAddress, (context) => {
		const ofPages = new Set(pages.routes.map(({ path }) => path));
		const addresses = [...methodsByAddress(app).keys()].filter((address) => !ofPages.has(address));
		return respondJson(context, { name: "duikou 对口", addresses }, preferredLanguage(context));
	});
	const answering = [matchRoutes, batchRoutes, suggestionRoutes, programRoutes, vocabularyRoutes, revisionRoutes, healthRoutes];
	for (const routes of answering) app.route("/", routes(options));
	app.route("/", openApiRoutes(document));
	app.route("/", pages);

	for (const [address, methods] of methodsByAddress(app)) app.all(address, (context) => otherMethod(context, methods));
	app.notFound((context) => {
		const page = withoutFinalSlash(context, pages);
		if (page !== undefined) return context.redirect(page, 301);
		const language = preferredLanguage(context);
		const detail = language === "en" ? "The addresses are listed at /v1." : "可用的地址见 /v1。";
		return respondProblem(context, { kind: "not-found", status: 404, detail }, language);
	});
	app.onError((error, context) => {
		options.onError(error);
		const language = preferredLanguage(context);
		return respondProblem(context, internal(language), language);
	});
	return app;
}

/** A page may load, and ask for, what is served here, and send its forms here; other answers may do nothing at all. */
function securityHeaders(): MiddlewareHandler<AppEnvironment> {
	const here = ["'self'"];
	const allowed = { scriptSrc: here, styleSrc: here, imgSrc: here, connectSrc: here, formAction: here };
	const pages = headersWith(allowed);
	const data = headersWith({ formAction: ["'none'"] });
	return async (context, next) => {
		await next();
		// A 304 names no type, and its headers take the place of those that the caller holds.
		const type = context.res.headers.get("Content-Type");
		const isPage = type === null ? !isOfData(context.req.path) : type.startsWith("text/html");
		const framedBy = context.get("framedBy");
		const chosen = !isPage ? data : framedBy ? headersWith(allowed, framedBy) : pages;
		await chosen(context, async () => {});
	};
}

/** Whether what is answered at an address is for programs, and for pages to load. */
function isOfData(path: string): boolean {
	return [indexAddress, ...dataAddresses, ...healthAddresses].some((address) => path === address || path.startsWith(`${address}/`));
}

/** `framedBy`: which pages may show it within them. */
function headersWith(allowed: Record<string, string[]>, framedBy?: readonly string[]): MiddlewareHandler {
	const nobody = ["'none'"];
	return secureHeaders({
		contentSecurityPolicy: { defaultSrc: nobody, frameAncestors: framedBy ? [...framedBy] : nobody, baseUri: nobody, ...allowed },
		// Without its origin, the form of a frame would come from nowhere.
		referrerPolicy: framedBy ? "same-origin" : "no-referrer",
		xFrameOptions: framedBy ? false : "DENY",
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
