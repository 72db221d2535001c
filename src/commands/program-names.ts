import type { Surroundings } from "./surroundings.ts";

/** The programs of the catalog in `data/`, as sites name them: by id, or by series. */

export const catalogHasFaults = "The catalog in data/ has faults, so no program can be looked up; run: npx duikou catalog check";

/** Every id and every series, each with the series that it stands for; undefined where the catalog has faults. Takes seconds. */
export async function knownNames({ dataFolder }: Pick<Surroundings, "dataFolder">): Promise<ReadonlyMap<string, string> | undefined> {
	const { readCatalog } = await import("../catalog/authored.ts");
	const { catalog } = readCatalog(dataFolder);
	return (
		catalog &&
		new Map(
			catalog.programs.flatMap(({ value: { id, series } }) => [
				[id, series],
				[series, series],
			]),
		)
	);
}

/** Which of the names the catalog does not have, and what to say of those that stand for one edition alone. */
export async function checkedNames(
	names: readonly string[],
	surroundings: Pick<Surroundings, "dataFolder">,
): Promise<{ faults: string[]; advice: string[] }> {
	const { nearestNames } = await import("../core/understand/nearest.ts");
	const known = await knownNames(surroundings);
	if (!known) return { faults: [catalogHasFaults], advice: [] };
	const faults = names
		.filter((name) => !known.has(name))
		.map((name) => {
			const [nearest] = nearestNames(name, known.keys(), 1);
			const advice = nearest ? `did you mean ${nearest}?` : `ids are such as ${[...known.keys()][0]}, and /v1/programs on the server lists them.`;
			return `The catalog has no program ${JSON.stringify(name)}; ${advice}`;
		});
	const advice = names.flatMap((name) => {
		const series = known.get(name) ?? name;
		return series === name ? [] : [`${name} is one edition; name its series, ${series}, to go on with the next by itself.`];
	});
	return { faults, advice };
}
