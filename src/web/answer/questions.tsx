import type { FC } from "hono/jsx";
import { countryName, enumerationOfFact, valueLabel } from "../../core/explain/describe.ts";
import type { Question } from "../../model/answer.ts";
import type { Fact } from "../../model/clause.ts";
import { enumerations } from "../../model/enumerations.ts";
import { inLanguage } from "../../model/text.ts";
import { names } from "../form/entered.ts";
import { formId } from "../form/form.tsx";
import { Folded } from "../parts/sections.tsx";
import type { View } from "../view.ts";
import { answerWords } from "../words/answer.ts";

/** Questions that are asked at first; the others wait behind them, since an answer may settle them too. */
const askedFirst = 4;

/** The questions of an answer, without those that have to be answered together with one that is asked already. */
export function askedOf(questions: readonly Question[]): Question[] {
	const asked = new Set(questions.map(({ fact }) => fact));
	return questions.filter(({ with: together = [] }) => !together.some((fact) => asked.has(fact)));
}

/** Only the questions that decide: one tap each where there is a list to choose from. */
export const Questions: FC<{ questions: readonly Question[]; view: View }> = ({ questions, view }) => {
	const words = answerWords[view.language];
	const asked = askedOf(questions);
	const further = asked.slice(askedFirst);
	if (asked.length === 0) return null;
	return (
		<section class="questions" aria-labelledby="questions">
			<h2 id="questions" tabindex={-1}>
				{words.questions}
			</h2>
			<p class="quiet">{words.questionsHint}</p>
			{asked.slice(0, askedFirst).map((question) => (
				<QuestionForm question={question} view={view} />
			))}
			{further.length > 0 && (
				<Folded heading={words.moreQuestions(further.length)}>
					{further.map((question) => (
						<QuestionForm question={question} view={view} />
					))}
				</Folded>
			)}
		</section>
	);
};

const QuestionForm: FC<{ question: Question; view: View }> = ({ question, view }) => {
	const { fact, prompt, decides, open, with: together = [] } = question;
	const words = answerWords[view.language];
	const options = question.options ?? (fact === "partnerCountries" ? countriesDeciding(decides, view) : []);
	return (
		<fieldset class="question" id={`question-${fact}`}>
			<legend>
				{prompt} <span class="quiet small">{words.decides(decides.length)}</span>
			</legend>
			{together.length > 0 ? (
				<Together facts={[...together, fact]} view={view} />
			) : (
				<div class="chips">
					{options.map(({ value, label }) => (
						<button type="submit" class="chip answer" form={formId} name={names.answer(fact)} value={written(value)}>
							{label}
						</button>
					))}
					{(options.length === 0 || open || fact === "partnerCountries") && (
						<OwnAnswer question={question} isOther={options.length > 0} view={view} />
					)}
				</div>
			)}
		</fieldset>
	);
};

/** Countries and groups to choose from at first, where none was given. */
const mostCountries = 8;

/** The countries that the best fitting programs take: each by itself, or the group that they are. */
function countriesDeciding(programs: readonly string[], { snapshot, language }: View): { value: string; label: string }[] {
	const names = programs.flatMap((id) => {
		const taken = snapshot.programs.find(({ program }) => program.id === id)?.program.partnerCountries ?? [];
		const group = snapshot.document.groups.find(({ members }) => members.length === taken.length && members.every((code) => taken.includes(code)));
		if (group) return [inLanguage(group.name, language)];
		return taken.length === 1 ? taken.map((code) => countryName(code, snapshot, language)) : [];
	});
	return [...new Set(names)].slice(0, mostCountries).map((name) => ({ value: name, label: name }));
}

/** An answer that is no choice from a list. */
const OwnAnswer: FC<{ question: Question; isOther: boolean; view: View }> = ({ question: { fact, prompt, input }, isOther, view }) => {
	const words = answerWords[view.language];
	const id = `answer-${fact}`;
	if (input === "choice" || input === "choices") return null;
	return (
		<span class="own">
			<label for={id} class={isOther ? "quiet" : "unseen"}>
				{isOther ? words.another : prompt}
			</label>
			<input
				id={id}
				form={formId}
				name={names.answer(fact)}
				autocomplete="off"
				inputmode={input === "number" || input === "birth-date" || input === "date" ? "numeric" : undefined}
				size={input === "number" ? 4 : 16}
				data-suggest={input === "countries" ? "partnerCountries" : input === "text" && fact === "field" ? "field" : undefined}
			/>
			<button type="submit" class="chip answer" form={formId}>
				{words.answerIt}
			</button>
		</span>
	);
};

/** Facts that have to be given together. */
const Together: FC<{ facts: readonly Fact[]; view: View }> = ({ facts, view: { snapshot, language } }) => (
	<div class="chips">
		{facts.map((fact) => {
			const enumeration = enumerationOfFact[fact];
			return (
				enumeration && (
					<label class="own">
						<span class="quiet">{snapshot.factLabel(fact, language)}</span>
						<select form={formId} name={names.answer(fact)}>
							<option value="">—</option>
							{enumerations[enumeration].map((value) => (
								<option value={value}>{valueLabel(snapshot, enumeration, value, language)}</option>
							))}
						</select>
					</label>
				)
			);
		})}
		<button type="submit" class="chip answer" form={formId}>
			{answerWords[language].answerIt}
		</button>
	</div>
);

/** A value of a profile as a control carries it. */
function written(value: unknown): string {
	return Array.isArray(value) ? value.join(",") : String(value);
}
