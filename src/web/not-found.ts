import type { Context } from "hono";
import { nearestNames } from "../core/understand/nearest.ts";
import { respondProblem } from "../http/problem.ts";
import type { View } from "./view.ts";

/** That there is no such page: `detail` says why, and where to look. */
export function respondNotFound(context: Context, detail: string, { language }: Pick<View, "language">): Response {
	return respondProblem(context, { kind: "not-found", status: 404, detail }, language);
}

/** The known id that a misspelt one is nearest to, to be suggested. */
export function nearestId(given: string, known: readonly { id: string }[]): string | undefined {
	return nearestNames(
		given,
		known.map(({ id }) => id),
		1,
	)[0];
}
