import { bindsBothSides } from "../core/context.ts";
import type { Result } from "../model/answer.ts";
import type { View } from "./view.ts";

/** What a verdict comes to for the reader: may apply, must confirm something first, may take part by another unit, may not. */
export type Verdict = "can" | "confirm" | "indirect" | "cannot";

/** From the best to the worst. */
export const verdicts: readonly Verdict[] = ["can", "confirm", "indirect", "cannot"];

/**
 * Who cannot apply, and can where another unit applies, is told the way in. A unit abroad takes part in what another files,
 * whatever is known of that one; unless a clause that binds both sides fails, and nobody may apply.
 */
export function verdictOf(
	{ program: { id }, eligibility, constraints = [], routes = [], partnerSide }: Result,
	{ snapshot }: Pick<View, "snapshot">,
): Verdict {
	if (partnerSide) {
		const prepared = snapshot.programs.find(({ program }) => program.id === id);
		const ofBothSides = prepared?.constraints.filter(({ test }) => bindsBothSides(test)).map((constraint) => constraint.id) ?? [];
		return constraints.some((constraint) => constraint.outcome === "fail" && ofBothSides.includes(constraint.id)) ? "cannot" : "indirect";
	}
	switch (eligibility) {
		case "eligible":
			return "can";
		case "undetermined":
			return "confirm";
		case "ineligible":
			return routes.length > 0 ? "indirect" : "cannot";
	}
}
