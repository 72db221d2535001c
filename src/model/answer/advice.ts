import { z } from "zod";
import { changeSetSchema } from "./changes.ts";
import { citationSchema, contactViewSchema, countriesSchema, momentSchema, shareSchema, statementViewSchema } from "./cited.ts";
import { outlookSchema } from "./outlook.ts";
import { moneySchema, periodSchema, titleFormatSchema } from "./program.ts";

/** What to do about a program, beside its verdict. */

export const routeSchema = z
	.object({
		kind: z
			.enum(["unit-kind", "unit-list", "undertaking-unit", "initiative"])
			.describe(
				"A kind of unit that may apply, a list of units that may, the unit that carries a project out beside the applicant, or a society that a plan names for work with the country or in the field.",
			),
		name: z.string(),
		text: z.string(),
		initiative: z.string().describe("The id of the initiative.").optional(),
		shares: z
			.object({ countries: countriesSchema, concepts: z.array(z.string()) })
			.describe("What the initiative has in common with the profile.")
			.optional(),
		citation: citationSchema,
	})
	.describe("A way in where the applicant unit stands in the way.");
export type Route = z.infer<typeof routeSchema>;

export const recommendationViewSchema = z
	.object({
		text: z.string(),
		until: momentSchema.describe("The recommending units' own deadline, in Asia/Shanghai.").optional(),
		units: z.array(
			z.object({
				name: z.string(),
				serves: z.enum(["yes", "if", "no"]).describe("Whether it serves the applicant; `if`: where `condition` holds."),
				condition: z.string().optional(),
				citation: citationSchema,
			}),
		),
		citation: citationSchema,
	})
	.describe("Who recommends applications, and which of them serves the applicant.");
export type RecommendationView = z.infer<typeof recommendationViewSchema>;

export const severalCountriesSchema = z
	.object({
		covered: countriesSchema.describe("Countries of the profile that count, by ISO 3166-1 alpha-2 code."),
		further: countriesSchema.describe(
			"Further countries of the region, any one of which raises the score by `raise`. Empty where more would raise nothing.",
		),
		raise: shareSchema.describe("What one further country adds to the score."),
		text: z.string(),
		citation: citationSchema,
	})
	.describe("Of a program that prefers several countries of its region: which further ones would raise the score.");
export type SeveralCountries = z.infer<typeof severalCountriesSchema>;

export const partnerSideSchema = z
	.object({
		statements: z.array(statementViewSchema).describe("What is filed or brought there."),
		chineseLead: z.array(statementViewSchema).describe("What the Chinese lead must be."),
		contacts: z.array(contactViewSchema),
	})
	.describe("The way in from the other side, for an applicant from abroad.");
export type PartnerSide = z.infer<typeof partnerSideSchema>;

export const toConfirmSchema = z
	.object({
		constraint: z.string(),
		why: z
			.enum(["attested", "doubtful"])
			.describe("attested: nobody but the applicant can tell. doubtful: the source leaves it open, so ask the authority."),
		text: z.string(),
		citation: citationSchema,
	})
	.describe("What the applicant attests, or what the source leaves open.");
export type ToConfirm = z.infer<typeof toConfirmSchema>;

export const comesWithSchema = z
	.object({
		money: moneySchema.extend({ text: z.string() }).describe("Money in yuan, with words.").optional(),
		funding: statementViewSchema.describe("Funding in words, where no amounts are printed.").optional(),
		period: periodSchema.extend({ text: z.string() }).describe("How long a project runs, with words.").optional(),
		titleFormat: titleFormatSchema.optional(),
		priorities: z.array(statementViewSchema),
		obligations: z.array(statementViewSchema),
		submission: z.array(statementViewSchema),
	})
	.describe("What a project brings and asks for.");
export type ComesWith = z.infer<typeof comesWithSchema>;

/** In a full answer; a summary leaves all of it out. */
export const adviceSchema = z.object({
	routes: z.array(routeSchema).describe("Ways in for who cannot apply: empty where the applicant unit is not all that stands in the way."),
	changes: z
		.array(changeSetSchema)
		.describe(
			"What would have to be otherwise, where the verdict is not eligible: the smallest sets of given facts whose change makes the program eligible, what is missing filled in favourably; three facts at most, and each can be brought about. At most six sets, as of `unchangeable`.",
		)
		.optional(),
	unchangeable: z.array(changeSetSchema).describe("Sets of the same kind that hold a fact which nobody can change.").optional(),
	changesText: z.string().describe("What the two come to, in a sentence.").optional(),
	outlook: outlookSchema,
	recommendation: recommendationViewSchema
		.describe("For who files in China: who recommends applications, and which of them serves the applicant.")
		.optional(),
	severalCountries: severalCountriesSchema
		.describe("Of a program that prefers several countries of its region, where partner countries are given.")
		.optional(),
	partnerSide: partnerSideSchema.optional(),
	toConfirm: z.array(toConfirmSchema).describe("What the applicant attests, and what the source leaves open."),
	cautions: z.array(statementViewSchema).describe("Why programs exclude each other, and what is easily taken wrong."),
	contacts: z.array(contactViewSchema).describe("Whom to ask."),
	comesWith: comesWithSchema,
});
export type Advice = z.infer<typeof adviceSchema>;
