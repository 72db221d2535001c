import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

/** The colours of the pages: what is written can be read on whatever it stands on, in light and dark (WCAG 2.2, 1.4.3 and 1.4.11). */

const readStyles = (name: string) => readFileSync(fileURLToPath(new URL(`../../src/web/styles/${name}.css`, import.meta.url)), "utf8");

/** The colours of one scheme; the dark one changes what it names, the light one holds for the rest. */
function coloursOf(scheme: "light" | "dark"): Map<string, string> {
	const read = (scheme === "light" ? ["tokens"] : ["tokens", "dark"]).map(readStyles);
	return new Map(read.flatMap((text) => [...text.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name = "", colour = ""]) => [name, colour])));
}

function luminance(colour: string): number {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
		const share = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
		return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
	const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
	return (lighter + 0.05) / (darker + 0.05);
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
