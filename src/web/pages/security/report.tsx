import type { FC } from "hono/jsx";
import type { View } from "../../view.ts";
import { securityWords } from "../../words/security.ts";
import { Statements } from "./prose.tsx";
import { securityTextAddress } from "./security-text.ts";

/** How to report a weakness: to the contact that the operator set, or, where none is set, that none is. */
export const Report: FC<{ contact: string | undefined; view: View }> = ({ contact, view: { language } }) => {
	const words = securityWords[language];
	return (
		<>
			{contact === undefined ? (
				<>
					<p>{words.reportNobody}</p>
					<p class="quiet small">{words.reportOperator}</p>
				</>
			) : (
				<p>
					{words.reportTo} <a href={contact}>{contact.replace(/^(mailto|tel):/i, "")}</a>
				</p>
			)}
			<Statements texts={words.reportText} />
			<p>
				{words.reportFile} <a href={securityTextAddress}>security.txt</a>
			</p>
		</>
	);
};
