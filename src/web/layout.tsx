import type { Child, FC } from "hono/jsx";
import { type Language, languages } from "../model/text.ts";
import { Mark } from "./pictures/mark.tsx";
import { type Frame, otherLanguage as otherLanguageOf } from "./view.ts";
import { layoutWords } from "./words/layout.ts";

/** One page: what stands in its head, and its content. */
export interface Page {
	/** Its address, without a language. */
	path: string;
	title: string;
	description: string;
	/** It is not for search engines: an answer, or an error. */
	unlisted?: true;
	/** What it is about, for machines (schema.org). */
	linkedData?: Record<string, unknown>;
	/** The addresses of scripts beside that of every page. */
	scripts?: readonly string[];
	/** In place of the link to the other language: what keeps what was entered. */
	otherLanguage?: Child;
	content: Child;
}

/** The address of a page in a language of choice. */
export function inAddress(path: string, language: Language): string {
	return `${path}${path.includes("?") ? "&" : "?"}lang=${language}`;
}

/** What scripts say, on the element that holds a page. */
export function wordsOfScripts(language: Language): Record<`data-${string}`, string> {
	const { waiting, slow, away, retry, suggestions } = layoutWords[language];
	return { "data-waiting": waiting, "data-slow": slow, "data-away": away, "data-retry": retry, "data-suggestions": suggestions };
}

/** The whole document around a page. */
export const Layout: FC<{ page: Page; view: Frame }> = ({ page, view }) => {
	const { language, assets, absolute } = view;
	const words = layoutWords[language];
	const { path, title, description, unlisted, linkedData, scripts = [] } = page;
	return (
		<html lang={language}>
			<head>
				<meta charset="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<meta name="color-scheme" content="light dark" />
				<meta name="format-detection" content="telephone=no" />
				<title>{path === "/" ? title : `${title} – ${words.name}`}</title>
				<meta name="description" content={description} />
				{unlisted ? (
					<meta name="robots" content="noindex" />
				) : (
					<>
						<link rel="canonical" href={absolute(inAddress(path, language))} />
						{languages.map((other) => (
							<link rel="alternate" hreflang={other} href={absolute(inAddress(path, other))} />
						))}
						<link rel="alternate" hreflang="x-default" href={absolute(path)} />
					</>
				)}
				<link rel="icon" href={assets.icon.address} type={assets.icon.mediaType} />
				<link rel="stylesheet" href={assets.stylesheet.address} />
				<script src={assets.script.address} defer />
				{scripts.map((address) => (
					<script src={address} defer />
				))}
				{linkedData && <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: inScript(linkedData) }} />}
			</head>
			<body {...wordsOfScripts(language)}>
				<a class="skip" href="#content">
					{words.skip}
				</a>
				<Masthead page={page} view={view} />
				<main id="content" tabindex={-1}>
					{page.content}
				</main>
				<Footing view={view} />
				<p id="status" role="status" class="unseen" />
			</body>
		</html>
	);
};

const Masthead: FC<{ page: Page; view: Frame }> = ({ page: { path, otherLanguage }, view }) => {
	const { language, href } = view;
	const words = layoutWords[language];
	const links = [
		["/programs", words.programs],
		["/countries", words.countries],
		["/fields", words.fields],
		["/from", words.partners],
		["/about", words.about],
	] as const;
	return (
		<header class="masthead">
			<div class="frame">
				<a class="brand" href={href("/")} aria-current={path === "/" ? "page" : undefined}>
					<Mark /> {words.name}
				</a>
				<nav aria-label={words.pages}>
					<ul>
						{links.map(([address, label]) => (
							<li>
								<a href={href(address)} aria-current={path === address || path.startsWith(`${address}/`) ? "page" : undefined}>
									{label}
								</a>
							</li>
						))}
					</ul>
				</nav>
				{otherLanguage ?? <LanguageLink path={path} language={language} />}
			</div>
		</header>
	);
};

/** The way to a page in the other language than the one of who reads. */
export const LanguageLink: FC<{ path: string; language: Language }> = ({ path, language }) => {
	const other = otherLanguageOf(language);
	return (
		<a class="language" href={inAddress(path, other)} lang={other} hreflang={other}>
			{layoutWords[language].otherLanguage}
		</a>
	);
};

const Footing: FC<{ view: Frame }> = ({ view: { language, snapshot, href } }) => {
	const words = layoutWords[language];
	return (
		<footer class="footing">
			<div class="frame">
				<p>{words.kept}</p>
				<ul>
					<li>
						<a href={href("/sources")}>{words.sources}</a>
					</li>
					<li>
						<a href={href("/embed/builder")}>{words.websites}</a>
					</li>
					<li>
						<a href="/docs" hreflang="en">
							{words.api}
						</a>
					</li>
				</ul>
				{snapshot && <p>{words.revision(snapshot.revision.slice(0, 12))}</p>}
			</div>
		</footer>
	);
};

/** JSON that no text in it can end the script of. */
function inScript(value: unknown): string {
	return JSON.stringify(value).replaceAll("<", "\\u003c");
}
