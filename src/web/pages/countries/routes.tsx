import { Hono } from "hono";
import { countryName } from "../../../core/explain/describe.ts";
import { wordsIn } from "../../../core/words/index.ts";
import type { AppEnvironment, Services } from "../../../http/context.ts";
import type { Assets } from "../../assets.ts";
import { respondNotFound } from "../../not-found.ts";
import { respondPage, viewedBy } from "../../respond.tsx";
import { countryWords } from "../../words/countries.ts";
import { countryPage } from "./country.tsx";
import { countriesPage } from "./list.tsx";

/** `GET /countries` and `GET /countries/{code}`: the partner countries, and what there is with each; a name leads to its code. */
export function countryPages(services: Services, assets: () => Assets): Hono<AppEnvironment> {
	const routes = new Hono<AppEnvironment>();
	const viewed = viewedBy(services, assets);

	routes.get("/countries", (context) => viewed(context, (view) => respondPage(context, countriesPage(view), view, "public")));

	routes.get("/countries/:code", (context) =>
		viewed(context, (view) => {
			const given = context.req.param("code");
			const { snapshot, language, href } = view;
			const words = countryWords[language];
			const { places } = snapshot.lexicon;
			const reading = places.read(given);
			if (reading.kind !== "country") return respondNotFound(context, words.notFound(places.nearest(given)), view);
			const { code } = reading;
			if (!places.isPartner(code)) {
				const name = wordsIn[language].country(countryName(code, snapshot, language));
				return respondNotFound(context, words.notPartner(name), view);
			}
			if (code !== given) return context.redirect(href(`/countries/${code}`), 301);
			return respondPage(context, countryPage(code, view), view, "public");
		}),
	);
	return routes;
}
