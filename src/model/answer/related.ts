import { z } from "zod";
import { activitySchema, citationSchema, countriesSchema, daySchema, groupSchema, programKindSchema, shareSchema } from "./cited.ts";

/** Initiatives and policy areas: nothing one applies to. */

export const relatedViewSchema = z
	.object({
		id: z.string(),
		kind: programKindSchema,
		name: z.string(),
		score: shareSchema,
		countries: countriesSchema,
		openCountries: z.boolean().describe("The source names its countries as examples."),
		matched: z.array(z.object({ text: z.string(), concept: z.string() })),
		people: z.array(groupSchema),
		activities: z.array(activitySchema),
		leads: z.array(z.string()).describe("Names of the units that lead it."),
		counterparts: z.array(z.string()).describe("Names of the units abroad that take part."),
		note: z.string().optional(),
		period: z.object({ from: daySchema, to: daySchema }).nullable().describe("The first and last day of the plan that it belongs to."),
		standing: z.string().describe("What it is, and whether its plan's period is over, in words."),
		citation: citationSchema,
	})
	.describe("An initiative or a policy area that has something in common with the profile. Nothing one applies to.");
export type RelatedView = z.infer<typeof relatedViewSchema>;
