import type { Context } from "hono";
import type { z } from "zod";
import { nearestNames } from "../core/understand/nearest.ts";
import type { Fault } from "../model/problem.ts";
import { inLanguage, type Language } from "../model/text.ts";
import { type Parameters as FaultParameters, faultWords } from "./fault-words.ts";
import { type Problem, respondProblem } from "./problem.ts";

/** Most faults an answer lists. */
const mostFaults = 100;

/** How a fault's path into what was given is told to the caller. */
export type Place = (path: readonly PropertyKey[]) => Pick<Fault, "pointer" | "parameter">;

/** What is wrong with a request, in words. `nearest` finds the countries that a misspelt name may have meant. */
export function faultsProblem(
	faults: readonly PlacedFault[],
	place: Place,
	nearest: (given: string) => readonly string[],
	language: Language,
): Problem {
	const errors = faults.slice(0, mostFaults).map(({ path, parameters }) => ({
		...place(path),
		code: parameters.code,
		detail: inLanguage(faultWords(parameters, nearest), language),
	}));
	const errorsInAll = faults.length > mostFaults ? faults.length : undefined;
	return { kind: "does-not-fit", status: 422, detail: countInWords(faults.length, language), errors, errorsInAll };
}

/** Refuses a request for its faults. */
export function respondFaults(context: Context, ...[faults, place, nearest, language]: Parameters<typeof faultsProblem>): Response {
	return respondProblem(context, faultsProblem(faults, place, nearest, language), language);
}

function countInWords(count: number, language: Language): string {
	if (language === "en")
		return count === 1 ? "One thing in the request does not fit; errors says what." : `${count} things in the request do not fit; errors says which.`;
	return `请求中有${count}处不符合要求，详见errors。`;
}

/** A JSON pointer (RFC 6901). */
export function pointerOf(path: readonly PropertyKey[]): string {
	return path.map((step) => `/${String(step).toWellFormed().replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

/** A fault with its place as a path into what was given. */
export interface PlacedFault {
	path: readonly PropertyKey[];
	parameters: FaultParameters;
}

/** Every fault that zod found in `given`, in our terms. `members` are the names that a mistyped one may have meant. */
export function placedFaults(error: z.ZodError, given: unknown, members: readonly string[]): PlacedFault[] {
	return error.issues.flatMap((issue) => placed(issue, [], given, members));
}

function placed(issue: z.core.$ZodIssue, outer: readonly PropertyKey[], given: unknown, members: readonly string[]): PlacedFault[] {
	const path = [...outer, ...issue.path];
	const at = (parameters: FaultParameters): PlacedFault[] => [{ path, parameters }];
	const absent = (issue.code === "invalid_type" || issue.code === "invalid_value") && valueAt(given, path) === undefined;
	if (absent) return at({ code: "missing" });
	switch (issue.code) {
		case "custom":
			return at(issue.params as FaultParameters);
		case "unrecognized_keys":
			return issue.keys.map((key) => ({
				path: [...path, key],
				parameters: { code: "unknown-member", given: key, nearest: nearestNames(key, members, 2).find((name) => name !== key) },
			}));
		case "invalid_type":
			return at({ code: "wrong-type", expected: [issue.expected] });
		case "invalid_value":
			return at({ code: "not-one-of", values: issue.values.map(String) });
		case "too_small":
			return at(issue.origin === "array" ? { code: "empty-array" } : { code: "too-small", minimum: Number(issue.minimum) });
		case "too_big":
			return at(
				issue.origin === "array" ? { code: "too-many", maximum: Number(issue.maximum) } : { code: "too-large", maximum: Number(issue.maximum) },
			);
		case "invalid_union": {
			const branch = issue.errors.find((issues) => !issues.some((inner) => inner.code === "invalid_type" && inner.path.length === 0));
			if (branch) return branch.flatMap((inner) => placed(inner, path, given, members));
			const expected = issue.errors.flat().flatMap((inner) => (inner.code === "invalid_type" ? [inner.expected] : []));
			return at({ code: "wrong-type", expected: [...new Set(expected)] });
		}
		default:
			return at({ code: "malformed" });
	}
}

function valueAt(given: unknown, path: readonly PropertyKey[]): unknown {
	return path.reduce<unknown>(
		(value, step) => (typeof value === "object" && value !== null && Object.hasOwn(value, step) ? Reflect.get(value, step) : undefined),
		given,
	);
}
