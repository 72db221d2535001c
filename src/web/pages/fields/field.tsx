import type { FC } from "hono/jsx";
import { match } from "../../../core/match.ts";
import type { Result } from "../../../model/answer.ts";
import type { CompiledConcept } from "../../../model/document.ts";
import { inLanguage } from "../../../model/text.ts";
import { BeginForm } from "../../form/begin.tsx";
import { names } from "../../form/entered.ts";
import type { Page } from "../../layout.tsx";
import { Clauses } from "../../parts/clauses.tsx";
import { FitLine, MatchedDirections } from "../../parts/fit.tsx";
import { RelatedActivities } from "../../parts/related.tsx";
import { Folded } from "../../parts/sections.tsx";
import { Trail } from "../../parts/trail.tsx";
import { otherLanguage, type View } from "../../view.ts";
import { fieldWords } from "../../words/fields.ts";
import { joiningWords } from "../../words/joining.ts";
import { broaderOf, type FieldEntry, headingOf, narrowerOf, relatedOf } from "./tree.ts";

/** Programs that are shown before the others are asked for. */
const mostShown = 5;

/** `/fields/{concept}`: a field of research, and which programs fit it best. */
export function fieldPage(concept: CompiledConcept, view: View): Page {
	const { snapshot, language, now } = view;
	const words = fieldWords[language];
	const { id, label } = concept;
	const { results, related = [] } = match({ field: [{ concept: id }] }, snapshot, {
		asOf: now,
		language,
		limit: 100,
		countryScope: "any",
		detail: "full",
	});
	const heading = headingOf(label, view);
	const name = inLanguage(label, language);
	const other = otherLanguage(language);
	const content = (
		<div class="frame index">
			<Trail path="/fields" label={words.title} view={view} />
			<h1>{heading}</h1>
			<p class="quiet" lang={other}>
				{inLanguage(label, other)}
			</p>
			<div class="actions">
				<BeginForm given={{ name: names.field, value: name }} label={words.begin(name)} view={view} />
			</div>
			<dl class="around">
				<Around term={words.broader} entries={broaderOf(concept, snapshot)} view={view} />
				<Around term={words.narrower} entries={narrowerOf(id, snapshot, language)} view={view} />
				<Around term={words.related} entries={relatedOf(concept, snapshot, language)} view={view} />
			</dl>
			<Names concept={concept} view={view} />
			<Programs results={results} view={view} />
			<RelatedActivities related={related} heading={words.activities} view={view} />
		</div>
	);
	const linkedData = {
		"@context": "https://schema.org",
		"@type": "DefinedTerm",
		termCode: id,
		name,
		alternateName: concept.names.filter((other) => other !== name),
		inDefinedTermSet: view.absolute("/fields"),
	};
	return { path: `/fields/${id}`, title: heading, description: words.fieldDescription(name), linkedData, content };
}

const Around: FC<{ term: string; entries: readonly FieldEntry[]; view: View }> = ({ term, entries, view }) =>
	entries.length > 0 ? (
		<div>
			<dt>{term}</dt>
			<dd>
				<ul class="run">
					{entries.map(({ id, name }) => (
						<li>
							<a href={view.href(`/fields/${id}`)}>{inLanguage(name, view.language)}</a>
						</li>
					))}
				</ul>
			</dd>
		</div>
	) : null;

/** Every name that is read as the field, traditional characters among them. */
const Names: FC<{ concept: CompiledConcept; view: View }> = ({ concept: { names: all, label }, view }) => {
	const words = fieldWords[view.language];
	const others = all.filter((name) => name !== label.zh && name !== label.en);
	const isChinese = (name: string) => /\p{Script=Han}/u.test(name);
	const lists = [
		["zh-CN", words.inChinese, others.filter(isChinese)],
		["en", words.inEnglish, others.filter((name) => !isChinese(name))],
	] as const;
	return (
		<Folded heading={words.names} count={others.length}>
			<dl class="around">
				{lists.map(
					([language, term, list]) =>
						list.length > 0 && (
							<div>
								<dt>{term}</dt>
								<dd lang={language}>{joiningWords[language].listed(list)}</dd>
							</div>
						),
				)}
			</dl>
		</Folded>
	);
};

const Programs: FC<{ results: readonly Result[]; view: View }> = ({ results, view }) => {
	const words = fieldWords[view.language];
	const first = results.filter(({ score }) => score > 0).slice(0, mostShown);
	const others = results.filter((result) => !first.includes(result));
	return (
		<section aria-labelledby="programs">
			<h2 id="programs">{words.programs}</h2>
			<p class="quiet">{first.length > 0 ? words.programsLead : words.noneFits}</p>
			<RankedPrograms results={first} view={view} />
			{others.length > 0 && (
				<Folded heading={words.otherPrograms(others.length)}>
					<RankedPrograms results={others} view={view} />
				</Folded>
			)}
		</section>
	);
};

const RankedPrograms: FC<{ results: readonly Result[]; view: View }> = ({ results, view }) => (
	<ol class="ranking" start={results[0]?.rank}>
		{results.map((result) => (
			<li>
				<RankedProgram result={result} view={view} />
			</li>
		))}
	</ol>
);

/** A program with its score for the field: which of its directions are near, and what its list of fields comes to. */
const RankedProgram: FC<{ result: Result; view: View }> = ({ result: { program, score, fit, constraints = [] }, view }) => {
	const words = fieldWords[view.language];
	const matched = fit.field?.matched ?? [];
	const lists = constraints.filter(({ id }) => id === "field-scope");
	return (
		<article class="card" aria-labelledby={`program-${program.id}`}>
			<h3 id={`program-${program.id}`}>
				<a href={view.href(`/programs/${program.id}`)}>{program.name}</a>
			</h3>
			<FitLine score={score} view={view} />
			{matched.length > 0 ? <MatchedDirections matched={matched} ofThePage view={view} /> : <p class="quiet">{words.nothingMatched}</p>}
			{lists.length > 0 && <Clauses constraints={lists} view={view} />}
		</article>
	);
};
