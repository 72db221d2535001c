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
		"enterprise-serbia-korea",
		"en",
		{ field: "artificial intelligence", partnerCountries: ["Serbia", "South Korea"], institutionType: "enterprise", team: { size: 4, units: 2 } },
	],
	[
		"society-mekong",
		"zh-CN",
		{ field: "热带作物栽培", partnerCountries: ["KH", "LA", "VN"], institutionType: "national-society", groups: ["young-scientists"] },
	],
	[
		"hong-kong-on-the-list",
		"en",
		{
			field: "robotics",
			partnerCountries: ["SI"],
			institutionType: "university",
			institution: { jurisdiction: "HK", name: "The Hong Kong Polytechnic University" },
		},
	],
	[
		"hong-kong-off-the-list",
		"zh-CN",
		{ field: "机器人", partnerCountries: ["SI"], institutionType: "university", institution: { jurisdiction: "HK", name: "香港演艺学院" } },
	],
	[
		"economist-france",
		"zh-CN",
		{ field: "宏观经济学", partnerCountries: ["法国"], birthDate: "1979", institutionType: "university", nationality: "CN" },
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
	[
		"provincial-association-kazakhstan",
		"zh-CN",
		{
			field: "荒漠化防治",
			partnerCountries: ["哈萨克斯坦"],
			institutionType: "provincial-association",
			institution: { province: "新疆" },
			activities: ["research-project"],
		},
	],
	["japan-alone", "en", { partnerCountries: ["Japan"], field: "hydrogen" }],
	["field-alone", "zh-CN", { field: "量子计算" }],
	[
		"from-serbia",
		"en",
		{
			field: "food safety",
			partnerCountries: ["RS"],
			institutionType: "research-institute",
			institution: { jurisdiction: "RS", name: "Institute of Food Technology" },
		},
	],
])("%s reads as reviewed", async (name, language, profile) => {
	await expect(readable(answerTo(profile, { asOf, language, countryScope: "partner", limit: 10 }))).toMatchFileSnapshot(`./${name}.${language}.txt`);
});
