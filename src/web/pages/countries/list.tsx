import type { FC } from "hono/jsx";
import { countryName } from "../../../core/explain/describe.ts";
import type { CompiledCountry, CompiledGroup } from "../../../model/document.ts";
import { inLanguage } from "../../../model/text.ts";
import type { Page } from "../../layout.tsx";
import { countProgramsByCountry, programsInForce } from "../../parts/in-force.ts";
import { countriesInOrder, inOrder, letterOf } from "../../parts/ordered.ts";
import { PartnerGrid } from "../../parts/partner-grid.tsx";
import { Folded } from "../../parts/sections.tsx";
import type { View } from "../../view.ts";
import { countryWords } from "../../words/countries.ts";
import { dateWords } from "../../words/dates.ts";

const anchors = { programs: "by-program", names: "by-name", groups: "groups" } as const;

/** `/countries`: every partner country, by program, by name and by group. */
export function countriesPage(view: View): Page {
	const { snapshot, language } = view;
	const words = countryWords[language];
	const programs = programsInForce(snapshot);
	const counts = countProgramsByCountry(snapshot);
	const content = (
		<div class="frame index">
			<h1>{words.title}</h1>
			<p class="lead">{words.lead(programs.length, counts.size)}</p>
			<nav aria-label={words.parts}>
				<ul class="chips">
					{(
						[
							[anchors.programs, words.byProgram],
							[anchors.names, words.byName],
							[anchors.groups, words.groups],
						] as const
					).map(([anchor, label]) => (
						<li>
							<a class="chip" href={`#${anchor}`}>
								{label}
							</a>
						</li>
					))}
				</ul>
			</nav>
			<section aria-labelledby={anchors.programs}>
				<h2 id={anchors.programs}>{words.byProgram}</h2>
				<PartnerGrid programs={programs} leadsTo={(code) => `/countries/${code}`} view={view} />
			</section>
			<section aria-labelledby={anchors.names}>
				<h2 id={anchors.names}>{words.byName}</h2>
				<Names counts={counts} view={view} />
			</section>
			<section aria-labelledby={anchors.groups}>
				<h2 id={anchors.groups}>{words.groups}</h2>
				<p class="quiet">{words.groupsLead}</p>
				{snapshot.document.groups.map((group) => (
					<Group group={group} view={view} />
				))}
			</section>
		</div>
	);
	const linkedData = {
		"@context": "https://schema.org",
		"@type": "ItemList",
		name: words.title,
		numberOfItems: counts.size,
		itemListElement: takenCountries(counts, view).map(({ code }, index) => ({
			"@type": "ListItem",
			position: index + 1,
			name: countryName(code, snapshot, language),
			url: view.absolute(`/countries/${code}`),
		})),
	};
	return { path: "/countries", title: words.title, description: words.description, linkedData, content };
}

type Counts = ReadonlyMap<string, number>;

function takenCountries(counts: Counts, { snapshot, language }: View): CompiledCountry[] {
	return inOrder(
		snapshot.document.countries.filter(({ code }) => counts.has(code)),
		language,
	);
}

/** Every partner country under its letter, and those that no program takes. */
const Names: FC<{ counts: Counts; view: View }> = ({ counts, view }) => {
	const { snapshot, language } = view;
	const words = countryWords[language];
	const byLetter = new Map<string, CompiledCountry[]>();
	for (const country of takenCountries(counts, view)) {
		const letter = letterOf(country, language);
		byLetter.set(letter, [...(byLetter.get(letter) ?? []), country]);
	}
	const isUntaken = ({ code }: CompiledCountry) => snapshot.names.isPartner(code) && !counts.has(code);
	const untaken = inOrder(snapshot.document.countries.filter(isUntaken), language);
	return (
		<>
			<div class="letters">
				{[...byLetter].map(([letter, countries]) => (
					<section aria-labelledby={`letter-${letter}`}>
						<h3 id={`letter-${letter}`}>{letter}</h3>
						<ul class="plain">
							{countries.map(({ code }) => (
								<li>
									<CountryLink code={code} view={view} /> <span class="quiet small count">{words.taken(counts.get(code) ?? 0)}</span>
								</li>
							))}
						</ul>
					</section>
				))}
			</div>
			<Folded heading={words.untaken(untaken.length)}>
				<CountryList codes={untaken.map(({ code }) => code)} view={view} />
			</Folded>
		</>
	);
};

const CountryLink: FC<{ code: string; view: View }> = ({ code, view }) => (
	<a href={view.href(`/countries/${code}`)}>{countryName(code, view.snapshot, view.language)}</a>
);

const CountryList: FC<{ codes: readonly string[]; view: View }> = ({ codes, view }) => (
	<ul class="run">
		{codes.map((code) => (
			<li>
				<CountryLink code={code} view={view} />
			</li>
		))}
	</ul>
);

/** The id of a group within the page. */
export function groupAnchor({ id }: Pick<CompiledGroup, "id">): string {
	return `group-${id}`;
}

const Group: FC<{ group: CompiledGroup; view: View }> = ({ group, view }) => {
	const { language } = view;
	const words = countryWords[language];
	return (
		<details class="group" id={groupAnchor(group)}>
			<summary>
				{inLanguage(group.name, language)}{" "}
				<span class="quiet small">{words.members(group.members.length, dateWords[language].date(group.asOf))}</span>
			</summary>
			<CountryList codes={countriesInOrder(group.members, view)} view={view} />
			{group.uncertain.length > 0 && (
				<>
					<p class="quiet">{words.uncertain}</p>
					<CountryList codes={countriesInOrder(group.uncertain, view)} view={view} />
				</>
			)}
		</details>
	);
};
