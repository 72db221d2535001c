import type { RelatedView } from "../../model/answer.ts";
import type { ProgramKind } from "../../model/enumerations.ts";
import { inLanguage, type Language } from "../../model/text.ts";
import { fieldScore, type ScoredProfile } from "../fit/score.ts";
import { threeDecimals, weights } from "../fit/weights.ts";
import type { PreparedRelated, Snapshot } from "../snapshot.ts";

/** Below this field score an activity has nothing to do with the field, unless it has a partner country in common. */
const leastFieldScore = 0.4;
const mostRelated = 10;
/** An initiative without partner countries of its own counts as this much of a country match. */
const anyCountry = 0.3;

/** The nearest initiatives and policy areas, as an answer shows them; those of `kinds` only, where it is given. */
export function relatedViews(
	ranked: readonly RankedRelated[],
	profile: ScoredProfile,
	snapshot: Snapshot,
	language: Language,
	kinds: readonly ProgramKind[] | undefined,
): RelatedView[] {
	return ranked
		.filter(({ related }) => kinds === undefined || kinds.includes(related.kind))
		.slice(0, mostRelated)
		.map((entry) => viewOf(entry, profile, snapshot, language));
}

export interface RankedRelated extends PreparedRelated {
	score: number;
}

/** Initiatives and policy areas by how near they are in country and field, the nearest first. */
export function rankRelated(profile: ScoredProfile, snapshot: Snapshot): RankedRelated[] {
	return snapshot.related
		.map((prepared) => ({ ...prepared, score: relatedScore(profile, prepared, snapshot) }))
		.filter(({ score }) => score > 0)
		.sort((a, b) => b.score - a.score || (a.related.id < b.related.id ? -1 : 1));
}

/** 0 for what has neither a country nor the field in common, or only countries that were not asked for. */
function relatedScore(profile: ScoredProfile, { related, matchOf }: PreparedRelated, snapshot: Snapshot): number {
	const { readings, partnerCountries } = profile;
	const field = readings ? fieldScore(readings, matchOf, snapshot.graph) : undefined;
	const covered = partnerCountries?.filter((code) => related.countries.includes(code)).length ?? 0;
	if (partnerCountries && related.countries.length > 0 && covered === 0) return 0;
	if (covered === 0 && (field ?? 0) < leastFieldScore) return 0;
	const country = partnerCountries && (covered > 0 ? covered / partnerCountries.length : anyCountry);
	const parts = [
		{ weight: weights.field, score: field },
		{ weight: weights.country, score: country },
	].flatMap(({ weight, score }) => (score === undefined ? [] : [{ weight, score }]));
	const total = parts.reduce((sum, { weight }) => sum + weight, 0);
	return total === 0 ? 0 : threeDecimals(parts.reduce((sum, { weight, score }) => sum + weight * score, 0) / total);
}

function viewOf({ related, matchOf, score }: RankedRelated, profile: ScoredProfile, snapshot: Snapshot, language: Language): RelatedView {
	const matched = (profile.readings ?? []).filter(({ concept }) => matchOf(concept).topic !== undefined);
	const source = snapshot.document.sources.find(({ id }) => id === related.citation.source);
	return {
		id: related.id,
		kind: related.kind,
		name: inLanguage(related.name, language),
		score,
		countries: related.countries,
		matched: matched.map(({ text, concept }) => ({ text, concept })),
		leads: related.leads.map(({ name }) => inLanguage(name, language)),
		counterparts: related.counterparts.map((name) => inLanguage(name, language)),
		period: source?.period ?? null,
		citation: related.citation,
	};
}
