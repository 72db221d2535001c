import { type Context, Hono } from "hono";
import { beijingDay } from "../core/dates.ts";
import { birthDays } from "../core/judge/applicant.ts";
import { match } from "../core/match.ts";
import type { Snapshot } from "../core/snapshot.ts";
import { ageSchema, partialDateSchema } from "../model/profile.ts";
import { languageOfTag, type MatchRequest, momentOf } from "../model/request.ts";
import { isRevisionId } from "../model/revisions.ts";
import type { Language } from "../model/text.ts";
import { readJson } from "./body.ts";
import { archiveAway, respondJson, type Services, withCatalog } from "./context.ts";
import { type Place, type PlacedFault, placedFaults, pointerOf, respondFaults } from "./faults.ts";
import { preferredLanguage } from "./language.ts";
import { respondProblem } from "./problem.ts";
import { bodyOfQuery } from "./query.ts";

/** Answers to a profile are never kept by anybody on the way. */
const noStore = { "Cache-Control": "no-store" };

/** `POST /v1/match` and `GET /v1/match` (contract section 3). */
export function matchRoutes(services: Services): Hono {
	const routes = new Hono();

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
	context: Context;
	body: unknown;
	/** What is wrong with how it was sent. */
	faults: readonly PlacedFault[];
	place: Place;
	language: Language;
}

/** Answers by the revision that the request names, else, and without waiting for anything, by the current one. */
function answer(sent: Sent, current: Snapshot, services: Services): Response | Promise<Response> {
	const named = member(sent.body, "catalogRevision");
	const isOther = typeof named === "string" && isRevisionId(named) && named !== current.revision;
	return isOther ? replay(named, sent, current, services) : answerBy(current, sent, services.now());
}

/** Answers by a stored revision. Where it cannot, the current one tells what else is wrong with the request. */
async function replay(revision: string, sent: Sent, current: Snapshot, { archive, now }: Services): Promise<Response> {
	const found = await archive.revision(revision);
	switch (found) {
		case "away":
			return respondProblem(sent.context, archiveAway(sent.language), sent.language);
		case "unknown":
			return answerBy(current, sent, now());
		case "unreadable": {
			const fault: PlacedFault = { path: ["catalogRevision"], parameters: { code: "unreadable-revision" } };
			const body = { ...(sent.body as object), catalogRevision: current.revision };
			return answerBy(current, { ...sent, body, faults: [...sent.faults, fault] }, now());
		}
		default:
			return answerBy(found, sent, now());
	}
}

/** Validates a request by the names that a revision knows, and answers it or tells its faults. */
function answerBy(snapshot: Snapshot, { context, body, faults, place, language }: Sent, now: number): Response {
	const parsed = snapshot.requestSchema.safeParse(body);
	const found = parsed.success ? [] : placedFaults(parsed.error, body, snapshot.memberNames);
	const all = [...faults, ...found, ...disagreement(body, now)];
	if (!parsed.success || all.length > 0) return respondFaults(context, all, place, snapshot.lexicon.places.nearest, language);
	return respondJson(context, matchRequest(parsed.data, snapshot, now, language), language, noStore);
}

/** Answers a validated request. */
function matchRequest(request: MatchRequest, snapshot: Snapshot, now: number, preferred: Language) {
	const { profile, asOf = now, lang: language = preferred, ...options } = request;
	return match(profile, snapshot, { ...options, asOf, language });
}

function member(value: unknown, name: string): unknown {
	return typeof value === "object" && value !== null && Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
}

function languageOf(body: unknown): Language | undefined {
	const lang = member(body, "lang");
	return typeof lang === "string" ? languageOfTag(lang) : undefined;
}

/** Age and birth date that no day allows together: found whatever else is wrong with the request. */
function disagreement(body: unknown, now: number): PlacedFault[] {
	const profile = member(body, "profile");
	const age = ageSchema.safeParse(member(profile, "age"));
	const birthDate = partialDateSchema.safeParse(member(profile, "birthDate"));
	if (!age.success || !birthDate.success) return [];
	const asOf = member(body, "asOf");
	const moment = asOf === undefined ? now : typeof asOf === "string" ? momentOf(asOf) : undefined;
	if (moment === undefined) return [];
	const days = birthDays({ age: age.data, birthDate: birthDate.data }, beijingDay(moment));
	return days === "none" ? [{ path: ["profile", "age"], parameters: { code: "age-disagrees" } }] : [];
}
