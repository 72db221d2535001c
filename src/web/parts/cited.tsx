import type { FC } from "hono/jsx";
import type { StatementView } from "../../model/answer.ts";
import type { Citation } from "../../model/document.ts";
import { inLanguage } from "../../model/text.ts";
import { sectionAnchor, type View } from "../view.ts";

/** The document and the clause that a statement rests on, linked to what is cited from there. */
export const Cite: FC<{ citation: Citation; view: View }> = ({ citation: { source, section }, view: { snapshot, language, href } }) => {
	const document = snapshot.document.sources.find(({ id }) => id === source);
	const name = document ? inLanguage(document.shortTitle, language) : source;
	return (
		<a class="cite" href={`${href(`/sources/${source}`)}#${encodeURIComponent(sectionAnchor(section))}`}>
			{name} · {section}
		</a>
	);
};

/** Statements, each with its clause; nothing where there are none. */
export const Statements: FC<{ statements: readonly StatementView[]; view: View }> = ({ statements, view }) =>
	statements.length > 0 ? (
		<ul class="statements">
			{statements.map(({ text, citation }) => (
				<li>
					{text} <Cite citation={citation} view={view} />
				</li>
			))}
		</ul>
	) : null;
