import type { Route } from "../../model/answer.ts";
import type { Test } from "../../model/clause.ts";
import { inLanguage, type Language } from "../../model/text.ts";
import { labelOf } from "../explain/program.ts";
import type { ScoredProfile } from "../fit/score.ts";
import type { JudgedProgram } from "../judge/program.ts";
import type { PreparedProgram, Snapshot } from "../snapshot.ts";
import { rankRelated } from "./related.ts";

const mostInitiatives = 3;
/** Kinds of unit that lead an initiative and may apply to a mechanism. */
const applicantKinds: ReadonlySet<string> = new Set([
	"national-society",
	"international-organization",
	"provincial-association",
	"society-led-consortium",
]);

/**
 * Who may apply where the applicant unit alone stands in the way: the kinds of unit that the clause takes, then the
 * societies and associations that have worked with the country or in the field, the nearest first.
 */
export function routesOf(prepared: PreparedProgram, judged: JudgedProgram, profile: ScoredProfile, snapshot: Snapshot, language: Language): Route[] {
	const failed = judged.judgements.filter(({ judgement }) => judgement.outcome === "fail");
	const unit = failed[0]?.constraint;
	if (failed.length !== 1 || unit?.id !== "applicant-unit") return [];
	const kinds = acceptedKinds(unit.test);
	const routes: Route[] = kinds.map((kind) => ({
		kind: "unit-kind",
		name: labelOf(snapshot, "institutionType", kind, language),
		citation: unit.views[language].fail.citation,
	}));
	if (!kinds.some((kind) => applicantKinds.has(kind))) return routes;
	const led = rankRelated(profile, snapshot).filter(({ prepared: { related } }) => related.leads.some(({ kind }) => applicantKinds.has(kind)));
	const initiatives = led.filter(({ prepared: { related } }) => {
		const countries = profile.partnerCountries ?? prepared.program.partnerCountries;
		return related.countries.length === 0 || related.countries.some((code) => countries.includes(code));
	});
	for (const { prepared: initiative } of initiatives.slice(0, mostInitiatives)) {
		const { related } = initiative;
		const leads = related.leads.filter(({ kind }) => applicantKinds.has(kind)).map(({ name }) => inLanguage(name, language));
		routes.push({ kind: "initiative", name: leads.join(language === "en" ? ", " : "、"), initiative: related.id, citation: related.citation });
	}
	return routes;
}

function acceptedKinds(test: Test): readonly string[] {
	return test.kind === "one-of" && test.fact === "institutionType" ? (test.pass ?? []) : [];
}
