import { existsSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { baselines } from "../quality/baselines.ts";
import { codedDisciplines, fieldParagraphs, gradedPhrases, namedDisciplines, nonsense, scopedPhrases, wordsInContext } from "../quality/graded.ts";
import { type Ranker, rankingQuality, scopeQuality } from "../quality/measures.ts";
import { forcedReadings, misplacedParagraphs, rank, recognitionQuality, scopeOf, senseQuality } from "../quality/reading.ts";
import { snapshot } from "../support/catalog.ts";

/** Floors under what `npm run quality` measures: a change that loses more than chance does not land. */

const gold = (name: string): URL => new URL(name, import.meta.url);
const shared = (name: string): URL => new URL(`../../../shared/gold/${name}`, import.meta.url);

describe.each([
	["the phrases that the graph was mended by", "field-fit.tsv", { ndcg: 0.915, first: 0.755, misranked: 0.05 }],
	["phrases labelled afterwards", "field-fit.fresh.tsv", { ndcg: 0.93, first: 0.755, misranked: 0.052 }],
])("ranking %s", (_, file, floor) => {
	const graded = gradedPhrases(gold(file));
	let rankers: { name: string; rank: Ranker }[] = [];
	beforeAll(async () => {
		rankers = await baselines(snapshot.document);
	});

	it("stays above its floors", () => {
		const { ndcg, first, misranked } = rankingQuality(graded, rank);
		expect(ndcg).toBeGreaterThanOrEqual(floor.ndcg);
		expect(first).toBeGreaterThanOrEqual(floor.first);
		expect(misranked).toBeLessThanOrEqual(floor.misranked);
	});

	it("is far above full-text search over the notices", () => {
		const { ndcg } = rankingQuality(graded, rank);
		expect(rankers.length).toBeGreaterThan(0);
		for (const baseline of rankers) expect(rankingQuality(graded, baseline.rank).ndcg, baseline.name).toBeLessThan(ndcg - 0.3);
	});
});

describe.each([
	["field-scope.tsv", { right: 0.81, falseFails: 0.06 }],
	["field-scope.fresh.tsv", { right: 0.825, falseFails: 0.07 }],
])("the clause on fields, %s", (file, floor) => {
	const { right, falseFails, wrong } = scopeQuality(scopedPhrases(gold(file)), scopeOf);

	it("is as two labellers say, mostly, and seldom turns anybody away whom they would not", () => {
		expect(right).toBeGreaterThanOrEqual(floor.right);
		expect(falseFails).toBeLessThanOrEqual(floor.falseFails);
	});

	it("never turns away a field that both say is on the list", () => {
		expect(wrong.filter(({ expected, found }) => expected === "pass" && found === "fail")).toEqual([]);
	});
});

describe("names of disciplines", () => {
	it.each([
		["Chinese", "disciplines.zh.tsv", { recognized: 0.98, some: 0.97, central: 0.95 }],
		["English", "disciplines.en.tsv", { recognized: 0.98, some: 0.95, central: 0.92 }],
	])("are recognized in %s, in the right branch", (_, file, floor) => {
		const { recognized, someInBranch, centralInBranch } = recognitionQuality(namedDisciplines(gold(file)));
		expect(recognized).toBeGreaterThanOrEqual(floor.recognized);
		expect(someInBranch).toBeGreaterThanOrEqual(floor.some);
		expect(centralInBranch).toBeGreaterThanOrEqual(floor.central);
	});
});

describe("words of several senses", () => {
	it.each([
		["senses.tsv", { right: 0.87, missettled: 0.03 }],
		["senses.fresh.tsv", { right: 0.83, missettled: 0.06 }],
	])("are settled as they are meant, and seldom otherwise: %s", (file, floor) => {
		const { alone, right, missettled } = senseQuality(wordsInContext(gold(file)));
		expect(alone).toBeGreaterThan(50);
		expect(right).toBeGreaterThanOrEqual(floor.right);
		expect(missettled).toBeLessThanOrEqual(floor.missettled);
	});
});

describe("texts", () => {
	it("that name no field are seldom read as if they did", () => {
		const texts = nonsense(gold("nonsense.txt"));
		expect(forcedReadings(texts).length / texts.length).toBeLessThanOrEqual(0.08);
	});

	it("that are about one field and name others in passing are mostly read as being about it", () => {
		const paragraphs = fieldParagraphs(gold("paragraphs.tsv"));
		expect(misplacedParagraphs(paragraphs).length / paragraphs.length).toBeLessThanOrEqual(0.4);
	});
});

describe("what has to be unknown at least", () => {
	it.each([
		["environmental science", "most-2026-2-hungary"],
		["环境科学", "most-2026-2-hungary"],
		["machine learning", "most-2026-2-slovenia"],
		["机器学习", "most-2026-2-hungary"],
		["dementia care", "most-2026-2-france-young-researchers"],
		["失智照护", "most-2026-2-france-young-researchers"],
	])("%s is never a fail for %s", (phrase, program) => {
		expect(scopeOf(phrase, program)).not.toBe("fail");
	});
});

describe("the shared sets", () => {
	it("rank above the floor that was set for them", ({ skip }) => {
		if (!existsSync(shared("field-fit.tsv"))) {
			console.warn("The graded phrases are not beside this checkout; nothing to compare with.");
			skip("the graded phrases are not beside this checkout");
		}
		expect(rankingQuality(gradedPhrases(shared("field-fit.tsv")), rank).ndcg).toBeGreaterThanOrEqual(0.95);
	});

	it.for([
		["zh", { recognized: 0.97, some: 0.94 }],
		["en", { recognized: 0.92, some: 0.91 }],
	] as const)("are recognized as far as was set, and mostly in the right branch: %s", ([language, floor], { skip }) => {
		if (!existsSync(shared("disciplines.jsonl"))) {
			console.warn("The names of disciplines are not beside this checkout; nothing to compare with.");
			skip("the names of disciplines are not beside this checkout");
		}
		const { recognized, someInBranch } = recognitionQuality(codedDisciplines(shared("disciplines.jsonl"), language));
		expect(recognized).toBeGreaterThanOrEqual(floor.recognized);
		expect(someInBranch).toBeGreaterThanOrEqual(floor.some);
	});
});
