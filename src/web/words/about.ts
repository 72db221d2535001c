import type { Part } from "../../core/fit/weights.ts";
import type { Language } from "../../model/text.ts";
import type { Verdict } from "../verdict.ts";

/** How much things count for the score. Shares in [0, 1]; the weights of parts as they are before they are divided by their sum. */
interface ScoreNumbers {
	weights: Readonly<Record<Part, number>>;
	uncertainCountry: number;
	singleCountry: number;
	groupOfCall: number;
}

const en = {
	title: "About Duikou",
	description:
		"How programs are judged and scored here, where the facts come from, what is kept of what you enter (nothing), and what this does not do.",
	lead: "Duikou tells researchers and institutions in China, and their partners abroad, which bilateral science-exchange programs fit, whether one may apply, and which clause says so.",

	verdict: "How a verdict is made",
	verdictText: [
		"Each program is kept as a list of clauses, each with the document and section it comes from. Your facts are held against every clause, and a clause is met, not met, or to be confirmed. What you have not told counts neither for you nor against you.",
		"Some clauses only you can attest, such as that nothing disqualifies the leader. They are listed to confirm, and change a verdict only where you say that they are not met.",
	],
	verdicts: {
		can: "Every clause that must be known is met.",
		confirm: "None is failed, but something is not known yet, or the source itself leaves it open.",
		indirect: "Your unit may not apply itself; another may, as far as is known, and you take part.",
		cannot: "A clause is not met, and no such way is known.",
	} satisfies Record<Verdict, string>,

	score: "How the fit is scored",
	scoreText: ({ weights, uncertainCountry, singleCountry, groupOfCall }: ScoreNumbers) => [
		`The fit runs from 0 to 1 and has up to four parts: field (weight ${weights.field}), partner countries (${weights.country}), people served (${weights.groups}) and activities (${weights.activities}). Only parts that you told something about count; their weights are made to add up to 1.`,
		`A field scores by how near it lies, among the fields known here, to what a program names, times how firmly the program names it. Countries score by the share that the program takes: one that the source leaves uncertain counts ${uncertainCountry}, and a program that prefers several countries counts ${singleCountry} with only one. People whom only the call as a whole names count ${groupOfCall}.`,
		"The fit says nothing of whether you may apply, and does not depend on the day or the language.",
	],
	standings: "How firmly a program names a field",
	standing: "Named as",
	counts: "Counts",
	exampleOf: (field: string, country: string, people: string, program: string) =>
		`For example, ${field} with ${country} for ${people}, against the ${program}:`,

	window: "What dates do",
	windowText:
		"The application window is told apart from the verdict: a closed call keeps its verdict, so that one can see who could have applied, and says since when it is closed. Deadlines are in Beijing time and include their last second. A “next” window is the last one moved on by whole years; nobody has announced it.",

	sources: "Where the facts come from",
	sourcesText: (programs: number) =>
		`From these documents, read clause by clause and put in our own words; ${programs} programs in all. The document decides, not this page.`,
	sourceOf: (issuer: string, day: string) => `${issuer}, ${day}`,
	catalog: (revision: string, day: string) => `Catalog revision ${revision}, published ${day}.`,

	kept: "What is kept of what you enter: nothing",
	keptText: [
		"What you enter is sent in the body of a request, not in an address; it is answered from memory, and neither stored nor logged. While you type in the form, what you type is sent the same way to suggest names.",
		"These pages set no cookies and put nothing into the storage of your browser; there are no accounts, no counting of visitors, and nothing is loaded from elsewhere.",
		"The log has a line for each request: the time, the method, which kind of page was asked for, the status, how long it took, an identifier of the request and, where a program used a key, the name of that key; no network address, and nothing of what was asked. Where requests are limited, addresses are counted in memory for that.",
		"Your own browser keeps the form and its answer in the history of the tab, so that going back works. How long, is for the browser to say: it may bring a closed tab back, even after a restart. On a device that others use, open a private window and close it when you are done.",
		"A link to share holds what you entered after its #. Browsers send that part to nobody; the page that opens reads it, which needs scripts, and asks as the form does. Whoever has the link can read it.",
		"What a network or a proxy in front of this server records is not in its hands.",
	],

	limits: "What this does not do",
	limitsText: [
		"It does not forecast: neither whether a call comes again, nor whether an application succeeds.",
		"It files nothing, and sends nothing to anyone.",
		"It is no legal advice. Where it and a source differ, the source is right; ask the office that the call names.",
	],

	access: "Language and accessibility",
	accessText:
		"Every page is in Chinese and English, but for the reference of the interface, which is in English. All work without scripts, with a keyboard and on a small screen, in light and dark, and print; only the links to share need scripts to be opened. No verdict is told by colour alone. Texts of the catalog were written in both languages; the documents themselves are binding as they were issued.",

	more: "For developers and curators",
	developers: "Everything here can be asked for by programs too:",
	reference: "the reference of the interface",
	mistakes:
		"A mistake in a clause is best reported to who runs this server, with the document and section beside the statement in question; it is set right in the catalog, and the next revision shows it.",
};

type AboutWords = typeof en;

const zh: AboutWords = {
	title: "关于对口",
	description: "这里怎样判断能否申报、怎样计算匹配度，事实出自哪里，填写的内容是否留存（不留存），以及不做什么。",
	lead: "对口帮助中国的科研人员和单位，以及他们的国外合作方，看清哪些双边科技交流项目对口、能否申报、依据是哪一条。",

	verdict: "怎样判断能否申报",
	verdictText: [
		"每个项目都整理成一条条规定，各注明出自哪份文件哪一条。所填情况与每一条对照，结果是符合、不符合或待确认。没有填写的，既不算符合，也不算不符合。",
		"有些规定只有本人能确认，例如负责人没有不得申报的情形。这些会列出来请你确认，只有你说明不符合时才影响结论。",
	],
	verdicts: {
		can: "须知道的各条都符合。",
		confirm: "没有不符合的，但还有情况不清楚，或来源文件本身没有写明。",
		indirect: "本单位不能自行申报；就所知情况，可由别的单位申报，你参与其中。",
		cannot: "有一条不符合，也没有找到这样的途径。",
	},

	score: "匹配度怎么算",
	scoreText: ({ weights, uncertainCountry, singleCountry, groupOfCall }) => [
		`匹配度从0到1，最多由四部分构成：研究领域（权重${weights.field}）、合作国别（${weights.country}）、服务人群（${weights.groups}）和活动形式（${weights.activities}）。只计填写了的部分，其权重按比例折算，合计为1。`,
		`领域看所填内容在这里的领域体系中与项目所列方向有多近，再乘以该方向的分量。国别看所填国家中项目面向的占多大比例：来源没有写明是否包括的国家按${uncertainCountry}计；优先支持与多国合作的项目，只填一国时按${singleCountry}计。只在通知总则里点名的人群按${groupOfCall}计。`,
		"匹配度不说明能否申报，也不随日期和语言变化。",
	],
	standings: "方向的分量",
	standing: "在项目中属于",
	counts: "计为",
	exampleOf: (field, country, people, program) => `例如，领域为${field}、合作国为${country}、面向${people}，与${program}对照：`,

	window: "日期起什么作用",
	windowText:
		"申报期与能否申报分开说明：已截止的项目结论不变，可以看出谁本来能够申报，并注明何时截止。时间均为北京时间，含最后一秒。所说的“下一次”，是把上次的日期顺延整年，并没有任何机构公布。",

	sources: "事实出自哪里",
	sourcesText: (programs) => `出自以下文件，逐条研读后用我们自己的话写成，共${programs}个项目。以文件为准，不以本页为准。`,
	sourceOf: (issuer, day) => `${issuer}，${day}`,
	catalog: (revision, day) => `目录版本${revision}，${day}发布。`,

	kept: "填写的内容：一概不留",
	keptText: [
		"填写的内容放在请求正文里发送，不放在网址里；在内存中作答，不保存，也不写入日志。在表单里输入时，所输入的文字也以同样方式发送，用来给出联想。",
		"本网站的页面不设cookie，也不向浏览器的存储写入任何内容；没有账号，不统计访问者，也不从别处加载任何内容。",
		"每个请求在日志里记一行：时间、方法、访问的是哪一类页面、状态、用时和请求编号，程序使用密钥时还有密钥名称；不记网络地址，也不记所查的内容。若设置了访问频率限制，会为此在内存里按地址计数。",
		"浏览器会在标签页的历史里保留表单和结果，以便后退。保留多久由浏览器决定：关闭的标签页可能被恢复，甚至在重启之后。使用公用设备时，请用无痕窗口，用完即关。",
		"分享链接把填写的内容放在“#”之后。浏览器不会把这部分发给任何人，由打开的页面读取（须启用脚本）后像表单一样查询。拿到链接的人都看得到。",
		"网络或本服务之前的代理记录什么，不由本服务决定。",
	],

	limits: "不做什么",
	limitsText: [
		"不作预测：既不预测是否再次征集，也不预测能否获批。",
		"不代为申报，也不向任何人发送任何内容。",
		"不是法律意见。与来源文件不一致时，以文件为准；请向通知所列的部门询问。",
	],

	access: "语言与无障碍",
	accessText:
		"除接口文档只有英文外，每一页都有中文和英文；不用脚本也能使用（只有打开分享链接须启用脚本），可用键盘操作，适合小屏幕，有浅色和深色，可以打印。结论从不只靠颜色区分。目录的文字由我们以两种语言写成；文件本身以发布的文本为准。",

	more: "开发者与目录维护",
	developers: "这里的一切也可以由程序查询：",
	reference: "接口文档",
	mistakes: "如发现某条有误，请告知本服务的管理者，并附上该条旁注明的文件和条款；更正后，下一个目录版本即予体现。",
};

export const aboutWords: Record<Language, AboutWords> = { "zh-CN": zh, en };
