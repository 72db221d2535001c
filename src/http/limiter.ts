import type { Rate } from "../model/access.ts";

/** Whether a request was admitted, and how its caller stands now. */
export interface Admission {
	admitted: boolean;
	/** What is left of the quota. */
	remaining: number;
	/** Seconds until the quota is whole again. */
	wholeIn: number;
	/** Seconds after which the same request would be admitted; 0 where it was. */
	retryIn: number;
}

/** Counts what callers use, where the application runs: in memory on Node, by the platform at the edge. */
export interface Limiter {
	/**
	 * Admits a cost whole, or refuses it and counts nothing. A cost above the whole quota is admitted where nothing else was
	 * used, and waited off afterwards: refused, it could never be admitted.
	 */
	take(caller: string, rate: Rate, cost: number): Admission | Promise<Admission>;
	/**
	 * Counts what was admitted before its cost was known: the caller may owe, and waits the longer afterwards. A negative
	 * cost gives back.
	 */
	owe(caller: string, rate: Rate, cost: number): void;
}

/** Most callers that are remembered; the one that was longest away is forgotten first. */
const mostCallers = 100_000;

/**
 * Counts in this process. A quota comes back evenly: of 60 a minute, one each second. Kept of a caller is only when its
 * quota will be whole again.
 */
export function memoryLimiter(now: () => number): Limiter {
	const wholeAt = new Map<string, number>();
	const remember = (caller: string, moment: number) => {
		// A map keeps the order in which keys were put in: the first is the one that was longest away.
		wholeAt.delete(caller);
		wholeAt.set(caller, moment);
		const [longestAway] = wholeAt.keys();
		if (wholeAt.size > mostCallers && longestAway !== undefined) wholeAt.delete(longestAway);
	};
	const used = (caller: string, { quota, seconds }: Rate, cost: number) => {
		const time = now();
		const window = seconds * 1000;
		const from = Math.max(wholeAt.get(caller) ?? time, time);
		return { time, window, each: window / quota, from, until: from + (cost * window) / quota };
	};
	return {
		take: (caller, rate, cost) => {
			const { time, window, each, from, until } = used(caller, rate, cost);
			const admitted = until - time <= window || from === time;
			if (admitted) remember(caller, until);
			const spent = (admitted ? until : from) - time;
			return {
				admitted,
				remaining: Math.max(0, Math.floor((window - spent) / each)),
				wholeIn: Math.ceil(spent / 1000),
				retryIn: admitted ? 0 : Math.ceil((Math.min(until - window, from) - time) / 1000),
			};
		},
		owe: (caller, rate, cost) => remember(caller, used(caller, rate, cost).until),
	};
}
