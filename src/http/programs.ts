import { Hono } from "hono";
import jaroWinkler from "natural/lib/natural/distance/jaro-winkler_distance.js";
import { programDetail, windowView } from "../core/explain/program.ts";
import type { PreparedProgram, Snapshot } from "../core/snapshot.ts";
import { respondJson, type Services, withCatalog } from "./context.ts";
import { preferredLanguage } from "./language.ts";
import { respondProblem } from "./problem.ts";

/** Below this likeness an id is not offered as what was meant. */
const leastLikeness = 0.8;

/** `GET /v1/programs` and `GET /v1/programs/{id}`; a series stands for its newest edition. */
export function programRoutes(services: Services): Hono {
	const routes = new Hono();

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
			const nearest = nearestId(snapshot, id);
			const detail =
				language === "en"
					? `The catalog has no such program${nearest ? `; did you mean ${nearest}?` : "; /v1/programs lists them."}`
					: `目录中没有这个项目${nearest ? `；是否指${nearest}？` : "；全部项目见 /v1/programs。"}`;
			return respondProblem(context, { kind: "not-found", status: 404, detail }, language);
		});
	});
	return routes;
}

function findProgram({ programs }: Snapshot, idOrSeries: string): PreparedProgram | undefined {
	return programs.find(({ program }) => program.id === idOrSeries) ?? programs.find(({ program, newest }) => newest && program.series === idOrSeries);
}

function nearestId({ programs }: Snapshot, given: string): string | undefined {
	if (given.length > 60) return undefined;
	const [best] = programs
		.map(({ program }) => ({ id: program.id, likeness: jaroWinkler(given.toLowerCase(), program.id) }))
		.sort((a, b) => b.likeness - a.likeness);
	return best && best.likeness >= leastLikeness ? best.id : undefined;
}
