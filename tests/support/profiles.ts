import fc from "fast-check";
import { enumerations } from "../../src/model/enumerations.ts";
import type { Given } from "./catalog.ts";

const countries = ["FR", "HU", "BG", "RS", "SI", "KR", "EG", "ZA", "MM", "TL", "GB", "UA", "JP", "KZ", "BR", "US", "RU"];
const country = fc.constantFrom(...countries);
const countryList = fc.uniqueArray(country, { minLength: 1, maxLength: 4 });
const holdsFor = fc.oneof(fc.boolean(), countryList);
const year = fc.integer({ min: 1940, max: 2008 }).map(String);
const date = fc
	.date({ min: new Date("1940-01-01"), max: new Date("2008-12-31"), noInvalidDate: true })
	.map((value) => value.toISOString().slice(0, 10));
const small = fc.integer({ min: 0, max: 8 });

/** Values for every fact, by its dotted path. */
export const factValues: Record<string, fc.Arbitrary<unknown>> = {
	field: fc.constantFrom("光伏", "machine learning", "环境科学", "ageing and dementia", "constitutional law", "钢铁冶金", "asdf", "quantum 通信"),
	partnerCountries: countryList,
	birthDate: fc.oneof(year, date),
	age: fc.integer({ min: 16, max: 100 }),
	institutionType: fc.constantFrom(...enumerations.institutionType),
	"institution.name": fc.constantFrom("PolyU", "香港大学", "Somewhere University"),
	"institution.jurisdiction": fc.constantFrom("CN", "HK", "MO", "DE"),
	"institution.registeredOn": fc.constantFrom("2025-06-30", "2025-07-01", "2025", "1990"),
	nationality: fc.constantFrom("CN", "FR"),
	position: fc.constantFrom(...enumerations.position),
	"degree.area": fc.constantFrom(...enumerations.degreeArea),
	researchYears: fc.integer({ min: 0, max: 12 }),
	title: fc.constantFrom(...enumerations.title),
	languages: fc.uniqueArray(fc.constantFrom("en", "fr", "de", "ja"), { minLength: 1 }),
	"partnership.signedAgreement": holdsFor,
	"partnership.priorBilateralGrant": holdsFor,
	"team.size": small,
	"team.seniors": small,
	"team.young": small,
	"team.doctoralOrPostdoc": small,
	"team.units": small,
	"team.oldestBirthDate": fc.oneof(year, date),
	activities: fc.uniqueArray(fc.constantFrom(...enumerations.activity), { minLength: 1, maxLength: 4 }),
	groups: fc.uniqueArray(fc.constantFrom(...enumerations.group), { minLength: 1, maxLength: 3 }),
	"declarations.publicServant": fc.boolean(),
	"declarations.activeSameCountryExchange": holdsFor,
	"declarations.guideAuthor": fc.boolean(),
	"declarations.integrityRecord": fc.boolean(),
	"declarations.overdueCastProject": fc.boolean(),
	"declarations.penalised": fc.boolean(),
};

const degreeLevel = fc.constantFrom(...enumerations.degreeLevel);

/** A profile out of facts by dotted path. */
export function profileOf(facts: Record<string, unknown>): Given {
	const profile: Given = {};
	for (const [path, value] of Object.entries(facts)) {
		if (value === undefined) continue;
		const [outer = "", inner] = path.split(".");
		if (inner === undefined) profile[outer] = value;
		else profile[outer] = { ...(profile[outer] as Given | undefined), [inner]: value };
	}
	return profile;
}

/** Facts by dotted path, any of them absent. A degree's area comes with its level, an age never beside a birth date. */
export const someFacts: fc.Arbitrary<Record<string, unknown>> = fc
	.record({ ...factValues, "degree.level": degreeLevel }, { requiredKeys: [] })
	.map((facts) => {
		const kept: Record<string, unknown> = { ...facts };
		if (kept["degree.level"] === undefined) delete kept["degree.area"];
		if (kept.birthDate !== undefined) delete kept.age;
		return kept;
	});

/** A few of such facts, as most profiles come. */
export const fewFacts: fc.Arbitrary<Record<string, unknown>> = fc
	.tuple(
		someFacts,
		fc.subarray(["field", "partnerCountries", "birthDate", "age", "institutionType", "nationality", "degree.level", "languages"], { maxLength: 4 }),
	)
	.map(([facts, kept]) => Object.fromEntries(Object.entries(facts).filter(([path]) => kept.includes(path))));

/** Facts, and one more that is not among them. */
export const factsAndOneMore = fc
	.tuple(someFacts, fc.constantFrom(...Object.keys(factValues), "degree.level"))
	.filter(([facts, path]) => facts[path] === undefined && !(path === "birthDate" && "age" in facts) && !(path === "age" && "birthDate" in facts))
	.filter(([facts, path]) => path !== "degree.area" || facts["degree.level"] !== undefined)
	.chain(([facts, path]) => {
		const value = path === "degree.level" ? degreeLevel : (factValues[path] ?? fc.constant(undefined));
		return fc.record({ facts: fc.constant(facts), path: fc.constant(path), value });
	});
