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
	if (site === "unknown") return { problem: { kind: "unknown-site", status: 403, detail: words.notHere(words.unknownSite(key)) } };
	const origin = isShown(context) ? frameHolder(context) : context.req.header("Origin");
	if (origin === undefined || site.origins.includes(origin) || isFromHere(origin, context, publicAddress)) return { site };
	return { problem: { kind: "foreign-origin", status: 403, detail: words.notHere(words.foreignOrigin(key, origin)) } };
}

/** Whether it is asked for to be shown by itself, in a tab or a frame. */
function isShown({ req }: Context): boolean {
	return req.header("Sec-Fetch-Mode") === "navigate";
}

/**
 * The origin of the page that holds the frame, where the browser tells it: a page that may not is told so in the frame. Where
 * it is not told, the browser keeps to what may hold the frame, and shows a page of its own.
 */
function frameHolder({ req }: Context): string | undefined {
	return /^i?frame$/.test(req.header("Sec-Fetch-Dest") ?? "") ? originOf(req.header("Referer")) : undefined;
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
function isFromHere(origin: string, { req }: Context, publicAddress: string | undefined): boolean {
	if (req.header("Sec-Fetch-Site") === "same-origin") return true;
	// By the host alone, where it is not told how others reach it: a proxy in front may have taken the encryption off.
	return origin === publicAddress || (URL.canParse(origin) && new URL(origin).host === new URL(req.url).host);
}
