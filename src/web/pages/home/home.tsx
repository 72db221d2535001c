import type { FC } from "hono/jsx";
import { AnswerSection } from "../../answer/answer.tsx";
import type { Answered } from "../../answer/ask.ts";
import type { Entered } from "../../form/entered.ts";
import type { FormFault } from "../../form/faults.tsx";
import { ProfileForm } from "../../form/form.tsx";
import { Phrased } from "../../parts/phrased.tsx";
import type { View } from "../../view.ts";
import { formWords } from "../../words/form.ts";
import { Today } from "./today.tsx";

interface Props {
	view: View;
	entered: Entered;
	faults: readonly FormFault[];
	isEmpty?: boolean;
	answered?: Answered;
}

/** The form, and below it the answer, or what there is to know today before anything was entered. */
export const HomeContent: FC<Props> = ({ view, entered, faults, isEmpty, answered }) => {
	const words = formWords[view.language];
	return (
		<>
			<div class="frame opening">
				<h1>
					<Phrased text={words.heading} view={view} />
				</h1>
				<p class="lead">
					{words.lead} <a href={view.href("/from")}>{words.abroad}</a>
				</p>
				<ProfileForm view={view} entered={entered} faults={faults} isEmpty={isEmpty} isAnswered={answered !== undefined} />
			</div>
			{answered ? <AnswerSection {...answered} view={view} /> : <Today view={view} />}
		</>
	);
};
