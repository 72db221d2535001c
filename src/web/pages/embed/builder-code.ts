import type { Language } from "../../../model/text.ts";
import type { WidgetRelease } from "../../assets.ts";
import { builderWords } from "../../words/builder.ts";
import { embedWords } from "../../words/embed.ts";
import { buttonAddress, buttonSize } from "./button.ts";
import { type CodeElement, elementText } from "./element-text.ts";
import { type EmbedOptions, embedAddress, writtenOptions } from "./options.ts";

/** The element that websites write. */
export const elementName = "duikou-match";

/** Where the newest release of the script is served. */
export const newestWidget = "/widget.js";

/** How tall a frame is where no script fits it to its content, in pixels. */
const frameHeight = 720;

interface CodeOptions {
	options: EmbedOptions;
	/** That of what is said in the codes. */
	language: Language;
	/** The release that is pinned; always the newest where there is none. */
	pinned: WidgetRelease | undefined;
	/** The whole address of a path. */
	absolute(path: string): string;
}

/** What a website copies: each is a way to the same. */
export interface Codes {
	/** The element with its script. */
	widget: string;
	frame: string;
	/** The address alone. */
	address: string;
	/** A link of words, and one of a picture. */
	link: string;
	button: string;
}

/** The codes that show the matching with these options. */
export function codesOf({ options, language, pinned, absolute }: CodeOptions): Codes {
	const words = builderWords[language];
	const address = absolute(embedAddress(options));
	const link: CodeElement = { name: "a", attributes: { href: address }, content: words.linkText };
	const attributes = Object.fromEntries(writtenOptions(options).map(({ name, value }) => [name, value === "" || value]));
	const title = embedWords[language].title;
	const frame = { src: address, title, width: "100%", height: String(frameHeight), loading: "lazy" };
	const { width, height } = buttonSize(language);
	const picture = { src: absolute(buttonAddress(language)), alt: words.linkText, width: String(width), height: String(height) };
	return {
		widget: [scriptFor(pinned, absolute), { name: elementName, attributes, content: link }].map(elementText).join("\n"),
		frame: elementText({ name: "iframe", attributes: frame, content: "" }),
		address,
		link: elementText(link),
		button: elementText({ name: "a", attributes: { href: address }, content: { name: "img", attributes: picture } }),
	};
}

function scriptFor(pinned: WidgetRelease | undefined, absolute: (path: string) => string): CodeElement {
	const checked = pinned && { integrity: pinned.integrity, crossorigin: "anonymous" };
	const path = pinned ? `/widget/${pinned.version}.js` : newestWidget;
	return { name: "script", attributes: { src: absolute(path), ...checked, async: true }, content: "" };
}
