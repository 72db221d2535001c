/** A database's address without user, password, query and fragment. */
export function withoutSecrets(url: string): string {
	return url.replace(/[?#].*$/s, "").replace(/\/\/[^/@]*@/, "//");
}

/**
 * What a person is told of a database that fails, in one line and without secrets: what cannot be done with it, why, and
 * what to do. `setting` is the environment variable that says where it is.
 */
export function failureInWords(error: unknown, url: string, attempt: "opened for writing" | "read or written", setting: string): string {
	const reason = reasonOf(error);
	const advice = /locked|busy/i.test(reason)
		? "another process is writing to it, so try again in a moment"
		: `check ${setting} and who may write to it`;
	return `The database ${withoutSecrets(url)} cannot be ${attempt} (${reason}); ${advice}.`;
}

/** The innermost reason of an error, in one line. */
function reasonOf(error: unknown): string {
	let reason = error;
	while (reason instanceof Error && reason.cause) reason = reason.cause;
	const [line = ""] = (reason instanceof Error ? reason.message : String(reason)).split("\n", 1);
	return withoutSecrets(line);
}
