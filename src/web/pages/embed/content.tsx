import type { FC } from "hono/jsx";
import { inScope } from "../../../core/scope.ts";
import type { ProblemDocument } from "../../../model/problem.ts";
import type { Language } from "../../../model/text.ts";
import { AnswerSection } from "../../answer/answer.tsx";
import type { Outcome } from "../../answer/ask.ts";
import { isEmpty } from "../../form/entered.ts";
import { ProfileForm } from "../../form/form.tsx";
import type { View } from "../../view.ts";
import { embedWords } from "../../words/embed.ts";
import { problemWords } from "../../words/problem.ts";

/** The form, and below it the answer. `isAsked`: an answer was asked for. */
export const EmbedContent: FC<Outcome & { isAsked: boolean; view: View }> = ({ entered, faults, answered, isAsked, view }) => (
	<>
		<ProfileForm view={view} entered={entered} faults={faults} isEmpty={isAsked && isEmpty(entered)} isAnswered={answered !== undefined} />
		<Limits view={view} />
		{answered && <AnswerSection {...answered} view={view} />}
	</>
);

/** That a website does not show all programs. */
const Limits: FC<{ view: View }> = ({ view: { embedded, snapshot, language } }) => {
	const shown = inScope({}, snapshot, { ...embedded?.within, countryScope: "any" }).length;
	const all = inScope({}, snapshot, { countryScope: "any" }).length;
	return shown < all ? <p class="quiet small">{embedWords[language].limits(shown, all)}</p> : null;
};

/** Why there is nothing to fill in, and where there is. */
export const Refused: FC<{ problem: ProblemDocument; fullPage: string; view: Pick<View, "language"> }> = ({
	problem,
	fullPage,
	view: { language },
}) => (
	<div class="refused" role="alert">
		<p>{saidOf(problem, language)}</p>
		{problem.errors?.map(({ parameter, detail }) => (
			<p>
				<code>{parameter}</code> {detail}
			</p>
		))}
		<p>
			<a href={fullPage}>{embedWords[language].more}</a>
		</p>
	</div>
);

function saidOf({ errors, status, detail }: ProblemDocument, language: Language): string {
	// Faults of a form are told beside it: those that are told here lie in what the website asks for.
	if (errors) return embedWords[language].notHere(embedWords[language].faultyOptions);
	return status === 429 ? problemWords[language].tooMany : detail;
}
