import { movedWindow } from "../../core/advise/outlook.ts";
import { windowView } from "../../core/explain/window.ts";
import type { PreparedProgram } from "../../core/snapshot.ts";
import type { CompiledProgram } from "../../model/document.ts";
import { inLanguage } from "../../model/text.ts";
import type { WindowRow } from "../pictures/window-timeline.tsx";
import type { View } from "../view.ts";
import { partWords } from "../words/parts.ts";

/** Programs of one call, one at least. */
export interface Call {
	id: string;
	name: string;
	/** The document that opens it. */
	source: string;
	programs: readonly [PreparedProgram, ...PreparedProgram[]];
}

/** Programs by call, the latest call first. */
export function callsOf(programs: readonly PreparedProgram[], view: View): Call[] {
	return grouped(programs, ({ call }) => call.id, view);
}

/** Programs by call; those of a call that have a window of their own are a call apart. */
export function windowsOf(programs: readonly PreparedProgram[], view: View): Call[] {
	return grouped(
		programs,
		({ call, window: { opensAt, closesAt, recommendersUntil } }) => [call.id, opensAt, closesAt, recommendersUntil].join(" "),
		view,
	);
}

function grouped(programs: readonly PreparedProgram[], keyOf: (program: CompiledProgram) => string, { language }: View): Call[] {
	const calls = new Map<string, Call>();
	for (const prepared of programs) {
		const { call, citation } = prepared.program;
		const key = keyOf(prepared.program);
		const known = calls.get(key)?.programs;
		calls.set(key, {
			id: call.id,
			name: inLanguage(call.name, language),
			source: citation.source,
			programs: known ? [...known, prepared] : [prepared],
		});
	}
	return [...calls.values()].toSorted((a, b) => lastOpening(b) - lastOpening(a));
}

function lastOpening({ programs }: Call): number {
	return Math.max(...programs.map(({ moments }) => moments.opensAt));
}

/** The window of programs of a call, as a timeline shows it. */
export function timelineRow({ id, name, programs }: Call, { now, language, href }: View): WindowRow {
	const [first] = programs;
	const { opensAt, closesAt, recommendersUntil } = first.program.window;
	const { status } = windowView(first, now, language);
	return {
		label: partWords[language].calls(name, programs.length),
		href: `${href("/programs")}#${id}`,
		opensAt,
		closesAt,
		...(recommendersUntil && { recommendersUntil }),
		status,
		...(status === "closed" && { next: movedWindow({ opensAt, closesAt }, now) }),
	};
}
