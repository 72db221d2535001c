import { facts } from "../../model/clause.ts";
import { maximumEntries, type PlaceReading } from "../../model/profile.ts";
import { type WordsRead, withoutConcept } from "./without-concept.ts";

/** What stands in the form: as a person wrote it, before any of it is checked. Nothing entered is an empty text. */
export interface Entered {
	field: string;
	/** Ids of concepts that were chosen for words of the field. */
	concepts: string[];
	/** Names of countries and groups that were not understood yet, or are being added. */
	countriesText: string;
	/** Countries by code, groups by the name that was written. */
	countries: string[];
	/** A birth year, a birth date or an age. */
	born: string;
	institutionType: string;
	/** Answers to questions and the facts beyond the first four, by dotted path, as texts. */
	facts: ReadonlyMap<string, string>;
	/** Programs of any country, and not only of those entered. */
	anyCountry: boolean;
	/** Every program, and not only the first. */
	all: boolean;
	/** Ids of programs to be put side by side. */
	compared: string[];
	/** A link that carries what was entered is asked for. */
	shared: boolean;
}

export const nothingEntered: Entered = {
	field: "",
	concepts: [],
	countriesText: "",
	countries: [],
	born: "",
	institutionType: "",
	facts: new Map(),
	anyCountry: false,
	all: false,
	compared: [],
	shared: false,
};

/** Names of the form's controls. Those of further facts carry their path; those of answers to a question are the newest. */
export const names = {
	field: "field",
	concept: "concept",
	countriesText: "countries",
	country: "country",
	born: "born",
	institutionType: "institutionType",
	fact: (path: string) => `fact:${path}`,
	answer: (path: string) => `answer:${path}`,
	anyCountry: "any",
	all: "all",
	compared: "compare",
	shared: "share",
	/** A concept that words of the field were read as, where it is taken out. */
	reading: "reading",
	/** Takes out what its value names: the name of a control or `reading`, and where there are several, `=` and which. */
	drop: "drop",
	/** Puts a name in the place of one that was not understood: `misspelt=name`. */
	mend: "mend",
} as const;

/** How what is entered is understood. */
export interface Readers {
	place(text: string): PlaceReading;
	/** What concepts are read in a field, each with its words. */
	field(text: string): readonly WordsRead[];
}

/** What a form sent. Controls and facts that are not known here are passed over. */
export function enteredIn(form: URLSearchParams, readers: Readers): Entered {
	const text = (name: string) => (form.getAll(name).at(-1) ?? "").trim();
	const list = (name: string) =>
		[...new Set(form.getAll(name).map((value) => value.trim()))].filter((value) => value !== "").slice(0, maximumEntries + 1);
	const entered: Entered = {
		field: text(names.field),
		concepts: list(names.concept),
		countriesText: withNameMended(text(names.countriesText), text(names.mend)),
		countries: list(names.country),
		born: text(names.born),
		institutionType: text(names.institutionType),
		facts: factsIn(form, "fact:"),
		anyCountry: form.has(names.anyCountry),
		all: form.has(names.all),
		compared: list(names.compared),
		shared: form.has(names.shared),
	};
	const answered = withAnswers(entered, factsIn(form, "answer:"));
	// One button is pressed at a time: more would cost a reading of the field each.
	return withOneBirthDate(withCountriesRead(without(answered, text(names.drop), readers), readers));
}

/** Facts that a form can carry. */
const knownPaths: ReadonlySet<string> = new Set([...facts, "groups"]);
/** Facts that have several values. */
export const lists: ReadonlySet<string> = new Set(["languages", "activities", "groups"]);

function factsIn(form: URLSearchParams, prefix: "fact:" | "answer:"): Map<string, string> {
	const found = new Map<string, string>();
	for (const [name, value] of form) {
		const path = name.slice(prefix.length);
		const text = value.trim();
		if (!name.startsWith(prefix) || !knownPaths.has(path) || text === "") continue;
		const earlier = lists.has(path) ? found.get(path) : undefined;
		found.set(path, earlier === undefined ? text : `${earlier},${text}`);
	}
	return found;
}

/** Days between two dates, or on one side of a date, as questions offer them. */
const stretch = /^(\.\.|\d{4}[\d-]*)\/(\.\.|\d{4}[\d-]*)$/;

/** An answer takes the place of what was entered before. */
function withAnswers(entered: Entered, answers: ReadonlyMap<string, string>): Entered {
	const further = new Map(answers);
	const take = (path: string): string | undefined => {
		const value = further.get(path);
		further.delete(path);
		return value;
	};
	// A date or an age is written as it is in the form; a stretch of time that was chosen stands beside it.
	const born = stretch.test(further.get("birthDate") ?? "") ? undefined : take("birthDate");
	const isNarrowed = further.has("birthDate") && ageIn(entered.born) === undefined;
	const asked = {
		...entered,
		field: take("field") ?? entered.field,
		countriesText: take("partnerCountries") ?? entered.countriesText,
		institutionType: take("institutionType") ?? entered.institutionType,
		born: born ?? (isNarrowed ? "" : entered.born),
	};
	return { ...asked, facts: new Map([...entered.facts, ...further]) };
}

/** The age that is written, 41 or 41岁 say; undefined where it is a date or another text. */
export function ageIn(born: string): number | undefined {
	const [, age] = /^(\d{1,3})(周?[岁歲])?$/.exec(born.normalize("NFKC").replaceAll(/\s/g, "")) ?? [];
	return age === undefined ? undefined : Number(age);
}

/** A date that is written is newer than a stretch of time that was chosen. */
function withOneBirthDate(entered: Entered): Entered {
	if (entered.born === "" || ageIn(entered.born) !== undefined) return entered;
	return { ...entered, facts: withoutPath(entered.facts, "birthDate") };
}

function withoutPath(given: Entered["facts"], path: string): Entered["facts"] {
	return new Map([...given].filter(([other]) => other !== path));
}

/** What was entered without what a `drop` names. */
function without(entered: Entered, dropped: string, readers: Readers): Entered {
	const split = dropped.indexOf("=");
	const name = split < 0 ? dropped : dropped.slice(0, split);
	const value = split < 0 ? "" : dropped.slice(split + 1);
	switch (name) {
		case names.reading:
			return { ...entered, ...withoutConcept(entered, value, readers.field) };
		case names.concept:
			return { ...entered, concepts: entered.concepts.filter((concept) => concept !== value) };
		case names.country:
			return { ...entered, countries: entered.countries.filter((country) => country !== value) };
		case names.born:
			return { ...entered, born: "" };
		case names.institutionType:
			return { ...entered, institutionType: "" };
		case names.anyCountry:
			return { ...entered, anyCountry: false };
		case names.compared:
			return { ...entered, compared: [] };
		default:
			return { ...entered, facts: withoutPath(entered.facts, name.replace(/^fact:/, "")) };
	}
}

function placesIn(text: string): string[] {
	return text
		.split(/[,，、;；\n]/)
		.map((name) => name.trim())
		.filter((name) => name !== "");
}

/** `mended`: a name that was not understood, and the one that was meant. */
function withNameMended(text: string, mended: string): string {
	const split = mended.lastIndexOf("=");
	const [misspelt, meant] = [mended.slice(0, split), mended.slice(split + 1)];
	return placesIn(text)
		.map((name) => (name === misspelt ? meant : name))
		.join("、");
}

/** What joins names of countries, where it is no part of one: 和 stands in 共和国. */
const joints = /\s+and\s+|[和与及&/／|\s]+/i;

/** Names that are understood become countries and groups of the list; the others stay as they were written. */
function withCountriesRead(entered: Entered, readers: Readers): Entered {
	const unread: string[] = [];
	const read: string[] = [];
	for (const name of placesIn(entered.countriesText)) {
		const parts = readers.place(name).kind === "unknown" ? name.split(joints).filter((part) => part !== "") : [name];
		const readings = parts.map((part) => ({ part, reading: readers.place(part) }));
		if (readings.some(({ reading }) => reading.kind === "unknown")) unread.push(name);
		else read.push(...readings.map(({ part, reading }) => (reading.kind === "country" ? reading.code : part)));
	}
	return { ...entered, countriesText: unread.join("、"), countries: [...new Set([...entered.countries, ...read])] };
}

/** What was entered as the form sends it: what reading it again gives the same. */
export function formOf(entered: Entered): URLSearchParams {
	const form = new URLSearchParams();
	const add = (name: string, value: string): void => {
		if (value !== "") form.append(name, value);
	};
	add(names.field, entered.field);
	for (const concept of entered.concepts) add(names.concept, concept);
	add(names.countriesText, entered.countriesText);
	for (const country of entered.countries) add(names.country, country);
	add(names.born, entered.born);
	add(names.institutionType, entered.institutionType);
	for (const [path, value] of entered.facts) add(names.fact(path), value);
	if (entered.anyCountry) add(names.anyCountry, "1");
	if (entered.all) add(names.all, "1");
	return form;
}

/** Nothing was entered that a profile is made of. */
export function isEmpty(entered: Entered): boolean {
	const { field, concepts, countriesText, countries, born, institutionType, facts } = entered;
	return [field, concepts, countriesText, countries, born, institutionType].every(({ length }) => length === 0) && facts.size === 0;
}
