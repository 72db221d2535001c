import type { FaultParameters } from "../model/profile.ts";
import type { RequestFaultParameters } from "../model/request.ts";
import type { Bilingual } from "../model/text.ts";

/** Faults that only this room finds: of parameters and of members. */
type OwnFaultParameters =
	| { code: "age-disagrees" }
	| { code: "missing" }
	| { code: "unknown-member"; given: string; nearest: string | undefined }
	| { code: "wrong-type"; expected: readonly string[] }
	| { code: "not-one-of"; values: readonly string[] }
	| { code: "empty-array" }
	| { code: "too-many"; maximum: number }
	| { code: "too-small"; minimum: number }
	| { code: "too-large"; maximum: number }
	| { code: "malformed" }
	| { code: "personal-fact" }
	| { code: "repeated" };

export type Parameters = FaultParameters | RequestFaultParameters | OwnFaultParameters;

/** What people call the types of JSON. */
const typeNames: Readonly<Record<string, Bilingual>> = {
	string: { zh: "文字", en: "a text" },
	number: { zh: "数字", en: "a number" },
	int: { zh: "整数", en: "a whole number" },
	boolean: { zh: "true或false", en: "true or false" },
	array: { zh: "列表", en: "a list" },
	object: { zh: "对象", en: "an object" },
};

/** Longest excerpt of what was given that a message repeats. */
const longestExcerpt = 40;

function excerpt(given: string): string {
	const clean = given.replace(/[\p{C}\p{Z}]+/gu, " ").trim();
	return clean.length > longestExcerpt ? `${clean.slice(0, longestExcerpt).toWellFormed()}…` : clean.toWellFormed();
}

/** What a fault says and what to do, in both languages. `nearest` finds the places that a misspelt name may have meant. */
export function faultWords(fault: Parameters, nearest: (given: string) => readonly string[]): Bilingual {
	switch (fault.code) {
		case "unknown-country": {
			const names = nearest(fault.given);
			return {
				zh: `未能识别国家或地区“${excerpt(fault.given)}”${names.length > 0 ? `；是否指${names.join("、")}？` : "；请使用两位字母代码或常用国名。"}`,
				en: `No country is known as "${excerpt(fault.given)}"${names.length > 0 ? `; did you mean ${names.join(", ")}?` : "; write its two-letter code or its usual name."}`,
			};
		}
		case "not-a-partner":
			return {
				zh: `“${excerpt(fault.given)}”不作为合作国；请填写国外合作方所在的国家。`,
				en: `"${excerpt(fault.given)}" is no partner country here; give the country of the foreign partner.`,
			};
		case "not-a-country":
			return { zh: `“${excerpt(fault.given)}”是国家组，这里需要一个国家。`, en: `"${excerpt(fault.given)}" is a group; one country is wanted here.` };
		case "not-a-nationality":
			return { zh: `${fault.given}不是国籍；中国公民请填写CN。`, en: `${fault.given} is no nationality; write CN for Chinese citizens.` };
		case "unknown-province":
			return {
				zh: `未能识别省份“${excerpt(fault.given)}”；请填写内地省级行政区的名称，或CN-ZJ这样的代码；在其他地方注册的单位请填institution.jurisdiction。`,
				en: `No province is known as "${excerpt(fault.given)}"; write the name of one on the Chinese mainland, or a code such as CN-ZJ; for a unit registered elsewhere give institution.jurisdiction.`,
			};
		case "unknown-concept":
			return {
				zh: `没有编号为“${excerpt(fault.given)}”的领域概念；可用的见 /v1/vocabulary。`,
				en: `There is no concept "${excerpt(fault.given)}"; /v1/vocabulary lists them.`,
			};
		case "unknown-language":
			return {
				zh: `“${excerpt(fault.given)}”不是ISO 639-1语言代码；例如英语为en，法语为fr。`,
				en: `"${excerpt(fault.given)}" is no ISO 639-1 code; English is en, French is fr.`,
			};
		case "not-a-date":
			return {
				zh: "请按YYYY、YYYY-MM或YYYY-MM-DD填写真实存在的日期；区间须先早后晚，如1966/1980，只知道不早于某年则写1981/..。",
				en: "Write a date that exists, as YYYY, YYYY-MM or YYYY-MM-DD; an interval runs from the earlier to the later, as 1966/1980, or is open at an end, as in 1981/.. or ../1980; please correct it.",
			};
		case "empty-text":
			return { zh: "内容为空；没有可填的请去掉此项。", en: "This is empty; leave it out where there is nothing to say." };
		case "text-too-long":
			return { zh: `文字过长，最多${fault.maximum}个字符。`, en: `The text is too long; at most ${fault.maximum} characters.` };
		case "control-character":
			return { zh: "文字中含有不可见的控制字符或残缺的字符，请去掉。", en: "The text holds control characters or broken ones; take them out." };
		case "unknown-program":
			return {
				zh: `目录中没有“${excerpt(fault.given)}”；可用的编号见 /v1/programs。`,
				en: `The catalog has no "${excerpt(fault.given)}"; /v1/programs lists ids and series.`,
			};
		case "unknown-revision":
			return {
				zh: `没有编号为“${excerpt(fault.given)}”的目录版本；全部版本见 /v1/revisions。`,
				en: `There is no revision "${excerpt(fault.given)}" of the catalog; /v1/revisions lists them.`,
			};
		case "unreadable-revision":
			return {
				zh: "本软件无法读取这个目录版本；请用当初作答的软件版本（见答复中的software），或按其他版本作答，见 /v1/revisions。",
				en: "This software cannot read that revision; use the version of the software that its answers name, or another revision of /v1/revisions.",
			};
		case "unknown-language-tag":
			return { zh: "请填写zh-CN或en。", en: "Write zh-CN or en." };
		case "not-a-moment":
			return {
				zh: "请填写日期（YYYY-MM-DD），或带Z或时差的RFC 3339时间，年份在1992至2199之间。",
				en: "Write a date (YYYY-MM-DD), or an RFC 3339 date-time with Z or an offset, in the years 1992 to 2199.",
			};
		case "age-disagrees":
			return { zh: "年龄与出生日期不一致；请更正其一，或只填其一。", en: "Age and birth date disagree; correct one of them, or give only one." };
		case "missing":
			return { zh: "缺少此项。", en: "This is missing." };
		case "unknown-member":
			return {
				zh: `没有“${excerpt(fault.given)}”这一项${fault.nearest ? `；是否指“${fault.nearest}”？` : "；请更正名称或去掉。"}`,
				en: `There is no member "${excerpt(fault.given)}"${fault.nearest ? `; did you mean "${fault.nearest}"?` : "; correct its name or leave it out."}`,
			};
		case "wrong-type":
			return {
				zh: `类型不符，此处应为${fault.expected.map((type) => typeNames[type]?.zh ?? type).join("或")}。`,
				en: `This has the wrong type; ${fault.expected.map((type) => typeNames[type]?.en ?? type).join(" or ")} is expected.`,
			};
		case "not-one-of":
			return { zh: `请填写以下之一：${fault.values.join("、")}。`, en: `Write one of: ${fault.values.join(", ")}.` };
		case "empty-array":
			return { zh: "列表为空；没有可填的请去掉此项。", en: "The list is empty; leave it out where there is nothing to say." };
		case "too-many":
			return { zh: `条目过多，最多${fault.maximum}条。`, en: `There are too many entries; at most ${fault.maximum}.` };
		case "too-small":
			return { zh: `数值过小，最小为${fault.minimum}。`, en: `The number is too small; ${fault.minimum} is the least.` };
		case "too-large":
			return { zh: `数值过大，最大为${fault.maximum}。`, en: `The number is too large; ${fault.maximum} is the most.` };
		case "malformed":
			return { zh: "格式不符。", en: "This is not written as it should be." };
		case "personal-fact":
			return {
				zh: "个人信息不应写在网址中，因为网址会被记录；请改用 POST /v1/match。",
				en: "A personal fact does not belong in a URL, since URLs are logged; use POST /v1/match.",
			};
		case "repeated":
			return { zh: "此参数重复；请只写一次。", en: "This parameter is repeated; give it once." };
	}
}
