import { type Context, Hono } from "hono";
import type { Snapshot } from "../../core/snapshot.ts";
import type { Language } from "../../model/text.ts";
import { accepts, notAcceptable } from "../acceptable.ts";
import { lacksScope } from "../access.ts";
import { isJson, mediaTypeOf } from "../body.ts";
import { type AppEnvironment, type Services, withCatalog } from "../context.ts";
import { type PlacedFault, respondFaults } from "../faults.ts";
import { preferredLanguage } from "../language.ts";
import { type Problem, respondProblem } from "../problem.ts";
import { answerJson } from "./json.ts";
import { answerNdjson, ndjson } from "./ndjson.ts";

export const batchAddress = "/v1/match/batch";

/** What a batch is answered with. */
export interface BatchRequest {
	context: Context<AppEnvironment>;
	current: Snapshot;
	services: Services;
	/** The language to answer in where the batch itself names none. */
	preferred: Language;
}

/** `POST /v1/match/batch` (contract section 3): many profiles, as one JSON text or line by line. */
export function batchRoutes(services: Services): Hono<AppEnvironment> {
	const routes = new Hono<AppEnvironment>();
	routes.post(batchAddress, (context) => {
		const preferred = preferredLanguage(context);
		const refused = lacksScope(context, "batch", preferred, "needed");
		if (refused) return respondProblem(context, refused, preferred);
		return withCatalog(services, context, preferred, (current) => {
			const faults = queryFaults(context.req.queries());
			if (faults.length > 0)
				return respondFaults(
					context,
					faults,
					([name]) => ({ parameter: String(name) }),
					() => [],
					preferred,
				);
			const mediaType = mediaTypeOf(context);
			const request: BatchRequest = { context, current, services, preferred };
			const isNdjson = mediaType === ndjson;
			if (!isNdjson && !isJson(mediaType)) return respondProblem(context, neitherType(preferred), preferred);
			// Told before anything is read: an answer that comes as its request does cannot be taken back.
			const answeredAs = isNdjson ? ndjson : "application/json";
			if (!accepts(context.req.header("Accept"), answeredAs)) return respondProblem(context, notAcceptable(answeredAs, preferred), preferred);
			return isNdjson ? answerNdjson(request) : answerJson(request);
		});
	});
	return routes;
}

/** All that is asked of a batch stands in its body; only the language may stand in the query, as everywhere. */
function queryFaults(query: Record<string, string[]>): PlacedFault[] {
	const others = Object.keys(query).filter((name) => name !== "lang");
	return others.map((name) => ({ path: [name], parameters: { code: "unknown-member", given: name, nearest: undefined } }));
}

function neitherType(language: Language): Problem {
	const detail =
		language === "en"
			? "Send the batch with Content-Type: application/json, or application/x-ndjson with one entry a line."
			: "请以 Content-Type: application/json 发送；或以 application/x-ndjson 逐行发送，每行一人。";
	return { kind: "wrong-media-type", status: 415, detail };
}
