import type { Snapshot } from "../core/snapshot.ts";
import { isRevisionId } from "../model/revisions.ts";
import type { Services } from "./context.ts";
import type { PlacedFault } from "./faults.ts";
import { member } from "./sent.ts";

/** What answering by another revision costs beyond a request: it may first have to be loaded and made ready. */
export const replayCost = 20;

/** The stored revision that a body names, where it is another than the one in memory. */
export function otherRevision(body: unknown, current: Snapshot): string | undefined {
	const named = member(body, "catalogRevision");
	return typeof named === "string" && isRevisionId(named) && named !== current.revision ? named : undefined;
}

/** What to answer a body by that names another revision: its snapshot, and where there is none, what is wrong and the current one to tell what else is. */
export interface Replayed {
	snapshot: Snapshot;
	body: unknown;
	faults: readonly PlacedFault[];
}

/** Loads the revision that a body names; `away` where the stored revisions are out of reach. */
export async function replayed(named: string, body: unknown, current: Snapshot, { archive }: Services): Promise<Replayed | "away"> {
	const found = await archive.revision(named);
	switch (found) {
		case "away":
			return "away";
		case "unknown":
			return { snapshot: current, body, faults: [] };
		case "unreadable": {
			const fault: PlacedFault = { path: ["catalogRevision"], parameters: { code: "unreadable-revision" } };
			return { snapshot: current, body: { ...(body as object), catalogRevision: current.revision }, faults: [fault] };
		}
		default:
			return { snapshot: found, body, faults: [] };
	}
}
