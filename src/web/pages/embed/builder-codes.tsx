import type { FC } from "hono/jsx";
import { CopiedAddress, CopiedCode } from "../../parts/copied-address.tsx";
import type { View } from "../../view.ts";
import { builderWords } from "../../words/builder.ts";
import { type Choices, isFaulty } from "./builder-choices.ts";
import { codesOf } from "./builder-code.ts";
import { buttonAddress, buttonSize } from "./button.ts";
import { embedAddress } from "./options.ts";
import { fitsQr, qrPath, qrSize } from "./qr.ts";

interface Props {
	choices: Choices;
	view: View;
}

/** What is copied; nothing while something is wrong with what was chosen. */
export const BuilderCodes: FC<Props> = ({ choices, view }) => {
	const words = builderWords[view.language];
	return (
		<section id="codes" aria-labelledby="codes-heading">
			<h2 id="codes-heading">{words.codes}</h2>
			{isFaulty(choices) ? <p class="notice">{words.mendFirst}</p> : <Ways choices={choices} view={view} />}
		</section>
	);
};

const Ways: FC<Props> = ({ choices: { options, isPinned }, view }) => {
	const { assets, absolute } = view;
	const words = builderWords[view.language];
	const language = options.lang ?? view.language;
	const codes = codesOf({ options, language, pinned: isPinned ? assets.widgets[0] : undefined, absolute });
	return (
		<>
			<div class="card way">
				<h3>{words.widget}</h3>
				<p class="quiet small">{words.widgetHint}</p>
				<CopiedCode id="code-widget" code={codes.widget} label={words.widget} view={view} />
			</div>
			<div class="card way">
				<h3>{words.frame}</h3>
				<p class="quiet small">{words.frameHint}</p>
				<CopiedCode id="code-frame" code={codes.frame} label={words.frame} view={view} />
				<h4>{words.frameScript}</h4>
				<p class="quiet small">{words.frameScriptHint}</p>
				<CopiedCode id="code-frame-script" code={codes.frameScript} label={words.frameScript} view={view} />
			</div>
			<div class="card way">
				<h3>{words.plain}</h3>
				<p class="quiet small" id="plain-hint">
					{words.plainHint}
				</p>
				<div class="facing">
					<div>
						<h4>
							<label for="code-address">{words.address}</label>
						</h4>
						<div class="own">
							<CopiedAddress id="code-address" address={codes.address} hint="plain-hint" view={view} />
						</div>
						<h4>{words.link}</h4>
						<CopiedCode id="code-link" code={codes.link} label={words.link} view={view} />
						<h4>{words.button}</h4>
						<p class="quiet small">{words.buttonHint}</p>
						<Picture id="button" src={buttonAddress(language)} alt={words.linkText} size={buttonSize(language)} view={view} />
						<CopiedCode id="code-button" code={codes.button} label={words.button} view={view} />
					</div>
					<div>
						<h4>{words.qr}</h4>
						<p class="quiet small">{words.qrHint}</p>
						{fitsQr(codes.address) ? (
							<Picture id="qr" src={embedAddress(options, qrPath)} alt={words.qrAlt} size={{ width: qrSize, height: qrSize }} view={view} />
						) : (
							<p class="notice">{words.qrTooLong}</p>
						)}
						<h4>{words.wechat}</h4>
						<ul class="statements">
							{words.wechatSteps.map((step) => (
								<li>{step}</li>
							))}
						</ul>
					</div>
				</div>
			</div>
		</>
	);
};

interface PictureProps {
	id: string;
	src: string;
	alt: string;
	/** In pixels. */
	size: { width: number; height: number };
	view: View;
}

/** A picture to be saved; as PNG where there are scripts. */
const Picture: FC<PictureProps> = ({ id, src, alt, size, view: { language } }) => {
	const words = builderWords[language];
	return (
		<>
			<img id={`picture-${id}`} src={src} alt={alt} width={size.width} height={size.height} />
			<p class="actions">
				<a class="button" href={src} download={`duikou-${id}.svg`} aria-describedby={`picture-${id}`}>
					{words.saveSvg}
				</a>
				<button type="button" data-picture={`picture-${id}`} data-file={`duikou-${id}.png`} aria-describedby={`picture-${id}`} hidden>
					{words.savePng}
				</button>
			</p>
		</>
	);
};
