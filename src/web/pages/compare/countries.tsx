import type { Child, FC } from "hono/jsx";
import { countryName } from "../../../core/explain/describe.ts";
import type { PreparedProgram } from "../../../core/snapshot.ts";
import { wordsIn } from "../../../core/words/index.ts";
import { Cite } from "../../parts/cited.tsx";
import { Folded } from "../../parts/sections.tsx";
import type { View } from "../../view.ts";
import { compareWords } from "../../words/compare.ts";
import { joiningWords } from "../../words/joining.ts";
import type { Row } from "./rows.tsx";

/** Countries that are named at once; more are folded. */
const mostNamed = 12;

/** The countries of each program, those of several marked. */
export function countriesRow(programs: readonly PreparedProgram[], view: View): Row {
	const words = compareWords[view.language];
	const takers = new Map<string, number[]>();
	for (const [place, { program }] of programs.entries()) {
		for (const code of program.partnerCountries) takers.set(code, [...(takers.get(code) ?? []), place]);
	}
	const groups = [...new Set([...takers.values()].filter(({ length }) => length > 1).map((places) => places.join()))];
	const common: Child[] = groups.map((group) => {
		const places = group.split(",").map(Number);
		const names = places.map((place) => programs[place]?.views[view.language].name ?? "");
		const codes = [...takers].filter(([, own]) => own.join() === group).map(([code]) => code);
		return (
			<div>
				<p class="quiet small">{words.countriesShared(programs.length, names)}</p>
				<Countries codes={codes} view={view} />
			</div>
		);
	});
	return {
		id: "countries",
		heading: words.countries,
		...(common.length > 0 && { common }),
		cells: programs.map(({ program }) => (
			<>
				<Countries codes={program.partnerCountries.filter((code) => takers.get(code)?.length === 1)} view={view} />
				{program.uncertainCountries.length > 0 && (
					<>
						<p class="quiet small">{words.countriesUncertain}</p>
						<Countries codes={program.uncertainCountries} view={view} />
					</>
				)}
				<Cite citation={program.citation} view={view} />
			</>
		)),
	};
}

const Countries: FC<{ codes: readonly string[]; view: View }> = ({ codes, view }) => {
	const words = compareWords[view.language];
	if (codes.length === 0) return <p class="quiet">{words.onlyShared}</p>;
	const named = <p>{joiningWords[view.language].listed(codes.map((code) => countryName(code, view.snapshot, view.language)))}</p>;
	return codes.length > mostNamed ? <Folded heading={wordsIn[view.language].countries(codes.length)}>{named}</Folded> : named;
};
