import type { Notices } from "./notices.ts";
import { firstOf, type Root } from "./root.ts";

/** What was asked for, or has to be seen, before anything else. */
const foremost = ["faults", "share-made"];
/** Where an answer is read from. */
const beginnings = ["answer", "content"];

/** What stays as it was. */
export interface Kept {
	/** The id of a heading that stays where it is on the screen; else the answer is scrolled to. */
	heading?: string;
	/** The programs that are opened; those that were, unless told otherwise. */
	opened?: readonly string[];
}

/**
 * Puts parts of a page, each named by a selector, in the place of the same parts of this one. Returns what then shows them
 * where they are expected, and says what they begin with: in place, from their beginning, or scrolled as they were left.
 */
export function exchange(root: Root, page: Document, parts: readonly string[], { heading, opened = openedIn(root) }: Kept) {
	const before = heading === undefined ? undefined : root.getElementById(heading)?.getBoundingClientRect().top;
	for (const part of parts) {
		const [now, next] = [root.querySelector(part), page.querySelector(part)];
		if (now && next) now.replaceWith(document.adoptNode(next));
	}
	for (const details of root.querySelectorAll<HTMLDetailsElement>(".result .opened")) details.open = opened.includes(resultOf(details));

	return (notices: Notices, scroll?: number): void => {
		notices.clear();
		const kept = heading === undefined ? null : root.getElementById(heading);
		const first = firstOf(root, foremost);
		const target = first ?? kept ?? firstOf(root, beginnings);
		target?.focus({ preventScroll: true });
		if (scroll !== undefined) scrollTo(0, scroll);
		else if (!first && kept && before !== undefined) scrollAround(kept, kept.getBoundingClientRect().top - before);
		else target?.scrollIntoView();
		notices.announce(saidFirst(root));
	};
}

/** Scrolls what scrolls around an element: a part of the page, or the window. */
function scrollAround(element: Element, by: number): void {
	let around = parentOf(element);
	while (around && !(around.scrollHeight > around.clientHeight && /auto|scroll/.test(getComputedStyle(around).overflowY))) around = parentOf(around);
	(around ?? window).scrollBy(0, by);
}

function parentOf(element: Element): Element | null {
	const root = element.getRootNode();
	return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

/** The heading of the section that a button stands in, where it is to stay in sight. */
export function headingOf(button: HTMLButtonElement | null): string | undefined {
	const section = button?.matches(".primary, .language") ? undefined : button?.closest("[aria-labelledby]");
	return section?.getAttribute("aria-labelledby") ?? undefined;
}

/** The programs that are opened, each by the id of its heading. */
export function openedIn(root: Root): string[] {
	return [...root.querySelectorAll(".result .opened[open]")].map(resultOf);
}

function resultOf(details: Element): string {
	return details.closest(".result")?.getAttribute("aria-labelledby") ?? "";
}

/** What a screen reader is told of an answer that took the place of another. */
function saidFirst(root: Root): string {
	const heading = firstOf(root, ["faults", "answer"]) ?? root.querySelector("h1");
	return [heading, root.querySelector(".counted")].map((said) => said?.textContent).join(" ");
}
