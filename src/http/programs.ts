import { Hono } from "hono";
import { programDetail } from "../core/explain/program.ts";
import { windowView } from "../core/explain/window.ts";
import type { PreparedProgram, Snapshot } from "../core/snapshot.ts";
import { nearestNames } from "../core/understand/nearest.ts";
import { type AppEnvironment, respondJson, type Services, withCatalog } from "./context.ts";
import { preferredLanguage } from "./language.ts";
import { respondProblem } from "./problem.ts";

/** `GET /v1/programs` and `GET /v1/programs/{id}`; a series stands for its newest edition. */
export function programRoutes(services: Services): Hono<AppEnvironment> {
	const routes = new Hono<AppEnvironment>();

	routes.get("/v1/programs", (context) => {
		const language = preferredLanguage(context);
		return withCatalog(services, context, language, (snapshot) => {
			const programs = snapshot.programs.map((prepared) => ({
				...prepared.views[language],
				window: windowView(prepared, services.now(), language),
			}));
			const catalog = { revision: snapshot.revision, publishedAt: snapshot.publishedAt };
			return respondJson(context, { catalog, programs }, language);
		});
	});

	routes.get("/v1/programs/:id", (context) => {
		const language = preferredLanguage(context);
		return withCatalog(services, context, language, (snapshot) => {
			const id = context.req.param("id");
			const prepared = findProgram(snapshot, id);
			if (prepared) return respondJson(context, programDetail(prepared, snapshot, services.now(), language), language);
			const [nearest] = nearestNames(
				id,
				snapshot.programs.map(({ program }) => program.id),
				1,
			);
			const detail =
				language === "en"
					? `The catalog has no such program${nearest ? `; did you mean ${nearest}?` : "; /v1/programs lists them."}`
					: `目录中没有这个项目${nearest ? `；是否指${nearest}？` : "；全部项目见 /v1/programs。"}`;
			return respondProblem(context, { kind: "not-found", status: 404, detail }, language);
		});
	});
	return routes;
}

/** A program by its id, or the newest edition of a series. */
export function findProgram({ programs }: Snapshot, idOrSeries: string): PreparedProgram | undefined {
	return programs.find(({ program }) => program.id === idOrSeries) ?? programs.find(({ program, newest }) => newest && program.series === idOrSeries);
}
