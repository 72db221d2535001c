import type { enumerations } from "../model/enumerations.ts";
import type { Bilingual } from "../model/text.ts";
import { absent, entriesOf, fault, isNone, type Reader, value, wordKey } from "./reading.ts";
import { textOf } from "./sheet.ts";

/** The words of a closed list: of each value the Chinese word, the English one, and others that HR systems hold. */
export interface Choice {
	value: string;
	words: Bilingual;
	others: readonly string[];
}

/** Words that stand for several values, and what to write instead. */
interface Ambiguous {
	words: readonly string[];
	instead: Bilingual;
}

function choice(value: string, zh: string, en: string, others = ""): Choice {
	return { value, words: { zh, en }, others: others.split("|").filter((word) => word !== "") };
}

export const institutionTypes: readonly Choice[] = [
	choice("university", "高等学校", "university", "大学|高校|高等院校|大专院校|普通高等学校|普通高校|本科院校|college"),
	choice(
		"research-institute",
		"科研院所",
		"research institute",
		"研究所|研究院|科研院|科研所|科研机构|研究机构|科研单位|科研事业单位|科学研究机构|新型研发机构|institute|research institution|research organization|research organisation",
	),
	choice("hospital", "医院", "hospital", "医疗机构|医疗卫生机构|公立医院|三甲医院|三级甲等医院|附属医院|大学附属医院|专科医院"),
	choice(
		"enterprise",
		"企业",
		"enterprise",
		"公司|企业单位|国企|央企|中央企业|国有企业|民企|民营企业|私营企业|私企|外企|外资企业|外商投资企业|合资企业|中外合资企业|高新技术企业|有限公司|有限责任公司|股份有限公司|上市公司|company|firm|corporation",
	),
	choice(
		"national-society",
		"全国学会",
		"national society under CAST",
		"全国性学会|国家级学会|全国学会（中国科协所属全国学会、协会、研究会）|中国科协所属全国学会|中国科协全国学会|national society",
	),
	choice(
		"international-organization",
		"国际科技组织（中国科协推动在华成立）",
		"international science organisation whose founding in China CAST promoted",
		"中国科协推动在华成立的国际科技组织|international-organization",
	),
	choice(
		"provincial-association",
		"省级科协",
		"provincial-level association for science and technology",
		"省科协|自治区科协|直辖市科协|省级科协（含新疆生产建设兵团科协）|新疆生产建设兵团科协|兵团科协|provincial-level association for science and technology (XPCC included)|provincial association",
	),
	choice(
		"society-led-consortium",
		"联合体（由全国学会、国际组织或省级科协牵头）",
		"consortium led by a national society, a provincial association or such an international organisation",
		"全国学会牵头的联合体|省级科协牵头的联合体|society-led consortium",
	),
	choice("city-association", "市级科协", "city-level association for science and technology", "市科协|地市级科协|地级市科协|city association"),
	choice("provincial-society", "省级学会", "provincial society", "省学会|省级协会|省级学会、协会、研究会"),
	choice("government-agency", "国家机关", "government agency", "政府机关|政府部门|行政机关|党政机关|机关|机关单位|government"),
	choice("other", "其他单位", "other kind of institution", "其他|其它|其它单位|other"),
];

export const ambiguousInstitutionTypes: readonly Ambiguous[] = [
	{
		words: ["事业单位", "事业", "事业编", "public institution"],
		instead: {
			zh: "事业单位有多种；请写高等学校、科研院所、医院或其他单位。",
			en: "There are public institutions of several kinds; write university, research institute, hospital or other.",
		},
	},
	{
		words: ["学会", "协会", "研究会", "社会团体", "社团", "society", "association"],
		instead: {
			zh: "分不清全国还是省级；请写全国学会、省级学会或其他单位。",
			en: "This may be a national or a provincial one; write national society, provincial society or other.",
		},
	},
	{
		words: ["科协", "科学技术协会"],
		instead: {
			zh: "分不清省级还是市级；请写省级科协或市级科协。",
			en: "This may be provincial or of a city; write provincial association or city association.",
		},
	},
	{
		words: ["学院", "学校", "school"],
		instead: { zh: "分不清是否为高等学校；请写高等学校或其他单位。", en: "This may be a university or not; write university or other." },
	},
	{
		words: ["国际组织", "国际科技组织", "联合体", "consortium", "international organization", "international organisation"],
		instead: {
			zh: "请写明是否由中国科协推动在华成立，或由谁牵头：国际科技组织（中国科协推动在华成立）、全国学会牵头的联合体、省级科协牵头的联合体，或其他单位。",
			en: "Only those count that CAST promoted in China, or that a national society or provincial association leads; write international-organization, society-led consortium or other.",
		},
	},
];

export const positions: readonly Choice[] = [
	choice(
		"staff",
		"在职人员",
		"member of staff",
		"在职|在编|在编人员|在岗|在职在编|正式职工|正式员工|教职工|职工|全职|全职人员|staff|employee|full-time",
	),
	choice("postdoc", "博士后", "postdoctoral researcher", "博士后研究人员|在站博士后|博后|师资博士后|postdoc|postdoctoral fellow"),
	choice(
		"doctoral-student",
		"博士研究生",
		"doctoral student",
		"博士生|在读博士|博士在读|在读博士生|在读博士研究生|博士研究生在读|phd student|phd candidate|doctoral candidate",
	),
	choice("other", "其他", "other", "其它|硕士研究生|硕士生|退休|退休人员|离退休|retired"),
];

export const degreeAreas: readonly Choice[] = [
	choice("natural-science", "自然科学", "natural science", "理学|natural sciences|science"),
	choice("engineering", "工程技术", "engineering", "工学|工科|工程|技术科学"),
	choice("agriculture", "农学", "agriculture", "农业科学|农科|agricultural science"),
	choice("medicine", "医学", "medicine", "医药科学|医科|medical science"),
	choice("humanities", "人文学科", "humanities", "人文科学|人文|文学|哲学|历史学|艺术学"),
	choice("social-science", "社会科学", "social science", "经济学|法学|教育学|管理学|社科|social sciences"),
];

export const ambiguousDegreeAreas: readonly Ambiguous[] = [
	{
		words: ["理工", "理工科", "人文社科", "人文社会科学", "哲学社会科学", "文科", "STEM"],
		instead: {
			zh: "这里有不止一个门类；请写自然科学、工程技术、农学、医学、人文学科或社会科学之一。",
			en: "This is more than one area; write natural science, engineering, agriculture, medicine, humanities or social science.",
		},
	},
];

export const titleChoices: readonly Choice[] = [
	choice("senior", "正高级", "senior"),
	choice("associate-senior", "副高级", "associate-senior"),
	choice("intermediate", "中级", "intermediate"),
	choice("junior", "初级", "junior"),
	choice("none", "无", "none"),
];

export const degreeChoices: readonly Choice[] = [
	choice("doctorate", "博士", "doctorate"),
	choice("master", "硕士", "master"),
	choice("bachelor", "学士", "bachelor"),
	choice("none", "无", "none"),
];

export const activities: readonly Choice[] = [
	choice("institutional-cooperation", "机制性合作", "institutional cooperation", "机制合作|机构合作"),
	choice("academic-exchange", "学术交流研讨", "academic exchange and seminars", "学术交流|学术研讨|学术会议|研讨会|academic exchange"),
	choice("training", "培训活动", "training", "培训|培训班"),
	choice(
		"science-popularization",
		"科学普及与科学文化",
		"science popularisation and scientific culture",
		"科学普及|科普|科普活动|science popularization|science popularisation",
	),
	choice("personnel-exchange", "人员交流", "personnel exchange", "人员互访|互访|人才交流"),
	choice("targeted-dialogue", "面向特定科技群体的专题交流", "themed dialogue for a particular group", "专题交流|targeted dialogue"),
	choice("research-project", "课题研究", "research project", "联合研究|合作研究|科研项目|joint research"),
	choice("platform-building", "平台建设", "platform building", "联合实验室|共建平台"),
	choice("technology-application", "技术应用", "technology application", "技术转移|成果转化|technology transfer"),
	choice("other", "其他活动", "other activity", "其他|其它|other"),
];

export const groups: readonly Choice[] = [
	choice("leading-scientists", "领军科技人才", "leading scientists", "领军人才|科技领军人才"),
	choice("engineers", "工程师", "engineers", "工程技术人员"),
	choice("young-scientists", "青年科技工作者", "young scientists", "青年科学家|青年科技人才|青年人才"),
	choice("women-scientists", "女性科技工作者", "women scientists", "女科学家|女性科学家|女科技工作者"),
	choice("teenagers", "青少年", "teenagers", "中小学生|young people"),
	choice("teachers", "科技教师", "science teachers", "科学教师|科技辅导员|teachers"),
	choice("science-workers", "科技工作者", "science and technology workers", "科技人员|科研人员|science workers"),
];

export const languageChoices: readonly Choice[] = [
	choice("zh", "中文", "Chinese", "汉语|普通话|国语|mandarin"),
	choice("en", "英语", "English", "英文"),
	choice("fr", "法语", "French", "法文"),
	choice("de", "德语", "German", "德文"),
	choice("ru", "俄语", "Russian", "俄文"),
	choice("es", "西班牙语", "Spanish", "西语|西班牙文"),
	choice("pt", "葡萄牙语", "Portuguese", "葡语|葡萄牙文"),
	choice("ar", "阿拉伯语", "Arabic", "阿语"),
	choice("ja", "日语", "Japanese", "日文"),
	choice("ko", "韩语", "Korean", "朝鲜语|韩文|韩国语"),
	choice("it", "意大利语", "Italian", "意语"),
	choice("bg", "保加利亚语", "Bulgarian"),
	choice("sr", "塞尔维亚语", "Serbian"),
	choice("hu", "匈牙利语", "Hungarian"),
	choice("sl", "斯洛文尼亚语", "Slovene", "Slovenian"),
	choice("vi", "越南语", "Vietnamese"),
	choice("th", "泰语", "Thai"),
	choice("lo", "老挝语", "Lao"),
	choice("km", "高棉语", "Khmer", "柬埔寨语"),
	choice("my", "缅甸语", "Burmese"),
	choice("ms", "马来语", "Malay"),
	choice("id", "印度尼西亚语", "Indonesian", "印尼语"),
	choice("kk", "哈萨克语", "Kazakh", "哈语"),
	choice("pl", "波兰语", "Polish"),
	choice("nl", "荷兰语", "Dutch"),
];

/** By every word that stands for a value. */
export function byWord(choices: readonly Choice[]): ReadonlyMap<string, string> {
	return new Map(
		choices.flatMap(({ value, words, others }) => [value, words.zh, words.en, ...others].map((word) => [wordKey(word), value] as const)),
	);
}

function unknownWord(choices: readonly Choice[]) {
	return fault(
		"unknown-word",
		`未能识别；请写以下之一：${choices.map(({ words }) => words.zh).join("、")}。`,
		`This is not known here; write one of: ${choices.map(({ words }) => words.en).join("; ")}.`,
	);
}

/** One word of a closed list. */
export function oneOf(choices: readonly Choice[], ambiguous: readonly Ambiguous[] = []): Reader {
	const values = byWord(choices);
	const instead = new Map(ambiguous.flatMap(({ words, instead }) => words.map((word) => [wordKey(word), instead] as const)));
	const unknown = unknownWord(choices);
	return (cell) => {
		const key = wordKey(textOf(cell));
		const found = values.get(key);
		if (found !== undefined) return value(found);
		const advice = instead.get(key);
		if (advice) return fault("ambiguous-word", advice.zh, advice.en);
		return isNone(cell) ? absent : unknown;
	};
}

/** Words of a closed list, several in a cell. */
export function someOf(choices: readonly Choice[]): Reader {
	const values = byWord(choices);
	const unknown = unknownWord(choices);
	return (cell) => {
		if (isNone(cell)) return absent;
		const found = entriesOf(cell).map((entry) => values.get(wordKey(entry)));
		return found.length > 0 && found.every((entry) => entry !== undefined) ? value(found) : unknown;
	};
}

/** Every value of the closed lists has its word here. */
export const choicesOf = {
	institutionType: institutionTypes,
	position: positions,
	degreeLevel: degreeChoices,
	degreeArea: degreeAreas,
	title: titleChoices,
	activity: activities,
	group: groups,
} satisfies Partial<Record<keyof typeof enumerations, readonly Choice[]>>;
