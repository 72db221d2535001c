import { type Context, Hono } from "hono";
import { beijingDay } from "../core/dates.ts";
import { birthDays } from "../core/judge/applicant.ts";
import { match } from "../core/match.ts";
import type { Snapshot } from "../core/snapshot.ts";
import { ageSchema, partialDateSchema } from "../model/profile.ts";
import { languageOfTag, type MatchRequest, momentOf } from "../model/request.ts";
import type { Language } from "../model/text.ts";
import { readJson } from "./body.ts";
import { respondJson, type Services, withCatalog } from "./context.ts";
import { faultAt, type PlacedFault, placedFaults, pointerOf } from "./faults.ts";
import { preferredLanguage } from "./language.ts";
import { type Fault, respondProblem } from "./problem.ts";
import { bodyOfQuery } from "./query.ts";

/** Most faults an answer lists. */
const mostFaults = 100;

/** Answers to a profile are never kept by anybody on the way. */
const noStore = { "Cache-Control": "no-store" };

/** `POST /v1/match` and `GET /v1/match` (contract section 3). */
export function matchRoutes(services: Services): Hono {
	const routes = new Hono();

	routes.post("/v1/match", (context) => {
		const preferred = preferredLanguage(context);
		return withCatalog(services, context, preferred, async (snapshot) => {
			const body = await readJson(context, preferred);
			if (body.problem) return respondProblem(context, body.problem, preferred);
			return answer(context, body.value, snapshot, services.now(), preferred, (path) => ({ pointer: pointerOf(path) }));
		});
	});

	routes.get("/v1/match", (context) => {
		const preferred = preferredLanguage(context);
		return withCatalog(services, context, preferred, (snapshot) => {
			const { body, faults } = bodyOfQuery(context.req.queries(), snapshot);
			const parameterOf = (path: readonly PropertyKey[]) => ({ parameter: String(path[0] === "profile" ? (path[1] ?? "profile") : path[0]) });
			return answer(context, body, snapshot, services.now(), preferred, parameterOf, faults);
		});
	});
	return routes;
}

type Place = (path: readonly PropertyKey[]) => Pick<Fault, "pointer" | "parameter">;

function answer(
	context: Context,
	body: unknown,
	snapshot: Snapshot,
	now: number,
	preferred: Language,
	place: Place,
	earlier: readonly PlacedFault[] = [],
): Response {
	const language = languageOf(body) ?? preferred;
	const parsed = snapshot.requestSchema.safeParse(body);
	const found = parsed.success ? [] : placedFaults(parsed.error, body, snapshot.memberNames);
	const faults = [...earlier, ...found, ...disagreement(body, now)];
	if (!parsed.success || faults.length > 0) {
		const errors = faults
			.slice(0, mostFaults)
			.map(({ path, parameters }) => faultAt(place(path), parameters, snapshot.lexicon.places.nearest, language));
		const errorsInAll = faults.length > mostFaults ? faults.length : undefined;
		return respondProblem(
			context,
			{ kind: "does-not-fit", status: 422, detail: countInWords(faults.length, language), errors, errorsInAll },
			language,
		);
	}
	return respondJson(context, matchRequest(parsed.data, snapshot, now, language), language, noStore);
}

/** Answers a validated request. */
function matchRequest(request: MatchRequest, snapshot: Snapshot, now: number, preferred: Language) {
	const { profile, asOf = now, lang: language = preferred, ...options } = request;
	return match(profile, snapshot, { ...options, asOf, language });
}

function countInWords(count: number, language: Language): string {
	if (language === "en")
		return count === 1 ? "One thing in the request does not fit; errors says what." : `${count} things in the request do not fit; errors says which.`;
	return `请求中有${count}处不符合要求，详见errors。`;
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
