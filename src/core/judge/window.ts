import type { WindowStatus } from "../../model/enumerations.ts";

/** A window in milliseconds since the epoch; its last second belongs to it. */
export interface Moments {
	opensAt: number;
	closesAt: number;
}

/** The moments of a printed window: `closesAt` names a second, and all of that second is within. */
export function momentsOf(window: { opensAt: string; closesAt: string }): Moments {
	return { opensAt: Date.parse(window.opensAt), closesAt: Date.parse(window.closesAt) + 999 };
}

export function windowStatus(window: Moments, asOf: number): WindowStatus {
	if (asOf < window.opensAt) return "upcoming";
	return asOf <= window.closesAt ? "open" : "closed";
}
