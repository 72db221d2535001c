import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { type Document, isCollection, isNode, isScalar, LineCounter, parseDocument } from "yaml";
import type { z } from "zod";

/** A fault of the catalog: where it is, what is wrong and what to do. */
export interface CatalogFault {
	file: string;
	line: number;
	message: string;
	remedy: string;
}

/** A value as written, with the place it was written at. */
export interface Written<Value> {
	value: Value;
	/** A fault at a path within the value. */
	fault(path: readonly PropertyKey[], message: string, remedy: string): CatalogFault;
}

/** A file of `data/`: its content, and the line of every path in it. */
interface YamlFile {
	name: string;
	document: Document;
	lines: LineCounter;
}

/** Reads a file and validates it; faults are added to `faults`, and then there is no value. */
export function readFile<Schema extends z.ZodType>(
	folder: string,
	name: string,
	schema: Schema,
	faults: CatalogFault[],
): Written<z.output<Schema>> | undefined {
	const path = join(folder, name);
	if (!existsSync(path)) {
		faults.push({ file: name, line: 1, message: "the file is not there", remedy: "add it, or name the right folder" });
		return undefined;
	}
	const lines = new LineCounter();
	const file: YamlFile = { name, lines, document: parseDocument(readFileSync(path, "utf8"), { lineCounter: lines }) };
	for (const error of file.document.errors) {
		const line = error.linePos?.[0].line ?? 1;
		faults.push({ file: name, line, message: error.message.split("\n", 1)[0] ?? error.code, remedy: "correct the YAML" });
	}
	if (file.document.errors.length > 0) return undefined;
	const parsed = schema.safeParse(file.document.toJS());
	if (!parsed.success) {
		for (const issue of parsed.error.issues) {
			const path = issue.code === "unrecognized_keys" ? [...issue.path, issue.keys[0] as string] : issue.path;
			faults.push({ file: name, line: lineOf(file, path), message: `${pathText(path)}: ${issue.message}`, remedy: remedyOf(issue) });
		}
		return undefined;
	}
	return {
		value: parsed.data,
		fault: (path, message, remedy) => ({ file: name, line: lineOf(file, path), message, remedy }),
	};
}

/** The YAML files of a folder of `data/`, in the order of their names; none where there is no such folder. */
export function yamlFilesIn(folder: string, subfolder: string): string[] {
	if (!existsSync(join(folder, subfolder))) return [];
	return readdirSync(join(folder, subfolder))
		.filter((name) => name.endsWith(".yaml"))
		.sort()
		.map((name) => relative(folder, join(folder, subfolder, name)));
}

/** A written value that lies within another one. */
export function within<Value>(outer: Written<unknown>, path: readonly PropertyKey[], value: Value): Written<Value> {
	return { value, fault: (inner, message, remedy) => outer.fault([...path, ...inner], message, remedy) };
}

function remedyOf(issue: z.core.$ZodIssue): string {
	if (issue.code === "unrecognized_keys") return "correct the member's name or take it out";
	if (issue.path[issue.path.length - 1] === "section") return "cite the clause of the document that says so";
	return "write what the schema in src/model/catalog.ts asks for";
}

function pathText(path: readonly PropertyKey[]): string {
	return path.length === 0 ? "the file" : path.map(String).join(".");
}

/** The line of the deepest node on the path. */
function lineOf({ document, lines }: YamlFile, path: readonly PropertyKey[]): number {
	let line = 1;
	for (let depth = 1; depth <= path.length; depth++) {
		const steps = path.slice(0, depth);
		const parent = document.getIn(steps.slice(0, -1), true);
		const last = steps[steps.length - 1];
		const pair = isCollection(parent)
			? parent.items.find(
					(item) => "key" in (item as object) && isScalar((item as { key: unknown }).key) && (item as { key: { value: unknown } }).key.value === last,
				)
			: undefined;
		const node = pair ? (pair as { key: unknown }).key : document.getIn(steps, true);
		if (!isNode(node) || !node.range) break;
		line = lines.linePos(node.range[0]).line;
	}
	return line;
}
