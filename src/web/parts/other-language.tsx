import type { FC } from "hono/jsx";
import { inAddress } from "../layout.tsx";
import { otherLanguage, type View } from "../view.ts";
import { layoutWords } from "../words/layout.ts";

interface Props {
	/** The id of the form that holds what was entered. */
	form: string;
	/** The page that answers it. */
	path: string;
	view: View;
}

/** The way to the other language from an answer: it sends the form again, so that what was entered is kept. */
export const OtherLanguageButton: FC<Props> = ({ form, path, view: { language } }) => {
	const other = otherLanguage(language);
	const words = layoutWords[language];
	return (
		<>
			{/* The first button of a form, in the order of the document, is the one that Enter presses: it asks for the answer. */}
			<button type="submit" class="unseen" form={form} tabindex={-1}>
				{words.answer}
			</button>
			<button type="submit" class="language" form={form} formaction={inAddress(path, other)} lang={other}>
				{words.otherLanguage}
			</button>
		</>
	);
};
