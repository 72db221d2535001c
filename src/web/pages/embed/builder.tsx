import type { FC } from "hono/jsx";
import { LanguageLink, type Page } from "../../layout.tsx";
import { elementName } from "../../parts/website-code.ts";
import type { View } from "../../view.ts";
import { widgetAddress } from "../../widget.ts";
import { builderWords } from "../../words/builder.ts";
import { builderPath, type Choices, isFaulty, previewOf } from "./builder-choices.ts";
import { BuilderCodes } from "./builder-codes.tsx";
import { BuilderForm } from "./builder-form.tsx";
import { BuilderReference } from "./builder-reference.tsx";
import { embedAddress, writtenOptions } from "./options.ts";

/** Where a website's line is made: what it shows is chosen, seen and copied. */
export function builderPage(choices: Choices, view: View): Page {
	const { language, assets, absolute } = view;
	const words = builderWords[language];
	const content = (
		<div class="frame">
			<h1>{words.title}</h1>
			<p class="lead">{words.lead}</p>
			{isUnencrypted(absolute("/")) && (
				<p class="notice" id="insecure">
					{words.insecure}
				</p>
			)}
			<div class="building">
				<BuilderForm choices={choices} view={view} />
				<Preview choices={choices} view={view} />
			</div>
			<BuilderCodes choices={choices} view={view} />
			<BuilderReference view={view} />
		</div>
	);
	return {
		path: builderPath,
		title: words.title,
		description: words.description,
		scripts: [assets.builderScript.address, widgetAddress],
		otherLanguage: <LanguageLink path={choices.query === "" ? builderPath : `${builderPath}?${choices.query}`} language={language} />,
		content,
	};
}

/** Whether browsers keep what is served there from pages that are encrypted; those of this machine they trust. */
function isUnencrypted(address: string): boolean {
	const { protocol, hostname } = new URL(address);
	return protocol === "http:" && !/^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
}

/** The element as a website has it, in a window of its own. What is wrong with what was chosen is left out. */
const Preview: FC<{ choices: Choices; view: View }> = ({ choices, view }) => {
	const { snapshot, language } = view;
	const words = builderWords[language];
	const shown = previewOf(choices, snapshot);
	const Match = elementName;
	return (
		<section class="preview" aria-labelledby="preview-heading">
			<h2 id="preview-heading">{words.preview}</h2>
			<p class="hint">
				{words.previewHint} <span class="resizing">{words.previewResizing}</span>
			</p>
			<div class={isFaulty(choices) ? "stage outdated" : "stage"}>
				<Match id="preview" {...Object.fromEntries(writtenOptions(shown).map(({ name, value }) => [name, value]))}>
					<a href={embedAddress(shown)}>{words.linkText}</a>
				</Match>
			</div>
		</section>
	);
};
