import { wordsIn } from "../../core/words/index.ts";
import type { Language } from "../../model/text.ts";

const en = {
	title: "Science exchange with China, from your country",
	description:
		"For researchers outside China: which Chinese science-exchange programs work with your country, what is filed there and with whom, and what your Chinese counterpart must be.",
	heading: "Working with China from abroad",
	lead: [
		"Applications to China’s bilateral science-exchange programs are filed by Chinese institutions; partners abroad take part through them.",
		"Some ask the partner to file as well, with its own authority at home; for others the Chinese side files alone.",
		"Choose your country to see which programs work with it, what is filed where, and a page to send to your Chinese counterpart.",
	],
	choose: "Choose your country",
	notListed: "Your country is not listed? Then no program of this catalog takes it at present; earlier activities with it may still be known:",
	notListedLink: "look at it by its two-letter code, such as /from/JP.",
	allCountries: "All countries",
	titleFrom: (country: string) => `From ${country}: science exchange with China`,
	descriptionFrom: (country: string) =>
		`Which Chinese science-exchange programs work with ${country}: what is filed there and with whom, what the Chinese lead must be, visits, money and deadlines, each with its clause.`,
	headingFrom: (country: string) => `From ${country}`,
	form: "Your research",
	formHint: "Optional: see how well each program fits what you work on. Nothing is kept.",
	formHintNone: "Optional: put first the activities nearest to what you work on. Nothing is kept.",
	field: "Field of research",
	fieldHint: "In your own words; several with commas",
	fieldExample: "food safety, plant pathology",
	institutionType: "Kind of your institution",
	institutionOpen: "Not said",
	submit: "See what fits",
	startOver: "Start over",
	faulty: "Not everything could be read.",
	understood: "Understood as",
	notUnderstood: "Not understood:",
	/** `uncertain`: programs of which the source does not say whether they take the country. */
	programs: (certain: number, uncertain: number, country: string) => {
		const counted = (count: number) => (count === 1 ? "One program" : `${count} programs`);
		if (certain === 0) return `${counted(uncertain)} that may take ${country}`;
		const taking = `${counted(certain)} with ${country}`;
		return uncertain === 0 ? taking : `${taking}, and ${uncertain} more that may take it`;
	},
	none: (country: string) => `No program with ${country} at present`,
	noneHint:
		"Nothing was overlooked: the calls in this catalog are for other countries. It says nothing about your work; the societies named below may know of other ways, and a next call may take more countries.",
	window: "When",
	fitParts: "How the fit adds up",
	yourSide: "On your side: what is filed, and what you do",
	bothSides: "What both sides share",
	chineseLead: "What the Chinese lead must be",
	partnerContacts: "Whom to ask on your side",
	chineseContacts: "Whom to ask in China",
	gives: "Money and period",
	visits: "Visits and other obligations of a project",
	routes: "Who could lead in China",
	cautions: "Easily taken wrong",
	related: "Earlier activities with your country",
	share: "A page for your Chinese counterpart",
	shareHint: "In Chinese, fit to print: who may apply there, what is filed on each side and by when. It says nothing about you.",
	shareLabel: "Its address",
	open: "Open it",
	notAbroad: (place: string) =>
		`This entrance is for partners abroad. Programs here link China with other countries, so nothing starts from ${place}; applicants there begin with the form on the front page.`,
	noCountry: (given: string, nearest: readonly string[]) =>
		nearest.length > 0
			? `No country is known as “${given}”; did you mean ${wordsIn.en.or(nearest)}?`
			: `No country is known as “${given}”. Use its two-letter code, such as RS for Serbia, or choose from the list at /from.`,
};

type AbroadWords = typeof en;

const zh: AbroadWords = {
	title: "外方入口：在您的国家与中国开展科技交流",
	description: "供国外科研人员查看：哪些中方科技交流项目面向您的国家，外方向谁申报、交什么，对中方单位有什么要求。",
	heading: "从国外与中国合作",
	lead: [
		"中国的双边科技交流项目由中方单位申报，外方伙伴通过中方参加。",
		"有的项目要求外方也向本国主管部门申报，有的只由中方报送。",
		"请选择您的国家，查看哪些项目面向该国、各方要交什么，并可把一个网页转给中方合作者。",
	],
	choose: "选择国家",
	notListed: "没有列出您的国家？那么目前目录中没有面向该国的项目，但可能有以往的活动：",
	notListedLink: "可按两位国家代码查看，如 /from/JP。",
	allCountries: "全部国家",
	titleFrom: (country) => `${country}：与中国开展科技交流`,
	descriptionFrom: (country) =>
		`哪些中方科技交流项目面向${country}：外方向谁申报、交什么，对中方牵头单位的要求，互访、经费与截止时间，逐条注明依据。`,
	headingFrom: (country) => `外方在${country}`,
	form: "您的研究",
	formHint: "可不填：看看各项目与您的研究是否对口。填写的内容不保存。",
	formHintNone: "可不填：把与您的研究相近的活动排在前面。填写的内容不保存。",
	field: "研究领域",
	fieldHint: "用自己的话写；几个领域用逗号隔开",
	fieldExample: "食品安全，植物病理",
	institutionType: "贵单位的性质",
	institutionOpen: "暂不填写",
	submit: "看看是否对口",
	startOver: "从头填写",
	faulty: "有内容无法识别。",
	understood: "理解为",
	notUnderstood: "未能识别：",
	programs: (certain, uncertain, country) => {
		if (certain === 0) return `可能面向${country}的项目（${uncertain}个）`;
		return uncertain === 0 ? `面向${country}的项目（${certain}个）` : `面向${country}的项目（${certain}个，另有${uncertain}个尚不确定）`;
	},
	none: (country) => `目前没有面向${country}的项目`,
	noneHint: "并非漏查：目录中的各次征集面向其他国家。这与您的研究无关；下面提到的学会或许知道别的途径，下一次征集也可能面向更多国家。",
	window: "时间",
	fitParts: "匹配度怎么来的",
	yourSide: "外方要交什么、做什么",
	bothSides: "双方须一致之处",
	chineseLead: "对中方牵头单位的要求",
	partnerContacts: "外方向谁询问",
	chineseContacts: "在中国向谁询问",
	gives: "经费与期限",
	visits: "互访等项目义务",
	routes: "中方可由谁牵头",
	cautions: "容易误解之处",
	related: "以往与该国有关的活动",
	share: "转给中方合作者的网页",
	shareHint: "中文，适合打印：中方谁可申报、双方各交什么、何时截止。其中没有关于您的内容。",
	shareLabel: "网址",
	open: "打开",
	notAbroad: (place) => `这里是外方入口。这里的项目是中国与外国之间的合作，没有从${place}出发的页面；当地的申报单位请从首页的表单开始。`,
	noCountry: (given, nearest) =>
		nearest.length > 0
			? `没有名为“${given}”的国家；是否指${wordsIn["zh-CN"].or(nearest)}？`
			: `没有名为“${given}”的国家。请用两位国家代码，如塞尔维亚为RS，或在/from的列表中选择。`,
};

export const abroadWords: Record<Language, AbroadWords> = { "zh-CN": zh, en };
