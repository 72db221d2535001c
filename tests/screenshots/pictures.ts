import { type Language, languages } from "../../src/model/text.ts";
import type { PageOptions } from "../support/browser/context.ts";
import { type State, states } from "../support/browser/states.ts";

/** A file to be written. */
export interface Picture {
	file: string;
	state: State;
	language: Language;
	options: PageOptions;
	format: "png" | "pdf";
}

const devices = {
	phone: { width: 360, height: 800, touch: true, pixelRatio: 2 },
	desktop: { width: 1280, height: 900 },
} satisfies Record<string, PageOptions>;

const colorSchemes = ["light", "dark"] as const;

/** The pictures of every state whose file name holds each of the words. */
export function picturesNamed(words: readonly string[]): Picture[] {
	return states.flatMap(picturesOf).filter(({ file }) => words.every((word) => file.includes(word)));
}

function picturesOf(state: State): Picture[] {
	return (state.languages ?? languages).flatMap((language) => [...onScreens(state, language), ...onPaper(state, language)]);
}

function onScreens(state: State, language: Language): Picture[] {
	return Object.entries(devices).flatMap(([device, size]) =>
		colorSchemes.map((colorScheme) => ({
			file: `${state.name}.${device}.${language}.${colorScheme}.png`,
			state,
			language,
			options: { ...size, language, colorScheme },
			format: "png" as const,
		})),
	);
}

function onPaper(state: State, language: Language): Picture[] {
	return state.paper ? [{ file: `${state.name}.paper.${language}.pdf`, state, language, options: { language }, format: "pdf" }] : [];
}
