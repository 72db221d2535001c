import type { Fit } from "../../model/answer.ts";
import type { WindowStatus } from "../../model/enumerations.ts";
import type { Language } from "../../model/text.ts";

/** Everything the pictures say, in one language. */
export interface PictureWords {
	timeline: {
		title: string;
		status: Record<WindowStatus, string>;
		today(day: string): string;
		month(month: number): string;
		year(year: number): string;
		rehearsal: string;
		rehearsalNote: string;
		recommendersNote: string;
		asTable: string;
		opens: string;
		closes: string;
		window: string;
		recommendersUntil: string;
		unannounced: string;
		/** What a row of the table is, and how it stands. */
		named(what: string, standing: string): string;
	};
	score: {
		title: string;
		parts: Record<keyof Fit, string>;
		part: string;
		score: string;
		weight: string;
		contribution: string;
		sum: string;
		nothing: string;
	};
	countries: {
		title: string;
		single: string;
		count(count: number): string;
		uncertain(count: number): string;
		uncertainMark: string;
		programs(count: number): string;
		severalNote: string;
		uncertainNote: string;
		/** What is said of a country beside its name. */
		remarks(remarks: readonly string[]): string;
	};
}

const englishMonths = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

const chinese: PictureWords = {
	timeline: {
		title: "申报时间",
		status: { open: "申报中", closed: "已截止", upcoming: "即将开放", none: "不受理申报" },
		today: (day) => `今天 ${day}`,
		month: (month) => `${month}月`,
		year: (year) => `${year}年`,
		rehearsal: "预演",
		rehearsalNote: "虚线为预演：把同样的日期顺延整年，并无任何机构公布过这样的征集。",
		recommendersNote: "细线一段只供推荐单位确认，不是申报单位的宽限期。",
		asTable: "列表查看日期",
		opens: "开始（北京时间）",
		closes: "截止（北京时间）",
		window: "申报",
		recommendersUntil: "推荐单位确认",
		unannounced: "未公布",
		named: (what, standing) => `${what}（${standing}）`,
	},
	score: {
		title: "得分的构成",
		parts: { field: "研究领域", country: "合作国别", groups: "服务人群", activities: "活动形式" },
		part: "部分",
		score: "得分",
		weight: "×\u00a0权重",
		contribution: "=\u00a0计入",
		sum: "总分",
		nothing: "还没有填写可以评分的内容。",
	},
	countries: {
		title: "各机制与项目的合作国",
		single: "面向一个国家的机制与项目",
		count: (count) => `${count}国`,
		uncertain: (count) => `另有${count}国不确定`,
		uncertainMark: "来源未写明是否包括",
		programs: (count) => `共${count}个项目`,
		severalNote: "圆点：面向该国的机制与项目不止一个，有几个标几点",
		uncertainNote: "虚线框：来源没有写明是否包括该国",
		remarks: (remarks) => `（${remarks.join("，")}）`,
	},
};

const english: PictureWords = {
	timeline: {
		title: "When to apply",
		status: { open: "Open", closed: "Closed", upcoming: "Upcoming", none: "No call" },
		today: (day) => `Today, ${day}`,
		month: (month) => englishMonths[month - 1] ?? "",
		year: String,
		rehearsal: "Rehearsal",
		rehearsalNote: "Dashed: a rehearsal, the same dates moved by whole years. Nobody has announced such a call.",
		recommendersNote: "The thin line after a bar is for recommending units only and gives applicants no extra time.",
		asTable: "The dates as a table",
		opens: "Opens (Beijing time)",
		closes: "Closes (Beijing time)",
		window: "Window",
		recommendersUntil: "Recommenders",
		unannounced: "not announced",
		named: (what, standing) => `${what} (${standing.toLowerCase()})`,
	},
	score: {
		title: "Parts of the score",
		parts: { field: "Field", country: "Country", groups: "People", activities: "Activities" },
		part: "Part",
		score: "Score",
		weight: "×\u00a0weight",
		contribution: "=\u00a0counts",
		sum: "Score in all",
		nothing: "Nothing has been given yet that can be scored.",
	},
	countries: {
		title: "Partner countries by program",
		single: "For one country each",
		count: (count) => (count === 1 ? "1 country" : `${count} countries`),
		uncertain: (count) => `${count} more uncertain`,
		uncertainMark: "the source does not say whether it belongs",
		programs: (count) => `${count} programs`,
		severalNote: "Dots: more than one program takes the country, a dot for each",
		uncertainNote: "Dashed: the source does not say whether the country belongs",
		remarks: (remarks) => ` (${remarks.join(", ")})`,
	},
};

export const pictureWordsIn: Readonly<Record<Language, PictureWords>> = { "zh-CN": chinese, en: english };
