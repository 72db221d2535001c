import type { Answer } from "../model/answer.ts";
import type { BatchOutcome } from "../model/batch.ts";
import type { ProblemDocument } from "../model/problem.ts";
import type { ColumnFact } from "./columns.ts";
import type { Person, RowFault } from "./people.ts";

/** A profile as a row tells it, under the id that it is sent with; who answers validates it. */
export interface RowEntry {
	id: string;
	profile: Readonly<Record<string, unknown>>;
}

/** Puts profiles to who answers them. Outcomes come in the order of the entries; entries are read as they are needed. */
export type Ask = (entries: AsyncIterable<RowEntry>) => AsyncIterable<BatchOutcome>;

/** Nobody answers, or no longer; the message says why, and what to do. */
export class AskFailedError extends Error {
	override name = "AskFailedError";
}

/** What became of a row: an answer, or its faults, those found here or those that the answering side found. */
export type RowOutcome =
	| { kind: "answered"; person: Person; answer: Answer; nextChangeAt: string | null }
	| { kind: "faulty"; person: Person; faults: readonly RowFault[] };

/**
 * Asks for every person whose row is without fault, and gives the outcomes of all rows in their order. Holds no more rows
 * than the answering side has read ahead. Throws `AskFailedError` where answers are missing at the end.
 */
export async function* outcomesOf(people: Iterable<Person>, ask: Ask): AsyncGenerator<RowOutcome> {
	const waiting: Person[] = [];
	let allRead = false;
	async function* entries(): AsyncGenerator<RowEntry> {
		for (const person of people) {
			waiting.push(person);
			if (person.faults.length === 0) yield { id: person.id, profile: person.profile };
		}
		allRead = true;
	}
	function* faultyFirst(): Generator<RowOutcome> {
		for (let [next] = waiting; next && next.faults.length > 0; [next] = waiting) {
			waiting.shift();
			yield { kind: "faulty", person: next, faults: next.faults };
		}
	}
	for await (const outcome of ask(entries())) {
		yield* faultyFirst();
		const person = waiting.shift();
		if (!person) throw new AskFailedError("There are more answers than rows; ask a server of this version.");
		yield "answer" in outcome
			? { kind: "answered", person, answer: outcome.answer, nextChangeAt: outcome.nextChangeAt }
			: { kind: "faulty", person, faults: faultsOf(outcome.problem, person) };
	}
	yield* faultyFirst();
	if (!allRead || waiting.length > 0) throw new AskFailedError("The answers broke off; run it again.");
}

/** What the answering side says of an entry, at the columns it speaks of. */
function faultsOf({ detail, errors = [] }: ProblemDocument, { cells }: Person): RowFault[] {
	if (errors.length === 0) return [{ code: "refused", words: { zh: detail, en: detail } }];
	return errors.map(({ pointer = "", code, detail: words }) => {
		const [fact, found] = [...cells].find(([known]) => isWithin(pointer, known)) ?? [];
		return { code, words: { zh: words, en: words }, ...(found && { column: found.heading, cell: found.text, fact }) };
	});
}

/** Whether a pointer such as `/profile/partnerCountries/0` points to a fact, or into it. */
function isWithin(pointer: string, fact: ColumnFact): boolean {
	const place = `/profile/${fact.replaceAll(".", "/")}`;
	return pointer === place || pointer.startsWith(`${place}/`);
}
