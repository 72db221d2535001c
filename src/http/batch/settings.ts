import type { BatchSettings } from "../../model/batch-request.ts";
import { defaultLimit } from "../../model/request.ts";
import { admit } from "../access.ts";
import { archiveAway } from "../context.ts";
import { type Place, placedFaults, respondFaults } from "../faults.ts";
import { respondProblem } from "../problem.ts";
import { otherRevision, replayCost, replayed } from "../replay.ts";
import { languageOf, member } from "../sent.ts";
import type { Batch } from "./entries.ts";
import type { BatchRequest } from "./routes.ts";

/** What is asked of a batch as a whole. */
export interface Settled {
	batch: Batch;
	by: BatchSettings["by"];
	/** How many applicants to list for a program; all of them where it is not said. */
	limit: number | undefined;
	/** The batch names the moment to judge for: its answer will never turn. */
	momentGiven: boolean;
}

/** Where faults are told to be: in what is said of the batch as a whole, and in each entry by its number. */
export interface Places {
	inSettings: Place;
	inEntry(number: number): Place;
}

/** Validates what is asked of a batch as a whole, by the revision it names; a response where it cannot be answered. */
export async function settle(
	body: unknown,
	schema: "request" | "settings",
	places: Places,
	{ context, current, services, preferred }: BatchRequest,
): Promise<Settled | Response> {
	const language = languageOf(body) ?? preferred;
	const named = otherRevision(body, current);
	const tooMany = named === undefined ? undefined : await admit(context, services.access, replayCost, language);
	if (tooMany) return respondProblem(context, tooMany, language);
	const found = named === undefined ? { snapshot: current, body, faults: [] } : await replayed(named, body, current, services);
	if (found === "away") return respondProblem(context, archiveAway(language), language);
	const { snapshot } = found;
	const parsed = snapshot.batchSchemas[schema].safeParse(found.body);
	const faults = [...found.faults, ...(parsed.success ? [] : placedFaults(parsed.error, found.body, snapshot.memberNames))];
	if (!parsed.success || faults.length > 0) return respondFaults(context, faults, places.inSettings, snapshot.lexicon.places.nearest, language);
	const { asOf, limit, detail, countryScope, kinds, programs, by } = parsed.data;
	return {
		batch: {
			snapshot,
			options: { asOf: asOf ?? services.now(), language, limit: limit ?? defaultLimit, detail, countryScope, kinds, programs },
			defaults: member(body, "defaults"),
			placeIn: places.inEntry,
			onError: services.onError,
		},
		by,
		limit,
		momentGiven: asOf !== undefined,
	};
}
