import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { answerTo, type Given } from "../support/catalog.ts";

interface Graded {
	id: string;
	profile: Given;
	asOf: string;
	expected: Record<string, string>;
}

const path = fileURLToPath(new URL("../../../shared/gold/eligibility.jsonl", import.meta.url));

it("gives every graded profile the verdict it must get", ({ skip }) => {
	if (!existsSync(path)) {
		console.warn("The graded eligibility cases are not beside this checkout; nothing to compare with.");
		skip("the graded cases are not beside this checkout");
	}
	const graded = readFileSync(path, "utf8")
		.trim()
		.split("\n")
		.map((line) => JSON.parse(line) as Graded);
	const wrong: string[] = [];
	let cells = 0;
	for (const { id, profile, asOf, expected } of graded) {
		const verdicts = new Map(answerTo(profile, { asOf }).results.map(({ program, eligibility }) => [program.id, eligibility]));
		for (const [program, verdict] of Object.entries(expected)) {
			cells++;
			if (verdicts.get(program) !== verdict) wrong.push(`${id} ${program}: ${verdicts.get(program)}, not ${verdict}`);
		}
	}
	expect(wrong).toEqual([]);
	expect(cells).toBeGreaterThan(graded.length);
});
