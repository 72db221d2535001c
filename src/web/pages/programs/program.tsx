import type { FC } from "hono/jsx";
import type { PreparedProgram } from "../../../core/snapshot.ts";
import type { ProgramDetail } from "../../../model/answer.ts";
import { inLanguage } from "../../../model/text.ts";
import { Cite, Statements } from "../../parts/cited.tsx";
import { ContactList } from "../../parts/contacts.tsx";
import { countriesInBrief, givesInBrief } from "../../parts/in-brief.ts";
import { Phrased } from "../../parts/phrased.tsx";
import { Trail } from "../../parts/trail.tsx";
import { type PagePart, WithContents } from "../../parts/with-contents.tsx";
import type { View } from "../../view.ts";
import { programWords } from "../../words/programs.ts";
import { Brings, Countries, Directions, People, WindowFacts } from "./facts.tsx";
import { compareAddress, neighboursOf } from "./neighbours.ts";
import { WhoMayApply } from "./who.tsx";

interface Props {
	prepared: PreparedProgram;
	detail: ProgramDetail;
	view: View;
}

/** A program in full: what decides first, then what it brings and asks for. */
export const ProgramContent: FC<Props> = ({ prepared, detail, view }) => {
	const { language, href } = view;
	const words = programWords[language];
	const { name, kind, call, edition, agreement, citation } = detail;
	const neighbours = neighboursOf(prepared, view.snapshot);
	const parts = partsOf({ prepared, detail, view });
	return (
		<div class="frame page">
			<Trail path="/programs" section={call.id} label={call.name} view={view} />
			<h1>
				<Phrased text={name} view={view} />
			</h1>
			<p class="quiet">
				<span class="tag">{words.kinds[kind === "mechanism" ? "mechanism" : "exchange-program"]}</span> {words.edition} {edition}{" "}
				<Cite citation={citation} view={view} />
			</p>
			{agreement && (
				<p>
					{words.agreement(agreement)} <Cite citation={citation} view={view} />
				</p>
			)}
			<p class="actions">
				<a class="button primary" href={href("/")}>
					{words.byFit}
				</a>
				{neighbours.length > 0 && (
					<a class="button" href={href(compareAddress(prepared, neighbours))}>
						{words.compare}
					</a>
				)}
			</p>
			<WithContents parts={parts} label={words.contents} glance={<Glance prepared={prepared} detail={detail} view={view} />} />
		</div>
	);
};

/** The sections of the page in order, without those that have nothing to say. */
function partsOf(props: Props): PagePart[] {
	const { prepared, detail, view } = props;
	const words = programWords[view.language];
	const statements = (id: "priorities" | "preparations" | "submission" | "obligations" | "cautions" | "partnerSide"): PagePart[] =>
		detail[id].length > 0 ? [{ id, heading: words[id], content: <Statements statements={detail[id]} view={view} /> }] : [];
	return [
		{ id: "who", heading: words.who, content: <WhoMayApply prepared={prepared} detail={detail} view={view} /> },
		{ id: "window", heading: words.window, content: <WindowFacts window={detail.window} view={view} /> },
		{ id: "brings", heading: words.brings, content: <Brings detail={detail} view={view} /> },
		{ id: "about", heading: words.about, content: <Directions directions={detail.directions} view={view} /> },
		{ id: "countries", heading: words.partners, content: <Countries prepared={prepared} view={view} /> },
		...(detail.groups.length + detail.activities.length > 0
			? [{ id: "people", heading: words.people, content: <People detail={detail} view={view} /> }]
			: []),
		...statements("priorities"),
		...statements("preparations"),
		...statements("submission"),
		...statements("obligations"),
		...statements("cautions"),
		...statements("partnerSide"),
		...(detail.contacts.length > 0
			? [{ id: "contacts", heading: words.contacts, content: <ContactList contacts={detail.contacts} view={view} /> }]
			: []),
		{ id: "more", heading: words.more, content: <More {...props} /> },
	];
}

/** What decides at first sight, each with the way to the whole of it. */
const Glance: FC<Props> = ({ prepared: { program }, detail, view }) => {
	const { language } = view;
	const words = programWords[language];
	const unit = detail.constraints.find(({ id }) => id === "applicant-unit");
	return (
		<table class="key-facts">
			<caption>{words.glance}</caption>
			<tbody>
				<tr>
					<th scope="row">{words.when}</th>
					<td>{detail.window.text}</td>
				</tr>
				<tr>
					<th scope="row">{words.gives}</th>
					<td>{givesInBrief(program, view)}</td>
				</tr>
				<tr>
					<th scope="row">{words.countries}</th>
					<td>{countriesInBrief(program.partnerCountries, view)}</td>
				</tr>
				<tr>
					<th scope="row">{words.for}</th>
					<td>
						{unit && (
							<>
								{unit.rule} <Cite citation={unit.citation} view={view} />{" "}
							</>
						)}
						<a href="#who">{words.clauses(detail.constraints.length)}</a>
					</td>
				</tr>
			</tbody>
		</table>
	);
};

const More: FC<Props> = ({ prepared, detail, view: { snapshot, language, href } }) => {
	const words = programWords[language];
	const editions = snapshot.programs.filter(({ program }) => program.series === detail.series && program.id !== detail.id);
	const neighbours = neighboursOf(prepared, snapshot);
	const links = (programs: readonly PreparedProgram[]) => (
		<ul>
			{programs.map(({ program: { id, name, edition } }) => (
				<li>
					<a href={href(`/programs/${id}`)}>{inLanguage(name, language)}</a> <span class="quiet">{edition}</span>
				</li>
			))}
		</ul>
	);
	return (
		<>
			{editions.length > 0 && (
				<>
					<h3>{words.editions}</h3>
					{links(editions)}
				</>
			)}
			{neighbours.length > 0 && (
				<>
					<h3>{words.neighbours}</h3>
					{links(neighbours)}
					<p>
						<a href={href(compareAddress(prepared, neighbours))}>{words.compare}</a>
					</p>
				</>
			)}
			<p>
				<a href={`/v1/programs/${detail.id}?lang=${language}`}>{words.json}</a>
			</p>
		</>
	);
};
