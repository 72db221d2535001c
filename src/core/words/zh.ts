import type { Outcome } from "../../model/enumerations.ts";
import { beijingDay, noFirstDay, noLastDay } from "../dates.ts";
import { changesInChinese } from "./changes-zh.ts";
import { conjunction, date, disjunction, moment, numberFormat, range, within } from "./chinese.ts";
import type { Words } from "./words.ts";

const outcomes: Readonly<Record<Outcome, string>> = { pass: "符合", fail: "不符合", unknown: "待确认" };

export const chinese: Words = {
	and: (items) => conjunction.format(items),
	or: (items) => disjunction.format(items),
	number: (value) => numberFormat.format(value),
	date,
	moment,
	within,
	yes: "是",
	no: "否",
	registered: { CN: "内地", HK: "香港", MO: "澳门" },
	country: (name) => name,
	years: (count) => `${numberFormat.format(count)}年`,
	people: (count) => `${numberFormat.format(count)}人`,
	units: (count) => `${numberFormat.format(count)}家`,
	range,
	quoted: (text) => `“${text}”`,
	partnersInAll: (count) => `本项目${count}个合作国之一`,
	shortened: (items, more) => (more > 0 ? `${items.join("、")}等${items.length + more}项` : items.join("、")),

	clauseText({ outcome, rule, given, needed, doubt }) {
		const compared = given.map(({ label, value, assumed }) => `${label}：${value}${assumed ? "，未填，按此推定" : ""}`);
		const notes = [...compared, ...(needed.length > 0 ? [`还需要：${needed.join("、")}`] : [])];
		return `${outcomes[outcome]}：${rule}${notes.length > 0 ? `（${notes.join("；")}）` : ""}${doubt ? `；${doubt}` : ""}。`;
	},
	verdictText({ eligibility, failedRules, pending, doubt }) {
		if (eligibility === "eligible") return "已知条件下各项硬性要求均符合。";
		if (eligibility === "ineligible") {
			return `不符合申报条件，未满足的是：${failedRules[0]}${failedRules.length > 1 ? `；另有${failedRules.length - 1}项不符合` : ""}。`;
		}
		if (pending.length === 0) return `能否申报，来源文件未作明确规定${doubt ? `：${doubt}` : "，须向主管方确认"}。`;
		return `尚不能判断，还需要${chinese.shortened(pending.slice(0, 3), pending.length - 3)}信息。`;
	},
	windowText({ status, opensAt, closesAt, days }) {
		switch (status) {
			case "open":
				return `申报开放至${moment(closesAt)}，${days === 0 ? "今天是最后一天" : `还有${days}天`}。`;
			case "upcoming":
				return `申报将于${moment(opensAt)}开始，${days === 0 ? "就在今天" : `还有${days}天`}。`;
			case "closed":
				return `申报已于${date(beijingDay(closesAt))}截止，${days === 0 ? "就在今天" : `距今${days}天`}；下一次征集的时间尚不可知。`;
			case "none":
				return "不受理申报。";
		}
	},
	notices: {
		noProgramText: (countries, hasRelated) =>
			`目录中本年度没有面向${disjunction.format(countries)}的机制或交流项目。${hasRelated ? "以往的相关活动另列，仅供参考。" : ""}`,
		nothingInScopeText: "目录中没有符合所选范围的项目。",
		allClosedText: "本次结果中的申报窗口均已截止。判断仅说明按这些通知可否申报；下一次征集的时间尚不可知。",
		fromAbroadText: (country) => `申报由中方单位提出。在${country}的单位，可看partnerSide一栏：本国要提交什么，中方牵头单位和负责人须符合什么条件。`,
	},
	cautions: {
		bornLater: "出生日期晚于判断日期，请核对",
		teamTooSmall: "团队中三类人员之和超过团队总人数，请核对",
		registeredLater: "单位注册日期晚于判断日期，请核对",
		excludesText: (programs) => `一位负责人在本项目与${disjunction.format(programs)}之间只能申报其一`,
	},

	questions: {
		bornText: (onOrAfter) => `项目负责人是否出生于${within({ earliest: onOrAfter, latest: noLastDay })}？填出生年份，或答是、否即可`,
		countText: (least) => `项目负责人从事科研工作是否已满${least}年？`,
		noneOf: (items) => (items.length > 1 ? `${disjunction.format(items)}都不能` : `不能用${items[0]}`),
		other: "其他",
		yesWith: (country) => `有，与${country}`,
	},

	changes: changesInChinese,
	changesText({ possible, smallest, hasFixed, tooMany, nothingInTheWay, leavesOpen }) {
		if (nothingInTheWay) return "已填的情况没有妨碍；判断取决于尚缺的信息。";
		if (possible === 0) {
			if (hasFixed) return "妨碍申报的情况无法改变；只能改由符合条件的其他负责人或单位申报。";
			return tooMany ? "须同时改变三项以上的情况。" : "申请人能够改变的情况都不足以使本项目可以申报。";
		}
		const changes = smallest === 1 ? "改变一项" : `同时改变${smallest}项`;
		const ways = possible === 1 ? `有一种办法，须${changes}` : `有${possible}种办法，最少须${changes}`;
		return `${ways}${leavesOpen ? "；尚缺的信息仍待确认" : ""}。`;
	},

	outlook: {
		outlookText({ years, today, later: verdictLater, noCutOff, days, overNewYear, opensIn }) {
			const verdicts = { eligible: "符合条件", undetermined: "尚待确定", ineligible: "不符合条件" } as const;
			const verdict =
				today === verdictLater
					? `结论仍为“${verdicts[verdictLater]}”${noCutOff ? "（各项条件均没有日期界限）" : ""}`
					: `结论将由“${verdicts[today]}”变为“${verdicts[verdictLater]}”`;
			const opening = opensIn > 0 ? `，窗口将在${opensIn}天后开始` : "";
			return `假如${years}年后照同样的条款再征集（目前并无任何通知），${verdict}${opening}。所印窗口${chinese.outlook.windowDays(days, overNewYear)}。`;
		},
		bornText({ who, onOrAfter, born, today, later, lastYear, year }) {
			const person = who === "leader" ? "负责人" : "最年长的成员";
			const cutOff = `日期界限将是${date(onOrAfter)}`;
			if (born === undefined || later === "unknown") return `${cutOff}：${person}是否生于当日或之后，尚不知道。`;
			const birth = `${person}生于${within(born)}`;
			if (later === "pass")
				return `${cutOff}：${birth}，届时符合${lastYear !== undefined && lastYear > year ? `；照此推算，直到${lastYear}年的征集都符合` : ""}。`;
			if (today === "pass") return `${cutOff}：${birth}，符合所印的界限，届时不再符合。`;
			return `${cutOff}：${birth}，届时不符合${lastYear === undefined ? "" : `；照此倒推，${lastYear}年还会符合，此后不再符合`}。`;
		},
		dateText: ({ subject, onOrAfter = noFirstDay, onOrBefore = noLastDay, outcome }) =>
			`${subject}须为${within({ earliest: onOrAfter, latest: onOrBefore })}：${outcomes[outcome]}。`,
		windowDays: (days, overNewYear) => `${days}天${overNewYear ? "，且跨新年" : ""}`,
	},

	recommendedUntil: (at) => `推荐单位确认的期限为${moment(at)}；这不是申报单位的宽限期。`,
	severalCountriesText({ covered, further, furtherInAll, raise }) {
		if (covered.length > 1) return `优先支持与区域内几个国家合作的项目；${conjunction.format(covered)}均计入。`;
		const examples = `${further.join("、")}${furtherInAll > further.length ? "等" : ""}`;
		return `优先支持与区域内几个国家合作的项目：除${covered[0]}外再增加一国（${examples}），得分提高${raise}。`;
	},
	routes: {
		kindText: (kind) => `可以自行申报：${kind}。`,
		listText: (list, count) => `可以自行申报：名单所列${count}家单位之一（${list}）。`,
		ledText({ leads, initiative, countries, fields }) {
			const shared = countries && fields ? `与${countries}在${fields}方面合作` : countries ? `与${countries}合作` : `在${fields}方面合作`;
			return `${leads}：规划列有${shared}（${initiative}）。`;
		},
	},
	standingText(plan) {
		if (plan === undefined) return "不受理申报。";
		const years = `${plan.from.slice(0, 4)}—${plan.to.slice(0, 4)}年`;
		if (plan.kind === "policy-area") {
			return plan.over ? `属于${years}的政府间计划，计划期已满，不受理申报。` : `属于${years}的政府间计划，不受理申报。`;
		}
		return plan.over ? `所属计划（${years}）期限已满，只说明谁与谁合作过，不是申报渠道。` : `属于${years}的计划，只说明谁与谁合作，不是申报渠道。`;
	},
	moneyText: ({ perProject, projects, total }) =>
		`每项${numberFormat.format(perProject)}元，共${numberFormat.format(projects)}项，合计${numberFormat.format(total)}元。`,
	periodText: ({ months, from, to }) =>
		`${months % 12 === 0 ? `${months / 12}年` : `${months}个月`}${from && to ? `，自${date(from)}至${date(to)}` : ""}。`,
};
