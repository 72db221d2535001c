import { type Context, Hono } from "hono";
import { type AppEnvironment, languageHeaders, noStore, type Services } from "../../../http/context.ts";
import { respondFaults } from "../../../http/faults.ts";
import { respondProblem } from "../../../http/problem.ts";
import { respondText } from "../../../http/text.ts";
import type { Site } from "../../../model/sites.ts";
import { answerTo, type Outcome } from "../../answer/ask.ts";
import type { Assets } from "../../assets.ts";
import { enteredIn, names } from "../../form/entered.ts";
import { readersBy, readForm } from "../../form/read.ts";
import { revalidated, viewedBy } from "../../respond.tsx";
import type { View } from "../../view.ts";
import { showsOn, siteAdmitted } from "./admission.ts";
import { EmbedContent } from "./content.tsx";
import { documentText } from "./document.tsx";
import { type EmbedOptions, embedAddress, embedPath, languageIn, readOptions } from "./options.ts";
import { withinOf } from "./within.ts";

/** What is shown to the page of which website, and how. */
interface Shown {
	view: View;
	options: EmbedOptions;
	site?: Site;
}

/**
 * `GET /embed` and `POST /embed`: the form, and the answer to what was entered, for the page of another website: in a frame
 * there, or fetched by the element of the widget. Both have the same address, so that both show the same.
 */
export function embedPages(services: Services, assets: () => Assets): Hono<AppEnvironment> {
	const routes = new Hono<AppEnvironment>();
	const viewed = viewedBy(services, assets);
	const { sites } = services;

	const shown = (context: Context<AppEnvironment>, answer: (shown: Shown) => Response | Promise<Response>) => {
		const query = new URL(context.req.url).searchParams;
		const show = async (view: View) => {
			const { snapshot, language } = view;
			const { options, faults } = readOptions(query, snapshot);
			const place = (path: readonly PropertyKey[]) => ({ parameter: String(path[0]) });
			if (faults.length > 0) return respondFaults(context, faults, place, snapshot.lexicon.places.nearest, language);
			const { site, problem } = await siteAdmitted(options.site, context, services, language);
			if (problem) return respondProblem(context, problem, language);
			if (site) context.set("framedBy", ["'self'", ...site.origins]);
			const embedded = { address: embedAddress(options), within: withinOf(options, site, snapshot), compact: options.compact };
			return answer({ view: { ...view, embedded }, options, site });
		};
		return viewed(context, show, languageIn(query));
	};

	routes.get(embedPath, (context) =>
		shown(context, (embed) => {
			const { view, options, site } = embed;
			if (site && showsOn(site, context)) sites.count(site, "shown");
			return respond(context, embed, { entered: begunWith(options, view), faults: [] }, "first");
		}),
	);

	routes.post(embedPath, (context) =>
		shown(context, async (embed) => {
			const { view, site } = embed;
			const { entered, problem } = await readForm(context, view);
			if (problem) return respondProblem(context, problem, view.language);
			const outcome = answerTo(entered, view);
			if (site && outcome.answered) sites.count(site, "answered");
			return respond(context, embed, outcome, "answer");
		}),
	);
	return routes;
}

/** What the form begins with. */
function begunWith({ countries = [], institutionType }: EmbedOptions, view: View) {
	return enteredIn(
		new URLSearchParams([
			[names.countriesText, countries.join("、")],
			[names.institutionType, institutionType ?? ""],
		]),
		readersBy(view),
	);
}

/** The form as it is first shown, which is the same for everybody, or with an answer, which nobody keeps. */
function respond(context: Context<AppEnvironment>, { view, options, site }: Shown, outcome: Outcome, stage: "first" | "answer"): Response {
	const content = <EmbedContent {...outcome} isAsked={stage === "answer"} view={view} />;
	const theme = options.theme ?? site?.theme ?? "auto";
	const text = documentText({ view, theme, compact: options.compact, site, fullPage: view.href("/"), children: content });
	const origin = context.req.header("Origin");
	return respondText(context, text, 200, {
		"Content-Type": "text/html; charset=utf-8",
		...languageHeaders(view.language),
		...(stage === "first" ? revalidated : noStore),
		...(site && { Vary: "Accept-Language, Origin", "Access-Control-Allow-Origin": origin ?? site.origins[0] }),
	});
}
