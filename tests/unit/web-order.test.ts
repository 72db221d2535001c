import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { enumerations } from "../../src/model/enumerations.ts";

/** What pages are made of is used: the words of their tables, and the classes of their styles. */

const web = fileURLToPath(new URL("../../src/web", import.meta.url));

function filesIn(folder: string, ending: RegExp): { name: string; text: string }[] {
	return readdirSync(join(web, folder), { recursive: true, encoding: "utf8" })
		.filter((name) => ending.test(name))
		.map((name) => ({ name: join(folder, name), text: readFileSync(join(web, folder, name), "utf8") }));
}

const sources = filesIn(".", /\.tsx?$/);

describe("a table of words", () => {
	it.each(filesIn("words", /\.ts$/).map(({ name }) => [name]))("%s says nothing that no page says", async (name) => {
		const [[exported = "", table] = []] = Object.entries<{ en: object }>(await import(join(web, name)));
		const readers = sources.filter((file) => file.name !== name && new RegExp(`\\b${exported}\\b`).test(file.text));
		const members = Object.keys(table?.en ?? {});
		expect(members.length).toBeGreaterThan(0);
		/** Named after a point, among what is taken out of a table, or in a list of members. */
		const isSaid = (member: string) =>
			readers.some(({ text }) => new RegExp(`\\.${member}\\b|[{,] ${member}\\b[^{}=]*\\} = |"${member}"`).test(text));
		expect(members.filter((member) => !isSaid(member))).toEqual([]);
	});
});

describe("the classes of the pages", () => {
	const styles = filesIn("styles", /\.css$/).map(({ text }) => text.replaceAll(/\/\*.*?\*\//gs, "").replaceAll(/\{[^{}]*\}|@import[^;]*;/g, "{}"));
	const styled = new Set(styles.flatMap((text) => [...text.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name = ""]) => name)));
	const pages = sources.map(({ text }) => text);
	const written = pages.flatMap((text) =>
		[...text.matchAll(/\bclass(?:Name)? ?= ?(?:"([^"]*)"|\{?`([^`]*)`)/g)].map(([, plain, made = ""]) => plain ?? made),
	);
	/** A name that ends with what is only known when a page is made stands as `name…`. */
	const named = new Set(written.flatMap((names) => names.replaceAll(/\$\{[^}]*\}/g, "…").split(/\s+/)).filter((name) => /^[a-z]/.test(name)));

	it("that stand in the markup have a style", () => {
		expect(styled.size).toBeGreaterThan(100);
		expect([...named].filter((name) => !name.endsWith("…") && !styled.has(name))).toEqual([]);
	});

	it("that have a style stand in the markup", () => {
		const values = new Set<string>(Object.values(enumerations).flat());
		const quoted = new Set(pages.flatMap((text) => [...text.matchAll(/["'`]([^"'`\n]*)["'`]/g)].flatMap(([, words = ""]) => words.split(/[^\w-]+/))));
		const beginnings = [...named].filter((name) => name.endsWith("…")).map((name) => name.slice(0, -1));
		const isMade = (name: string) => values.has(name) || quoted.has(name) || beginnings.some((beginning) => name.startsWith(beginning));
		expect([...styled].filter((name) => !isMade(name))).toEqual([]);
	});
});
