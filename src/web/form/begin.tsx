import type { FC } from "hono/jsx";
import type { View } from "../view.ts";
import type { names } from "./entered.ts";

interface Props {
	/** What the form begins with. */
	given: { name: (typeof names)["country" | "field"]; value: string };
	label: string;
	view: View;
}

/** A button that begins the form with one thing entered, and shows the answer to it. */
export const BeginForm: FC<Props> = ({ given: { name, value }, label, view }) => (
	<form method="post" action={view.href("/")}>
		<input type="hidden" name={name} value={value} />
		<button type="submit" class="primary">
			{label}
		</button>
	</form>
);
