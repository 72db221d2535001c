import type { BrowserContextOptions } from "playwright-core";
import type { Language } from "../../../src/model/text.ts";

/** Who looks at a page, and on what. */
export interface PageOptions {
	language?: Language;
	/** In CSS pixels. */
	width?: number;
	height?: number;
	colorScheme?: "light" | "dark";
	javaScript?: boolean;
	/** A phone: touched, not pointed at, and the page's viewport is respected. */
	touch?: boolean;
	reducedMotion?: boolean;
	/** Pixels of the device in a CSS pixel. */
	pixelRatio?: number;
}

/** The same in the words of Playwright. Unless told otherwise: English, a desktop, light, with scripts. */
export function contextOptions({
	language = "en",
	width = 1280,
	height = 900,
	colorScheme = "light",
	javaScript = true,
	touch = false,
	reducedMotion = false,
	pixelRatio = 1,
}: PageOptions): BrowserContextOptions {
	return {
		locale: language,
		viewport: { width, height },
		colorScheme,
		javaScriptEnabled: javaScript,
		hasTouch: touch,
		isMobile: touch,
		reducedMotion: reducedMotion ? "reduce" : "no-preference",
		deviceScaleFactor: pixelRatio,
	};
}
