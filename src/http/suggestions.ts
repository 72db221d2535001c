import { Hono } from "hono";
import type { Snapshot } from "../core/snapshot.ts";
import { suggestCountries } from "../core/suggest/countries.ts";
import { suggestFields } from "../core/suggest/fields.ts";
import type { SuggestionList } from "../model/answer/suggestions.ts";
import { memberNames } from "../model/members.ts";
import { type SuggestionsRequest, suggestionsRequestSchema } from "../model/request.ts";
import type { Language } from "../model/text.ts";
import { readJson } from "./body.ts";
import { type AppEnvironment, noStore, respondJson, type Services, withCatalog } from "./context.ts";
import { type Place, placedFaults, pointerOf, respondFaults } from "./faults.ts";
import { preferredLanguage } from "./language.ts";
import { respondProblem } from "./problem.ts";
import { languageOf } from "./sent.ts";

const members = memberNames(suggestionsRequestSchema);
const place: Place = (path) => ({ pointer: pointerOf(path) });

export const suggestionsAddress = "/v1/suggestions";

/** `POST /v1/suggestions`: what somebody who is typing may be about to write. A body, since URLs are logged on their way. */
export function suggestionRoutes(services: Services): Hono<AppEnvironment> {
	const routes = new Hono<AppEnvironment>();
	routes.post(suggestionsAddress, (context) => {
		const preferred = preferredLanguage(context);
		return withCatalog(services, context, preferred, async (snapshot) => {
			const { value: body, problem } = await readJson(context, preferred);
			if (problem) return respondProblem(context, problem, preferred);
			const language = languageOf(body) ?? preferred;
			const parsed = suggestionsRequestSchema.safeParse(body);
			if (!parsed.success) return respondFaults(context, placedFaults(parsed.error, body, members), place, () => [], language);
			return respondJson(context, suggestionList(parsed.data, snapshot, language), language, noStore);
		});
	});
	return routes;
}

function suggestionList({ for: member, text, limit }: SuggestionsRequest, snapshot: Snapshot, language: Language): SuggestionList {
	const suggest = member === "field" ? suggestFields : suggestCountries;
	return {
		catalog: { revision: snapshot.revision, publishedAt: snapshot.publishedAt },
		suggestions: suggest(text, snapshot, language, limit),
	};
}
