import type { Language } from "../../model/text.ts";

const en = {
	notFound: "There is no page at this address. It may have been mistyped, or moved when a new call replaced an old one.",
	tooMany: "Too much was asked from your network at once. Wait a minute, then try again.",
	home: "Find programs that fit",
	programs: "All programs",
};

type ProblemWords = typeof en;

const zh: ProblemWords = {
	notFound: "这个网址没有页面，可能是输错了，也可能随新一次征集改了地址。",
	tooMany: "您所在的网络请求过于频繁，请过一分钟再试。",
	home: "看哪些项目对口",
	programs: "全部项目",
};

export const problemWords: Record<Language, ProblemWords> = { "zh-CN": zh, en };
