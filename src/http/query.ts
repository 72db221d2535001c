import type { Snapshot } from "../core/snapshot.ts";
import { nearestNames } from "../core/understand/nearest.ts";
import type { PlacedFault } from "./faults.ts";

/** Facts of a profile that tell nothing of a person and may stand in a URL; the others may not. */
export const listParameters = ["partnerCountries", "activities", "groups"] as const;
export const textParameters = ["field", "institutionType"] as const;
export const requestLists = ["kinds", "programs"] as const;
export const requestTexts = ["asOf", "lang", "countryScope", "detail", "catalogRevision"] as const;

/** The body that a query stands for, with the faults of the query itself. */
export function bodyOfQuery(query: Record<string, string[]>, { requestSchema, memberNames }: Snapshot): { body: unknown; faults: PlacedFault[] } {
	const profile: Record<string, unknown> = {};
	const body: Record<string, unknown> = { profile };
	const faults: PlacedFault[] = [];
	const list = (values: string[]): string[] => values.flatMap((value) => value.split(/[,，、]/)).map((value) => value.trim());
	for (const [name, values] of Object.entries(query)) {
		const [first = ""] = values;
		const once = (): string => {
			if (values.length > 1) faults.push({ path: [name], parameters: { code: "repeated" } });
			return first;
		};
		if (isOneOf(listParameters, name)) profile[name] = list(values);
		else if (isOneOf(textParameters, name)) profile[name] = once();
		else if (isOneOf(requestLists, name)) body[name] = list(values);
		else if (isOneOf(requestTexts, name)) body[name] = once();
		else if (name === "limit") body.limit = wholeNumber(once());
		else if (Object.hasOwn(requestSchema.shape.profile.shape, memberOf(name)) && !isOneOf([...listParameters, ...textParameters], memberOf(name))) {
			faults.push({ path: [name], parameters: { code: "personal-fact" } });
		} else
			faults.push({ path: [name], parameters: { code: "unknown-member", given: name, nearest: nearestNames(memberOf(name), memberNames, 1)[0] } });
	}
	return { body, faults };
}

/** A whole number that a parameter writes; another text stays as it is, and is told to be of the wrong type. */
export function wholeNumber(text: string): number | string {
	return /^-?\d{1,9}$/.test(text) ? Number(text) : text;
}

/** The member of the profile that a parameter such as `degree.level` or `languages[]` would belong to. */
function memberOf(parameter: string): string {
	return parameter.split(/[.[]/, 1)[0] ?? "";
}

function isOneOf<Name extends string>(names: readonly Name[], name: string): name is Name {
	return (names as readonly string[]).includes(name);
}
