import type { Language } from "../../../model/text.ts";
import type { WidgetRelease } from "../../assets.ts";
import { elementText } from "../../parts/element-text.ts";
import { frameCode, linkElement, scriptCode, widgetCode } from "../../parts/website-code.ts";
import { builderWords } from "../../words/builder.ts";
import { buttonAddress, buttonSize } from "./button.ts";
import { type EmbedOptions, embedAddress, writtenOptions } from "./options.ts";

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
	/** The frame, and the script that makes it as tall as its content. */
	frame: string;
	frameScript: string;
	/** The address alone. */
	address: string;
	/** A link of words, and one of a picture. */
	link: string;
	button: string;
}

/** The codes that show the matching with these options. */
export function codesOf({ options, language, pinned, absolute }: CodeOptions): Codes {
	const address = absolute(embedAddress(options));
	const attributes = Object.fromEntries(writtenOptions(options).map(({ name, value }) => [name, value === "" || value]));
	const size = buttonSize(language);
	const picture = {
		src: absolute(buttonAddress(language)),
		alt: builderWords[language].linkText,
		width: String(size.width),
		height: String(size.height),
	};
	return {
		widget: widgetCode({ address, language, attributes, pinned, absolute }),
		frame: frameCode({ address, language }),
		frameScript: scriptCode({ pinned, absolute }),
		address,
		link: elementText(linkElement({ address, language })),
		button: elementText({ name: "a", attributes: { href: address }, content: { name: "img", attributes: picture } }),
	};
}
