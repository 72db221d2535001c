import { describe, expect, it } from "vitest";
import { answerTo, type Given, outcomeOf, resultOf, snapshot } from "../support/catalog.ts";

const korea = "most-2026-2-korea";
const partnership = "most-2026-2-france-partnership";
const youngResearchers = "most-2026-2-france-young-researchers";
const bulgaria = "most-2026-2-bulgaria";
const serbia = "most-2026-2-serbia";
const hungary = "most-2026-2-hungary";
const slovenia = "most-2026-2-slovenia";

function ids(profile: Given): string[] {
	return answerTo(profile, { countryScope: "partner" }).results.map(({ program }) => program.id);
}

describe("partner countries", () => {
	it.each([
		["EG", ["cast-2026-africa", "cast-2026-arab-states"]],
		["ZA", ["cast-2026-south-africa", "cast-2026-africa"]],
		["MM", ["cast-2026-asean", "cast-2026-lancang-mekong"]],
		["TL", ["cast-2026-asean"]],
		["GB", ["cast-2026-europe"]],
		["UK", ["cast-2026-europe"]],
		["英国", ["cast-2026-europe"]],
		["RU", ["cast-2026-russia"]],
		["SI", ["cast-2026-europe", slovenia]],
		["SK", ["cast-2026-europe"]],
		["CH", ["cast-2026-europe"]],
	])("%s finds %j", (country, expected) => {
		expect(ids({ partnerCountries: [country] }).toSorted()).toEqual(expected.toSorted());
	});

	it("puts South Africa's own mechanism before Africa's", () => {
		expect(ids({ partnerCountries: ["ZA"] })).toEqual(["cast-2026-south-africa", "cast-2026-africa"]);
		expect(ids({ partnerCountries: ["ZA"], field: "人工智能" })[0]).toBe("cast-2026-south-africa");
	});

	it.each([["JP"], ["IN"], ["CA"]])("%s alone finds no program, says so, and shows only related activities", (country) => {
		const answer = answerTo({ partnerCountries: [country] }, { countryScope: "partner" });
		expect(answer.results).toEqual([]);
		expect(answer.notice).toMatch(/No mechanism or exchange program/);
		expect(answer.notice?.includes("related")).toBe((answer.related ?? []).length > 0);
		for (const related of answer.related ?? []) expect(related.countries.length === 0 || related.countries.includes(country)).toBe(true);
	});

	it("shows what was done with Japan as related", () => {
		const { related = [] } = answerTo({ partnerCountries: ["Japan"] }, { countryScope: "partner" });
		expect(related.length).toBeGreaterThan(3);
		expect(related.every(({ countries }) => countries.includes("JP"))).toBe(true);
	});

	it.each([["UA"], ["TR"], ["AM"]])("leaves %s open for Europe, since the source gives no list", (country) => {
		const result = resultOf(answerTo({ partnerCountries: [country], institutionType: "national-society" }), "cast-2026-europe");
		expect(result.eligibility).toBe("undetermined");
		expect(result.pending).toEqual([]);
		expect(result.fit.country?.uncertain).toEqual([country]);
	});

	it("names what a program does not cover, each way round", () => {
		const answer = answerTo({ partnerCountries: ["HU", "FR"] }, { countryScope: "partner" });
		expect(resultOf(answer, hungary).fit.country).toMatchObject({ covered: ["HU"], notCovered: ["FR"] });
		expect(resultOf(answer, partnership).fit.country).toMatchObject({ covered: ["FR"], notCovered: ["HU"] });
	});

	it("understands groups by name", () => {
		const asean = answerTo({ partnerCountries: ["东盟"] }).understood.partnerCountries;
		expect(asean).toEqual(["BN", "ID", "KH", "LA", "MM", "MY", "PH", "SG", "TH", "TL", "VN"]);
		expect(answerTo({ partnerCountries: ["ASEAN", "Myanmar"] }).understood.partnerCountries).toEqual(asean);
	});

	it("prefers several countries in regional mechanisms only", () => {
		const score = (countries: string[], id: string) => resultOf(answerTo({ partnerCountries: countries }), id).fit.country?.score;
		expect(score(["KZ", "UZ"], "cast-2026-central-asia")).toBeGreaterThan(score(["KZ"], "cast-2026-central-asia") ?? 1);
		expect(score(["RU"], "cast-2026-russia")).toBe(1);
	});
});

describe("the applicant unit", () => {
	it.each([
		["national-society", "cast-2026-asean", "pass"],
		["society-led-consortium", "cast-2026-asean", "pass"],
		["university", "cast-2026-asean", "fail"],
		["city-association", "cast-2026-asean", "fail"],
		["provincial-society", "cast-2026-asean", "fail"],
		["hospital", hungary, "pass"],
		["enterprise", hungary, "pass"],
		["government-agency", hungary, "fail"],
		["society-led-consortium", hungary, "fail"],
		["national-society", hungary, "unknown"],
		["other", hungary, "unknown"],
		["hospital", youngResearchers, "pass"],
		["enterprise", youngResearchers, "fail"],
		["national-society", youngResearchers, "fail"],
	])("%s in %s: %s", (institutionType, program, outcome) => {
		expect(outcomeOf({ institutionType }, program, "applicant-unit")).toBe(outcome);
	});

	it("tells a university who may apply, and who has worked with the country", () => {
		const { routes = [] } = resultOf(
			answerTo({ institutionType: "university", field: "chemistry", partnerCountries: ["GB"] }, { countryScope: "partner" }),
			"cast-2026-europe",
		);
		expect(routes.filter(({ kind }) => kind === "unit-kind")).toHaveLength(4);
		expect(routes.some(({ kind, name }) => kind === "initiative" && /Chemical Society/.test(name))).toBe(true);
	});
});

describe("routes", () => {
	const initiatives = (profile: Given, id: string): string[] =>
		(resultOf(answerTo({ institutionType: "university", ...profile }), id).routes ?? [])
			.filter(({ kind }) => kind === "initiative")
			.map(({ name }) => name);

	it("lead through who has worked in the field, although with another country", () => {
		expect(initiatives({ field: "chemistry", partnerCountries: ["KZ"] }, "cast-2026-central-asia")).toContain("Chinese Chemical Society");
	});

	it("lead through who has worked with the program's countries, where no field is given", () => {
		expect(initiatives({}, "cast-2026-usa").length).toBeGreaterThan(0);
	});

	it("put who has worked with the program's own countries first", () => {
		const [first] = initiatives({ partnerCountries: ["GB", "KZ"] }, "cast-2026-central-asia");
		expect(first).toMatch(/Xinjiang/);
	});

	it("are none where more than the unit stands in the way", () => {
		expect(resultOf(answerTo({ institutionType: "university", partnerCountries: ["JP"] }), "cast-2026-europe").routes).toEqual([]);
	});
});

describe("the jurisdiction", () => {
	it.each<[string, Given, string]>([
		["not given", {}, "pass"],
		["the mainland", { jurisdiction: "CN" }, "pass"],
		["PolyU", { jurisdiction: "HK", name: "PolyU" }, "pass"],
		["a listed unit by its Chinese name", { jurisdiction: "HK", name: "香港理工大学" }, "pass"],
		["a listed unit by its English name", { jurisdiction: "HK", name: "the hong kong polytechnic university" }, "pass"],
		["a listed unit with its abbreviation", { jurisdiction: "HK", name: "香港理工大学（PolyU）" }, "pass"],
		["a listed unit with an ampersand", { jurisdiction: "HK", name: "Hong Kong University of Science & Technology (HKUST)" }, "pass"],
		["a listed unit with another's abbreviation", { jurisdiction: "HK", name: "香港理工大学（HKU）" }, "fail"],
		["a unit of Macao under HK", { jurisdiction: "HK", name: "澳门大学" }, "pass"],
		["a unit off the list", { jurisdiction: "HK", name: "Hong Kong Academy for Performing Arts" }, "fail"],
		["no name", { jurisdiction: "MO" }, "unknown"],
		["another country", { jurisdiction: "RS", name: "PolyU" }, "fail"],
		["Taiwan", { jurisdiction: "TW" }, "fail"],
	])("%s", (_, institution, outcome) => {
		expect(outcomeOf(Object.keys(institution).length ? { institution } : {}, hungary, "jurisdiction")).toBe(outcome);
	});

	it("says that the mainland was assumed, and only then", () => {
		expect(answerTo({}).understood.assumed).toEqual([{ fact: "institution.jurisdiction", value: "CN" }]);
		expect(answerTo({ institution: { jurisdiction: "CN" } }).understood.assumed).toEqual([]);
	});
});

describe("research standing", () => {
	const doctor = (area?: string) => ({ degree: { level: "doctorate", ...(area && { area }) } });
	it.each<[string, Given, string, string]>([
		["a doctor of engineering", doctor("engineering"), partnership, "pass"],
		["a doctor of medicine, else nothing", { ...doctor("medicine"), researchYears: 1, position: "staff" }, partnership, "unknown"],
		["a doctor of history, little else", { ...doctor("humanities"), researchYears: 2, position: "staff" }, partnership, "fail"],
		["a doctor of history, 5 years", { ...doctor("humanities"), researchYears: 5, position: "staff" }, partnership, "unknown"],
		["a doctor of nobody knows what", { ...doctor(), researchYears: 0, position: "staff" }, partnership, "unknown"],
		["a master of engineering, 5 years", { degree: { level: "master", area: "engineering" }, researchYears: 5 }, partnership, "pass"],
		[
			"a master of engineering, 4 years",
			{ degree: { level: "master", area: "engineering" }, researchYears: 4, position: "staff" },
			partnership,
			"fail",
		],
		["a postdoc", { position: "postdoc" }, partnership, "pass"],
		["10 years without a doctorate", { degree: { level: "master", area: "engineering" }, researchYears: 10 }, youngResearchers, "fail"],
		["a sociologist", doctor("social-science"), youngResearchers, "fail"],
		["a physician", doctor("medicine"), youngResearchers, "unknown"],
		["a doctor of any area", doctor("humanities"), bulgaria, "pass"],
		["5 years", { degree: { level: "bachelor" }, researchYears: 5 }, hungary, "pass"],
		["4 years, no doctorate", { degree: { level: "bachelor" }, researchYears: 4 }, hungary, "fail"],
		["4 years, degree not given", { researchYears: 4 }, hungary, "unknown"],
	])("%s", (_, profile, program, outcome) => {
		expect(outcomeOf(profile, program, "research-standing")).toBe(outcome);
	});
});

describe("what holds for some countries", () => {
	it.each<[string, Given, string]>([
		["an agreement with Korea", { partnership: { signedAgreement: ["KR"] } }, "pass"],
		["one with France", { partnership: { signedAgreement: ["FR"], priorBilateralGrant: false } }, "fail"],
		["a grant with Korea, no agreement", { partnership: { signedAgreement: false, priorBilateralGrant: ["KR"] } }, "pass"],
		["neither", { partnership: { signedAgreement: false, priorBilateralGrant: false } }, "fail"],
		["no agreement, grants not given", { partnership: { signedAgreement: false } }, "unknown"],
		["a bare yes with Korea alone", { partnership: { signedAgreement: true }, partnerCountries: ["KR"] }, "pass"],
		["a bare yes with two countries", { partnership: { signedAgreement: true }, partnerCountries: ["KR", "FR"] }, "unknown"],
		["a bare yes without a country", { partnership: { signedAgreement: true } }, "unknown"],
	])("%s", (_, profile, outcome) => {
		expect(outcomeOf(profile, korea, "cooperation-basis")).toBe(outcome);
	});

	it("bars Serbia only, where a project runs with Serbia", () => {
		const profile = { declarations: { activeSameCountryExchange: ["RS"] } };
		const constraint = "declarations.activeSameCountryExchange";
		expect(outcomeOf(profile, serbia, constraint)).toBe("fail");
		expect(outcomeOf(profile, hungary, constraint)).toBe("pass");
		expect(outcomeOf({ declarations: { activeSameCountryExchange: true }, partnerCountries: ["RS", "HU"] }, serbia, constraint)).toBe("unknown");
	});

	it("lets 1.2 and 1.3 name each other", () => {
		const answer = answerTo({ partnerCountries: ["FR"] }, { countryScope: "partner" });
		expect(resultOf(answer, partnership).conflicts).toEqual([youngResearchers]);
		expect(resultOf(answer, youngResearchers).conflicts).toEqual([partnership]);
		const alone = answerTo({}, { programs: [partnership] });
		expect(resultOf(alone, partnership).conflicts).toEqual([]);
	});
});

describe("the field", () => {
	it.each([
		["environmental science", hungary, "unknown"],
		["machine learning", slovenia, "unknown"],
		["machine learning", hungary, "unknown"],
		["dementia care", youngResearchers, "pass"],
		["demography", youngResearchers, "unknown"],
		["constitutional law", partnership, "fail"],
		["中国古代史", partnership, "fail"],
		["中国古代史", korea, "unknown"],
		["materials", korea, "unknown"],
		["steel metallurgy", youngResearchers, "fail"],
		["quantum communication", serbia, "fail"],
		["traditional Chinese medicine", serbia, "pass"],
		["qwertyuiop", hungary, "unknown"],
		["steel metallurgy, photovoltaics", hungary, "pass"],
	])("%s in %s: %s", (field, program, outcome) => {
		expect(outcomeOf({ field }, program, "field-scope")).toBe(outcome);
	});

	it("suggests the places named in it, and applies none", () => {
		const { understood } = answerTo({ field: "与塞尔维亚合作的光伏研究" });
		expect(understood.suggestedCountries).toEqual([{ text: "塞尔维亚", countries: ["RS"] }]);
		expect(understood.partnerCountries).toEqual([]);
	});

	it("asks for the field again where nothing in it was read, and says so", () => {
		const answer = answerTo({ field: "the a of", partnerCountries: ["HU"] });
		expect(answer.understood).toMatchObject({ fields: [], unrecognized: ["the a of"] });
		expect(resultOf(answer, hungary).pending).toContain("field");
	});

	it("says what was not understood", () => {
		const { understood } = answerTo({ field: "perovskite zzyzx" });
		expect(understood.unrecognized).toEqual(["zzyzx"]);
	});

	it("reads 中斯 as no country: it means Slovenia only in the catalog's own names", () => {
		expect(() => answerTo({ partnerCountries: ["中斯"] })).toThrow();
		expect(answerTo({ field: "中斯合作 光伏" }).understood.suggestedCountries).toEqual([]);
		expect(snapshot.document.programs.find(({ id }) => id === slovenia)?.titleFormat?.pattern).toMatch(/^中斯/);
	});
});

describe("attested clauses", () => {
	it("leave an eligible profile eligible while unknown, and fail it once violated", () => {
		const profile = { partnerCountries: ["RS"], field: "人工智能", institutionType: "university" };
		expect(resultOf(answerTo(profile), serbia).eligibility).toBe("eligible");
		expect(resultOf(answerTo({ ...profile, declarations: { publicServant: true } }), serbia).eligibility).toBe("ineligible");
		expect(resultOf(answerTo({ ...profile, team: { units: 2 } }), serbia).eligibility).toBe("ineligible");
	});

	it("count planned activities only where every one is excluded, and platforms not against ASEAN", () => {
		const outcome = (activities: string[], id: string) => outcomeOf({ activities }, id, "activities");
		expect(outcome(["research-project", "platform-building"], "cast-2026-europe")).toBe("fail");
		expect(outcome(["research-project", "training"], "cast-2026-europe")).toBe("pass");
		expect(outcome(["platform-building"], "cast-2026-asean")).toBe("pass");
		expect(outcome(["research-project"], "cast-2026-asean")).toBe("fail");
	});

	it.each([
		[4, "fail"],
		[5, "pass"],
		[6, "pass"],
		[7, "fail"],
	])("a group of %i for Korea: %s", (size, outcome) => {
		expect(outcomeOf({ team: { size } }, korea, "team.size")).toBe(outcome);
	});

	it("let Korea have two units and the others one", () => {
		expect(outcomeOf({ team: { units: 2 } }, korea, "team.units")).toBe("pass");
		expect(outcomeOf({ team: { units: 3 } }, korea, "team.units")).toBe("fail");
		expect(outcomeOf({ team: { units: 2 } }, bulgaria, "team.units")).toBe("fail");
	});
});

describe("little known", () => {
	it("gives the catalog in a fixed order for an empty profile", () => {
		const answer = answerTo({});
		expect(answer.results).toHaveLength(17);
		expect(answer.results.every(({ eligibility, score }) => eligibility === "undetermined" && score === 0)).toBe(true);
		expect(answer.results.map(({ program }) => program.id)).toEqual(answer.results.map(({ program }) => program.id).toSorted());
	});

	it("tells one missing fact from five", () => {
		const society = resultOf(answerTo({ institutionType: "national-society" }), "cast-2026-europe");
		expect(society.pending).toEqual(["partnerCountries"]);
		const field = resultOf(answerTo({ field: "photovoltaics" }), bulgaria);
		expect(field.pending).toHaveLength(7);
	});

	it("asks first what decides most", () => {
		const { questions } = answerTo({ field: "photovoltaics", partnerCountries: ["HU"] }, { countryScope: "partner" });
		expect(questions[0]).toMatchObject({ fact: "institutionType" });
		expect(questions[0]?.decides.toSorted()).toEqual(["cast-2026-europe", hungary]);
		expect(questions.map(({ prompt }) => prompt).filter((prompt) => !prompt.includes("?"))).toEqual([]);
	});
});
