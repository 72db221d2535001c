import { z } from "zod";
import { adviceSchema } from "./advice.ts";
import {
	activitySchema,
	citationSchema,
	countriesSchema,
	eligibilitySchema,
	factSchema,
	groupSchema,
	outcomeSchema,
	shareSchema,
	standingSchema,
} from "./cited.ts";
import { programViewSchema, windowViewSchema } from "./program.ts";

/** A program, judged and ranked. */

export const basisSchema = z
	.object({
		fact: factSchema,
		given: z.unknown().describe("What the profile says of it. A birth date or age stands for the days that it allows."),
	})
	.describe("What was compared: the fact, and what the profile says of it.");
export type Basis = z.infer<typeof basisSchema>;

export const constraintViewSchema = z
	.object({
		id: z.string().describe("Stable; the list of ids may grow."),
		outcome: outcomeSchema,
		required: z.boolean().describe("false: attested by the applicant; unknown then leaves the verdict as it is."),
		message: z.string().describe("What was compared with what, and what follows."),
		citation: citationSchema,
		needs: z.array(factSchema).describe("Facts whose value can change the outcome."),
		basis: z.array(basisSchema),
	})
	.describe("A clause, and what it comes to for the profile.");
export type ConstraintView = z.infer<typeof constraintViewSchema>;

export const fieldMatchSchema = z
	.object({
		text: z.string().describe("The words of the profile."),
		concept: z.string(),
		direction: z.string().describe("The term of the direction, or the name of the policy area."),
		standing: standingSchema,
		nearness: shareSchema,
		citation: citationSchema,
	})
	.describe("A concept of the field that a direction of the program is about.");
export type FieldMatch = z.infer<typeof fieldMatchSchema>;

const part = { score: shareSchema, weight: shareSchema };

export const fitSchema = z
	.object({
		field: z
			.object({ ...part, matched: z.array(fieldMatchSchema).describe("The strongest matches first, twelve at most; not in a summary.").optional() })
			.optional(),
		country: z.object({ ...part, covered: countriesSchema, uncertain: countriesSchema, notCovered: countriesSchema }).optional(),
		groups: z.object({ ...part, matched: z.array(z.object({ group: groupSchema, citation: citationSchema })).optional() }).optional(),
		activities: z.object({ ...part, matched: z.array(z.object({ activity: activitySchema, citation: citationSchema })).optional() }).optional(),
	})
	.describe("The parts that were given a weight; the sum of weight × score, rounded to three decimals, is the result's score.");
export type Fit = z.infer<typeof fitSchema>;

export const resultSchema = z
	.object({
		rank: z.int().min(1),
		score: shareSchema.describe(
			"How well the program fits, with three decimals. The same for the same software, revision and profile, whatever the moment, the language and the verdict are.",
		),
		program: programViewSchema,
		eligibility: eligibilitySchema,
		window: windowViewSchema,
		fit: fitSchema,
		pending: z.array(factSchema).describe("Facts that stand between undetermined and a verdict."),
		conflicts: z.array(z.string()).describe("Programs of this answer that the same leader cannot apply for together with this one."),
		verdict: z.string().describe("The verdict in a sentence, with what it rests on or waits for."),
		summary: z.string().describe("The verdict and the window, each in a sentence."),
		constraints: z.array(constraintViewSchema).describe("Every clause with its outcome; not in a summary.").optional(),
		...adviceSchema.partial().shape,
	})
	.describe("A program, judged and ranked. The members from `constraints` on belong to a full answer; a summary leaves them out.");
export type Result = z.infer<typeof resultSchema>;
