import type { FC } from "hono/jsx";
import type { Fit } from "../../model/answer.ts";
import type { Language } from "../../model/text.ts";
import { percent } from "./share.ts";
import { type PictureWords, pictureWordsIn } from "./words.ts";

interface ScoreProps {
	fit: Fit;
	/** The result's score, in [0, 1]. */
	score: number;
	language: Language;
}

interface CountedPart {
	name: keyof Fit;
	score: number;
	weight: number;
	/** Where it begins in the whole: the weights of the parts before it. */
	start: number;
	/** weight × score to three decimals, such that the contributions add up to the score. */
	contribution: number;
}

/** A part of less weight has no room for its name on a phone: its number refers to the table. */
const leastNamed = 0.2;

/** The score as one bar, each part as wide as its weight and filled to its own score, and the sum as a table. */
export const ScoreParts: FC<ScoreProps> = ({ fit, score, language }) => {
	const words = pictureWordsIn[language].score;
	const parts = countedParts(fit);
	if (parts.length === 0) return <p class="score-parts">{words.nothing}</p>;
	return (
		<figure class="score-parts" aria-label={words.title}>
			<svg class="score-bar" width="100%" height="44" aria-hidden="true" focusable="false">
				{parts.map((part, index) => (
					<g class={`score-part ${part.name}`}>
						<text x={percent(part.start)} y="13">
							{part.weight >= leastNamed ? `${index + 1} ${words.parts[part.name]}` : index + 1}
						</text>
						<rect class="score-room" x={percent(part.start)} width={percent(part.weight)} y="21" height="20" />
						<line class="score-fill" x1={percent(part.start)} x2={percent(part.start + part.weight * part.score)} y1="31" y2="31" />
						<line class="score-edge" x1={percent(part.start)} x2={percent(part.start)} y1="17" y2="41" />
					</g>
				))}
			</svg>
			<ScoreTable parts={parts} score={score} words={words} />
		</figure>
	);
};

/** Rounded sums are subtracted from each other rather than each product rounded, so that no thousandth is lost. */
function countedParts(fit: Fit): CountedPart[] {
	let start = 0;
	let sum = 0;
	return (["field", "country", "groups", "activities"] as const).flatMap((name) => {
		const part = fit[name];
		if (!part) return [];
		const { score, weight } = part;
		const contribution = thousandths(sum + weight * score) - thousandths(sum);
		const counted = { name, score, weight, start, contribution: contribution / 1000 };
		start += weight;
		sum += weight * score;
		return [counted];
	});
}

function thousandths(share: number): number {
	return Math.round(share * 1000);
}

const ScoreTable: FC<{ parts: readonly CountedPart[]; score: number; words: PictureWords["score"] }> = ({ parts, score, words }) => {
	const decimals = parts.every(({ weight }) => Number.isInteger(Math.round(weight * 10_000) / 100)) ? 0 : 2;
	const weightText = (weight: number) => `${(weight * 100).toFixed(decimals)}%`;
	return (
		<table class="score-table">
			<thead>
				<tr>
					<th scope="col">{words.part}</th>
					<th scope="col">{words.score}</th>
					<th scope="col">{words.weight}</th>
					<th scope="col">{words.contribution}</th>
				</tr>
			</thead>
			<tbody>
				{parts.map((part, index) => (
					<tr>
						<th scope="row">
							<svg class={`score-swatch score-part ${part.name}`} width="14" height="14" aria-hidden="true" focusable="false">
								<line class="score-fill" x1="0" x2="14" y1="7" y2="7" />
							</svg>{" "}
							{index + 1} {words.parts[part.name]}
						</th>
						<td>{part.score.toFixed(3)}</td>
						<td>{weightText(part.weight)}</td>
						<td>{part.contribution.toFixed(3)}</td>
					</tr>
				))}
			</tbody>
			<tfoot>
				<tr>
					<th scope="row" colspan={3}>
						{words.sum}
					</th>
					<td>{score.toFixed(3)}</td>
				</tr>
			</tfoot>
		</table>
	);
};
