import type { FC } from "hono/jsx";
import type { View } from "../view.ts";
import { partWords } from "../words/parts.ts";

interface Props {
	/** The id of the input that holds it. */
	id: string;
	address: string;
	/** The id of what is said about it. */
	hint: string;
	view: View;
}

/** An address to pass on, to be selected or, with scripts, copied by a button. */
export const CopiedAddress: FC<Props> = ({ id, address, hint, view }) => {
	const words = partWords[view.language];
	return (
		<>
			<input id={id} readonly value={address} aria-describedby={hint} />
			<button type="button" data-copy={id} data-copied={words.copied} hidden>
				{words.copy}
			</button>
		</>
	);
};
