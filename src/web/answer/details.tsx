import type { FC } from "hono/jsx";
import type { ChangeSet, ConstraintView, Outlook, RecommendationView, Result } from "../../model/answer.ts";
import { Cite, Statements } from "../parts/cited.tsx";
import { Clauses } from "../parts/clauses.tsx";
import { ContactList } from "../parts/contacts.tsx";
import { MatchedDirections } from "../parts/fit.tsx";
import { Folded, Part } from "../parts/sections.tsx";
import { ScoreParts } from "../pictures/score-parts.tsx";
import type { View } from "../view.ts";
import { answerWords } from "../words/answer.ts";

/** Everything that is known of a result: its clauses, how its score is made, ways in, and what a project asks for. */
export const ResultDetails: FC<{ result: Result; view: View }> = ({ result, view }) => {
	const words = answerWords[view.language];
	const {
		constraints = [],
		fit,
		score,
		routes = [],
		outlook,
		recommendation,
		severalCountries,
		partnerSide,
		cautions = [],
		contacts = [],
		comesWith,
	} = result;
	const matched = fit.field?.matched ?? [];
	return (
		<div class="details">
			<Part heading={words.clauses}>
				<Clauses constraints={constraints.filter((constraint) => !isToAttest(constraint))} view={view} />
			</Part>
			{constraints.some(isToAttest) && (
				<Part heading={words.confirm}>
					<p class="quiet">{words.confirmHint}</p>
					<Clauses constraints={constraints.filter(isToAttest)} view={view} />
				</Part>
			)}
			<Part heading={words.score}>
				<ScoreParts fit={fit} score={score} language={view.language} />
				<Folded heading={words.matched} count={matched.length}>
					<MatchedDirections matched={matched} view={view} />
				</Folded>
			</Part>
			{routes.length > 0 && (
				<Part heading={words.routes}>
					<Statements statements={routes} view={view} />
				</Part>
			)}
			<Changes result={result} view={view} />
			{partnerSide && (
				<>
					<Part heading={words.partnerSide}>
						<Statements statements={partnerSide.statements} view={view} />
					</Part>
					<Part heading={words.chineseLead}>
						<Statements statements={partnerSide.chineseLead} view={view} />
					</Part>
				</>
			)}
			{severalCountries && (
				<Part heading={words.severalCountries}>
					<p>
						{severalCountries.text} <Cite citation={severalCountries.citation} view={view} />
					</p>
				</Part>
			)}
			{outlook && (
				<Part heading={words.outlook}>
					<OutlookText outlook={outlook} view={view} />
				</Part>
			)}
			{recommendation && (
				<Part heading={words.recommendation}>
					<Recommendation recommendation={recommendation} view={view} />
				</Part>
			)}
			{comesWith && (
				<>
					<Brings result={result} view={view} />
					<Folded heading={words.submission} count={comesWith.submission.length}>
						<Statements statements={comesWith.submission} view={view} />
					</Folded>
					<Folded heading={words.obligations} count={comesWith.obligations.length}>
						<Statements statements={comesWith.obligations} view={view} />
					</Folded>
				</>
			)}
			<Folded heading={words.cautions} count={cautions.length}>
				<Statements statements={cautions} view={view} />
			</Folded>
			<Folded heading={words.contacts} count={contacts.length}>
				<ContactList contacts={contacts} view={view} />
			</Folded>
			<p>
				<a href={view.href(`/programs/${result.program.id}`)}>{words.programPage}</a>
			</p>
		</div>
	);
};

/** Nobody but the applicant can tell. */
function isToAttest({ outcome, required }: ConstraintView): boolean {
	return outcome === "unknown" && !required;
}

const Changes: FC<{ result: Result; view: View }> = ({ result: { changes = [], unchangeable = [], changesText }, view }) => {
	const words = answerWords[view.language];
	if (changes.length + unchangeable.length === 0) return null;
	return (
		<Part heading={words.changes}>
			{changesText && <p>{changesText}</p>}
			<ChangeSets sets={changes} view={view} />
			{unchangeable.length > 0 && (
				<>
					<p class="quiet">{words.unchangeable}</p>
					<ChangeSets sets={unchangeable} view={view} />
				</>
			)}
		</Part>
	);
};

const ChangeSets: FC<{ sets: readonly ChangeSet[]; view: View }> = ({ sets, view }) => (
	<ul class="statements">
		{sets.map(({ changes }) => (
			<li>
				{changes.length > 1 && <span class="quiet">{answerWords[view.language].together} </span>}
				{changes.map(({ text, citation }) => (
					<>
						{text} <Cite citation={citation} view={view} />{" "}
					</>
				))}
			</li>
		))}
	</ul>
);

const OutlookText: FC<{ outlook: Outlook; view: View }> = ({ outlook: { text, cutOffs, preparations }, view }) => (
	<>
		<p>{text}</p>
		<Statements statements={cutOffs} view={view} />
		<Folded heading={answerWords[view.language].prepare} count={preparations.length}>
			<Statements statements={preparations} view={view} />
		</Folded>
	</>
);

const Recommendation: FC<{ recommendation: RecommendationView; view: View }> = ({ recommendation: { text, citation, units }, view }) => {
	const words = answerWords[view.language];
	return (
		<>
			<p>
				{text} <Cite citation={citation} view={view} />
			</p>
			{units.length > 0 && (
				<ul class="statements">
					{units.map(({ name, serves, condition, citation: cited }) => (
						<li>
							<span class="tag">{words.serves[serves]}</span> {name}
							{condition && <span class="quiet"> {condition}</span>} <Cite citation={cited} view={view} />
						</li>
					))}
				</ul>
			)}
		</>
	);
};

const Brings: FC<{ result: Result; view: View }> = ({ result: { comesWith }, view }) => {
	const words = answerWords[view.language];
	if (!comesWith) return null;
	const { money, funding, period, titleFormat, priorities } = comesWith;
	return (
		<Part heading={words.brings}>
			<ul class="statements">
				{money && (
					<li>
						{money.text} {money.covers} <Cite citation={money.citation} view={view} />
					</li>
				)}
				{funding && (
					<li>
						{funding.text} <Cite citation={funding.citation} view={view} />
					</li>
				)}
				{period && (
					<li>
						{period.text} <Cite citation={period.citation} view={view} />
					</li>
				)}
				{titleFormat && (
					<li>
						{words.titleFormat} <code>{titleFormat.pattern}</code> <Cite citation={titleFormat.citation} view={view} />
					</li>
				)}
			</ul>
			<Folded heading={words.priorities} count={priorities.length}>
				<Statements statements={priorities} view={view} />
			</Folded>
		</Part>
	);
};
