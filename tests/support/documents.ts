import type { CatalogDocument, CompiledConstraint, CompiledProgram } from "../../src/model/document.ts";

/** A copy of a catalog with something changed in it. */
export function changed(document: CatalogDocument, change: (copy: CatalogDocument) => void): CatalogDocument {
	const copy = structuredClone(document);
	change(copy);
	return copy;
}

export function programOf(document: CatalogDocument, id: string): CompiledProgram {
	const program = document.programs.find((candidate) => candidate.id === id);
	if (!program) throw new Error(`there is no program ${id}`);
	return program;
}

export function constraintOf(program: CompiledProgram, id: string): CompiledConstraint {
	const constraint = program.constraints.find((candidate) => candidate.id === id);
	if (!constraint) throw new Error(`${program.id} has no constraint ${id}`);
	return constraint;
}
