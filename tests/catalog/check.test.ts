import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkCatalog } from "../../src/catalog/check.ts";
import { dataFolder, snapshot } from "../support/catalog.ts";

let folder = "";
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "duikou-data-"));
	cpSync(dataFolder, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Changes one file, and returns what the check then says, as `file:line: message; remedy`. */
function faultsAfter(file: string, change: (text: string) => string): string[] {
	const path = join(folder, file);
	const before = readFileSync(path, "utf8");
	const after = change(before);
	expect(after, "the change must change something").not.toBe(before);
	writeFileSync(path, after);
	return checkCatalog(folder).faults.map(({ file: name, line, message, remedy }) => `${name}:${line}: ${message}; ${remedy}`);
}

function lineOf(file: string, text: string): number {
	return readFileSync(join(folder, file), "utf8").split(text, 1)[0]?.split("\n").length ?? 0;
}

const hungary = "programs/most-2026-2-hungary.yaml";

describe("the catalog check", { timeout: 60_000 }, () => {
	it("finds the catalog of this tree sound", () => {
		expect(checkCatalog(folder).faults).toEqual([]);
	});

	it("finds broken YAML, with its line", () => {
		const faults = faultsAfter(hungary, (text) => text.replace("series: ", "series: [ "));
		expect(faults[0]).toMatch(/^programs\/most-2026-2-hungary\.yaml:\d+: .*; correct the YAML$/);
	});

	it("finds a fault of shape and an unknown member, each at its line", () => {
		expect(faultsAfter(hungary, (text) => text.replace("call: most-2026-2", "call: 7\ncolour: red"))).toEqual([
			`${hungary}:${lineOf(hungary, "call: 7")}: call: Invalid input: expected string, received number; write what the schema in src/model/catalog.ts asks for`,
			`${hungary}:${lineOf(hungary, "colour")}: colour: Unrecognized key: "colour"; correct the member's name or take it out`,
		]);
	});

	it.each([
		[
			"an unknown concept",
			hungary,
			/concepts: \[green-transition\]/,
			"concepts: [green-transitoin]",
			'there is no concept "green-transitoin"; add it, or write the nearest there is: "green-transition"',
		],
		["an unknown country", hungary, /countries: \[HU\]/, "countries: [XX]", 'there is no country "XX"'],
		["a language without a name", hungary, /anyOf: \[en\]/, "anyOf: [eo]", 'the language "eo" has no name'],
		[
			"a preparation that an unknown constraint settles",
			"programs/most-2026-2-korea.yaml",
			/settledBy: cooperation-basis/,
			"settledBy: cooperation-bases",
			'there is no constraint "cooperation-bases"; add it, or write the nearest there is: "cooperation-basis"',
		],
		[
			"the same in a call",
			"calls/cast-2026.yaml",
			/settledBy: applicant-unit/,
			"settledBy: applicant-units",
			'there is no constraint "applicant-units"; add it, or write the nearest there is: "applicant-unit"',
		],
		["one name for two provinces", "places.yaml", /en: Shaanxi/, "en: Shanxi", '"Shanxi" is a name of CN-S'],
		[
			"an unknown source",
			"calls/most-2026-2.yaml",
			/source: most-2026-2-guide/,
			"source: most-2026-3-guide",
			'there is no source "most-2026-3-guide"; add it, or write the nearest there is: "most-2026-2-guide"',
		],
		["an unknown call", hungary, /call: most-2026-2/, "call: most-2026-3", 'there is no call "most-2026-3"'],
		["an unknown group", "programs/cast-2026-asean.yaml", /groups: \[asean\]/, "groups: [asaen]", 'there is no group of countries "asaen"'],
		["a duplicate id", hungary, /^id: most-2026-2-hungary/m, "id: most-2026-2-serbia", 'the id "most-2026-2-serbia" is taken'],
		["an amount that does not multiply", hungary, /perProject: 150000/, "perProject: 160000", "20 projects × 160000 yuan are 3200000, not 3000000"],
		["a total that the call does not state", hungary, /projects: 20\b/, "projects: 21", "the call states 118, its programs come to 119"],
		["a group of another size", "places.yaml", /size: 22\b/, "size: 23", "arab-states has 23 members, 22 are listed"],
		["a fact without its words", "vocabulary.yaml", /^ {2}researchYears:/m, "  yearsOfResearch:", "the fact researchYears has no label and prompt"],
		["a value without its label", "vocabulary.yaml", /^ {4}postdoc:/m, "    post-doc:", 'position has no label for "postdoc"'],
		["a word of no closed list", "calls/most-2026-2.yaml", /government-agency/, "goverment-agency", '"goverment-agency" is no institutionType'],
		[
			"an ambiguous word with an unknown sense",
			"words.yaml",
			/senses: \[plasma-physics, /,
			"senses: [plasma-phisics, ",
			'there is no concept "plasma-phisics"; add it, or write the nearest there is: "plasma-physics"',
		],
		["a plain word that is a term", "words.yaml", /conclusions, /, "conclusions, robotics, ", '"robotics" is a name of robotics too'],
		[
			"an ambiguous word that is a term",
			"words.yaml",
			/words: \[plasma\]/,
			"words: [plasma, robotics]",
			'"robotics" is a name of robotics too; let a name belong to one entry',
		],
		[
			"a head that is a plain word",
			"fields/clinical-medicine.yaml",
			/(?<=heads:[^[]*zh: \[)/,
			"研究, ",
			'"研究" is a word of the plain words too; keep it in one place, or make it an ambiguous word',
		],
		["an example that comes out otherwise", hungary, /eligibility: undetermined/, "eligibility: eligible", "comes out undetermined"],
	])("finds %s", (_, file, from, to, said) => {
		expect(faultsAfter(file, (text) => text.replace(from, to)).join("\n")).toContain(said);
	});

	it("finds a clause without its citation", () => {
		const faults = faultsAfter(hungary, (text) => text.replace(/(- id: birth-date[\s\S]*?)\n {4}section: .*/, "$1"));
		expect(faults).toEqual([expect.stringContaining("cite the clause of the document that says so")]);
	});

	it("finds 24 units that are not 20 and 4", () => {
		const faults = faultsAfter("units.yaml", (text) => text.replace("stated: { HK: 20, MO: 4 }", "stated: { HK: 19, MO: 5 }"));
		expect(faults.join("\n")).toMatch(/19 units of HK are stated, 20 are listed[\s\S]*5 units of MO are stated, 4 are listed/);
	});

	it("finds a term that two concepts claim, and a circle of broader concepts", () => {
		const shared = "- id: spare\n  label: { zh: 备用概念, en: photovoltaics }\n  broader: [spare]\n";
		const faults = faultsAfter("fields/themes.yaml", (text) => `${text}${shared}`).join("\n");
		expect(faults).toContain("spare is broader than itself");
		expect(faults).toMatch(/"photovoltaics" is a name of \w+ too/);
	});

	it("finds a program without an undetermined example", () => {
		const faults = faultsAfter(hungary, (text) => text.replaceAll(/expect: \{ eligibility: undetermined.*\}/g, "expect: { eligibility: eligible }"));
		expect(faults.join("\n")).toContain("no example is undetermined");
	});
});

describe("the catalog of this tree", () => {
	const { programs, groups, unitLists, related } = snapshot.document;

	it("has the programs and sums that the documents state", () => {
		expect(programs.filter(({ kind }) => kind === "mechanism")).toHaveLength(10);
		const exchange = programs.filter(({ kind }) => kind === "exchange-program");
		expect(exchange).toHaveLength(7);
		expect(new Set(exchange.flatMap(({ partnerCountries }) => partnerCountries)).size).toBe(6);
		expect(exchange.reduce((sum, { money }) => sum + (money?.projects ?? 0), 0)).toBe(118);
		expect(exchange.reduce((sum, { money }) => sum + (money?.total ?? 0), 0)).toBe(21_290_000);
		expect(unitLists[0]?.units).toHaveLength(24);
	});

	it.each([
		["central-asia", 5],
		["asean", 11],
		["lancang-mekong", 5],
		["latin-america", 33],
		["africa", 54],
		["arab-states", 22],
		["europe", 40],
	])("has %s with %i members", (id, size) => {
		expect(groups.find((group) => group.id === id)?.members).toHaveLength(size);
	});

	it("has every named initiative and the areas of the ASEAN plan", () => {
		expect(related.filter(({ kind }) => kind === "initiative")).toHaveLength(73);
		expect(related.filter(({ kind }) => kind === "policy-area").length).toBeGreaterThanOrEqual(85);
		expect(related.every(({ id, kind }) => id.startsWith(kind === "initiative" ? "cast-plan-2023-" : "asean-plan-2026-"))).toBe(true);
	});

	it("cites a clause of a known source for everything it says", () => {
		const sources = snapshot.document.sources.map(({ id }) => id);
		const citations: { source: string; section: string }[] = [];
		JSON.stringify([programs, related], (key, value) => {
			if (key === "citation") citations.push(value);
			return value;
		});
		expect(citations.length).toBeGreaterThan(1000);
		for (const { source, section } of citations) {
			expect(sources).toContain(source);
			expect(section).toMatch(/[一二三四五六七八九十\d]/);
		}
	});
});
