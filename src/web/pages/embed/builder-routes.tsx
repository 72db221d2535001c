import { type Context, Hono } from "hono";
import { type AppEnvironment, languageHeaders, type Services } from "../../../http/context.ts";
import { respondFaults } from "../../../http/faults.ts";
import { respondProblem } from "../../../http/problem.ts";
import { respondText } from "../../../http/text.ts";
import type { Assets } from "../../assets.ts";
import { respondPage, viewedBy } from "../../respond.tsx";
import type { View } from "../../view.ts";
import { builderWords } from "../../words/builder.ts";
import { builderPage } from "./builder.tsx";
import { builderPath, choicesIn } from "./builder-choices.ts";
import { buttonPath, buttonSvg } from "./button.ts";
import { type EmbedOptions, embedAddress, readOptions } from "./options.ts";
import { fitsQr, qrPath, qrSvg } from "./qr.ts";

/** `GET /embed/builder`: makes the line that websites show the matching by; and the pictures for those that take no line. */
export function builderPages(services: Services, assets: () => Assets): Hono<AppEnvironment> {
	const routes = new Hono<AppEnvironment>();
	const viewed = viewedBy(services, assets);

	/** Answers with what options in the address ask for, or with what is wrong with them. */
	const asked = (context: Context<AppEnvironment>, answer: (options: EmbedOptions, view: View) => Response) =>
		viewed(context, (view) => {
			const { snapshot, language } = view;
			const { options, faults } = readOptions(new URL(context.req.url).searchParams, snapshot);
			const place = (path: readonly PropertyKey[]) => ({ parameter: String(path[0]) });
			return faults.length > 0 ? respondFaults(context, faults, place, snapshot.lexicon.places.nearest, language) : answer(options, view);
		});

	routes.get(builderPath, (context) =>
		viewed(context, async (view) => {
			const choices = await choicesIn(new URL(context.req.url).searchParams, view.snapshot, services.sites);
			return respondPage(context, builderPage(choices, view), view, "public");
		}),
	);

	routes.get(qrPath, (context) =>
		asked(context, (options, { language, absolute }) => {
			const link = absolute(embedAddress(options));
			if (fitsQr(link)) return respondSvg(context, qrSvg(link));
			return respondProblem(context, { kind: "does-not-fit", status: 422, detail: builderWords[language].qrTooLong }, language);
		}),
	);

	routes.get(buttonPath, (context) => asked(context, (_, { language }) => respondSvg(context, buttonSvg(language), languageHeaders(language))));
	return routes;
}

function respondSvg(context: Context, svg: string, headers: Record<string, string> = {}): Response {
	return respondText(context, svg, 200, { "Content-Type": "image/svg+xml; charset=utf-8", ...headers });
}
