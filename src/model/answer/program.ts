import { z } from "zod";
import { enumerations } from "../enumerations.ts";
import {
	activitySchema,
	catalogIdentitySchema,
	citationSchema,
	contactViewSchema,
	countriesSchema,
	daySchema,
	groupSchema,
	momentSchema,
	programKindSchema,
	standingSchema,
	statementViewSchema,
} from "./cited.ts";

/** A program as answers name it, and in full, as `GET /v1/programs/{id}` shows it. */

export const programViewSchema = z
	.object({
		id: z.string(),
		series: z.string().describe("The mechanism or direction across years. Requests take it in place of an id, for its newest edition."),
		edition: z.string().describe("Which call of the series it is."),
		kind: programKindSchema,
		name: z.string(),
		call: z.object({ id: z.string(), name: z.string() }).describe("The call that the program belongs to."),
		partnerCountries: countriesSchema,
		citation: citationSchema,
	})
	.describe("A program, as answers name it.");
export type ProgramView = z.infer<typeof programViewSchema>;

export const windowViewSchema = z
	.object({
		status: z.enum(enumerations.windowStatus).describe("The list is closed."),
		text: z.string().describe("The window at the moment judged for, in a sentence."),
		brief: z.string().describe("The same in a few words: open until, closed since, opens on."),
		opensAt: momentSchema.nullable(),
		closesAt: momentSchema.nullable().describe("The deadline; its last second still belongs to the window."),
		recommendersUntil: momentSchema.describe("Until when recommending units may confirm; no extra time for applicants.").optional(),
		citation: citationSchema.optional(),
		caution: z.string().describe("What the source leaves uncertain.").optional(),
	})
	.describe("When one may apply. It is no constraint: a closed call keeps its verdict, and says that it is closed.");
export type WindowView = z.infer<typeof windowViewSchema>;

export const moneySchema = z
	.object({
		projects: z.int().describe("How many projects are supported."),
		perProject: z.int(),
		total: z.int(),
		currency: z.literal("CNY"),
		covers: z.string().describe("What the money is for."),
		shares: z
			.array(z.object({ projects: z.int(), theme: z.string() }))
			.describe("Shares of the projects that are kept for a theme.")
			.optional(),
		citation: citationSchema,
	})
	.describe("Money in yuan.");
export type Money = z.infer<typeof moneySchema>;

export const periodSchema = z
	.object({ months: z.int(), from: daySchema.optional(), to: daySchema.optional(), citation: citationSchema })
	.describe("How long a project runs.");
export type Period = z.infer<typeof periodSchema>;

export const titleFormatSchema = z
	.object({ pattern: z.string(), citation: citationSchema })
	.describe("The title that a project must carry; `<…>` stands for what the applicant puts in.");
export type TitleFormat = z.infer<typeof titleFormatSchema>;

const statements = z.array(statementViewSchema);

export const programDetailSchema = programViewSchema
	.extend({
		agreement: z.string().describe("The intergovernmental agreement that it rests on.").optional(),
		uncertainCountries: countriesSchema.describe("Countries of which the source does not say whether they belong, by ISO 3166-1 alpha-2 code."),
		window: windowViewSchema,
		directions: z
			.array(
				z.object({
					citation: citationSchema,
					list: z.enum(["open", "closed"]).describe("closed: complete as printed. open: the source says that there may be more."),
					fields: z.array(
						z.object({
							term: z.string().describe("The field as the document names it."),
							concepts: z.array(z.string()).describe("Ids of the concepts that it stands for."),
							standing: standingSchema,
						}),
					),
				}),
			)
			.describe("What projects are wanted to be about. Directions score; they exclude nothing by themselves."),
		constraints: z
			.array(
				z.object({
					id: z.string(),
					required: z.boolean().describe("false: attested by the applicant; unknown then leaves the verdict as it is."),
					rule: z.string().describe("What the clause asks."),
					citation: citationSchema,
				}),
			)
			.describe("The clauses that decide the verdict."),
		groups: z.array(z.object({ group: groupSchema, label: z.string(), citation: citationSchema })).describe("Whom it serves first."),
		activities: z.array(z.object({ activity: activitySchema, label: z.string(), citation: citationSchema })).describe("What it supports."),
		money: moneySchema.optional(),
		funding: statementViewSchema.describe("Funding in words, where no amounts are printed.").optional(),
		period: periodSchema.optional(),
		titleFormat: titleFormatSchema.optional(),
		excludes: z.array(z.string()).describe("Ids of programs that the same leader cannot apply for together with this one."),
		obligations: statements.describe("What a project must do."),
		submission: statements.describe("What to file, and how."),
		priorities: statements.describe("What is preferred."),
		cautions: statements.describe("What is easily taken wrong."),
		preparations: statements.describe("What takes long to get."),
		partnerSide: statements.describe("What the partner abroad files or brings."),
		contacts: z.array(contactViewSchema).describe("Whom to ask."),
	})
	.describe("A program in full.");
export type ProgramDetail = z.infer<typeof programDetailSchema>;

/** What `GET /v1/programs` answers. */
export const programListSchema = z
	.object({
		catalog: catalogIdentitySchema,
		programs: z.array(programViewSchema.extend({ window: windowViewSchema }).describe("A program with its window.")),
	})
	.describe("Every program of the catalog, each with its window as of now.");
