import { z } from "zod";
import { boundedArray } from "./bounded.ts";
import { enumerations } from "./enumerations.ts";
import { languageCodes } from "./language-codes.ts";
import { charactersOf } from "./text.ts";

/** What a caller may write for a country or a group of countries, understood. `codes` are ISO 3166-1 alpha-2. */
export type PlaceReading = { kind: "country"; code: string } | { kind: "group"; id: string; codes: readonly string[] } | { kind: "unknown" };

/** How names of countries, and ids of concepts, are understood: the catalog knows. */
export interface Meanings {
	readPlace(text: string): PlaceReading;
	/** Codes that are no partner countries here: China's own. */
	isPartner(code: string): boolean;
	hasConcept(id: string): boolean;
	/** The code of a province of the Chinese mainland, by code or name. */
	readProvince(text: string): string | undefined;
}

/** Faults of meaning, beside those of shape that zod names itself. */
export type FaultParameters =
	| { code: "unknown-country"; given: string }
	| { code: "not-a-partner"; given: string }
	| { code: "not-a-country"; given: string }
	| { code: "not-a-nationality"; given: string }
	| { code: "unknown-province"; given: string }
	| { code: "unknown-concept"; given: string }
	| { code: "unknown-language"; given: string }
	| { code: "not-a-date"; given: string }
	| { code: "empty-text" }
	| { code: "text-too-long"; maximum: number }
	| { code: "control-character" };

type Context = { addIssue(issue: { code: "custom"; params: FaultParameters; message: string }): void };

function fault(context: Context, params: FaultParameters): void {
	context.addIssue({ code: "custom", params, message: params.code });
}

/** Most entries an array of a profile may hold. */
export const maximumEntries = 300;
/** Most characters the field may hold in all. */
const maximumFieldLength = 2000;

const controlCharacter = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

const text = (maximum: number) =>
	z
		.string()
		.superRefine((value, context) => {
			if (value.trim() === "") fault(context, { code: "empty-text" });
			else if (charactersOf(value) > maximum) fault(context, { code: "text-too-long", maximum });
			else if (controlCharacter.test(value) || !value.isWellFormed()) fault(context, { code: "control-character" });
		})
		.meta({ minLength: 1, maxLength: maximum });

/** A non-empty array without duplicates. */
const listOf = <T extends z.ZodType>(element: T, meta: { description: string }) =>
	boundedArray(element, maximumEntries)
		.meta(meta)
		.transform((values) => [...new Set(values)]);

const wholeDate = z.iso.date();

/** Whether it is `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, and exists, in the years 1000 to 2999. */
function isPartialDate(text: string): boolean {
	const first = text.length === 4 ? `${text}-01-01` : text.length === 7 ? `${text}-01` : text;
	return wholeDate.safeParse(first).success && first >= "1000" && first < "3000";
}

const datePattern = "[12]\\d{3}(-\\d{2}(-\\d{2})?)?";
/** How a partial date is written, for readers of the schema: it takes days that no calendar has. */
const partialDatePattern = `^(${datePattern}(/(${datePattern}|\\.\\.))?|\\.\\./${datePattern})$`;

/**
 * `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: a year or month stands for every day in it. Also an interval between two of them, as
 * ISO 8601-2 writes it: `1981/1990`, or with an end left open, `1981/..` and `../1980`.
 */
export const partialDateSchema = z
	.string()
	.superRefine((value, context) => {
		const [from = "", until, ...more] = value.split("/");
		const isEnd = (text: string) => text === ".." || isPartialDate(text);
		const inOrder = until === undefined || from === ".." || until === ".." || from.slice(0, until.length) <= until.slice(0, from.length);
		const isInterval = until !== undefined && isEnd(from) && isEnd(until) && more.length === 0 && from !== until && inOrder;
		if (!isInterval && !isPartialDate(value)) fault(context, { code: "not-a-date", given: value });
	})
	.meta({
		description: "A date, a month or a year, which stand for every day in them; or an interval between two of these, which may be open at an end.",
		pattern: partialDatePattern,
		examples: ["1985-03-21", "1985", "1981/1990", "1981/.."],
	});

export const ageSchema = z.int().min(16).max(100);

function codeOf(given: string, meanings: Meanings, context: Context): string {
	const reading = meanings.readPlace(given);
	if (reading.kind === "country") return reading.code;
	if (reading.kind === "group") fault(context, { code: "not-a-country", given });
	else fault(context, { code: "unknown-country", given });
	return given;
}

/** Partner countries by code or name, groups by name: as a sorted list of codes. */
function partnerCountries(meanings: Meanings) {
	const partner = z.string().superRefine((given, context) => {
		const reading = meanings.readPlace(given);
		if (reading.kind === "unknown") fault(context, { code: "unknown-country", given });
		else if (reading.kind === "country" && !meanings.isPartner(reading.code)) fault(context, { code: "not-a-partner", given });
	});
	const codesOf = (given: string): readonly string[] => {
		const reading = meanings.readPlace(given);
		return reading.kind === "group" ? reading.codes : reading.kind === "country" ? [reading.code] : [];
	};
	return boundedArray(partner, maximumEntries)
		.meta({
			description: "Countries by ISO 3166-1 alpha-2 code in any case, or by Chinese or English name; groups of countries by name. China is none.",
			examples: [
				["HU", "FR"],
				["匈牙利", "ASEAN"],
			],
		})
		.transform((given) => [...new Set(given.flatMap(codesOf))].sort());
}

/**
 * The profile of an applicant (contract section 2). Unknown members are faults. Absent means "not given", and nothing
 * else does: `null` is a fault.
 */
export function profileSchema(meanings: Meanings) {
	const country = z
		.string()
		.describe("An ISO 3166-1 alpha-2 code in any case, or the Chinese or English name of a country.")
		.transform((given, context) => codeOf(given, meanings, context));
	const nationality = country.superRefine((code, context) => {
		if (code !== "CN" && !meanings.isPartner(code)) fault(context, { code: "not-a-nationality", given: code });
	});
	const province = z
		.string()
		.meta({ description: "The province of the Chinese mainland where it is, by name or code.", examples: ["浙江", "CN-ZJ"] })
		.transform((given, context) => {
			const code = meanings.readProvince(given);
			if (code === undefined) fault(context, { code: "unknown-province", given });
			return code ?? given;
		});
	const language = z
		.string()
		.meta({ description: "An ISO 639-1 code.", examples: ["en", "fr"] })
		.transform((given, context) => {
			const code = given.toLowerCase();
			if (!languageCodes.has(code)) fault(context, { code: "unknown-language", given });
			return code;
		});
	const concept = z.strictObject({
		concept: z
			.string()
			.superRefine((id, context) => {
				if (!meanings.hasConcept(id)) fault(context, { code: "unknown-concept", given: id });
			})
			.meta({ description: "The id of a concept; `GET /v1/vocabulary` lists them under `fields`.", examples: ["haematology"] }),
	});
	const fieldText = text(maximumFieldLength);
	const field = z.union([fieldText, boundedArray(z.union([fieldText, concept]), maximumEntries)]).superRefine((value, context) => {
		if (!Array.isArray(value)) return;
		const length = value.reduce((sum, entry) => sum + (typeof entry === "string" ? charactersOf(entry) : 0), 0);
		if (length > maximumFieldLength) fault(context, { code: "text-too-long", maximum: maximumFieldLength });
	});
	const holdsFor = z
		.union([z.boolean(), partnerCountries(meanings)])
		.describe("A yes or no, or the countries for which it holds. A bare true decides only where exactly one partner country is given.");
	const count = z.int().min(0).max(10_000);
	return z
		.strictObject({
			field: field
				.meta({
					description:
						"The field of research as free text, Chinese, English or mixed: a discipline, a topic, a title, an abstract; or several of them, with concepts by id among them. 2,000 characters in all.",
					examples: ["钙钛矿太阳能电池", "machine learning for medical imaging", [{ concept: "haematology" }, "plasma"]],
				})
				.optional(),
			partnerCountries: partnerCountries(meanings).optional(),
			birthDate: partialDateSchema.describe("The leader's date of birth; a year is enough for today's clauses. Used before `age`.").optional(),
			age: ageSchema.describe("The leader's age in completed years on `asOf`, where no `birthDate` is given.").optional(),
			institutionType: z.enum(enumerations.institutionType).describe("What kind of unit applies.").optional(),
			institution: z
				.strictObject({
					name: text(300).describe("Its official name or usual abbreviation.").optional(),
					jurisdiction: country
						.meta({ description: "Where the unit is registered: CN where it is not given; HK, MO or any other country.", examples: ["CN", "HK"] })
						.optional(),
					province: province.optional(),
					registeredOn: partialDateSchema.describe("When the unit was registered.").optional(),
				})
				.describe("The applicant unit.")
				.optional(),
			nationality: nationality.meta({ description: "The leader's, as a country; CN for every Chinese citizen.", examples: ["CN"] }).optional(),
			position: z.enum(enumerations.position).describe("The leader's position at the applicant unit.").optional(),
			degree: z
				.strictObject({
					level: z.enum(enumerations.degreeLevel),
					area: z.enum(enumerations.degreeArea).describe("What it was taken in.").optional(),
				})
				.describe("The leader's highest degree.")
				.optional(),
			researchYears: z.int().min(0).max(100).describe("The leader's years of research work.").optional(),
			title: z.enum(enumerations.title).describe("The leader's professional title: 正高, 副高, 中级, 初级, none.").optional(),
			languages: listOf(language, { description: "Languages in which the leader works well." }).optional(),
			partnership: z
				.strictObject({
					signedAgreement: holdsFor
						.describe(
							"A valid formal agreement, signed before filing, between a unit of the Chinese team and the partner unit. As a yes or no, or as the countries for which it holds.",
						)
						.optional(),
					priorBilateralGrant: holdsFor
						.describe(
							"A national or provincial bilateral grant of the leader in the last five years. As a yes or no, or as the countries for which it holds.",
						)
						.optional(),
				})
				.describe("What the cooperation rests on.")
				.optional(),
			team: z
				.strictObject({
					size: count.describe("How many people it has.").optional(),
					seniors: count.describe("How many of them hold a senior title.").optional(),
					young: count.describe("How many of them are young researchers.").optional(),
					doctoralOrPostdoc: count.describe("How many of them are doctoral students or postdocs.").optional(),
					units: count.describe("From how many units they come.").optional(),
					oldestBirthDate: partialDateSchema.describe("The date of birth of the oldest of them.").optional(),
				})
				.describe("The Chinese team.")
				.optional(),
			activities: listOf(z.enum(enumerations.activity), { description: "What is planned." }).optional(),
			groups: listOf(z.enum(enumerations.group), { description: "Whom it serves." }).optional(),
			declarations: z
				.strictObject({
					publicServant: z.boolean().describe("The leader is a public servant.").optional(),
					activeSameCountryExchange: holdsFor
						.describe("The leader holds an exchange project with the same country. As a yes or no, or as the countries for which it holds.")
						.optional(),
					guideAuthor: z.boolean().describe("The leader took part in writing the guide.").optional(),
					integrityRecord: z.boolean().describe("There is a record of a breach of research integrity.").optional(),
					overdueCastProject: z
						.boolean()
						.describe(
							"In the last two years the unit failed to complete, as required, a project funded or commissioned by CAST's Department of International Cooperation.",
						)
						.optional(),
					penalised: z
						.boolean()
						.describe("In the last two years the unit was penalised by an authority, or told in a CAST notice to put matters right.")
						.optional(),
				})
				.describe("What the applicant attests: true means that the disqualifying fact holds.")
				.optional(),
		})
		.describe("An applicant. Absent means not given: give only what is known. Members that are not listed are refused.");
}

/** A profile that was understood: codes in upper case, groups of countries resolved, duplicates folded. */
export type Profile = z.output<ReturnType<typeof profileSchema>>;
