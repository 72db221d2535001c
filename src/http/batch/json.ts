import { type ApplicantStanding, byProgram, standingsOf } from "../../core/by-program.ts";
import type { RefusedEntry } from "../../model/batch.ts";
import { mostBatchBytes, readJson } from "../body.ts";
import { pointerOf } from "../faults.ts";
import { respondProblem } from "../problem.ts";
import { member } from "../sent.ts";
import { answerEntry, outcomeOf } from "./entries.ts";
import type { BatchRequest } from "./routes.ts";
import { type Settled, settle } from "./settings.ts";
import { respondStreamed, type Tally } from "./stream.ts";
import { type PreparedBatch, prepareWhole } from "./whole.ts";

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
	const prepared = await prepareWhole({ request, settled, entries, bytes });
	if (prepared instanceof Response) return prepared;
	const tally = { answered: 0 };
	const pieces = settled.by === "program" ? turnedRound(prepared, settled, request, tally) : oneByOne(prepared, settled, tally);
	return respondStreamed(request, pieces, "application/json", prepared.headers, tally);
}

/** The answer to each entry, in order. */
async function* oneByOne({ entries, head }: PreparedBatch, { batch }: Settled, tally: Tally): AsyncGenerator<string> {
	yield `${JSON.stringify(head).slice(0, -1)},"answers":[`;
	for (const [index, entry] of entries.entries()) {
		tally.answered++;
		yield `${index > 0 ? "," : ""}${JSON.stringify(outcomeOf(entry, batch, answerEntry))}`;
	}
	yield "]}";
}

/** For each program, whom to tell about it. */
async function* turnedRound({ entries, head }: PreparedBatch, settled: Settled, { services }: BatchRequest, tally: Tally): AsyncGenerator<string> {
	const { snapshot, options } = settled.batch;
	const standings: ApplicantStanding[] = [];
	const refused: RefusedEntry[] = [];
	for (const [index, entry] of entries.entries()) {
		const outcome = outcomeOf(entry, settled.batch, ({ id, profile }) => standingsOf(id, profile, snapshot, options));
		if (Array.isArray(outcome)) standings.push(...outcome);
		else refused.push(outcome);
		tally.answered++;
		if (index % entriesPerTurn === 0) await services.pause();
	}
	yield JSON.stringify({ ...head, programs: byProgram(standings, snapshot, options, settled.limit), refused });
}
