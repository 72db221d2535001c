import type { FC } from "hono/jsx";
import type { PreparedProgram } from "../../../core/snapshot.ts";
import type { Result } from "../../../model/answer.ts";
import { Statements } from "../../parts/cited.tsx";
import { ContactList } from "../../parts/contacts.tsx";
import { FitLine, MatchedDirections } from "../../parts/fit.tsx";
import { countriesInBrief } from "../../parts/in-brief.ts";
import { givenBy, topicsOf } from "../../parts/program-topics.ts";
import { Folded, Part } from "../../parts/sections.tsx";
import { UncertainMember } from "../../parts/uncertain-member.tsx";
import { WindowText } from "../../parts/window-text.tsx";
import { ScoreParts } from "../../pictures/score-parts.tsx";
import type { View } from "../../view.ts";
import { abroadWords } from "../../words/abroad.ts";

interface Props {
	prepared: PreparedProgram;
	result: Result;
	/** The country that it is seen from, ISO 3166-1 alpha-2. */
	code: string;
	view: View;
}

/** A program as a partner abroad sees it: what is filed there, and what the Chinese lead must be. */
export const PartnerProgram: FC<Props> = ({ prepared, result, code, view }) => {
	const { language, href } = view;
	const words = abroadWords[language];
	const { program, window, verdict, routes = [], cautions = [], contacts = [], comesWith, partnerSide } = result;
	const { bothSides } = topicsOf(prepared, language);
	const inChina = contacts.filter((contact) => !contact.partnerSide);
	return (
		<article class="card" aria-labelledby={program.id}>
			<h3 id={program.id}>
				<a href={href(`/programs/${program.id}`)}>{program.name}</a>
			</h3>
			<p class="quiet small">
				{program.call.name} · {countriesInBrief(program.partnerCountries, view)}
			</p>
			<UncertainMember prepared={prepared} code={code} view={view} />
			<p>{verdict}</p>
			<Fit result={result} view={view} />
			<div class="facing">
				<Part heading={words.yourSide}>{partnerSide && <Statements statements={partnerSide.statements} view={view} />}</Part>
				<div>
					<Part heading={words.chineseLead}>{partnerSide && <Statements statements={partnerSide.chineseLead} view={view} />}</Part>
					{routes.length > 0 && (
						<Folded heading={words.routes} count={routes.length}>
							<Statements statements={routes} view={view} />
						</Folded>
					)}
					<Part heading={words.bothSides}>
						<Statements statements={bothSides} view={view} />
					</Part>
					<Part heading={words.window}>
						<WindowText window={window} view={view} />
					</Part>
					{comesWith && (
						<Part heading={words.gives}>
							<Statements statements={givenBy(comesWith, language)} view={view} />
						</Part>
					)}
					{partnerSide && partnerSide.contacts.length > 0 && (
						<Part heading={words.partnerContacts}>
							<ContactList contacts={partnerSide.contacts} view={view} />
						</Part>
					)}
				</div>
			</div>
			{comesWith && (
				<Folded heading={words.visits} count={comesWith.obligations.length}>
					<Statements statements={comesWith.obligations} view={view} />
				</Folded>
			)}
			<Folded heading={words.cautions} count={cautions.length}>
				<Statements statements={cautions} view={view} />
			</Folded>
			<Folded heading={words.chineseContacts} count={inChina.length}>
				<ContactList contacts={inChina} view={view} />
			</Folded>
		</article>
	);
};

/** Shown where a field was given. */
const Fit: FC<{ result: Result; view: View }> = ({ result: { fit, score }, view }) => {
	const words = abroadWords[view.language];
	if (!fit.field) return null;
	const matched = fit.field.matched ?? [];
	return (
		<>
			<FitLine score={score} view={view} />
			<MatchedDirections matched={matched} view={view} />
			<Folded heading={words.fitParts}>
				<ScoreParts fit={fit} score={score} language={view.language} />
			</Folded>
		</>
	);
};
