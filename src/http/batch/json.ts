import { type AnsweredProfile, byProgram, rankedOnly } from "../../core/by-program.ts";
import type { RefusedEntry } from "../../model/batch.ts";
import { readJson } from "../body.ts";
import { pointerOf } from "../faults.ts";
import { respondProblem } from "../problem.ts";
import { member } from "../sent.ts";
import { type Batch, outcomeOf } from "./entries.ts";
import type { BatchRequest } from "./routes.ts";
import { type Settled, settle } from "./settings.ts";
import { respondStreamed } from "./stream.ts";
import { type AdmittedBatch, admitWhole } from "./whole.ts";

/** Most bytes a JSON batch may have. */
export const mostBatchBytes = 4 * 1024 * 1024;

/** How many entries are answered before others have their turn. */
const entriesPerTurn = 10;

/** Answers a batch that is one JSON text, with one JSON text. */
export async function answerJson(request: BatchRequest): Promise<Response> {
	const { context, preferred } = request;
	const { value, bytes, problem } = await readJson(context, preferred, mostBatchBytes);
	if (problem) return respondProblem(context, problem, preferred);
	const places = {
		inSettings: (path: readonly PropertyKey[]) => ({ pointer: pointerOf(path) }),
		inEntry: (number: number) => (path: readonly PropertyKey[]) => ({ pointer: pointerOf(["profiles", number - 1, ...path]) }),
	};
	const settled = await settle(value, "request", places, request);
	if (settled instanceof Response) return settled;
	const profiles = member(value, "profiles") as unknown[];
	const entries = profiles.map((entry, index) => ({ number: index + 1, value: entry }));
	const admitted = await admitWhole({ request, settled, entries, bytes });
	if (admitted instanceof Response) return admitted;
	const pieces = settled.by === "program" ? turnedRound(admitted, settled, request) : oneByOne(admitted, settled, request);
	return respondStreamed(request, pieces, "application/json", admitted.headers, () => entries.length);
}

/** The answer to each entry, in order. */
async function* oneByOne({ entries, head }: AdmittedBatch, { batch }: Settled, { services }: BatchRequest): AsyncGenerator<string> {
	yield `${JSON.stringify(head).slice(0, -1)},"answers":[`;
	for (const [index, entry] of entries.entries()) {
		yield `${index > 0 ? "," : ""}${JSON.stringify(outcomeOf(entry, batch, services.onError))}`;
	}
	yield "]}";
}

/** For each program, whom to tell about it. */
async function* turnedRound({ entries, head }: AdmittedBatch, settled: Settled, { services }: BatchRequest): AsyncGenerator<string> {
	const { snapshot, options } = settled.batch;
	const batch: Batch = { ...settled.batch, options: { ...options, limit: snapshot.programs.length, detail: "summary" } };
	const answered: AnsweredProfile[] = [];
	const refused: RefusedEntry[] = [];
	for (const [index, entry] of entries.entries()) {
		const outcome = outcomeOf(entry, batch, services.onError);
		if ("answer" in outcome) answered.push({ id: outcome.id, results: outcome.answer.results.map(rankedOnly) });
		else refused.push(outcome);
		if (index % entriesPerTurn === 0) await services.pause();
	}
	yield JSON.stringify({ ...head, programs: byProgram(answered, snapshot, options.language, settled.limit), refused });
}
