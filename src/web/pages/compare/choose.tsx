import type { FC } from "hono/jsx";
import { type Entered, formOf, names } from "../../form/entered.ts";
import { callsOf } from "../../parts/calls.ts";
import { programsInForce } from "../../parts/in-force.ts";
import type { View } from "../../view.ts";
import { compareWords } from "../../words/compare.ts";
import { type Chosen, most } from "./chosen.ts";

/** The id of the form that carries what was entered. */
export const comparedFormId = "compared";

/** What goes along from page to page: what was entered in the form of the front page. */
export const Carried: FC<{ entered: Entered }> = ({ entered }) => (
	<>
		{[...formOf(entered)].map(([name, value]) => (
			<input type="hidden" name={name} value={value} />
		))}
	</>
);

interface Props {
	chosen: Chosen;
	/** Where the programs are to be judged for what was entered. */
	entered: Entered | undefined;
	view: View;
}

/** A list to choose from, with what was amiss with the choice so far. */
export const ChooseProgramsContent: FC<Props> = ({ chosen: { programs, unknown }, entered, view }) => {
	const { language, snapshot, href } = view;
	const words = compareWords[language];
	const calls = callsOf(programsInForce(snapshot), view);
	const said = unknown.length > 0 ? words.unknown(unknown) : programs.length > most ? words.tooMany(programs.length) : words.choose;
	return (
		<div class="frame">
			<h1>{words.chooseTitle}</h1>
			<p class="lead">{said}</p>
			<form id={comparedFormId} method={entered ? "post" : "get"} action={entered ? href("/compare") : "/compare"}>
				{entered && <Carried entered={entered} />}
				{!entered && <input type="hidden" name="lang" value={language} />}
				{calls.map(({ name, programs: ofCall }) => (
					<fieldset class="card to-compare">
						<legend>{name}</legend>
						<ul class="plain choices">
							{ofCall.map((prepared) => (
								<li>
									<label>
										<input
											type="checkbox"
											name={entered ? names.compared : "programs"}
											value={prepared.program.id}
											checked={programs.includes(prepared)}
										/>{" "}
										{prepared.views[language].name}
									</label>
								</li>
							))}
						</ul>
					</fieldset>
				))}
				<p class="actions">
					<button type="submit" class="primary">
						{words.submit}
					</button>
					{entered && (
						<button type="submit" formaction={href("/")}>
							{words.back}
						</button>
					)}
				</p>
			</form>
		</div>
	);
};
