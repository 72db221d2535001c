import { Hono } from "hono";
import type { OpenApiDocument } from "../../model/openapi.ts";
import { type AppEnvironment, respondJsonText } from "../context.ts";
import { preferredLanguage } from "../language.ts";

/** `GET /v1/openapi.json`: needs no catalog. */
export function openApiRoutes(document: () => OpenApiDocument): Hono<AppEnvironment> {
	const routes = new Hono<AppEnvironment>();
	let text: string | undefined;
	routes.get("/v1/openapi.json", (context) => {
		text ??= JSON.stringify(document());
		return respondJsonText(context, text, preferredLanguage(context));
	});
	return routes;
}
