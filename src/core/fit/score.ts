import type { FieldMatch, Fit } from "../../model/answer.ts";
import type { CompiledProgram } from "../../model/document.ts";
import type { Profile } from "../../model/profile.ts";
import { inLanguage, type Language } from "../../model/text.ts";
import type { ConceptGraph } from "../graph.ts";
import type { Reading } from "../understand/reading.ts";
import type { ConceptMatch } from "./matches.ts";
import { groupOfCall, type Part, singleCountry, strongest, threeDecimals, uncertainCountry, weights } from "./weights.ts";

/** The parts of a score, each in [0, 1] with three decimals; a part whose fact was not given is absent. */
export type PartScores = Partial<Record<Part, number>>;

/** What a profile is scored by: the same for every program. */
export interface ScoredProfile {
	readings: readonly Reading[] | undefined;
	partnerCountries: Profile["partnerCountries"];
	groups: Profile["groups"];
	activities: Profile["activities"];
}

type MatchOf = (concept: string) => ConceptMatch;

/** How well a program fits (see `weights.ts` for the formula). */
export function partScores(profile: ScoredProfile, program: CompiledProgram, matchOf: MatchOf, graph: ConceptGraph): PartScores {
	const scores: PartScores = {};
	if (profile.readings) scores.field = fieldScore(profile.readings, matchOf, graph);
	if (profile.partnerCountries) scores.country = countryScore(profile.partnerCountries, program);
	if (profile.groups) scores.groups = mean(profile.groups.map((group) => groupScore(group, program)));
	if (profile.activities) {
		const named = new Set<string>(program.activities.map(({ activity }) => activity));
		scores.activities = mean(profile.activities.map((activity) => (named.has(activity) ? 1 : 0)));
	}
	return scores;
}

/** The weight of each part that is there, adding up to 1 but for rounding to four decimals. */
function weightsOf(scores: PartScores): Partial<Record<Part, number>> {
	const parts = Object.keys(scores) as Part[];
	const sum = parts.reduce((total, part) => total + weights[part], 0);
	return Object.fromEntries(parts.map((part) => [part, Math.round((weights[part] / sum) * 10_000) / 10_000]));
}

/** The sum of weight × part, with three decimals. */
export function scoreOf(scores: PartScores): number {
	const weighted = weightsOf(scores);
	const parts = Object.keys(scores) as Part[];
	return threeDecimals(parts.reduce((total, part) => total + (weighted[part] ?? 0) * (scores[part] ?? 0), 0));
}

/** How strongly one's readings match: the sure, central and telling ones more. */
export function fieldScore(readings: readonly Reading[], matchOf: MatchOf, graph: ConceptGraph): number {
	let best = 0;
	let sum = 0;
	let telling = 0;
	for (const { concept, confidence, centrality } of readings) {
		const matches = matchOf(concept).strength * confidence;
		const weight = centrality * (1 + graph.information(concept));
		best = Math.max(best, matches * centrality);
		sum += weight * matches;
		telling += weight;
	}
	return telling === 0 ? 0 : threeDecimals(strongest * best + (1 - strongest) * (sum / telling));
}

function countryScore(given: readonly string[], program: CompiledProgram): number {
	const covered = given.filter((code) => program.partnerCountries.includes(code)).length;
	const uncertain = given.filter((code) => program.uncertainCountries.includes(code)).length;
	const share = (covered + uncertainCountry * uncertain) / given.length;
	const preferred = program.prefersSeveralCountries === undefined || covered > 1 ? 1 : singleCountry;
	return threeDecimals(share * preferred);
}

function groupScore(group: string, program: CompiledProgram): number {
	const named = program.groups.filter((entry) => entry.group === group);
	if (named.some((entry) => entry.own)) return 1;
	return named.length > 0 ? groupOfCall : 0;
}

function mean(values: readonly number[]): number {
	return threeDecimals(values.reduce((sum, value) => sum + value, 0) / values.length);
}

/** The fit as an answer shows it; `full` adds what matched. */
export function fitOf(
	profile: ScoredProfile,
	program: CompiledProgram,
	scores: PartScores,
	matchOf: MatchOf,
	language: Language,
	full: boolean,
): Fit {
	const weighted = weightsOf(scores);
	const part = (name: Part) => ({ score: scores[name] ?? 0, weight: weighted[name] ?? 0 });
	const fit: Fit = {};
	if (profile.readings) fit.field = { ...part("field"), ...(full && { matched: fieldMatches(profile.readings, matchOf, language) }) };
	if (profile.partnerCountries) {
		const covered = profile.partnerCountries.filter((code) => program.partnerCountries.includes(code));
		const uncertain = profile.partnerCountries.filter((code) => program.uncertainCountries.includes(code));
		const notCovered = profile.partnerCountries.filter((code) => !covered.includes(code) && !uncertain.includes(code));
		fit.country = { ...part("country"), covered, uncertain, notCovered };
	}
	if (profile.groups) {
		const matched = program.groups.filter(({ group }) => profile.groups?.includes(group)).map(({ group, citation }) => ({ group, citation }));
		fit.groups = { ...part("groups"), ...(full && { matched }) };
	}
	if (profile.activities) {
		const matched = program.activities.filter(({ activity }) => profile.activities?.includes(activity));
		fit.activities = { ...part("activities"), ...(full && { matched }) };
	}
	return fit;
}

/** A long text names so many concepts that nobody reads all their matches: so many are shown, the strongest. */
const mostMatches = 12;

/** What matched, the strongest first; a direction that stands for several concepts once for each concept read. */
function fieldMatches(readings: readonly Reading[], matchOf: MatchOf, language: Language): FieldMatch[] {
	const strongestFirst = readings
		.flatMap(({ text, concept, confidence, centrality }) =>
			matchOf(concept).matched.map((counted) => ({ text, concept, ...counted, strength: counted.strength * confidence * centrality })),
		)
		.sort((a, b) => b.strength - a.strength);
	const once = new Map<string, FieldMatch>();
	for (const { text, concept, topic, nearness } of strongestFirst) {
		if (once.size === mostMatches) break;
		const { term, standing, citation } = topic;
		const key = [concept, term.en, citation.section].join("\n");
		if (!once.has(key)) once.set(key, { text, concept, direction: inLanguage(term, language), standing, nearness, citation });
	}
	return [...once.values()];
}
