import { Hono } from "hono";
import type { OpenApiDocument } from "../../model/openapi.ts";
import type { Assets } from "../assets.ts";
import { revalidated } from "../respond.tsx";
import { ReferencePage } from "./page.tsx";

/** The description that the reference is made from, and where it is read. */
export interface Described {
	document(): OpenApiDocument;
	source: string;
}

/** `GET /docs`: the reference of the interface. */
export function referencePages({ document, source }: Described, assets: () => Assets): Hono {
	const routes = new Hono();
	let page: string | undefined;
	routes.get("/docs", (context) => {
		const { referenceStylesheet, icon } = assets();
		page ??= `<!doctype html>${(<ReferencePage document={document()} stylesheet={referenceStylesheet.address} icon={icon.address} source={source} />).toString()}`;
		return context.html(page, 200, { ...revalidated, "Content-Language": "en" });
	});
	return routes;
}
