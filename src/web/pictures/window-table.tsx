import type { FC } from "hono/jsx";
import type { Language } from "../../model/text.ts";
import { dateWords } from "../words/dates.ts";
import type { WindowRow } from "./window-timeline.tsx";
import { pictureWordsIn } from "./words.ts";

/** What a timeline shows, in words: a body a call, with its window, the time of recommending units, and the rehearsal. */
export const WindowTable: FC<{ rows: readonly WindowRow[]; language: Language }> = ({ rows, language }) => {
	const { timeline } = pictureWordsIn[language];
	return (
		<table class="window-table">
			<colgroup>
				<col class="window-table-names" />
				<col span={2} />
			</colgroup>
			<thead>
				<tr>
					<td />
					<th scope="col">{timeline.opens}</th>
					<th scope="col">{timeline.closes}</th>
				</tr>
			</thead>
			{rows.map(({ label, opensAt, closesAt, recommendersUntil, status, next }) => (
				<tbody>
					<tr>
						<th scope="rowgroup" colspan={3}>
							{label}
						</th>
					</tr>
					<Entry name={timeline.named(timeline.window, timeline.status[status])} opensAt={opensAt} closesAt={closesAt} language={language} />
					{recommendersUntil !== undefined && (
						<Entry name={timeline.recommendersUntil} opensAt={closesAt} closesAt={recommendersUntil} language={language} />
					)}
					{next && <Entry name={timeline.named(timeline.rehearsal, timeline.unannounced)} {...next} language={language} />}
				</tbody>
			))}
		</table>
	);
};

interface EntryProps {
	name: string;
	opensAt: string;
	closesAt: string;
	language: Language;
}

const Entry: FC<EntryProps> = ({ name, opensAt, closesAt, language }) => {
	const { moment } = dateWords[language];
	return (
		<tr>
			<th scope="row">{name}</th>
			<td>
				<time datetime={opensAt}>{moment(Date.parse(opensAt))}</time>
			</td>
			<td>
				<time datetime={closesAt}>{moment(Date.parse(closesAt))}</time>
			</td>
		</tr>
	);
};
