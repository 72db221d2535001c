import type { Answer } from "./answer.ts";
import type { ProblemDocument } from "./problem.ts";

/** One profile of a batch: `id` is the caller's own, and comes back as it is. */
export interface BatchEntry {
	id: string;
	profile: Readonly<Record<string, unknown>>;
}

/** What became of one entry of a batch, in the order of the entries. */
export type BatchOutcome = AnsweredEntry | RefusedEntry;

export interface AnsweredEntry {
	id: string;
	answer: Answer;
	/** The next moment at which a window, or what an age decides, turns for this profile; null where none will. RFC 3339, Asia/Shanghai. */
	nextChangeAt: string | null;
}

export interface RefusedEntry {
	/** Null where the entry has none that can be read. */
	id: string | null;
	/** Which entry it is, counted from 1. */
	entry: number;
	problem: ProblemDocument;
}
