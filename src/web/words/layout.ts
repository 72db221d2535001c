import type { Language } from "../../model/text.ts";

const en = {
	name: "Duikou",
	skip: "To the content",
	pages: "Pages",
	programs: "Programs",
	countries: "Countries",
	fields: "Fields",
	partners: "Abroad",
	about: "About",
	sources: "Sources",
	embed: "Put it on your website",
	api: "For developers",
	answer: "Look again",
	otherLanguage: "中文",
	kept: "Nothing that you enter is kept or logged, and no cookie is set.",
	revision: (revision: string) => `Catalog ${revision}`,
	waiting: "Looking…",
	slow: "The network is slow. What you entered is kept on this page.",
	away: "The server cannot be reached. What you entered is still here.",
	retry: "Try again",
	suggestions: "Suggestions",
};

type LayoutWords = typeof en;

const zh: LayoutWords = {
	name: "对口",
	skip: "跳到正文",
	pages: "页面",
	programs: "全部项目",
	countries: "按国别",
	fields: "按领域",
	partners: "外方入口",
	about: "关于",
	sources: "来源文件",
	embed: "嵌入你的网站",
	api: "开发接口",
	answer: "重新匹配",
	otherLanguage: "English",
	kept: "填写的内容不保存、不记录，也不使用cookie。",
	revision: (revision) => `目录版本 ${revision}`,
	waiting: "正在匹配…",
	slow: "网络较慢，已填的内容仍在本页。",
	away: "连不上服务器，已填的内容仍在本页。",
	retry: "重试",
	suggestions: "联想",
};

export const layoutWords: Record<Language, LayoutWords> = { "zh-CN": zh, en };
