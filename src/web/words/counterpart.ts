import type { Language } from "../../model/text.ts";

const en = {
	title: (country: string) => `A partner in ${country} would like to apply with you`,
	description: (country: string) =>
		`For Chinese units: which science-exchange programs work with ${country}, who may apply, what is filed in China and abroad, and what takes long.`,
	intro: (country: string) =>
		`A partner in ${country} is looking for a Chinese unit to apply with. The application is the Chinese side’s; this page tells who may apply, what both sides file, and what to begin early.`,
	takes: (country: string) => `These programs work with ${country}.`,
	mayTake: (country: string) => `It is not certain that what is shown here works with ${country}: the source does not say.`,
	someMayTake: (country: string) => `These programs work with ${country}, or may: where it is not certain, that is said.`,
	none: (country: string) => `No program of the catalog works with ${country} at present.`,
	lead: "Who may apply on the Chinese side",
	bothSides: "What both sides share",
	submission: "What is filed in China",
	partnerSide: "What the foreign side files and does",
	preparations: "What takes long: begin early",
	next: "Next",
	check: "See in two minutes whether your unit and the project leader may apply",
	page: (country: string) => `What the partner in ${country} sees`,
	asOf: (day: string) => `As of ${day}, Beijing time`,
};

type CounterpartWords = typeof en;

const zh: CounterpartWords = {
	title: (country) => `${country}的合作方希望与贵单位共同申报`,
	description: (country) => `供中方单位查看：哪些科技交流项目面向${country}，谁可以申报，中外双方各交什么，哪些事费时。`,
	intro: (country) => `${country}的合作方正在寻找中方单位共同申报。申报由中方提出；本页说明谁可以申报、双方各交什么、哪些事宜早准备。`,
	takes: (country) => `以下项目面向${country}。`,
	mayTake: (country) => `以下项目是否包括${country}尚不确定：来源没有写明。`,
	someMayTake: (country) => `以下项目面向${country}，或可能包括该国；尚不确定的都已注明。`,
	none: (country) => `目前目录中没有面向${country}的项目。`,
	lead: "中方谁可以申报",
	bothSides: "双方须一致之处",
	submission: "中方要交什么",
	partnerSide: "外方要交什么、做什么",
	preparations: "费时的事，宜早准备",
	next: "下一步",
	check: "两分钟看看贵单位和项目负责人能否申报",
	page: (country) => `${country}合作方看到的页面`,
	asOf: (day) => `截至北京时间${day}`,
};

export const counterpartWords: Record<Language, CounterpartWords> = { "zh-CN": zh, en };
