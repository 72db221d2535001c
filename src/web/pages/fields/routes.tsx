import { Hono } from "hono";
import type { AppEnvironment, Services } from "../../../http/context.ts";
import type { Assets } from "../../assets.ts";
import { nearestId, respondNotFound } from "../../not-found.ts";
import { respondPage, viewedBy } from "../../respond.tsx";
import { fieldWords } from "../../words/fields.ts";
import { fieldPage } from "./field.tsx";
import { fieldsPage } from "./list.tsx";

/** `GET /fields` and `GET /fields/{concept}`: the fields of research, and which programs fit each. */
export function fieldPages(services: Services, assets: () => Assets): Hono<AppEnvironment> {
	const routes = new Hono<AppEnvironment>();
	const viewed = viewedBy(services, assets);

	routes.get("/fields", (context) => viewed(context, (view) => respondPage(context, fieldsPage(view), view, "public")));

	routes.get("/fields/:concept", (context) =>
		viewed(context, (view) => {
			const given = context.req.param("concept");
			const { concepts } = view.snapshot.document;
			const concept = concepts.find(({ id }) => id === given);
			if (!concept) return respondNotFound(context, fieldWords[view.language].notFound(nearestId(given, concepts)), view);
			return respondPage(context, fieldPage(concept, view), view, "public");
		}),
	);
	return routes;
}
