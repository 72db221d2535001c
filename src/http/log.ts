import type { MiddlewareHandler } from "hono";
import { matchedRoutes } from "hono/route";
import type { AppEnvironment } from "./context.ts";

/** What is told of a request: nothing of what it asked, and of who asked no more than the name of a key. */
export interface RequestLine {
	/** When it came, RFC 3339, UTC. */
	time: string;
	requestId: string;
	method: string;
	/** The pattern of its address, `/v1/programs/:id` say; absent where there is nothing at the address. */
	route?: string;
	status: number;
	/** Milliseconds until it was answered: to the last byte where the answer was streamed, else until it was ready to be sent. */
	ms: number;
	/** The name of the caller's key. */
	key?: string;
	/** Of a batch that was answered. */
	entries?: number;
}

/** Tells of each request once it is answered. */
export function logged(now: () => number, log: (line: RequestLine) => void): MiddlewareHandler<AppEnvironment> {
	return async (context, next) => {
		const start = now();
		await next();
		const { requestId, caller, streamed } = context.var;
		const route = matchedRoutes(context)
			.map(({ path }) => path)
			.findLast((path) => !path.endsWith("*"));
		const line = (entries?: number): RequestLine => ({
			time: new Date(start).toISOString(),
			requestId,
			method: context.req.method,
			...(route !== undefined && { route }),
			status: context.res.status,
			ms: now() - start,
			...(caller?.holder && { key: caller.holder.name }),
			...(entries !== undefined && { entries }),
		});
		if (streamed) streamed.then(({ entries }) => log(line(entries)));
		else log(line());
	};
}
