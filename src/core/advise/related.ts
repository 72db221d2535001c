import type { RelatedView } from "../../model/answer.ts";
import type { ProgramKind } from "../../model/enumerations.ts";
import { inLanguage, type Language } from "../../model/text.ts";
import { fieldScore, type ScoredProfile } from "../fit/score.ts";
import { threeDecimals, weights } from "../fit/weights.ts";
import type { PreparedRelated, Snapshot } from "../snapshot.ts";

/** Below this an initiative or policy area has nothing to do with the profile. */
const leastScore = 0.3;
const mostRelated = 10;
/** An initiative without partner countries of its own counts as this much of a country match. */
const anyCountry = 0.3;

/** Initiatives and policy areas by how near they are in country and field; those of `kinds` only, where it is given. */
export function relatedTo(profile: ScoredProfile, snapshot: Snapshot, language: Language, kinds: readonly ProgramKind[] | undefined): RelatedView[] {
	return rankRelated(profile, snapshot)
		.filter(({ prepared }) => kinds === undefined || kinds.includes(prepared.related.kind))
		.slice(0, mostRelated)
		.map(({ prepared, score }) => viewOf(prepared, score, profile, snapshot, language));
}

export interface RankedRelated {
	prepared: PreparedRelated;
	score: number;
}

export function rankRelated(profile: ScoredProfile, snapshot: Snapshot): RankedRelated[] {
	return snapshot.related
		.map((prepared) => ({ prepared, score: relatedScore(profile, prepared, snapshot) }))
		.filter(({ score }) => score >= leastScore)
		.sort((a, b) => b.score - a.score || (a.prepared.related.id < b.prepared.related.id ? -1 : 1));
}

function relatedScore(profile: ScoredProfile, { related, matchOf }: PreparedRelated, snapshot: Snapshot): number {
	let sum = 0;
	let total = 0;
	if (profile.readings) {
		sum += weights.field * fieldScore(profile.readings, matchOf, snapshot.graph);
		total += weights.field;
	}
	if (profile.partnerCountries) {
		const covered = profile.partnerCountries.filter((code) => related.countries.includes(code)).length;
		if (covered === 0 && related.countries.length > 0) return 0;
		sum += weights.country * (related.countries.length > 0 ? covered / profile.partnerCountries.length : anyCountry);
		total += weights.country;
	}
	return total === 0 ? 0 : threeDecimals(sum / total);
}

function viewOf({ related, matchOf }: PreparedRelated, score: number, profile: ScoredProfile, snapshot: Snapshot, language: Language): RelatedView {
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
