import { z } from "zod";
import { enumerations } from "./enumerations.ts";
import { bilingualSchema, dateSchema, idSchema } from "./text.ts";

/** Facts that hold one word of a closed list. */
export const choiceFacts = {
	institutionType: enumerations.institutionType,
	position: enumerations.position,
	"degree.level": enumerations.degreeLevel,
	"degree.area": enumerations.degreeArea,
	title: enumerations.title,
	/** ISO 3166-1 alpha-2 codes: open lists. */
	nationality: null,
	"institution.jurisdiction": null,
} as const;

export type ChoiceFact = keyof typeof choiceFacts;
const choiceFactNames = Object.keys(choiceFacts) as [ChoiceFact, ...ChoiceFact[]];

const teamFacts = ["team.size", "team.seniors", "team.young", "team.doctoralOrPostdoc", "team.units"] as const;
const numberFacts = ["researchYears", ...teamFacts] as const;
const dateFacts = ["institution.registeredOn", "team.oldestBirthDate"] as const;
/** Facts that hold for some countries. */
export const countryFacts = ["partnership.signedAgreement", "partnership.priorBilateralGrant", "declarations.activeSameCountryExchange"] as const;
const flagFacts = [
	"declarations.publicServant",
	"declarations.guideAuthor",
	"declarations.integrityRecord",
	"declarations.overdueCastProject",
	"declarations.penalised",
] as const;

export type NumberFact = (typeof numberFacts)[number];
export type DateFact = (typeof dateFacts)[number];
export type CountryFact = (typeof countryFacts)[number];
export type FlagFact = (typeof flagFacts)[number];

/** Every fact a clause can read, by its dotted path in the profile; in the order in which they are easily asked for. */
export const facts = [
	"field",
	"partnerCountries",
	"birthDate",
	...choiceFactNames,
	"researchYears",
	"languages",
	...countryFacts,
	"institution.name",
	"activities",
	...teamFacts,
	...dateFacts,
	...flagFacts,
] as const;
export type Fact = (typeof facts)[number];

const words = z.array(z.string().min(1)).min(1);

/** One of the program's partner countries is among the applicant's. */
const partnerCountryTest = z.strictObject({ kind: z.literal("partner-country") });

/**
 * A single word against a list: `pass` lists what fulfils the clause, `unknown` what the source leaves open, `fail`
 * what it rules out; `otherwise` says what holds for every other word.
 */
const oneOfTest = z.strictObject({
	kind: z.literal("one-of"),
	fact: z.enum(choiceFactNames),
	pass: words.optional(),
	unknown: words.optional(),
	fail: words.optional(),
	otherwise: z.enum(enumerations.outcome),
});

/** At least one of the words in `anyOf` is among the fact's words. */
const includesTest = z.strictObject({ kind: z.literal("includes"), fact: z.literal("languages"), anyOf: words });

/** A whole number within bounds; both bounds belong to the range. */
const rangeTest = z
	.strictObject({ kind: z.literal("range"), fact: z.enum(numberFacts), min: z.int().optional(), max: z.int().optional() })
	.refine((test) => test.min !== undefined || test.max !== undefined, "a range needs min, max or both");

/** The leader's date of birth, from `birthDate` or else from `age`; the day itself belongs to the allowed ones. */
const bornTest = z.strictObject({ kind: z.literal("born"), onOrAfter: dateSchema });

/** Another date, whole or partial; the day itself belongs to the allowed ones. */
const dateTest = z
	.strictObject({
		kind: z.literal("date"),
		fact: z.enum(dateFacts),
		onOrAfter: dateSchema.optional(),
		onOrBefore: dateSchema.optional(),
	})
	.refine((test) => test.onOrAfter !== undefined || test.onOrBefore !== undefined, "a date test needs onOrAfter, onOrBefore or both");

/** The applicant unit is one of a list of named units (`data/units.yaml`). */
const listedUnitTest = z.strictObject({ kind: z.literal("listed-unit"), list: idSchema });

/** A fact that holds for some countries: `expected` says whether it must hold, or must not, for the program's. */
const forPartnerTest = z.strictObject({ kind: z.literal("for-partner"), fact: z.enum(countryFacts), expected: z.boolean() });

/** A yes or no that must be as expected. */
const flagTest = z.strictObject({ kind: z.literal("flag"), fact: z.enum(flagFacts), expected: z.boolean() });

/** Fails where every planned activity is one of `excluded`. */
const activitiesTest = z.strictObject({ kind: z.literal("activities"), excluded: z.array(z.enum(enumerations.activity)).min(1) });

/**
 * The field of research. `listed: closed`: inside a listed concept passes, plainly elsewhere fails, between is unknown.
 * `listed: open`: never fails. `listed: all-but`: `within` passes, `excluded` fails.
 */
const fieldTest = z.discriminatedUnion("listed", [
	z.strictObject({ kind: z.literal("field"), listed: z.literal("closed") }),
	z.strictObject({ kind: z.literal("field"), listed: z.literal("open") }),
	z.strictObject({
		kind: z.literal("field"),
		listed: z.literal("all-but"),
		within: z.array(idSchema).min(1),
		excluded: z.array(idSchema).min(1),
	}),
]);

/** Nothing in a profile tells it: the applicant confirms it. */
const confirmTest = z.strictObject({ kind: z.literal("confirm") });

export type Test =
	| z.infer<typeof partnerCountryTest>
	| z.infer<typeof oneOfTest>
	| z.infer<typeof includesTest>
	| z.infer<typeof rangeTest>
	| z.infer<typeof bornTest>
	| z.infer<typeof dateTest>
	| z.infer<typeof listedUnitTest>
	| z.infer<typeof forPartnerTest>
	| z.infer<typeof flagTest>
	| z.infer<typeof activitiesTest>
	| z.infer<typeof fieldTest>
	| z.infer<typeof confirmTest>
	| { kind: "all"; of: Test[] }
	| { kind: "any"; of: Test[] }
	| { kind: "not"; of: Test };

/** What a clause compares: a few kinds of test, and `all`, `any` and `not` over them. */
const testSchema: z.ZodType<Test> = z.lazy(() =>
	z.discriminatedUnion("kind", [
		partnerCountryTest,
		oneOfTest,
		includesTest,
		rangeTest,
		bornTest,
		dateTest,
		listedUnitTest,
		forPartnerTest,
		flagTest,
		activitiesTest,
		fieldTest,
		confirmTest,
		z.strictObject({ kind: z.literal("all"), of: z.array(testSchema).min(1) }),
		z.strictObject({ kind: z.literal("any"), of: z.array(testSchema).min(1) }),
		z.strictObject({ kind: z.literal("not"), of: testSchema }),
	]),
);

/** A hard constraint of a call or program, as a curator writes it. */
export const constraintSchema = z.strictObject({
	/** The same id in a program replaces its call's constraint. An attested declaration's id is the path of its fact. */
	id: z.string().regex(/^[A-Za-z0-9]+([.-][A-Za-z0-9]+)*$/),
	/** false: attested by the applicant; unknown then leaves eligibility as it is. */
	required: z.boolean(),
	/** What the clause asks, in our words, one sentence without a full stop. */
	rule: bilingualSchema,
	/** Said in addition where the outcome is unknown because the source itself leaves it open. */
	doubt: bilingualSchema.optional(),
	/** The clause, as its document numbers it. */
	section: z.string().min(1),
	test: testSchema,
});
export type Constraint = z.infer<typeof constraintSchema>;
