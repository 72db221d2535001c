import { Hono } from "hono";
import { memberNames } from "../model/members.ts";
import { revisionsQuerySchema } from "../model/request.ts";
import { type AppEnvironment, archiveAway, respondJson, type Services } from "./context.ts";
import { type Place, type PlacedFault, placedFaults, respondFaults } from "./faults.ts";
import { preferredLanguage } from "./language.ts";
import { respondProblem } from "./problem.ts";
import { wholeNumber } from "./query.ts";

const parameterNames = memberNames(revisionsQuerySchema);

/** `GET /v1/revisions`: the stored revisions, newest first, each with what changed since its parent. */
export function revisionRoutes({ archive }: Services): Hono<AppEnvironment> {
	const routes = new Hono<AppEnvironment>();
	routes.get("/v1/revisions", async (context) => {
		const language = preferredLanguage(context);
		const refuse = (faults: readonly PlacedFault[]) => respondFaults(context, faults, parameterOf, () => [], language);
		const { parameters, faults } = parametersOf(context.req.queries());
		const parsed = revisionsQuerySchema.safeParse(parameters);
		if (!parsed.success) return refuse([...faults, ...placedFaults(parsed.error, parameters, parameterNames)]);
		if (faults.length > 0) return refuse(faults);
		const { limit, before } = parsed.data;
		const revisions = await archive.revisions({ limit, before });
		if (revisions === "away") return respondProblem(context, archiveAway(language), language);
		if (revisions === "unknown") return refuse([{ path: ["before"], parameters: { code: "unknown-revision", given: before ?? "" } }]);
		return respondJson(context, { revisions }, language);
	});
	return routes;
}

const parameterOf: Place = ([name]) => ({ parameter: String(name) });

/** The parameters of a query, each given once. */
function parametersOf(query: Record<string, string[]>): { parameters: Record<string, unknown>; faults: PlacedFault[] } {
	const entries = Object.entries(query);
	return {
		parameters: Object.fromEntries(entries.map(([name, [first = ""]]) => [name, name === "limit" ? wholeNumber(first) : first])),
		faults: entries.flatMap(([name, values]) => (values.length > 1 ? [{ path: [name], parameters: { code: "repeated" } }] : [])),
	};
}
