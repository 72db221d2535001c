import { Hono } from "hono";
import type { AppEnvironment, Services } from "../../../http/context.ts";
import { inLanguage } from "../../../model/text.ts";
import type { Assets } from "../../assets.ts";
import { nearestId, respondNotFound } from "../../not-found.ts";
import { respondPage, viewedBy } from "../../respond.tsx";
import { sourceWords } from "../../words/sources.ts";
import { SourceList } from "./list.tsx";
import { SourceContent } from "./source.tsx";

/** `GET /sources` and `GET /sources/{id}`: the documents that statements are cited from, and what is cited from each section. */
export function sourcePages(services: Services, assets: () => Assets): Hono<AppEnvironment> {
	const routes = new Hono<AppEnvironment>();
	const viewed = viewedBy(services, assets);

	routes.get("/sources", (context) =>
		viewed(context, (view) => {
			const { title, description } = sourceWords[view.language];
			return respondPage(context, { path: "/sources", title, description, content: <SourceList view={view} /> }, view, "public");
		}),
	);

	routes.get("/sources/:id", (context) =>
		viewed(context, (view) => {
			const id = context.req.param("id");
			const { snapshot, language } = view;
			const { sources } = snapshot.document;
			const words = sourceWords[language];
			const source = sources.find((each) => each.id === id);
			if (!source) return respondNotFound(context, words.unknown(nearestId(id, sources)), view);
			const title = inLanguage(source.title, language);
			const description = words.described(title, inLanguage(source.issuer, language));
			const content = <SourceContent source={source} view={view} />;
			return respondPage(context, { path: `/sources/${id}`, title, description, content }, view, "public");
		}),
	);
	return routes;
}
