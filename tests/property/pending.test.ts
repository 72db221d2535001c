import fc from "fast-check";
import { expect, it } from "vitest";
import type { Eligibility } from "../../src/model/enumerations.ts";
import { answerTo, resultOf } from "../support/catalog.ts";
import { factValues, profileOf, someFacts } from "../support/profiles.ts";

const programs = [
	"cast-2026-europe",
	"most-2026-2-korea",
	"most-2026-2-france-partnership",
	"most-2026-2-france-young-researchers",
	"most-2026-2-serbia",
	"most-2026-2-hungary",
];
const birthDates = ["1960", "1965-12-31", "1966-01-01", "1980-12-31", "1981-01-01", "1981-12-31", "1982-01-01", "1999"];
/** One value at least of each kind that the clauses tell apart. */
const telling: Record<string, readonly unknown[]> = {
	field: ["人工智能", "photovoltaics", "machine learning", "environmental science", "constitutional law", "steel metallurgy", "qwertyuiop"],
	partnerCountries: [["FR"], ["HU"], ["KR"], ["RS"], ["UA"], ["JP"]],
	birthDate: birthDates,
	institutionType: ["university", "enterprise", "national-society", "government-agency", "other"],
	"institution.name": ["PolyU", "Somewhere University"],
	nationality: ["CN", "FR"],
	position: ["staff", "postdoc"],
	"degree.level": ["doctorate", "master"],
	"degree.area": ["engineering", "medicine", "humanities"],
	researchYears: [4, 5],
	title: ["senior", "none"],
	languages: [["en"], ["fr"], ["de"]],
	"partnership.signedAgreement": [["KR"], false],
	"partnership.priorBilateralGrant": [["KR"], false],
};

type Facts = Record<string, unknown>;

/** A degree's area comes with its level. */
function withLevel(facts: Facts): Facts {
	return facts["degree.area"] !== undefined && facts["degree.level"] === undefined ? { ...facts, "degree.level": "doctorate" } : facts;
}

/** What the fact was given as does not stand in the way of giving it in full. */
function replacing(facts: Facts, path: string, value: unknown): Facts {
	const { age, ...rest } = facts;
	return withLevel({ ...(path === "birthDate" ? rest : facts), [path]: value });
}

function verdict(facts: Facts, program: string): Eligibility {
	return resultOf(answerTo(profileOf(facts), { programs: [program], detail: "full" }), program).eligibility;
}

const required = Object.keys(telling);

/** Whether giving the fact can change the verdict, when the other missing facts are filled in one of many ways. */
function canChange(facts: Facts, path: string, missing: readonly string[], program: string, chance: (count: number) => number): boolean {
	for (let tries = 0; tries < 60; tries++) {
		const filled = { ...facts };
		for (const other of missing) {
			const values = telling[other] ?? [];
			if (other !== path) filled[other] = values[chance(values.length)];
		}
		const verdicts = new Set((telling[path] ?? []).map((value) => verdict(replacing(filled, path, value), program)));
		if (verdicts.size > 1) return true;
	}
	return false;
}

it("names as pending what can change the verdict, and nothing else", () => {
	fc.assert(
		fc.property(
			someFacts.map((facts) => Object.fromEntries(Object.entries(facts).filter(([path]) => path in telling || path === "institution.jurisdiction"))),
			fc.constantFrom(...programs),
			fc.infiniteStream(fc.nat(1_000_000)),
			(facts, program, stream) => {
				const result = resultOf(answerTo(profileOf(facts), { programs: [program] }), program);
				if (result.eligibility !== "undetermined") return;
				const missing = required
					.filter((path) => facts[path] === undefined && factValues[path] !== undefined)
					.concat(facts["degree.level"] === undefined ? ["degree.level"] : []);
				for (const path of missing) {
					const changes = canChange(facts, path, missing, program, (count) => stream.next().value % count);
					if (changes) expect(result.pending, `${path} can change ${program}`).toContain(path);
				}
				for (const path of result.pending.filter((fact) => missing.includes(fact))) {
					expect(
						canChange(facts, path, missing, program, (count) => stream.next().value % count),
						`${path} cannot change ${program}`,
					).toBe(true);
				}
			},
		),
		{ numRuns: 40 },
	);
}, 120_000);

it.each<[string, string, Facts, string[]]>([
	[
		"years beside a doctorate in medicine",
		"most-2026-2-france-partnership",
		{ "degree.level": "doctorate", "degree.area": "medicine", position: "staff" },
		["partnerCountries", "field", "birthDate", "nationality", "languages", "institutionType"],
	],
	[
		"the field in an open list, where the unit stays open",
		"most-2026-2-korea",
		{ institutionType: "other", partnerCountries: ["KR"], "partnership.signedAgreement": ["KR"] },
		[],
	],
	[
		"the degree beside 6 years, where the unit stays open",
		"most-2026-2-france-partnership",
		{
			institutionType: "provincial-society",
			partnerCountries: ["FR"],
			researchYears: 6,
			field: "chemistry",
			birthDate: "1990",
			nationality: "CN",
			languages: ["en"],
		},
		[],
	],
])("does not ask for %s", (_, program, facts, pending) => {
	const result = resultOf(answerTo(profileOf(facts)), program);
	expect(result.eligibility).toBe("undetermined");
	expect(result.pending.toSorted()).toEqual(pending.toSorted());
});
