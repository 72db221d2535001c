import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { beijingDay, birthsOfAge, commonDays, daysOf, inBeijing } from "../../src/core/dates.ts";

/** Completed years, the plain way: by month and day. Who is born on 29 February turns older on 1 March. */
function completedYears(birth: string, on: string): number {
	const years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4));
	return on.slice(5) < birth.slice(5) ? years - 1 : years;
}

function shifted(date: string, days: number): string {
	return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

const anyDay = fc
	.date({ min: new Date("1995-01-01"), max: new Date("2060-12-31"), noInvalidDate: true })
	.map((date) => date.toISOString().slice(0, 10));
const leapDays = fc.constantFrom("2024-02-29", "2028-02-29", "2027-02-28", "2027-03-01", "2028-02-28", "2028-03-01", "2026-12-31", "2027-01-01");

describe("birth dates of an age", () => {
	it("are exactly the days on which one has completed that many years", () => {
		fc.assert(
			fc.property(fc.oneof(anyDay, leapDays), fc.integer({ min: 16, max: 100 }), (on, age) => {
				const { earliest, latest } = birthsOfAge(age, on);
				expect(completedYears(earliest, on)).toBe(age);
				expect(completedYears(latest, on)).toBe(age);
				expect(completedYears(shifted(earliest, -1), on)).toBe(age + 1);
				expect(completedYears(shifted(latest, 1), on)).toBe(age - 1);
			}),
			{ numRuns: 2000 },
		);
	});

	it("turn somebody born on 29 February older on 1 March", () => {
		expect(birthsOfAge(26, "2027-02-28")).toEqual({ earliest: "2000-02-29", latest: "2001-02-28" });
		expect(birthsOfAge(27, "2027-03-01")).toEqual({ earliest: "1999-03-02", latest: "2000-03-01" });
	});
});

describe("partial dates", () => {
	it("stand for every day in them", () => {
		expect(daysOf("1981")).toEqual({ earliest: "1981-01-01", latest: "1981-12-31" });
		expect(daysOf("1984-02")).toEqual({ earliest: "1984-02-01", latest: "1984-02-29" });
		expect(daysOf("1984-02-29")).toEqual({ earliest: "1984-02-29", latest: "1984-02-29" });
	});

	it("meet an age in the days that both allow", () => {
		expect(commonDays(daysOf("1981"), birthsOfAge(44, "2026-06-01"))).toEqual({ earliest: "1981-06-02", latest: "1981-12-31" });
		expect(commonDays(daysOf("1990"), birthsOfAge(44, "2026-06-01"))).toBeUndefined();
	});
});

describe("moments", () => {
	it("are told in Beijing time", () => {
		expect(inBeijing(Date.parse("2026-07-01T09:00:00Z"))).toBe("2026-07-01T17:00:00+08:00");
		expect(beijingDay(Date.parse("2025-12-31T16:30:00Z"))).toBe("2026-01-01");
	});
});
