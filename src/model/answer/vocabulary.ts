import { z } from "zod";
import { catalogIdentitySchema, countriesSchema, daySchema } from "./cited.ts";

/** Every word that a profile can be written with, as `GET /v1/vocabulary` shows it. */

/** Declared anew, since the schema of what a curator writes allows no further members, and this one describes an answer. */
export const bilingualViewSchema = z.object({ zh: z.string(), en: z.string() }).describe("The same words in Chinese and in English.");

const ids = z.array(z.string());

export const sourceViewSchema = z
	.object({
		id: z.string(),
		title: bilingualViewSchema,
		shortTitle: bilingualViewSchema.describe("What it is called beside a clause cited from it."),
		issuer: bilingualViewSchema,
		date: daySchema,
		standing: z.enum(["call", "plan"]).describe("A document that opens a call, or one that tells what is intended."),
		period: z.object({ from: daySchema, to: daySchema }).describe("The first and last day that a plan is for.").optional(),
		note: bilingualViewSchema.optional(),
	})
	.describe("A document that clauses are cited from.");

export const vocabularyViewSchema = z
	.object({
		catalog: catalogIdentitySchema,
		fields: z
			.array(
				z.object({
					id: z.string().describe('What `{ "concept": id }` takes in `profile.field`.'),
					label: bilingualViewSchema,
					broader: ids.describe("Ids of the concepts that it lies within, its home first."),
					related: ids.describe("Ids of neighbouring concepts."),
				}),
			)
			.describe("The concepts that a field is read as."),
		countries: z.array(
			z.object({
				code: z.string().describe("ISO 3166-1 alpha-2."),
				name: bilingualViewSchema,
				partner: z.boolean().describe("Whether it can be a partner country."),
			}),
		),
		groups: z
			.array(
				z.object({
					id: z.string(),
					name: bilingualViewSchema,
					members: countriesSchema,
					uncertain: countriesSchema.describe("Countries of which the sources do not say whether they belong."),
					asOf: daySchema.describe("The day of which the list speaks."),
				}),
			)
			.describe("Groups of countries, which `partnerCountries` takes by name."),
		provinces: z
			.array(z.object({ code: z.string().describe("ISO 3166-2 where it has one."), name: bilingualViewSchema }))
			.describe("What `institution.province` takes."),
		enumerations: z
			.record(z.string(), z.array(z.object({ value: z.string(), label: bilingualViewSchema.optional() })))
			.describe("The closed lists of the profile and the answer, by name."),
		languages: ids.describe("ISO 639-1 codes."),
		languageNames: z.record(z.string(), bilingualViewSchema).describe("Names of languages, by code, as far as they are known."),
		facts: z
			.record(z.string(), z.object({ label: bilingualViewSchema, prompt: bilingualViewSchema }))
			.describe("By dotted path: the name of a fact and the question that asks for it."),
		sources: z.array(sourceViewSchema),
	})
	.describe("Every word that a profile can be written with, labels in both languages.");
export type VocabularyView = z.infer<typeof vocabularyViewSchema>;
