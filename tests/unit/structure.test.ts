import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

/** The architecture, held: which room may import which, and what each may use. */

const source = fileURLToPath(new URL("../../src", import.meta.url));

const files = readdirSync(source, { recursive: true, encoding: "utf8" })
	.filter((name) => /\.tsx?$/.test(name) && !name.endsWith(".d.ts"))
	.map((name) => ({ name, text: readFileSync(join(source, name), "utf8") }));

/** The room of a file: its folder in `src`, or its own name where it stands directly in `src`. */
function roomOf(name: string): string {
	return name.includes("/") ? (name.split("/", 1)[0] ?? "") : name;
}

/** What each room may import: other rooms, and packages. */
const allowed: Record<string, { rooms: string[]; packages: RegExp }> = {
	model: { rooms: [], packages: /^zod$/ },
	core: { rooms: ["model"], packages: /^natural\/lib\/natural\/(stemmers|distance|util)\/\w[\w-]*\.js$/ },
	database: { rooms: [], packages: /^(drizzle-orm.*|@libsql\/client)$/ },
	catalog: {
		rooms: ["model", "core", "database"],
		packages: /^(node:.*|zod|yaml|drizzle-orm.*|i18n-iso-countries|opencc-js\/cn2t|natural\/lib\/.*)$/,
	},
	access: { rooms: ["model", "core", "database"], packages: /^(node:.*|drizzle-orm.*|@libsql\/client)$/ },
	http: { rooms: ["model", "core"], packages: /^(hono.*|zod|natural\/lib\/.*)$/ },
	web: { rooms: ["model", "core"], packages: /^hono(\/.*)?$/ },
	"app.ts": { rooms: ["model", "core", "http", "web"], packages: /^hono/ },
	"node.ts": { rooms: ["model", "core", "catalog", "access", "http", "app.ts"], packages: /^(node:.*|@hono\/node-server(\/conninfo)?)$/ },
	client: { rooms: ["model"], packages: /^zod$/ },
	commands: {
		rooms: ["model", "core", "catalog", "access", "client", "spreadsheet", "app.ts"],
		packages: /^(node:.*|commander|cli-progress)$/,
	},
	spreadsheet: {
		rooms: ["model"],
		packages: /^(node:.*|csv-parse\/sync|csv-stringify\/sync|read-excel-file\/node|write-excel-file\/node)$/,
	},
	"cli.ts": { rooms: ["commands"], packages: /^(node:.*|commander)$/ },
};

const importPattern = /(?:^|\n)(?:import|export)\s[^;]*?from\s+"([^"]+)"|\bimport\("([^"]+)"\)|(?:^|\n)import\s+"([^"]+)"/g;

function importsOf(text: string): string[] {
	return [...text.matchAll(importPattern)].map((match) => match[1] ?? match[2] ?? match[3] ?? "");
}

describe("the rooms", () => {
	it("are all known", () => {
		expect([...new Set(files.map(({ name }) => roomOf(name)))].sort()).toEqual(Object.keys(allowed).sort());
	});

	it.each(files.map(({ name, text }) => [name, text]))("%s imports only what its room may", (name, text) => {
		const room = allowed[roomOf(name)];
		for (const target of importsOf(text)) {
			if (target.startsWith(".")) {
				const imported = roomOf(relative(source, join(source, dirname(name), target)));
				if (imported !== roomOf(name)) expect(room?.rooms, `${name} imports ${target}`).toContain(imported);
			} else expect(target, `${name} imports ${target}`).toMatch(room?.packages ?? /^$/);
		}
	});

	it("see imports at all", () => {
		const match = files.find(({ name }) => name === "core/match.ts");
		expect(importsOf(match?.text ?? "")).toContain("./snapshot.ts");
	});
});

describe("the core and the model", () => {
	it.each(files.filter(({ name }) => /^(core|model)\//.test(name)).map(({ name, text }) => [name, text]))(
		"%s uses no clock, no chance, no environment and no I/O",
		(_, text) => {
			expect(text).not.toMatch(/Date\.now|new Date\(\)|Math\.random|process\.|globalThis|fetch\(|console\.|setTimeout/);
			// Its names of countries and languages differ between runtimes, unlike numbers, dates and lists.
			expect(text).not.toMatch(/Intl\.(?!DateTimeFormat|NumberFormat|ListFormat)/);
		},
	);
});

describe("the whole source", () => {
	it.each(files.map(({ name, text }) => [name, text]))("%s has at most 400 lines, and silences no check", (_, text) => {
		expect(text.split("\n").length).toBeLessThanOrEqual(401);
		expect(text).not.toMatch(/@ts-(ignore|expect-error|nocheck)|biome-ignore/);
	});

	it("reads the environment, the arguments and the clock in entry points only", () => {
		const readers = files.filter(({ text }) => /process\.(env|argv)|Date\.now|new Date\(\)/.test(text)).map(({ name }) => name);
		expect(readers.sort()).toEqual(["cli.ts", "node.ts"]);
	});

	it("keeps every file of fields within 400 lines", () => {
		const folder = fileURLToPath(new URL("../../data", import.meta.url));
		const long = readdirSync(folder, { recursive: true, encoding: "utf8" })
			.filter((name) => name.endsWith(".yaml"))
			.filter((name) => readFileSync(join(folder, name), "utf8").split("\n").length > 401);
		expect(long).toEqual([]);
	});
});
