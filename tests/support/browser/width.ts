import type { Page } from "playwright-core";

/** The elements that make the page scroll sideways, each by the beginning of its markup; none where all fits the window. */
export async function widerThanWindow(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		// Not `innerWidth`: a phone zooms out until all fits it.
		const { clientWidth, scrollWidth } = document.documentElement;
		if (scrollWidth <= clientWidth) return [];
		// What reaches out of something that clips it, or scrolls it, does not widen the page.
		const clipped = new Set([...document.body.querySelectorAll("*")].filter((element) => getComputedStyle(element).overflowX !== "visible"));
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT, (node) =>
			node.parentElement !== null && clipped.has(node.parentElement) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
		);
		const wide: string[] = [];
		while (walker.nextNode()) {
			const element = walker.currentNode as Element;
			if (element.getBoundingClientRect().right > clientWidth) wide.push(element.outerHTML.slice(0, 100));
		}
		return wide;
	});
}
