/** Where a page stands: in a document of its own, or in the shadow of an element of another. Nothing reaches out of it. */
export type Root = Document | ShadowRoot;

/** What holds the page in its root; the words of what scripts say stand on it. */
export function holderIn(root: Root): HTMLElement | null {
	return root.querySelector<HTMLElement>("[data-waiting]");
}

/** The element that an event of a page arose in. */
export function elementOf({ target }: Event): Element | null {
	return target instanceof Element ? target : null;
}

/** The first that is there of the elements with these ids. */
export function firstOf(root: Root, ids: readonly string[]): HTMLElement | undefined {
	return ids.flatMap((id) => root.getElementById(id) ?? [])[0];
}
