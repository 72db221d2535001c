import type { FC } from "hono/jsx";
import type { Answer } from "../../model/answer.ts";
import { type Entered, formOf, names } from "../form/entered.ts";
import { formId } from "../form/form.tsx";
import { CopiedAddress } from "../parts/copied-address.tsx";
import { RelatedActivities } from "../parts/related.tsx";
import { VerdictIcon } from "../pictures/icons.tsx";
import { verdictOf, verdicts } from "../verdict.ts";
import { targetBeside, targetWithin, type View } from "../view.ts";
import { answerWords } from "../words/answer.ts";
import type { Answered } from "./ask.ts";
import { askedOf, Questions } from "./questions.tsx";
import { ResultCard } from "./result.tsx";
import { Understood } from "./understood.tsx";

/** The answer to what was entered. */
export const AnswerSection: FC<Answered & { view: View }> = ({ answer, profile, entered, view }) => {
	const words = answerWords[view.language];
	const { results, total, notice, questions, understood, related = [] } = answer;
	return (
		<section class="answer frame" aria-labelledby="answer">
			<h2 id="answer" tabindex={-1}>
				{words.heading}
			</h2>
			{results.length > 0 && <Counted answer={answer} view={view} />}
			{notice && <p class="notice">{notice}</p>}
			<Understood view={view} entered={entered} profile={profile} understood={understood} />
			<div class="columns">
				<div>
					{results.length === 0 && <NoneFound entered={entered} view={view} />}
					{results.map((result) => (
						<ResultCard
							result={result}
							view={view}
							comparing={results.length > 1 ? { isCompared: entered.compared.includes(result.program.id) } : undefined}
						/>
					))}
					<p class="actions">
						{total > results.length && (
							<button type="submit" form={formId} name={names.all} value="1">
								{words.showAll(total)}
							</button>
						)}
						{results.length > 1 && !view.embedded?.compact && (
							<button type="submit" form={formId} formaction={view.href("/compare")} formtarget={targetBeside(view)}>
								{words.compareChosen}
							</button>
						)}
						{entered.anyCountry && (
							<button type="submit" form={formId} name={names.drop} value={names.anyCountry}>
								{words.ownCountries}
							</button>
						)}
					</p>
				</div>
				<Questions questions={questions} view={view} />
			</div>
			{view.embedded ? (
				<OnOwnPage view={view} />
			) : (
				<>
					<RelatedActivities related={related} heading={words.related} view={view} />
					<Share entered={entered} view={view} />
				</>
			)}
		</section>
	);
};

/** How many programs came to which verdict. */
const Counted: FC<{ answer: Answer; view: View }> = ({ answer: { results, total, questions }, view }) => {
	const words = answerWords[view.language];
	const asked = askedOf(questions).length;
	return (
		<p class="counted">
			{verdicts.map((verdict) => {
				const count = results.filter((result) => verdictOf(result, view) === verdict).length;
				return (
					count > 0 && (
						<span class={verdict}>
							<VerdictIcon verdict={verdict} /> <strong>{count}</strong> {words.counted[verdict]}
						</span>
					)
				);
			})}
			{total > results.length && <span class="quiet">{words.shown(results.length, total)}</span>}
			{asked > 0 && (
				<a href="#questions" target={targetWithin(view)}>
					{words.toQuestions(asked)}
				</a>
			)}
		</p>
	);
};

const NoneFound: FC<{ entered: Entered; view: View }> = ({ entered, view }) => {
	const words = answerWords[view.language];
	const { kinds, programs } = view.embedded?.within ?? {};
	if (kinds || programs) {
		return (
			<div class="card none">
				<h3>{words.noneWithin}</h3>
				<p>{words.noneWithinHint}</p>
			</div>
		);
	}
	return (
		<div class="card none">
			<h3>{words.noneFound}</h3>
			<p>{words.noneHint}</p>
			<p class="actions">
				{!entered.anyCountry && (
					<button type="submit" form={formId} name={names.anyCountry} value="1">
						{words.anyCountry}
					</button>
				)}
				<a class="button" href={view.href("/programs")}>
					{words.allPrograms}
				</a>
			</p>
		</div>
	);
};

/** From the page of another website to the whole answer, among all programs. */
const OnOwnPage: FC<{ view: View }> = ({ view }) => (
	<p class="actions">
		<button type="submit" form={formId} formaction={view.href("/")} formtarget={targetBeside(view)}>
			{answerWords[view.language].onOwnPage}
		</button>
	</p>
);

/** A link that carries what was entered: made only when it is asked for. */
const Share: FC<{ entered: Entered; view: View }> = ({ entered, view }) => {
	const words = answerWords[view.language];
	if (!entered.shared) {
		return (
			<p class="actions">
				<button type="submit" form={formId} name={names.shared} value="1">
					{words.shareMake}
				</button>
			</p>
		);
	}
	return (
		<div class="card share" id="share-made" tabindex={-1}>
			<label for="share-link">{words.share}</label>
			<p class="quiet small" id="share-hint">
				{words.shareHint}
			</p>
			<div class="own">
				<CopiedAddress id="share-link" address={`${view.absolute("/")}#${formOf(entered)}`} hint="share-hint" view={view} />
			</div>
		</div>
	);
};
