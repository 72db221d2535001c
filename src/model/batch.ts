import { z } from "zod";
import { catalogIdentitySchema, momentSchema } from "./answer/cited.ts";
import { answerSchema } from "./answer.ts";
import { programApplicantsSchema } from "./applicants.ts";
import { problemSchema } from "./problem.ts";

export const answeredEntrySchema = z
	.object({
		id: z.string(),
		answer: answerSchema,
		nextChangeAt: momentSchema
			.nullable()
			.describe("The next moment at which a window, or what an age decides, turns for this profile, in Asia/Shanghai; null where none will."),
	})
	.describe("An entry that was answered.");
export type AnsweredEntry = z.infer<typeof answeredEntrySchema>;

export const refusedEntrySchema = z
	.object({
		id: z.string().nullable().describe("Null where the entry has none that can be read."),
		entry: z.int().min(1).describe("Which entry it is, counted from 1."),
		problem: problemSchema,
	})
	.describe("An entry that was refused; the others go on.");
export type RefusedEntry = z.infer<typeof refusedEntrySchema>;

/** What became of one entry of a batch, in the order of the entries. */
export const batchOutcomeSchema = z.union([answeredEntrySchema, refusedEntrySchema]);
export type BatchOutcome = z.infer<typeof batchOutcomeSchema>;

const head = {
	asOf: momentSchema.describe("The moment judged for, in Asia/Shanghai."),
	catalog: catalogIdentitySchema,
	software: z.string().describe("The version of the software that answers."),
	nextChangeAt: momentSchema
		.nullable()
		.describe(
			"The next moment at which a window, or what an age decides, turns for any of the profiles; null where none will. Until then the answer stays as it is but for counts of days in its words.",
		),
};

export const batchHeadSchema = z.object(head);
export type BatchHead = z.infer<typeof batchHeadSchema>;

export const batchAnswerSchema = z
	.object({ ...head, answers: z.array(batchOutcomeSchema).describe("In the order of the profiles.") })
	.describe("The answer to a batch, profile by profile.");
export type BatchAnswer = z.infer<typeof batchAnswerSchema>;

export const batchByProgramSchema = z
	.object({
		...head,
		programs: z.array(programApplicantsSchema).describe("In the order of the catalog."),
		refused: z.array(refusedEntrySchema).describe("Profiles that could not be answered."),
	})
	.describe("The answer to a batch, turned round.");
export type BatchByProgram = z.infer<typeof batchByProgramSchema>;
