import type { PreparedProgram, Snapshot } from "../../../core/snapshot.ts";
import { findProgram } from "../../../http/programs.ts";
import type { Site } from "../../../model/sites.ts";
import type { Embedded } from "../../view.ts";
import type { EmbedOptions } from "./options.ts";

/** What a website shows: what its page names, the programs before their kinds, else what its key is restricted to. */
export function withinOf({ programs, kinds }: EmbedOptions, site: Site | undefined, snapshot: Snapshot): Embedded["within"] {
	if (programs) return { programs };
	return kinds ? { kinds } : { programs: programsOfSite(site, snapshot)?.map(nameToFollow) };
}

/**
 * The programs that a site is restricted to, as far as the catalog has them still; undefined where it shows all, as it does
 * where none is left: who fills in the form cannot mend the site's list.
 */
export function programsOfSite(site: Site | undefined, snapshot: Snapshot): PreparedProgram[] | undefined {
	const known = new Set(site?.programs?.flatMap((name) => findProgram(snapshot, name) ?? []));
	return known.size > 0 ? [...known] : undefined;
}

/** The name by which the next edition takes the place of this one, where this one is the newest. */
export function nameToFollow({ newest, program }: PreparedProgram): string {
	return newest ? program.series : program.id;
}
