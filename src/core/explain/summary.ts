import type { Eligibility, WindowStatus } from "../../model/enumerations.ts";
import type { Language } from "../../model/text.ts";
import { momentInWords } from "./moment.ts";

export interface SummaryFacts {
	eligibility: Eligibility;
	/** The rules that are not met, in the language of the summary, the most important first. */
	failedRules: readonly string[];
	/** The names of the facts that are missing, in the language of the summary. */
	pendingLabels: readonly string[];
	window: { status: WindowStatus; opensAt: number; closesAt: number };
}

/** One sentence on the verdict and one on the window. */
export function summaryOf(facts: SummaryFacts, language: Language): string {
	return language === "en"
		? `${verdictInEnglish(facts)} ${windowInEnglish(facts.window)}`
		: `${verdictInChinese(facts)}${windowInChinese(facts.window)}`;
}

/** Facts named in a summary before the rest is only counted. */
const mostNamed = 3;

function verdictInChinese({ eligibility, failedRules, pendingLabels }: SummaryFacts): string {
	if (eligibility === "eligible") return "已知条件下各项硬性要求均符合。";
	if (eligibility === "ineligible") {
		return `不符合申报条件：${failedRules[0]}${failedRules.length > 1 ? `，另有${failedRules.length - 1}项不符合` : ""}。`;
	}
	if (pendingLabels.length === 0) return "能否申报，来源文件未作明确规定，须向主管方确认。";
	const named = pendingLabels.slice(0, mostNamed).join("、");
	return `尚不能判断，还需要${pendingLabels.length > mostNamed ? `${named}等${pendingLabels.length}项` : named}信息。`;
}

function verdictInEnglish({ eligibility, failedRules, pendingLabels }: SummaryFacts): string {
	if (eligibility === "eligible") return "All hard requirements are met, as far as they are known.";
	if (eligibility === "ineligible") {
		const others = failedRules.length - 1;
		return `Not eligible: ${failedRules[0]}${others > 0 ? `, and ${others} more ${others === 1 ? "requirement is" : "requirements are"} not met` : ""}.`;
	}
	if (pendingLabels.length === 0) return "The source does not say for certain; ask the authority in charge.";
	const named = pendingLabels.slice(0, mostNamed).join(", ");
	const rest = pendingLabels.length - mostNamed;
	return `Cannot be decided yet without: ${named}${rest > 0 ? ` and ${rest} more` : ""}.`;
}

function windowInChinese({ status, opensAt, closesAt }: SummaryFacts["window"]): string {
	switch (status) {
		case "open":
			return `申报开放至${momentInWords(closesAt, "zh-CN")}。`;
		case "upcoming":
			return `申报将于${momentInWords(opensAt, "zh-CN")}开始。`;
		case "closed":
			return `申报已于${momentInWords(closesAt, "zh-CN")}截止。`;
		case "none":
			return "没有申报窗口。";
	}
}

function windowInEnglish({ status, opensAt, closesAt }: SummaryFacts["window"]): string {
	switch (status) {
		case "open":
			return `Applications are open until ${momentInWords(closesAt, "en")}.`;
		case "upcoming":
			return `Applications open on ${momentInWords(opensAt, "en")}.`;
		case "closed":
			return `Applications closed on ${momentInWords(closesAt, "en")}.`;
		case "none":
			return "There is nothing to apply to.";
	}
}
