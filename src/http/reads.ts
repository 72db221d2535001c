import type { MiddlewareHandler } from "hono";
import { every } from "hono/combine";
import { cors } from "hono/cors";
import { etag, RETAINED_304_HEADERS } from "hono/etag";
import { nextWindowTurn } from "../core/next-change.ts";
import type { Services } from "./context.ts";

/** What holds for reads of the catalog, which are the same for everybody. */

/** Longest that a read may be kept before asking whether it still holds, in seconds. */
const longestKept = 60;

/** Headers of ours that a script on another site may see. */
const exposedHeaders = ["ETag", "RateLimit", "RateLimit-Policy", "Retry-After", "X-Request-Id", "Deprecation", "Sunset", "Link"];

/** Scripts of every site may read: nothing here depends on who asks, and no cookie is looked at. */
export function openToOrigins(): MiddlewareHandler {
	const open = cors({
		origin: "*",
		allowMethods: ["GET", "HEAD", "POST"],
		allowHeaders: ["Accept-Language", "Content-Type", "If-None-Match", "X-Request-Id"],
		exposeHeaders: exposedHeaders,
		maxAge: 86_400,
	});
	return (context, next) => {
		const isPlainOptions = context.req.method === "OPTIONS" && !context.req.header("Access-Control-Request-Method");
		return isPlainOptions ? next() : open(context, next);
	};
}

/** What a 304 tells as well: all that the answer would have told which is of use without its body. */
const toldWithoutBody = [...RETAINED_304_HEADERS, "content-language", "access-control-allow-origin", "access-control-expose-headers"];

/** Says how long a read may be kept, never past the moment at which a window turns, and answers 304 to who holds it. */
export function keptFor(services: Pick<Services, "catalog" | "now">): MiddlewareHandler {
	const tagged = etag({ retainedHeaders: [...toldWithoutBody, ...exposedHeaders] });
	const dated: MiddlewareHandler = async (context, next) => {
		await next();
		if (context.res.status !== 200) return;
		// Said here, and not by the compression alone, so that a 304 says it too.
		context.res.headers.append("Vary", "Accept-Encoding");
		if (context.res.headers.has("Cache-Control")) return;
		const snapshot = services.catalog();
		const turn = snapshot && nextWindowTurn(snapshot, services.now());
		const untilTurn = turn === undefined ? longestKept : Math.floor((turn - services.now()) / 1000);
		context.res.headers.set("Cache-Control", `public, max-age=${Math.min(longestKept, untilTurn)}`);
	};
	return every(tagged, dated);
}
