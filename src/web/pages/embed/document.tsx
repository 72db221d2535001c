import type { Child, FC } from "hono/jsx";
import type { Site, Theme } from "../../../model/sites.ts";
import { wordsOfScripts } from "../../layout.tsx";
import type { Frame } from "../../view.ts";
import { embedWords } from "../../words/embed.ts";
import { layoutWords } from "../../words/layout.ts";

interface Props {
	view: Frame;
	theme: Theme;
	compact: boolean;
	/** The website that shows it, where it gave its key. */
	site?: Site;
	/** The address of the full page. */
	fullPage: string;
	children: Child;
}

export function documentText(props: Props): string {
	return `<!doctype html>${(<EmbedDocument {...props} />).toString()}`;
}

/**
 * The document around the matching in a frame. The element of the widget takes of it the stylesheet and what stands in
 * `.duikou`, without its title, which a website's page has itself.
 */
const EmbedDocument: FC<Props> = ({ view, theme, compact, site, fullPage, children }) => {
	const { language, assets } = view;
	const words = embedWords[language];
	return (
		<html lang={language}>
			<head>
				<meta charset="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<meta name="format-detection" content="telephone=no" />
				<meta name="robots" content="noindex" />
				<title>{words.title}</title>
				<meta name="description" content={words.description} />
				{/* Other pages may not stand in a frame: they open beside it. */}
				<base target="_blank" />
				<link rel="icon" href={assets.icon.address} type={assets.icon.mediaType} />
				<link rel="stylesheet" href={assets.embedStylesheets[theme].address} />
				<script src={assets.frameScript.address} defer />
			</head>
			<body>
				<main class={compact ? "duikou compact" : "duikou"} {...wordsOfScripts(language)}>
					<div class="inside">
						<h1 class="title">{words.title}</h1>
						<div id="content" tabindex={-1}>
							{children}
						</div>
						<div class="foot" part="foot">
							<p>
								{site ? words.offeredBy(site.name) : words.by} <a href={fullPage}>{layoutWords[language].name}</a>
							</p>
							<p>{words.kept}</p>
						</div>
					</div>
					<p id="status" role="status" class="unseen" />
				</main>
			</body>
		</html>
	);
};
