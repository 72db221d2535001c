import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { type AppEnvironment, languageHeaders, noStore, type Services, withCatalog } from "../http/context.ts";
import { preferredLanguage } from "../http/language.ts";
import { respondText } from "../http/text.ts";
import { languageOfTag } from "../model/request.ts";
import type { Language } from "../model/text.ts";
import type { Assets } from "./assets.ts";
import { inAddress, Layout, type Page } from "./layout.tsx";
import type { Frame, View } from "./view.ts";

/** Kept by anybody, and asked for again each time: the answer is then 304 while it stands. */
export const revalidated = { "Cache-Control": "no-cache" };

/** What the frame around a page is made with, beside the catalog. Links keep a language that the address names. */
export function frameOf(
	context: Context,
	language: Language,
	{ now, publicAddress }: Pick<Services, "now" | "publicAddress">,
	assets: Assets,
): Omit<Frame, "snapshot"> {
	const isChosen = languageOfTag(context.req.query("lang") ?? "") !== undefined;
	const origin = publicAddress ?? new URL(context.req.url).origin;
	return {
		language,
		now: now(),
		assets,
		href: (path) => (isChosen ? inAddress(path, language) : path),
		absolute: (path) => `${origin}${path}`,
	};
}

/** How a page answers a request with what pages of the catalog are made with: in the language that the reader prefers, unless told. */
type Viewed = (
	context: Context<AppEnvironment>,
	answer: (view: View) => Response | Promise<Response>,
	language?: Language,
) => Response | Promise<Response>;

/** Makes the view of each request; before there is a catalog, the answer says so. */
export function viewedBy(services: Services, assets: () => Assets): Viewed {
	return (context, answer, language = preferredLanguage(context)) =>
		withCatalog(services, context, language, (snapshot) => answer({ ...frameOf(context, language, services, assets()), snapshot }));
}

/** A page as HTML. */
export function pageText(page: Page, view: Frame): string {
	return `<!doctype html>${(<Layout page={page} view={view} />).toString()}`;
}

/** A page that is the same for everybody, or one made of what was entered, which nobody keeps. */
export function respondPage(context: Context, page: Page, view: Frame, kind: "public" | "personal", status: ContentfulStatusCode = 200): Response {
	return respondText(context, pageText(page, view), status, {
		"Content-Type": "text/html; charset=utf-8",
		...languageHeaders(view.language),
		...(kind === "public" ? revalidated : noStore),
	});
}
