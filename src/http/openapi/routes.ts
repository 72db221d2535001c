import { Hono } from "hono";
import { respondText } from "../context.ts";
import { preferredLanguage } from "../language.ts";
import { openApiDocument } from "./document.ts";

/** `GET /v1/openapi.json`: needs no catalog. */
export function openApiRoutes(): Hono {
	const routes = new Hono();
	let text: string | undefined;
	routes.get("/v1/openapi.json", (context) => {
		text ??= JSON.stringify(openApiDocument());
		return respondText(context, text, preferredLanguage(context));
	});
	return routes;
}
