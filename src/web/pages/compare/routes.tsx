import { Hono } from "hono";
import type { AppEnvironment, Services } from "../../../http/context.ts";
import { respondProblem } from "../../../http/problem.ts";
import { answerTo } from "../../answer/ask.ts";
import type { Assets } from "../../assets.ts";
import type { Entered } from "../../form/entered.ts";
import { readForm } from "../../form/read.ts";
import { OtherLanguageButton } from "../../parts/other-language.tsx";
import { respondPage, viewedBy } from "../../respond.tsx";
import type { View } from "../../view.ts";
import { compareWords } from "../../words/compare.ts";
import { ChooseProgramsContent, comparedFormId } from "./choose.tsx";
import { type Chosen, chosenIn, fewest, most } from "./chosen.ts";
import { ComparePage } from "./page.tsx";

/** `GET /compare?programs=a,b` and `POST /compare`: programs side by side, for nobody in particular or judged for what was entered. */
export function comparePages(services: Services, assets: () => Assets): Hono<AppEnvironment> {
	const routes = new Hono<AppEnvironment>();
	const viewed = viewedBy(services, assets);

	routes.get("/compare", (context) =>
		viewed(context, (view) => {
			const asked = context.req.queries("programs");
			const chosen = chosenIn(asked ?? [], view.snapshot);
			if (!isFit(chosen)) {
				const content = <ChooseProgramsContent chosen={chosen} entered={undefined} view={view} />;
				return respondPage(context, { ...choosePage(view), content }, view, "public", asked ? statusOf(chosen) : 200);
			}
			return respondPage(context, { ...comparePage(chosen, view), content: <ComparePage {...chosen} view={view} /> }, view, "public");
		}),
	);

	routes.post("/compare", (context) =>
		viewed(context, async (view) => {
			const { entered, problem } = await readForm(context, view);
			if (problem) return respondProblem(context, problem, view.language);
			const chosen = chosenIn(entered.compared, view.snapshot);
			const shared = { unlisted: true as const, otherLanguage: <OtherLanguageButton form={comparedFormId} path="/compare" view={view} /> };
			if (!isFit(chosen)) {
				const content = <ChooseProgramsContent chosen={chosen} entered={entered} view={view} />;
				return respondPage(context, { ...choosePage(view), ...shared, content }, view, "personal");
			}
			const { results, faults } = judged(entered, view);
			const content = <ComparePage {...chosen} results={results} entered={entered} faults={faults} view={view} />;
			return respondPage(context, { ...comparePage(chosen, view), ...shared, content }, view, "personal");
		}),
	);
	return routes;
}

function isFit({ programs, unknown }: Chosen): boolean {
	return unknown.length === 0 && programs.length >= fewest && programs.length <= most;
}

function statusOf({ unknown }: Chosen): 404 | 422 {
	return unknown.length > 0 ? 404 : 422;
}

/** What each program comes to for what was entered, by its id; none where nothing was entered. */
function judged(entered: Entered, view: View) {
	const { answered, faults } = answerTo({ ...entered, anyCountry: true, all: true }, view);
	return { results: answered && new Map(answered.answer.results.map((result) => [result.program.id, result])), faults };
}

function choosePage({ language }: View) {
	const { chooseTitle: title, chooseDescription: description } = compareWords[language];
	return { path: "/compare", title, description };
}

function comparePage({ programs }: Chosen, { language }: View) {
	const words = compareWords[language];
	const names = programs.map(({ views }) => views[language].name);
	const path = `/compare?programs=${programs.map(({ program }) => program.id).join()}`;
	return { path, title: words.title(names), description: words.description(names) };
}
