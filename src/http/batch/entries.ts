import { inBeijing } from "../../core/dates.ts";
import { type MatchOptions, match } from "../../core/match.ts";
import { nextChange, nextMidnight } from "../../core/next-change.ts";
import type { Snapshot } from "../../core/snapshot.ts";
import type { AnsweredEntry, RefusedEntry } from "../../model/batch.ts";
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
	/** Told of an error that nobody foresaw; it is a problem of its entry alone. */
	onError(error: Error): void;
}

/** An entry as it was sent: its number, counted from 1, and what stands there, or why that cannot be read. */
export type SentEntry = { number: number } & OrProblem<{ value: unknown }>;

/** An entry that is in order. */
export interface ValidEntry {
	number: number;
	id: string;
	profile: Profile;
	/** When its answer turns next, in milliseconds since the epoch; undefined where it will not. */
	nextChange: number | undefined;
}

/** An entry that was validated. The next change of a refused one is when it may be in order. */
export type ReadEntry =
	| { valid: ValidEntry; refused?: never; nextChange: number | undefined }
	| { valid?: never; refused: RefusedEntry; nextChange: number | undefined };

/** Validates an entry; a faulty one is refused for itself alone. */
export function readEntry(sent: SentEntry, batch: Batch): ReadEntry {
	const { onError, options } = batch;
	try {
		return validated(sent, batch);
	} catch (error) {
		onError(error instanceof Error ? error : new Error(String(error)));
		const problem = internal(options.language);
		return { refused: refusal(sent.number, member(sent.value, "id"), problem, batch), nextChange: nextMidnight(options.asOf) };
	}
}

function validated(sent: SentEntry, batch: Batch): ReadEntry {
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
	const turnsAt = nextChange(profile, snapshot, options);
	return { valid: { number, id, profile, nextChange: turnsAt }, nextChange: turnsAt };
}

/** Answers an entry that is in order. */
export function answerEntry({ id, profile, nextChange: turnsAt }: ValidEntry, { snapshot, options }: Batch): AnsweredEntry {
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

/** What `answer` makes of an entry, or why it is refused. */
export function outcomeOf<Answered>(
	{ valid, refused }: ReadEntry,
	batch: Batch,
	answer: (entry: ValidEntry, batch: Batch) => Answered,
): Answered | RefusedEntry {
	if (refused) return refused;
	try {
		return answer(valid, batch);
	} catch (error) {
		batch.onError(error instanceof Error ? error : new Error(String(error)));
		return refusal(valid.number, valid.id, internal(batch.options.language), batch);
	}
}
