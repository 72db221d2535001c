import type { Profile } from "../model/profile.ts";
import type { MatchRequest } from "../model/request.ts";
import type { PreparedProgram, Snapshot } from "./snapshot.ts";

/** The programs to judge: those asked for by name, else the newest editions, of the kinds and countries asked for. */
export function inScope(
	profile: Profile,
	snapshot: Snapshot,
	{ kinds, programs, countryScope }: Pick<MatchRequest, "kinds" | "programs" | "countryScope">,
): PreparedProgram[] {
	const countries = countryScope === "partner" ? profile.partnerCountries : undefined;
	return snapshot.programs.filter(({ program, newest }) => {
		const named = programs?.includes(program.id) || (newest && programs?.includes(program.series));
		if (programs ? !named : !newest) return false;
		if (kinds && !kinds.includes(program.kind)) return false;
		return !countries || countries.some((code) => program.partnerCountries.includes(code) || program.uncertainCountries.includes(code));
	});
}
