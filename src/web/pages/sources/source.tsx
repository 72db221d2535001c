import type { FC } from "hono/jsx";
import type { Source } from "../../../model/catalog.ts";
import type { CompiledProgram } from "../../../model/document.ts";
import { inLanguage } from "../../../model/text.ts";
import { Phrased } from "../../parts/phrased.tsx";
import { Folded } from "../../parts/sections.tsx";
import { Trail } from "../../parts/trail.tsx";
import { sectionAnchor, type View } from "../../view.ts";
import { dateWords } from "../../words/dates.ts";
import { sourceWords } from "../../words/sources.ts";
import { chapterOf } from "./section-order.ts";
import { byPrograms, type SourceSection, sectionsOf, type ToldTogether } from "./statements.ts";

/** Programs that are named one by one before they are only counted. */
const mostNamed = 2;

/** A document: what it is, and what the catalog takes from each of its sections. */
export const SourceContent: FC<{ source: Source; view: View }> = ({ source, view }) => {
	const { language, snapshot } = view;
	const words = sourceWords[language];
	const sections = sectionsOf(source.id, snapshot, language);
	const common = programsOfAll(sections);
	return (
		<div class="frame page">
			<Trail path="/sources" label={words.title} view={view} />
			<h1>
				<Phrased text={inLanguage(source.title, language)} view={view} />
			</h1>
			<SourceFacts source={source} view={view} />
			<p class="lead">{words.ownWords}</p>
			{common.length > 0 && (
				<>
					<p>{words.allOfIt}</p>
					<Concerned programs={common} view={view} />
				</>
			)}
			<Chapters sections={sections} label={words.sections} />
			{sections.map((section) => (
				<SectionOf section={section} view={view} namesPrograms={common.length === 0} />
			))}
		</div>
	);
};

/** The programs that every statement is told of; none where they differ. */
function programsOfAll(sections: readonly SourceSection[]): readonly CompiledProgram[] {
	const told = sections.flatMap(({ statements }) => statements.map(({ programs }) => programs));
	const [first = []] = told;
	return told.every((programs) => programs.length === first.length && programs.every((program, index) => program === first[index])) ? first : [];
}

/** Who issued a document, when, and what it is. */
export const SourceFacts: FC<{ source: Source; view: View }> = ({ source: { issuer, date, standing, period, note }, view: { language } }) => {
	const words = sourceWords[language];
	const day = dateWords[language].date;
	return (
		<>
			<dl class="facts">
				<div>
					<dt>{words.issuer}</dt>
					<dd>{inLanguage(issuer, language)}</dd>
				</div>
				<div>
					<dt>{words.date}</dt>
					<dd>
						<time datetime={date}>{day(date)}</time>
					</dd>
				</div>
				<div>
					<dt>{words.standing}</dt>
					<dd>{words.standings[standing]}</dd>
				</div>
				{period && (
					<div>
						<dt>{words.period}</dt>
						<dd>{words.periodOf(day(period.from), day(period.to))}</dd>
					</div>
				)}
			</dl>
			{note && <p>{inLanguage(note, language)}</p>}
		</>
	);
};

/** The chapters of a document, each linked to its first section. */
const Chapters: FC<{ sections: readonly SourceSection[]; label: string }> = ({ sections, label }) => {
	const chapters = new Map(sections.toReversed().map(({ section }) => [chapterOf(section), section]));
	return (
		<nav class="contents chapters" aria-label={label}>
			<ul>
				{[...chapters].toReversed().map(([chapter, first]) => (
					<li>
						<a href={`#${encodeURIComponent(sectionAnchor(first))}`}>{chapter}</a>
					</li>
				))}
			</ul>
		</nav>
	);
};

const SectionOf: FC<{ section: SourceSection; view: View; namesPrograms: boolean }> = ({ section, view, namesPrograms }) => {
	const anchor = sectionAnchor(section.section);
	return (
		<section class="section" id={anchor} aria-labelledby={`heading-${anchor}`} tabindex={-1}>
			<h2 id={`heading-${anchor}`}>{sourceWords[view.language].section(section.section)}</h2>
			<div>
				{byPrograms(section).map((told) => (
					<Told told={told} view={view} namesPrograms={namesPrograms} />
				))}
			</div>
		</section>
	);
};

/** What is told of the same programs, by what it tells of. */
const Told: FC<{ told: ToldTogether; view: View; namesPrograms: boolean }> = ({ told: { programs, kinds }, view, namesPrograms }) => (
	<div class="told">
		{namesPrograms && <Concerned programs={programs} view={view} />}
		<dl>
			{[...kinds].map(([kind, statements]) => (
				<div>
					<dt>{sourceWords[view.language].kinds[kind]}</dt>
					{statements.map(({ text, note }) => (
						<dd>
							{text}
							{note && <p class="quiet small">{note}</p>}
						</dd>
					))}
				</div>
			))}
		</dl>
	</div>
);

/** The programs that something is told of: all of a call in one link, a few by name, many folded. */
const Concerned: FC<{ programs: readonly CompiledProgram[]; view: View }> = ({ programs, view }) => {
	const { language, snapshot, href } = view;
	const words = sourceWords[language];
	const [first] = programs;
	if (!first) return null;
	const ofCall = snapshot.document.programs.filter(({ call }) => call.id === first.call.id);
	if (programs.length > mostNamed && programs.length === ofCall.length && programs.every(({ call }) => call.id === first.call.id)) {
		return (
			<p class="small">
				<a href={`${href("/programs")}#${first.call.id}`}>{words.everyProgram(programs.length)}</a>
			</p>
		);
	}
	const links = (
		<ul class="concerned small">
			{programs.map(({ id, name }) => (
				<li>
					<a href={href(`/programs/${id}`)}>{inLanguage(name, language)}</a>
				</li>
			))}
		</ul>
	);
	if (programs.length <= mostNamed) return links;
	return (
		<div class="small">
			<Folded heading={words.programs(programs.length)}>{links}</Folded>
		</div>
	);
};
