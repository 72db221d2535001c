import type { FC } from "hono/jsx";

/** A text in which code stands between grave accents. */
export const Prose: FC<{ text: string }> = ({ text }) => <>{text.split("`").map((part, index) => (index % 2 === 1 ? <code>{part}</code> : part))}</>;

/** Statements, one below another. */
export const Statements: FC<{ texts: readonly string[] }> = ({ texts }) => (
	<ul class="statements">
		{texts.map((text) => (
			<li>
				<Prose text={text} />
			</li>
		))}
	</ul>
);

/** What is to be written as it stands. */
export const Verbatim: FC<{ text: string }> = ({ text }) => (
	<pre class="verbatim">
		<code>{text}</code>
	</pre>
);
