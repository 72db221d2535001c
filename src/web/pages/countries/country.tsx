import type { FC } from "hono/jsx";
import { countryName } from "../../../core/explain/describe.ts";
import { match } from "../../../core/match.ts";
import { wordsIn } from "../../../core/words/index.ts";
import type { Result, StatementView } from "../../../model/answer.ts";
import { inLanguage } from "../../../model/text.ts";
import { BeginForm } from "../../form/begin.tsx";
import { names } from "../../form/entered.ts";
import type { Page } from "../../layout.tsx";
import { Cite, Statements } from "../../parts/cited.tsx";
import { programName } from "../../parts/names.ts";
import { RelatedActivities } from "../../parts/related.tsx";
import { Folded } from "../../parts/sections.tsx";
import { sharedStatements } from "../../parts/shared-statements.ts";
import { Trail } from "../../parts/trail.tsx";
import { UncertainMember } from "../../parts/uncertain-member.tsx";
import { otherLanguage, type View } from "../../view.ts";
import { answerWords } from "../../words/answer.ts";
import { countryWords } from "../../words/countries.ts";
import { groupAnchor } from "./list.tsx";

/** `/countries/{code}`: what there is with one partner country. */
export function countryPage(code: string, view: View): Page {
	const { snapshot, language, now } = view;
	const words = countryWords[language];
	const options = { asOf: now, language, limit: 100, countryScope: "partner", detail: "full" } as const;
	const { results } = match({ partnerCountries: [code] }, snapshot, options);
	const { related = [] } = match({ partnerCountries: [code] }, snapshot, { ...options, kinds: ["initiative"] });
	const name = countryName(code, snapshot, language);
	const inSentence = wordsIn[language].country(name);
	const other = otherLanguage(language);
	const { common, own } = sharedStatements(results.map(({ cautions = [] }) => cautions));
	const content = (
		<div class="frame index">
			<Trail path="/countries" label={words.title} view={view} />
			<h1>{name}</h1>
			<p class="quiet">
				<span lang={other}>{countryName(code, snapshot, other)}</span> · {code}
			</p>
			<HowMany results={results} country={inSentence} view={view} />
			<div class="actions">
				<BeginForm given={{ name: names.country, value: code }} label={words.begin(inSentence)} view={view} />
				<a class="button" href={view.href(`/from/${code}`)}>
					{words.abroad(inSentence)}
				</a>
			</div>
			{results.length > 0 && (
				<section aria-labelledby="programs">
					<h2 id="programs">{words.programs}</h2>
					{results.map((result, index) => (
						<ProgramCard result={result} code={code} cautions={own[index] ?? []} view={view} />
					))}
				</section>
			)}
			{common.length > 0 && (
				<section aria-labelledby="several">
					<h2 id="several">{words.several}</h2>
					<p class="quiet">{words.severalLead}</p>
					<Statements statements={common.map(({ statement }) => statement)} view={view} />
				</section>
			)}
			<RelatedActivities related={related} heading={words.related} view={view} />
			<PolicyAreas code={code} view={view} />
			<Groups code={code} view={view} />
		</div>
	);
	const linkedData = {
		"@context": "https://schema.org",
		"@type": "CollectionPage",
		name,
		about: { "@type": "Country", name, identifier: code },
		mainEntity: {
			"@type": "ItemList",
			itemListElement: results.map(({ program }, index) => ({
				"@type": "ListItem",
				position: index + 1,
				name: program.name,
				url: view.absolute(`/programs/${program.id}`),
			})),
		},
	};
	return { path: `/countries/${code}`, title: name, description: words.countryDescription(inSentence), linkedData, content };
}

const HowMany: FC<{ results: readonly Result[]; country: string; view: View }> = ({ results, country, view }) => {
	const words = countryWords[view.language];
	const taking = results.filter(({ fit }) => (fit.country?.covered ?? []).length > 0).length;
	if (taking > 0) return <p class="lead">{words.takes(taking, country)}</p>;
	if (results.length > 0) return <p class="lead">{words.mayTake(country)}</p>;
	return (
		<>
			<p class="lead">{words.takesNone(country)}</p>
			<p>{words.takesNoneHint}</p>
		</>
	);
};

/** A program at a glance: what it gives, who applies, whether it is certain that it takes the country, and cautions of its own. */
const ProgramCard: FC<{ result: Result; code: string; cautions: readonly StatementView[]; view: View }> = ({ result, code, cautions, view }) => {
	const { program, window, comesWith, conflicts } = result;
	const words = countryWords[view.language];
	const prepared = view.snapshot.programs.find((entry) => entry.program.id === program.id);
	const ruleOf = (id: string) => prepared?.constraints.find((constraint) => constraint.id === id);
	const applicant = ruleOf("applicant-unit");
	const gives = [comesWith?.money, comesWith?.period, comesWith?.funding].filter((given) => given !== undefined);
	return (
		<article class="card" aria-labelledby={`program-${program.id}`}>
			<h3 id={`program-${program.id}`}>
				<a href={view.href(`/programs/${program.id}`)}>{program.name}</a>
			</h3>
			<p class="quiet small">
				{program.call.name} · {window.brief}
			</p>
			{prepared && <UncertainMember prepared={prepared} code={code} view={view} />}
			<dl class="glance">
				{gives.length > 0 && (
					<div>
						<dt>{words.gives}</dt>
						<dd>
							{gives.map(({ text, citation }) => (
								<>
									{text} <Cite citation={citation} view={view} />{" "}
								</>
							))}
						</dd>
					</div>
				)}
				{conflicts.length > 0 && prepared?.program.excludes && (
					<div>
						<dt>{answerWords[view.language].excludes}</dt>
						<dd>
							{wordsIn[view.language].and(conflicts.map((id) => programName(id, view)))}{" "}
							<Cite citation={prepared.program.excludes.citation} view={view} />
						</dd>
					</div>
				)}
				{applicant && (
					<div>
						<dt>{words.applicant}</dt>
						<dd>
							{applicant.rule[view.language]} <Cite citation={applicant.citation} view={view} />
						</dd>
					</div>
				)}
			</dl>
			<Folded heading={words.cautions} count={cautions.length}>
				<Statements statements={cautions} view={view} />
			</Folded>
		</article>
	);
};

/** How many areas of which plans concern the country: too many to be listed here, and listed with their source. */
const PolicyAreas: FC<{ code: string; view: View }> = ({ code, view }) => {
	const { snapshot, language, href } = view;
	const counts = new Map<string, number>();
	for (const { related } of snapshot.related) {
		const { source } = related.citation;
		if (related.kind === "policy-area" && related.countries.includes(code)) counts.set(source, (counts.get(source) ?? 0) + 1);
	}
	return (
		<>
			{[...counts].map(([id, count]) => {
				const source = snapshot.document.sources.find((entry) => entry.id === id);
				return (
					<p class="quiet">
						{countryWords[language].areas(count)} <a href={href(`/sources/${id}`)}>{source ? inLanguage(source.shortTitle, language) : id}</a>
					</p>
				);
			})}
		</>
	);
};

const Groups: FC<{ code: string; view: View }> = ({ code, view: { snapshot, language, href } }) => {
	const groups = snapshot.document.groups.filter(({ members, uncertain }) => members.includes(code) || uncertain.includes(code));
	if (groups.length === 0) return null;
	return (
		<section aria-labelledby="groups">
			<h2 id="groups">{countryWords[language].belongs}</h2>
			<ul class="chips">
				{groups.map((group) => (
					<li>
						<a class="chip" href={`${href("/countries")}#${groupAnchor(group)}`}>
							{inLanguage(group.name, language)}
							{group.uncertain.includes(code) && <span class="quiet small">{answerWords[language].outcomes.unknown}</span>}
						</a>
					</li>
				))}
			</ul>
		</section>
	);
};
