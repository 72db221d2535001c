import type { PreparedProgram, Snapshot } from "../../../core/snapshot.ts";
import { findProgram } from "../../../http/programs.ts";

/** How many programs stand side by side. */
export const fewest = 2;
export const most = 4;

/** The programs that ids and series name, each once, and the names that no program goes by. */
export interface Chosen {
	programs: PreparedProgram[];
	unknown: string[];
}

/** Reads ids and series, each text of one or of several joined by commas. */
export function chosenIn(texts: readonly string[], snapshot: Snapshot): Chosen {
	const programs = new Set<PreparedProgram>();
	const unknown = new Set<string>();
	for (const text of texts) {
		for (const name of text.split(/[,，、]/).map((part) => part.trim())) {
			if (name === "") continue;
			const found = findProgram(snapshot, name);
			if (found) programs.add(found);
			else unknown.add(name);
		}
	}
	return { programs: [...programs], unknown: [...unknown] };
}
