import type { Page } from "playwright-core";

/** How much the page moved under its reader, as the Layout Instability API measures it. */

interface LayoutShift extends PerformanceEntry {
	value: number;
	sources: { node: Node | null }[];
}

declare global {
	interface Window {
		layoutShifts?: { value: number; moved: string[] }[];
	}
}

/** Runs in the page before its own scripts. */
export function observeLayoutShifts(): void {
	const shifts: { value: number; moved: string[] }[] = [];
	window.layoutShifts = shifts;
	const nameOf = (node: Node | null) => (node instanceof Element ? (node.cloneNode(false) as Element).outerHTML : (node?.nodeName ?? "what is gone"));
	new PerformanceObserver((list) => {
		for (const { value, sources } of list.getEntries() as LayoutShift[]) shifts.push({ value, moved: sources.map(({ node }) => nameOf(node)) });
	}).observe({ type: "layout-shift", buffered: true });
}

/**
 * The cumulative layout shift of the document so far, those soon after an input included, and which elements moved: a line for each
 * shift. Needs a page that `openPage` opened with scripts.
 */
export async function layoutShift(page: Page): Promise<{ total: number; moved: string[] }> {
	return page.evaluate(async () => {
		// Shifts of a frame are told after it.
		for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
		const shifts = window.layoutShifts;
		if (!shifts) throw new Error("layout shifts are not observed here: open the page by openPage, with scripts");
		return {
			total: shifts.reduce((sum, { value }) => sum + value, 0),
			moved: shifts.map(({ value, moved }) => `${value.toFixed(4)}: ${moved.join(", ")}`),
		};
	});
}
