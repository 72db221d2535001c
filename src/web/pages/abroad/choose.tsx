import type { FC } from "hono/jsx";
import { wordsIn } from "../../../core/words/index.ts";
import { programsInForce } from "../../parts/in-force.ts";
import { PartnerGrid } from "../../parts/partner-grid.tsx";
import type { View } from "../../view.ts";
import { abroadWords } from "../../words/abroad.ts";

/** The entrance for partners abroad: what this is, and the countries that programs take. */
export const ChooseCountry: FC<{ view: View }> = ({ view }) => {
	const { language, snapshot, href } = view;
	const words = abroadWords[language];
	return (
		<div class="frame">
			<h1>{words.heading}</h1>
			<p class="lead">{wordsIn[language].paragraph(words.lead)}</p>
			<h2>{words.choose}</h2>
			<PartnerGrid programs={programsInForce(snapshot)} leadsTo={(code) => `/from/${code}`} view={view} />
			<p>
				{words.notListed} <a href={href("/from/JP")}>{words.notListedLink}</a>
			</p>
		</div>
	);
};
