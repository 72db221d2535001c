import { fileURLToPath } from "node:url";
import { Command } from "commander";
import { catalogCommand } from "./commands/catalog.ts";
import { matchCommand } from "./commands/match.ts";
import type { Surroundings } from "./commands/surroundings.ts";

/** The command line: reads the environment, the arguments and the clock, and hands them to the commands. */

const root = fileURLToPath(new URL("..", import.meta.url)).replace(/\/$/, "");

const surroundings: Surroundings = {
	environment: process.env,
	root,
	dataFolder: `${root}/data`,
	now: Date.now,
	print: (line) => console.log(line),
	complain: (line) => console.error(line),
	terminal: process.stderr,
	exitWith: (status) => {
		process.exitCode = status;
	},
};

const program = new Command("duikou").description("对口: links applicants to bilateral science-exchange programs");
for (const command of [catalogCommand, matchCommand]) program.addCommand(command(surroundings));
await program.parseAsync();
