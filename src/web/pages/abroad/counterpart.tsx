import type { FC } from "hono/jsx";
import { windowView } from "../../../core/explain/window.ts";
import { inScope } from "../../../core/scope.ts";
import type { PreparedProgram } from "../../../core/snapshot.ts";
import { wordsIn } from "../../../core/words/index.ts";
import { type Call, callsOf } from "../../parts/calls.ts";
import { Statements } from "../../parts/cited.tsx";
import { placeName } from "../../parts/names.ts";
import { Phrased } from "../../parts/phrased.tsx";
import { topicsOf } from "../../parts/program-topics.ts";
import { SharedList } from "../../parts/shared-list.tsx";
import { sharedStatements } from "../../parts/shared-statements.ts";
import { UncertainMember } from "../../parts/uncertain-member.tsx";
import { WindowText } from "../../parts/window-text.tsx";
import type { View } from "../../view.ts";
import { counterpartWords } from "../../words/counterpart.ts";
import { dateWords } from "../../words/dates.ts";

interface Props {
	/** ISO 3166-1 alpha-2. */
	code: string;
	view: View;
}

/** What is told of each program, in this order. */
const told = ["lead", "bothSides", "submission", "partnerSide", "preparations"] as const;

/** For a unit in China that a partner abroad wants to apply with: nothing about a person, fit to print. */
export const CounterpartContent: FC<Props> = ({ code, view }) => {
	const { language, snapshot, href, absolute, now } = view;
	const words = counterpartWords[language];
	const country = placeName(code, view);
	const programs = inScope({ partnerCountries: [code] }, snapshot, { countryScope: "partner" });
	return (
		<div class="frame counterpart">
			<h1>
				<Phrased text={words.title(country)} view={view} />
			</h1>
			<p class="lead">
				{programs.length > 0 ? wordsIn[language].paragraph([words.intro(country), takingText(code, programs, view)]) : words.none(country)}
			</p>
			<p class="quiet small">{words.asOf(dateWords[language].day(now))}</p>
			{callsOf(programs, view).map((call) => (
				<CallSection call={call} code={code} view={view} />
			))}
			<h2>{words.next}</h2>
			<ul>
				<li>
					<a href={href("/")}>{words.check}</a> <span class="quiet">{absolute("/")}</span>
				</li>
				<li>
					<a href={href(`/from/${code}`)}>{words.page(country)}</a> <span class="quiet">{absolute(`/from/${code}`)}</span>
				</li>
			</ul>
		</div>
	);
};

/** Whether programs work with the country, or the source does not say. */
function takingText(code: string, programs: readonly PreparedProgram[], view: View): string {
	const words = counterpartWords[view.language];
	const country = placeName(code, view);
	const uncertain = programs.filter(({ program }) => program.uncertainCountries.includes(code)).length;
	if (uncertain === 0) return words.takes(country);
	return uncertain === programs.length ? words.mayTake(country) : words.someMayTake(country);
}

/** The programs of one call: what they have in common is said once. */
const CallSection: FC<{ call: Call; code: string; view: View }> = ({ call: { name, programs }, code, view }) => {
	const { language, href } = view;
	const words = counterpartWords[language];
	const names = programs.map(({ views }) => views[language].name);
	const topics = programs.map((prepared) => topicsOf(prepared, language));
	return (
		<section>
			<h2>{name}</h2>
			{programs.map((prepared, index) => (
				<>
					<h3>
						<a href={href(`/programs/${prepared.program.id}`)}>{names[index]}</a>
					</h3>
					<UncertainMember prepared={prepared} code={code} view={view} />
					<WindowText window={windowView(prepared, view.now, language)} view={view} />
					<Statements statements={topics[index]?.gives ?? []} view={view} />
				</>
			))}
			<div class="topics">
				{told.map((topic) => {
					const { common, own } = sharedStatements(topics.map((all) => all[topic]));
					return (
						<section class="topic">
							<h3>{words[topic]}</h3>
							{own.map(
								(statements, index) =>
									statements.length > 0 && (
										<>
											{programs.length > 1 && <h4>{names[index]}</h4>}
											<Statements statements={statements} view={view} />
										</>
									),
							)}
							<SharedList common={common} names={names} view={view} />
						</section>
					);
				})}
			</div>
		</section>
	);
};
