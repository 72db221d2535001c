import { ageIn, type Entered, lists } from "./entered.ts";

/** A request made of what was entered: not validated yet, so that faults are told where they were made. */
interface Asked {
	profile: Record<string, unknown>;
	limit: number;
	countryScope: "partner" | "any";
}

/** How many programs are shown before all are asked for. */
const shownAtFirst = { some: 10, few: 3 } as const;
const most = 100;

const numbers = /^(researchYears|team\.(size|seniors|young|doctoralOrPostdoc|units))$/;
/** A yes or no, or the countries for which it holds. */
const flags = /^(declarations|partnership)\./;

export function requestOf(entered: Entered, shown: keyof typeof shownAtFirst): Asked {
	const { field, concepts, countries, countriesText, born, institutionType, facts } = entered;
	const profile: Record<string, unknown> = {};
	const give = (path: string, value: unknown): void => {
		const [member = "", inner] = path.split(".");
		profile[member] = inner === undefined ? value : { ...(profile[member] as object | undefined), [inner]: value };
	};
	const chosen = concepts.map((concept) => ({ concept }));
	if (chosen.length > 0) give("field", field === "" ? chosen : [field, ...chosen]);
	else if (field !== "") give("field", field);
	// A name that was not understood is told as a fault of its own.
	const places = countriesText === "" ? countries : [...countries, ...countriesText.split("、")];
	if (places.length > 0) give("partnerCountries", places);
	const age = ageIn(born);
	if (age !== undefined) give("age", age);
	else if (born !== "") give("birthDate", writtenDate(born));
	if (institutionType !== "") give("institutionType", institutionType);
	for (const [path, value] of facts) give(path, readValue(path, value));
	return { profile, limit: entered.all ? most : shownAtFirst[shown], countryScope: entered.anyCountry ? "any" : "partner" };
}

function readValue(path: string, text: string): unknown {
	if (numbers.test(path)) return /^\d{1,6}$/.test(text) ? Number(text) : text;
	if (lists.has(path)) return text.split(",");
	if (flags.test(path)) return text === "true" || text === "false" ? text === "true" : text.split(",");
	return text;
}

/** A date as people write it, such as 1985年3月, 1985/3/21, 1985.3 or 19850321, as the interface takes it; any other text as it is. */
function writtenDate(born: string): string {
	const text = born.normalize("NFKC").replaceAll(/\s/g, "");
	const found = /^(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2}))?)?[年月日号生]*$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})?$/.exec(text);
	if (!found) return born;
	const [, year = "", ...parts] = found;
	return [year, ...parts.flatMap((part) => (part === undefined ? [] : [part.padStart(2, "0")]))].join("-");
}
