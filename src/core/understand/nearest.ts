import jaroWinkler from "natural/lib/natural/distance/jaro-winkler_distance.js";

/** Below this likeness (Jaro–Winkler, 0 to 1) a name is not offered as what was meant. */
const leastLikeness = 0.8;
/** Longer texts than this are no misspelt names. */
const longestName = 60;

/** The known names that a misspelt one may have meant, the likest first, whatever the case. */
export function nearestNames(given: string, names: Iterable<string>, most: number): string[] {
	if (given.length > longestName) return [];
	const lower = given.toLowerCase();
	return [...names]
		.map((name) => ({ name, likeness: jaroWinkler(lower, name.toLowerCase()) }))
		.filter(({ likeness }) => likeness >= leastLikeness)
		.sort((a, b) => b.likeness - a.likeness || (a.name < b.name ? -1 : 1))
		.slice(0, most)
		.map(({ name }) => name);
}
