import type { FC } from "hono/jsx";
import { inLanguage } from "../../../model/text.ts";
import type { Page } from "../../layout.tsx";
import type { View } from "../../view.ts";
import { fieldWords } from "../../words/fields.ts";
import { type Branch, branchesOf, countsBelow, type FieldEntry, headingOf } from "./tree.ts";

/** `/fields`: the branches of science, and what stands directly below them. */
export function fieldsPage(view: View): Page {
	const { snapshot, language } = view;
	const words = fieldWords[language];
	const branches = branchesOf(snapshot, language);
	const counts = countsBelow(snapshot);
	const concepts = new Intl.NumberFormat(language).format(snapshot.document.concepts.length);
	const content = (
		<div class="frame index">
			<h1>{words.title}</h1>
			<p class="lead">{words.lead(concepts)}</p>
			<nav aria-label={words.branches}>
				<ul class="chips">
					{branches.map((branch) => (
						<li>
							<a class="chip" href={`#${branch.id}`}>
								{headingOf(branch.name, view)}
							</a>
						</li>
					))}
				</ul>
			</nav>
			{branches.map((branch) => (
				<BranchSection branch={branch} counts={counts} view={view} />
			))}
		</div>
	);
	const linkedData = {
		"@context": "https://schema.org",
		"@type": "DefinedTermSet",
		name: words.title,
		url: view.absolute("/fields"),
		hasDefinedTerm: branches.flatMap((branch) => [branch, ...branch.children]).map((entry) => definedTerm(entry, view)),
	};
	return { path: "/fields", title: words.title, description: words.description, linkedData, content };
}

function definedTerm({ id, name }: FieldEntry, { language, absolute }: View) {
	return { "@type": "DefinedTerm", termCode: id, name: inLanguage(name, language), url: absolute(`/fields/${id}`) };
}

const BranchSection: FC<{ branch: Branch; counts: ReadonlyMap<string, number>; view: View }> = ({ branch, counts, view }) => {
	const words = fieldWords[view.language];
	const link = ({ id, name }: FieldEntry) => <a href={view.href(`/fields/${id}`)}>{headingOf(name, view)}</a>;
	return (
		<section aria-labelledby={branch.id}>
			<h2 id={branch.id}>{link(branch)}</h2>
			<ul class="entries">
				{branch.children.map((entry) => {
					const below = counts.get(entry.id) ?? 0;
					return (
						<li>
							{link(entry)} {below > 0 && <span class="quiet small count">{words.below(below)}</span>}
						</li>
					);
				})}
			</ul>
		</section>
	);
};
