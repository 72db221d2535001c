import type { FC } from "hono/jsx";
import { countryName, valueLabel } from "../../../core/explain/describe.ts";
import { groupOfCall, singleCountry, standingShare, uncertainCountry, weights } from "../../../core/fit/weights.ts";
import { match } from "../../../core/match.ts";
import { wordsIn } from "../../../core/words/index.ts";
import type { Standing } from "../../../model/enumerations.ts";
import { inLanguage } from "../../../model/text.ts";
import type { Page } from "../../layout.tsx";
import { programsInForce } from "../../parts/in-force.ts";
import { Folded } from "../../parts/sections.tsx";
import { VerdictTag } from "../../parts/verdict.tsx";
import { ScoreParts } from "../../pictures/score-parts.tsx";
import { verdicts } from "../../verdict.ts";
import type { View } from "../../view.ts";
import { aboutWords } from "../../words/about.ts";
import { dateWords } from "../../words/dates.ts";
import { layoutWords } from "../../words/layout.ts";
import { partWords } from "../../words/parts.ts";

/** What the score is shown by. */
const example = { concept: "photovoltaics", country: "HU", group: "young-scientists" } as const;

/** `/about`: how this judges, what it rests on, and what it does not do. */
export function aboutPage(view: View): Page {
	const { snapshot, language, absolute } = view;
	const words = aboutWords[language];
	const numbers = { weights, uncertainCountry, singleCountry, groupOfCall };
	const content = (
		<div class="frame index">
			<h1>{words.title}</h1>
			<p class="lead">{words.lead}</p>
			<h2>{words.verdict}</h2>
			<Paragraphs texts={words.verdictText} />
			<Verdicts view={view} />
			<h2>{words.score}</h2>
			<Paragraphs texts={words.scoreText(numbers)} />
			<Example view={view} />
			<Standings view={view} />
			<h2>{words.window}</h2>
			<p>{words.windowText}</p>
			<h2>{words.sources}</h2>
			<Sources view={view} />
			<h2 id="kept">{words.kept}</h2>
			<List texts={words.keptText} />
			<h2>{words.limits}</h2>
			<List texts={words.limitsText} />
			<h2>{words.access}</h2>
			<p>{words.accessText}</p>
			<h2>{words.more}</h2>
			<p>
				{words.developers}{" "}
				<a href="/docs" hreflang="en">
					{words.reference}
				</a>
			</p>
			<p>{words.mistakes}</p>
		</div>
	);
	const linkedData = {
		"@context": "https://schema.org",
		"@type": "AboutPage",
		name: words.title,
		description: words.description,
		about: { "@type": "WebApplication", name: layoutWords[language].name, url: absolute("/"), isAccessibleForFree: true },
		citation: snapshot.document.sources.map(({ id, title, date }) => ({
			"@type": "CreativeWork",
			name: inLanguage(title, language),
			datePublished: date,
			url: absolute(`/sources/${id}`),
		})),
	};
	return { path: "/about", title: words.title, description: words.description, linkedData, content };
}

const Paragraphs: FC<{ texts: readonly string[] }> = ({ texts }) => (
	<>
		{texts.map((text) => (
			<p>{text}</p>
		))}
	</>
);

const List: FC<{ texts: readonly string[] }> = ({ texts }) => (
	<ul class="statements">
		{texts.map((text) => (
			<li>{text}</li>
		))}
	</ul>
);

const Verdicts: FC<{ view: View }> = ({ view }) => (
	<dl class="meanings-of">
		{verdicts.map((verdict) => (
			<div>
				<dt class={verdict}>
					<VerdictTag verdict={verdict} view={view} />
				</dt>
				<dd>{aboutWords[view.language].verdicts[verdict]}</dd>
			</div>
		))}
	</dl>
);

/** The score of the best result for an example, in its parts. */
const Example: FC<{ view: View }> = ({ view }) => {
	const { snapshot, language, now } = view;
	const { concept, country, group } = example;
	const profile = { field: [{ concept }], partnerCountries: [country], groups: [group] };
	const [best] = match(profile, snapshot, { asOf: now, language, limit: 1, countryScope: "partner", detail: "summary" }).results;
	if (!best) return null;
	const { program, fit, score } = best;
	const text = aboutWords[language].exampleOf(
		inLanguage(snapshot.graph.labelOf(concept), language),
		wordsIn[language].country(countryName(country, snapshot, language)),
		valueLabel(snapshot, "group", group, language),
		program.name,
	);
	return (
		<div class="card">
			<p>{text}</p>
			<ScoreParts fit={fit} score={score} language={language} />
		</div>
	);
};

const Standings: FC<{ view: View }> = ({ view: { language } }) => {
	const words = aboutWords[language];
	return (
		<Folded heading={words.standings}>
			<table>
				<caption class="unseen">{words.standings}</caption>
				<thead>
					<tr>
						<th scope="col">{words.standing}</th>
						<th scope="col">{words.counts}</th>
					</tr>
				</thead>
				<tbody>
					{(Object.entries(standingShare) as [Standing, number][]).map(([standing, share]) => (
						<tr>
							<th scope="row">{partWords[language].standing[standing]}</th>
							<td>{share.toFixed(2)}</td>
						</tr>
					))}
				</tbody>
			</table>
		</Folded>
	);
};

const Sources: FC<{ view: View }> = ({ view }) => {
	const { snapshot, language, href } = view;
	const words = aboutWords[language];
	const { day } = dateWords[language];
	return (
		<>
			<p>{words.sourcesText(programsInForce(snapshot).length)}</p>
			<ul class="statements">
				{snapshot.document.sources.map(({ id, title, issuer, date }) => (
					<li>
						<a href={href(`/sources/${id}`)}>{inLanguage(title, language)}</a>{" "}
						<span class="quiet small">{words.sourceOf(inLanguage(issuer, language), dateWords[language].date(date))}</span>
					</li>
				))}
			</ul>
			<p class="quiet small">{words.catalog(snapshot.revision.slice(0, 12), day(Date.parse(snapshot.publishedAt)))}</p>
		</>
	);
};
