import { softwareVersion } from "../../model/software.ts";

/** What an answer to a batch depends on: it is the same as long as these are, and nothing has turned. */
export interface Dependence {
	revision: string;
	/** All of the request that tells in the answer. */
	request: readonly (string | Uint8Array)[];
}

/** Stands for "never" in a tag. */
const never = "-";

/** A short digest of what an answer to a batch depends on. */
export async function fingerprint({ revision, request }: Dependence): Promise<string> {
	const encoder = new TextEncoder();
	// Each part is digested by itself, so that no two requests run together alike.
	const parts = await Promise.all(
		[softwareVersion, revision, ...request].map((part) => digest(typeof part === "string" ? encoder.encode(part) : part)),
	);
	return (await digest(encoder.encode(parts.join(" ")))).slice(0, 32);
}

async function digest(bytes: Uint8Array): Promise<string> {
	const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", new Uint8Array(bytes)));
	return [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * The entity tag of an answer: weak, since the answer names the moment it was asked for. It says itself until when it
 * holds, so that nothing has to be remembered between two requests.
 */
export function entityTag(print: string, nextChange: number | undefined): string {
	return `W/"${print}.${nextChange ?? never}"`;
}

/** The one of a caller's tags that is of the same answer, nothing having turned since. */
export function heldTag(ifNoneMatch: string | undefined, print: string, now: number): string | undefined {
	return ifNoneMatch?.match(/(W\/)?"[^"]*"/g)?.find((tag) => {
		const [held, until] = tag.replace(/^W\//, "").slice(1, -1).split(".");
		return held === print && until !== undefined && (until === never || now < Number(until));
	});
}
