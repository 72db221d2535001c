import { Hono } from "hono";
import { type AppEnvironment, noStore, notReady, respondJson, type Services } from "./context.ts";
import { preferredLanguage } from "./language.ts";
import { respondProblem } from "./problem.ts";

/** Where who watches over the process asks. */
export const healthAddresses = ["/healthz", "/readyz"] as const;

/** `GET /healthz`: the process answers. `GET /readyz`: it has a catalog to answer from. */
export function healthRoutes({ catalog }: Services): Hono<AppEnvironment> {
	const routes = new Hono<AppEnvironment>();
	routes.get("/healthz", (context) => respondJson(context, { status: "ok" }, preferredLanguage(context), noStore));
	routes.get("/readyz", (context) => {
		const language = preferredLanguage(context);
		const snapshot = catalog();
		if (!snapshot) return respondProblem(context, notReady(language), language);
		const { revision, publishedAt } = snapshot;
		return respondJson(context, { status: "ready", catalog: { revision, publishedAt } }, language, noStore);
	});
	return routes;
}
