import { z } from "zod";

/** An array of 1 to `maximum` entries. */
export function boundedArray<Entry extends z.ZodType>(entry: Entry, maximum: number): z.ZodArray<Entry> {
	return z.array(entry).check(madeOf(Array.isArray, z.minLength(1)), madeOf(Array.isArray, z.maxLength(maximum)));
}

/** A text of 1 to `maximum` characters. */
export function boundedText(maximum: number): z.ZodString {
	return z.string().check(madeOf(isText, z.minLength(1)), madeOf(isText, z.maxLength(maximum)));
}

function isText(value: unknown): boolean {
	return typeof value === "string";
}

/**
 * A check that is made of values of one type alone; others are refused for their type already. On its own, zod checks the
 * length of whatever has a member of that name, and throws where that one is an object which is no number.
 */
function madeOf<Check extends z.core.$ZodCheck<never>>(isOfType: (value: unknown) => boolean, check: Check): Check {
	check._zod.def.when = ({ value }) => isOfType(value);
	return check;
}
