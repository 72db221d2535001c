import { z } from "zod";
import { facts } from "../clause.ts";
import { enumerations } from "../enumerations.ts";

/** What every part of an answer is written with: moments, codes, scores, and statements with the clause they rest on. */

/** A string of a JSON Schema format. These schemas describe what is answered and check nothing, so no pattern is spelled out. */
const formatted = (format: "date" | "date-time") => z.string().meta({ format });
export const momentSchema = formatted("date-time");
export const daySchema = formatted("date");

export const countriesSchema = z.array(z.string()).describe("ISO 3166-1 alpha-2 codes.");
export const shareSchema = z.number().min(0).max(1);

export const factSchema = z.enum(facts).describe("A fact of a profile, named by its dotted path in it.");
export const eligibilitySchema = z
	.enum(enumerations.eligibility)
	.describe(
		"The verdict, folded from the constraints in three values: any fail makes it ineligible; else any unknown among the required ones makes it undetermined; else it is eligible. The list is closed.",
	);
export const outcomeSchema = z
	.enum(enumerations.outcome)
	.describe("What a clause comes to. A fact that nobody gave is never a pass and never a fail. The list is closed.");
export const programKindSchema = z
	.enum(enumerations.programKind)
	.describe("Mechanisms and exchange programs are applied to; initiatives and policy areas only come as related. The list may grow.");
export const groupSchema = z.enum(enumerations.group).describe("A group of people that is served.");
export const activitySchema = z.enum(enumerations.activity).describe("A form of activity.");
export const standingSchema = z
	.enum(enumerations.standing)
	.describe(
		"How much a field counts for a program: named with priority, among its own directions, named tentatively, swept in by a closing phrase, or added by a policy area.",
	);

export const citationSchema = z
	.object({
		source: z.string().describe("The id of the document; `GET /v1/vocabulary` lists them under `sources`."),
		section: z.string().describe("The clause, as the document numbers it."),
	})
	.describe("The document and the clause that a statement rests on.")
	.meta({ examples: [{ source: "most-2026-2-guide", section: "1.3(3)" }] });

export const statementViewSchema = z
	.object({ text: z.string(), citation: citationSchema })
	.describe("A statement of fact with the clause it rests on.");
export type StatementView = z.infer<typeof statementViewSchema>;

export const contactViewSchema = z
	.object({
		role: z.string().describe("What the office answers."),
		phone: z.array(z.string()).optional(),
		email: z.array(z.string()).optional(),
		address: z.string().optional(),
		url: z.string().meta({ format: "uri" }).optional(),
		caution: z.string().describe("Where what is printed looks doubtful.").optional(),
		partnerSide: z.literal(true).describe("It answers the partner abroad.").optional(),
		citation: citationSchema,
	})
	.describe("An office that answers questions. Offices, not persons.");
export type ContactView = z.infer<typeof contactViewSchema>;

export const catalogIdentitySchema = z
	.object({
		revision: z.string().describe("The content address of the revision; send it as `catalogRevision` to be answered by it again."),
		publishedAt: momentSchema.describe("When the revision was published, in UTC."),
	})
	.describe("The revision of the catalog that answers.");
