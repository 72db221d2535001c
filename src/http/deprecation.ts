import type { MiddlewareHandler } from "hono";

/** That a version of the API is to be left for another one. */
export interface Deprecation {
	/** Since when it is not to be used for anything new. */
	since: Date;
	/** When it will stop answering. */
	sunset: Date;
	/** Where the next version is described. */
	successor: string;
}

/** Says with every answer that its version is to be left (RFC 9745 and RFC 8594). */
export function deprecated({ since, sunset, successor }: Deprecation): MiddlewareHandler {
	return async (context, next) => {
		await next();
		context.res.headers.set("Deprecation", `@${Math.floor(since.getTime() / 1000)}`);
		context.res.headers.set("Sunset", sunset.toUTCString());
		context.res.headers.append("Link", `<${successor}>; rel="successor-version"`);
	};
}
