import { z } from "zod";
import { catalogIdentitySchema } from "./cited.ts";

/** What can be suggested to somebody who is typing, as `POST /v1/suggestions` answers it. */

export const suggestionSchema = z
	.object({
		kind: z.enum(["concept", "country", "group"]).describe("A field of research, a country, or a group of countries. The list may grow."),
		id: z.string().describe("The id of the concept or group, or the ISO 3166-1 alpha-2 code of the country."),
		text: z.string().describe("What to put in place of what is being typed: it is read as exactly this concept, country or group."),
		label: z.string().describe("What to show, in the language of the answer."),
		note: z
			.string()
			.describe(
				"A second line: the name that what was typed begins, where it is another than the label; else the broader concept; of a group, how many countries it has.",
			)
			.optional(),
	})
	.describe("What somebody may be about to write.");
export type Suggestion = z.infer<typeof suggestionSchema>;

export const suggestionListSchema = z
	.object({
		catalog: catalogIdentitySchema,
		suggestions: z.array(suggestionSchema).describe("The likeliest first, each concept, country and group once."),
	})
	.describe("What somebody may be about to write, the likeliest first.");
export type SuggestionList = z.infer<typeof suggestionListSchema>;
