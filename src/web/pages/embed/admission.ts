import type { Context, MiddlewareHandler } from "hono";
import type { Services } from "../../../http/context.ts";
import { askAgainSoon, type Problem } from "../../../http/problem.ts";
import type { Site } from "../../../model/sites.ts";
import type { Language } from "../../../model/text.ts";
import { embedWords } from "../../words/embed.ts";

/** The website that shows the matching, by the key that it gives if it gives any; or why it may not. */
export async function siteAdmitted(
	key: string | undefined,
	context: Context,
	{ sites, publicAddress }: Pick<Services, "sites" | "publicAddress">,
	language: Language,
): Promise<{ site?: Site; problem?: Problem }> {
	if (key === undefined) return {};
	const words = embedWords[language];
	const site = await sites.siteOf(key);
	if (site === "away") return { problem: { kind: "sites-away", status: 503, detail: words.sitesAway, headers: askAgainSoon } };
	if (site === "unknown") return { problem: { kind: "unknown-site", status: 403, detail: words.unknownSite(key) } };
	const origin = context.req.header("Origin");
	if (origin === undefined || site.origins.includes(origin) || isShown(context) || isFromHere(context, publicAddress)) return { site };
	return { problem: { kind: "foreign-origin", status: 403, detail: words.foreignOrigin(key, origin) } };
}

/** Whether it is asked for to be shown by itself, in a tab or a frame: the browser is told which pages may hold the frame. */
function isShown({ req }: Context): boolean {
	return req.header("Sec-Fetch-Mode") === "navigate";
}

/** Whether a request shows it on a page of the site, as far as the request tells: none that only prepares for it, and none of another page. */
export function showsOn({ origins }: Site, context: Context): boolean {
	const { req } = context;
	const dest = req.header("Sec-Fetch-Dest") ?? "empty";
	const isPrepared = /prefetch|preview|prerender/.test(`${req.header("Sec-Purpose")} ${req.header("Purpose")}`);
	if (req.method !== "GET" || isPrepared || !["empty", "document", "iframe", "frame"].includes(dest)) return false;
	if (req.header("Sec-Fetch-Site") === "same-origin") return false;
	const from = req.header("Origin") ?? originOf(req.header("Referer"));
	// A link leads here from anywhere; a frame of another page is not shown there.
	return from === undefined || dest === "document" || origins.includes(from);
}

function originOf(address: string | undefined): string | undefined {
	return address !== undefined && URL.canParse(address) ? new URL(address).origin : undefined;
}

/** Lets scripts of any website read what is not held to those of a site, such as why the others may not. */
export function openToWebsites(): MiddlewareHandler {
	return async (context, next) => {
		await next();
		const { headers } = context.res;
		if (!headers.has("Access-Control-Allow-Origin")) headers.set("Access-Control-Allow-Origin", "*");
	};
}

/** Whether a request comes from a page that is served here, such as a form in a frame. */
function isFromHere({ req }: Context, publicAddress: string | undefined): boolean {
	if (req.header("Sec-Fetch-Site") === "same-origin") return true;
	const origin = req.header("Origin") ?? "";
	// By the host alone, where it is not told how others reach it: a proxy in front may have taken the encryption off.
	return origin === publicAddress || (URL.canParse(origin) && new URL(origin).host === new URL(req.url).host);
}
