import { z } from "zod";
import * as advice from "../../model/answer/advice.ts";
import * as changes from "../../model/answer/changes.ts";
import * as cited from "../../model/answer/cited.ts";
import * as outlook from "../../model/answer/outlook.ts";
import * as program from "../../model/answer/program.ts";
import { questionSchema } from "../../model/answer/question.ts";
import { relatedViewSchema } from "../../model/answer/related.ts";
import * as result from "../../model/answer/result.ts";
import * as service from "../../model/answer/service.ts";
import * as suggestions from "../../model/answer/suggestions.ts";
import * as understood from "../../model/answer/understood.ts";
import * as vocabulary from "../../model/answer/vocabulary.ts";
import { answerSchema } from "../../model/answer.ts";
import * as applicants from "../../model/applicants.ts";
import * as batch from "../../model/batch.ts";
import { batchEntrySchema, batchRequestSchema, batchSettingsSchema, mostProfiles } from "../../model/batch-request.ts";
import type { JsonSchema } from "../../model/openapi.ts";
import { faultSchema, problemSchema } from "../../model/problem.ts";
import { partialDateSchema } from "../../model/profile.ts";
import { type ProgramNames, requestSchema, revisionsQuerySchema, suggestionsRequestSchema } from "../../model/request.ts";
import * as revisions from "../../model/revisions.ts";

/** The shape of a request is the same for every catalog: one that knows nothing will do to describe it. */
const noNames: ProgramNames = {
	revision: "",
	readPlace: () => ({ kind: "unknown" }),
	isPartner: () => false,
	hasConcept: () => false,
	readProvince: () => undefined,
	hasProgram: () => false,
};
const request = requestSchema(noNames);
const batchEntry = batchEntrySchema(noNames)
	.extend({ profile: request.shape.profile })
	.meta({ description: "One profile of a batch.", examples: [{ id: "E-1024", profile: { field: "光伏", partnerCountries: ["HU"] } }] });
const batchRequest = batchRequestSchema(noNames)
	.extend({ profiles: z.array(batchEntry).min(1).max(mostProfiles), defaults: request.shape.profile.optional() })
	.describe("Many profiles, and how to answer them. A faulty profile is refused alone.");
const batchSettings = batchSettingsSchema(noNames)
	.extend({ defaults: request.shape.profile.optional() })
	.meta({
		description: "How to answer the lines that follow.",
		examples: [{ detail: "summary", lang: "en", defaults: { institutionType: "hospital" } }],
	});

/** The schemas that the description names; all others stand where they are used. */
const named = {
	MatchRequest: request,
	Profile: request.shape.profile,
	PartialDate: partialDateSchema,
	RevisionsQuery: revisionsQuerySchema,
	BatchRequest: batchRequest,
	BatchEntry: batchEntry,
	BatchSettings: batchSettings,
	BatchLine: z.union([batchEntry, batchSettings]).describe("A line: an entry; or, as the first line, how to answer the others."),
	BatchResponse: z.union([batch.batchAnswerSchema, batch.batchByProgramSchema]).describe("By profile, or turned round by program."),
	BatchAnswer: batch.batchAnswerSchema,
	BatchByProgram: batch.batchByProgramSchema,
	BatchOutcome: batch.batchOutcomeSchema,
	Answer: answerSchema,
	Understood: understood.understoodSchema,
	FieldReading: understood.fieldReadingSchema,
	Result: result.resultSchema,
	Fit: result.fitSchema,
	FieldMatch: result.fieldMatchSchema,
	Constraint: result.constraintViewSchema,
	Basis: result.basisSchema,
	Route: advice.routeSchema,
	ChangeSet: changes.changeSetSchema,
	Change: changes.changeViewSchema,
	Outlook: outlook.outlookSchema,
	MovedCutOff: outlook.movedCutOffSchema,
	Recommendation: advice.recommendationViewSchema,
	SeveralCountries: advice.severalCountriesSchema,
	PartnerSide: advice.partnerSideSchema,
	ToConfirm: advice.toConfirmSchema,
	ComesWith: advice.comesWithSchema,
	Question: questionSchema,
	Related: relatedViewSchema,
	AnsweredEntry: batch.answeredEntrySchema,
	RefusedEntry: batch.refusedEntrySchema,
	ProgramApplicants: applicants.programApplicantsSchema,
	RankedApplicant: applicants.rankedApplicantSchema,
	SettlingFact: applicants.settlingFactSchema,
	Program: program.programViewSchema,
	ProgramList: program.programListSchema,
	ProgramDetail: program.programDetailSchema,
	Window: program.windowViewSchema,
	Money: program.moneySchema,
	Period: program.periodSchema,
	TitleFormat: program.titleFormatSchema,
	SuggestionsRequest: suggestionsRequestSchema,
	SuggestionList: suggestions.suggestionListSchema,
	Suggestion: suggestions.suggestionSchema,
	Vocabulary: vocabulary.vocabularyViewSchema,
	Source: vocabulary.sourceViewSchema,
	Bilingual: vocabulary.bilingualViewSchema,
	RevisionList: revisions.revisionListSchema,
	Revision: revisions.revisionEntrySchema,
	CatalogChanges: revisions.catalogChangesSchema,
	ProgramChanges: revisions.programChangesSchema,
	EntryChanges: revisions.entryChangesSchema,
	Citation: cited.citationSchema,
	Statement: cited.statementViewSchema,
	Contact: cited.contactViewSchema,
	CatalogIdentity: cited.catalogIdentitySchema,
	Fact: cited.factSchema,
	Eligibility: cited.eligibilitySchema,
	Outcome: cited.outcomeSchema,
	ProgramKind: cited.programKindSchema,
	Group: cited.groupSchema,
	Activity: cited.activitySchema,
	Standing: cited.standingSchema,
	Description: service.descriptionSchema,
	Index: service.indexSchema,
	Health: service.healthSchema,
	Readiness: service.readinessSchema,
	Problem: problemSchema,
	Fault: faultSchema,
} satisfies Record<string, z.ZodType>;

export type SchemaName = keyof typeof named;
export type NamedSchemas = Readonly<Record<SchemaName, JsonSchema>>;

export function schemaReference(name: SchemaName): { $ref: string } {
	return { $ref: `#/components/schemas/${name}` };
}

/**
 * The named schemas as JSON Schema, each referring to the others. All are read as input: a request as a caller writes it;
 * and of an answer the objects stay open, since clients ignore members that they do not know.
 */
export function namedSchemas(): NamedSchemas {
	const registry = z.registry<{ id: string }>();
	for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });
	const { schemas } = z.toJSONSchema(registry, { io: "input", uri: (id) => `#/components/schemas/${id}` });
	const withoutNames = Object.entries(schemas).map(([id, { $schema: _, $id: __, ...schema }]) => [id, schema]);
	return Object.fromEntries(withoutNames) as NamedSchemas;
}
