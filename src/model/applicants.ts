import { z } from "zod";
import { eligibilitySchema, factSchema, shareSchema } from "./answer/cited.ts";
import { programViewSchema, windowViewSchema } from "./answer/program.ts";

/** A batch turned round: for a program, whom to tell about it. */

export const rankedApplicantSchema = z
	.object({
		id: z.string(),
		score: shareSchema,
		eligibility: eligibilitySchema,
		pending: z.array(factSchema).describe("Facts that stand between undetermined and a verdict."),
	})
	.describe("A profile that a program may be for.");
export type RankedApplicant = z.infer<typeof rankedApplicantSchema>;

export const settlingFactSchema = z
	.object({ fact: factSchema, count: z.int().min(1), ids: z.array(z.string()).describe("Whom to ask for it."), text: z.string() })
	.describe("A fact that alone stands between some profiles and a verdict.");
export type SettlingFact = z.infer<typeof settlingFactSchema>;

const countSchema = z.int().min(0);

export const programApplicantsSchema = z
	.object({
		program: programViewSchema,
		window: windowViewSchema,
		verdicts: z
			.object({ eligible: countSchema, undetermined: countSchema, ineligible: countSchema })
			.describe("How many profiles came out how, of those that the program is in scope for."),
		applicants: z.array(rankedApplicantSchema).describe("Those who are not ineligible, the best fitting first."),
		settles: z.array(settlingFactSchema).describe("The fact that settles most first."),
	})
	.describe("A program, and whom to tell about it.");
export type ProgramApplicants = z.infer<typeof programApplicantsSchema>;
