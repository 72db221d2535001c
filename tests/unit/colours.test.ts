import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { coloursIn, contrast } from "../support/contrast.ts";

/** The colours of the pages: what is written can be read on whatever it stands on, in light and dark (WCAG 2.2, 1.4.3 and 1.4.11). */

const readStyles = (name: string) => readFileSync(fileURLToPath(new URL(`../../src/web/styles/${name}.css`, import.meta.url)), "utf8");

/** The colours of one scheme; the dark one changes what it names, the light one holds for the rest. */
function coloursOf(scheme: "light" | "dark"): Map<string, string> {
	const read = (scheme === "light" ? ["tokens"] : ["tokens", "dark"]).map(readStyles);
	return new Map(read.flatMap((text) => [...coloursIn(text)]));
}

const grounds = ["paper", "surface", "sunken"];
const verdicts = ["can", "confirm", "indirect", "cannot"];
const texts = [
	...["ink", "quiet", "accent", ...verdicts].flatMap((text) => grounds.map((ground) => [text, ground])),
	...verdicts.map((verdict) => [verdict, `${verdict}-soft`]),
	["on-accent", "accent"],
	["accent", "accent-soft"],
	["ink", "accent-soft"],
	["quiet", "accent-soft"],
];
const edges = grounds.map((ground) => ["edge", ground]);

describe.each(["light", "dark"] as const)("in %s", (scheme) => {
	const colours = coloursOf(scheme);
	const between = (one: string, other: string): number => contrast(colours.get(one) ?? "", colours.get(other) ?? "");

	it.each(texts)("%s is readable on %s", (text, ground) => expect(between(text ?? "", ground ?? "")).toBeGreaterThanOrEqual(4.5));

	it.each(edges)("the %s of a control is seen on %s", (edge, ground) => expect(between(edge ?? "", ground ?? "")).toBeGreaterThanOrEqual(3));
});

it("measures contrast as WCAG does", () => {
	expect(contrast("#000000", "#ffffff")).toBe(21);
	expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
});
