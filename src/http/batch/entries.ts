import { inBeijing } from "../../core/dates.ts";
import { type MatchOptions, match } from "../../core/match.ts";
import { nextChange, nextMidnight } from "../../core/next-change.ts";
import type { Snapshot } from "../../core/snapshot.ts";
import type { AnsweredEntry, BatchOutcome, RefusedEntry } from "../../model/batch.ts";
import type { Profile } from "../../model/profile.ts";
import type { OrProblem } from "../body.ts";
import { faultsProblem, type Place, placedFaults } from "../faults.ts";
import { internal, type Problem, problemDocument } from "../problem.ts";
import { disagreement, member } from "../sent.ts";
import { withDefaults } from "./defaults.ts";

/** What holds for every entry of a batch. */
export interface Batch {
	snapshot: Snapshot;
	options: MatchOptions;
	/** Facts of a profile, as they were sent. */
	defaults: unknown;
	/** How a fault in an entry is told to the caller, by the number of the entry. */
	placeIn(number: number): Place;
}

/** An entry as it was sent: its number, counted from 1, and what stands there, or why that cannot be read. */
export type SentEntry = { number: number } & OrProblem<{ value: unknown }>;

/** An entry that is in order. */
export interface ValidEntry {
	number: number;
	id: string;
	profile: Profile;
}

export type ReadEntry = ({ valid: ValidEntry; refused?: never } | { valid?: never; refused: RefusedEntry }) & {
	/** When the outcome turns next, in milliseconds since the epoch; undefined where it will not. */
	nextChange: number | undefined;
};

/** Validates an entry; a faulty one is refused for itself alone. */
export function readEntry(sent: SentEntry, batch: Batch): ReadEntry {
	const { snapshot, options, defaults, placeIn } = batch;
	const { number } = sent;
	if (sent.problem) return { refused: refusal(number, undefined, sent.problem, batch), nextChange: undefined };
	const { value } = sent;
	const completed =
		member(value, "profile") === undefined ? value : { ...(value as object), profile: withDefaults(member(value, "profile"), defaults) };
	const parsed = snapshot.batchSchemas.entry.safeParse(completed);
	const found = parsed.success ? [] : placedFaults(parsed.error, completed, snapshot.memberNames);
	const disagreeing = disagreement(completed, options.asOf);
	const faults = [...found, ...disagreeing];
	if (!parsed.success || faults.length > 0) {
		const problem = faultsProblem(faults, placeIn(number), snapshot.lexicon.places.nearest, options.language);
		// On another day an age may agree with the birth date beside it.
		const turnsAt = disagreeing.length > 0 ? nextMidnight(options.asOf) : undefined;
		return { refused: refusal(number, member(value, "id"), problem, batch), nextChange: turnsAt };
	}
	const { id, profile } = parsed.data;
	return { valid: { number, id, profile }, nextChange: nextChange(profile, snapshot, options) };
}

/** Answers an entry that is in order. */
function answerEntry({ id, profile }: ValidEntry, turnsAt: number | undefined, { snapshot, options }: Batch): AnsweredEntry {
	return { id, answer: match(profile, snapshot, options), nextChangeAt: inBeijingOrNull(turnsAt) };
}

function refusal(number: number, id: unknown, problem: Problem, { options }: Batch): RefusedEntry {
	return { id: typeof id === "string" ? id : null, entry: number, problem: problemDocument(problem, options.language) };
}

export function inBeijingOrNull(moment: number | undefined): string | null {
	return moment === undefined ? null : inBeijing(moment);
}

/** The first of several next changes. */
export function earliest(moments: readonly (number | undefined)[]): number | undefined {
	return moments.reduce((first, moment) => (moment !== undefined && (first === undefined || moment < first) ? moment : first), undefined);
}

/** The outcome of one entry. An error that nobody foresaw is a problem of its entry alone. */
export function outcomeOf({ valid, refused, nextChange: turnsAt }: ReadEntry, batch: Batch, onError: (error: Error) => void): BatchOutcome {
	if (refused) return refused;
	try {
		return answerEntry(valid, turnsAt, batch);
	} catch (error) {
		onError(error instanceof Error ? error : new Error(String(error)));
		return refusal(valid.number, valid.id, internal(batch.options.language), batch);
	}
}
