import type { FC } from "hono/jsx";
import { countryName } from "../../../core/explain/describe.ts";
import type { PreparedProgram } from "../../../core/snapshot.ts";
import { wordsIn } from "../../../core/words/index.ts";
import type { ProgramDetail } from "../../../model/answer.ts";
import type { Citation } from "../../../model/document.ts";
import { inLanguage } from "../../../model/text.ts";
import { Cite, Statements } from "../../parts/cited.tsx";
import { countriesInOrder } from "../../parts/ordered.ts";
import { WindowText } from "../../parts/window-text.tsx";
import type { View } from "../../view.ts";
import { dateWords } from "../../words/dates.ts";
import { partWords } from "../../words/parts.ts";
import { programWords } from "../../words/programs.ts";

/** When one may apply, to the minute, and what is uncertain about it. */
export const WindowFacts: FC<{ window: ProgramDetail["window"]; view: View }> = ({ window, view }) => {
	const words = programWords[view.language];
	const { opensAt, closesAt, recommendersUntil } = window;
	return (
		<>
			<WindowText window={window} view={view} />
			<dl class="facts">
				{opensAt && <Moment term={words.opens} at={opensAt} view={view} />}
				{closesAt && <Moment term={words.closes} at={closesAt} view={view} />}
				{recommendersUntil && <Moment term={words.recommenders} at={recommendersUntil} view={view} />}
			</dl>
			{recommendersUntil && <p class="quiet small">{words.recommendersHint}</p>}
		</>
	);
};

const Moment: FC<{ term: string; at: string; view: View }> = ({ term, at, view }) => (
	<div>
		<dt>{term}</dt>
		<dd>
			<time datetime={at}>{dateWords[view.language].moment(Date.parse(at))}</time>
		</dd>
	</div>
);

/** Money, funding, period and the title that a project carries. */
export const Brings: FC<{ detail: ProgramDetail; view: View }> = ({ detail: { money, funding, period, titleFormat }, view }) => {
	const { language } = view;
	const words = programWords[language];
	const { moneyText, periodText } = wordsIn[language];
	return (
		<ul class="statements">
			{money && (
				<li>
					{moneyText(money)} <Cite citation={money.citation} view={view} />
					<p>{words.covers(money.covers)}</p>
					{money.shares?.map(({ projects, theme }) => (
						<p class="quiet small">{words.share(projects, theme)}</p>
					))}
				</li>
			)}
			{funding && (
				<li>
					{funding.text} <Cite citation={funding.citation} view={view} />
				</li>
			)}
			{!money && !funding && <li>{partWords[language].nothingPrinted}</li>}
			{period && (
				<li>
					{words.period(periodText(period))} <Cite citation={period.citation} view={view} />
				</li>
			)}
			{titleFormat && (
				<li>
					{words.titleFormat} <code>{titleFormat.pattern}</code> <Cite citation={titleFormat.citation} view={view} />
					<p class="quiet small">{words.titleFormatHint}</p>
				</li>
			)}
		</ul>
	);
};

/** The directions, each with whether its list is complete; fields lead to their pages. */
export const Directions: FC<{ directions: ProgramDetail["directions"]; view: View }> = ({ directions, view }) => {
	const { language } = view;
	const words = programWords[language];
	return (
		<>
			<p class="quiet small">{words.directionsHint}</p>
			{directions.map(({ list, fields, citation }) => (
				<div class="direction">
					<p>
						{list === "open" ? words.openList : words.closedList} <Cite citation={citation} view={view} />
					</p>
					<ul>
						{fields.map((field) => (
							<Field field={field} view={view} />
						))}
					</ul>
				</div>
			))}
		</>
	);
};

/** A field as the document names it, linked itself where it stands for one concept, else beside links to its concepts. */
const Field: FC<{ field: ProgramDetail["directions"][number]["fields"][number]; view: View }> = ({ field: { term, concepts, standing }, view }) => {
	const { language, snapshot, href } = view;
	const [only] = concepts;
	return (
		<li>
			{concepts.length === 1 && only ? <a href={href(`/fields/${only}`)}>{term}</a> : term}
			{standing !== "own" && (
				<>
					{" "}
					<span class="tag">{partWords[language].standing[standing]}</span>
				</>
			)}
			{concepts.length > 1 && (
				<ul class="concerned quiet small">
					{concepts.map((concept) => (
						<li>
							<a href={href(`/fields/${concept}`)}>{inLanguage(snapshot.graph.labelOf(concept), language)}</a>
						</li>
					))}
				</ul>
			)}
		</li>
	);
};

/** The partner countries, those apart of which the source does not say whether they belong. */
export const Countries: FC<{ prepared: PreparedProgram; view: View }> = ({ prepared: { program }, view }) => {
	const words = programWords[view.language];
	const { partnerCountries, uncertainCountries, prefersSeveralCountries } = program;
	const clause = program.constraints.find(({ test }) => test.kind === "partner-country")?.citation ?? program.citation;
	return (
		<>
			<p>
				{wordsIn[view.language].countries(partnerCountries.length)} <Cite citation={clause} view={view} />
			</p>
			<CountryLinks codes={partnerCountries} view={view} />
			{uncertainCountries.length > 0 && (
				<>
					<p>
						{words.uncertain} <Cite citation={clause} view={view} />
					</p>
					<CountryLinks codes={uncertainCountries} view={view} />
				</>
			)}
			{prefersSeveralCountries && (
				<p>
					{words.several} <Cite citation={prefersSeveralCountries} view={view} />
				</p>
			)}
		</>
	);
};

const CountryLinks: FC<{ codes: readonly string[]; view: View }> = ({ codes, view }) => {
	const { snapshot, language, href } = view;
	return (
		<ul class="country-links">
			{countriesInOrder(codes, view).map((code) => (
				<li>
					<a href={href(`/countries/${code}`)}>{countryName(code, snapshot, language)}</a>
				</li>
			))}
		</ul>
	);
};

/** Whom it serves first, and which forms of activity it supports. */
export const People: FC<{ detail: ProgramDetail; view: View }> = ({ detail: { groups, activities }, view }) => {
	const words = programWords[view.language];
	return (
		<>
			<Labels heading={words.serves} labels={groups} view={view} />
			<Labels heading={words.supports} labels={activities} view={view} />
		</>
	);
};

const Labels: FC<{ heading: string; labels: readonly { label: string; citation: Citation }[]; view: View }> = ({ heading, labels, view }) =>
	labels.length > 0 ? (
		<>
			<h3>{heading}</h3>
			<Statements statements={labels.map(({ label, citation }) => ({ text: label, citation }))} view={view} />
		</>
	) : null;
