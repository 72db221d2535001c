import { z } from "zod";
import { enumerations } from "../enumerations.ts";
import { countriesSchema, factSchema, shareSchema } from "./cited.ts";

/** How a profile was read. */

export const fieldReadingSchema = z
	.object({
		text: z.string().describe("The words of the field."),
		concept: z.string().describe("The id of the concept that they were read as."),
		label: z.string(),
		basis: z
			.enum(enumerations.readingBasis)
			.describe(
				"What it was read from: given as such; a term, also one written as one word (joined) or misspelt (spelling); a word of several senses, settled by its neighbours or taken in its usual sense; a general word (head).",
			),
		confidence: shareSchema.describe("How sure the reading is."),
		centrality: shareSchema.describe("How central it is among all that the field names."),
		alternatives: z
			.array(z.object({ concept: z.string(), label: z.string() }))
			.describe('Other concepts that the words may mean: send `{ "concept": id }` in `profile.field` for the one that is meant.'),
	})
	.describe("A text understood as a concept.");
export type FieldReading = z.infer<typeof fieldReadingSchema>;

export const understoodSchema = z
	.object({
		fields: z.array(fieldReadingSchema),
		unrecognized: z.array(z.string()).describe("Words of the field that no concept was found for."),
		suggestedCountries: z
			.array(z.object({ text: z.string(), countries: countriesSchema }))
			.describe("Countries named in the field: suggested, never applied."),
		partnerCountries: countriesSchema.describe("The partner countries, names and groups resolved, as ISO 3166-1 alpha-2 codes."),
		assumed: z.array(z.object({ fact: factSchema, value: z.string() })).describe("Facts that were not given and taken for granted."),
		cautions: z.array(z.string()).describe("Oddities that are no errors."),
	})
	.describe("How the profile was read.");
export type Understood = z.infer<typeof understoodSchema>;
