import type { Child, FC } from "hono/jsx";
import { elementName } from "../../parts/website-code.ts";
import type { View } from "../../view.ts";
import { embeddingWords } from "../../words/embedding.ts";
import { customProperties } from "./custom-properties.ts";
import { optionNames } from "./options.ts";

/** All that a website can set, hear and has to allow. */
export const BuilderReference: FC<{ view: View }> = ({ view }) => {
	const words = embeddingWords[view.language];
	return (
		<section class="reference" aria-labelledby="own">
			<h2 id="own">{words.heading}</h2>
			<h3>{words.options}</h3>
			<p>{words.optionsHint}</p>
			<p>{words.optionsChanged}</p>
			<Table
				caption={words.options}
				heads={[words.option, words.values, words.does]}
				rows={optionNames.map((name) => [name, words.optionTexts[name].values, words.optionTexts[name].does])}
			/>
			<h3>{words.events}</h3>
			<p>{words.eventsHint}</p>
			<Table
				caption={words.events}
				heads={[words.event, words.detail, words.does]}
				rows={Object.entries(words.eventTexts).map(([name, { detail, when }]) => [name, <code>{detail}</code>, when])}
			/>
			<h3>{words.looks}</h3>
			<p>{words.looksHint}</p>
			<Properties view={view} />
			<h3>{words.around}</h3>
			<Table caption={words.around} heads={[words.rule, words.does]} rows={rulesAround.map(([rule, name]) => [rule, words.aroundTexts[name]])} />
			<h3>{words.parts}</h3>
			<p>{words.partsHint}</p>
			<Table caption={words.parts} heads={[words.part, words.does]} rows={Object.entries(words.partTexts)} />
			<h3>{words.example}</h3>
			<Sample lines={exampleStyles} />
			<Policy view={view} />
			<h3>{words.site}</h3>
			<p>{words.siteText}</p>
			<Sample lines={[`npx duikou sites add --name "${words.siteName}" --origin https://example.org`]} />
			<p>
				<a href={view.href("/embed/security")}>{words.security}</a>
			</p>
		</section>
	);
};

/** What a page itself says in its styles, and what for. */
const rulesAround = [
	["html { scroll-padding-top: 5rem }", "fixedHeader"],
	[`${elementName} { display: block; min-height: 36rem }`, "loading"],
] as const;

const exampleStyles = [
	`${elementName} {`,
	"\t--duikou-accent: #8a1c2b;",
	"\t--duikou-accent-soft: #f7e9ea;",
	"\t--duikou-radius: 2px;",
	"\t--duikou-font: Georgia, SimSun, serif;",
	"}",
	"@media (prefers-color-scheme: dark) {",
	`\t${elementName}:not([theme="light"]) {`,
	"\t\t--duikou-accent: #f0a3ad;",
	"\t\t--duikou-accent-soft: #3d2227;",
	"\t}",
	"}",
	`${elementName}::part(submit) {`,
	"\tborder-radius: 2em;",
	"}",
];

/** Rows of a name and what is said of it. */
const Table: FC<{ caption: string; heads: readonly string[]; rows: readonly (readonly [string, ...Child[]])[] }> = ({ caption, heads, rows }) => (
	<table class="settings">
		<caption class="unseen">{caption}</caption>
		<thead>
			<tr>
				{heads.map((head) => (
					<th scope="col">{head}</th>
				))}
			</tr>
		</thead>
		<tbody>
			{rows.map(([name, ...cells]) => (
				<tr>
					<th scope="row">
						<code>{name}</code>
					</th>
					{cells.map((cell) => (
						<td>{cell}</td>
					))}
				</tr>
			))}
		</tbody>
	</table>
);

const Properties: FC<{ view: View }> = ({ view: { assets, language } }) => {
	const words = embeddingWords[language];
	const defaults = customProperties(assets);
	const rows = Object.entries(words.propertyTexts).map(([name, text]) => {
		const { light = "", dark = "" } = defaults.get(name) ?? {};
		return [`--duikou-${name}`, text, [...new Set([light, dark])].map((value) => <Value value={value} />)] as const;
	});
	return <Table caption={words.looks} heads={[words.property, words.does, words.lightDark]} rows={rows} />;
};

/** A value of CSS: a colour with a sample of it, of a list its first. */
const Value: FC<{ value: string }> = ({ value }) => (
	<span class="value">
		{value.startsWith("#") && (
			<svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
				<rect width="16" height="16" rx="4" fill={value} />
			</svg>
		)}
		<code>{value.includes(",") ? `${value.split(",", 1)[0]}, …` : value}</code>
	</span>
);

/** What a page has to allow, by directives; `HOST` is where this is served. */
const Policy: FC<{ view: View }> = ({ view: { language, absolute } }) => {
	const words = embeddingWords[language];
	const { origin } = new URL(absolute("/"));
	const needed: Record<keyof typeof words.policyTexts, string[]> = {
		widget: [`script-src ${origin}`, `connect-src ${origin}`],
		olderBrowsers: [`style-src ${origin}`],
		trustedTypes: ["trusted-types duikou"],
		ownPage: [`form-action ${origin}`],
		frame: [`frame-src ${origin}`],
		button: [`img-src ${origin}`],
	};
	return (
		<>
			<h3>{words.policy}</h3>
			<p>{words.policyHint}</p>
			<dl class="glance needed">
				{Object.entries(needed).map(([name, directives]) => (
					<div>
						<dt>{words.policyTexts[name as keyof typeof needed]}</dt>
						<dd>
							<code>{directives.join("; ")}</code>
						</dd>
					</div>
				))}
			</dl>
		</>
	);
};

const Sample: FC<{ lines: readonly string[] }> = ({ lines }) => (
	<pre class="source-code">
		<code>{lines.join("\n")}</code>
	</pre>
);
