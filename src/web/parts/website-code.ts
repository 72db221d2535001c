import type { Language } from "../../model/text.ts";
import type { WidgetRelease } from "../assets.ts";
import { releaseAddress, widgetAddress } from "../widget.ts";
import { builderWords } from "../words/builder.ts";
import { embedWords } from "../words/embed.ts";
import { type CodeElement, elementText } from "./element-text.ts";

/** The code by which websites show the matching in their pages. */

/** The element that websites write. */
export const elementName = "duikou-match";

/** How tall a frame is where no script fits it to its content, in pixels. */
const frameHeight = 720;

/** What a website shows. */
interface Shown {
	/** The whole address at which it is shown by itself. */
	address: string;
	/** That of what is said in the code. */
	language: Language;
}

interface ShownByScript extends Shown {
	/** The options, by their names. */
	attributes: CodeElement["attributes"];
	/** The release that is pinned; always the newest where there is none. */
	pinned: WidgetRelease | undefined;
	/** The whole address of a path. */
	absolute(path: string): string;
}

/** The element with its script. The link in it is shown where the script is not let through. */
export function widgetCode({ attributes, pinned, absolute, ...shown }: ShownByScript): string {
	const element = { name: elementName, attributes, content: linkElement(shown) };
	return [scriptElement(pinned, absolute), element].map(elementText).join("\n");
}

/** The frame, and a link below it: browsers show a broken box where a frame is not let through. */
export function frameCode({ address, language }: Shown): string {
	const attributes = {
		src: address,
		title: embedWords[language].title,
		width: "100%",
		height: String(frameHeight),
		frameborder: "0",
		loading: "lazy",
	};
	const link = { name: "p", attributes: {}, content: linkElement({ address, language }) };
	return [{ name: "iframe", attributes, content: "" }, link].map(elementText).join("\n");
}

/** The script alone, which makes frames in the same page as tall as their content. */
export function scriptCode({ pinned, absolute }: Pick<ShownByScript, "pinned" | "absolute">): string {
	return elementText(scriptElement(pinned, absolute));
}

/** A link to what is shown. */
export function linkElement({ address, language }: Shown): CodeElement {
	return { name: "a", attributes: { href: address }, content: builderWords[language].linkText };
}

function scriptElement(pinned: WidgetRelease | undefined, absolute: (path: string) => string): CodeElement {
	const checked = pinned && { integrity: pinned.integrity, crossorigin: "anonymous" };
	const path = pinned ? releaseAddress(pinned) : widgetAddress;
	return { name: "script", attributes: { src: absolute(path), ...checked, async: true }, content: "" };
}
