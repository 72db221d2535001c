import { z } from "zod";
import { momentSchema } from "./answer/cited.ts";
import type { CatalogDocument } from "./document.ts";

/** The revisions of the catalog that are stored, and what changed from one to the next. */

/** The id of a revision: 32 hexadecimal digits. */
export const revisionPattern = /^[0-9a-f]{32}$/;

/** Whether a text can be the id of a revision. */
export function isRevisionId(text: string): boolean {
	return revisionPattern.test(text);
}

const keysSchema = z.array(z.string());

export const entryChangesSchema = z
	.object({ added: keysSchema, removed: keysSchema, changed: keysSchema })
	.describe("The keys of what was added, removed and changed, each in order.");
export type EntryChanges = z.infer<typeof entryChangesSchema>;

export const programChangesSchema = z
	.object({
		id: z.string(),
		members: keysSchema.describe("Names of the members of the stored program that differ."),
		constraints: entryChangesSchema.describe("Ids of its constraints, by what became of them."),
	})
	.describe("What changed in a program.");
export type ProgramChanges = z.infer<typeof programChangesSchema>;

/** The parts of a catalog beside its programs; `related` is told as initiatives and policy areas. */
export type CatalogPart = Exclude<keyof CatalogDocument, "format" | "programs" | "related"> | "initiatives" | "policyAreas";

const countsSchema = z.object({ added: z.int(), removed: z.int(), changed: z.int() }).describe("How many entries were added, removed and changed.");

export const catalogChangesSchema = z
	.object({
		programs: z.object({ added: keysSchema, removed: keysSchema, changed: z.array(programChangesSchema) }),
		entries: z
			.object({
				concepts: countsSchema,
				initiatives: countsSchema,
				policyAreas: countsSchema,
				sources: countsSchema,
				countries: countsSchema,
				notPartners: countsSchema,
				groups: countsSchema,
				provinces: countsSchema,
				unitLists: countsSchema,
				vocabulary: countsSchema,
				words: countsSchema,
			} satisfies Record<CatalogPart, typeof countsSchema>)
			.describe("How many entries of every other part changed."),
	})
	.describe("What changed from one revision to another, program by program.");
export type CatalogChanges = z.infer<typeof catalogChangesSchema>;

export const revisionEntrySchema = z
	.object({
		id: z.string().describe("The content address of the revision, 32 hexadecimal digits."),
		publishedAt: momentSchema.describe("When it was published, in UTC."),
		active: z.boolean().describe("Requests are answered by it unless they name another."),
		parent: z.string().nullable().describe("The revision that was active before it was first published."),
		changes: catalogChangesSchema
			.nullable()
			.describe("What changed since the parent; null where there is no parent, or where it was not told at publishing."),
	})
	.describe("A stored revision of the catalog, without its content.");
export type RevisionEntry = z.infer<typeof revisionEntrySchema>;

/** What `GET /v1/revisions` answers. */
export const revisionListSchema = z.object({ revisions: z.array(revisionEntrySchema) }).describe("Stored revisions of the catalog, newest first.");

/** A page of the list of revisions, newest first: at most `limit` of those that come after `before` in it. */
export interface RevisionsPage {
	limit: number;
	before?: string;
}

/** The stored revisions; a `Snapshot` is one made ready to answer from. Nothing rejects where the database is away. */
export interface Archive<Snapshot> {
	/** `unreadable`: stored in a layout that this software does not read. `away`: the database cannot be read now. */
	revision(id: string): Promise<Snapshot | "unknown" | "unreadable" | "away">;
	/** `unknown`: there is no revision `before`. */
	revisions(page: RevisionsPage): Promise<RevisionEntry[] | "unknown" | "away">;
}
