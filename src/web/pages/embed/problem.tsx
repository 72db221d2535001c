import type { Services } from "../../../http/context.ts";
import type { ProblemPage } from "../../../http/problem.ts";
import { themes } from "../../../model/sites.ts";
import type { Assets } from "../../assets.ts";
import { frameOf } from "../../respond.tsx";
import { Refused } from "./content.tsx";
import { documentText } from "./document.tsx";

/** Tells a problem in the place of the form, with the way to the full page. */
export function embedProblemPage(services: Pick<Services, "now" | "publicAddress">, assets: () => Assets): ProblemPage {
	return (context, problem, language) => {
		const view = frameOf(context, language, services, assets());
		const theme = themes.find((name) => name === context.req.query("theme")) ?? "auto";
		const fullPage = view.href("/");
		return documentText({ view, theme, compact: false, fullPage, children: <Refused problem={problem} fullPage={fullPage} view={view} /> });
	};
}
