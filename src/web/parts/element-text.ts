/** An element of HTML to be written: `true` is an attribute without a value, and without a content nothing closes it. */
export interface CodeElement {
	name: string;
	attributes: Readonly<Record<string, string | true>>;
	content?: string | CodeElement;
}

/** An element as a website's page has it. */
export function elementText({ name, attributes, content }: CodeElement): string {
	const written = Object.entries(attributes).map(([attribute, value]) => (value === true ? ` ${attribute}` : ` ${attribute}="${escaped(value)}"`));
	const opening = `<${name}${written.join("")}>`;
	if (content === undefined) return opening;
	return `${opening}${typeof content === "string" ? escaped(content) : elementText(content)}</${name}>`;
}

const references: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** A text as HTML writes it, in an attribute or between elements. */
export function escaped(text: string): string {
	return text.replaceAll(/[&<>"']/g, (character) => references[character] ?? character);
}
