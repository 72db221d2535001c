import { fileURLToPath } from "node:url";
import { Command, CommanderError } from "commander";
import { catalogCommand } from "./commands/catalog.ts";
import { keysCommand } from "./commands/keys.ts";
import { matchCommand } from "./commands/match.ts";
import { sitesCommand } from "./commands/sites.ts";
import type { Surroundings } from "./commands/surroundings.ts";

/** The command line: reads the environment, the arguments and the clock, and hands them to the commands. */

const root = fileURLToPath(new URL("..", import.meta.url)).replace(/\/$/, "");

const undos = new Set<() => void>();
for (const [signal, number] of [
	["SIGINT", 2],
	["SIGTERM", 15],
] as const) {
	process.once(signal, () => {
		for (const undo of undos) undo();
		process.exit(128 + number);
	});
}

const surroundings: Surroundings = {
	environment: process.env,
	root,
	dataFolder: `${root}/data`,
	now: Date.now,
	print: (line) => console.log(line),
	complain: (line) => console.error(line),
	terminal: process.stderr,
	ifInterrupted: (undo) => {
		undos.add(undo);
		return () => undos.delete(undo);
	},
	exitWith: (status) => {
		process.exitCode = status;
	},
};

// Who reads the output may stop before its end, as head does.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
	if (error.code !== "EPIPE") throw error;
	process.exit();
});

const program = new Command("duikou").description("对口: links applicants to bilateral science-exchange programs");
for (const command of [catalogCommand, keysCommand, matchCommand, sitesCommand]) program.addCommand(command(surroundings));
try {
	await program.parseAsync();
} catch (error) {
	// Commander has said it already, and the command has set the exit status.
	if (!(error instanceof CommanderError)) throw error;
}
