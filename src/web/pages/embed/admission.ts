import type { Context, MiddlewareHandler } from "hono";
import { askAgainSoon, type Problem } from "../../../http/problem.ts";
import type { Site, SiteRegister } from "../../../model/sites.ts";
import type { Language } from "../../../model/text.ts";
import { embedWords } from "../../words/embed.ts";

/** The website that shows the matching, by the key that it gives if it gives any; or why it may not. */
export async function siteAdmitted(
	key: string | undefined,
	context: Context,
	sites: SiteRegister,
	language: Language,
): Promise<{ site?: Site; problem?: Problem }> {
	if (key === undefined) return {};
	const words = embedWords[language];
	const site = await sites.siteOf(key);
	if (site === "away") return { problem: { kind: "sites-away", status: 503, detail: words.sitesAway, headers: askAgainSoon } };
	if (site === "unknown") return { problem: { kind: "unknown-site", status: 403, detail: words.unknownSite(key) } };
	const origin = context.req.header("Origin");
	// A page that opens it in a frame, or by a link, names no origin: the browser is told which may show it.
	if (origin === undefined || site.origins.includes(origin) || isFromHere(context)) return { site };
	return { problem: { kind: "foreign-origin", status: 403, detail: words.foreignOrigin(key, origin) } };
}

/** Lets scripts of any website read what is not held to those of a site, such as why the others may not. */
export function openToWebsites(): MiddlewareHandler {
	return async (context, next) => {
		await next();
		const { headers } = context.res;
		if (!headers.has("Access-Control-Allow-Origin")) headers.set("Access-Control-Allow-Origin", "*");
	};
}

/** Whether a request comes from a page that is served here: a form in a frame, or a preview. */
export function isFromHere({ req }: Context): boolean {
	if (req.header("Sec-Fetch-Site") === "same-origin") return true;
	const origin = req.header("Origin") ?? "";
	// By the host alone: a proxy in front may have taken the encryption off.
	return URL.canParse(origin) && new URL(origin).host === new URL(req.url).host;
}
