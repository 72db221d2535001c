import { Hono } from "hono";
import { type Served, serveApp } from "./served.ts";

/** A page of a website that shows the matching of a server. */
export interface WebsitePage {
	/** What stands in its body, after its heading. */
	body: string;
	/** What stands in its head. */
	head?: string;
	/** Its stylesheet. */
	style?: string;
	/** A script of its own. */
	script?: string;
	/** Its content security policy. */
	policy?: string;
	lang?: string;
	dir?: "ltr" | "rtl";
	/** As browsers take pages that name no document type. */
	quirks?: boolean;
}

export interface Website extends Served {
	/** The address of a page like that. */
	page(page: WebsitePage): string;
}

/** What a page needs that loads the widget from a server and allows nothing else: what the documentation says, and not more. */
export function strictPolicy(server: string): string {
	return `default-src 'none'; script-src ${server}; connect-src ${server}`;
}

/** A website at an origin of its own. */
export async function serveWebsite(): Promise<Website> {
	const pages: WebsitePage[] = [];
	const app = new Hono();
	const pageOf = (number: string) => pages[Number(number)] ?? { body: "" };
	app.get("/style/:number", (context) => context.body(pageOf(context.req.param("number")).style ?? "", 200, { "Content-Type": "text/css" }));
	app.get("/script/:number", (context) => context.body(pageOf(context.req.param("number")).script ?? "", 200, { "Content-Type": "text/javascript" }));
	app.get("/:number", (context) => {
		const number = context.req.param("number");
		const { body, head = "", style, script, policy, lang = "en", dir = "ltr", quirks } = pageOf(number);
		const html = `${quirks ? "" : "<!doctype html>"}<html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A society</title>${
			style === undefined ? "" : `<link rel="stylesheet" href="/style/${number}">`
		}${script === undefined ? "" : `<script src="/script/${number}"></script>`}${head}</head><body><main><h1>A society</h1><p id="before">Before</p>${body}<p id="after">After</p></main></body></html>`;
		return context.html(html, 200, policy === undefined ? {} : { "Content-Security-Policy": policy });
	});
	const served = await serveApp(app);
	return {
		...served,
		page: (page) => `${served.origin}/${pages.push(page) - 1}`,
	};
}
