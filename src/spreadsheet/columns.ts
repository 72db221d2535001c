import type { Fact } from "../model/clause.ts";
import type { Bilingual } from "../model/text.ts";
import {
	activities,
	ambiguousDegreeAreas,
	ambiguousInstitutionTypes,
	type Choice,
	degreeAreas,
	degreeChoices,
	groups,
	institutionTypes,
	languageChoices,
	oneOf,
	positions,
	someOf,
	titleChoices,
} from "./choices.ts";
import { readDate } from "./dates.ts";
import { readDegree } from "./degrees.ts";
import { countOf, readCountries, readCountry, readJurisdiction, readLanguages, readText, readYesNoOrCountries, readYesOrNo } from "./readers.ts";
import type { Reader } from "./reading.ts";
import { readTitle } from "./titles.ts";

/** The facts that a column can give, by their path in the profile. */
export type ColumnFact = Fact | "age" | "groups" | "institution.province";

/** A fact of the profile as a column of a table: how it is headed, and how its cells are read. */
export interface Column {
	fact: ColumnFact;
	heading: Bilingual;
	/** Further headings that HR systems use. */
	others: readonly string[];
	read: Reader;
	/** The words that its cells may hold, where it is a closed list; only the likeliest, where the list is open. */
	choices?: readonly Choice[];
	/** How to fill it in, where that is no closed list. */
	hint: Bilingual;
}

const years = /^(年|岁|周岁|years?|years old|yrs?|y)$/i;
const people = /^(人|名|位|people|persons?|members?)$/i;
const units = /^(家|个|家单位|个单位|units?|institutions?)$/i;

const hints = {
	date: { zh: "如1982-01-31、1982-01或1982", en: "such as 1982-01-31, 1982-01 or 1982" },
	number: { zh: "整数", en: "a whole number" },
	yesNo: { zh: "是或否", en: "yes or no" },
	yesNoCountries: { zh: "是、否，或所涉国家，如匈牙利、法国", en: "yes, no, or the countries, such as Hungary, France" },
	one: { zh: "从所列中选一", en: "one of the list" },
	some: { zh: "从所列中选，可多选，用顿号隔开", en: "one or more of the list, with commas between" },
};

/** Every fact of the profile, in the order of the template. */
export const columns: readonly Column[] = [
	{
		fact: "field",
		heading: { zh: "研究领域", en: "Field of research" },
		others: [
			"研究方向",
			"专业",
			"专业领域",
			"研究领域及方向",
			"合作领域",
			"合作主题",
			"学科",
			"学科领域",
			"field",
			"research field",
			"research area",
			"research topic",
			"topic",
		],
		read: readText,
		hint: { zh: "中文、英文均可，如钙钛矿太阳能电池", en: "Chinese or English, such as perovskite solar cells" },
	},
	{
		fact: "partnerCountries",
		heading: { zh: "合作国别", en: "Partner countries" },
		others: ["合作国", "合作国家", "合作国家或地区", "外方国别", "拟合作国家", "partner country", "country of cooperation"],
		read: readCountries,
		hint: { zh: "国家或地区名称，可填几个，如匈牙利、东盟", en: "names of countries or groups, such as Hungary, ASEAN" },
	},
	{
		fact: "birthDate",
		heading: { zh: "出生日期", en: "Date of birth" },
		others: ["出生年月", "出生年月日", "出生年份", "出生年", "生日", "birth date", "birthday", "dob", "year of birth", "birth year"],
		read: readDate,
		hint: hints.date,
	},
	{
		fact: "age",
		heading: { zh: "年龄", en: "Age" },
		others: ["周岁", "实足年龄"],
		read: countOf(years),
		hint: { zh: "周岁；有出生日期时不必填", en: "completed years; not needed beside a date of birth" },
	},
	{
		fact: "institutionType",
		heading: { zh: "单位类型", en: "Kind of institution" },
		others: [
			"单位性质",
			"单位类别",
			"机构类型",
			"机构性质",
			"申报单位类型",
			"institution type",
			"type of institution",
			"organization type",
			"organisation type",
		],
		read: oneOf(institutionTypes, ambiguousInstitutionTypes),
		choices: institutionTypes,
		hint: hints.one,
	},
	{
		fact: "institution.name",
		heading: { zh: "单位名称", en: "Institution" },
		others: [
			"单位",
			"工作单位",
			"所在单位",
			"申报单位",
			"所在机构",
			"机构名称",
			"依托单位",
			"institution name",
			"name of the institution",
			"employer",
			"affiliation",
			"organization",
			"organisation",
		],
		read: readText,
		hint: { zh: "港澳单位请写全称", en: "for units of Hong Kong and Macao, the official name" },
	},
	{
		fact: "institution.jurisdiction",
		heading: { zh: "单位注册地", en: "Place of registration" },
		others: ["注册地", "单位注册国家或地区", "jurisdiction", "country of registration"],
		read: readJurisdiction,
		hint: { zh: "内地、香港、澳门或其他国家", en: "China, Hong Kong, Macao or another country" },
	},
	{
		fact: "institution.province",
		heading: { zh: "所在省份", en: "Province" },
		others: ["省份", "单位所在省份", "省区市", "省（自治区、直辖市）"],
		read: readText,
		hint: { zh: "如浙江省", en: "such as Zhejiang" },
	},
	{
		fact: "institution.registeredOn",
		heading: { zh: "单位注册日期", en: "Date of registration" },
		others: ["单位注册时间", "单位成立日期", "单位成立时间", "registration date", "registered on"],
		read: readDate,
		hint: hints.date,
	},
	{
		fact: "nationality",
		heading: { zh: "国籍", en: "Nationality" },
		others: ["负责人国籍", "国籍（地区）", "citizenship"],
		read: readCountry,
		hint: { zh: "如中国", en: "such as China" },
	},
	{
		fact: "position",
		heading: { zh: "在单位的身份", en: "Position at the institution" },
		others: ["身份", "人员类别", "人员类型", "人员身份", "用工性质", "position", "employment status"],
		read: oneOf(positions),
		choices: positions,
		hint: hints.one,
	},
	{
		fact: "degree.level",
		heading: { zh: "最高学位", en: "Highest degree" },
		others: ["学位", "学历学位", "最高学历学位", "学位学历", "degree", "degree level"],
		read: readDegree,
		choices: degreeChoices,
		hint: { zh: "也可带门类，如工学博士、医学硕士", en: "or with its area in Chinese, or as MD, MEng" },
	},
	{
		fact: "degree.area",
		heading: { zh: "学位学科门类", en: "Area of the degree" },
		others: ["学科门类", "学位门类", "学位类别", "degree area"],
		read: oneOf(degreeAreas, ambiguousDegreeAreas),
		choices: degreeAreas,
		hint: hints.one,
	},
	{
		fact: "researchYears",
		heading: { zh: "从事科研年限", en: "Years of research" },
		others: ["科研年限", "从事科研工作年限", "科研工作年限", "研究年限", "research years", "years in research", "research experience"],
		read: countOf(years),
		hint: hints.number,
	},
	{
		fact: "title",
		heading: { zh: "职称", en: "Professional title" },
		others: ["专业技术职称", "专业技术职务", "职称级别", "职称等级", "专业技术资格", "title", "academic title", "academic rank", "rank"],
		read: readTitle,
		choices: titleChoices,
		hint: { zh: "也可写职称全名，如副教授、主任医师", en: "or the title itself, such as associate professor" },
	},
	{
		fact: "languages",
		heading: { zh: "工作语言", en: "Working languages" },
		others: ["外语", "外语语种", "语种", "掌握外语", "语言", "languages", "language", "foreign languages"],
		read: readLanguages,
		choices: languageChoices,
		hint: { zh: "能顺畅工作的语言，可填几种，如英语、法语", en: "in which one works well, such as English, French" },
	},
	{
		fact: "partnership.signedAgreement",
		heading: { zh: "已签合作协议", en: "Signed cooperation agreement" },
		others: ["是否已签合作协议", "是否签有合作协议", "合作协议", "signed agreement"],
		read: readYesNoOrCountries,
		hint: hints.yesNoCountries,
	},
	{
		fact: "partnership.priorBilateralGrant",
		heading: { zh: "近五年双边合作项目", en: "Bilateral grant in the last five years" },
		others: ["近五年是否有双边合作项目", "双边合作项目", "prior bilateral grant"],
		read: readYesNoOrCountries,
		hint: hints.yesNoCountries,
	},
	{
		fact: "team.size",
		heading: { zh: "中方团队人数", en: "Size of the Chinese team" },
		others: ["团队人数", "团队规模", "team size"],
		read: countOf(people),
		hint: hints.number,
	},
	{
		fact: "team.seniors",
		heading: { zh: "资深科研人员人数", en: "Senior researchers in the team" },
		others: [],
		read: countOf(people),
		hint: hints.number,
	},
	{
		fact: "team.young",
		heading: { zh: "青年科研人员人数", en: "Young researchers in the team" },
		others: [],
		read: countOf(people),
		hint: hints.number,
	},
	{
		fact: "team.doctoralOrPostdoc",
		heading: { zh: "博士生或博士后人数", en: "Doctoral students and postdocs in the team" },
		others: ["博士生和博士后人数"],
		read: countOf(people),
		hint: hints.number,
	},
	{
		fact: "team.units",
		heading: { zh: "中方单位数", en: "Chinese institutions in the team" },
		others: ["参与单位数", "单位数"],
		read: countOf(units),
		hint: hints.number,
	},
	{
		fact: "team.oldestBirthDate",
		heading: { zh: "最年长成员出生日期", en: "Date of birth of the oldest member" },
		others: ["最年长成员出生年份"],
		read: readDate,
		hint: hints.date,
	},
	{
		fact: "activities",
		heading: { zh: "活动形式", en: "Planned activities" },
		others: ["活动类型", "拟开展活动", "activities"],
		read: someOf(activities),
		choices: activities,
		hint: hints.some,
	},
	{
		fact: "groups",
		heading: { zh: "服务人群", en: "People served" },
		others: ["面向人群", "groups"],
		read: someOf(groups),
		choices: groups,
		hint: hints.some,
	},
	...declaration("publicServant", "公务员或科技计划管理人员", "Civil servant or manager of science programs", ["是否公务员", "公务员"]),
	{
		fact: "declarations.activeSameCountryExchange",
		heading: { zh: "同一国别的人员交流项目", en: "Exchange project with the same country" },
		others: ["同一国别在研或在申项目"],
		read: readYesNoOrCountries,
		hint: hints.yesNoCountries,
	},
	...declaration("guideAuthor", "参与编制指南或实施方案", "Took part in writing the guide or its plan", []),
	...declaration("integrityRecord", "科研诚信或社会信用不良记录", "Research integrity or social credit record", ["失信记录"]),
	...declaration("overdueCastProject", "未按要求完成的科协项目", "CAST project not completed as required", []),
	...declaration("penalised", "行政处罚或通报整改", "Administrative penalty or notice to rectify", []),
];

function declaration(
	name: "publicServant" | "guideAuthor" | "integrityRecord" | "overdueCastProject" | "penalised",
	zh: string,
	en: string,
	others: readonly string[],
): Column[] {
	return [{ fact: `declarations.${name}`, heading: { zh, en }, others, read: readYesOrNo, hint: hints.yesNo }];
}

/** 学历 is schooling: it stands for the degree only where no column gives the degree itself. */
export const schoolingHeadings: readonly string[] = ["学历", "最高学历", "文化程度", "education"];

/** Who a person is to those who keep the table: echoed beside the results. The likeliest to be the person's own number come first. */
export const numberHeadings: readonly string[] = [
	"工号",
	"职工号",
	"教工号",
	"人员编号",
	"员工编号",
	"编号",
	"学号",
	"id",
	"employee id",
	"employee number",
	"staff id",
	"staff number",
	"序号",
	"no",
	"number",
];
export const nameHeadings: readonly string[] = [
	"姓名",
	"名字",
	"中文姓名",
	"负责人",
	"负责人姓名",
	"项目负责人",
	"name",
	"full name",
	"leader",
	"project leader",
];

/** The key under which a heading is found whatever its case, width, spaces, punctuation and hints in brackets. */
export function headingKey(heading: string): string {
	const plain = heading.normalize("NFKC").toLowerCase();
	const key = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, "");
	return key(plain.replace(/[([【［〔<].*?[)\]】］〕>]/g, "")) || key(plain);
}
