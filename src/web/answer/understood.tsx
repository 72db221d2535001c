import type { FC } from "hono/jsx";
import { namesOf } from "../../core/explain/describe.ts";
import { type GivenFact, givenFacts } from "../../core/explain/given.ts";
import type { Answer, FieldReading } from "../../model/answer.ts";
import type { Profile } from "../../model/profile.ts";
import { type Entered, names } from "../form/entered.ts";
import { formId } from "../form/form.tsx";
import { placeName } from "../parts/names.ts";
import type { View } from "../view.ts";
import { answerWords } from "../words/answer.ts";
import { joiningWords } from "../words/joining.ts";

interface Props {
	view: View;
	entered: Entered;
	profile: Profile;
	understood: Answer["understood"];
}

/** Where else a unit that applies may be registered than is taken for granted; for others there is the entrance for partners. */
const regions = ["HK", "MO"] as const;

/** What was understood, each as a chip that can be taken out or corrected; and what was not. */
export const Understood: FC<Props> = ({ view, entered, profile, understood }) => {
	const { snapshot, language } = view;
	const words = answerWords[language];
	const { labelled, series } = joiningWords[language];
	const { fields, unrecognized, assumed, suggestedCountries, cautions } = understood;
	return (
		<section class="understood" aria-labelledby="understood">
			<h3 id="understood" tabindex={-1}>
				{words.understood}
			</h3>
			<ul class="chips">
				{fields.map((reading) => (
					<ReadingChip reading={reading} view={view} />
				))}
				{entered.countries.map((country) => (
					<Chip label={placeName(country, view)} drop={`${names.country}=${country}`} view={view} />
				))}
				{givenFacts(profile, snapshot, view.now, language).map((given) => (
					<Chip label={given.value} name={given.label} drop={dropOf(given, entered)} view={view} />
				))}
			</ul>
			{unrecognized.length > 0 && (
				<p class="unread">
					<strong>{words.notUnderstood}</strong>{" "}
					{unrecognized.map((text) => (
						<q>{text}</q>
					))}{" "}
					<span class="quiet">{words.notUnderstoodHint}</span>
				</p>
			)}
			{suggestedCountries.map(({ countries }) =>
				countries.length === 1 && !entered.countries.includes(countries[0] ?? "") ? (
					<p class="chips">
						<span>{words.suggestedCountries}</span>
						<button type="submit" class="chip" form={formId} name={names.country} value={countries[0]}>
							{words.add(placeName(countries[0] ?? "", view))}
						</button>
					</p>
				) : null,
			)}
			{assumed.length > 0 && (
				<p class="chips quiet small">
					{labelled(
						words.assumed,
						series(assumed.map(({ fact, value }) => `${snapshot.factLabel(fact, language)} ${namesOf(fact, [value], snapshot, language).join()}`)),
					)}
					{assumed.some(({ fact }) => fact === "institution.jurisdiction") &&
						regions.map((region) => (
							<button type="submit" class="chip" form={formId} name={names.answer("institution.jurisdiction")} value={region}>
								{words.ratherIn(placeName(region, view))}
							</button>
						))}
				</p>
			)}
			{cautions.map((caution) => (
				<p class="caution">{caution}</p>
			))}
		</section>
	);
};

/** What takes a fact out of the form: the control it was entered in, or the answer it was given as. */
function dropOf({ fact }: GivenFact, entered: Entered): string {
	if (fact === "birthDate" && !entered.facts.has(fact)) return names.born;
	if (fact === "institutionType") return names.institutionType;
	return names.fact(fact);
}

const Chip: FC<{ label: string; name?: string; drop: string; view: View }> = ({ label, name, drop, view }) => (
	<li>
		<span class="chip">
			<span>
				{name && <span class="quiet">{name}</span>} {label}
			</span>
			<button type="submit" form={formId} name={names.drop} value={drop} aria-label={answerWords[view.language].remove(label)}>
				<span aria-hidden="true">×</span>
			</button>
		</span>
	</li>
);

const ReadingChip: FC<{ reading: FieldReading; view: View }> = ({ reading: { text, concept, label, basis, alternatives }, view }) => {
	const words = answerWords[view.language];
	const isSaid = text.toLowerCase() === label.toLowerCase() || basis === "given";
	const drop = basis === "given" ? `${names.concept}=${concept}` : `${names.reading}=${concept}`;
	return (
		<>
			<Chip label={isSaid ? label : words.readAs(text, label)} drop={drop} view={view} />
			{alternatives.length > 0 && basis !== "given" && (
				<li>
					<details class="meanings">
						<summary>{words.otherMeanings(text)}</summary>
						<div class="chips">
							{alternatives.map((other) => (
								<button type="submit" class="chip" form={formId} name={names.concept} value={other.concept}>
									{other.label}
								</button>
							))}
						</div>
					</details>
				</li>
			)}
		</>
	);
};
