import type { Context, MiddlewareHandler } from "hono";
import type { FC } from "hono/jsx";
import { matchedRoutes } from "hono/route";
import type { AppEnvironment, Services } from "../http/context.ts";
import type { ProblemDocument } from "../model/problem.ts";
import type { Language } from "../model/text.ts";
import type { Assets } from "./assets.ts";
import { LanguageLink } from "./layout.tsx";
import { embedPath } from "./pages/embed/options.ts";
import { embedProblemPage } from "./pages/embed/problem.tsx";
import { frameOf, pageText } from "./respond.tsx";
import type { Frame } from "./view.ts";
import { problemWords } from "./words/problem.ts";

/** Tells problems to people: as a page like every other. */
export function problemPages(services: Pick<Services, "catalog" | "now" | "publicAddress">, assets: () => Assets): MiddlewareHandler<AppEnvironment> {
	const page = (context: Context, problem: ProblemDocument, language: Language): string => {
		const view: Frame = { ...frameOf(context, language, services, assets()), snapshot: services.catalog() };
		const { path } = context.req;
		const isRouted = matchedRoutes(context).some((route) => !route.path.endsWith("*"));
		const isKnown = isRouted || path.startsWith("/v1");
		const content = <ProblemContent problem={problem} view={view} isKnown={isKnown} />;
		const otherLanguage = <LanguageLink path={isRouted ? readAddress(context) : "/"} language={language} />;
		return pageText({ path, title: problem.title, description: problem.detail, unlisted: true, otherLanguage, content }, view);
	};
	const embedded = embedProblemPage(services, assets);
	return (context, next) => {
		const isEmbedded = context.req.path === embedPath;
		context.set("problemPage", isEmbedded ? embedded : page);
		// What is told of a failure may stand in any page: nothing in it is of a person.
		if (isEmbedded) context.set("framedBy", ["*"]);
		return next();
	};
}

/** What was asked for, without a language, where it was read; an address that is sent to may have nothing to read, and leads to the front page. */
function readAddress({ req }: Context): string {
	if (req.method !== "GET" && req.method !== "HEAD") return "/";
	const { searchParams } = new URL(req.url);
	searchParams.delete("lang");
	return searchParams.size > 0 ? `${req.path}?${searchParams}` : req.path;
}

/** `isKnown`: something is answered at addresses of this kind, and the problem tells why nothing is at this one. */
const ProblemContent: FC<{ problem: ProblemDocument; view: Frame; isKnown: boolean }> = ({ problem, view, isKnown }) => {
	const words = problemWords[view.language];
	const { title, status, detail, errors = [] } = problem;
	return (
		<div class="frame problem">
			<p class="code">{status}</p>
			<h1>{title}</h1>
			<p class="lead">{status === 429 ? words.tooMany : status === 404 && !isKnown ? words.notFound : detail}</p>
			{errors.length > 0 && (
				<ul>
					{errors.map(({ pointer, parameter, detail: fault }) => (
						<li>
							<code>{pointer ?? parameter ?? ""}</code> {fault}
						</li>
					))}
				</ul>
			)}
			<p class="actions">
				<a class="button primary" href={view.href("/")}>
					{words.home}
				</a>
				<a class="button" href={view.href("/programs")}>
					{words.programs}
				</a>
			</p>
		</div>
	);
};
