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
		packages: /^(node:.*|zod|yaml|drizzle-orm.*|i18n-iso-countries|opencc-js\/cn2t|pinyin-pro|natural\/lib\/.*)$/,
	},
	access: { rooms: ["model", "core", "database"], packages: /^(node:.*|drizzle-orm.*|@libsql\/client)$/ },
	http: { rooms: ["model", "core"], packages: /^(hono.*|zod|natural\/lib\/.*)$/ },
	web: { rooms: ["model", "core", "http"], packages: /^(hono(\/.*)?|uqr)$/ },
	/** Of the pages only the scripts that improve them. */
	widget: { rooms: ["web"], packages: /^$/ },
	"bundle.ts": { rooms: ["model", "web"], packages: /^(node:.*|esbuild)$/ },
	"app.ts": { rooms: ["model", "core", "http", "web"], packages: /^hono/ },
	"node.ts": {
		rooms: ["model", "core", "catalog", "access", "http", "app.ts", "bundle.ts"],
		packages: /^(node:.*|@hono\/node-server(\/conninfo)?)$/,
	},
	client: { rooms: ["model"], packages: /^zod$/ },
	commands: {
		rooms: ["model", "core", "catalog", "access", "client", "spreadsheet", "app.ts", "bundle.ts"],
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

	it("take no more of the pages into the widget than their scripts", () => {
		const imported = files
			.filter(({ name }) => roomOf(name) === "widget")
			.flatMap(({ name, text }) => importsOf(text).map((target) => relative(source, join(source, dirname(name), target))));
		expect(imported.filter((name) => !/^(widget|web\/browser)\//.test(name))).toEqual([]);
		expect(imported).toContain("web/browser/forms.ts");
	});

	it("see imports at all", () => {
		const match = files.find(({ name }) => name === "core/match.ts");
		expect(importsOf(match?.text ?? "")).toContain("./snapshot.ts");
	});
});

describe("the pages", () => {
	/** What pages are made of: each may import what stands before it, and the files beside these folders. */
	const layers = ["words", "pictures", "parts", "form", "answer", "pages"];
	/** What stands by itself. */
	const alone = ["browser", "reference"];
	const folderOf = (name: string) => name.match(/^web\/(\w+)\//)?.[1];
	const areaOf = (name: string) => name.match(/^web\/pages\/(\w+)\//)?.[1];
	const inFolders = files.filter(({ name }) => folderOf(name) !== undefined);

	it("have only folders that are known", () => {
		expect([...new Set(inFolders.map(({ name }) => folderOf(name)))].sort()).toEqual([...layers, ...alone].sort());
	});

	it.each(inFolders.map(({ name, text }) => [name, text]))("%s imports nothing that is made of it", (name, text) => {
		const own = folderOf(name) ?? "";
		const below = alone.includes(own) ? [] : layers.slice(0, layers.indexOf(own));
		const targets = importsOf(text).filter((target) => target.startsWith("."));
		for (const target of targets.map((relativeTarget) => join(dirname(name), relativeTarget))) {
			const folder = folderOf(target);
			if (own === "browser") expect(folder, target).toBe(own);
			if (folder === undefined || folder === own) continue;
			expect(below, target).toContain(folder);
		}
	});

	it.each(inFolders.filter(({ name }) => areaOf(name)).map(({ name, text }) => [name, text]))("%s imports no page of another area", (name, text) => {
		const areas = importsOf(text).map((target) => areaOf(join(dirname(name), target)));
		expect(areas.filter((area) => area !== undefined && area !== areaOf(name))).toEqual([]);
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

	it("puts names in the order that the catalog fixes, not in that of the runtime", () => {
		const sorters = files.filter(({ text }) => /Intl\.Collator|localeCompare/.test(text)).map(({ name }) => name);
		expect(sorters).toEqual([]);
	});

	it("reads the environment, the arguments and the clock in entry points only", () => {
		const readers = files.filter(({ text }) => /process\.(env|argv)|Date\.now|new Date\(\)/.test(text)).map(({ name }) => name);
		expect(readers.sort()).toEqual(["cli.ts", "node.ts"]);
	});

	it("keeps every stylesheet within 400 lines", () => {
		const names = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".css"));
		expect(names.length).toBeGreaterThan(5);
		expect(names.filter((name) => readFileSync(join(source, name), "utf8").split("\n").length > 401)).toEqual([]);
	});

	it("keeps every file of fields within 400 lines", () => {
		const folder = fileURLToPath(new URL("../../data", import.meta.url));
		const long = readdirSync(folder, { recursive: true, encoding: "utf8" })
			.filter((name) => name.endsWith(".yaml"))
			.filter((name) => readFileSync(join(folder, name), "utf8").split("\n").length > 401);
		expect(long).toEqual([]);
	});
});
