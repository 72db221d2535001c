import type { Child, FC } from "hono/jsx";
import { windowView } from "../../../core/explain/window.ts";
import type { PreparedProgram } from "../../../core/snapshot.ts";
import type { Result, StatementView } from "../../../model/answer.ts";
import { Statements } from "../../parts/cited.tsx";
import { Clauses } from "../../parts/clauses.tsx";
import { FitLine, MatchedDirections } from "../../parts/fit.tsx";
import { topicsOf } from "../../parts/program-topics.ts";
import { Folded } from "../../parts/sections.tsx";
import { SharedList } from "../../parts/shared-list.tsx";
import { sharedStatements } from "../../parts/shared-statements.ts";
import { VerdictTag } from "../../parts/verdict.tsx";
import { verdictOf } from "../../verdict.ts";
import type { View } from "../../view.ts";
import { compareWords } from "../../words/compare.ts";
import { countriesRow } from "./countries.tsx";

/** What is weighed of each program: what several say together, and what each says alone. */
export interface Row {
	id: string;
	heading: string;
	common?: Child;
	/** Nothing where a program says no more than what it shares. */
	cells?: (Child | undefined)[];
}

/** The topics in the order in which a person weighs them. */
const weighed = [
	"lead",
	"bothSides",
	"gives",
	"directions",
	"cautions",
	"priorities",
	"submission",
	"obligations",
	"partnerSide",
	"preparations",
	"attested",
] as const;

/** The id of the row of what is easily taken wrong. */
export const cautionsId = "cautions";

/** Rows that decide stand open, however long; the lists of the others up to `mostOpen`. */
const deciding: readonly string[] = ["window", "lead", "gives", cautionsId];
const mostOpen = 4;

export const ComparedRow: FC<{ row: Row; names: readonly string[]; view: View }> = ({ row: { id, heading, common, cells }, names, view }) => {
	const words = compareWords[view.language];
	return (
		<tbody id={id}>
			{cells && (
				<tr>
					<th scope={common ? "rowgroup" : "row"} rowspan={common ? 2 : 1}>
						{heading}
					</th>
					{cells.map((cell, index) => (
						<td class={cell ? undefined : "nothing"}>
							<p class="of">{names[index]}</p>
							{cell ?? <p class="quiet">{common ? words.onlyShared : words.none}</p>}
						</td>
					))}
				</tr>
			)}
			{common && (
				<tr>
					{!cells && <th scope="row">{heading}</th>}
					<td class="common" colspan={names.length}>
						{common}
					</td>
				</tr>
			)}
		</tbody>
	);
};

/** Every row; those of the verdict where there is a profile. A row of which no program says anything is left out. */
export function rowsOf(programs: readonly PreparedProgram[], results: ReadonlyMap<string, Result> | undefined, view: View): Row[] {
	const { language, now } = view;
	const words = compareWords[language];
	const topics = programs.map((prepared) => topicsOf(prepared, language));
	const windows = programs.map((prepared) => windowStatements(prepared, now, view));
	return [
		...(results ? resultRows(programs, results, view) : []),
		...statementRow("window", words.window, windows, programs, view),
		countriesRow(programs, view),
		...weighed.flatMap((topic) =>
			statementRow(
				topic,
				words.rows[topic],
				topics.map((all) => all[topic]),
				programs,
				view,
			),
		),
	];
}

function windowStatements(prepared: PreparedProgram, now: number, { language }: View): StatementView[] {
	const { text, caution } = windowView(prepared, now, language);
	const { citation } = prepared.program.window;
	return [text, ...(caution ? [caution] : [])].map((said) => ({ text: said, citation }));
}

/** Statements of each program, what is shared said once; no row where there are none. */
function statementRow(id: string, heading: string, lists: readonly StatementView[][], programs: readonly PreparedProgram[], view: View): Row[] {
	if (lists.every((list) => list.length === 0)) return [];
	const words = compareWords[view.language];
	const { common, own } = sharedStatements(lists);
	const names = programs.map(({ views }) => views[view.language].name);
	const folded = (count: number, label: string, list: Child): Child =>
		count > mostOpen && !deciding.includes(id) ? <Folded heading={label}>{list}</Folded> : list;
	const cells = own.map((list) =>
		list.length > 0 ? folded(list.length, words.statements(list.length), <Statements statements={list} view={view} />) : undefined,
	);
	return [
		{
			id,
			heading,
			...(common.length > 0 && {
				common: folded(common.length, words.shared(common.length), <SharedList common={common} names={names} view={view} />),
			}),
			...(cells.some((cell) => cell !== undefined) && { cells }),
		},
	];
}

/** The verdict with what decides it, and the fit. */
function resultRows(programs: readonly PreparedProgram[], results: ReadonlyMap<string, Result>, view: View): Row[] {
	const words = compareWords[view.language];
	const cells = (show: (result: Result) => Child) =>
		programs.map(({ program }) => {
			const result = results.get(program.id);
			return result && show(result);
		});
	return [
		{ id: "verdict", heading: words.verdict, cells: cells((result) => <Verdict result={result} view={view} />) },
		{
			id: "fit",
			heading: words.fit,
			cells: cells(({ score, fit }) => (
				<>
					<FitLine score={score} view={view} />
					<MatchedDirections matched={fit.field?.matched ?? []} view={view} />
				</>
			)),
		},
	];
}

const Verdict: FC<{ result: Result; view: View }> = ({ result, view }) => {
	const verdict = verdictOf(result, view);
	const open = (result.constraints ?? []).filter(({ outcome, required }) => outcome === "fail" || (outcome === "unknown" && required));
	return (
		<div class={verdict}>
			<p class="standing">
				<VerdictTag verdict={verdict} view={view} />
			</p>
			{open.length > 0 ? <Clauses constraints={open} view={view} /> : <p>{result.verdict}</p>}
		</div>
	);
};
