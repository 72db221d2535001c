import type { FC } from "hono/jsx";
import type { WindowStatus } from "../../model/enumerations.ts";
import type { Language } from "../../model/text.ts";
import { dateWords } from "../words/dates.ts";
import { percent } from "./share.ts";
import { barOf, type Tick, type TimeScale, ticksOf, timeScale } from "./time-scale.ts";
import { WindowTable } from "./window-table.tsx";
import { type PictureWords, pictureWordsIn } from "./words.ts";

/** The window of a call or program. Moments are RFC 3339 texts. */
export interface WindowRow {
	label: string;
	href?: string;
	opensAt: string;
	closesAt: string;
	/** Until when recommending units may confirm. */
	recommendersUntil?: string;
	/** As of the moment that the timeline is drawn for. */
	status: WindowStatus;
	/** The same window moved by whole years: a rehearsal that nobody has announced. */
	next?: { opensAt: string; closesAt: string };
}

interface TimelineProps {
	rows: readonly WindowRow[];
	/** Milliseconds since the epoch. */
	now: number;
	language: Language;
}

/** The windows of calls on an axis of months, one a row; a table says the same in full. Nothing where there are no rows. */
export const WindowTimeline: FC<TimelineProps> = ({ rows, now, language }) => {
	if (rows.length === 0) return null;
	const words = pictureWordsIn[language];
	const { day, days } = dateWords[language];
	const scale = timeScale([now, ...rows.flatMap(momentsOf)]);
	const ticks = ticksOf(scale);
	const today = scale.placeOf(now);
	return (
		<figure class="timeline" aria-label={words.timeline.title}>
			<div class="timeline-row timeline-head">
				<div class="timeline-label" />
				<div class="timeline-track">
					<Axis ticks={ticks} today={today} todayText={words.timeline.today(day(now))} words={words} />
				</div>
			</div>
			<ul class="timeline-rows">
				{rows.map((row) => (
					<li class="timeline-row">
						<div class="timeline-label">
							<Label {...row} />
							<span class="timeline-when">
								<span class={`timeline-status ${row.status}`}>{words.timeline.status[row.status]}</span>{" "}
								{days(Date.parse(row.opensAt), Date.parse(row.closesAt))}
							</span>
						</div>
						<div class="timeline-track">
							<Track row={row} scale={scale} ticks={ticks} today={today} words={words} />
						</div>
					</li>
				))}
			</ul>
			<figcaption>
				{rows.some(({ next }) => next) && <p>{words.timeline.rehearsalNote}</p>}
				{rows.some(({ recommendersUntil }) => recommendersUntil) && <p>{words.timeline.recommendersNote}</p>}
			</figcaption>
			<details>
				<summary>{words.timeline.asTable}</summary>
				<WindowTable rows={rows} language={language} />
			</details>
		</figure>
	);
};

function momentsOf({ opensAt, closesAt, recommendersUntil, next }: WindowRow): number[] {
	return [opensAt, closesAt, recommendersUntil, next?.opensAt, next?.closesAt].flatMap((moment) => (moment === undefined ? [] : Date.parse(moment)));
}

const Label: FC<Pick<WindowRow, "label" | "href">> = ({ label, href }) =>
	href === undefined ? (
		<span class="timeline-name">{label}</span>
	) : (
		<a class="timeline-name" href={href}>
			{label}
		</a>
	);

/** A label that begins so late would run out of the picture. */
const lastLabel = 0.9;

const Axis: FC<{ ticks: readonly Tick[]; today: number; todayText: string; words: PictureWords }> = ({ ticks, today, todayText, words }) => (
	<svg width="100%" height="100%" aria-hidden="true" focusable="false">
		<text class="timeline-today-text" x={percent(today)} y="14" text-anchor={anchorAt(today)}>
			{todayText}
		</text>
		<line class="timeline-today" x1={percent(today)} x2={percent(today)} y1="20" y2="100%" />
		{ticks.map(({ place, year, month }, index) => (
			<>
				<line class="timeline-tick" x1={percent(place)} x2={percent(place)} y1="26" y2="100%" />
				{place <= lastLabel && (
					<>
						<text x={percent(place)} dx="4" y="38">
							{words.timeline.month(month)}
						</text>
						{year !== ticks[index - 1]?.year && (
							<text class="timeline-year" x={percent(place)} dx="4" y="55">
								{words.timeline.year(year)}
							</text>
						)}
					</>
				)}
			</>
		))}
	</svg>
);

/** The side of its place that a text of some length stands on, so that it stays within the picture. */
function anchorAt(place: number): "start" | "middle" | "end" {
	if (place < 0.25) return "start";
	return place > 0.75 ? "end" : "middle";
}

interface TrackProps {
	row: WindowRow;
	scale: TimeScale;
	ticks: readonly Tick[];
	today: number;
	words: PictureWords;
}

const Track: FC<TrackProps> = ({ row, scale, ticks, today, words }) => {
	const bar = barOf(scale, row);
	return (
		<svg width="100%" height="100%" aria-hidden="true" focusable="false">
			{ticks.map(({ place }) => (
				<line class="timeline-tick" x1={percent(place)} x2={percent(place)} y1="0" y2="100%" />
			))}
			{row.recommendersUntil !== undefined && (
				<line
					class="timeline-recommenders"
					x1={percent(bar.start + bar.width)}
					x2={percent(scale.placeOf(Date.parse(row.recommendersUntil)))}
					y1="50%"
					y2="50%"
				/>
			)}
			<rect
				class={`timeline-bar ${row.status}`}
				x={percent(bar.start)}
				width={percent(bar.width)}
				y="50%"
				height="14"
				rx="2"
				transform="translate(0 -7)"
			/>
			{row.next && <Rehearsal scale={scale} next={row.next} name={words.timeline.rehearsal} />}
			<line class="timeline-today" x1={percent(today)} x2={percent(today)} y1="0" y2="100%" />
		</svg>
	);
};

const Rehearsal: FC<{ scale: TimeScale; next: { opensAt: string; closesAt: string }; name: string }> = ({ scale, next, name }) => {
	const { start, width } = barOf(scale, next);
	const before = start > 0.5;
	return (
		<>
			<rect class="timeline-bar rehearsal" x={percent(start)} width={percent(width)} y="50%" height="14" rx="2" transform="translate(0 -7)" />
			<text x={percent(before ? start : start + width)} dx={before ? -6 : 6} y="50%" dy="4.5" text-anchor={before ? "end" : "start"}>
				{name}
			</text>
		</>
	);
};
