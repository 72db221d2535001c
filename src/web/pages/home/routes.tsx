import { Hono } from "hono";
import type { AppEnvironment, Services } from "../../../http/context.ts";
import { respondProblem } from "../../../http/problem.ts";
import { answerTo } from "../../answer/ask.ts";
import type { Assets } from "../../assets.ts";
import { isEmpty, nothingEntered } from "../../form/entered.ts";
import { formId } from "../../form/form.tsx";
import { readForm } from "../../form/read.ts";
import { OtherLanguageButton } from "../../parts/other-language.tsx";
import { respondPage, viewedBy } from "../../respond.tsx";
import type { View } from "../../view.ts";
import { formWords } from "../../words/form.ts";
import { HomeContent } from "./home.tsx";

/** `GET /` and `POST /`: the form, and the answer to what was entered. Both are pages of their own, with or without scripts. */
export function homePages(services: Services, assets: () => Assets): Hono<AppEnvironment> {
	const routes = new Hono<AppEnvironment>();
	const viewed = viewedBy(services, assets);

	routes.get("/", (context) =>
		viewed(context, (view) => {
			const content = <HomeContent view={view} entered={nothingEntered} faults={[]} />;
			return respondPage(context, { ...headOf(view), content }, view, "public");
		}),
	);

	routes.post("/", (context) =>
		viewed(context, async (view) => {
			const { entered: sent, problem } = await readForm(context, view);
			if (problem) return respondProblem(context, problem, view.language);
			const { answered, faults, entered } = answerTo(sent, view);
			const content = <HomeContent view={view} entered={entered} faults={faults} isEmpty={isEmpty(sent)} answered={answered} />;
			const otherLanguage = <OtherLanguageButton form={formId} path="/" view={view} />;
			return respondPage(context, { ...headOf(view), unlisted: true, otherLanguage, content }, view, "personal");
		}),
	);
	return routes;
}

function headOf({ language }: View) {
	const { title, description } = formWords[language];
	return { path: "/", title, description };
}
