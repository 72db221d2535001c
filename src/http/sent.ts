import { beijingDay } from "../core/dates.ts";
import { birthDays } from "../core/judge/applicant.ts";
import { ageSchema, partialDateSchema } from "../model/profile.ts";
import { languageOfTag, momentOf } from "../model/request.ts";
import type { Language } from "../model/text.ts";
import type { PlacedFault } from "./faults.ts";

/** What a request says, read before it is validated and whatever else is wrong with it. */

/** A member of what may be an object. */
export function member(value: unknown, name: string): unknown {
	return typeof value === "object" && value !== null && Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
}

/** The language that a body asks for. */
export function languageOf(body: unknown): Language | undefined {
	const lang = member(body, "lang");
	return typeof lang === "string" ? languageOfTag(lang) : undefined;
}

/** The moment that a body asks for, `now` where it names none; undefined where it names no moment. */
export function momentAsked(body: unknown, now: number): number | undefined {
	const asOf = member(body, "asOf");
	if (asOf === undefined) return now;
	return typeof asOf === "string" ? momentOf(asOf) : undefined;
}

/** Age and birth date of a body's profile that no day allows together at a moment. */
export function disagreement(body: unknown, moment: number): PlacedFault[] {
	const profile = member(body, "profile");
	const age = ageSchema.safeParse(member(profile, "age"));
	const birthDate = partialDateSchema.safeParse(member(profile, "birthDate"));
	if (!age.success || !birthDate.success) return [];
	const days = birthDays({ age: age.data, birthDate: birthDate.data }, beijingDay(moment));
	return days === "none" ? [{ path: ["profile", "age"], parameters: { code: "age-disagrees" } }] : [];
}
