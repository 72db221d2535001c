import { z } from "zod";
import { citationSchema, eligibilitySchema, factSchema } from "./cited.ts";

/** What would have to be otherwise for a program to open. */

export const changeViewSchema = z
	.object({
		fact: factSchema,
		nature: z
			.enum(["arrange", "in-time", "fixed"])
			.describe("Something to arrange, something that time or study brings, or nothing that anybody can change."),
		to: z.array(z.string()).describe("Values that would do, where they are words of a closed list, languages, countries or concepts."),
		text: z.string().describe("What to arrange, never what to claim."),
		citation: citationSchema,
	})
	.describe("A fact that would have to be otherwise.");
export type ChangeView = z.infer<typeof changeViewSchema>;

export const changeSetSchema = z
	.object({
		changes: z.array(changeViewSchema),
		after: z
			.object({ eligibility: eligibilitySchema, pending: z.array(factSchema) })
			.describe("The verdict once they are made, as far as it is known then, and the facts that it waits for."),
	})
	.describe("Facts that would have to be otherwise together. A bare yes that was given keeps speaking of the country it was given beside.");
export type ChangeSet = z.infer<typeof changeSetSchema>;
