import type { Language } from "../../model/text.ts";

/** Code stands in these texts between grave accents. `host` is the origin of this server. */
const en = {
	title: "Security of embedding",
	description:
		"For whoever must approve that a website embeds Duikou: what is loaded, sent and kept, which headers it needs, versions and integrity, and how to report a weakness.",
	lead: "For the person who must approve it: what a website takes in with Duikou’s form, and what it does not.",
	contents: "On this page",
	glance: "At a glance",
	inBrief: (host: string) => [
		["Connects to", `\`${host}\` and nobody else`],
		["Browser", "no cookie, no storage, no `eval`"],
		["Visitors", "nothing of them is kept, nothing they enter is logged"],
		["Policy", `\`script-src\` and \`connect-src\` for \`${host}\`, or \`frame-src\` alone for a frame`],
		["Script", "no dependencies; a version can be pinned by its hash (SRI)"],
	],

	embedded: "What is embedded",
	asScript: "Either a script and an element. The form stands in the page, in a shadow root, and looks as its options say:",
	asFrame: "Or a frame. The form is a document of its own, of another origin than the page:",
	choice:
		"A script runs with the rights of the page that loads it. To know exactly which script runs, pin a version (below); to keep it apart from the page, take the frame. The link within the element is shown where the script is not let through.",

	flow: "How the data flows",
	steps: [
		"The page loads the script. It learns nothing of the visitor, and looks for the element.",
		"The element asks for the form, with the options that the page’s author set, and for its stylesheet.",
		"While the visitor types a field or a country, the words being typed are sent, so that names can be suggested.",
		"When the visitor presses the button, or answers a further question, the form is sent in the body of a request; so it is, once there is an answer, when a script of the page changes an option. The answer comes back and is shown in its place.",
		"When the visitor opens the answer on a page of its own, or compares programs, the form is sent whole, again in the body of a request, to a page of this server in a new tab.",
	],
	onlyThen:
		"What a visitor enters is sent in the last three steps alone, and never in an address. In a frame the same happens within the frame, from the second step on.",
	requests: (host: string) => `Every request, all of them to ${host}`,
	columns: { request: "Request", method: "Method", from: "From", to: "To", carries: "Carries", when: "When" },
	byThePage: "page",
	byEither: "page or frame",
	rows: {
		script: { name: "Script", carries: "nothing", when: "as the page loads it" },
		form: {
			name: "Form",
			carries: "options: `lang`, `site`, `programs`, `kinds`, `countries`, `institution-type`, `theme`, `compact`; nothing of the visitor",
			when: "once the element or the frame is there, or its options change, and when the form is begun anew",
		},
		stylesheet: { name: "Stylesheet", carries: "nothing", when: "with the form; in a frame, its script and icon too" },
		preflight: {
			name: "Leave to ask for suggestions (CORS)",
			carries: "nothing",
			when: "before suggestions; the browser remembers the answer for a while",
		},
		suggestions: { name: "Suggestions", carries: "in the body: the words being typed", when: "while a field or a country is typed" },
		answer: {
			name: "Answer",
			carries: "in the body: the form; in the address: the options alone",
			when: "when the button is pressed, a further question is answered, or the options change once there is an answer",
		},
		ownPage: {
			name: "Page of its own, comparison",
			carries: "in the body: the form",
			when: "when the visitor opens it: a new tab, which then loads what that page needs from this server",
		},
		links: {
			name: "Links",
			carries: "which program or source is read; nothing that was entered",
			when: "when the visitor presses one: a new tab, likewise",
		},
	},
	everyRequest:
		"The element sends no credentials (`credentials: omit`), and this server sets no cookie that a new tab could send. As with any request, the browser’s network address reaches the server, and the browser adds its own name, the site’s origin and what the page’s `Referrer-Policy` lets through. None of it is stored or logged.",

	asked: "What is requested from where",
	askedText: (host: string) => [
		`Everything comes from \`${host}\`: the script, the form, its stylesheet, suggestions and answers.`,
		"Nothing comes from or goes to third parties: no fonts, no libraries from elsewhere, no analytics, no other frames. Only links that a visitor presses may lead elsewhere: to the official system for applications, say.",
		"The server answers from memory, and passes on to nobody what was entered.",
	],

	kept: "What is kept",
	keptText: [
		"Of a visitor, nothing: no cookie, no storage, no profile, no network address. What is entered is answered and forgotten.",
		"Of a site with a key, what it was given (name, origins, programs, colours), and two counters a day: how often the form was shown, and how often it was answered. Of a site without a key, nothing.",
		"The log has one line for each request: when, method, route, status, how long it took, and an identifier. No body, no query, no network address.",
		"The identifier is the caller’s own where it sends `X-Request-Id`, and where a key of the API is sent, the line names its holder. The script and the frame send neither.",
		"Where the server limits requests, addresses are counted for that in memory alone. What a network or a proxy in front of the server records is not in its hands.",
	],
	keptMore: "What is kept on all pages",

	headers: "Headers and policies",
	needed: "What the policy of the embedding page must allow",
	neededByScript: "For the script:",
	neededByFrame: "For the frame:",
	neededText: (host: string) => [
		`Nothing is needed for styles: they are constructable stylesheets, adopted by the shadow root. Only browsers that do not know them, Safari before 16.4 and Firefox before 101, need \`style-src ${host}\`.`,
		`Where the policy has \`form-action\`, it must name this server too for the answer to open on a page of its own, and for comparisons: \`form-action ${host}\`. The matching itself needs none.`,
		"Where the policy names Trusted Types policies, it must name ours too: `trusted-types duikou`. `require-trusted-types-for 'script'` alone needs nothing more.",
		"A pinned version that is loaded with `integrity` can be allowed by its hash in `script-src`, in place of the host, in browsers that take hashes for such scripts (CSP level 3), Chrome and Edge among them.",
	],
	sent: "What this server sends",
	sentText: (host: string) => [
		"With every answer `X-Content-Type-Options: nosniff`; with none `Set-Cookie`.",
		`With \`/embed\` \`Referrer-Policy: same-origin\`, so that the form of a frame has an origin: what the frame loads, sends and opens at \`${host}\` may carry the address of the frame, which holds the options alone, as \`Referer\`; nothing that goes elsewhere does. With everything else \`Referrer-Policy: no-referrer\`.`,
		"With scripts, styles and data `Content-Security-Policy: default-src 'none'`.",
		"With `/embed` a policy that allows scripts, styles, pictures, requests and forms of this server alone. Where a site’s key is named, its `frame-ancestors` are `'self'` and the site’s origins; where none is, anybody (`*`). Refusals and errors there may be framed by anybody too: they hold nothing of a person.",
		"With every other page `frame-ancestors 'none'` and `X-Frame-Options: DENY`.",
		"For CORS `Access-Control-Allow-Origin`, never `Access-Control-Allow-Credentials`.",
		"`Strict-Transport-Security` is for the proxy in front of the server to send.",
	],
	key: "What a site’s key does",
	keyText: [
		"It is public, and no secret: it stands in the page.",
		"It is bound to the site’s origins. A request that names it from another origin is refused (403, by `Origin`), and so is framing, by `frame-ancestors`.",
		"Without a key anybody may embed, and nothing is counted.",
	],

	sees: "What the embedding page can and cannot see",
	seesScript: "With the script",
	seesScriptText: (host: string) => [
		"Events that tell what is typed (`keydown`, `keypress`, `keyup`, `beforeinput`, `input`, `paste`, `cut`, `copy` and those of composition) stop at the shadow root. The keys Tab and Escape pass, and so do events of the pointer and of focus, such as `click`; they hold nothing that was entered.",
		"Of what the element itself sends, `duikou:*` events carry ids of programs and verdicts, the version of the script, or why nothing could be shown; nothing that was entered.",
		"That is no barrier: listeners of the page in the capture phase hear every event before it is stopped, and as the shadow root is open, scripts of the page could still read the form, as any form on that page.",
		"The script stores nothing, uses no `eval` and sets no global variable. To the page it adds the definition of its element, one `message` listener on the window, and, where the browser has Trusted Types, a policy `duikou`.",
		`Outside the element it changes the height of frames of \`${host}\`, as they tell it by message, and scrolls the page to an answer; nothing else.`,
	],
	seesFrame: "With the frame",
	seesFrameText: [
		"The document is of another origin: the page cannot read what is entered or answered. Where it must not be able to, the frame is the choice.",
		"The frame tells the page its height by `postMessage`, and nothing else. Without the script in the page, nobody listens, and the frame scrolls.",
	],

	versions: "Versions and integrity",
	versionsText: [
		"`/widget.js` is the newest 1.x. Browsers may keep it for a minute.",
		"`/widget/1.x.y.js` is one version, and never changes.",
		"The hash of each version (SRI) is in `/widget/versions.json`. With it, a browser runs that very file or none; here the newest:",
	],

	software: "Software used",
	softwareText: (version: string, components: number) => [
		"The script that pages load has no dependencies.",
		`The server is duikou ${version}. The ${components} packages that it is locked to, each with version, hash and, where known, licence, are in its software bill of materials (SBOM), which leaves out what only developers use.`,
		"The list is made anew with each change of the packages, and names no time, so that the same packages always make the same file; its version is that of the server.",
	],
	sbom: "SBOM, CycloneDX 1.5 (JSON)",

	report: "Report a weakness",
	reportTo: "Write to:",
	reportNobody:
		"No contact is set for this server, so this page cannot name one. Please tell whoever runs the server, or the website through which you came to it.",
	reportOperator: "If you run this server: set SECURITY_CONTACT to an e-mail address or a page. It will then stand here and in security.txt.",
	reportText: [
		"Say which address it concerns, what you did and what came of it; the `X-Request-Id` of an answer helps to find it.",
		"Send nobody’s personal data, and please do not test with load.",
	],
	reportFile: "The same for machines:",
};

type SecurityWords = typeof en;

const zh: SecurityWords = {
	title: "嵌入安全说明",
	description: "供审批网站嵌入“对口”的人员查阅：加载什么、发送什么、留存什么，需要哪些响应头，版本与完整性如何保证，怎样报告安全漏洞。",
	lead: "供审批人员查阅：网站嵌入“对口”表单后，会引入什么，不会引入什么。",
	contents: "本页内容",
	glance: "要点",
	inBrief: (host) => [
		["连接", `只连接\`${host}\``],
		["浏览器", "不用cookie，不写存储，不用`eval`"],
		["访问者", "不留存任何信息，填写的内容也不写入日志"],
		["所需策略", `脚本方式：\`script-src\`和\`connect-src\`允许\`${host}\`；框架（iframe）方式：仅\`frame-src\``],
		["脚本", "没有依赖；可按哈希值（SRI）固定版本"],
	],

	embedded: "嵌入的是什么",
	asScript: "一种是脚本加元素。表单就在页面里，位于shadow root中，外观由选项决定：",
	asFrame: "另一种是框架。表单是独立的文档，与页面不同源：",
	choice:
		"脚本以加载它的页面的权限运行。需要确知运行的是哪份脚本，请固定版本（见下文）；需要与页面隔离，请用框架。脚本未获放行时，显示元素里的链接。",

	flow: "数据流向",
	steps: [
		"页面加载脚本。脚本不获取访问者的任何信息，只查找该元素。",
		"元素请求表单，附带网页作者设定的选项，并请求表单的样式表。",
		"访问者输入领域或国家时，发送正在输入的文字，用来给出联想。",
		"访问者按下按钮或回答追问时，表单放在请求正文里发送；已有结果后，网页脚本改变选项时也会再次发送。返回的结果就地显示。",
		"访问者在完整页面上打开结果，或对比项目时，整份表单放在请求正文里，发往本服务器的页面，在新标签页中打开。",
	],
	onlyThen: "访问者填写的内容只在最后三步发送，从不写进网址。使用框架时，从第二步起在框架内同样进行。",
	requests: (host) => `全部请求，一律发往${host}`,
	columns: { request: "请求", method: "方法", from: "发起方", to: "地址", carries: "携带内容", when: "何时" },
	byThePage: "页面",
	byEither: "页面或框架",
	rows: {
		script: { name: "脚本", carries: "无", when: "页面加载脚本时" },
		form: {
			name: "表单",
			carries: "选项：`lang`、`site`、`programs`、`kinds`、`countries`、`institution-type`、`theme`、`compact`；不含访问者信息",
			when: "元素或框架出现时、选项改变时、清空重填时",
		},
		stylesheet: { name: "样式表", carries: "无", when: "随表单加载；使用框架时还有框架自己的脚本和图标" },
		preflight: { name: "联想的跨源预检（CORS）", carries: "无", when: "请求联想之前；浏览器会将结果缓存一段时间" },
		suggestions: { name: "联想", carries: "正文：正在输入的文字", when: "输入领域或国家时" },
		answer: { name: "结果", carries: "正文：表单内容；网址：只有选项", when: "按下按钮或回答追问时；有结果后选项改变时" },
		ownPage: { name: "完整页面、对比", carries: "正文：表单内容", when: "访问者打开时，在新标签页中；该页所需的文件随后也由本服务器加载" },
		links: { name: "链接", carries: "所看的项目或出处；不含填写的内容", when: "访问者点击时，同样在新标签页中" },
	},
	everyRequest:
		"元素发出的请求不带凭据（`credentials: omit`）；本服务器不设cookie，新标签页也就无从发送。与任何请求一样，服务器会收到浏览器的网络地址，浏览器还会附上自身名称、网站的源，以及页面`Referrer-Policy`所允许的来源信息；这些都不存储，也不写入日志。",

	asked: "向哪里请求什么",
	askedText: (host) => [
		`一切都来自\`${host}\`：脚本、表单、样式表、联想和结果。`,
		"不涉及任何第三方：没有外部字体，没有别处的程序库，没有统计分析，也没有其他框架。只有访问者点击的链接可能通往别处，如官方申报系统。",
		"服务器在内存中作答，不把填写的内容转给任何人。",
	],

	kept: "留存什么",
	keptText: [
		"对访问者，什么也不留：没有cookie，不写存储，不做画像，不记网络地址。填写的内容答完即弃。",
		"对有密钥的网站，只有登记的信息（名称、源、项目、配色）和每天两个计数：表单显示了多少次，作答了多少次。对没有密钥的网站，什么也不留。",
		"每个请求在日志里记一行：时间、方法、路由、状态、用时和编号；不含正文、查询参数和网络地址。",
		"调用方自己发送`X-Request-Id`时，编号即取其值；发送API密钥时，该行还记下持有者的名称。脚本和框架两样都不发送。",
		"若服务器限制访问频率，只在内存里按地址计数。网络或服务器之前的代理记录什么，不由服务器决定。",
	],
	keptMore: "全站留存情况",

	headers: "响应头与策略",
	needed: "嵌入页面的策略须允许什么",
	neededByScript: "脚本方式：",
	neededByFrame: "框架方式：",
	neededText: (host) => [
		`样式无须另行允许：样式是可构造样式表（constructable stylesheet），由shadow root采用。只有不支持它的浏览器（Safari 16.4以前、Firefox 101以前的版本）需要\`style-src ${host}\`。`,
		`策略里写有\`form-action\`时，须一并允许本服务器：\`form-action ${host}\`，否则打不开完整页面和项目对比。匹配本身不需要它。`,
		"策略里列有Trusted Types策略名时，须一并列入：`trusted-types duikou`；只有`require-trusted-types-for 'script'`时，无须另加。",
		"以`integrity`加载的固定版本，可在`script-src`里用哈希值代替主机来允许；浏览器须支持以哈希值允许外部脚本（CSP第3级），如Chrome和Edge。",
	],
	sent: "本服务器发送什么",
	sentText: (host) => [
		"每个响应都带`X-Content-Type-Options: nosniff`，从不带`Set-Cookie`。",
		`\`/embed\`带\`Referrer-Policy: same-origin\`，这样框架里的表单才有源可报：框架向\`${host}\`加载、发送和打开内容时，可能以\`Referer\`带上框架的网址（其中只有选项），发往别处的请求则不带。其余响应都带\`Referrer-Policy: no-referrer\`。`,
		"脚本、样式和数据带`Content-Security-Policy: default-src 'none'`。",
		"`/embed`的策略只允许本服务器的脚本、样式、图片、请求和表单；写明密钥时，`frame-ancestors`为`'self'`和该网站的源，不用密钥则不限（`*`）。该地址上的拒绝和出错信息也不限，其中没有任何人的信息。",
		"其他各页都带`frame-ancestors 'none'`和`X-Frame-Options: DENY`。",
		"跨源方面只发`Access-Control-Allow-Origin`，从不发`Access-Control-Allow-Credentials`。",
		"`Strict-Transport-Security`由服务器之前的代理发送。",
	],
	key: "网站密钥的作用",
	keyText: [
		"密钥是公开的，就写在页面里，不是秘密。",
		"密钥与网站的源绑定：从其他源以该密钥发来的请求会被拒绝（403，依据`Origin`），其他源也不能以框架嵌入（`frame-ancestors`）。",
		"不用密钥时，谁都可以嵌入，也不计数。",
	],

	sees: "嵌入页面能看到什么",
	seesScript: "脚本方式",
	seesScriptText: (host) => [
		"会透露所打文字的事件（`keydown`、`keypress`、`keyup`、`beforeinput`、`input`、`paste`、`cut`、`copy`和输入法事件）止于shadow root。Tab和Escape两个键照常传出，`click`等指针事件和焦点事件也是；其中都不含填写的内容。",
		"元素自己发出的`duikou:*`事件，只带有项目编号和结论、脚本版本，或未能显示的原因；不含填写的内容。",
		"这不是屏障：页面在捕获阶段的监听器，能在事件被截住之前收到全部事件；shadow root是开放的，页面自己的脚本仍能读取这份表单，与该页面上的任何表单一样。",
		"脚本不存储任何内容，不用`eval`，不设全局变量。它给页面添加的只有：元素的定义、窗口上的一个`message`监听器，以及（浏览器支持Trusted Types时）名为`duikou`的策略。",
		`元素以外，脚本只按\`${host}\`的框架以消息告知的高度调整框架，并把页面滚动到结果处，此外不改动页面。`,
	],
	seesFrame: "框架方式",
	seesFrameText: [
		"框架里的文档与页面不同源，页面读不到填写的内容和结果。必须做到这一点时，请用框架。",
		"框架只用`postMessage`把高度告诉页面，此外什么也不说。页面没有加载脚本时无人接收，框架内会出现滚动条。",
	],

	versions: "版本与完整性",
	versionsText: [
		"`/widget.js`是最新的1.x版，浏览器可能缓存一分钟。",
		"`/widget/1.x.y.js`是某一固定版本，永不改变。",
		"各版本的哈希值（SRI）列在`/widget/versions.json`。写上它，浏览器就只运行这一份文件；以最新版为例：",
	],

	software: "所用软件",
	softwareText: (version, components) => [
		"页面加载的脚本没有任何依赖。",
		`服务器软件为duikou ${version}。所锁定的${components}个软件包及其版本、哈希值和已知的许可证，列在软件物料清单（SBOM）里；仅供开发使用的不在其列。`,
		"软件包一有变动，清单就重新生成。清单不写生成时间，这样同样的软件包总是得到同样的文件；其版本即服务器软件的版本。",
	],
	sbom: "SBOM，CycloneDX 1.5（JSON）",

	report: "报告安全漏洞",
	reportTo: "请联系：",
	reportNobody: "本服务器没有设置联系方式，因此这里无法给出。请告知服务器的管理者，或你由此前来的网站。",
	reportOperator: "如果你是管理者：请把SECURITY_CONTACT设为电子邮箱或网页地址，它就会显示在这里和security.txt里。",
	reportText: ["请说明涉及哪个地址、做了什么、结果如何；附上响应头里的`X-Request-Id`便于查找。", "请不要发送任何人的个人信息，也不要做压力测试。"],
	reportFile: "供程序读取：",
};

export const securityWords: Record<Language, SecurityWords> = { "zh-CN": zh, en };
