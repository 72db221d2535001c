import type { FC } from "hono/jsx";
import type { Answer, Understood } from "../../../model/answer.ts";
import { FieldControl, InstitutionControl } from "../../form/controls.tsx";
import { type Entered, isEmpty, names } from "../../form/entered.ts";
import { FaultBox, type FormFault } from "../../form/faults.tsx";
import { CopiedAddress } from "../../parts/copied-address.tsx";
import { placeName } from "../../parts/names.ts";
import { RelatedActivities } from "../../parts/related.tsx";
import { Trail } from "../../parts/trail.tsx";
import type { View } from "../../view.ts";
import { abroadWords } from "../../words/abroad.ts";
import { joiningWords } from "../../words/joining.ts";
import { PartnerProgram } from "./program.tsx";

interface Props {
	/** ISO 3166-1 alpha-2. */
	code: string;
	view: View;
	entered: Entered;
	answer: Answer | undefined;
	faults: readonly FormFault[];
}

/** The id of the form, for the button that asks for the other language. */
export const partnerFormId = "partner";

/** The entrance from one country: programs that work with it, seen from there. */
export const FromCountry: FC<Props> = ({ code, view, entered, answer, faults }) => {
	const { language, snapshot } = view;
	const words = abroadWords[language];
	const country = placeName(code, view);
	const { results = [], related = [], notice, understood } = answer ?? {};
	const programs = results.flatMap((result) => {
		const prepared = snapshot.programs.find(({ program }) => program.id === result.program.id);
		return prepared ? [{ prepared, result }] : [];
	});
	const uncertain = programs.filter(({ prepared }) => prepared.program.uncertainCountries.includes(code));
	return (
		<div class="frame">
			<Trail path="/from" label={words.allCountries} view={view} />
			<h1>{words.headingFrom(country)}</h1>
			{notice && <p class="lead">{notice}</p>}
			<PartnerForm code={code} view={view} entered={entered} faults={faults} hint={programs.length > 0 ? words.formHint : words.formHintNone} />
			{programs.length > 0 && <Counterpart address={`/from/${code}/counterpart`} view={view} />}
			{understood && <FieldUnderstood understood={understood} view={view} />}
			{answer && (
				<>
					<h2>{programs.length > 0 ? words.programs(programs.length - uncertain.length, uncertain.length, country) : words.none(country)}</h2>
					{programs.length === 0 && <p>{words.noneHint}</p>}
					{programs.map(({ prepared, result }) => (
						<PartnerProgram prepared={prepared} result={result} code={code} view={view} />
					))}
				</>
			)}
			<RelatedActivities related={related} heading={words.related} view={view} />
		</div>
	);
};

const PartnerForm: FC<Pick<Props, "code" | "view" | "entered" | "faults"> & { hint: string }> = ({ code, view, entered, faults, hint }) => {
	const { language, href } = view;
	const words = abroadWords[language];
	const address = href(`/from/${code}`);
	const of = (control: FormFault["control"]) => faults.filter((fault) => fault.control === control);
	const placed = [...of("field"), ...of("institutionType")];
	return (
		<form id={partnerFormId} class="card partner-form" method="post" action={address} aria-labelledby="your-research" novalidate>
			<h2 id="your-research">{words.form}</h2>
			<p class="quiet small">{hint}</p>
			{faults.length > 0 && <FaultBox lead={words.faulty} faults={faults.filter((fault) => !placed.includes(fault))} />}
			<FieldControl entered={entered} label={words.field} hint={words.fieldHint} example={words.fieldExample} faults={of("field")} />
			<InstitutionControl entered={entered} label={words.institutionType} open={words.institutionOpen} faults={of("institutionType")} view={view} />
			{entered.concepts.map((concept) => (
				<input type="hidden" name={names.concept} value={concept} />
			))}
			<p class="actions">
				<button type="submit" class="primary">
					{words.submit}
				</button>
				{!isEmpty(entered) && (
					<a class="button" href={address}>
						{words.startOver}
					</a>
				)}
			</p>
		</form>
	);
};

const FieldUnderstood: FC<{ understood: Understood; view: View }> = ({ understood: { fields, unrecognized, cautions }, view }) => {
	const words = abroadWords[view.language];
	return (
		<>
			{fields.length > 0 && (
				<p>
					{words.understood}{" "}
					{fields.map(({ label }) => (
						<>
							<span class="tag">{label}</span>{" "}
						</>
					))}
				</p>
			)}
			{unrecognized.length > 0 && (
				<p>
					{words.notUnderstood} {joiningWords[view.language].listed(unrecognized)}
				</p>
			)}
			{cautions.map((caution) => (
				<p class="notice">{caution}</p>
			))}
		</>
	);
};

/** The address of the page to send to China. */
const Counterpart: FC<{ address: string; view: View }> = ({ address, view }) => {
	const words = abroadWords[view.language];
	return (
		<section class="card counterpart-link" aria-labelledby="counterpart">
			<h2 id="counterpart">{words.share}</h2>
			<p id="counterpart-hint">{words.shareHint}</p>
			<label for="counterpart-address">{words.shareLabel}</label>
			<div class="own">
				<CopiedAddress id="counterpart-address" address={view.absolute(address)} hint="counterpart-hint" view={view} />
				<a class="button" href={address}>
					{words.open}
				</a>
			</div>
		</section>
	);
};
