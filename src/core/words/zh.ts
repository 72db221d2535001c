import type { Outcome } from "../../model/enumerations.ts";
import { beijingDay, noLastDay } from "../dates.ts";
import { changesInChinese } from "./changes-zh.ts";
import { conjunction, date, disjunction, moment, numberFormat, within } from "./chinese.ts";
import type { Words } from "./words.ts";

const outcomes: Readonly<Record<Outcome, string>> = { pass: "符合", fail: "不符合", unknown: "待确认" };

const counters = { country: "国", fact: "项", kind: "类", other: "个" } as const;

export const chinese: Words = {
	and: (items) => conjunction.format(items),
	or: (items) => disjunction.format(items),
	sentence: (statement) => `${statement}。`,
	paragraph: (sentences) => sentences.join(""),
	within,
	yes: "是",
	yesUnnamed: "是，未注明国家",
	inFull: (label, what) => (what === "date" ? `更确切的${label}` : `${label}所涉国家`),
	no: "否",
	registered: { CN: "内地", HK: "香港", MO: "澳门" },
	country: (name) => name,
	years: (count) => `${numberFormat.format(count)}年`,
	yearsFrom: ({ from, to }) => `${from.slice(0, 4)}—${to.slice(0, 4)}年`,
	people: (count) => `${numberFormat.format(count)}人`,
	units: (count) => `${numberFormat.format(count)}家`,
	countries: (count) => `${numberFormat.format(count)}国`,
	quoted: (text) => `“${text}”`,
	partnersInAll: (count) => `本项目${count}个合作国之一`,
	shortened: (items, more, what) => (more > 0 ? `${items.join("、")}等${items.length + more}${counters[what]}` : items.join("、")),

	clauseText({ outcome, rule, given, needed, doubt }) {
		const compared = given.map(({ label, value, assumed }) => `${label}：${value}${assumed ? "，未填，按此推定" : ""}`);
		const notes = [...compared, ...(needed.length > 0 ? [`还需要：${needed.join("、")}`] : [])];
		return `${outcomes[outcome]}：${rule}${notes.length > 0 ? `（${notes.join("；")}）` : ""}${doubt ? `；${doubt}` : ""}。`;
	},
	verdictText({ eligibility, failedRules, pending, doubt }) {
		if (eligibility === "eligible") return "已知条件下各项硬性要求均符合。";
		if (eligibility === "ineligible") {
			return `不符合申报条件，未满足“${failedRules[0]}”${failedRules.length > 1 ? `；另有${failedRules.length - 1}项不符合` : ""}。`;
		}
		if (pending.length === 0) return `能否申报，来源文件未作明确规定${doubt ? `：${doubt}` : "，须向主管方确认"}。`;
		return `尚不能判断，还需要：${chinese.shortened(pending.slice(0, 3), pending.length - 3, "fact")}。`;
	},
	windowText({ status, opensAt, closesAt, days }) {
		switch (status) {
			case "open":
				return `申报开放至${moment(closesAt)}，${days === 0 ? "今天是所印的最后一天" : `还有${days}天`}。`;
			case "upcoming":
				return `申报将于${moment(opensAt)}开始，${days === 0 ? "就在今天" : `还有${days}天`}。`;
			case "closed":
				return `申报已于${date(beijingDay(closesAt))}截止，${days === 0 ? "就在今天" : `距今${days}天`}；下一次征集的时间尚不可知。`;
			case "none":
				return "不受理申报。";
		}
	},
	windowInBrief({ status, opensAt, closesAt }) {
		switch (status) {
			case "open":
				return `申报中，至${moment(closesAt)}`;
			case "upcoming":
				return `${moment(opensAt)}开始申报`;
			case "closed":
				return `${date(beijingDay(closesAt))}已截止`;
			case "none":
				return "不受理申报";
		}
	},
	settlesText: ({ count, fact }) => `有${count}人只差“${fact}”一项即可得出结论。`,
	notices: {
		noProgramText: (countries, hasRelated) =>
			`目录中没有面向${disjunction.format(countries)}的机制或交流项目。${hasRelated ? "以往的相关活动另列，仅供参考。" : ""}`,
		nothingInScopeText: "目录中没有符合所选范围的项目。",
		allClosedText: "本次结果中的申报窗口均已截止。判断仅说明按这些通知可否申报；下一次征集的时间尚不可知。",
		fromAbroadText: "申报由中方单位提出；贵方在本国要办什么、中方须符合什么条件，见各项目的外方须知。",
	},
	cautions: {
		bornLater: "出生日期晚于判断日期，请核对",
		teamTooSmall: "团队中三类人员之和超过团队总人数，请核对",
		notOfCast: (place, abroad) =>
			abroad
				? `所选单位类型只指中国科协系统内的单位；在${place}注册的单位可以作为国外合作组织，不能作为申报单位`
				: `所选单位类型只指中国科协系统内的单位；在${place}注册的单位一般不属于此类，请核对所选类型`,
		provinceElsewhere: "所填省份在内地，而单位在其他地方注册，请核对",
		registeredLater: "单位注册日期晚于判断日期，请核对",
		excludes: (programs) => `一位负责人在本项目与${disjunction.format(programs)}之间只能申报其一`,
	},

	questions: {
		born: (onOrAfter) => `项目负责人是否出生于${within({ earliest: onOrAfter, latest: noLastDay })}？点选一项，或填出生年份`,
		count: (least) => `项目负责人从事科研工作是否已满${least}年？`,
		chineseOnly: "都不能，只用中文",
		fieldNotRecognized: "没有认出所填的研究领域，请换一种说法，中英文均可",
		yesWith: (country) => `有，与${country}`,
	},

	partnerVerdictText: (failedRules) =>
		`贵单位不能自行申报：由中方单位牵头申报，贵单位作为外方合作单位参加${failedRules.length > 0 ? `；但未满足“${failedRules.join("；")}”` : ""}。`,
	outsideVerdictText: (name) => `须由中方单位申报，而${name}不是本项目的合作国。`,
	otherLeaderText: (rule) => `这位负责人还须符合：${rule}。`,
	changes: changesInChinese,
	askFirstText: (text) => `先向主管方询问所填的情况算不算；不算的，${text}`,
	changesText({ possible, smallest, fixed, tooMany, nothingInTheWay, leavesOpen }) {
		if (nothingInTheWay) return "已填的情况没有妨碍；判断取决于尚缺的信息。";
		if (possible === 0) {
			if (fixed) return `须${fixed.whose === "leader" ? "换一位负责人" : "由另一家单位申报"}${fixed.withOthers ? "，所列的其余各项也须办到" : ""}。`;
			return tooMany ? "改变三项还不够，妨碍申报的不止三项。" : "申请人能够改变的情况都不足以使本项目可以申报。";
		}
		const changes = smallest === 1 ? "改变一项" : `同时改变${smallest}项`;
		const ways = possible === 1 ? `${changes}即可` : `有${possible}种办法，最少${changes}即可`;
		return `${ways}${leavesOpen ? "；尚缺的信息仍待确认" : ""}。`;
	},

	outlook: {
		outlookText({ years, today, later: verdictLater, noCutOff, days, overNewYear, opensIn }) {
			const verdicts = { eligible: "符合条件", undetermined: "尚待确定", ineligible: "不符合条件" } as const;
			const verdict =
				today === verdictLater
					? `结论仍为“${verdicts[verdictLater]}”${noCutOff ? "（各项条件均没有日期界限）" : ""}`
					: `结论会由“${verdicts[today]}”变为“${verdicts[verdictLater]}”`;
			const opening = opensIn > 0 ? `，申报期则从${opensIn}天后开始` : "";
			return `假如照同样的条款再征集一次，各日期顺延${years}年，其余情况如所填（目前并无任何通知），${verdict}${opening}。这次通知所定的申报期为${chinese.outlook.windowDays(days, overNewYear)}。`;
		},
		bornText({ who, onOrAfter, born, today, later, lastYear, year }) {
			const person = who === "leader" ? "负责人" : "最年长的成员";
			const cutOff = `日期界限会是${date(onOrAfter)}`;
			if (born === undefined || later === "unknown") return `${cutOff}：${person}是否生于当日或之后，尚不知道。`;
			const birth = `${person}生于${within(born)}`;
			if (later === "pass")
				return `${cutOff}：${birth}，届时符合${lastYear !== undefined && lastYear > year ? `；照此推算，假如每年都征集，到${lastYear}年仍符合` : ""}。`;
			if (today === "pass") return `${cutOff}：${birth}，符合所印的界限，届时不再符合。`;
			return `${cutOff}：${birth}，届时不符合${lastYear === undefined ? "" : `；照此推算，符合界限的最后年份是${lastYear}年`}。`;
		},
		dateText: ({ subject, allowed, outcome }) => `届时要求的${subject}会是${within(allowed)}：${outcomes[outcome]}。`,
		windowDays: (days, overNewYear) => `${days}天${overNewYear ? "，跨元旦" : ""}`,
	},

	recommendedUntilText: (at, over) => `推荐单位确认的期限${over ? "已过，原为" : "为"}${moment(at)}；这不是申报单位的宽限期。`,
	severalCountriesText({ covered, further, furtherInAll, raise }) {
		if (furtherInAll === 0) return `优先支持与区域内几个国家合作的项目；${conjunction.format(covered)}均计入。`;
		const examples = further.length === 0 ? "" : `（${furtherInAll > further.length ? "例如" : ""}${disjunction.format(further)}）`;
		return `优先支持与区域内几个国家合作的项目：除${conjunction.format(covered)}外再增加一国${examples}，这里的匹配得分会提高${raise}。`;
	},
	routes: {
		kindText: (kind) => `可以自行申报：${kind}。`,
		listText: (list, count) => `可以自行申报：名单所列${count}家单位之一（${list}）。`,
		ledText({ leads, initiative, partners, fields, years }) {
			const shared = `${partners && `与${partners}`}${fields && `在${fields}方面`}`;
			return `${leads}：${years}计划列有其${shared}的活动（${initiative}）。`;
		},
	},
	standingText(plan) {
		if (plan === undefined) return "不受理申报。";
		const years = chinese.yearsFrom(plan);
		if (plan.kind === "policy-area") {
			return plan.over ? `属于${years}的政府间计划，计划期已满，不受理申报。` : `属于${years}的政府间计划，不受理申报。`;
		}
		return plan.over
			? `所属计划（${years}）期限已满，只说明计划由谁与谁合作，不是申报渠道。`
			: `属于${years}的计划，只说明计划由谁与谁合作，不是申报渠道。`;
	},
	moneyText: ({ perProject, projects, total }) => `每项${yuan(perProject)}，共${numberFormat.format(projects)}项，合计${yuan(total)}。`,
	periodText: ({ months, from, to }) =>
		`${months % 12 === 0 ? `${months / 12}年` : `${months}个月`}${from && to ? `，自${date(from)}至${date(to)}` : ""}。`,
};

/** Sums of money as they are usually written: in units of 10,000 yuan where they come out whole. */
function yuan(sum: number): string {
	return sum % 10_000 === 0 ? `${numberFormat.format(sum / 10_000)}万元` : `${numberFormat.format(sum)}元`;
}
