import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { match } from "../../src/core/match.ts";
import { nextChange } from "../../src/core/next-change.ts";
import type { Answer } from "../../src/model/answer.ts";
import { type Profile, profileSchema } from "../../src/model/profile.ts";
import { momentOf } from "../../src/model/request.ts";
import { snapshot } from "../support/catalog.ts";
import { factValues, fewFacts, profileOf } from "../support/profiles.ts";

/** What a batch promises to those who ask again only at `nextChangeAt`. */

const asked = { countryScope: "partner", limit: 100, language: "en" } as const;

const understood = (facts: Record<string, unknown>): Profile => profileSchema(snapshot.names).parse(profileOf(facts));

const profiles = fc
	.tuple(fewFacts, fc.option(factValues.age ?? fc.constant(40), { nil: undefined, freq: 3 }))
	.map(([{ birthDate, age: _, ...facts }, age]) => understood(age === undefined ? { ...facts, birthDate } : { ...facts, age }));

const moments = fc
	.date({ min: new Date("2024-01-01"), max: new Date("2040-01-01"), noInvalidDate: true })
	.map((date) => Math.floor(date.getTime() / 1000) * 1000);

/** All that an answer decides, without the words: they count days. */
function decided({ total, results, questions, related }: Answer): unknown {
	return {
		total,
		results: results.map(({ program, score, eligibility, window, pending, conflicts, constraints, outlook, changes, unchangeable }) => ({
			id: program.id,
			score,
			eligibility,
			window: window.status,
			pending,
			conflicts,
			outcomes: constraints?.map(({ id, outcome }) => [id, outcome]),
			outlook: outlook && [outlook.years, outlook.eligibility, outlook.cutOffs.map(({ outcome, lastYear }) => [outcome, lastYear])],
			changes: changes?.map((set) => set.changes.map(({ fact }) => fact)),
			unchangeable: unchangeable?.map((set) => set.changes.map(({ fact }) => fact)),
		})),
		questions: questions.map(({ fact, decides }) => [fact, decides]),
		related: related?.map(({ id, score, standing }) => [id, score, standing]),
	};
}

function decidedAt(profile: Profile, asOf: number, detail: "full" | "summary"): unknown {
	return decided(match(profile, snapshot, { ...asked, asOf, detail }));
}

describe("the next change", () => {
	it.each(["full", "summary"] as const)("is never later than the first moment at which a %s answer decides otherwise", (detail) => {
		fc.assert(
			fc.property(profiles, moments, fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 3 }), (profile, asOf, parts) => {
				const next = nextChange(profile, snapshot, { ...asked, asOf, detail }) ?? asOf + 20 * 365 * 86_400_000;
				expect(next).toBeGreaterThan(asOf);
				const before = decidedAt(profile, asOf, detail);
				for (const moment of [next - 1, ...parts.map((part) => asOf + Math.floor(part * (next - 1 - asOf)))]) {
					expect(decidedAt(profile, moment, detail)).toEqual(before);
				}
			}),
			{ numRuns: 150 },
		);
	});

	it("is no moment at which nothing turns", () => {
		fc.assert(
			fc.property(profiles, moments, (profile, asOf) => {
				const next = nextChange(profile, snapshot, { ...asked, asOf, detail: "summary" });
				if (next !== undefined) expect(decidedAt(profile, next, "full")).not.toEqual(decidedAt(profile, next - 1, "full"));
			}),
			{ numRuns: 150 },
		);
	});

	it.each([
		["the second after the call closes", {}, "2026-05-20", "2026-07-01T17:00:01+08:00"],
		["the moment it opens", {}, "2026-03-01", "2026-05-13T09:00:00+08:00"],
		// 1.4 takes who is born on 1 January 1981 or later: those aged 45 on 1 January 2026 and born on that day 45 years before.
		["the first day on which somebody aged 45 can be young enough", { age: 45 }, "2025-12-01", "2026-01-01T00:00:00+08:00"],
		["the first day on which everybody aged 45 is", { age: 45 }, "2026-08-01", "2026-12-31T00:00:00+08:00"],
		["none where an age, and an interval without an end beside it, have decided", { age: 30, birthDate: "1981/.." }, "2026-08-01", undefined],
		["none where a birth date has decided and the call is over", { birthDate: "1990" }, "2026-08-01", undefined],
	])("is %s", (_, facts, asOf, expected) => {
		const moment = momentOf(asOf) ?? 0;
		const next = nextChange(understood(facts), snapshot, { ...asked, asOf: moment, detail: "summary", programs: ["most-2026-2-bulgaria"] });
		expect(next).toBe(expected === undefined ? undefined : Date.parse(expected));
	});
});
