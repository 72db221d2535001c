import type { PreparedProgram, Snapshot } from "../../core/snapshot.ts";

/** The programs in force: of each series the newest edition. */
export function programsInForce({ programs }: Snapshot): PreparedProgram[] {
	return programs.filter(({ newest }) => newest);
}

/** How many programs take each country, or may, by its code. */
export function countProgramsByCountry(snapshot: Snapshot): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const { program } of programsInForce(snapshot)) {
		for (const code of [...program.partnerCountries, ...program.uncertainCountries]) counts.set(code, (counts.get(code) ?? 0) + 1);
	}
	return counts;
}
