import { afterAll, describe, expect, it } from "vitest";
import { type Language, languages } from "../../../src/model/text.ts";
import { axe, axeOfColours } from "./axe.ts";
import { layoutShift } from "./layout-shift.ts";
import { expectClean, openPage } from "./page.ts";
import { serveApplication } from "./served.ts";
import { states } from "./states.ts";
import { widerThanWindow } from "./width.ts";

/** Browsers say in the console that a page was not found. */
const saidOfFailures = [/^error: Failed to load resource/];

/** Holds every state of the pages, in one language, to what holds for all of them. */
export async function holdEveryState(language: Language): Promise<void> {
	const served = await serveApplication();
	afterAll(() => served.goAway());
	const cases = states.filter((state) => (state.languages ?? languages).includes(language)).map((state) => [state.name, state] as const);

	describe(`every state of the pages, in ${language}`, () => {
		it.each(cases)("%s: accessible in light and dark, steady, clean, and no wider than a phone", async (_, state) => {
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
}
