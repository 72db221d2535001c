import type { SeveralCountries } from "../../model/answer.ts";
import type { AnswerContext } from "../context.ts";
import { countryName } from "../explain/describe.ts";
import { partScores, type ScoredProfile, scoreOf } from "../fit/score.ts";
import { threeDecimals } from "../fit/weights.ts";
import type { PreparedProgram, Snapshot } from "../snapshot.ts";
import { wordsIn } from "../words/index.ts";
import { nearnessOf } from "./related.ts";

/** Countries of the region named in the words; the answer lists all of them. */
const mostExamples = 3;

/** Where a program prefers several countries of its region: those that count, and what one more would raise the score by. */
export function severalCountriesOf(
	{ program, matchOf }: PreparedProgram,
	score: number,
	{ scored, snapshot, language }: AnswerContext,
): SeveralCountries | undefined {
	const { partnerCountries } = scored;
	const citation = program.prefersSeveralCountries;
	const covered = partnerCountries?.filter((code) => program.partnerCountries.includes(code)) ?? [];
	if (citation === undefined || partnerCountries === undefined || covered.length === 0) return undefined;
	const others = program.partnerCountries.filter((code) => !covered.includes(code));
	const [one] = others;
	const wider = one === undefined ? scored : { ...scored, partnerCountries: [...partnerCountries, one] };
	const raise = threeDecimals(scoreOf(partScores(wider, program, matchOf, snapshot.graph)) - score);
	const further = raise > 0 ? mostNamedFirst(others, scored, snapshot) : { countries: [], named: [] };
	const words = wordsIn[language];
	const names = (codes: readonly string[]) => codes.map((code) => words.country(countryName(code, snapshot, language)));
	return {
		covered,
		further: further.countries,
		raise: Math.max(0, raise),
		text: words.severalCountriesText({
			covered: names(covered),
			further: names(further.named.slice(0, mostExamples)),
			furtherInAll: further.countries.length,
			raise,
		}),
		citation,
	};
}

/** The countries, those first that most initiatives name, in the field where one is given; `named` more often than others. */
function mostNamedFirst(countries: readonly string[], { readings }: ScoredProfile, snapshot: Snapshot): { countries: string[]; named: string[] } {
	const times = new Map<string, number>();
	for (const related of snapshot.related) {
		if (related.related.kind !== "initiative" || (readings && !nearnessOf(related, readings, undefined, snapshot).inField)) continue;
		for (const code of related.related.countries) times.set(code, (times.get(code) ?? 0) + 1);
	}
	const sorted = countries.toSorted((a, b) => (times.get(b) ?? 0) - (times.get(a) ?? 0) || (a < b ? -1 : 1));
	const least = times.get(sorted.at(-1) ?? "") ?? 0;
	return { countries: sorted, named: sorted.filter((code) => (times.get(code) ?? 0) > least) };
}
