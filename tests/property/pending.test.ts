import fc from "fast-check";
import { expect, it } from "vitest";
import { birthsOfAge } from "../../src/core/dates.ts";
import type { Eligibility } from "../../src/model/enumerations.ts";
import { answerTo, resultOf } from "../support/catalog.ts";
import { profileOf } from "../support/profiles.ts";

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

/** Values that a program's clauses take: what the missing facts are mostly filled in with, so that others do not hide what one decides. */
function accepted(program: string): Facts {
	const partner = { "most-2026-2-korea": "KR", "most-2026-2-serbia": "RS", "most-2026-2-hungary": "HU" }[program] ?? "FR";
	const young = program === "most-2026-2-france-young-researchers";
	return {
		field: young ? "老龄化" : program === "most-2026-2-serbia" ? "人工智能" : "photovoltaics",
		partnerCountries: [partner],
		birthDate: "1990",
		institutionType: program.startsWith("cast-") ? "national-society" : "university",
		"institution.name": "PolyU",
		nationality: "CN",
		position: "staff",
		"degree.level": "doctorate",
		"degree.area": "engineering",
		researchYears: 4,
		title: "senior",
		languages: ["en"],
		"partnership.signedAgreement": ["KR"],
		"partnership.priorBilateralGrant": false,
	};
}

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
	return resultOf(answerTo(profileOf(facts), { programs: [program], detail: "summary" }), program).eligibility;
}

const required = Object.keys(telling);

/** The values to try for a fact; a birth date agrees with an age that is given. */
function valuesOf(path: string, facts: Facts): readonly unknown[] {
	const values = telling[path] ?? [];
	if (path !== "birthDate" || typeof facts.age !== "number") return values;
	const { earliest, latest } = birthsOfAge(facts.age, "2026-06-01");
	return [earliest, latest, ...birthDates.filter((date) => date.length === 10 && date >= earliest && date <= latest)];
}

/** Whether giving the fact can change the verdict, when the other missing facts are filled in one of `tries` ways. */
function canChange(facts: Facts, path: string, missing: readonly string[], program: string, chance: Chance, tries: number): boolean {
	const usual = accepted(program);
	for (let count = 0; count < tries; count++) {
		let filled = { ...facts };
		for (const other of missing) {
			if (other === path) continue;
			const values = valuesOf(other, facts);
			// The usual birth date need not agree with an age that is given.
			const anyValue = chance(4) === 0 || (other === "birthDate" && facts.age !== undefined);
			filled = replacing(filled, other, anyValue ? values[chance(values.length)] : usual[other]);
		}
		const verdicts = new Set(valuesOf(path, facts).map((value) => verdict(replacing(filled, path, value), program)));
		if (verdicts.size > 1) return true;
	}
	return false;
}

/** A number below the given one. */
type Chance = (below: number) => number;

/** A program with facts about an applicant: each missing, as its clauses take it, or any other. */
const situation = fc.constantFrom(...programs).chain((program) => {
	const usual = accepted(program);
	const fact = (path: string) =>
		fc.oneof(
			{ weight: 5, arbitrary: fc.constant(undefined) },
			{ weight: 4, arbitrary: fc.constant(usual[path]) },
			{ weight: 1, arbitrary: fc.constantFrom(...(telling[path] ?? [])) },
		);
	const facts = fc.record(Object.fromEntries(required.map((path) => [path, fact(path)])));
	return fc.record({
		program: fc.constant(program),
		facts: facts.map(withoutLooseArea),
		age: fc.option(fc.integer({ min: 40, max: 62 }), { nil: undefined }),
	});
});

/** Absent facts left out; a degree's area comes with its level. */
function withoutLooseArea(facts: Facts): Facts {
	const given = Object.entries(facts).filter(
		([path, value]) => value !== undefined && (path !== "degree.area" || facts["degree.level"] !== undefined),
	);
	return Object.fromEntries(given);
}

it("names as pending what can change the verdict, and nothing else", () => {
	let undetermined = 0;
	fc.assert(
		fc.property(situation, fc.infiniteStream(fc.nat(1_000_000)), ({ program, facts: withoutAge, age }, stream) => {
			const facts = age === undefined || withoutAge.birthDate !== undefined ? withoutAge : { ...withoutAge, age };
			const result = resultOf(answerTo(profileOf(facts), { programs: [program] }), program);
			if (result.eligibility !== "undetermined") return;
			undetermined++;
			const missing = required.filter((path) => facts[path] === undefined);
			const chance: Chance = (below) => stream.next().value % below;
			for (const path of missing) {
				const pending = result.pending.some((fact) => fact === path);
				const changes = canChange(facts, path, missing, program, chance, pending ? 1000 : 30);
				expect(changes, `${path} ${changes ? "can" : "cannot"} change ${program}`).toBe(pending);
			}
		}),
		{ numRuns: 80 },
	);
	expect(undetermined).toBeGreaterThan(15);
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
