import type { Route } from "../../model/answer.ts";
import type { Test } from "../../model/clause.ts";
import { inLanguage, type Language } from "../../model/text.ts";
import { labelOf } from "../explain/program.ts";
import type { ScoredProfile } from "../fit/score.ts";
import type { JudgedProgram } from "../judge/program.ts";
import type { PreparedProgram, Snapshot } from "../snapshot.ts";
import type { RankedRelated } from "./related.ts";

const mostInitiatives = 3;
/**
 * Who may apply where the applicant unit alone stands in the way: the kinds of unit that the clause takes, then the
 * societies and associations that have worked with the country or in the field, the nearest first.
 */
export function routesOf(
	{ program }: PreparedProgram,
	judged: JudgedProgram,
	profile: ScoredProfile,
	ranked: readonly RankedRelated[],
	snapshot: Snapshot,
	language: Language,
): Route[] {
	const failed = judged.judgements.filter(({ judgement }) => judgement.outcome === "fail");
	const unit = failed[0]?.constraint;
	if (failed.length !== 1 || unit?.id !== "applicant-unit") return [];
	const kinds = acceptedKinds(unit.test);
	const routes: Route[] = kinds.map((kind) => ({
		kind: "unit-kind",
		name: labelOf(snapshot, "institutionType", kind, language),
		citation: unit.views[language].fail.citation,
	}));
	const countries = profile.partnerCountries ?? program.partnerCountries;
	const initiatives = ranked.filter(
		({ related }) =>
			related.leads.some(({ kind }) => kinds.includes(kind)) &&
			(related.countries.length === 0 || related.countries.some((code) => countries.includes(code))),
	);
	for (const { related } of initiatives.slice(0, mostInitiatives)) {
		const leads = related.leads.filter(({ kind }) => kinds.includes(kind)).map(({ name }) => inLanguage(name, language));
		routes.push({ kind: "initiative", name: leads.join(language === "en" ? ", " : "、"), initiative: related.id, citation: related.citation });
	}
	return routes;
}

function acceptedKinds(test: Test): readonly string[] {
	return test.kind === "one-of" && test.fact === "institutionType" ? (test.pass ?? []) : [];
}
