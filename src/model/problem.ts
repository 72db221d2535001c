import { z } from "zod";

/** What is wrong with a request, as RFC 9457 writes it. */

export const faultSchema = z
	.object({
		pointer: z.string().describe("Where it is in the body: a JSON pointer (RFC 6901).").optional(),
		parameter: z.string().describe("Which parameter of the query it is.").optional(),
		code: z.string().describe("What kind of fault it is. Stable, for programs."),
		detail: z.string().describe("What is wrong and what to do. For people, in the language of the answer."),
	})
	.describe("One thing that is wrong with a request: where, and what to do.");
export type Fault = z.infer<typeof faultSchema>;

export const problemSchema = z
	.object({
		type: z.string().meta({ format: "uri" }).describe("`urn:duikou:problem:` and the kind of problem. Stable, for programs."),
		title: z.string().describe("The kind of problem in words, in the language of the answer."),
		status: z.int().min(400).max(599).describe("The status of the response."),
		detail: z.string().describe("What happened and what to do, in the language of the answer."),
		errors: z.array(faultSchema).max(100).describe("Every fault of the request, the first hundred of them.").optional(),
		errorsInAll: z.int().describe("How many faults there are, where not all are listed.").optional(),
	})
	.describe("A problem, as RFC 9457 writes it.");
export type ProblemDocument = z.infer<typeof problemSchema>;
