import type { FC } from "hono/jsx";
import { VerdictIcon } from "../pictures/icons.tsx";
import type { Verdict } from "../verdict.ts";
import type { View } from "../view.ts";
import { answerWords } from "../words/answer.ts";

/** A verdict as a sign and in words, in the tone of what it stands in. */
export const VerdictTag: FC<{ verdict: Verdict; view: View }> = ({ verdict, view }) => (
	<span class="verdict">
		<VerdictIcon verdict={verdict} /> {answerWords[view.language].verdicts[verdict]}
	</span>
);
