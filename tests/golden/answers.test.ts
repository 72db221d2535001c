import { expect, it } from "vitest";
import type { Language } from "../../src/model/text.ts";
import { answerTo, type Given } from "../support/catalog.ts";
import { readable } from "../support/readable.ts";

/** Whole answers as people read them. A change here is to be read, not only accepted. */
const asOf = "2026-11-20T12:00:00+08:00";

it.each<[string, Language, Given]>([
	["chemist-united-kingdom", "en", { field: "chemistry", partnerCountries: ["United Kingdom"], institutionType: "university" }],
	["doctor-hungary", "zh-CN", { field: "心血管疾病", partnerCountries: ["匈牙利"], age: 45, institutionType: "hospital" }],
	[
		"society-mekong",
		"zh-CN",
		{ field: "热带作物栽培", partnerCountries: ["KH", "LA", "VN"], institutionType: "national-society", groups: ["young-scientists"] },
	],
	[
		"young-researcher-france",
		"en",
		{
			field: ["carbon neutrality", "气候变化"],
			partnerCountries: ["FR"],
			birthDate: "1981-12-31",
			institutionType: "university",
			nationality: "CN",
			degree: { level: "doctorate", area: "natural-science" },
			title: "associate-senior",
			languages: ["fr"],
		},
	],
	["japan-alone", "en", { partnerCountries: ["Japan"], field: "hydrogen" }],
])("%s reads as reviewed", async (name, language, profile) => {
	await expect(readable(answerTo(profile, { asOf, language, countryScope: "partner", limit: 10 }))).toMatchFileSnapshot(`./${name}.${language}.txt`);
});
