import type { FC } from "hono/jsx";
import type { View } from "../view.ts";

interface Props {
	path: string;
	/** The id of a section of the list. */
	section?: string;
	label: string;
	view: View;
}

/** The way up from a page: to the list that it belongs to. */
export const Trail: FC<Props> = ({ path, section, label, view }) => (
	<p class="trail">
		<a href={`${view.href(path)}${section === undefined ? "" : `#${section}`}`}>{label}</a>
	</p>
);
