import { countryFacts, type Fact } from "../../model/clause.ts";
import type { Enumeration } from "../../model/enumerations.ts";
import { inLanguage, type Language } from "../../model/text.ts";
import { type DayRange, daysOf } from "../dates.ts";
import type { Applicant } from "../judge/applicant.ts";
import type { Snapshot } from "../snapshot.ts";
import type { Reading } from "../understand/reading.ts";
import { wordsIn } from "../words/index.ts";

/** The closed lists that facts are written with. */
export const enumerationOfFact: Readonly<Partial<Record<Fact, Enumeration>>> = {
	institutionType: "institutionType",
	position: "position",
	"degree.level": "degreeLevel",
	"degree.area": "degreeArea",
	title: "title",
	activities: "activity",
};

/** Entries of a list that a sentence names before it only counts the rest. */
const mostNamed = 4;

/** The label of a word of a closed list. */
export function valueLabel(snapshot: Snapshot, enumeration: Enumeration, value: string, language: Language): string {
	const label = snapshot.document.vocabulary.enumerations[enumeration]?.[value];
	return label ? inLanguage(label, language) : value;
}

export function countryName(code: string, snapshot: Snapshot, language: Language): string {
	const country = snapshot.countries.get(code);
	return country ? inLanguage(country.name, language) : code;
}

export function languageName(code: string, snapshot: Snapshot, language: Language): string {
	const label = snapshot.document.vocabulary.languages[code];
	return label ? inLanguage(label, language) : code;
}

/** The names of concepts, countries or languages, or the labels of words of a closed list. */
export function namesOf(fact: Fact, values: readonly string[], snapshot: Snapshot, language: Language): string[] {
	const enumeration = enumerationOfFact[fact];
	if (enumeration) return values.map((value) => valueLabel(snapshot, enumeration, value, language));
	if (fact === "languages") return values.map((code) => languageName(code, snapshot, language));
	if (fact === "field") return values.map((concept) => inLanguage(snapshot.graph.labelOf(concept), language));
	if (fact === "institution.name") return values.map(wordsIn[language].quoted);
	const { registered } = wordsIn[language];
	const isRegistered = (code: string): code is keyof typeof registered => fact === "institution.jurisdiction" && code in registered;
	return values.map((code) => (isRegistered(code) ? registered[code] : countryName(code, snapshot, language)));
}

/** The first few of a list, and how many more there are. */
export function shortened(items: readonly string[], what: "country" | "kind" | "other", language: Language): string {
	return wordsIn[language].shortened(items.slice(0, mostNamed), Math.max(0, items.length - mostNamed), what);
}

function isCountryFact(fact: Fact): boolean {
	return (countryFacts as readonly Fact[]).includes(fact);
}

/** What a fact holds, in words. */
function valueInWords(fact: Fact, value: unknown, snapshot: Snapshot, language: Language): string {
	const words = wordsIn[language];
	const what = fact === "partnerCountries" || isCountryFact(fact) ? "country" : fact === "activities" ? "kind" : "other";
	const list = (values: readonly string[]) => shortened(namesOf(fact, values, snapshot, language), what, language);
	if (typeof value === "boolean") return value ? (isCountryFact(fact) ? words.yesUnnamed : words.yes) : words.no;
	if (typeof value === "number") {
		if (fact === "researchYears") return words.years(value);
		return fact === "team.units" ? words.units(value) : words.people(value);
	}
	switch (fact) {
		case "field":
			return list((value as readonly Reading[]).map(({ concept }) => concept));
		case "birthDate":
			return words.within(value as DayRange);
		case "institution.registeredOn":
		case "team.oldestBirthDate":
			return words.within(daysOf(value as string));
		case "institution.name":
			return words.quoted(value as string);
		default:
			return list(Array.isArray(value) ? value : [value as string]);
	}
}

/** A fact of the applicant in words: made once an answer. */
export interface GivenInWords {
	label: string;
	value: string;
	assumed: boolean;
}

/** The applicant's facts in words, each described once. */
export function describer(applicant: Applicant, snapshot: Snapshot, language: Language): (fact: Fact) => GivenInWords {
	const known = new Map<Fact, GivenInWords>();
	return (fact) => {
		const described = known.get(fact) ?? {
			label: snapshot.factLabel(fact, language),
			value: valueInWords(fact, applicant.facts[fact], snapshot, language),
			assumed: applicant.assumed.some((entry) => entry.fact === fact),
		};
		known.set(fact, described);
		return described;
	};
}
