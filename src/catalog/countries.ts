import countryNames from "i18n-iso-countries";
import type { Places } from "../model/catalog.ts";
import type { CompiledCountry } from "../model/document.ts";
import { initialsOf } from "./initials.ts";
import { withTraditional } from "./traditional.ts";

/** Codes that ISO 3166-1 leaves to its users: they name no country of the standard. */
const userAssigned = /^(AA|Q[M-Z]|X[A-Z]|ZZ)$/;

/** Every country of ISO 3166-1 with its name, from the library of country names or as `places.yaml` overrides it. */
export function compileCountries(places: Places): CompiledCountry[] {
	const chinese = countryNames.getNames("zh", { select: "official" });
	const english = countryNames.getNames("en", { select: "official" });
	const written = new Map(places.countries.map((country) => [country.code, country]));
	return Object.keys(english)
		.filter((code) => code in chinese && !userAssigned.test(code))
		.sort()
		.map((code) => ({
			code,
			name: written.get(code)?.name ?? { zh: chinese[code] as string, en: english[code] as string },
		}))
		.map(({ code, name }) => ({ code, name, written: [name.zh, ...(written.get(code)?.terms ?? [])] }))
		.map(({ code, name, written: terms }) => ({ code, name, terms: withTraditional(terms), initials: initialsOf(terms) }));
}
