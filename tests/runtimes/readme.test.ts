import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { killServers, root, run, startServer, urlOf } from "../support/processes.ts";

/** The examples of the README, run as they are written, and what it says that they print. */

interface Example {
	language: string;
	code: string;
	/** The block after it that has no language. */
	printed: string;
}

const readme = readFileSync(join(root, "README.md"), "utf8");
const [, section = ""] = /\n## Ask for many at once\n([\s\S]*?)\n## /.exec(readme) ?? [];
const [preparation, ...blocks] = [...section.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(([, language = "", text = ""]) => ({ language, text }));
const examples = blocks.flatMap(({ language, text }, index): Example[] =>
	language === "" ? [] : [{ language, code: text, printed: blocks[index + 1]?.text ?? "" }],
);

const folder = mkdtempSync(join(tmpdir(), "duikou-readme-"));
const inCheckout = mkdtempSync(join(root, "tests/runtimes/readme-"));
const typescript = join(inCheckout, "example.ts");
const environment: Record<string, string> = {
	DATABASE_URL: `file:${join(folder, "catalog.db")}`,
	ACCESS_DATABASE_URL: `file:${join(folder, "access.db")}`,
};

beforeAll(async () => {
	const url = await urlOf(startServer(environment));
	const { code, stdout } = await run("bash", ["-ec", `${preparation?.text}\nprintf %s "$DUIKOU_KEY"`], environment);
	expect(code).toBe(0);
	environment.DUIKOU_KEY = stdout;
	environment.DUIKOU_URL = url;
}, 180_000);
afterAll(() => {
	killServers();
	for (const made of [folder, inCheckout]) rmSync(made, { recursive: true, force: true });
});

/** An example as a program and its parameters; TypeScript stands in a file of the checkout, so that it finds the client by its name. */
function commandOf({ language, code }: Example): [string, string[]] {
	switch (language) {
		case "sh":
			return ["bash", ["-c", code]];
		case "python":
			return ["python3", ["-c", code]];
		default:
			writeFileSync(typescript, code);
			return [process.execPath, ["--import", "tsx", typescript]];
	}
}

const isMissing = (program: string) => spawnSync(program, ["--version"]).error !== undefined;

describe("the README", () => {
	it("has an example in each language", () => {
		expect(examples.map(({ language }) => language)).toEqual(["sh", "ts", "python"]);
	});

	it.each(examples)(
		"prints what it says: $language",
		async (example) => {
			const [program, parameters] = commandOf(example);
			if (isMissing(program)) {
				console.log(`skipped: there is no ${program} on this machine`);
				return;
			}
			expect(await run(program, parameters, environment)).toEqual({ code: 0, stdout: example.printed, stderr: "" });
		},
		180_000,
	);

	it("has types that hold", async () => {
		const options = ["--strict", "--module", "nodenext", "--target", "es2024", "--types", "node", "--allowImportingTsExtensions"];
		const checked = await run("npx", ["tsc", "--noEmit", "--skipLibCheck", "--ignoreConfig", ...options, typescript]);
		expect(checked.stdout).toBe("");
		expect(checked.code).toBe(0);
	}, 180_000);
});
