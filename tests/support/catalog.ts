import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { checkCatalog } from "../../src/catalog/check.ts";
import { type MatchOptions, match } from "../../src/core/match.ts";
import { prepare, type Snapshot } from "../../src/core/snapshot.ts";
import type { Answer, Result } from "../../src/model/answer.ts";
import type { CatalogDocument } from "../../src/model/document.ts";
import { profileSchema } from "../../src/model/profile.ts";
import { momentOf } from "../../src/model/request.ts";

export const dataFolder = fileURLToPath(new URL("../../data", import.meta.url));

/** Compiled before the tests where they are run together (`compiled.ts`), else here. */
function realSnapshot(): Snapshot {
	const compiled = process.env.COMPILED_CATALOG;
	if (compiled !== undefined) {
		const { id, document } = JSON.parse(readFileSync(compiled, "utf8")) as { id: string; document: CatalogDocument };
		return prepare(document, id, "1970-01-01T00:00:00Z");
	}
	const { checked, faults } = checkCatalog(dataFolder);
	if (!checked) throw new Error(`the catalog has faults: ${JSON.stringify(faults[0])}`);
	return checked.snapshot;
}

/** The catalog of this tree. */
export const snapshot = realSnapshot();

export type Given = Record<string, unknown>;

/** The answer to a profile as a caller would write it. Programs of every country, unless told otherwise. */
export function answerTo(profile: Given, options: Partial<Omit<MatchOptions, "asOf">> & { asOf?: string } = {}, catalog = snapshot): Answer {
	const { asOf = "2026-06-01", ...rest } = options;
	const moment = momentOf(asOf);
	if (moment === undefined) throw new Error(`${asOf} is no moment`);
	const understood = profileSchema(catalog.names).parse(profile);
	return match(understood, catalog, { asOf: moment, language: "en", limit: 100, countryScope: "any", detail: "full", ...rest });
}

/** The result of one program. */
export function resultOf(answer: Answer, id: string): Result {
	const result = answer.results.find(({ program }) => program.id === id);
	if (!result) throw new Error(`${id} is not in the answer`);
	return result;
}

/** The outcome of one clause of one program. */
export function outcomeOf(profile: Given, program: string, constraint: string, asOf?: string): string {
	const { constraints = [] } = resultOf(answerTo(profile, { asOf }), program);
	const found = constraints.find(({ id }) => id === constraint);
	if (!found) throw new Error(`${program} has no ${constraint}`);
	return found.outcome;
}
