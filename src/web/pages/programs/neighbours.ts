import type { PreparedProgram, Snapshot } from "../../../core/snapshot.ts";

/** Programs that are put beside one: with it as many as a comparison takes. */
const mostNeighbours = 3;

/** The programs that a reader weighs against one: those excluded beside it, then those that take most of the same countries. */
export function neighboursOf({ program }: PreparedProgram, { programs }: Snapshot): PreparedProgram[] {
	const own = new Set(program.partnerCountries);
	return programs
		.filter((other) => other.newest && other.program.series !== program.series)
		.map((other) => ({
			other,
			excluded: program.excludes?.programs.includes(other.program.id) ?? false,
			shared: other.program.partnerCountries.filter((code) => own.has(code)).length,
		}))
		.filter(({ excluded, shared }) => excluded || shared > 0)
		.toSorted((a, b) => Number(b.excluded) - Number(a.excluded) || b.shared - a.shared)
		.slice(0, mostNeighbours)
		.map(({ other }) => other);
}

/** Where a program and its neighbours are compared. */
export function compareAddress({ program }: PreparedProgram, neighbours: readonly PreparedProgram[]): string {
	return `/compare?programs=${[program.id, ...neighbours.map((other) => other.program.id)].join(",")}`;
}
