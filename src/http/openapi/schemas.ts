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
import * as understood from "../../model/answer/understood.ts";
import * as vocabulary from "../../model/answer/vocabulary.ts";
import { answerSchema } from "../../model/answer.ts";
import * as batch from "../../model/batch.ts";
import type { JsonSchema } from "../../model/openapi.ts";
import { faultSchema, problemSchema } from "../../model/problem.ts";
import { partialDateSchema } from "../../model/profile.ts";
import { requestSchema, revisionsQuerySchema } from "../../model/request.ts";
import * as revisions from "../../model/revisions.ts";

/** The shape of a request is the same for every catalog: one that knows nothing will do to describe it. */
const request = requestSchema({
	revision: "",
	readPlace: () => ({ kind: "unknown" }),
	isPartner: () => false,
	hasConcept: () => false,
	readProvince: () => undefined,
	hasProgram: () => false,
});

/** The schemas that the description names; all others stand where they are used. */
const named = {
	MatchRequest: request,
	Profile: request.shape.profile,
	PartialDate: partialDateSchema,
	RevisionsQuery: revisionsQuerySchema,
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
	Program: program.programViewSchema,
	ProgramList: program.programListSchema,
	ProgramDetail: program.programDetailSchema,
	Window: program.windowViewSchema,
	Money: program.moneySchema,
	Period: program.periodSchema,
	TitleFormat: program.titleFormatSchema,
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
