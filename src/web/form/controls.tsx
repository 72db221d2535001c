import type { FC } from "hono/jsx";
import { valueLabel } from "../../core/explain/describe.ts";
import { enumerations } from "../../model/enumerations.ts";
import type { View } from "../view.ts";
import { type Entered, names } from "./entered.ts";
import { describedBy, Faults, type FormFault } from "./faults.tsx";

/** Controls that several forms have; what they say is for each form to tell. */

interface FieldProps {
	entered: Entered;
	label: string;
	hint: string;
	example: string;
	faults?: readonly FormFault[];
}

/** The field of research, in a person's own words. */
export const FieldControl: FC<FieldProps> = ({ entered, label, hint, example, faults = [] }) => (
	<div class="control">
		<label for="field">{label}</label>
		<p class="hint" id="field-hint">
			{hint}
		</p>
		<textarea
			id="field"
			name={names.field}
			rows={2}
			maxlength={2000}
			placeholder={example}
			data-suggest="field"
			aria-describedby={describedBy("field", faults)}
			aria-invalid={faults.length > 0 ? "true" : undefined}
		>
			{entered.field}
		</textarea>
		<Faults id="field" faults={faults} />
	</div>
);

interface InstitutionProps {
	entered: Entered;
	label: string;
	hint?: string;
	/** The choice of none. */
	open: string;
	faults?: readonly FormFault[];
	view: View;
}

/** The kind of institution, from a list. */
export const InstitutionControl: FC<InstitutionProps> = ({ entered, label, hint, open, faults = [], view: { snapshot, language } }) => (
	<div class="control">
		<label for="institutionType">{label}</label>
		{hint && (
			<p class="hint" id="institutionType-hint">
				{hint}
			</p>
		)}
		<select
			id="institutionType"
			name={names.institutionType}
			aria-describedby={hint || faults.length > 0 ? describedBy("institutionType", faults) : undefined}
			aria-invalid={faults.length > 0 ? "true" : undefined}
		>
			<option value="">{open}</option>
			{enumerations.institutionType.map((type) => (
				<option value={type} selected={entered.institutionType === type}>
					{valueLabel(snapshot, "institutionType", type, language)}
				</option>
			))}
		</select>
		<Faults id="institutionType" faults={faults} />
	</div>
);
