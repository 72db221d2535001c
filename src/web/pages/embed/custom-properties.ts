import type { Assets } from "../../assets.ts";

/** A custom property of CSS that a website may set, without `--duikou-`, and what holds where it does not. */
export interface CustomProperty {
	name: string;
	light: string;
	dark: string;
}

/** The custom properties that the looks of the matching ask for, as their stylesheets name them. */
export function customProperties({ embedStylesheets: { light, dark } }: Pick<Assets, "embedStylesheets">): CustomProperty[] {
	const inDark = valuesIn(dark.text);
	return [...valuesIn(light.text)].map(([name, value]) => ({ name, light: value, dark: inDark.get(name) ?? value }));
}

/** What stands later in a stylesheet holds. */
function valuesIn(stylesheet: string): Map<string, string> {
	return new Map([...stylesheet.matchAll(/var\(--duikou-([a-z-]+), ?([^()]+)\)/g)].map(([, name = "", value = ""]) => [name, value]));
}
