import { beijingDay } from "../../core/dates.ts";

/** Where moments stand on an axis of whole months in Asia/Shanghai. Moments in milliseconds, places as shares of the width. */

export interface TimeScale {
	/** Counted from year 0, the first month shown and the one after the last. */
	firstMonth: number;
	endMonth: number;
	/** The place of a moment; an end of the axis for one beyond it. */
	placeOf(moment: number): number;
}

/** A mark of the axis: the beginning of a month. */
export interface Tick {
	place: number;
	year: number;
	/** 1 to 12. */
	month: number;
}

interface Bar {
	start: number;
	width: number;
}

/** Narrower bars would not be seen on a phone: 5 px of 330. */
export const leastBar = 0.015;

/** So many labels find room on a phone. */
const mostTicks = 7;

const tickSteps = [1, 2, 3, 6, 12];

/** An axis of the months that the moments lie in. */
export function timeScale(moments: readonly number[]): TimeScale {
	const months = moments.map(monthOf);
	const firstMonth = Math.min(...months);
	const endMonth = Math.max(...months) + 1;
	const from = startOf(firstMonth);
	const span = startOf(endMonth) - from;
	return { firstMonth, endMonth, placeOf: (moment) => Math.min(1, Math.max(0, (moment - from) / span)) };
}

function monthOf(moment: number): number {
	const [year = 0, month = 1] = beijingDay(moment).split("-").map(Number);
	return year * 12 + month - 1;
}

function startOf(month: number): number {
	const year = String(Math.floor(month / 12)).padStart(4, "0");
	return Date.parse(`${year}-${String((month % 12) + 1).padStart(2, "0")}-01T00:00:00+08:00`);
}

/** The bar of a window, wide enough to be seen and within the axis. */
export function barOf(scale: TimeScale, { opensAt, closesAt }: { opensAt: string; closesAt: string }): Bar {
	const start = scale.placeOf(Date.parse(opensAt));
	const width = Math.max(leastBar, scale.placeOf(Date.parse(closesAt)) - start);
	return { start: Math.min(start, 1 - width), width };
}

/** Months to label, evenly apart: as many as find room, years where months are too many. */
export function ticksOf(scale: TimeScale): Tick[] {
	const months = scale.endMonth - scale.firstMonth;
	const step = tickSteps.find((each) => months / each <= mostTicks) ?? Math.ceil(months / 12 / mostTicks) * 12;
	const first = Math.ceil(scale.firstMonth / step) * step;
	const count = Math.ceil((scale.endMonth - first) / step);
	return Array.from({ length: count }, (_, index) => {
		const month = first + index * step;
		return { place: scale.placeOf(startOf(month)), year: Math.floor(month / 12), month: (month % 12) + 1 };
	});
}
