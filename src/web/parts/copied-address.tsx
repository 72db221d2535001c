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
export const CopiedAddress: FC<Props> = ({ id, address, hint, view }) => (
	<>
		<input id={id} readonly value={address} aria-describedby={hint} />
		<CopyButton id={id} view={view} />
	</>
);

interface CodeProps {
	id: string;
	/** Some lines of HTML. */
	code: string;
	/** What it is called. */
	label: string;
	view: View;
}

/** How many characters stand in a line, on a small screen. */
const lineLength = 64;

/** Code to be put into a page, copied in the same way. */
export const CopiedCode: FC<CodeProps> = ({ id, code, label, view }) => {
	const rows = code.split("\n").reduce((sum, line) => sum + Math.ceil(line.length / lineLength), 0);
	return (
		<div class="copied">
			<textarea id={id} class="source-code" readonly rows={rows} aria-label={label} spellcheck={false}>
				{code}
			</textarea>
			<CopyButton id={id} label={label} view={view} />
		</div>
	);
};

/** `label`: what is copied, where several can be. */
const CopyButton: FC<{ id: string; label?: string; view: View }> = ({ id, label, view }) => {
	const words = partWords[view.language];
	return (
		<button type="button" data-copy={id} data-copied={words.copied} aria-describedby={label && id} hidden>
			{words.copy}
		</button>
	);
};
