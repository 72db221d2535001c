import type { FC } from "hono/jsx";
import type { FieldMatch } from "../../model/answer.ts";
import type { View } from "../view.ts";
import { partWords } from "../words/parts.ts";
import { Cite } from "./cited.tsx";

/** How well a program fits, as a bar and a number. */
export const FitLine: FC<{ score: number; view: View }> = ({ score, view }) => {
	const words = partWords[view.language];
	return (
		<p class="fit">
			<span>{words.fit}</span> <meter min={0} max={1} value={score} aria-label={words.fitOf(score.toFixed(2))} />{" "}
			<span class="number">{score.toFixed(2)}</span>
		</p>
	);
};

interface MatchedProps {
	matched: readonly FieldMatch[];
	/** The field is the one that the whole page is about, and is not named again. */
	ofThePage?: true;
	view: View;
}

/** Which words of the field met which direction, how firmly the program names it, and how near it is. */
export const MatchedDirections: FC<MatchedProps> = ({ matched, ofThePage, view }) => {
	const words = partWords[view.language];
	return (
		<ul class="statements">
			{matched.map(({ text, direction, standing, nearness, citation }) => (
				<li>
					{!ofThePage && `${text} → `}
					{direction} <span class="tag">{words.standing[standing]}</span> <span class="quiet small">{words.nearness(nearness.toFixed(2))}</span>{" "}
					<Cite citation={citation} view={view} />
				</li>
			))}
		</ul>
	);
};
