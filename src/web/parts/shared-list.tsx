import type { FC } from "hono/jsx";
import { wordsIn } from "../../core/words/index.ts";
import type { View } from "../view.ts";
import { partWords } from "../words/parts.ts";
import { Statements } from "./cited.tsx";
import type { SharedStatements } from "./shared-statements.ts";

interface Props extends Pick<SharedStatements, "common"> {
	/** Of the programs, in their order. */
	names: readonly string[];
	view: View;
}

/** What programs say word for word, once for those that say it. */
export const SharedList: FC<Props> = ({ common, names, view }) => {
	const words = partWords[view.language];
	const groups = [...new Set(common.map(({ saidBy }) => saidBy.join()))];
	return (
		<>
			{groups.map((group) => {
				const shared = common.filter(({ saidBy }) => saidBy.join() === group);
				const saidBy = shared[0]?.saidBy ?? [];
				const those = wordsIn[view.language].and(saidBy.map((place) => names[place] ?? ""));
				return (
					<div>
						<p class="quiet small">{saidBy.length === names.length ? words.sameInAll(names.length) : words.sameIn(those)}</p>
						<Statements statements={shared.map(({ statement }) => statement)} view={view} />
					</div>
				);
			})}
		</>
	);
};
