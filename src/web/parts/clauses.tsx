import type { FC } from "hono/jsx";
import type { ConstraintView } from "../../model/answer.ts";
import { OutcomeIcon } from "../pictures/icons.tsx";
import type { View } from "../view.ts";
import { Cite } from "./cited.tsx";

/** What decides first: what is not met, then what is not known. */
const order = ["fail", "unknown", "pass"];

/** Clauses as they were judged, each with its sign and what it came to. */
export const Clauses: FC<{ constraints: readonly ConstraintView[]; view: View }> = ({ constraints, view }) => (
	<ul class="clauses">
		{constraints
			.toSorted((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome))
			.map(({ outcome, message, citation }) => (
				<li class={`clause ${outcome}`}>
					<OutcomeIcon outcome={outcome} />
					<span>
						{message} <Cite citation={citation} view={view} />
					</span>
				</li>
			))}
	</ul>
);
