import type { Child, FC } from "hono/jsx";

/** A section of a long page. */
export interface PagePart {
	id: string;
	heading: string;
	content: Child;
}

interface Props {
	parts: readonly PagePart[];
	/** What the list of the sections is called. */
	label: string;
	/** What stands above the list: the page at a glance. */
	glance: Child;
}

/** The sections of a long page, beside a list that leads to each. */
export const WithContents: FC<Props> = ({ parts, label, glance }) => (
	<div class="columns-with-contents">
		{glance}
		<nav class="contents" aria-label={label}>
			<ul>
				{parts.map(({ id, heading }) => (
					<li>
						<a href={`#${id}`}>{heading}</a>
					</li>
				))}
			</ul>
		</nav>
		<div>
			{parts.map(({ id, heading, content }) => (
				<section aria-labelledby={id}>
					<h2 id={id}>{heading}</h2>
					{content}
				</section>
			))}
		</div>
	</div>
);
