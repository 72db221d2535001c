import { Hono } from "hono";
import type { OpenApiDocument } from "../model/openapi.ts";
import { ReferencePage } from "./reference/page.tsx";
import { stylesheet } from "./reference/stylesheet.ts";

const pageAddress = "/docs";
const stylesheetAddress = "/docs/reference.css";

/** Kept by anybody, and asked for again each time: the answer is then 304 while it stands. */
const revalidated = { "Cache-Control": "no-cache" };

interface Pages {
	/** The description that the reference is made from, and where it is read. */
	document(): OpenApiDocument;
	source: string;
}

/** `GET /docs`: the reference of the interface, as a page. */
export function pageRoutes({ document, source }: Pages): Hono {
	const routes = new Hono();
	let page: string | undefined;
	routes.get(pageAddress, (context) => {
		page ??= `<!doctype html>${(<ReferencePage document={document()} stylesheet={stylesheetAddress} source={source} />).toString()}`;
		return context.html(page, 200, { ...revalidated, "Content-Language": "en" });
	});
	routes.get(stylesheetAddress, (context) => context.body(stylesheet, 200, { ...revalidated, "Content-Type": "text/css; charset=utf-8" }));
	return routes;
}
