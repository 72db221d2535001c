import { describe, expect, it } from "vitest";
import { answerTo, outcomeOf, resultOf } from "../support/catalog.ts";

const youngResearchers = "most-2026-2-france-young-researchers";
const partnership = "most-2026-2-france-partnership";
const bulgaria = "most-2026-2-bulgaria";
const hungary = "most-2026-2-hungary";

describe("a birth date against the printed cut-offs", () => {
	it.each([
		["1981-12-31", youngResearchers, "fail"],
		["1982-01-01", youngResearchers, "pass"],
		["1981-12-31", bulgaria, "pass"],
		["1980-12-31", bulgaria, "fail"],
		["1981-01-01", bulgaria, "pass"],
		["1980-12-31", hungary, "fail"],
		["1981-01-01", hungary, "pass"],
		["1965-12-31", partnership, "fail"],
		["1966-01-01", partnership, "pass"],
	])("born %s, %s: %s", (birthDate, program, outcome) => {
		expect(outcomeOf({ birthDate }, program, "birth-date")).toBe(outcome);
	});

	it.each([
		["1981", youngResearchers, "fail"],
		["1982", youngResearchers, "pass"],
		["1981", bulgaria, "pass"],
		["1980", hungary, "fail"],
		["1965", partnership, "fail"],
		["1966", partnership, "pass"],
		["1981-12", youngResearchers, "fail"],
	])("the birth year %s alone decides, %s: %s", (birthDate, program, outcome) => {
		expect(outcomeOf({ birthDate }, program, "birth-date")).toBe(outcome);
	});

	it.each([
		[43, youngResearchers, "pass"],
		[44, youngResearchers, "unknown"],
		[45, youngResearchers, "fail"],
		[44, bulgaria, "pass"],
		[45, bulgaria, "unknown"],
		[46, bulgaria, "fail"],
		[45, hungary, "unknown"],
		[59, partnership, "pass"],
		[60, partnership, "unknown"],
		[61, partnership, "fail"],
	])("the age %i alone on 20 November 2026, %s: %s", (age, program, outcome) => {
		expect(outcomeOf({ age }, program, "birth-date", "2026-11-20")).toBe(outcome);
	});

	it("asks for the birth date where an age leaves it open", () => {
		const { constraints = [] } = resultOf(answerTo({ age: 45 }), bulgaria);
		expect(constraints.find(({ id }) => id === "birth-date")?.needs).toEqual(["birthDate"]);
	});

	it("takes an age and a birth year together", () => {
		expect(outcomeOf({ age: 45, birthDate: "1981" }, bulgaria, "birth-date", "2026-11-20")).toBe("pass");
		expect(outcomeOf({ age: 44, birthDate: "1981" }, youngResearchers, "birth-date", "2026-11-20")).toBe("fail");
	});

	it("counts an age on the day in Beijing", () => {
		expect(outcomeOf({ age: 44 }, youngResearchers, "birth-date", "2025-12-31T15:59:59Z")).toBe("fail");
		expect(outcomeOf({ age: 44 }, youngResearchers, "birth-date", "2025-12-31T16:00:00Z")).toBe("unknown");
	});

	it("judges by the leader in 1.4 and by the oldest Chinese participant in 1.6", () => {
		const team = { birthDate: "1990", team: { oldestBirthDate: "1979" } };
		expect(outcomeOf(team, hungary, "team.oldestBirthDate")).toBe("fail");
		expect(resultOf(answerTo(team), hungary).eligibility).toBe("ineligible");
		expect(resultOf(answerTo(team), bulgaria).eligibility).toBe("undetermined");
	});
});

describe("the window", () => {
	it.each([
		["2026-07-01T17:00:00+08:00", "open"],
		["2026-07-01T17:00:01+08:00", "closed"],
		["2026-07-01T09:00:00Z", "open"],
		["2026-07-01T09:00:01Z", "closed"],
		["2026-07-01T11:00:00+02:00", "open"],
		["2026-07-01T11:00:01+02:00", "closed"],
		["2026-05-13T08:59:59+08:00", "upcoming"],
		["2026-05-13T09:00:00+08:00", "open"],
		["2026-07-05", "closed"],
	])("of the exchange programs at %s is %s", (asOf, status) => {
		expect(resultOf(answerTo({}, { asOf }), hungary).window.status).toBe(status);
	});

	it.each([
		["2025-12-30T23:59:59+08:00", "upcoming"],
		["2025-12-31", "open"],
		["2026-01-15T23:59:59+08:00", "open"],
		["2026-01-16T00:00:00+08:00", "closed"],
		["2026-01-15T16:00:00Z", "closed"],
	])("of the mechanisms at %s is %s", (asOf, status) => {
		const { window } = resultOf(answerTo({}, { asOf }), "cast-2026-europe");
		expect(window.status).toBe(status);
		expect(window.caution).toMatch(/15/);
	});

	it("never changes a verdict, a score or an order", () => {
		const profile = { field: "光伏", partnerCountries: ["HU", "FR"], birthDate: "1985", institutionType: "university" };
		const plain = (asOf: string) =>
			answerTo(profile, { asOf }).results.map(({ program, eligibility, score, rank }) => [program.id, eligibility, score, rank]);
		expect(plain("2026-11-20")).toEqual(plain("2026-05-20"));
	});
});

describe("the registration date", () => {
	it.each([
		["2025-06-30", "pass"],
		["2025-07-01", "fail"],
		["2025", "unknown"],
	])("%s: %s", (registeredOn, outcome) => {
		expect(outcomeOf({ institution: { registeredOn } }, hungary, "registration-date")).toBe(outcome);
	});
});
