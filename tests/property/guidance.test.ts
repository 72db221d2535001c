import fc from "fast-check";
import { expect, it } from "vitest";
import { prepare } from "../../src/core/snapshot.ts";
import type { Answer, Question } from "../../src/model/answer.ts";
import type { CatalogDocument } from "../../src/model/document.ts";
import { languages } from "../../src/model/text.ts";
import { answerTo, snapshot } from "../support/catalog.ts";
import { fewFacts, profileOf, someFacts } from "../support/profiles.ts";

/** Laws of what is asked and advised, on the real catalog. */

/** The same catalog with every cut-off date a year later. */
function yearLater(document: CatalogDocument): CatalogDocument {
	const text = JSON.stringify(document, (key, value) =>
		(key === "onOrAfter" || key === "onOrBefore") && typeof value === "string" ? `${Number(value.slice(0, 4)) + 1}${value.slice(4)}` : value,
	);
	return JSON.parse(text) as CatalogDocument;
}

/** Facts of somebody whom a year's difference may turn away. */
const nearCutOff = fc
	.tuple(fewFacts, fc.constantFrom("1966", "1966-12-31", "1967", "1981", "1981-12-31", "1982-01-01", "1982", "1981/.."))
	.map(([facts, birthDate]) => {
		const { age, ...others } = facts;
		return { ...others, birthDate };
	});

it("the outlook is the verdict of a catalog whose cut-off dates are a year later", () => {
	const later = prepare(yearLater(snapshot.document), "later", snapshot.publishedAt);
	let changed = 0;
	fc.assert(
		fc.property(fc.oneof(someFacts, nearCutOff), (facts) => {
			const profile = profileOf(facts);
			const verdicts = new Map(answerTo(profile, { asOf: "2026-11-20" }, later).results.map(({ program, eligibility }) => [program.id, eligibility]));
			for (const { program, eligibility, outlook } of answerTo(profile, { asOf: "2026-11-20" }).results) {
				expect(outlook?.eligibility, program.id).toBe(verdicts.get(program.id));
				expect(outlook?.compared === "same").toBe(outlook?.eligibility === eligibility);
				if (outlook?.compared !== "same") changed++;
			}
		}),
		{ numRuns: 150 },
	);
	expect(changed).toBeGreaterThan(3);
});

/** The facts with an option of a question taken. */
function answered(facts: Record<string, unknown>, { fact, with: together = [] }: Question, value: unknown): Record<string, unknown> {
	const needed = Object.fromEntries(together.map((other) => [other, "doctorate"]));
	return { ...facts, ...needed, [fact]: value };
}

it("every option of a question is an answer that a profile takes, and their verdicts differ", () => {
	let tried = 0;
	fc.assert(
		fc.property(fewFacts, (facts) => {
			const before = answerTo(profileOf(facts));
			for (const question of before.questions) {
				expect(question.prompt).not.toBe("");
				if (!question.options) continue;
				expect(question.options.length).toBeGreaterThan(question.open ? 0 : 1);
				for (const { value, label } of question.options) {
					expect(label).not.toBe("");
					const after = answerTo(profileOf(answered(facts, question, value)));
					expect(after.questions.map(({ fact }) => fact)).not.toContain(question.fact);
					tried++;
				}
			}
		}),
		{ numRuns: 150 },
	);
	expect(tried).toBeGreaterThan(500);
});

it("a cut-off decides: who is on its good side keeps the program, who is not loses it", () => {
	let tried = 0;
	fc.assert(
		fc.property(fewFacts, (facts) => {
			for (const { fact, cutOffs = [] } of answerTo(profileOf(facts)).questions) {
				if (fact !== "birthDate" || facts.age !== undefined || facts.birthDate !== undefined) continue;
				for (const { from, decides } of cutOffs) {
					const year = Number(String(from).slice(0, 4));
					const clauseOf = (birthDate: string, program: string) =>
						answerTo(profileOf({ ...facts, birthDate }), { programs: [program] }).results[0]?.constraints?.find(({ id }) => id === "birth-date")
							?.outcome;
					for (const program of decides) {
						expect(clauseOf(`${year}/..`, program)).toBe("pass");
						expect(clauseOf(`../${year - 1}`, program)).toBe("fail");
						tried++;
					}
				}
			}
		}),
		{ numRuns: 60 },
	);
	expect(tried).toBeGreaterThan(10);
});

it("questions come in the order of the scores of the programs that wait", () => {
	fc.assert(
		fc.property(someFacts, (facts) => {
			const { questions, results } = answerTo(profileOf(facts));
			const scores = new Map(results.map(({ program, score }) => [program.id, score]));
			const weights = questions.map(({ decides }) => decides.reduce((sum, id) => sum + (scores.get(id) ?? 0), 0));
			for (const [index, weight] of weights.entries()) expect(weight).toBeLessThanOrEqual((weights[index - 1] ?? Number.POSITIVE_INFINITY) + 1e-9);
			for (const { fact, decides } of questions) {
				expect(decides).toEqual(results.filter(({ pending }) => pending.includes(fact)).map(({ program }) => program.id));
			}
		}),
		{ numRuns: 100 },
	);
});

/** Every sentence that the answer itself makes. */
function sentencesOf({ results, related = [], notice }: Answer): string[] {
	const own = results.flatMap(
		({ summary, window, constraints = [], routes = [], changes = [], unchangeable = [], changesText, outlook, recommendation, severalCountries }) => [
			summary,
			window.text,
			...constraints.map(({ message }) => message),
			...routes.map(({ text }) => text),
			...[...changes, ...unchangeable].flatMap((set) => set.changes.map(({ text }) => text)),
			...(changesText === undefined ? [] : [changesText]),
			...(outlook ? [outlook.text, ...outlook.cutOffs.map(({ text }) => text)] : []),
			...(recommendation ? [recommendation.text] : []),
			...(severalCountries ? [severalCountries.text] : []),
		],
	);
	return [...own, ...related.map(({ standing }) => standing), ...(notice === undefined ? [] : [notice])];
}

it("every sentence is whole, in its own language", () => {
	fc.assert(
		fc.property(
			fc.oneof(someFacts, fewFacts),
			fc.constantFrom(...languages),
			fc.constantFrom("2026-01-10", "2026-06-01", "2026-11-20"),
			(facts, language, asOf) => {
				for (const sentence of sentencesOf(answerTo(profileOf(facts), { language, asOf }))) {
					expect(sentence).not.toMatch(/undefined|\bNaN\b|\bnull\b|\[object|\{|\}| {2}|\(\)|（）|[:：] ?[.。)）]|\.\.$|。。|, \.|Infinity/);
					expect(sentence).toMatch(language === "en" ? /[^.]\.$/ : /[^。]。$/);
					// Chinese in an English sentence stands in quotation marks or brackets, or is a term of the source.
					if (language === "en") expect(sentence.replaceAll(/"[^"]*"|\([^)]*\)|等|二[(（]?[0-9]*/g, "")).not.toMatch(/[\u4e00-\u9fff]{3}/);
					else expect(sentence).not.toMatch(/\b(the|and|of|is|to)\b/);
				}
			},
		),
		{ numRuns: 200 },
	);
});
