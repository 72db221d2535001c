import type { FC } from "hono/jsx";
import type { PreparedProgram } from "../../../core/snapshot.ts";
import type { Result } from "../../../model/answer.ts";
import { type Entered, names } from "../../form/entered.ts";
import { FaultBox, type FormFault } from "../../form/faults.tsx";
import { Cite } from "../../parts/cited.tsx";
import { placeName } from "../../parts/names.ts";
import type { View } from "../../view.ts";
import { compareWords } from "../../words/compare.ts";
import { Carried, comparedFormId } from "./choose.tsx";
import { ComparedRow, cautionsId, rowsOf } from "./rows.tsx";

interface Props {
	programs: readonly PreparedProgram[];
	/** Of a profile, by the id of the program. */
	results?: ReadonlyMap<string, Result>;
	/** What the results rest on. */
	entered?: Entered;
	faults?: readonly FormFault[];
	view: View;
}

/** Two to four programs side by side, judged for a profile or for nobody in particular. */
export const ComparePage: FC<Props> = ({ programs, results, entered, faults = [], view }) => {
	const { language, href } = view;
	const words = compareWords[language];
	const titles = programs.map(({ views }) => views[language].name);
	return (
		<div class="frame">
			<h1>{words.heading(programs.length)}</h1>
			<p class="lead">{results ? `${words.judged} ${words.lead}` : words.lead}</p>
			{faults.length > 0 && <FaultBox lead={words.faulty} faults={faults} />}
			<Together programs={programs} view={view} />
			<table class="compared">
				<caption class="unseen">{words.table}</caption>
				<thead>
					<tr>
						<td />
						{programs.map(({ program }, index) => (
							<th scope="col">
								<a href={href(`/programs/${program.id}`)}>{titles[index]}</a>
							</th>
						))}
					</tr>
				</thead>
				{rowsOf(programs, results, view).map((row) => (
					<ComparedRow row={row} names={titles} view={view} />
				))}
			</table>
			{entered ? (
				<form id={comparedFormId} method="post" action={href("/")} class="actions">
					<Carried entered={entered} />
					{programs.map(({ program }) => (
						<input type="hidden" name={names.compared} value={program.id} />
					))}
					<button type="submit" class="primary">
						{words.back}
					</button>
				</form>
			) : (
				<p class="actions">
					<a class="button" href={href("/compare")}>
						{words.again}
					</a>
				</p>
			)}
		</div>
	);
};

/** What applying for several of them comes to: some exclude each other, some take the same countries. */
const Together: FC<Pick<Props, "programs" | "view">> = ({ programs, view }) => {
	const { language } = view;
	const words = compareWords[language];
	const excludes = (a: PreparedProgram, b: PreparedProgram): boolean => a.program.excludes?.programs.includes(b.program.id) ?? false;
	const exclusions = programs.flatMap((prepared, index) => {
		const others = programs.slice(index + 1).filter((other) => excludes(prepared, other));
		const citation = prepared.program.excludes?.citation;
		return others.length > 0 && citation ? [{ names: [prepared, ...others].map(({ views }) => views[language].name), citation }] : [];
	});
	const inSeveral = programs.flatMap((prepared, index) =>
		programs
			.slice(index + 1)
			.filter((other) => !excludes(prepared, other))
			.flatMap((other) => prepared.program.partnerCountries.filter((code) => other.program.partnerCountries.includes(code))),
	);
	return (
		<>
			{exclusions.map(({ names: titles, citation }) => (
				<p class="notice">
					{words.excludes(titles)} <Cite citation={citation} view={view} />
				</p>
			))}
			{inSeveral.length > 0 && (
				<p class="notice">
					{words.bothFit([...new Set(inSeveral)].map((code) => placeName(code, view)))} <a href={`#${cautionsId}`}>{words.rows.cautions}</a>
				</p>
			)}
		</>
	);
};
