/** The looks of the reference page: one column on a phone, contents beside the text on a wide window, dark where the reader prefers it. */
export const stylesheet = `
:root {
	--paper: #fbfaf8; --raised: #ffffff; --ink: #23262b; --quiet: #666d78; --line: #e3e0da;
	--accent: #0f6b66; --get: #2b5fa8; --post: #1d7a46; --good: #1d7a46; --warn: #96610a; --bad: #b03a2e; --code: #f3f1ec;
	color-scheme: light dark;
	font: 16px/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
	color: var(--ink); background: var(--paper);
	scroll-padding-top: 1rem;
}
@media (prefers-color-scheme: dark) {
	:root {
		--paper: #16181b; --raised: #1d2024; --ink: #e4e4e1; --quiet: #9aa1ab; --line: #31353b;
		--accent: #6cc6bf; --get: #8db6f0; --post: #7fcf9f; --good: #7fcf9f; --warn: #e0b366; --bad: #ee9a8f; --code: #24282d;
	}
}
*, ::before, ::after { box-sizing: border-box; }
body { margin: 0 auto; padding: 0 1.25rem 4rem; max-width: 78rem; overflow-wrap: break-word; }
a { color: var(--accent); text-underline-offset: 0.18em; text-decoration-thickness: 1px; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: 1rem; background: var(--raised); padding: 0.5rem 1rem; z-index: 1; }
header { padding: 3rem 0 1.5rem; border-bottom: 1px solid var(--line); margin-bottom: 1.5rem; }
h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 0.5rem; letter-spacing: -0.01em; }
.version { font-size: 0.9rem; font-weight: 400; color: var(--quiet); letter-spacing: 0; margin-left: 0.35rem; }
h2 { font-size: 1.5rem; line-height: 1.3; margin: 3.5rem 0 0.75rem; }
#about h2 { margin-top: 0; }
h3 { font-size: 1.15rem; line-height: 1.35; margin: 0 0 0.5rem; }
h4 { font-size: 0.8rem; letter-spacing: 0.06em; text-transform: uppercase; color: var(--quiet); margin: 1.75rem 0 0.5rem; }
p { margin: 0.5rem 0; max-width: 44rem; }
header p { margin: 0.25rem 0; }
.note { color: var(--quiet); font-size: 0.875rem; }
.anchor { color: inherit; text-decoration: none; }
.anchor:hover::after, .anchor:focus-visible::after { content: " #"; color: var(--quiet); }
code, pre, .path, .method, .status { font-family: ui-monospace, SFMono-Regular, "Cascadia Mono", Menlo, Consolas, "Noto Sans Mono", monospace; }
code { font-size: 0.875em; background: var(--code); border-radius: 4px; padding: 0.1em 0.3em; }
pre { background: var(--code); border-radius: 8px; padding: 0.9rem 1rem; overflow: auto; max-height: 32rem; font-size: 0.8125rem; line-height: 1.5; margin: 0.5rem 0; }
pre code { background: none; padding: 0; font-size: inherit; }
figure { margin: 0 0 1rem; }
figcaption { font-size: 0.9rem; }
nav ul { list-style: none; margin: 0; padding: 0; }
nav li { margin: 0.2rem 0; }
nav ul ul { margin: 0.1rem 0 0.6rem; padding-left: 0.75rem; border-left: 1px solid var(--line); }
nav a { text-decoration: none; }
nav a:hover { text-decoration: underline; }
nav > ul > li > a { font-weight: 600; color: var(--ink); }
nav .path { font-size: 0.8125rem; overflow-wrap: anywhere; }
nav .method { font-size: 0.6875rem; min-width: 2.6rem; padding: 0; background: none; }
nav summary { font-size: 0.875rem; color: var(--quiet); }
nav { padding-bottom: 1.5rem; margin-bottom: 2rem; border-bottom: 1px solid var(--line); }
.method { display: inline-block; font-size: 0.8125rem; font-weight: 700; }
.method.get { color: var(--get); }
.method.post { color: var(--post); }
.address { display: flex; gap: 0.6rem; align-items: baseline; flex-wrap: wrap; }
.address code { background: none; padding: 0; font-size: 1rem; overflow-wrap: anywhere; }
.operation, .schema { background: var(--raised); border: 1px solid var(--line); border-radius: 12px; padding: 1.5rem; margin: 1.25rem 0; }
.operation h4:first-of-type { margin-top: 1.25rem; }
:target { border-color: var(--accent); }
table { border-collapse: collapse; width: 100%; font-size: 0.9375rem; margin: 0.75rem 0; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
th, td { text-align: left; vertical-align: top; padding: 0.6rem 0.9rem 0.6rem 0; border-top: 1px solid var(--line); font-weight: 400; }
thead th { border-top: 0; color: var(--quiet); font-size: 0.8125rem; padding-bottom: 0.25rem; }
tbody th { width: 32%; overflow-wrap: break-word; }
td.type { width: 20%; color: var(--quiet); }
td:last-child { padding-right: 0; }
.required { color: var(--warn); font-size: 0.75rem; white-space: nowrap; }
.words { margin: 0.25rem 0 0; line-height: 1.9; }
.words code, dd .note code { white-space: nowrap; }
td .note { margin: 0.15rem 0 0; }
dl { margin: 0.5rem 0; }
.responses { display: grid; grid-template-columns: 3.5rem 1fr; }
.responses dt, .responses dd { border-top: 1px solid var(--line); padding: 0.6rem 0; margin: 0; min-width: 0; }
.responses dd p { margin: 0.15rem 0; }
.responses dt:first-of-type, .responses dd:first-of-type { border-top: 0; }
.status { font-weight: 700; font-size: 0.875rem; }
.s2, .s3 { color: var(--good); }
.s4 { color: var(--warn); }
.s5 { color: var(--bad); }
.fields dt { margin-top: 0.6rem; }
.fields dd { margin: 0; color: var(--quiet); max-width: 44rem; }
details { margin: 0.4rem 0; }
summary { cursor: pointer; color: var(--accent); font-size: 0.9rem; }
@media (min-width: 64rem) {
	body { display: grid; grid-template-columns: 17rem minmax(0, 1fr); column-gap: 3rem; }
	header { grid-column: 1 / -1; }
	nav { position: sticky; top: 0; align-self: start; max-height: 100vh; overflow: auto; border: 0; padding: 1rem 0.5rem 2rem 0; }
	main { padding-top: 1rem; }
}
@media (max-width: 44rem) {
	header { padding-top: 2rem; }
	.operation, .schema { padding: 1rem; border-radius: 10px; }
	table.members, .members tbody, .members tr, .members th, .members td { display: block; width: auto; }
	.members thead { display: none; }
	.members tr { border-top: 1px solid var(--line); padding: 0.6rem 0; }
	.members th, .members td { border: 0; padding: 0.1rem 0; }
	td.type { font-size: 0.875rem; }
	.responses { grid-template-columns: 3rem 1fr; }
}
@media print {
	:root { --paper: #fff; --raised: #fff; --ink: #000; --quiet: #444; --line: #bbb; --accent: #000; --code: #f4f4f4; font-size: 10pt; }
	body { display: block; max-width: none; padding: 0; }
	nav details, .skip { display: none; }
	nav { position: static; max-height: none; }
	pre { white-space: pre-wrap; max-height: none; overflow: visible; }
	.operation, .schema { border: 0; padding: 0; }
	tr, h3, h4 { break-inside: avoid; break-after: avoid-page; }
	tr { break-after: auto; }
}
`.trim();
