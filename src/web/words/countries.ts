import { wordsIn } from "../../core/words/index.ts";
import type { Language } from "../../model/text.ts";

const en = {
	title: "Programs by partner country",
	description:
		"Which of China’s bilateral science-exchange programs take which partner country, and what the groups of countries are that calls name.",
	lead: (programs: number, countries: number) =>
		`${programs} programs take ${countries} partner countries between them. Open a country to see what there is with it.`,
	parts: "On this page",
	byProgram: "By program",
	byName: "By name",
	groups: "Groups of countries",
	taken: (count: number) => (count === 1 ? "1 program" : `${count} programs`),
	untaken: (count: number) => `${count} more countries and territories, which no program takes`,
	groupsLead: "What is meant here by the names of groups that people and calls use.",
	members: (count: number, day: string) => `${count} countries, as of ${day}`,
	uncertain: "Not said by the sources whether they belong:",

	countryDescription: (country: string) =>
		`Which of China’s bilateral science-exchange programs work with ${country}, what they give, and when one may apply.`,
	takes: (count: number, country: string) => (count === 1 ? `One program works with ${country}.` : `${count} programs work with ${country}.`),
	mayTake: (country: string) => `Whether a program works with ${country} is not certain: the source does not say.`,
	takesNone: (country: string) => `No program works with ${country} today`,
	takesNoneHint:
		"Nothing was overlooked: the calls are for other countries. It may help to plan with a further country, or to look at what there was.",
	begin: (country: string) => `See what fits, with ${country}`,
	abroad: (country: string) => `For partners in ${country}`,
	programs: "Programs",
	gives: "Gives",
	applicant: "Who applies",
	cautions: "Easily taken wrong",
	several: "Where several programs take it",
	severalLead: "The sources say of more than one of these programs:",
	related: "Earlier activities",
	areas: (count: number) =>
		`It is also among the countries of ${count} policy areas, which open no call but widen what a program is about; they are listed in:`,
	belongs: "Belongs to",
	notPartner: (country: string) => `${country} is no partner country here: the programs link China with other countries.`,
	notFound: (nearest: readonly string[]) =>
		`The catalog has no such country${nearest.length > 0 ? `; did you mean ${wordsIn.en.or(nearest)}?` : "; /countries lists them."}`,
};

type CountryWords = typeof en;

const zh: CountryWords = {
	title: "按国别看项目",
	description: "各双边科技交流机制和项目分别面向哪些合作国，通知中的国家组各指哪些国家。",
	lead: (programs, countries) => `${programs}个项目合起来面向${countries}个合作国。点开一国，看与它有哪些合作渠道。`,
	parts: "本页内容",
	byProgram: "按项目",
	byName: "按国名",
	groups: "国家组",
	taken: (count) => `${count}个项目`,
	untaken: (count) => `另有${count}个国家和地区，没有面向它们的项目`,
	groupsLead: "通知里和人们口头所说的国家组，在这里各指哪些国家。",
	members: (count, day) => `${count}国，名单截至${day}`,
	uncertain: "来源未写明是否包括：",

	countryDescription: (country) => `与${country}合作有哪些双边科技交流机制和项目、支持什么、何时申报。`,
	takes: (count, country) => `面向${country}的项目有${count}个。`,
	mayTake: (country) => `是否有项目面向${country}尚不确定：来源没有写明。`,
	takesNone: (country) => `目前没有面向${country}的项目`,
	takesNoneHint: "并非漏查：各次征集面向其他国家。可以考虑再加一个合作国，或看看以往有过哪些合作。",
	begin: (country) => `看看哪些对口（与${country}合作）`,
	abroad: (country) => `${country}的合作方请看`,
	programs: "项目",
	gives: "支持",
	applicant: "谁能申报",
	cautions: "容易误解之处",
	several: "几个项目都面向它时",
	severalLead: "对其中不止一个项目，来源都是这样：",
	related: "以往的相关活动",
	areas: (count) => `另有${count}个政策领域也涉及该国。政策领域不受理申报，只拓宽项目的领域；详见：`,
	belongs: "所属国家组",
	notPartner: (country) => `${country}在这里不是合作国别：各项目是中国同其他国家合作。`,
	notFound: (nearest) => `目录中没有这个国家${nearest.length > 0 ? `；是否指${wordsIn["zh-CN"].or(nearest)}？` : "；全部国别见 /countries。"}`,
};

export const countryWords: Record<Language, CountryWords> = { "zh-CN": zh, en };
