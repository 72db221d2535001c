import type { FC } from "hono/jsx";
import type { Source } from "../../../model/catalog.ts";
import { inLanguage } from "../../../model/text.ts";
import type { View } from "../../view.ts";
import { sourceWords } from "../../words/sources.ts";
import { SourceFacts } from "./source.tsx";
import { sectionsOf } from "./statements.ts";

/** Every document: those that open calls first. */
export const SourceList: FC<{ view: View }> = ({ view }) => {
	const words = sourceWords[view.language];
	const { sources } = view.snapshot.document;
	return (
		<div class="frame page">
			<h1>{words.title}</h1>
			<p class="lead">{words.lead}</p>
			<h2>{words.calls}</h2>
			<Cards sources={sources.filter(({ standing }) => standing === "call")} view={view} />
			<h2>{words.plans}</h2>
			<p class="quiet">{words.plansHint}</p>
			<Cards sources={sources.filter(({ standing }) => standing === "plan")} view={view} />
		</div>
	);
};

const Cards: FC<{ sources: readonly Source[]; view: View }> = ({ sources, view }) => {
	const { language, snapshot, href } = view;
	return (
		<ul class="plain">
			{sources.map((source) => {
				const sections = sectionsOf(source.id, snapshot, language);
				const statements = sections.reduce((sum, section) => sum + section.statements.length, 0);
				return (
					<li class="card">
						<h3>
							<a href={href(`/sources/${source.id}`)}>{inLanguage(source.title, language)}</a>
						</h3>
						<SourceFacts source={source} view={view} />
						<p class="quiet small">{sourceWords[language].counted(sections.length, statements)}</p>
					</li>
				);
			})}
		</ul>
	);
};
