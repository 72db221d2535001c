import type { Outcome } from "../model/enumerations.ts";

/** Kleene's three-valued logic over outcomes: what is not known is neither pass nor fail. */

export function allOf(outcomes: readonly Outcome[]): Outcome {
	if (outcomes.includes("fail")) return "fail";
	return outcomes.includes("unknown") ? "unknown" : "pass";
}

export function anyOf(outcomes: readonly Outcome[]): Outcome {
	if (outcomes.includes("pass")) return "pass";
	return outcomes.includes("unknown") ? "unknown" : "fail";
}

export function not(outcome: Outcome): Outcome {
	if (outcome === "unknown") return "unknown";
	return outcome === "pass" ? "fail" : "pass";
}
