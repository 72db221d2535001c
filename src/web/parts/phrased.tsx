import type { FC } from "hono/jsx";
import type { View } from "../view.ts";

const words = new Intl.Segmenter("zh", { granularity: "word" });

/** A heading whose lines end between words: Chinese, which is written without spaces, would else be broken within one. */
export const Phrased: FC<{ text: string; view: Pick<View, "language"> }> = ({ text, view: { language } }) => {
	if (language === "en") return <>{text}</>;
	return (
		<span class="phrased">
			{phrasesOf(text).map((phrase, index) => (
				<>
					{index > 0 && <wbr />}
					{phrase}
				</>
			))}
		</span>
	);
};

/** The words of a text, each with the marks that belong to it: none begins a line that may not. */
function phrasesOf(text: string): string[] {
	const phrases: string[] = [];
	for (const { segment, isWordLike } of words.segment(text)) {
		const last = phrases.at(-1);
		const isHeld = last !== undefined && (!isWordLike || /[“‘（《—–-]$/.test(last));
		if (isHeld && !/^[“‘（《]/.test(segment)) phrases[phrases.length - 1] = last + segment;
		else phrases.push(segment);
	}
	return phrases;
}
