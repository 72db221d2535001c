import type { Child, FC } from "hono/jsx";
import { valueLabel } from "../../../core/explain/describe.ts";
import { faultWords } from "../../../http/fault-words.ts";
import { enumerations } from "../../../model/enumerations.ts";
import { themes } from "../../../model/sites.ts";
import { inLanguage, languages } from "../../../model/text.ts";
import { describedBy, FaultBox, Faults, type FormFault } from "../../form/faults.tsx";
import { callsOf } from "../../parts/calls.ts";
import { programsInForce } from "../../parts/in-force.ts";
import type { View } from "../../view.ts";
import { builderWords } from "../../words/builder.ts";
import { embedWords } from "../../words/embed.ts";
import { joiningWords } from "../../words/joining.ts";
import { builderPath, type Choices, languageName, scriptName, siteOf } from "./builder-choices.ts";
import type { OptionName } from "./options.ts";
import { programsOfSite } from "./within.ts";

interface Props {
	choices: Choices;
	view: View;
}

type FaultsOf = (name: OptionName) => FormFault[];

/** What a website shows, to be chosen. Its controls are named as the options are. */
export const BuilderForm: FC<Props> = ({ choices, view }) => {
	const { language } = view;
	const words = builderWords[language];
	const { options, site } = choices;
	const faultsOf: FaultsOf = (name) => faultsIn(choices, view).filter(({ option }) => option === name);
	const count = faultsIn(choices, view).length;
	return (
		<form id="builder" class="card" method="get" action={builderPath} aria-labelledby="builder-form" autocomplete="off" data-updated={words.updated}>
			<input type="hidden" name="lang" value={language} />
			<h2 id="builder-form">{words.form}</h2>
			<div id="builder-faults">{count > 0 && <FaultBox lead={words.faulty(count)} faults={[]} />}</div>
			<div class="four">
				<Select
					id="language"
					name={languageName}
					label={words.language}
					chosen={options.lang ?? ""}
					values={[["", words.languageOpen] as const, ...languages.map((other) => [other, languageNames[other]] as const)]}
					faults={faultsOf("lang")}
				/>
				<Select
					id="theme"
					name="theme"
					label={words.theme}
					chosen={options.theme ?? ""}
					values={themeChoices(choices, view)}
					faults={faultsOf("theme")}
				/>
				<div class="control">
					<label class="ticked">
						<input id="compact" type="checkbox" name="compact" value="true" checked={options.compact} /> {words.compact}
					</label>
				</div>
				<Kinds choices={choices} faults={faultsOf("kinds")} view={view} />
				<Programs choices={choices} faults={faultsOf("programs")} view={view} />
				<div class="control">
					<label for="countries">{words.countries}</label>
					<Hint id="countries">{words.countriesHint}</Hint>
					<TextInput id="countries" value={joiningWords[language].listed(options.countries ?? [])} suggest faults={faultsOf("countries")} />
				</div>
				<Select
					id="institution-type"
					name="institution-type"
					label={words.institution}
					chosen={choices.institutionType}
					values={[
						["", words.institutionOpen] as const,
						...enumerations.institutionType.map((type) => [type, valueLabel(view.snapshot, "institutionType", type, language)] as const),
					]}
					faults={faultsOf("institution-type")}
				/>
				<Select
					id="script"
					name={scriptName}
					label={words.script}
					chosen={choices.isPinned ? "pinned" : "newest"}
					values={[["pinned", words.pinned(view.assets.widgets[0].version)] as const, ["newest", words.newest] as const]}
					faults={[]}
				/>
				<div class="control">
					<label for="site">{words.site}</label>
					<Hint id="site">{words.siteHint}</Hint>
					<TextInput id="site" value={options.site ?? ""} faults={faultsOf("site")} />
					<div id="site-said">
						{typeof site === "object" && (
							<p class="small">
								{words.siteKnown(site.name, joiningWords[language].listed(site.origins.map((origin) => origin.replace("https://", ""))))}
							</p>
						)}
						{site === "away" && <p class="small caution">{words.siteAway}</p>}
					</div>
				</div>
			</div>
			<p class="actions">
				<button type="submit" class="primary">
					{words.show}
				</button>
			</p>
		</form>
	);
};

/** Each language by its own name. */
const languageNames = { "zh-CN": "中文", en: "English" } as const;

/** What is wrong with what was chosen, in words. */
function faultsIn({ faults, options, site }: Choices, { snapshot, language }: View): (FormFault & { option: string })[] {
	const inOptions = faults.map(({ path, parameters }) => ({
		option: String(path[0]),
		control: "other" as const,
		text: inLanguage(faultWords(parameters, snapshot.lexicon.places.nearest), language),
	}));
	const unknown = { option: "site", control: "other" as const, text: embedWords[language].unknownSite(options.site ?? "") };
	return site === "unknown" ? [...inOptions, unknown] : inOptions;
}

/** Where the key of the site says which colours, that is one more choice. */
function themeChoices({ site }: Choices, { language }: View): (readonly [string, string])[] {
	const words = builderWords[language];
	const ofSite = typeof site === "object" ? site.theme : undefined;
	if (ofSite) return [["", words.themeOfSite(words.themes[ofSite])], ...themes.map((theme) => [theme, words.themes[theme]] as const)];
	return themes.map((theme) => [theme === "auto" ? "" : theme, words.themes[theme]]);
}

interface ControlProps {
	id: string;
	faults: readonly FormFault[];
}

const Hint: FC<{ id: string; children?: Child }> = ({ id, children }) => (
	<p class="hint" id={`${id}-hint`}>
		{children}
	</p>
);

/** What is wrong, where a script finds it also when nothing is. */
const Told: FC<ControlProps> = ({ id, faults }) => (
	<div id={`${id}-told`}>
		<Faults id={id} faults={faults} />
	</div>
);

const TextInput: FC<ControlProps & { value: string; suggest?: boolean }> = ({ id, value, suggest, faults }) => (
	<>
		<input
			id={id}
			name={id}
			value={value}
			maxlength={1000}
			autocomplete="off"
			data-suggest={suggest && "partnerCountries"}
			aria-describedby={describedBy(id, faults)}
			aria-invalid={faults.length > 0 ? "true" : undefined}
		/>
		<Told id={id} faults={faults} />
	</>
);

const Select: FC<ControlProps & { name: string; label: string; chosen: string; values: readonly (readonly [string, string])[] }> = ({
	id,
	name,
	label,
	chosen,
	values,
	faults,
}) => (
	<div class="control">
		<label for={id}>{label}</label>
		<select
			id={id}
			name={name}
			aria-describedby={faults.length > 0 ? `${id}-fault` : undefined}
			aria-invalid={faults.length > 0 ? "true" : undefined}
		>
			{values.map(([value, text]) => (
				<option value={value} selected={value === chosen}>
					{text}
				</option>
			))}
		</select>
		<Told id={id} faults={faults} />
	</div>
);

const Kinds: FC<Props & { faults: readonly FormFault[] }> = ({ choices, faults, view: { snapshot, language } }) => {
	const kinds = new Set(programsInForce(snapshot).map(({ program }) => program.kind));
	return (
		<fieldset class="control">
			<legend>{builderWords[language].kinds}</legend>
			<div class="chips">
				{[...kinds].map((kind) => (
					<label class="chip choice">
						<input type="checkbox" id={`kind-${kind}`} name="kinds" value={kind} checked={choices.kinds.includes(kind)} />
						{valueLabel(snapshot, "programKind", kind, language)}
					</label>
				))}
			</div>
			<Told id="kinds" faults={faults} />
		</fieldset>
	);
};

/** Every program in force, by its series: the next edition takes its place. */
const Programs: FC<Props & { faults: readonly FormFault[] }> = ({ choices, faults, view }) => {
	const { programs } = choices;
	const { snapshot, language } = view;
	const words = builderWords[language];
	const calls = callsOf(programsInForce(snapshot), view);
	const ticked = calls.flatMap(({ programs: ofCall }) => ofCall.filter(({ program }) => programs.includes(program.series)));
	const ofSite = programsOfSite(siteOf(choices), snapshot)?.map(({ views }) => views[language].name);
	return (
		<details class="control program-choice" open={faults.length > 0}>
			<summary>
				{words.programs}{" "}
				<span class="quiet" id="programs-count">
					{ticked.length === 0 && ofSite ? words.programsOfSite(ofSite.length) : words.programsChosen(ticked.length)}
				</span>
			</summary>
			<Hint id="programs">
				{ofSite ? words.noneTickedOfSite(joiningWords[language].series(ofSite)) : words.noneTicked} {words.programsHint}
			</Hint>
			<Told id="programs" faults={faults} />
			{calls.map(({ name, programs: ofCall }) => (
				<fieldset>
					<legend>{name}</legend>
					<ul class="plain choices">
						{ofCall.map(({ program: { series }, views }) => (
							<li>
								<label class="ticked">
									<input type="checkbox" id={`program-${series}`} name="programs" value={series} checked={programs.includes(series)} />{" "}
									{views[language].name}
								</label>
							</li>
						))}
					</ul>
				</fieldset>
			))}
		</details>
	);
};
