/** One thing that is wrong with a request: where (a JSON pointer into the body, or a query parameter), and what to do. */
export interface Fault {
	pointer?: string;
	parameter?: string;
	/** Stable, for programs. */
	code: string;
	/** For people, in the language of the answer. */
	detail: string;
}

/** A problem as RFC 9457 writes it. */
export interface ProblemDocument {
	/** `urn:duikou:problem:` and the kind; stable. */
	type: string;
	title: string;
	status: number;
	detail: string;
	errors?: Fault[];
	/** How many faults there are, where not all are listed. */
	errorsInAll?: number;
}
