import type { Child, FC } from "hono/jsx";

/** A part of a card, under its heading. */
export const Part: FC<{ heading: string; children?: Child }> = ({ heading, children }) => (
	<section>
		<h4>{heading}</h4>
		{children}
	</section>
);

/** A long list, closed until it is wanted; `count` says how long where the heading does not, and nothing is shown of none. */
export const Folded: FC<{ heading: string; count?: number; children?: Child }> = ({ heading, count, children }) =>
	count === 0 ? null : (
		<details class="folded">
			<summary>
				{heading}
				{count !== undefined && <span class="quiet"> {count}</span>}
			</summary>
			{children}
		</details>
	);
