import type { Route } from "../../model/answer.ts";
import type { Test } from "../../model/clause.ts";
import { inLanguage, type Language } from "../../model/text.ts";
import { valueLabel } from "../explain/program.ts";
import type { ScoredProfile } from "../fit/score.ts";
import type { JudgedProgram } from "../judge/program.ts";
import type { PreparedProgram, Snapshot } from "../snapshot.ts";
import { byNearness, nearnessOf } from "./related.ts";

const mostInitiatives = 3;

/**
 * Who may apply where the applicant unit alone stands in the way: the kinds of unit that the clause takes, then the
 * societies and associations that have worked with the program's countries (those asked for, where it takes any of
 * them) or in the field, the nearest first.
 */
export function routesOf(
	{ program }: PreparedProgram,
	judged: JudgedProgram,
	profile: ScoredProfile,
	snapshot: Snapshot,
	language: Language,
): Route[] {
	const failed = judged.judgements.filter(({ judgement }) => judgement.outcome === "fail");
	const unit = failed[0]?.constraint;
	if (failed.length !== 1 || unit?.id !== "applicant-unit") return [];
	const kinds = acceptedKinds(unit.test);
	const routes = kinds.map(
		(kind): Route => ({
			kind: "unit-kind",
			name: valueLabel(snapshot, "institutionType", kind, language),
			citation: unit.views[language].fail.citation,
		}),
	);
	const asked = profile.partnerCountries?.filter((code) => program.partnerCountries.includes(code)) ?? [];
	const countries = asked.length > 0 ? asked : program.partnerCountries;
	const led = snapshot.related
		.filter(({ related }) => related.leads.some(({ kind }) => kinds.includes(kind)))
		.map((related) => nearnessOf(related, profile.readings, countries, snapshot))
		.filter(({ inField, inCountry }) => inField || inCountry)
		.sort(byNearness)
		.slice(0, mostInitiatives);
	for (const {
		related: { related },
	} of led) {
		const leads = related.leads.filter(({ kind }) => kinds.includes(kind)).map(({ name }) => inLanguage(name, language));
		routes.push({ kind: "initiative", name: leads.join(language === "en" ? ", " : "、"), initiative: related.id, citation: related.citation });
	}
	return routes;
}

function acceptedKinds(test: Test): readonly string[] {
	return test.kind === "one-of" && test.fact === "institutionType" ? (test.pass ?? []) : [];
}
