import type { FC } from "hono/jsx";
import type { PreparedProgram } from "../../core/snapshot.ts";
import { CountryGrid } from "../pictures/country-grid.tsx";
import type { View } from "../view.ts";
import { countriesInOrder } from "./ordered.ts";

interface Props {
	programs: readonly PreparedProgram[];
	/** The page that a country leads to. */
	leadsTo(code: string): string;
	view: View;
}

/** The partner countries of programs, program by program; each country leads to a page. */
export const PartnerGrid: FC<Props> = ({ programs, leadsTo, view }) => (
	<CountryGrid
		programs={programs.map(({ program: { id, partnerCountries, uncertainCountries }, views }) => ({
			name: views[view.language].name,
			href: view.href(`/programs/${id}`),
			partnerCountries: countriesInOrder(partnerCountries, view),
			uncertainCountries: countriesInOrder(uncertainCountries, view),
		}))}
		countries={view.snapshot.countries}
		language={view.language}
		countryHref={(code) => view.href(leadsTo(code))}
	/>
);
