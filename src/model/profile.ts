import { z } from "zod";
import { enumerations } from "./enumerations.ts";
import { languageCodes } from "./language-codes.ts";

/** What a caller may write for a country or a group of countries, understood. `codes` are ISO 3166-1 alpha-2. */
export type PlaceReading = { kind: "country"; code: string } | { kind: "group"; codes: readonly string[] } | { kind: "unknown" };

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

/** Characters as people count them: a character outside the basic plane is one. */
function charactersOf(value: string): number {
	let count = 0;
	for (const _ of value) count++;
	return count;
}

const text = (maximum: number) =>
	z.string().superRefine((value, context) => {
		if (value.trim() === "") fault(context, { code: "empty-text" });
		else if (charactersOf(value) > maximum) fault(context, { code: "text-too-long", maximum });
		else if (controlCharacter.test(value) || !value.isWellFormed()) fault(context, { code: "control-character" });
	});

/** A non-empty array without duplicates. */
const listOf = <T extends z.ZodType>(element: T) =>
	z
		.array(element)
		.min(1)
		.max(maximumEntries)
		.transform((values) => [...new Set(values)]);

const wholeDate = z.iso.date();

/** Whether it is `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, and exists, in the years 1000 to 2999. */
function isPartialDate(text: string): boolean {
	const first = text.length === 4 ? `${text}-01-01` : text.length === 7 ? `${text}-01` : text;
	return wholeDate.safeParse(first).success && first >= "1000" && first < "3000";
}

/**
 * `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: a year or month stands for every day in it. Also an interval between two of them, as
 * ISO 8601-2 writes it: `1981/1990`, or with an end left open, `1981/..` and `../1980`.
 */
export const partialDateSchema = z.string().superRefine((value, context) => {
	const [from = "", until, ...more] = value.split("/");
	const isEnd = (text: string) => text === ".." || isPartialDate(text);
	const inOrder = until === undefined || from === ".." || until === ".." || from.slice(0, until.length) <= until.slice(0, from.length);
	const isInterval = until !== undefined && isEnd(from) && isEnd(until) && more.length === 0 && from !== until && inOrder;
	if (!isInterval && !isPartialDate(value)) fault(context, { code: "not-a-date", given: value });
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
	return z
		.array(partner)
		.min(1)
		.max(maximumEntries)
		.transform((given) => [...new Set(given.flatMap(codesOf))].sort());
}

/**
 * The profile of an applicant (contract section 2). Unknown members are faults. Absent means "not given", and nothing
 * else does: `null` is a fault.
 */
export function profileSchema(meanings: Meanings) {
	const country = z.string().transform((given, context) => codeOf(given, meanings, context));
	const nationality = country.superRefine((code, context) => {
		if (code !== "CN" && !meanings.isPartner(code)) fault(context, { code: "not-a-nationality", given: code });
	});
	const province = z.string().transform((given, context) => {
		const code = meanings.readProvince(given);
		if (code === undefined) fault(context, { code: "unknown-province", given });
		return code ?? given;
	});
	const language = z.string().transform((given, context) => {
		const code = given.toLowerCase();
		if (!languageCodes.has(code)) fault(context, { code: "unknown-language", given });
		return code;
	});
	const concept = z.strictObject({
		concept: z.string().superRefine((id, context) => {
			if (!meanings.hasConcept(id)) fault(context, { code: "unknown-concept", given: id });
		}),
	});
	const fieldText = text(maximumFieldLength);
	const field = z
		.union([
			fieldText,
			z
				.array(z.union([fieldText, concept]))
				.min(1)
				.max(maximumEntries),
		])
		.superRefine((value, context) => {
			if (!Array.isArray(value)) return;
			const length = value.reduce((sum, entry) => sum + (typeof entry === "string" ? charactersOf(entry) : 0), 0);
			if (length > maximumFieldLength) fault(context, { code: "text-too-long", maximum: maximumFieldLength });
		});
	const holdsFor = z.union([z.boolean(), partnerCountries(meanings)]);
	const count = z.int().min(0).max(10_000);
	return z.strictObject({
		field: field.optional(),
		partnerCountries: partnerCountries(meanings).optional(),
		birthDate: partialDateSchema.optional(),
		age: ageSchema.optional(),
		institutionType: z.enum(enumerations.institutionType).optional(),
		institution: z
			.strictObject({
				name: text(300).optional(),
				jurisdiction: country.optional(),
				province: province.optional(),
				registeredOn: partialDateSchema.optional(),
			})
			.optional(),
		nationality: nationality.optional(),
		position: z.enum(enumerations.position).optional(),
		degree: z.strictObject({ level: z.enum(enumerations.degreeLevel), area: z.enum(enumerations.degreeArea).optional() }).optional(),
		researchYears: z.int().min(0).max(100).optional(),
		title: z.enum(enumerations.title).optional(),
		languages: listOf(language).optional(),
		partnership: z.strictObject({ signedAgreement: holdsFor.optional(), priorBilateralGrant: holdsFor.optional() }).optional(),
		team: z
			.strictObject({
				size: count.optional(),
				seniors: count.optional(),
				young: count.optional(),
				doctoralOrPostdoc: count.optional(),
				units: count.optional(),
				oldestBirthDate: partialDateSchema.optional(),
			})
			.optional(),
		activities: listOf(z.enum(enumerations.activity)).optional(),
		groups: listOf(z.enum(enumerations.group)).optional(),
		declarations: z
			.strictObject({
				publicServant: z.boolean().optional(),
				activeSameCountryExchange: holdsFor.optional(),
				guideAuthor: z.boolean().optional(),
				integrityRecord: z.boolean().optional(),
				overdueCastProject: z.boolean().optional(),
				penalised: z.boolean().optional(),
			})
			.optional(),
	});
}

/** A profile that was understood: codes in upper case, groups of countries resolved, duplicates folded. */
export type Profile = z.output<ReturnType<typeof profileSchema>>;
