import { prepare, type Snapshot } from "../core/snapshot.ts";
import { readCatalog } from "./authored.ts";
import { compile } from "./compile.ts";
import { checkExamples } from "./examples.ts";
import type { CatalogFault } from "./files.ts";
import { checkNames } from "./names.ts";
import { checkReferences } from "./references.ts";
import { type Revision, revisionOf } from "./revision.ts";
import { checkSums } from "./sums.ts";

/** A checked catalog: its revision, and the snapshot that the examples were tried on. */
export interface CheckedCatalog {
	revision: Revision;
	snapshot: Snapshot;
}

/**
 * Checks `data/`: shape, references, sums, then the examples. Later checks need the earlier ones to pass, since they
 * build on them; within each, every fault is told.
 */
export function checkCatalog(folder: string): { checked?: CheckedCatalog; faults: CatalogFault[] } {
	const { catalog, faults } = readCatalog(folder);
	if (!catalog) return { faults };
	faults.push(...checkReferences(catalog), ...checkNames(catalog), ...checkSums(catalog));
	if (faults.length > 0) return { faults };
	const document = compile(catalog);
	const revision = revisionOf(document);
	const snapshot = prepare(document, revision.id, "1970-01-01T00:00:00Z");
	faults.push(...checkExamples(catalog, snapshot));
	return faults.length > 0 ? { faults } : { checked: { revision, snapshot }, faults };
}
