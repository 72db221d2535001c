import type { Assets } from "../../assets.ts";

/** What holds where a website does not set a custom property. */
interface Defaults {
	light: string;
	dark: string;
}

/** The custom properties that the looks of the matching ask for, by their names without `--duikou-`, as the stylesheets have them. */
export function customProperties({ embedStylesheets: { light, dark } }: Pick<Assets, "embedStylesheets">): ReadonlyMap<string, Defaults> {
	const inDark = valuesIn(dark.text);
	return new Map([...valuesIn(light.text)].map(([name, value]) => [name, { light: value, dark: inDark.get(name) ?? value }]));
}

/** The rules for paper alone. */
const onPaper = /@media print ?\{(?:[^{}]*\{[^{}]*\})*\}/g;

/** What stands later in a stylesheet holds. */
function valuesIn(stylesheet: string): Map<string, string> {
	return new Map(
		[...stylesheet.replaceAll(onPaper, "").matchAll(/var\(--duikou-([a-z-]+), ?([^()]+)\)/g)].map(([, name = "", value = ""]) => [name, value]),
	);
}
