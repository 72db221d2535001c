import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { default as Axe, Result, RunOptions } from "axe-core";
import type { Page } from "playwright-core";

/** Accessibility, as far as a machine can judge it. Needs a page with scripts. */

declare global {
	interface Window {
		axe: typeof Axe;
	}
}

const script = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** WCAG 2.2 at level AA, and good practice. */
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** The faults of the page as it stands, a line for each element: the rule, the element, why. */
export async function axe(page: Page): Promise<string[]> {
	return (await run(page, { runOnly: tags, resultTypes: ["violations"] })).violations.flatMap(linesOf);
}

/** The same of colours alone: what a change of the colour scheme can spoil. */
export async function axeOfColours(page: Page): Promise<string[]> {
	return (
		await run(page, { runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] }, resultTypes: ["violations"] })
	).violations.flatMap(linesOf);
}

/** The elements of which it could not be told whether their colours contrast enough, such as text above a picture: for a person to judge. */
export async function undecidedContrast(page: Page): Promise<string[]> {
	return (await run(page, { runOnly: { type: "rule", values: ["color-contrast"] }, resultTypes: ["incomplete"] })).incomplete.flatMap(linesOf);
}

async function run(page: Page, options: RunOptions) {
	// Evaluated, and not added as an element, which the content security policy of the page forbids.
	await page.evaluate(script);
	return page.evaluate((given) => window.axe.run(document, given), options);
}

function linesOf({ id, nodes }: Result): string[] {
	return nodes.map(({ target, any, all, none }) => {
		const reasons = [...any, ...all, ...none].map(({ message }) => message);
		return `${id}: ${target.join(" ")}: ${reasons.join("; ")}`;
	});
}
