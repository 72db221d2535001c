import type { CatalogDocument } from "./document.ts";

/** The revisions of the catalog that are stored, and what changed from one to the next. */

/** Whether a text can be the id of a revision: 32 hexadecimal digits. */
export function isRevisionId(text: string): boolean {
	return /^[0-9a-f]{32}$/.test(text);
}

/** The keys of what was added, removed and changed, each in order. */
export interface EntryChanges {
	added: string[];
	removed: string[];
	changed: string[];
}

/** What changed in a program: names of the members of `CompiledProgram` that differ, and ids of its constraints. */
export interface ProgramChanges {
	id: string;
	members: string[];
	constraints: EntryChanges;
}

/** The parts of a catalog beside its programs; `related` is told as initiatives and policy areas. */
export type CatalogPart = Exclude<keyof CatalogDocument, "format" | "programs" | "related"> | "initiatives" | "policyAreas";

/** What changed from one revision to another: program by program, and how many entries of every other part. */
export interface CatalogChanges {
	programs: { added: string[]; removed: string[]; changed: ProgramChanges[] };
	entries: Record<CatalogPart, { added: number; removed: number; changed: number }>;
}

/** A stored revision, without its content. */
export interface RevisionEntry {
	id: string;
	/** RFC 3339, UTC. */
	publishedAt: string;
	/** Requests are answered by it unless they name another. */
	active: boolean;
	/** The revision that was active before it was first published. */
	parent: string | null;
	/** What changed since the parent; null where there is no parent, or where it was not told at publishing. */
	changes: CatalogChanges | null;
}

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
