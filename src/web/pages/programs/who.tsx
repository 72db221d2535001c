import type { FC } from "hono/jsx";
import type { PreparedConstraint, PreparedProgram } from "../../../core/snapshot.ts";
import type { ProgramDetail } from "../../../model/answer.ts";
import type { CompiledRecommendation } from "../../../model/document.ts";
import { inLanguage } from "../../../model/text.ts";
import { Cite } from "../../parts/cited.tsx";
import type { View } from "../../view.ts";
import { answerWords } from "../../words/answer.ts";
import { programWords } from "../../words/programs.ts";

/** The clauses, those that a verdict waits for before those that the applicant attests; who recommends; what excludes what. */
export const WhoMayApply: FC<{ prepared: PreparedProgram; detail: ProgramDetail; view: View }> = ({ prepared, detail, view }) => {
	const words = programWords[view.language];
	const { program, constraints } = prepared;
	const attested = constraints.filter(({ required }) => !required);
	return (
		<>
			<h3>{words.required}</h3>
			<Rules constraints={constraints.filter(({ required }) => required)} view={view} />
			{attested.length > 0 && (
				<>
					<h3>{words.attested}</h3>
					<p class="quiet small">{words.attestedHint}</p>
					<Rules constraints={attested} view={view} />
				</>
			)}
			{program.excludes && <Excluded programs={detail.excludes} citation={program.excludes.citation} view={view} />}
			<Recommendation recommendation={program.recommendation} view={view} />
			{program.undertakingUnit && (
				<>
					<h3>{words.undertakingUnit}</h3>
					<p>
						{inLanguage(program.undertakingUnit.text, view.language)} <Cite citation={program.undertakingUnit.citation} view={view} />
					</p>
				</>
			)}
		</>
	);
};

const Rules: FC<{ constraints: readonly PreparedConstraint[]; view: View }> = ({ constraints, view }) => {
	const { language } = view;
	return (
		<ul class="statements">
			{constraints.map(({ rule, doubt, citation }) => (
				<li>
					{rule[language]} <Cite citation={citation} view={view} />
					{doubt && (
						<p class="quiet small">
							{programWords[language].doubt} {doubt[language]}
						</p>
					)}
				</li>
			))}
		</ul>
	);
};

const Excluded: FC<{ programs: readonly string[]; citation: ProgramDetail["citation"]; view: View }> = ({ programs, citation, view }) => {
	const { language, snapshot, href } = view;
	const words = programWords[language];
	return (
		<>
			<h3>{words.excludes}</h3>
			<p>
				{words.excludesHint} <Cite citation={citation} view={view} />
			</p>
			<ul>
				{snapshot.document.programs
					.filter(({ id }) => programs.includes(id))
					.map(({ id, name }) => (
						<li>
							<a href={href(`/programs/${id}`)}>{inLanguage(name, language)}</a>
						</li>
					))}
			</ul>
		</>
	);
};

const Recommendation: FC<{ recommendation: CompiledRecommendation; view: View }> = ({ recommendation: { text, citation, units }, view }) => {
	const { language } = view;
	return (
		<>
			<h3>{answerWords[language].recommendation}</h3>
			<p>
				{inLanguage(text, language)} <Cite citation={citation} view={view} />
			</p>
			{units.length > 0 && (
				<>
					<p>{programWords[language].units}</p>
					<ul class="statements">
						{units.map(({ name, serves, citation: clause }) => (
							<li>
								{inLanguage(name, language)} {serves && <span class="quiet">{inLanguage(serves, language)}</span>}{" "}
								<Cite citation={clause} view={view} />
							</li>
						))}
					</ul>
				</>
			)}
		</>
	);
};
