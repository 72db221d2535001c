/** Who may call what, and how often. */

/** What a key allows: matching one profile at the key's own rate, and matching batches. */
export const scopes = ["match", "batch"] as const;
export type Scope = (typeof scopes)[number];

/** So many profiles in so many seconds. */
export interface Rate {
	quota: number;
	seconds: number;
}

const units: Readonly<Record<string, number>> = { s: 1, sec: 1, second: 1, m: 60, min: 60, minute: 60, h: 3600, hour: 3600, d: 86_400, day: 86_400 };

/**
 * A rate as a person writes it: `600/minute`, `100/10s`, or `60` alone, which is a minute's. Undefined where the text is
 * none.
 */
export function rateOf(text: string): Rate | undefined {
	const [, quota, count = "1", unit = "minute"] = /^([1-9]\d{0,8})(?:\/([1-9]\d{0,5})?([a-z]+))?$/.exec(text.trim().toLowerCase()) ?? [];
	const seconds = units[unit];
	return quota === undefined || seconds === undefined ? undefined : { quota: Number(quota), seconds: Number(count) * seconds };
}

/** A key that was presented and is valid: what it was created with. */
export interface KeyHolder {
	/** The part of the key that is no secret. */
	id: string;
	name: string;
	scopes: readonly Scope[];
	/** Its own rate; the server's default for keys where it has none. */
	rate?: Rate;
}

/** The keys that were given out. Nothing rejects where the database is away. */
export interface KeyRing {
	/** `unknown`: no such key was given out. `revoked`: it was, and is not valid any more. `away`: nobody can tell now. */
	holderOf(key: string): Promise<KeyHolder | "unknown" | "revoked" | "away">;
	/** Remembers that a key was used; returns at once, and is written down later. */
	used(holder: KeyHolder): void;
}
