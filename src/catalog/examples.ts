import { beijingDay } from "../core/dates.ts";
import { birthDays } from "../core/judge/applicant.ts";
import { match } from "../core/match.ts";
import type { Snapshot } from "../core/snapshot.ts";
import type { Answer } from "../model/answer.ts";
import type { Example } from "../model/catalog.ts";
import { profileSchema } from "../model/profile.ts";
import { momentOf } from "../model/request.ts";
import type { AuthoredCatalog } from "./authored.ts";
import type { CatalogFault } from "./files.ts";

/** Every example profile comes out as its program's file says, and every program shows one that is undetermined. */
export function checkExamples({ programs }: AuthoredCatalog, snapshot: Snapshot): CatalogFault[] {
	return programs.flatMap((program) => {
		const { id, examples } = program.value;
		const faults = examples.flatMap((example, index) =>
			differences(example, id, snapshot).map((message) =>
				program.fault(["examples", index], `example "${example.note}": ${message}`, "correct the clause or the example, as the source has it"),
			),
		);
		if (!examples.some(({ expect }) => expect.eligibility === "undetermined")) {
			faults.push(program.fault(["examples"], "no example is undetermined", "add a profile that lacks a deciding fact"));
		}
		return faults;
	});
}

function differences({ profile, asOf, expect }: Example, programId: string, snapshot: Snapshot): string[] {
	const parsed = profileSchema(snapshot.names).safeParse(profile);
	if (!parsed.success) return parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
	const moment = momentOf(asOf);
	if (moment === undefined) return [`asOf ${asOf} is no moment an answer can be asked for`];
	if (birthDays(parsed.data, beijingDay(moment)) === "none") return ["age and birthDate disagree"];
	const answer = match(parsed.data, snapshot, {
		asOf: moment,
		language: "en",
		programs: [programId],
		countryScope: "any",
		limit: 1,
		detail: "full",
	});
	return differencesOf(answer, expect);
}

function differencesOf({ results }: Answer, expect: Example["expect"]): string[] {
	const [result] = results;
	if (!result) return ["the program was not judged"];
	const found: string[] = [];
	const fails = (result.constraints ?? []).filter(({ outcome }) => outcome === "fail").map(({ id }) => id);
	if (result.eligibility !== expect.eligibility) {
		const reasons = fails.length > 0 ? ` (fails ${fails.join(", ")})` : result.pending.length > 0 ? ` (pending ${result.pending.join(", ")})` : "";
		found.push(`comes out ${result.eligibility}${reasons}, not ${expect.eligibility}`);
	}
	for (const [name, actual, expected] of [
		["fails", fails, expect.fails],
		["pending", result.pending, expect.pending],
	] as const) {
		if (!expected || sameWords(actual, expected)) continue;
		found.push(`${name} [${actual.join(", ")}], not [${expected.join(", ")}]`);
	}
	return found;
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
	return [...a].sort().join() === [...b].sort().join();
}
