import { readFileSync } from "node:fs";

/** A phrase with a grade from 0 to 3 for each program, by its id. */
export interface GradedPhrase {
	phrase: string;
	grades: ReadonlyMap<string, number>;
}

/** A phrase with what the clause on fields is to say of it, by program: an outcome, or debatable where labellers differ. */
export interface ScopedPhrase {
	phrase: string;
	scopes: ReadonlyMap<string, string>;
}

/** A name of a discipline and the concept that holds its branch. */
export interface NamedDiscipline {
	name: string;
	branches: readonly string[];
}

/** A word of several senses in a phrase, and the sense that it has there; `?` where nothing in the phrase tells. */
export interface WordInContext {
	phrase: string;
	word: string;
	sense: string;
}

/** A paragraph about one field, which names others in passing. */
export interface FieldParagraph {
	field: string;
	paragraph: string;
}

/** Tables are lines of cells parted by tabs, headings first. No cell holds a tab or a quote that means more than itself. */
function tableOf(file: string | URL): { headings: string[]; rows: string[][] } {
	const lines = readFileSync(file, "utf8").trim().split("\n");
	const [headings = [], ...rows] = lines.map((line) => line.split("\t"));
	for (const [index, row] of rows.entries()) {
		if (row.length !== headings.length) throw new Error(`${file}: line ${index + 2} has ${row.length} cells, not ${headings.length}`);
	}
	return { headings, rows };
}

function cellsByHeading(headings: readonly string[], row: readonly string[]): [string, string][] {
	return headings.slice(1).map((heading, index) => [heading, row[index + 1] as string]);
}

export function gradedPhrases(file: string | URL): GradedPhrase[] {
	const { headings, rows } = tableOf(file);
	return rows.map((row) => ({
		phrase: row[0] as string,
		grades: new Map(cellsByHeading(headings, row).map(([program, grade]) => [program, Number(grade)])),
	}));
}

export function scopedPhrases(file: string | URL): ScopedPhrase[] {
	const { headings, rows } = tableOf(file);
	return rows.map((row) => ({ phrase: row[0] as string, scopes: new Map(cellsByHeading(headings, row)) }));
}

export function namedDisciplines(file: string | URL): NamedDiscipline[] {
	return tableOf(file).rows.map(([name = "", branches = ""]) => ({ name, branches: branches.split(" ") }));
}

/** The concepts of the branches that a national list of disciplines is divided into, by the first letter of a code. */
const branchesOfCode: Readonly<Record<string, readonly string[]>> = {
	A: ["mathematics", "physics", "astronomy", "mechanics", "quantum-technology", "nuclear-engineering"],
	B: ["chemistry", "chemical-engineering"],
	C: ["life-science", "agricultural-science", "basic-medicine", "food-science"],
	D: [
		...["geology", "geophysics", "geography", "atmospheric-science", "ocean-science", "hydrology", "polar-research", "soil-science"],
		...["remote-sensing", "disaster-mitigation", "environmental-science", "climate-change"],
	],
	E: ["engineering", "materials-science"],
	F: ["information-science"],
	G: ["management-science", "social-science"],
	H: ["medical-science"],
};

/** Names from a national list of disciplines, one object with `code`, `zh` and `en` a line. */
export function codedDisciplines(file: string | URL, language: "zh" | "en"): NamedDiscipline[] {
	const lines = readFileSync(file, "utf8").trim().split("\n");
	return lines
		.map((line) => JSON.parse(line) as { code: string; zh: string; en: string })
		.map((entry) => ({ name: entry[language], branches: branchesOfCode[entry.code[0] as string] ?? [] }));
}

export function wordsInContext(file: string | URL): WordInContext[] {
	return tableOf(file).rows.map(([phrase = "", word = "", sense = ""]) => ({ phrase, word, sense }));
}

export function fieldParagraphs(file: string | URL): FieldParagraph[] {
	return tableOf(file).rows.map(([field = "", paragraph = ""]) => ({ field, paragraph }));
}

/** Texts that name no field of research, one a line. */
export function nonsense(file: string | URL): string[] {
	return readFileSync(file, "utf8").split("\n").filter(Boolean);
}
