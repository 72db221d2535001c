import type { Context, Hono } from "hono";
import type { AppEnvironment } from "../http/context.ts";
import { assetsAddress } from "./assets.ts";

/** The address of the page that is asked for with a slash at its end, with its query; undefined where none is. */
export function withoutFinalSlash({ req: { path, method, url } }: Context, pages: Hono<AppEnvironment>): string | undefined {
	if (!path.endsWith("/") || (method !== "GET" && method !== "HEAD")) return undefined;
	const address = path.slice(0, -1);
	if (address.startsWith(`${assetsAddress}/`)) return undefined;
	const [handlers] = pages.router.match("GET", address);
	return handlers.length > 0 ? `${address}${new URL(url).search}` : undefined;
}
