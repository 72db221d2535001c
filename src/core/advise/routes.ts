import type { Route } from "../../model/answer.ts";
import type { Test } from "../../model/clause.ts";
import type { CompiledRelated } from "../../model/document.ts";
import { inLanguage } from "../../model/text.ts";
import type { AnswerContext } from "../context.ts";
import { countryName, namesOf, shortened, valueLabel } from "../explain/describe.ts";
import type { JudgedProgram } from "../judge/program.ts";
import { leavesOf } from "../open/leaves.ts";
import type { PreparedConstraint, PreparedProgram, PreparedRelated } from "../snapshot.ts";
import type { Reading } from "../understand/reading.ts";
import { wordsIn } from "../words/index.ts";
import { byNearness, type Nearness, nearnessOf } from "./related.ts";

const mostInitiatives = 5;
/** Who works with other countries is told only where the field is surely the same. */
const sameField = 0.6;

/**
 * Ways in where the applicant unit alone stands in the way, the best first: societies and associations that plans name for
 * work with the program's countries (those asked for, where it takes any of them) in the field; the kinds of unit that the
 * clause takes, or the units that it lists; the unit that carries a project out beside the applicant, where the application
 * form has a place for it; then those named for this field with other countries, or, where there are none, for these countries in another field.
 */
export function routesOf(prepared: PreparedProgram, judged: JudgedProgram, context: AnswerContext): Route[] {
	const [failed, ...others] = judged.judgements.filter(({ judgement }) => judgement.outcome === "fail").map(({ constraint }) => constraint);
	if (failed === undefined || others.length > 0) return [];
	if (failed.id === "jurisdiction") return listRoutes(failed, context);
	if (failed.id !== "applicant-unit") return [];
	const kinds = acceptedKinds(failed.test);
	const led = initiativeRoutes(prepared, kinds, context);
	const isNear = ({ shares }: Route) => shares !== undefined && shares.countries.length > 0 && shares.concepts.length > 0;
	return [
		...led.filter(isNear),
		...kindRoutes(failed, kinds, context),
		...undertakingRoutes(prepared, context),
		...led.filter((route) => !isNear(route)),
	];
}

function acceptedKinds(test: Test): readonly string[] {
	return test.kind === "one-of" && test.fact === "institutionType" ? (test.pass ?? []) : [];
}

function kindRoutes({ citation }: PreparedConstraint, kinds: readonly string[], { snapshot, language }: AnswerContext): Route[] {
	return kinds.map((kind) => {
		const name = valueLabel(snapshot, "institutionType", kind, language);
		return { kind: "unit-kind", name, text: wordsIn[language].routes.kindText(name), citation };
	});
}

/** The units that a clause lists, for who is registered where these are. */
function listRoutes({ test }: PreparedConstraint, { applicant, snapshot, language }: AnswerContext): Route[] {
	return leavesOf(test).flatMap((leaf): Route[] => {
		const list = leaf.kind === "listed-unit" ? snapshot.document.unitLists.find(({ id }) => id === leaf.list) : undefined;
		if (!list?.units.some(({ jurisdiction }) => jurisdiction === applicant.facts["institution.jurisdiction"])) return [];
		const name = inLanguage(list.name, language);
		const text = wordsIn[language].routes.listText(name, list.units.length);
		return [{ kind: "unit-list", name, text, citation: { source: list.source, section: list.section } }];
	});
}

function undertakingRoutes({ program: { undertakingUnit } }: PreparedProgram, { language, abroad }: AnswerContext): Route[] {
	if (undertakingUnit === undefined || abroad) return [];
	const { name, text, citation } = undertakingUnit;
	return [{ kind: "undertaking-unit", name: inLanguage(name, language), text: wordsIn[language].sentence(inLanguage(text, language)), citation }];
}

function initiativeRoutes({ program }: PreparedProgram, kinds: readonly string[], context: AnswerContext): Route[] {
	const { scored, snapshot } = context;
	const asked = scored.partnerCountries?.filter((code) => program.partnerCountries.includes(code)) ?? [];
	const countries = asked.length > 0 ? asked : program.partnerCountries;
	const led = snapshot.related
		.filter(({ related }) => related.leads.some(({ kind }) => kinds.includes(kind)))
		.map((related) => nearnessOf(related, scored.readings, countries, snapshot))
		.sort(byNearness);
	const telling = led.filter(({ field, inField, inCountry }) => (scored.readings ? (inField && inCountry) || field >= sameField : inCountry));
	const routes = (telling.length > 0 ? telling : led.filter(({ inCountry }) => inCountry)).map((nearness) =>
		initiativeRoute(nearness, kinds, countries, context),
	);
	return routes.filter(({ name }, index) => routes.findIndex((other) => other.name === name) === index).slice(0, mostInitiatives);
}

function initiativeRoute(
	{ related: { related, matchOf }, inField }: Nearness,
	kinds: readonly string[],
	asked: readonly string[],
	context: AnswerContext,
): Route {
	const { scored, snapshot, language } = context;
	const words = wordsIn[language];
	const leads = words.and(related.leads.filter(({ kind }) => kinds.includes(kind)).map(({ name }) => inLanguage(name, language)));
	const countries = related.countries.filter((code) => asked.includes(code));
	const concepts = inField ? sharedConcepts(scored.readings ?? [], matchOf) : [];
	const text = words.routes.ledText({
		leads,
		initiative: inLanguage(related.name, language),
		partners: shortened(partnersOf(related, countries, context), "country", language),
		years: yearsOf(related, context),
		fields: shortened(namesOf("field", concepts, snapshot, language), "other", language),
	});
	return { kind: "initiative", name: leads, text, initiative: related.id, shares: { countries, concepts }, citation: related.citation };
}

/** The initiative's own concepts that the profile's are near to. */
function sharedConcepts(readings: readonly Reading[], matchOf: PreparedRelated["matchOf"]): string[] {
	return [
		...new Set(
			readings.flatMap(({ concept }) =>
				matchOf(concept)
					.matched.slice(0, 1)
					.map(({ topic }) => topic.concept),
			),
		),
	];
}

/** The countries asked for as the source names them: by their own names, or by the name of a group that they belong to. */
function partnersOf(related: CompiledRelated, countries: readonly string[], { snapshot, language }: AnswerContext): string[] {
	const groups = snapshot.document.groups.filter(({ id }) => related.groups.includes(id));
	const names = countries.map((code) => {
		const group = groups.find(({ members }) => members.includes(code));
		return wordsIn[language].country(group ? inLanguage(group.name, language) : countryName(code, snapshot, language));
	});
	return [...new Set(names)];
}

/** The years of the plan that an initiative belongs to. */
function yearsOf({ citation }: CompiledRelated, { snapshot, language }: AnswerContext): string {
	const period = snapshot.document.sources.find(({ id }) => id === citation.source)?.period;
	return period ? wordsIn[language].yearsFrom(period) : "";
}
