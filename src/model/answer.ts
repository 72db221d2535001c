import { z } from "zod";
import { catalogIdentitySchema, momentSchema } from "./answer/cited.ts";
import { questionSchema } from "./answer/question.ts";
import { relatedViewSchema } from "./answer/related.ts";
import { resultSchema } from "./answer/result.ts";
import { understoodSchema } from "./answer/understood.ts";

/**
 * The answer to a profile (contract section 3), in one language. Scores have three decimals. The schemas give the types
 * and the published description; an answer is made to fit them, and is not checked against them where it is given.
 */

export type { Advice, ComesWith, PartnerSide, RecommendationView, Route, SeveralCountries, ToConfirm } from "./answer/advice.ts";
export type { ChangeSet, ChangeView } from "./answer/changes.ts";
export type { ContactView, StatementView } from "./answer/cited.ts";
export type { MovedCutOff, Outlook } from "./answer/outlook.ts";
export type { Money, Period, ProgramDetail, ProgramView, TitleFormat, WindowView } from "./answer/program.ts";
export type { Question } from "./answer/question.ts";
export type { RelatedView } from "./answer/related.ts";
export type { Basis, ConstraintView, FieldMatch, Fit, Result } from "./answer/result.ts";
export type { FieldReading, Understood } from "./answer/understood.ts";

export const answerSchema = z
	.object({
		asOf: momentSchema.describe("The moment judged for, in Asia/Shanghai."),
		catalog: catalogIdentitySchema,
		software: z.string().describe("The version of the software that answers: within it, the same revision and request give the same bytes."),
		understood: understoodSchema,
		total: z.int().min(0).describe("How many programs were judged and ranked; `results` holds the first of them."),
		results: z.array(resultSchema).describe("Eligible and undetermined ones by score together, above ineligible ones."),
		notice: z
			.string()
			.describe("What there is to say of the answer as a whole: no program takes the country, the Chinese side applies, every call is closed.")
			.optional(),
		questions: z.array(questionSchema).describe("What to ask next, the most deciding first."),
		related: z.array(relatedViewSchema).describe("Initiatives and policy areas, ranked; not in a summary.").optional(),
	})
	.describe("The answer to a profile.");
export type Answer = z.infer<typeof answerSchema>;
