import { describe, expect, it } from "vitest";
import type { Result } from "../../src/model/answer.ts";
import { answerTo, type Given, resultOf } from "../support/catalog.ts";

/** What is advised beside the verdicts, on the real catalog. */

const bulgaria = "most-2026-2-bulgaria";
const youngResearcher = {
	field: "quantum technology",
	partnerCountries: ["BG"],
	institutionType: "university",
	nationality: "CN",
	degree: { level: "doctorate" },
	languages: ["en"],
};

function resultFor(profile: Given, program: string, options: Parameters<typeof answerTo>[1] = {}): Result {
	return resultOf(answerTo(profile, options), program);
}

describe("the outlook", () => {
	const outlookFor = (profile: Given, program: string, asOf = "2026-11-20") => {
		const { outlook } = resultFor(profile, program, { asOf });
		if (!outlook) throw new Error("there is no outlook");
		return outlook;
	};
	const cutOffOf = (profile: Given, asOf?: string) => outlookFor(profile, bulgaria, asOf).cutOffs.find(({ fact }) => fact === "birthDate");

	it.each<[Given, string, string, number | undefined, RegExp]>([
		[{ birthDate: "1981" }, "lost", "fail", 2026, /born in 1981, meets the printed one and would not meet that one/],
		[{ birthDate: "1985" }, "same", "pass", 2030, /born in 1985, would meet it, and by the same count, were there a call each year, up to 2030/],
		[{ birthDate: "1982-01-01" }, "same", "pass", 2027, /born on 1 January 1982, would meet it\.$/],
		[
			{ birthDate: "1979" },
			"same",
			"fail",
			2024,
			/born in 1979, would not meet it; by the same count, 2024 is the last year whose cut-off would have been met/,
		],
		[{ birthDate: "1981/.." }, "lost", "unknown", undefined, /is not known/],
		[{ age: 45 }, "lost", "fail", undefined, /born between 21 November 1980 and 20 November 1981, would not meet it\.$/],
		[{}, "same", "unknown", undefined, /is not known/],
	])("of somebody with %j", (birth, compared, outcome, lastYear, words) => {
		const profile = { ...youngResearcher, ...birth };
		expect(outlookFor(profile, bulgaria).compared).toBe(compared);
		const cutOff = cutOffOf(profile);
		expect(cutOff).toMatchObject({ onOrAfter: "1982-01-01", outcome });
		expect(cutOff?.lastYear).toBe(lastYear);
		expect(cutOff?.text).toMatch(words);
	});

	it("moves by the fewest years after which the window is not over", () => {
		const moved = (asOf: string) => {
			const { years, window } = outlookFor(youngResearcher, bulgaria, asOf);
			return [years, window.opensAt, window.closesAt];
		};
		expect(moved("2026-01-01")).toEqual([1, "2027-05-13T09:00:00+08:00", "2027-07-01T17:00:00+08:00"]);
		expect(moved("2027-07-01T17:00:00+08:00")).toEqual([1, "2027-05-13T09:00:00+08:00", "2027-07-01T17:00:00+08:00"]);
		expect(moved("2027-07-01T17:00:01+08:00")).toEqual([2, "2028-05-13T09:00:00+08:00", "2028-07-01T17:00:00+08:00"]);
		expect(cutOffOf({ ...youngResearcher, birthDate: "1990" }, "2030-01-01")).toMatchObject({ onOrAfter: "1985-01-01", lastYear: 2035 });
	});

	it("says how long the printed window is, and that nobody has announced another", () => {
		expect(outlookFor(youngResearcher, bulgaria)).toMatchObject({ windowDays: 49 });
		const mechanism = outlookFor({ partnerCountries: ["FR"] }, "cast-2026-europe");
		expect(mechanism).toMatchObject({ windowDays: 15, cutOffs: [] });
		expect(mechanism.text).toMatch(
			/^If the same clauses came again with every date moved on by 1 year, which nobody has announced, .* 15 days long, over New Year\.$/,
		);
	});

	it("moves the date of registration too", () => {
		const profile = { ...youngResearcher, birthDate: "1990", institution: { registeredOn: "2026-01-01" } };
		expect(outlookFor(profile, bulgaria)).toMatchObject({ eligibility: "eligible", compared: "gained" });
	});

	it("leaves out what is there already, and names the rest to start early", () => {
		const named = (profile: Given) =>
			outlookFor(profile, "most-2026-2-korea").preparations.some(({ text }) => text.includes("formal science and technology cooperation agreement"));
		expect(named({ partnerCountries: ["KR"] })).toBe(true);
		expect(named({ partnerCountries: ["KR"], partnership: { signedAgreement: true } })).toBe(false);
	});
});

describe("the window in words", () => {
	it.each([
		["2026-11-20", "Closed on 1 July 2026, 142 days ago; no date for a next call is known."],
		["2026-07-01T17:00:01+08:00", "Closed on 1 July 2026, today; no date for a next call is known."],
		["2026-07-02T00:00:00+08:00", "Closed on 1 July 2026, 1 day ago; no date for a next call is known."],
		["2026-07-01T16:59:59+08:00", "Open until 1 July 2026, 17:00 Beijing time: today is the last day printed."],
		["2026-06-29T16:00:00Z", "Open until 1 July 2026, 17:00 Beijing time: 1 day left."],
		["2026-05-13T08:59:59+08:00", "Opens on 13 May 2026, 09:00 Beijing time, today."],
		["2026-05-11", "Opens on 13 May 2026, 09:00 Beijing time, in 2 days."],
	])("at %s", (asOf, words) => {
		expect(resultFor({}, bulgaria, { asOf }).window.text).toBe(words);
	});
});

describe("who recommends", () => {
	const serving = (institution: Given, program = bulgaria) =>
		(resultFor({ institution }, program).recommendation?.units ?? [])
			.filter(({ serves }) => serves !== "no")
			.map(({ name, serves }) => `${serves}: ${name}`);

	it("is the province's own authority where the province is given", () => {
		expect(serving({ province: "Zhejiang" })[0]).toBe("yes: Zhejiang science and technology authority");
		expect(serving({ province: "兵团" })[0]).toMatch(/^yes: Xinjiang Production and Construction Corps/);
		expect(serving({})).toHaveLength(4);
	});

	it("is one office for Hong Kong and one for Macao, and none for a unit abroad", () => {
		expect(serving({ jurisdiction: "HK" })).toEqual(["yes: Innovation and Technology Commission of Hong Kong"]);
		expect(serving({ jurisdiction: "MO" })).toEqual(["yes: Science and Technology Development Fund of Macao"]);
		expect(serving({ jurisdiction: "RS" })).toEqual([]);
		expect(resultFor({ institution: { jurisdiction: "RS" } }, bulgaria).recommendation).toBeUndefined();
	});

	it("has a deadline of its own in the exchange programs, and is not asked for by the mechanisms", () => {
		expect(resultFor({}, bulgaria).recommendation).toMatchObject({ until: "2026-07-08T17:00:00+08:00" });
		const mechanism = resultFor({}, "cast-2026-asean").recommendation;
		expect(mechanism).toMatchObject({ units: [] });
		expect(mechanism?.until).toBeUndefined();
	});
});

describe("routes", () => {
	it("lead a university chemist with a British partner to the chemical society's exchange and the Europe mechanism", () => {
		const answer = answerTo({ field: "chemistry", partnerCountries: ["GB"], institutionType: "university" }, { countryScope: "partner" });
		const [result] = answer.results;
		expect(result?.program.id).toBe("cast-2026-europe");
		expect(result?.routes?.map(({ kind }) => kind).slice(0, 6)).toEqual([
			"initiative",
			"unit-kind",
			"unit-kind",
			"unit-kind",
			"unit-kind",
			"undertaking-unit",
		]);
		const first = result?.routes?.find(({ kind }) => kind === "initiative");
		expect(first).toMatchObject({ name: "Chinese Chemical Society", shares: { countries: ["GB"], concepts: ["chemistry"] } });
		expect(answer.related?.[0]?.id).toBe(first?.initiative);
		expect(answer.related?.[0]?.standing).toMatch(/is over/);
	});

	it("are none where something else stands in the way as well", () => {
		const profile = { partnerCountries: ["GB"], institutionType: "university", declarations: { penalised: true } };
		expect(resultFor(profile, "cast-2026-europe").routes).toEqual([]);
	});

	it("lead a Hong Kong unit off the list to those on it, and a unit abroad not", () => {
		const routesOf = (jurisdiction: string) => resultFor({ institution: { jurisdiction, name: "Some Academy" } }, "most-2026-2-serbia").routes;
		expect(routesOf("HK")).toMatchObject([{ kind: "unit-list", text: expect.stringContaining("24 listed units") }]);
		expect(routesOf("DE")).toEqual([]);
	});
});

describe("several countries", () => {
	it.each([
		["cast-2026-asean", ["KH"]],
		["cast-2026-europe", ["RS", "KR"]],
		["cast-2026-africa", ["EG", "FR", "BR"]],
		["cast-2026-arab-states", ["EG", "SA", "FR", "DE"]],
	])("raise the score of %s beside %j by what is said", (program, partnerCountries) => {
		const profile = { field: "agriculture", partnerCountries };
		const { score, severalCountries } = resultFor(profile, program);
		expect(severalCountries?.further.length).toBeGreaterThan(2);
		for (const code of severalCountries?.further.slice(0, 3) ?? []) {
			const wider = resultFor({ ...profile, partnerCountries: [...partnerCountries, code] }, program);
			expect(wider.score - score).toBeCloseTo(severalCountries?.raise ?? 0, 10);
		}
		expect(severalCountries?.raise).toBeGreaterThan(0);
	});

	it("are no advice where all count and there are two, nor where the program does not prefer them", () => {
		expect(resultFor({ partnerCountries: ["KH", "LA"] }, "cast-2026-asean").severalCountries).toMatchObject({
			covered: ["KH", "LA"],
			further: [],
			raise: 0,
		});
		expect(resultFor({ partnerCountries: ["RU"] }, "cast-2026-russia").severalCountries).toBeUndefined();
		expect(resultFor({}, "cast-2026-asean").severalCountries).toBeUndefined();
	});
});

describe("the partner's side", () => {
	it("is told to a unit of a partner country, and to no other", () => {
		const from = (jurisdiction: string) => resultFor({ institution: { jurisdiction } }, "most-2026-2-serbia").partnerSide;
		expect(from("CN")).toBeUndefined();
		expect(from("MO")).toBeUndefined();
		expect(from("HU")).toBeUndefined();
		const side = from("RS");
		expect(side?.statements[0]?.text).toMatch(/^The Serbian institute files with its own science authority/);
		expect(side?.contacts[0]?.email).toEqual(["svetlana.bogdanovic@nitra.gov.rs"]);
		expect(side?.chineseLead.map(({ citation }) => citation.section)).toEqual(["三1", "三1"]);
	});
});

describe("what to confirm", () => {
	it("tells what the applicant attests from what the source leaves open", () => {
		const { toConfirm = [] } = resultFor({ field: "satellite technology", partnerCountries: ["BG"], team: { units: 1 } }, bulgaria);
		expect(toConfirm.find(({ constraint }) => constraint === "field-scope")).toMatchObject({ why: "doubtful" });
		expect(toConfirm.filter(({ why }) => why === "attested").map(({ constraint }) => constraint)).toContain("partner-submission");
		expect(toConfirm.map(({ constraint }) => constraint)).not.toContain("team.units");
		// A fact that is missing is asked for; it is nothing to confirm.
		expect(toConfirm.map(({ constraint }) => constraint)).not.toContain("birth-date");
	});
});

describe("conflicts", () => {
	it("are named in both programs, with the clause", () => {
		const { results } = answerTo({ partnerCountries: ["FR"] }, { countryScope: "partner" });
		for (const [id, other] of [
			["most-2026-2-france-partnership", "most-2026-2-france-young-researchers"],
			["most-2026-2-france-young-researchers", "most-2026-2-france-partnership"],
		]) {
			const result = results.find(({ program }) => program.id === id);
			expect(result?.conflicts).toEqual([other]);
			expect(result?.cautions?.[0]).toMatchObject({ citation: { section: "三3" } });
		}
		const alone = answerTo({ partnerCountries: ["FR"] }, { programs: ["most-france-partnership"] }).results[0];
		expect(alone?.conflicts).toEqual([]);
		expect(alone?.cautions?.[0]?.text).not.toMatch(/not for both/);
	});
});

describe("a unit abroad", () => {
	const abroad = {
		field: "ecology",
		partnerCountries: ["BG"],
		institution: { jurisdiction: "BG" },
		nationality: "BG",
		birthDate: "1970",
		languages: ["bg"],
	};

	it("is told that a Chinese unit applies, and not what its own people are not asked for", () => {
		const answer = answerTo(abroad, { countryScope: "partner", asOf: "2026-11-20" });
		expect(answer.notice).toMatch(/^Applications are filed by the Chinese side/);
		const result = resultOf(answer, bulgaria);
		expect(result.summary).toMatch(/^Your unit does not apply itself: a Chinese unit applies, with yours as its partner\./);
		expect(result.changes?.map(({ changes }) => changes.map(({ fact }) => fact))).toEqual([["institution.jurisdiction"]]);
		expect(result.unchangeable).toEqual([]);
		expect(result.outlook?.preparations).toEqual([]);
	});

	it("is warned where it is called a society under CAST, and is no unit that carries the project out", () => {
		const answer = answerTo({ ...abroad, institutionType: "national-society" }, { countryScope: "partner" });
		expect(answer.understood.cautions).toEqual([
			expect.stringContaining("one registered in Bulgaria may be a cooperating organisation, not the applicant"),
		]);
		const university = answerTo({ ...abroad, institutionType: "university" }, { countryScope: "partner" });
		expect(resultOf(university, "cast-2026-europe").routes?.map(({ kind }) => kind)).not.toContain("undertaking-unit");
	});

	it("of a country that no program works with is promised nothing", () => {
		const answer = answerTo({ institution: { jurisdiction: "JP" }, partnerCountries: ["RS"] }, { countryScope: "partner" });
		expect(answer.notice ?? "").not.toMatch(/filed/);
	});
});

describe("a change", () => {
	it("of what the source leaves open begins with a question", () => {
		const { changes } = resultFor({ ...youngResearcher, birthDate: "1990", field: "satellite technology" }, bulgaria);
		expect(changes).toMatchObject([
			{ changes: [{ fact: "field", text: expect.stringMatching(/^Ask the authority in charge first whether what is given counts\./) }] },
		]);
	});

	it("names the listed fields that are nearest first", () => {
		const { changes } = resultFor({ ...youngResearcher, birthDate: "1990", field: "constitutional law" }, bulgaria);
		expect(changes?.[0]?.changes[0]?.text).toMatch(/^Plan the project on /);
		const near = resultFor({ ...youngResearcher, birthDate: "1990", field: "satellite technology" }, bulgaria).changes?.[0]?.changes[0]?.text;
		expect(near).toMatch(/Plan the project on one of these, where the work really lies there: astronomy and space research,/);
	});

	it("of years of research counts what is missing", () => {
		const { changes } = resultFor({ ...youngResearcher, birthDate: "1990", degree: { level: "master" }, researchYears: 3 }, bulgaria);
		const texts = changes?.map((set) => set.changes.map(({ fact, text }) => `${fact}: ${text}`).join());
		expect(texts).toEqual([
			"degree.level: Apply once this degree is held: doctorate.",
			"researchYears: Apply after 2 more years of research, when 5 are complete.",
		]);
	});

	it("is none where more than three would be needed, and that is said", () => {
		const profile = {
			partnerCountries: ["KR"],
			field: "new energy",
			institutionType: "government-agency",
			partnership: { signedAgreement: false, priorBilateralGrant: false },
			team: { size: 9, units: 3 },
		};
		expect(resultFor(profile, "most-2026-2-korea")).toMatchObject({
			changes: [],
			unchangeable: [],
			changesText: expect.stringMatching(/^Three changes would not be enough/),
		});
	});
});

describe("another leader", () => {
	it("is asked for once, with what that leader would have to meet", () => {
		const profile = {
			field: "ageing",
			partnerCountries: ["FR"],
			birthDate: "1966",
			institutionType: "university",
			nationality: "CN",
			degree: { level: "master" },
			title: "senior",
			languages: ["en"],
		};
		const { changes, unchangeable, changesText } = resultFor(profile, "most-2026-2-france-young-researchers");
		expect(changes).toEqual([]);
		expect(changesText).toBe("This would take another leader.");
		expect(unchangeable?.map((set) => set.changes.map(({ text }) => text))).toEqual([
			[
				"A date of birth cannot be changed; it would take a leader born on 1 January 1982 or later.",
				"That leader would have to meet this too: The applicant has a doctorate in natural science or engineering; years of research do not stand in for it.",
			],
		]);
	});

	it("is another unit where its date of registration stands in the way", () => {
		const profile = { ...youngResearcher, birthDate: "1990", institution: { registeredOn: "2026-01-01" } };
		expect(resultFor(profile, bulgaria)).toMatchObject({ changes: [], changesText: "This would take another unit." });
	});
});

describe("the words of a clause", () => {
	const messageOf = (profile: Given, program: string, constraint: string) =>
		resultFor(profile, program).constraints?.find(({ id }) => id === constraint)?.message;

	it("ask for what was given loosely, more exactly", () => {
		expect(messageOf({ age: 45 }, bulgaria, "birth-date")).toBe(
			"To be confirmed: The leader was born on or after 1 January 1981 (date of birth: between 2 June 1980 and 1 June 1981; still needed: a more exact date of birth).",
		);
		expect(messageOf({ partnership: { signedAgreement: true } }, "most-2026-2-korea", "cooperation-basis")).toMatch(
			/\(signed cooperation agreement: yes, country not named; still needed: the country of the signed cooperation agreement and bilateral grant in the last five years\)\.$/,
		);
	});

	it("say what was compared, and what was assumed", () => {
		expect(messageOf({ languages: ["de", "fr"] }, bulgaria, "language")).toBe(
			"Not met: The leader has a good command of English (working languages: German and French).",
		);
		expect(messageOf({}, bulgaria, "jurisdiction")).toMatch(/\(place of registration: the Chinese mainland, assumed\)\.$/);
	});
});

describe("routes in a field", () => {
	it("name each society once, and none whose field is only akin", () => {
		const { routes = [] } = resultFor({ field: "climate change", partnerCountries: ["US"], institutionType: "university" }, "cast-2026-usa");
		const led = routes.filter(({ kind }) => kind === "initiative");
		expect(new Set(led.map(({ name }) => name)).size).toBe(led.length);
		for (const { shares } of led) expect(shares?.concepts.length).toBeGreaterThan(0);
	});

	it("fall back on those named for the country where no field is shared", () => {
		const { routes = [] } = resultFor({ field: "宏观经济学", partnerCountries: ["FR"], institutionType: "university" }, "cast-2026-europe");
		expect(routes.filter(({ kind }) => kind === "initiative").every(({ shares }) => shares?.countries.includes("FR"))).toBe(true);
	});
});

describe("a question", () => {
	const optionsFor = (partnership: Given) =>
		answerTo({ partnerCountries: ["KR", "FR"], partnership }, { programs: ["most-korea"] })
			.questions.find(({ fact }) => fact === "partnership.signedAgreement")
			?.options?.map(({ value }) => value);

	it("to who said yes without a country asks which, and not whether", () => {
		expect(optionsFor({ priorBilateralGrant: false })).toEqual([["KR"], false]);
		expect(optionsFor({ priorBilateralGrant: false, signedAgreement: true })).toEqual([["KR"]]);
	});
});
