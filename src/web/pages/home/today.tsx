import type { FC } from "hono/jsx";
import { movedWindow } from "../../../core/advise/outlook.ts";
import { beijingDay, daysBetween } from "../../../core/dates.ts";
import { statementsIn } from "../../../core/explain/program.ts";
import { windowView } from "../../../core/explain/window.ts";
import { windowStatus } from "../../../core/judge/window.ts";
import type { PreparedProgram } from "../../../core/snapshot.ts";
import { wordsIn } from "../../../core/words/index.ts";
import type { StatementView } from "../../../model/answer.ts";
import { inLanguage, type Language } from "../../../model/text.ts";
import { type Call, timelineRow, windowsOf } from "../../parts/calls.ts";
import { Statements } from "../../parts/cited.tsx";
import { programsInForce } from "../../parts/in-force.ts";
import { Folded } from "../../parts/sections.tsx";
import { sharedStatements } from "../../parts/shared-statements.ts";
import { WindowTimeline } from "../../pictures/window-timeline.tsx";
import type { View } from "../../view.ts";
import { dateWords } from "../../words/dates.ts";
import { partWords } from "../../words/parts.ts";
import { todayWords } from "../../words/today.ts";

/** Preparations that are shown before the rest is asked for. */
const mostPreparations = 4;

/** What there is to know today, before anything was entered: what is open, else what opens next, else how to prepare. */
export const Today: FC<{ view: View }> = ({ view }) => {
	const { language, snapshot, now } = view;
	const words = todayWords[language];
	const programs = programsInForce(snapshot);
	const inTurn = programs.toSorted((a, b) => a.moments.opensAt - b.moments.opensAt);
	const [open = [], upcoming = [], closed = []] = (["open", "upcoming", "closed"] as const).map((status) =>
		inTurn.filter(({ moments }) => windowStatus(moments, now) === status),
	);
	const calls = windowsOf(programs, view);
	const isOver = ({ programs: [{ moments }] }: Call) => windowStatus(moments, now) === "closed";
	const heading = open.length > 0 ? words.openHeading : upcoming.length > 0 ? words.upcomingHeading : words.closedHeading;
	return (
		<section class="today frame" aria-labelledby="today">
			<h2 id="today">{heading}</h2>
			<p>{leadOf({ open: open.length, upcoming: upcoming.length, closed: closed.length }, view)}</p>
			<ProgramsByWindow programs={open} view={view} />
			{open.length > 0 && upcoming.length > 0 && <p>{words.alsoUpcoming}</p>}
			<ProgramsByWindow programs={upcoming} view={view} />
			<h3>{words.timeline}</h3>
			<WindowTimeline rows={calls.map((call) => timelineRow(call, view))} now={now} language={language} />
			<Calls heading={words.current} calls={calls.filter((call) => !isOver(call))} view={view} />
			<Calls heading={words.prepare} lead={words.prepareLead} calls={calls.filter(isOver)} view={view} />
		</section>
	);
};

function leadOf({ open, upcoming, closed }: Record<"open" | "upcoming" | "closed", number>, { language, now }: View): string {
	const words = todayWords[language];
	const day = dateWords[language].day(now);
	if (open > 0) return words.openLead(day, open, open + upcoming + closed);
	return upcoming > 0 ? words.upcomingLead(day, upcoming, closed) : words.closedLead(day, closed);
}

const ProgramsByWindow: FC<{ programs: readonly PreparedProgram[]; view: View }> = ({ programs, view }) =>
	programs.length > 0 ? (
		<ul>
			{programs.map((prepared) => (
				<li>
					<a href={view.href(`/programs/${prepared.program.id}`)}>{prepared.views[view.language].name}</a>{" "}
					<span class="quiet">{windowView(prepared, view.now, view.language).brief}</span>
				</li>
			))}
		</ul>
	) : null;

const Calls: FC<{ heading: string; lead?: string; calls: readonly Call[]; view: View }> = ({ heading, lead, calls, view }) =>
	calls.length > 0 ? (
		<>
			<h2>{heading}</h2>
			{lead && <p class="quiet">{lead}</p>}
			<div class="calls">
				{calls.map((call) => (
					<CallCard call={call} view={view} />
				))}
			</div>
		</>
	) : null;

const CallCard: FC<{ call: Call; view: View }> = ({ call: { name, source, programs }, view }) => {
	const { language, snapshot, now } = view;
	const words = todayWords[language];
	const { paragraph } = wordsIn[language];
	const document = snapshot.document.sources.find(({ id }) => id === source);
	const preparations = preparationsOf(programs, language);
	const further = preparations.slice(mostPreparations);
	const [first] = programs;
	const window = windowView(first, now, language);
	const isOver = window.status === "closed";
	return (
		<article class="card">
			<h3>{name}</h3>
			<p>{isOver ? rhythmOf(first, view) : window.text}</p>
			<h4>{words.startEarly}</h4>
			<Statements statements={preparations.slice(0, mostPreparations)} view={view} />
			{further.length > 0 && (
				<Folded heading={partWords[language].more(further.length)}>
					<Statements statements={further} view={view} />
				</Folded>
			)}
			{document && (
				<>
					<h4>{words.notices}</h4>
					<p>
						{paragraph([words.issuedBy(inLanguage(document.issuer, language)), isOver ? words.lastNotice : words.notice])}{" "}
						<a href={view.href(`/sources/${source}`)}>{inLanguage(document.title, language)}</a>
					</p>
				</>
			)}
		</article>
	);
};

/** How long the window was, and when the next would be if the call came again after whole years. */
function rhythmOf({ program: { window }, moments }: PreparedProgram, { language, now }: View): string {
	const words = todayWords[language];
	const { day } = dateWords[language];
	const [opens, closes] = [beijingDay(moments.opensAt), beijingDay(moments.closesAt)];
	const next = movedWindow(window, now);
	const opensIn = daysBetween(beijingDay(now), beijingDay(Date.parse(next.opensAt)));
	return wordsIn[language].paragraph([
		words.was(daysBetween(opens, closes)),
		words.again(day(Date.parse(next.opensAt)), day(Date.parse(next.closesAt)), opensIn),
	]);
}

/** What takes long for programs: what most of them ask for comes first. */
function preparationsOf(programs: readonly PreparedProgram[], language: Language): StatementView[] {
	const { common, own } = sharedStatements(programs.map(({ program }) => statementsIn(program.preparations, language)));
	const byPrograms = common.toSorted((a, b) => b.saidBy.length - a.saidBy.length);
	return [...byPrograms.map(({ statement }) => statement), ...own.flat()];
}
