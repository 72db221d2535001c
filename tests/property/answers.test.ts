import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { prepare } from "../../src/core/snapshot.ts";
import type { Answer } from "../../src/model/answer.ts";
import type { CatalogDocument } from "../../src/model/document.ts";
import { answerTo, type Given, snapshot } from "../support/catalog.ts";
import { profileOf, someFacts } from "../support/profiles.ts";

/** Members whose values are words in the language of the answer. */
const words = new Set([
	"label",
	"name",
	"message",
	"summary",
	"verdict",
	"brief",
	"notice",
	"prompt",
	"direction",
	"caution",
	"cautions",
	"leads",
	"counterparts",
	"note",
	"text",
	"changesText",
	"condition",
	"standing",
	"covers",
	"theme",
	"role",
]);

function withoutWords(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(withoutWords);
	if (typeof value !== "object" || value === null) return value;
	// Of a reading or a match, the text is the profile's own.
	const isWords = (key: string) => words.has(key) && !(key === "text" && "concept" in value);
	return Object.fromEntries(Object.entries(value).flatMap(([key, inner]) => (isWords(key) ? [] : [[key, withoutWords(inner)]])));
}

function bytesOf(answer: Answer): string {
	return JSON.stringify(answer);
}

function reversed(profile: Given): Given {
	return Object.fromEntries(
		Object.entries(profile)
			.reverse()
			.map(([key, value]) => [key, typeof value === "object" && value !== null && !Array.isArray(value) ? reversed(value as Given) : value]),
	);
}

const codes = /^[A-Z]{2}$|^[a-z]{2}$/;

function inOtherCase(value: unknown, key = ""): unknown {
	if (Array.isArray(value)) return value.map((entry) => inOtherCase(entry, key));
	if (typeof value === "object" && value !== null)
		return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, inOtherCase(inner, name)]));
	if (typeof value !== "string" || !codes.test(value)) return value;
	return value === value.toUpperCase() ? value.toLowerCase() : value.toUpperCase();
}

describe("an answer", () => {
	it("is the same bytes for the same input, from a snapshot prepared anew", () => {
		const again = prepare(JSON.parse(JSON.stringify(snapshot.document)) as CatalogDocument, snapshot.revision, snapshot.publishedAt);
		fc.assert(
			fc.property(someFacts, (facts) => {
				const profile = profileOf(facts);
				const first = bytesOf(answerTo(profile));
				expect(bytesOf(answerTo(profile))).toBe(first);
				expect(bytesOf(answerTo(profile, {}, again))).toBe(first);
			}),
			{ numRuns: 60 },
		);
	});

	it("differs between languages in words only", () => {
		fc.assert(
			fc.property(someFacts, (facts) => {
				const profile = profileOf(facts);
				expect(withoutWords(answerTo(profile, { language: "zh-CN" }))).toEqual(withoutWords(answerTo(profile, { language: "en" })));
			}),
			{ numRuns: 100 },
		);
	});

	it("does not depend on the order of members or the case of codes", () => {
		fc.assert(
			fc.property(someFacts, (facts) => {
				const profile = profileOf(facts);
				const bytes = bytesOf(answerTo(profile));
				expect(bytesOf(answerTo(reversed(profile)))).toBe(bytes);
				expect(bytesOf(answerTo(inOtherCase(profile) as Given))).toBe(bytes);
			}),
			{ numRuns: 100 },
		);
	});
});

describe("a score", () => {
	it("is what its parts recombine to, in [0, 1] with three decimals", () => {
		fc.assert(
			fc.property(someFacts, (facts) => {
				for (const { fit, score } of answerTo(profileOf(facts)).results) {
					const parts = Object.values(fit);
					const sum = parts.reduce((total, part) => total + part.weight * part.score, 0);
					expect(Math.round(sum * 1000) / 1000).toBe(score);
					expect(score).toBeGreaterThanOrEqual(0);
					expect(score).toBeLessThanOrEqual(1);
					for (const part of parts) expect(Math.round(part.score * 1000) / 1000).toBe(part.score);
				}
			}),
			{ numRuns: 200 },
		);
	});

	it("is the same whatever the day, the language and the detail", () => {
		fc.assert(
			fc.property(someFacts, (facts) => {
				const profile = profileOf(facts);
				const scores = (answer: Answer) => Object.fromEntries(answer.results.map(({ program, score }) => [program.id, score]));
				const plain = scores(answerTo(profile));
				expect(scores(answerTo(profile, { asOf: "2026-11-20", language: "zh-CN", detail: "summary" }))).toEqual(plain);
			}),
			{ numRuns: 100 },
		);
	});
});
