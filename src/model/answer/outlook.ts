import { z } from "zod";
import { citationSchema, daySchema, eligibilitySchema, factSchema, momentSchema, outcomeSchema, statementViewSchema } from "./cited.ts";

/** A program judged as if its clauses came again. */

export const movedCutOffSchema = z
	.object({
		constraint: z.string(),
		fact: factSchema,
		onOrAfter: daySchema.describe("The day itself belongs to the allowed ones.").optional(),
		onOrBefore: daySchema.describe("The day itself belongs to the allowed ones.").optional(),
		outcome: outcomeSchema,
		lastYear: z
			.int()
			.describe("Moved on by a year each year, the last year whose call takes the applicant; absent where it is not known.")
			.optional(),
		text: z.string(),
		citation: citationSchema,
	})
	.describe("A cut-off date, moved.");
export type MovedCutOff = z.infer<typeof movedCutOffSchema>;

export const outlookSchema = z
	.object({
		years: z.int().min(1).describe("By how many years the clauses are moved: the fewest, one at least, after which the window is not over."),
		window: z.object({ opensAt: momentSchema, closesAt: momentSchema }).describe("The window moved so; announced by nobody."),
		eligibility: eligibilitySchema,
		compared: z.enum(["same", "lost", "gained"]).describe("The verdict today against that one."),
		cutOffs: z.array(movedCutOffSchema),
		preparations: z.array(statementViewSchema).describe("What takes long to get, and is not known to be there."),
		windowDays: z.int().describe("How many days lie between the opening day and the closing one, as printed."),
		text: z.string(),
	})
	.describe(
		"The program judged as if the same clauses came again: cut-off dates and window moved by whole years, all else as printed. It is no forecast.",
	);
export type Outlook = z.infer<typeof outlookSchema>;
