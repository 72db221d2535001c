import type { FC } from "hono/jsx";
import { valueLabel } from "../../core/explain/describe.ts";
import { wordsIn } from "../../core/words/index.ts";
import { enumerations } from "../../model/enumerations.ts";
import { inLanguage } from "../../model/text.ts";
import { placeName } from "../parts/names.ts";
import { targetWithin, type View } from "../view.ts";
import { formWords } from "../words/form.ts";
import { FieldControl, InstitutionControl } from "./controls.tsx";
import { type Entered, isEmpty as isNothing, names } from "./entered.ts";
import { describedBy, FaultBox, Faults, type FormFault } from "./faults.tsx";

interface Props {
	view: View;
	entered: Entered;
	faults: readonly FormFault[];
	/** Nothing was entered, and an answer was asked for. */
	isEmpty?: boolean;
	/** An answer stands below. */
	isAnswered: boolean;
}

/** The id of the form, for controls that stand outside it. */
export const formId = "profile";

/** The one form: four facts first. */
export const ProfileForm: FC<Props> = ({ view, entered, faults, isEmpty, isAnswered }) => {
	const { language, href, embedded } = view;
	const address = embedded?.address ?? href("/");
	const words = formWords[language];
	const of = (control: FormFault["control"]) => faults.filter((fault) => fault.control === control);
	return (
		<form id={formId} class="card" part="form" method="post" action={address} target={targetWithin(view)} aria-label={words.form} novalidate>
			{/* The first button of a form is the one that Enter presses: it must not be one that takes something out. */}
			<button type="submit" class="unseen" tabindex={-1}>
				{words.submit}
			</button>
			{(faults.length > 0 || isEmpty) && <FaultBox lead={isEmpty ? words.nothingEntered : words.faulty(faults.length)} faults={of("other")} />}
			<div class="four">
				<FieldControl entered={entered} label={words.field} hint={words.fieldHint} example={words.fieldExample} faults={of("field")} />
				<CountriesControl view={view} entered={entered} faults={of("countries")} />
				<div class="control">
					<label for="born">{words.born}</label>
					<p class="hint" id="born-hint">
						{words.bornHint}
					</p>
					<input
						id="born"
						name={names.born}
						value={entered.born}
						inputmode="numeric"
						autocomplete="off"
						maxlength={40}
						aria-describedby={describedBy("born", of("born"))}
						aria-invalid={of("born").length > 0 ? "true" : undefined}
					/>
					<Faults id="born" faults={of("born")} />
				</div>
				<InstitutionControl
					entered={entered}
					label={words.institutionType}
					hint={words.institutionHint}
					open={words.institutionOpen}
					faults={of("institutionType")}
					view={view}
				/>
			</div>
			{!embedded?.compact && <Planned view={view} entered={entered} />}
			<KeptFacts entered={entered} />
			<p class="actions">
				<button type="submit" class="primary" part="submit">
					{isAnswered ? words.again : words.submit}
				</button>
				{!isNothing(entered) && (
					<a class="button" href={address} target={targetWithin(view)}>
						{words.startOver}
					</a>
				)}
			</p>
		</form>
	);
};

const CountriesControl: FC<{ view: View; entered: Entered; faults: readonly FormFault[] }> = ({ view, entered, faults }) => {
	const words = formWords[view.language];
	const misspelt = faults.flatMap((fault) => fault.misspelt ?? []);
	const readings = entered.countries.map((country) => view.snapshot.lexicon.places.read(country));
	const chosenGroups = new Set(readings.flatMap((reading) => (reading.kind === "group" ? [reading.id] : [])));
	return (
		<div class="control">
			<label for="countries">{words.countries}</label>
			<p class="hint" id="countries-hint">
				{words.countriesHint}
			</p>
			{entered.countries.length > 0 && (
				<ul class="chips">
					{entered.countries.map((country) => (
						<li>
							<input type="hidden" name={names.country} value={country} />
							<span class="chip">
								{placeName(country, view)}
								<button type="submit" name={names.drop} value={`${names.country}=${country}`} aria-label={words.remove(placeName(country, view))}>
									<span aria-hidden="true">×</span>
								</button>
							</span>
						</li>
					))}
				</ul>
			)}
			<input
				id="countries"
				name={names.countriesText}
				value={entered.countriesText}
				autocomplete="off"
				maxlength={1000}
				placeholder={entered.countries.length > 0 ? words.countriesMore : undefined}
				data-suggest="partnerCountries"
				aria-describedby={describedBy("countries", faults)}
				aria-invalid={faults.length > 0 ? "true" : undefined}
			/>
			<Faults id="countries" faults={faults} />
			{misspelt.map(
				({ given, nearest }) =>
					nearest.length > 0 && (
						<p class="chips">
							{words.didYouMean(given)}
							{nearest.map((name) => (
								<button type="submit" class="chip" name={names.mend} value={`${given}=${name}`}>
									{name}
								</button>
							))}
						</p>
					),
			)}
			<details class="regions">
				<summary>{words.regions}</summary>
				<ul class="chips">
					{view.snapshot.document.groups
						.filter(({ id, members }) => members.length > 0 && !chosenGroups.has(id))
						.map(({ name, members }) => (
							<li>
								<label class="chip choice">
									<input type="checkbox" name={names.country} value={inLanguage(name, view.language)} />
									{inLanguage(name, view.language)} <span class="quiet">{wordsIn[view.language].countries(members.length)}</span>
								</label>
							</li>
						))}
				</ul>
			</details>
		</div>
	);
};

/** What scores beside the field: the activities and the people. */
const Planned: FC<{ view: View; entered: Entered }> = ({ view, entered }) => {
	const words = formWords[view.language];
	const lists = [
		["activities", "activity", words.activities],
		["groups", "group", words.groups],
	] as const;
	return (
		<details class="planned" open={lists.some(([path]) => entered.facts.has(path))}>
			<summary>{words.more}</summary>
			{lists.map(([path, enumeration, legend]) => {
				const chosen = entered.facts.get(path)?.split(",") ?? [];
				return (
					<fieldset>
						<legend>{legend}</legend>
						<div class="chips">
							{enumerations[enumeration].map((value) => (
								<label class="chip choice">
									<input type="checkbox" name={names.fact(path)} value={value} checked={chosen.includes(value)} />
									{valueLabel(view.snapshot, enumeration, value, view.language)}
								</label>
							))}
						</div>
					</fieldset>
				);
			})}
		</details>
	);
};

/** Facts that questions were answered with: they go with the form, and stand as chips beside the answer. */
const KeptFacts: FC<{ entered: Entered }> = ({ entered: { facts, concepts, anyCountry, all } }) => (
	<>
		{[...facts]
			.filter(([path]) => path !== "activities" && path !== "groups")
			.map(([path, value]) => (
				<input type="hidden" name={names.fact(path)} value={value} />
			))}
		{concepts.map((concept) => (
			<input type="hidden" name={names.concept} value={concept} />
		))}
		{anyCountry && <input type="hidden" name={names.anyCountry} value="1" />}
		{all && <input type="hidden" name={names.all} value="1" />}
	</>
);
