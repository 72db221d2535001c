import type { FC } from "hono/jsx";
import { windowView } from "../../../core/explain/window.ts";
import type { PreparedProgram } from "../../../core/snapshot.ts";
import { inLanguage } from "../../../model/text.ts";
import { type Call, callsOf, timelineRow, windowsOf } from "../../parts/calls.ts";
import { countriesInBrief, givesInBrief } from "../../parts/in-brief.ts";
import { PartnerGrid } from "../../parts/partner-grid.tsx";
import { WindowTimeline } from "../../pictures/window-timeline.tsx";
import type { View } from "../../view.ts";
import { programWords } from "../../words/programs.ts";

/** Every program by call, with the windows above and the countries below. */
export const ProgramList: FC<{ view: View }> = ({ view }) => {
	const { language, snapshot, now, href } = view;
	const words = programWords[language];
	const { programs } = snapshot;
	return (
		<div class="frame page">
			<h1>{words.title}</h1>
			<p class="lead">{words.lead(programs.length)}</p>
			<nav aria-label={words.choose}>
				<p class="actions">
					<a class="button primary" href={href("/")}>
						{words.byFit}
					</a>
					<a class="button" href={href("/countries")}>
						{words.byCountry}
					</a>
					<a class="button" href={href("/fields")}>
						{words.byField}
					</a>
				</p>
			</nav>
			<h2>{words.windows}</h2>
			<WindowTimeline rows={windowsOf(programs, view).map((call) => timelineRow(call, view))} now={now} language={language} />
			{callsOf(programs, view).map((call) => (
				<CallSection call={call} view={view} />
			))}
			<h2>{words.partners}</h2>
			<PartnerGrid programs={programs} leadsTo={(code) => `/countries/${code}`} view={view} />
		</div>
	);
};

const CallSection: FC<{ call: Call; view: View }> = ({ call: { id, name, source, programs }, view }) => {
	const { language, snapshot, href } = view;
	const document = snapshot.document.sources.find((each) => each.id === source);
	return (
		<section aria-labelledby={id}>
			<h2 id={id}>{name}</h2>
			{document && (
				<p class="quiet small">
					{programWords[language].issuedBy} <a href={href(`/sources/${source}`)}>{inLanguage(document.title, language)}</a>
				</p>
			)}
			<ul class="program-rows">
				{programs.map((prepared) => (
					<ProgramRow prepared={prepared} view={view} />
				))}
			</ul>
		</section>
	);
};

const ProgramRow: FC<{ prepared: PreparedProgram; view: View }> = ({ prepared, view }) => {
	const { language, now, href } = view;
	const words = programWords[language];
	const { program } = prepared;
	return (
		<li class="program-row">
			<h3>
				<a href={href(`/programs/${program.id}`)}>{inLanguage(program.name, language)}</a>
			</h3>
			<dl class="facts">
				<div>
					<dt>{words.countries}</dt>
					<dd>{countriesInBrief(program.partnerCountries, view)}</dd>
				</div>
				<div>
					<dt>{words.gives}</dt>
					<dd>{givesInBrief(program, view)}</dd>
				</div>
				<div>
					<dt>{words.when}</dt>
					<dd>{windowView(prepared, now, language).brief}</dd>
				</div>
			</dl>
		</li>
	);
};
