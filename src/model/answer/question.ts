import { z } from "zod";
import { factSchema } from "./cited.ts";

/** What to ask next. */

const decidesSchema = z.array(z.string()).describe("Ids of programs whose verdict the answer can change, the best fitting first.");

export const questionSchema = z
	.object({
		fact: factSchema,
		decides: decidesSchema,
		prompt: z.string(),
		input: z.enum(["text", "countries", "country", "choice", "choices", "number", "birth-date", "date"]).describe("How to ask for it."),
		options: z
			.array(z.object({ value: z.unknown().describe("As the profile takes it."), label: z.string() }))
			.describe("Answers to choose from.")
			.optional(),
		open: z.boolean().describe("Other answers than the options may be given too.").optional(),
		cutOffs: z
			.array(z.object({ from: z.union([z.string(), z.number()]), decides: decidesSchema, prompt: z.string() }))
			.describe("Where an answer on one side decides otherwise than on the other: the day or number itself is on the good side.")
			.optional(),
		with: z.array(factSchema).describe("Facts that have to be given together with it.").optional(),
	})
	.describe("A fact that a required constraint needs and whose value can change a verdict of the answer.");
export type Question = z.infer<typeof questionSchema>;
