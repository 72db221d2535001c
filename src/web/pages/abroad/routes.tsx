import { type Context, Hono } from "hono";
import { inScope } from "../../../core/scope.ts";
import type { AppEnvironment, Services } from "../../../http/context.ts";
import { respondProblem } from "../../../http/problem.ts";
import { languageOfTag } from "../../../model/request.ts";
import type { Assets } from "../../assets.ts";
import { type Entered, nothingEntered } from "../../form/entered.ts";
import { readForm } from "../../form/read.ts";
import type { Page } from "../../layout.tsx";
import { respondNotFound } from "../../not-found.ts";
import { placeName } from "../../parts/names.ts";
import { OtherLanguageButton } from "../../parts/other-language.tsx";
import { respondPage, viewedBy } from "../../respond.tsx";
import type { View } from "../../view.ts";
import { abroadWords } from "../../words/abroad.ts";
import { counterpartWords } from "../../words/counterpart.ts";
import { ChooseCountry } from "./choose.tsx";
import { CounterpartContent } from "./counterpart.tsx";
import { FromCountry, partnerFormId } from "./country.tsx";
import { matchFrom } from "./match-from.ts";

/** `GET /from`, `GET` and `POST /from/{code}`, `GET /from/{code}/counterpart`: the way in for partners abroad. */
export function abroadPages(services: Services, assets: () => Assets): Hono<AppEnvironment> {
	const routes = new Hono<AppEnvironment>();
	const viewed = viewedBy(services, assets);

	routes.get("/from", (context) =>
		viewed(context, (view) => {
			const { title, description } = abroadWords[view.language];
			return respondPage(context, { path: "/from", title, description, content: <ChooseCountry view={view} /> }, view, "public");
		}),
	);

	routes.get("/from/:code", (context) =>
		viewed(context, (view) => {
			const given = context.req.param("code");
			const code = partnerCode(given, view);
			if (code === undefined) return noEntrance(context, given, view);
			if (code !== given) return context.redirect(view.href(`/from/${code}`), 301);
			const page = countryPage(code, nothingEntered, view);
			return respondPage(context, page, view, "public");
		}),
	);

	routes.post("/from/:code", (context) =>
		viewed(context, async (view) => {
			const given = context.req.param("code");
			const code = partnerCode(given, view);
			if (code === undefined) return noEntrance(context, given, view);
			const { entered, problem } = await readForm(context, view);
			if (problem) return respondProblem(context, problem, view.language);
			const page = countryPage(code, entered, view);
			const otherLanguage = <OtherLanguageButton form={partnerFormId} path={page.path} view={view} />;
			return respondPage(context, { ...page, unlisted: true, otherLanguage }, view, "personal");
		}),
	);

	routes.get("/from/:code/counterpart", (context) =>
		viewed(
			context,
			(view) => {
				const given = context.req.param("code");
				const code = partnerCode(given, view);
				if (code === undefined) return noEntrance(context, given, view);
				const path = `/from/${code}/counterpart`;
				if (code !== given) return context.redirect(view.href(path), 301);
				// Where there is nothing to apply for together there is nothing to send.
				if (inScope({ partnerCountries: [code] }, view.snapshot, { countryScope: "partner" }).length === 0)
					return context.redirect(view.href(`/from/${code}`), 302);
				const words = counterpartWords[view.language];
				const country = placeName(code, view);
				const content = <CounterpartContent code={code} view={view} />;
				return respondPage(context, { path, title: words.title(country), description: words.description(country), content }, view, "public");
			},
			// Whom it is sent to reads Chinese, whatever the language of who looks at it first.
			languageOfTag(context.req.query("lang") ?? "") ?? "zh-CN",
		),
	);
	return routes;
}

/** The code of a partner country by its code or its name, in any case. */
function partnerCode(given: string, { snapshot }: View): string | undefined {
	const { places } = snapshot.lexicon;
	const reading = places.read(given);
	return reading.kind === "country" && places.isPartner(reading.code) ? reading.code : undefined;
}

function countryPage(code: string, entered: Entered, view: View): Page {
	const words = abroadWords[view.language];
	const country = placeName(code, view);
	const { answer, faults } = matchFrom(code, entered, view);
	const content = <FromCountry code={code} view={view} entered={entered} answer={answer} faults={faults} />;
	return { path: `/from/${code}`, title: words.titleFrom(country), description: words.descriptionFrom(country), content };
}

/** Nobody comes from China to an entrance for partners abroad; any other name is misspelt, or of no country. */
function noEntrance(context: Context, given: string, view: View): Response {
	const { language, snapshot } = view;
	const { places } = snapshot.lexicon;
	const words = abroadWords[language];
	const isInChina = places.read(given).kind === "country";
	const detail = isInChina ? words.notAbroad(placeName(given, view)) : words.noCountry(given, places.nearest(given));
	return respondNotFound(context, detail, view);
}
