import type { Language } from "../../model/text.ts";

const en = {
	title: "Which science-exchange programs fit you?",
	description:
		"Enter your field, partner countries, birth year and kind of institution, and see which bilateral science-exchange programs of China fit you.",
	offeredBy: (site: string) => `Offered by ${site} with`,
	by: "Made with",
	kept: "Nothing that you enter is kept.",
	more: "Go to the full page",
	limits: (shown: number, all: number) => `This website shows ${shown} of ${all} programs.`,
	notHere: (why: string) => `The form cannot be shown on this website; the full page works. For the webmaster: ${why}`,
	faultyOptions: "These options do not fit.",
	unknownSite: (key: string) =>
		`No website has the key “${key}”. It was not copied whole, or was taken back; whoever runs the server sees all keys by npx duikou sites list.`,
	foreignOrigin: (key: string, origin: string) =>
		`The key “${key}” is not for ${origin}. ${
			isAddable(origin)
				? `Whoever runs the server adds it by npx duikou sites change ${key} --add-origin ${origin}; without a key the form works anywhere.`
				: "That is no origin that a key can be bound to: sandboxed frames and local files have none. Show the form from a page on the website itself, or leave the key out."
		}`,
	sitesAway: "Keys of websites cannot be checked now; try again in a moment. Without a key it works as usual.",
};

/** Whether an origin is that of a website: pages in a sandbox and local files are of the origin `null`. */
function isAddable(origin: string): boolean {
	return /^https?:\/\/[a-z0-9._:[\]-]+$/.test(origin);
}

type EmbedWords = typeof en;

const zh: EmbedWords = {
	title: "哪些科技交流项目与你对口？",
	description: "填写研究领域、合作国别、出生年份和单位类型，看哪些双边科技交流项目与你对口。",
	offeredBy: (site) => `由${site}提供，基于`,
	by: "基于",
	kept: "填写的内容不保存。",
	more: "打开完整页面",
	limits: (shown, all) => `本网站只列出${all}个项目中的${shown}个。`,
	notHere: (why) => `本网站无法显示这个表单，请使用完整页面。网站管理员请注意：${why}`,
	faultyOptions: "以下选项有误。",
	unknownSite: (key) => `密钥“${key}”无效，可能没有复制完整，或已被收回；服务器管理者可用 npx duikou sites list 查看全部密钥。`,
	foreignOrigin: (key, origin) =>
		`密钥“${key}”没有登记 ${origin}。${
			isAddable(origin)
				? `可由服务器管理者用 npx duikou sites change ${key} --add-origin ${origin} 登记；不带密钥时，任何网站都能使用。`
				: "密钥无法绑定到这样的源：沙盒框架和本地文件没有自己的源。请把表单直接放在网站的页面里，或去掉密钥。"
		}`,
	sitesAway: "目前无法核对网站密钥，请稍后再试；不带密钥时照常可用。",
};

export const embedWords: Record<Language, EmbedWords> = { "zh-CN": zh, en };
