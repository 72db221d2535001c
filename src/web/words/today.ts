import type { Language } from "../../model/text.ts";

const en = {
	closedHeading: "No call is open today",
	closedLead: (day: string, count: number) =>
		`As of ${day}, Beijing time, the calls of all ${count} programs here are closed, and no date for a next one is known. It is a good time to prepare: find out above whether you could have applied, and begin early with what takes long.`,
	openHeading: "Open today",
	openLead: (day: string, open: number, count: number) => `As of ${day}, Beijing time, ${open} of ${count} programs take applications.`,
	upcomingHeading: "Opening next",
	upcomingLead: (day: string, upcoming: number, closed: number) =>
		`As of ${day}, Beijing time, no program takes applications; ${upcoming === 1 ? "one opens on a date" : `${upcoming} open on dates`} already announced${closed > 0 ? `, and the calls of ${closed} are closed` : ""}.`,
	alsoUpcoming: "Opening next:",
	timeline: "The windows of the calls",
	current: "Open and upcoming calls",
	prepare: "If the same calls came again",
	prepareLead: "Calls tend to resemble the last one. Nothing here is announced; it is the last call moved on by whole years.",
	was: (days: number) => `The window was ${days} days long.`,
	again: (opens: string, closes: string, days: number) =>
		days > 0
			? `A year’s rhythm would put the next from ${opens} to ${closes}: it would open in ${days} days.`
			: `A year’s rhythm would put the next from ${opens} to ${closes}.`,
	startEarly: "What takes long",
	notices: "Where notices appear",
	issuedBy: (issuer: string) => `Notices are issued by: ${issuer}.`,
	lastNotice: "The last one:",
	notice: "The notice:",
};

type TodayWords = typeof en;

const zh: TodayWords = {
	closedHeading: "今天没有正在申报的项目",
	closedLead: (day, count) =>
		`截至北京时间${day}，这里${count}个项目的申报均已截止，下一次征集的时间尚不可知。正好可以准备：先在上面看看自己是否符合条件，费时的事早些着手。`,
	openHeading: "今天可以申报",
	openLead: (day, open, count) => `截至北京时间${day}，${count}个项目中有${open}个正在申报。`,
	upcomingHeading: "即将开始申报",
	upcomingLead: (day, upcoming, closed) =>
		`截至北京时间${day}，没有正在申报的项目；${upcoming}个项目已定下开始时间${closed > 0 ? `，${closed}个项目的申报已截止` : ""}。`,
	alsoUpcoming: "即将开始的：",
	timeline: "各次申报的时间",
	current: "正在和即将申报的项目",
	prepare: "假如照样再征集一次",
	prepareLead: "每次征集往往与上次相近。以下只是把上次的日期顺延整年，并无任何通知。",
	was: (days) => `上次的申报期为${days}天。`,
	again: (opens, closes, days) => (days > 0 ? `照此顺延，下次为${opens}至${closes}，${days}天后开始。` : `照此顺延，下次为${opens}至${closes}。`),
	startEarly: "费时的事",
	notices: "通知发在哪里",
	issuedBy: (issuer) => `发布单位：${issuer}。`,
	lastNotice: "最近一份：",
	notice: "通知：",
};

export const todayWords: Record<Language, TodayWords> = { "zh-CN": zh, en };
