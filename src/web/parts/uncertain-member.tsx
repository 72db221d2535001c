import type { FC } from "hono/jsx";
import type { PreparedProgram } from "../../core/snapshot.ts";
import { wordsIn } from "../../core/words/index.ts";
import type { View } from "../view.ts";
import { partWords } from "../words/parts.ts";
import { Cite } from "./cited.tsx";

interface Props {
	prepared: PreparedProgram;
	/** ISO 3166-1 alpha-2. */
	code: string;
	view: View;
}

/** Where the source does not say whether a country belongs to a program: that this is so, and by which clause. */
export const UncertainMember: FC<Props> = ({ prepared: { program, constraints }, code, view }) => {
	const { language } = view;
	const clause = constraints.find(({ id }) => id === "partner-country");
	if (!clause || !program.uncertainCountries.includes(code)) return null;
	return (
		<p class="notice">
			<strong>{partWords[language].uncertainMember}</strong> {clause.doubt && wordsIn[language].sentence(clause.doubt[language])}{" "}
			<Cite citation={clause.citation} view={view} />
		</p>
	);
};
