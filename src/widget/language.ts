/** The language that an element stands in, by its own attribute or that of what is around it; empty where none is told. */
export function languageAround(element: Element): string {
	const told = element.closest<HTMLElement>("[lang]");
	if (told) return told.lang;
	const root = element.getRootNode();
	return root instanceof ShadowRoot ? languageAround(root.host) : "";
}
