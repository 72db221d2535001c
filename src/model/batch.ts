import { z } from "zod";
import { momentSchema } from "./answer/cited.ts";
import { answerSchema } from "./answer.ts";
import { problemSchema } from "./problem.ts";

/** One profile of a batch: `id` is the caller's own, and comes back as it is. */
export interface BatchEntry {
	id: string;
	profile: Readonly<Record<string, unknown>>;
}

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
export type BatchOutcome = AnsweredEntry | RefusedEntry;
