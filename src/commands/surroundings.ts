/** What a command is given of the outside: no command reads the environment or a clock, or ends the process, itself. */
export interface Surroundings {
	environment: Readonly<Record<string, string | undefined>>;
	/** The checkout, without a slash at its end. */
	root: string;
	dataFolder: string;
	/** Milliseconds since the epoch. */
	now(): number;
	/** A line of what was asked for, on standard output. */
	print(line: string): void;
	/** A line for the person at the keyboard, on standard error. */
	complain(line: string): void;
	/** Standard error as a stream, for what only a terminal can show. */
	terminal: NodeJS.WritableStream;
	/** Undoes what is half done where the process is told to end; returns how to take that back. */
	ifInterrupted(undo: () => void): () => void;
	/** The exit status once all is done; 0 unless told otherwise. */
	exitWith(status: number): void;
}
