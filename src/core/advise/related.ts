import type { RelatedView } from "../../model/answer.ts";
import type { ProgramKind } from "../../model/enumerations.ts";
import { inLanguage } from "../../model/text.ts";
import type { AnswerContext } from "../context.ts";
import { fieldScore, type ScoredProfile } from "../fit/score.ts";
import { threeDecimals, weights } from "../fit/weights.ts";
import type { PreparedRelated, Snapshot } from "../snapshot.ts";
import { wordsIn } from "../words/index.ts";

/** Below this field score an activity has nothing to do with the field. */
const leastFieldScore = 0.4;
const mostRelated = 10;
/** An initiative without partner countries of its own counts as this much of a country match. */
const anyCountry = 0.3;

/** How near an initiative or policy area is: in field (absent where none was given), and in countries asked for. */
export interface Nearness {
	related: PreparedRelated;
	inField: boolean;
	/** In [0, 1]; 0 where no field was given. */
	field: number;
	inCountry: boolean;
	/** In [0, 1], three decimals. */
	score: number;
}

/**
 * Judges an initiative or policy area by field and country, with the weights that programs are scored with. `countries`
 * are those that count; undefined where none was asked for.
 */
export function nearnessOf(
	related: PreparedRelated,
	readings: ScoredProfile["readings"],
	countries: readonly string[] | undefined,
	snapshot: Snapshot,
): Nearness {
	const field = readings ? fieldScore(readings, related.matchOf, snapshot.graph) : undefined;
	const covered = countries?.filter((code) => related.related.countries.includes(code)).length ?? 0;
	const general = related.related.countries.length === 0;
	const country = countries && (general ? anyCountry : covered / countries.length);
	const fieldWeight = field === undefined ? 0 : weights.field;
	const countryWeight = country === undefined ? 0 : weights.country;
	const sum = fieldWeight * (field ?? 0) + countryWeight * (country ?? 0);
	return {
		related,
		inField: (field ?? 0) >= leastFieldScore,
		field: field ?? 0,
		inCountry: covered > 0,
		score: threeDecimals(sum / (fieldWeight + countryWeight || 1)),
	};
}

/** The nearest first; equally near ones in the order of their ids. */
export function byNearness(a: Nearness, b: Nearness): number {
	return b.score - a.score || (a.related.related.id < b.related.related.id ? -1 : 1);
}

/**
 * Initiatives and policy areas with the countries asked for, or in the field where they have no countries of their own
 * or none was asked for; the nearest first. Those of `kinds` only, where it is given.
 */
export function relatedTo(context: AnswerContext, kinds: readonly ProgramKind[] | undefined): RelatedView[] {
	const { scored, snapshot } = context;
	const { readings, partnerCountries } = scored;
	return snapshot.related
		.filter(({ related }) => kinds === undefined || kinds.includes(related.kind))
		.map((related) => nearnessOf(related, readings, partnerCountries, snapshot))
		.filter(({ related, inField, inCountry }) => inCountry || (inField && (!partnerCountries || related.related.countries.length === 0)))
		.sort(byNearness)
		.slice(0, mostRelated)
		.map((nearness) => viewOf(nearness, context));
}

function viewOf({ related: { related, matchOf }, score }: Nearness, { scored, snapshot, language, today }: AnswerContext): RelatedView {
	const matched = (scored.readings ?? []).filter(({ concept }) => matchOf(concept).matched.length > 0);
	const period = snapshot.document.sources.find(({ id }) => id === related.citation.source)?.period;
	return {
		id: related.id,
		kind: related.kind,
		name: inLanguage(related.name, language),
		score,
		countries: related.countries,
		openCountries: related.openCountries,
		matched: matched.map(({ text, concept }) => ({ text, concept })),
		people: related.people,
		activities: related.activities,
		leads: related.leads.map(({ name }) => inLanguage(name, language)),
		counterparts: related.counterparts.map((name) => inLanguage(name, language)),
		...(related.note && { note: inLanguage(related.note, language) }),
		period: period ?? null,
		standing: wordsIn[language].standingText(period && { kind: related.kind, ...period, over: period.to < today }),
		citation: related.citation,
	};
}
