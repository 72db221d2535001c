import type { Page } from "playwright-core";

/** How soon an answer that has arrived stands on the page. */

declare global {
	interface Window {
		drawnAt?: number;
	}
}

interface Drawing {
	/** What makes the page ask: a press of a button, a navigation. */
	act(): Promise<unknown>;
	/** Whether the path and query of a request are those of the answer waited for. */
	answer: RegExp;
	/** Runs in the page, after each change of the document: whether the answer stands there. It can use nothing from around it. */
	shown(): boolean;
}

/**
 * Milliseconds from the end of an answer (`responseEnd` of the Resource Timing API) to the end of the frame in which it is painted, be
 * it a new document or a fragment that a script has put in. Needs a page with scripts.
 */
export async function drawnWithin(page: Page, { act, answer, shown }: Drawing): Promise<number> {
	if (await page.evaluate(shown)) throw new Error("what is to be shown stood there before");
	const observe = `(${observeDrawing})(${shown})`;
	const inNewDocuments = await page.addInitScript(observe);
	await page.evaluate(observe);
	await act();
	await page.waitForFunction(() => window.drawnAt !== undefined);
	await inNewDocuments.dispose();
	const { drawnAt, answers } = await page.evaluate(() => ({
		drawnAt: window.drawnAt ?? Number.NaN,
		answers: [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")].map((entry) => ({
			address: entry.name,
			responseEnd: (entry as PerformanceResourceTiming).responseEnd,
		})),
	}));
	const ends = answers.filter(({ address }) => answer.test(address)).map(({ responseEnd }) => responseEnd);
	if (ends.length === 0) throw new Error(`no answer came from ${answer}, but from ${answers.map(({ address }) => address).join(", ")}`);
	return drawnAt - Math.max(...ends.filter((end) => end <= drawnAt));
}

/** Runs in the page. */
function observeDrawing(shown: () => boolean): void {
	window.drawnAt = undefined;
	const observer = new MutationObserver(() => {
		if (!shown()) return;
		observer.disconnect();
		requestAnimationFrame(() => {
			// A task posted from within a frame runs once the frame is painted.
			const { port1, port2 } = new MessageChannel();
			port1.onmessage = () => {
				window.drawnAt = performance.now();
			};
			port2.postMessage(undefined);
		});
	});
	observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
}
