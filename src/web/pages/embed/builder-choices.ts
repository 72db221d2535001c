import type { Snapshot } from "../../../core/snapshot.ts";
import type { PlacedFault } from "../../../http/faults.ts";
import { findProgram } from "../../../http/programs.ts";
import type { Site, SiteRegister } from "../../../model/sites.ts";
import { type EmbedOptions, embedPath, readOptions, valuesIn } from "./options.ts";
import { nameToFollow, withinOf } from "./within.ts";

export const builderPath = `${embedPath}/builder`;

/** Names of the form's controls that are no option: `lang` is the language of the page itself. */
export const languageName = "language";
export const scriptName = "script";

/** What was chosen in the form, and what comes of it. */
export interface Choices {
	options: EmbedOptions;
	/** What is wrong with the options; each path begins with the name of one. */
	faults: readonly PlacedFault[];
	/** As they were written, also where they are at fault. */
	programs: readonly string[];
	kinds: readonly string[];
	institutionType: string;
	/** Whether websites load the very release that is the newest now. */
	isPinned: boolean;
	/** What is known of the key of a site, if one was entered. */
	site?: Site | "unknown" | "away";
	/** What was asked for, without the language of the page. */
	query: string;
}

/** Reads what was chosen, and looks up the key of the site. */
export async function choicesIn(asked: URLSearchParams, snapshot: Snapshot, sites: SiteRegister): Promise<Choices> {
	const query = new URLSearchParams(asked);
	query.delete("lang");
	const programs = [...new Set(valuesIn(query, "programs").map((name) => seriesOf(name, snapshot)))];
	const wanted = new URLSearchParams(query);
	wanted.set("lang", query.get(languageName) ?? "");
	wanted.set("programs", programs.join());
	const { options, faults } = readOptions(wanted, snapshot);
	return {
		options,
		faults,
		programs,
		kinds: valuesIn(query, "kinds"),
		institutionType: query.get("institution-type") ?? "",
		isPinned: query.get(scriptName) !== "newest",
		...(options.site !== undefined && { site: await sites.siteOf(options.site) }),
		query: query.toString(),
	};
}

/** Next year's edition takes the place of this one's where a series is named. */
function seriesOf(name: string, snapshot: Snapshot): string {
	const found = findProgram(snapshot, name);
	return found ? nameToFollow(found) : name;
}

/** Whether something has to be mended before there is any code. */
export function isFaulty({ faults, site }: Choices): boolean {
	return faults.length > 0 || site === "unknown";
}

/** The site with the key, where there is one. */
export function siteOf({ site }: Choices): Site | undefined {
	return typeof site === "object" ? site : undefined;
}

/**
 * What the page itself shows by the element: what the site with the key would, without counting on its key. Options are not
 * shown while something is wrong with one of them.
 */
export function previewOf(choices: Choices, snapshot: Snapshot): EmbedOptions {
	const { options, faults } = choices;
	const { lang, compact } = options;
	const site = siteOf(choices);
	const theme = options.theme ?? site?.theme;
	if (faults.length > 0) return { lang, theme, compact };
	return { ...options, site: undefined, ...withinOf(options, site, snapshot), theme };
}
