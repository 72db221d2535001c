import type { Page } from "playwright-core";

/**
 * Tells a page that it was left and is shown again out of the back/forward cache, its document as it was. The packaged Chromium is a
 * headless shell, which has no such cache: going back in it always loads anew.
 */
export async function leaveAndReturn(page: Page): Promise<void> {
	await page.evaluate(() => {
		for (const type of ["pagehide", "pageshow"]) window.dispatchEvent(new PageTransitionEvent(type, { persisted: true }));
	});
}
