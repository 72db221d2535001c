import { type Context, Hono } from "hono";
import { match } from "../core/match.ts";
import type { Snapshot } from "../core/snapshot.ts";
import type { MatchRequest } from "../model/request.ts";
import type { Language } from "../model/text.ts";
import { admit, lacksScope } from "./access.ts";
import { readJson } from "./body.ts";
import { type AppEnvironment, archiveAway, noStore, respondJson, type Services, withCatalog } from "./context.ts";
import { type Place, type PlacedFault, placedFaults, pointerOf, respondFaults } from "./faults.ts";
import { preferredLanguage } from "./language.ts";
import { respondProblem } from "./problem.ts";
import { bodyOfQuery } from "./query.ts";
import { otherRevision, replayCost, replayed } from "./replay.ts";
import { disagreement, languageOf, momentAsked } from "./sent.ts";

/** `POST /v1/match` and `GET /v1/match` (contract section 3). */
export function matchRoutes(services: Services): Hono<AppEnvironment> {
	const routes = new Hono<AppEnvironment>();

	routes.use("/v1/match", (context, next) => {
		const language = preferredLanguage(context);
		const refused = lacksScope(context, "match", language, "optional");
		return refused ? Promise.resolve(respondProblem(context, refused, language)) : next();
	});

	routes.post("/v1/match", (context) => {
		const preferred = preferredLanguage(context);
		return withCatalog(services, context, preferred, async (current) => {
			const { value: body, problem } = await readJson(context, preferred);
			if (problem) return respondProblem(context, problem, preferred);
			const place: Place = (path) => ({ pointer: pointerOf(path) });
			return answer({ context, body, faults: [], place, language: languageOf(body) ?? preferred }, current, services);
		});
	});

	routes.get("/v1/match", (context) => {
		const preferred = preferredLanguage(context);
		return withCatalog(services, context, preferred, (current) => {
			const { body, faults } = bodyOfQuery(context.req.queries(), current);
			const place: Place = (path) => ({ parameter: String(path[0] === "profile" ? (path[1] ?? "profile") : path[0]) });
			return answer({ context, body, faults, place, language: languageOf(body) ?? preferred }, current, services);
		});
	});
	return routes;
}

/** A request as it was sent, before it is validated. */
interface Sent {
	context: Context<AppEnvironment>;
	body: unknown;
	/** What is wrong with how it was sent. */
	faults: readonly PlacedFault[];
	place: Place;
	language: Language;
}

/** Answers by the revision that the request names, else, and without waiting for anything, by the current one. */
function answer(sent: Sent, current: Snapshot, services: Services): Response | Promise<Response> {
	const named = otherRevision(sent.body, current);
	return named === undefined ? answerBy(current, sent, services.now()) : replay(named, sent, current, services);
}

async function replay(named: string, sent: Sent, current: Snapshot, services: Services): Promise<Response> {
	const tooMany = await admit(sent.context, services.access, replayCost, sent.language);
	if (tooMany) return respondProblem(sent.context, tooMany, sent.language);
	const found = await replayed(named, sent.body, current, services);
	if (found === "away") return respondProblem(sent.context, archiveAway(sent.language), sent.language);
	const { snapshot, body, faults } = found;
	return answerBy(snapshot, { ...sent, body, faults: [...sent.faults, ...faults] }, services.now());
}

/** Validates a request by the names that a revision knows, and answers it or tells its faults. */
function answerBy(snapshot: Snapshot, { context, body, faults, place, language }: Sent, now: number): Response {
	const parsed = snapshot.requestSchema.safeParse(body);
	const found = parsed.success ? [] : placedFaults(parsed.error, body, snapshot.memberNames);
	const moment = momentAsked(body, now);
	const all = [...faults, ...found, ...(moment === undefined ? [] : disagreement(body, moment))];
	if (!parsed.success || all.length > 0) return respondFaults(context, all, place, snapshot.lexicon.places.nearest, language);
	return respondJson(context, matchRequest(parsed.data, snapshot, now, language), language, noStore);
}

/** Answers a validated request. */
function matchRequest(request: MatchRequest, snapshot: Snapshot, now: number, preferred: Language) {
	const { profile, asOf = now, lang: language = preferred, ...options } = request;
	return match(profile, snapshot, { ...options, asOf, language });
}
