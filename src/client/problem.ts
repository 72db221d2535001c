import type { ProblemDocument } from "../model/problem.ts";

/** The server's refusal of a request, in its own words. */
export class ProblemError extends Error {
	override name = "ProblemError";
	readonly problem: ProblemDocument;
	/** Seconds after which to ask again, where the server says so. */
	readonly retryAfter: number | undefined;

	constructor(problem: ProblemDocument, retryAfter?: number) {
		const faults = (problem.errors ?? []).map(({ pointer, parameter, detail }) => `${pointer ?? parameter ?? ""} ${detail}`.trim());
		super([`${problem.title}: ${problem.detail}`, ...faults].join("\n"));
		this.problem = problem;
		this.retryAfter = retryAfter;
	}
}

/** The answer came, but not whole, or is not one of this API's. */
export class UnexpectedAnswerError extends Error {
	override name = "UnexpectedAnswerError";
}

/** The refusal that a response tells. */
export async function problemOf(response: Response): Promise<ProblemError | UnexpectedAnswerError> {
	const isProblem = response.headers.get("Content-Type")?.startsWith("application/problem+json") ?? false;
	if (!isProblem) {
		await response.body?.cancel();
		return new UnexpectedAnswerError(
			`The server answered ${response.status} ${response.statusText} and does not say why; is it duikou that answers there?`,
		);
	}
	const retryAfter = Number(response.headers.get("Retry-After") ?? Number.NaN);
	return new ProblemError((await response.json()) as ProblemDocument, Number.isFinite(retryAfter) ? retryAfter : undefined);
}
