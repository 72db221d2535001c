import { afterAll, describe, expect, it } from "vitest";
import { languages } from "../../src/model/text.ts";
import { axe, axeOfColours } from "../support/browser/axe.ts";
import { layoutShift } from "../support/browser/layout-shift.ts";
import { expectClean, openPage } from "../support/browser/page.ts";
import { serveApplication } from "../support/browser/served.ts";
import { states } from "../support/browser/states.ts";
import { widerThanWindow } from "../support/browser/width.ts";

/** What holds for every page in every state. */

const served = await serveApplication();
afterAll(() => served.goAway());

/** Browsers say in the console that a page was not found. */
const saidOfFailures = [/^error: Failed to load resource/];

const cases = states.flatMap((state) => (state.languages ?? languages).map((language) => [state.name, language, state] as const));

describe("every state of the pages", () => {
	it.each(cases)("%s, %s: accessible in light and dark, steady, clean, and no wider than a phone", async (_, language, state) => {
		const watched = await openPage(served.origin, { language, width: 360, height: 800, touch: true });
		const { page } = watched;
		await page.goto(served.origin + state.address);
		await state.reach?.(page, language);
		expect(await page.getAttribute("html", "lang")).toBe(language);
		expect(await axe(page)).toEqual([]);
		await page.emulateMedia({ colorScheme: "dark" });
		expect(await axeOfColours(page)).toEqual([]);
		expect(await widerThanWindow(page)).toEqual([]);
		if (!state.unfolds) expect(await layoutShift(page)).toEqual({ total: 0, moved: [] });
		await expectClean(watched, { but: state.fails ? saidOfFailures : [] });
		await page.context().close();
	});
});
