import type { Language } from "../../model/text.ts";

const en = {
	title: "Which science-exchange programs fit you?",
	description:
		"Tell your field, partner countries, birth year and kind of institution, and see which bilateral science-exchange programs of China fit you.",
	offeredBy: (site: string) => `Offered by ${site} with`,
	by: "Made with",
	kept: "Nothing that you enter is kept.",
	more: "Go to the full page",
	faultyOptions: "What this page asks for does not fit:",
	unknownSite: (key: string) => `No website has the key “${key}”. Check that it was copied whole; the keys are listed by: npx duikou sites list`,
	foreignOrigin: (key: string, origin: string) =>
		`The key “${key}” is not for ${origin}. It works only on the websites that it was given for: add this one by npx duikou sites add --origin ${origin}, or leave the key out.`,
	sitesAway: "Keys of websites cannot be checked now; try again in a moment. Without a key it works as usual.",
};

type EmbedWords = typeof en;

const zh: EmbedWords = {
	title: "哪些科技交流项目与你对口？",
	description: "填写研究领域、合作国别、出生年份和单位类型，看哪些双边科技交流项目与你对口。",
	offeredBy: (site) => `${site}提供，所用工具：`,
	by: "所用工具：",
	kept: "填写的内容不保存。",
	more: "打开完整页面",
	faultyOptions: "本页给出的选项有误：",
	unknownSite: (key) => `没有密钥为“${key}”的网站。请检查是否复制完整；全部密钥可用 npx duikou sites list 查看。`,
	foreignOrigin: (key, origin) =>
		`密钥“${key}”不能用于${origin}：它只在登记过的网站上有效。请用 npx duikou sites add --origin ${origin} 登记，或去掉密钥。`,
	sitesAway: "目前无法核对网站密钥，请稍后再试；不带密钥时照常可用。",
};

export const embedWords: Record<Language, EmbedWords> = { "zh-CN": zh, en };
