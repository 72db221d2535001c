import { Hono } from "hono";
import { secureHeaders } from "hono/secure-headers";
import { respondJson, type Services } from "./http/context.ts";
import { healthRoutes } from "./http/health.ts";
import { preferredLanguage } from "./http/language.ts";
import { matchRoutes } from "./http/match.ts";
import { openApiDocument } from "./http/openapi/document.ts";
import { openApiRoutes } from "./http/openapi/routes.ts";
import { respondProblem } from "./http/problem.ts";
import { programRoutes } from "./http/programs.ts";
import { revisionRoutes } from "./http/revisions.ts";
import { vocabularyRoutes } from "./http/vocabulary.ts";
import { pageRoutes } from "./web/routes.tsx";

export interface AppOptions extends Services {
	/** Told of an error that nobody foresaw; its message may carry what was sent. */
	onError(error: Error): void;
}

/** The whole application, without globals: what it needs of the outside is in `options`. */
export function createApp(options: AppOptions): Hono {
	const app = new Hono();
	// The policy of the outer one holds: a page may load its stylesheet, and all else nothing.
	app.use("/docs", securityHeaders({ styleSrc: ["'self'"] }));
	app.use(securityHeaders());
	app.get("/", (context) => respondJson(context, { name: "duikou 对口", addresses: [...methodsByAddress(app).keys()] }, preferredLanguage(context)));
	for (const routes of [matchRoutes, programRoutes, vocabularyRoutes, revisionRoutes, healthRoutes]) app.route("/", routes(options));
	const document = rememberOnce(openApiDocument);
	app.route("/", openApiRoutes(document));
	app.route("/", pageRoutes({ document, source: "/v1/openapi.json" }));

	for (const [address, methods] of methodsByAddress(app)) {
		app.all(address, (context) => {
			const language = preferredLanguage(context);
			const allow = methods.join(", ");
			const detail = language === "en" ? `Use one of: ${allow}.` : `请使用：${allow}。`;
			return respondProblem(context, { kind: "method-not-allowed", status: 405, detail, headers: { Allow: allow } }, language);
		});
	}
	app.notFound((context) => {
		const language = preferredLanguage(context);
		const detail = language === "en" ? "The addresses are listed at /." : "可用的地址见 /。";
		return respondProblem(context, { kind: "not-found", status: 404, detail }, language);
	});
	app.onError((error, context) => {
		options.onError(error);
		const language = preferredLanguage(context);
		const detail = language === "en" ? "This is our fault, not yours; please try again." : "这是我们的问题，请稍后再试。";
		return respondProblem(context, { kind: "internal", status: 500, detail }, language);
	});
	return app;
}

function securityHeaders(allowed: { styleSrc?: string[] } = {}) {
	return secureHeaders({
		contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"], baseUri: ["'none'"], formAction: ["'none'"], ...allowed },
		referrerPolicy: "no-referrer",
		xFrameOptions: "DENY",
		// Whether the name is served by TLS alone is known to who runs the proxy in front, not here.
		strictTransportSecurity: false,
	});
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
function methodsByAddress({ routes }: Hono): Map<string, string[]> {
	const methods = new Map<string, string[]>();
	for (const { path, method } of routes) {
		if (method === "ALL") continue;
		methods.set(path, [...(methods.get(path) ?? []), ...(method === "GET" ? ["GET", "HEAD"] : [method])].sort());
	}
	return methods;
}
