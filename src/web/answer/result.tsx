import type { FC } from "hono/jsx";
import type { Result, Route } from "../../model/answer.ts";
import { names } from "../form/entered.ts";
import { formId } from "../form/form.tsx";
import { FitLine } from "../parts/fit.tsx";
import { countriesInBrief, givesInBrief } from "../parts/in-brief.ts";
import { programName } from "../parts/names.ts";
import { VerdictTag } from "../parts/verdict.tsx";
import { verdictOf } from "../verdict.ts";
import type { View } from "../view.ts";
import { answerWords } from "../words/answer.ts";
import { joiningWords } from "../words/joining.ts";
import { ResultDetails } from "./details.tsx";

/** Ways in that a result names at a glance. */
const mostRoutes = 3;

interface Props {
	result: Result;
	view: View;
	/** Whether it was chosen to be put beside others, where there are others. */
	comparing?: { isCompared: boolean };
}

/** A program at a glance, and on opening it every clause. */
export const ResultCard: FC<Props> = ({ result, view, comparing }) => {
	const { program, score, window, verdict: reason } = result;
	const words = answerWords[view.language];
	const verdict = verdictOf(result, view);
	return (
		<article
			class={`result ${verdict}`}
			aria-labelledby={`result-${program.id}`}
			part="result"
			data-program={program.id}
			data-eligibility={result.eligibility}
		>
			<p class="standing">
				<VerdictTag verdict={verdict} view={view} />
				<span class="window">{window.brief}</span>
			</p>
			<h3 id={`result-${program.id}`}>
				<a href={view.href(`/programs/${program.id}`)}>{program.name}</a>
			</h3>
			<p class="quiet small">{countriesOf(result, view)}</p>
			<FitLine score={score} view={view} />
			<p>{reason}</p>
			{!view.embedded?.compact && (
				<>
					<Glance result={result} view={view} />
					<details class="opened">
						<summary>{words.open}</summary>
						<ResultDetails result={result} view={view} />
					</details>
					{comparing && (
						<label class="compare">
							<input type="checkbox" form={formId} name={names.compared} value={program.id} checked={comparing.isCompared} /> {words.compare}
						</label>
					)}
				</>
			)}
		</article>
	);
};

/** The first ways in, and how many more there are. */
function wayIn(routes: readonly Route[], { language }: View): string {
	const named = routes.slice(0, mostRoutes).map(({ name }) => name);
	const more = routes.length - named.length;
	return joiningWords[language].listed(more > 0 ? [...named, answerWords[language].andMore(more)] : named);
}

const Glance: FC<{ result: Result; view: View }> = ({ result, view }) => {
	const words = answerWords[view.language];
	const { conflicts, comesWith, routes = [] } = result;
	const rows: [string, string][] = [];
	const { listed } = joiningWords[view.language];
	if (comesWith) rows.push([words.gives, givesInBrief(comesWith, view)]);
	if (routes.length > 0) rows.push([words.wayIn, wayIn(routes, view)]);
	if (conflicts.length > 0) rows.push([words.excludes, listed(conflicts.map((id) => programName(id, view)))]);
	return (
		<dl class="glance">
			{rows.map(([term, text]) => (
				<div>
					<dt>{term}</dt>
					<dd>{text}</dd>
				</div>
			))}
		</dl>
	);
};

/** The countries asked for that the program takes, of how many it takes in all; apart, those of which the source does not say. */
function countriesOf({ program: { partnerCountries }, fit }: Result, view: View): string {
	const words = answerWords[view.language];
	const { covered = [], uncertain = [] } = fit.country ?? {};
	const isAllOrNone = covered.length === 0 || covered.length === partnerCountries.length;
	const taken = isAllOrNone
		? countriesInBrief(partnerCountries, view)
		: words.countriesAmong(countriesInBrief(covered, view), partnerCountries.length);
	if (uncertain.length === 0) return taken;
	return joiningWords[view.language].series([taken, words.countriesUncertain(countriesInBrief(uncertain, view))]);
}
