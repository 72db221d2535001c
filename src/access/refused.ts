/** What was asked for cannot be done; the message says why and what to do, in one line. */
export class RefusedError extends Error {
	override name = "RefusedError";
}
