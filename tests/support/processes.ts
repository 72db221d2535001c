import { type ChildProcess, execFile, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The server and the command line as processes of their own, as a person starts them. */

export const root = fileURLToPath(new URL("../..", import.meta.url));
/** The command line. */
export const duikou = fileURLToPath(new URL("../../src/duikou.mjs", import.meta.url));

export interface Started {
	child: ChildProcess;
	/** What it printed so far, on both streams. */
	output(): string;
	exit: Promise<number | null>;
}

const running = new Set<ChildProcess>();

/** Starts a server on a free port. */
export function startServer(environment: Record<string, string>, checkout = root): Started {
	const child = spawn(process.execPath, ["--import", "tsx", "src/node.ts"], { cwd: checkout, env: { ...process.env, PORT: "0", ...environment } });
	running.add(child);
	let printed = "";
	for (const stream of [child.stdout, child.stderr]) {
		stream.on("data", (chunk) => {
			printed += chunk;
		});
	}
	const exit = new Promise<number | null>((resolve) => child.on("close", (code) => resolve(code)));
	exit.then(() => running.delete(child));
	return { child, output: () => printed, exit };
}

/** Ends whatever a test left running. */
export function killServers(): void {
	for (const child of running) child.kill("SIGKILL");
}

/** The address of a server, once it answers. */
export async function urlOf({ output, exit }: Started): Promise<string> {
	let over = false;
	exit.then(() => {
		over = true;
	});
	for (let tries = 0; tries < 1200; tries++) {
		const url = /answers at (http:\S+)/.exec(output())?.[1];
		if (url) return url;
		if (over) break;
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	throw new Error(`the server did not start: ${output()}`);
}

export interface Ended {
	/** The exit status; -1 where a signal ended it. */
	code: number;
	stdout: string;
	stderr: string;
}

/** Runs a program to its end. */
export function run(program: string, parameters: readonly string[], environment: Record<string, string> = {}, folder = root): Promise<Ended> {
	return new Promise((resolve) => {
		execFile(program, parameters, { cwd: folder, env: { ...process.env, ...environment } }, (error, stdout, stderr) => {
			resolve({ code: typeof error?.code === "number" ? error.code : error ? -1 : 0, stdout, stderr });
		});
	});
}

/** Runs the command line to its end. */
export function runDuikou(parameters: readonly string[], environment: Record<string, string>, folder = root): Promise<Ended> {
	return run(process.execPath, [duikou, ...parameters], environment, folder);
}
