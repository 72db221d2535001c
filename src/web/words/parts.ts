import type { Standing } from "../../model/enumerations.ts";
import type { Language } from "../../model/text.ts";

const en = {
	fit: "Fit",
	fitOf: (score: string) => `Fit ${score} of 1`,
	nearness: (nearness: string) => `nearness ${nearness}`,
	standing: {
		priority: "priority",
		own: "own direction",
		tentative: "named tentatively",
		"catch-all": "any field",
		"policy-area": "policy area",
	} satisfies Record<Standing, string>,
	sameInAll: (count: number) => (count === 2 ? "The same in both" : `The same in all ${count}`),
	sameIn: (names: string) => `The same in ${names}`,
	unprinted: "Funding, no amount printed",
	nothingPrinted: "No money named",
	more: (count: number) => `${count} more`,
	ledBy: (leads: string) => `led by ${leads}`,
	phone: "Phone",
	email: "E-mail",
	address: "Address",
	website: "Website",
	copy: "Copy",
	copied: "Copied",
	uncertainMember: "It is not certain that this program takes the country.",
	calls: (call: string, count: number) => `${call} (${count} programs)`,
};

type PartWords = typeof en;

const zh: PartWords = {
	fit: "匹配度",
	fitOf: (score) => `匹配度${score}，满分1`,
	nearness: (nearness) => `相近程度${nearness}`,
	standing: { priority: "优先方向", own: "本项目方向", tentative: "试探性提及", "catch-all": "各领域", "policy-area": "政策领域" },
	sameInAll: (count) => (count === 2 ? "两者相同" : `${count}个项目都相同`),
	sameIn: (names) => `${names}相同`,
	unprinted: "有经费，未公布金额",
	nothingPrinted: "没有写明经费",
	more: (count) => `另有${count}项`,
	ledBy: (leads) => `牵头：${leads}`,
	phone: "电话",
	email: "邮箱",
	address: "地址",
	website: "网站",
	copy: "复制",
	copied: "已复制",
	uncertainMember: "本项目是否包括该国，尚不确定。",
	calls: (call, count) => `${call}（${count}个项目）`,
};

export const partWords: Record<Language, PartWords> = { "zh-CN": zh, en };
