import type { Profile } from "../model/profile.ts";
import { movedWindow } from "./advise/outlook.ts";
import { beijingDay, birthsOfAge, type DayRange, dayAfter, dayBefore, daysOf, noLastDay, yearsLater } from "./dates.ts";
import { birthDays } from "./judge/applicant.ts";
import { momentsOf } from "./judge/window.ts";
import type { MatchOptions } from "./match.ts";
import { leavesOf } from "./open/leaves.ts";
import { inScope } from "./scope.ts";
import type { PreparedProgram, Snapshot } from "./snapshot.ts";

/**
 * The next moment after `asOf` at which the answer to a profile turns though nobody changed anything: the window of a
 * program in scope opens or closes, an age comes to mean another side of a cut-off, or, in a full answer, the outlook or
 * a plan's period moves on. Until then only counts of days go on in the words. Milliseconds since the epoch; undefined
 * where nothing will turn.
 */
export function nextChange(profile: Profile, snapshot: Snapshot, options: MatchOptions): number | undefined {
	const { asOf, detail } = options;
	const programs = inScope(profile, snapshot, options);
	const full = detail === "full";
	const turns = programs.flatMap((prepared) => windowTurns(prepared, full ? asOf : undefined));
	if (full) turns.push(...planEnds(snapshot));
	const byAge = ageTurn(profile, programs, beijingDay(asOf), full);
	if (byAge !== undefined) turns.push(startOf(byAge));
	const ahead = turns.filter((moment) => moment > asOf);
	return ahead.length > 0 ? Math.min(...ahead) : undefined;
}

/** The moment at which the next day begins in Asia/Shanghai. */
export function nextMidnight(now: number): number {
	return startOf(dayAfter(beijingDay(now)));
}

/** The next moment after `now` at which the window of any program turns; undefined where every window is over. */
export function nextWindowTurn({ programs }: Snapshot, now: number): number | undefined {
	const ahead = programs.flatMap((prepared) => windowTurns(prepared, undefined)).filter((moment) => moment > now);
	return ahead.length > 0 ? Math.min(...ahead) : undefined;
}

/** The first moments of a window and after it; with `supposedFrom`, also of the window that the outlook supposes then. */
function windowTurns({ program, moments }: PreparedProgram, supposedFrom: number | undefined): number[] {
	const windows = [moments];
	if (supposedFrom !== undefined) windows.push(momentsOf(movedWindow(program.window, supposedFrom)));
	return windows.flatMap(({ opensAt, closesAt }) => [opensAt, closesAt + 1]);
}

/** The first moments after the plans that initiatives and policy areas belong to. */
function planEnds({ document }: Snapshot): number[] {
	return document.sources.flatMap(({ period }) => (period ? [startOf(dayAfter(period.to))] : []));
}

/** The moment at which a day begins in Asia/Shanghai. */
function startOf(day: string): number {
	return Date.parse(`${day}T00:00:00+08:00`);
}

/**
 * The next day on which an age says something else of a cut-off than it says today. A birth date says the same on every
 * day; an age stands for other births each day. `everyYear`: also of the same cut-off in other years, as the outlook tells.
 */
function ageTurn(profile: Profile, programs: readonly PreparedProgram[], today: string, everyYear: boolean): string | undefined {
	const { age, birthDate } = profile;
	if (age === undefined) return undefined;
	const now = birthDays(profile, today);
	const ahead = cutOffsAhead(birthsOfAge(age, today), cutOffsOf(programs), everyYear);
	// Together with a birth date, an age is in order up to the day after the last birthday that the two allow, if any is the last.
	const lastBirth = birthDate === undefined ? noLastDay : daysOf(birthDate).latest;
	if (lastBirth !== noLastDay) ahead.push(dayAfter(lastBirth));
	const sides = (births: DayRange | "none" | undefined) =>
		births === undefined || births === "none" ? "none" : ahead.map((day) => `${births.earliest >= day} ${births.latest >= day}`).join();
	return ahead
		.flatMap((cutOff) => [firstDayOn(cutOff, "earliest", age), firstDayOn(cutOff, "latest", age)])
		.filter((day) => day > today)
		.sort()
		.find((day) => sides(birthDays(profile, day)) !== sides(now));
}

/** The cut-offs for the leader's birth that the clauses print. */
function cutOffsOf(programs: readonly PreparedProgram[]): string[] {
	const leaves = programs.flatMap(({ constraints }) => constraints.flatMap(({ test }) => leavesOf(test)));
	return [...new Set(leaves.flatMap((leaf) => (leaf.kind === "born" ? [leaf.onOrAfter] : [])))];
}

/** The cut-offs themselves; with `everyYear`, those days of the years that the births of an age reach next. */
function cutOffsAhead({ earliest, latest }: DayRange, cutOffs: readonly string[], everyYear: boolean): string[] {
	if (!everyYear) return [...cutOffs];
	return cutOffs.flatMap((cutOff) => [
		cutOff,
		...[earliest, latest].map((births) => {
			const sameYear = yearsLater(cutOff, Number(births.slice(0, 4)) - Number(cutOff.slice(0, 4)));
			return sameYear > births ? sameYear : yearsLater(cutOff, Number(births.slice(0, 4)) - Number(cutOff.slice(0, 4)) + 1);
		}),
	]);
}

/** The first day on which an end of the births that an age allows has come to a cut-off. */
function firstDayOn(cutOff: string, end: keyof DayRange, age: number): string {
	const birthday = yearsLater(cutOff, end === "latest" ? age : age + 1);
	// Leap days move it by a day or two.
	let day = dayBefore(dayBefore(dayBefore(birthday)));
	while (birthsOfAge(age, day)[end] < cutOff) day = dayAfter(day);
	return day;
}
