import { describe, expect, it } from "vitest";
import { keepingRecent } from "../../src/catalog/recent.ts";

/** A function that remembers the last two values, with the keys it was made for, in order. */
function twoKept(): { get(key: string): Promise<string | undefined>; made: string[] } {
	const made: string[] = [];
	const get = keepingRecent(2, async (key) => {
		made.push(key);
		await new Promise((resolve) => setTimeout(resolve, 1));
		if (key === "broken") throw new Error("broken");
		return key === "nothing" ? undefined : `value of ${key}`;
	});
	return { get, made };
}

describe("keeping what was used last", () => {
	it("makes a value once while it is kept, and drops the one longest not used", async () => {
		const { get, made } = twoKept();
		for (const key of ["a", "b", "a", "c", "a", "b"]) expect(await get(key)).toBe(`value of ${key}`);
		expect(made).toEqual(["a", "b", "c", "b"]);
	});

	it("makes a value once for all who ask for it at the same time", async () => {
		const { get, made } = twoKept();
		expect(await Promise.all([get("a"), get("b"), get("a"), get("a")])).toEqual(["value of a", "value of b", "value of a", "value of a"]);
		expect(made).toEqual(["a", "b"]);
	});

	it("keeps neither failures nor nothing, and drops no value for them", async () => {
		const { get, made } = twoKept();
		await get("a");
		await get("b");
		for (const key of ["nothing", "nothing"]) expect(await get(key)).toBeUndefined();
		for (const key of ["broken", "broken"]) await expect(get(key)).rejects.toThrow("broken");
		await Promise.all([get("a"), get("b")]);
		expect(made).toEqual(["a", "b", "nothing", "nothing", "broken", "broken"]);
	});
});
