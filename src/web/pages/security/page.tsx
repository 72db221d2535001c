import type { FC } from "hono/jsx";
import type { Page } from "../../layout.tsx";
import { frameCode, widgetCode } from "../../parts/website-code.ts";
import { type PagePart, WithContents } from "../../parts/with-contents.tsx";
import type { View } from "../../view.ts";
import { securityWords } from "../../words/security.ts";
import { Flow } from "./flow.tsx";
import { Prose, Statements, Verbatim } from "./prose.tsx";
import { Report } from "./report.tsx";

/** What the server is made of. */
interface Software {
	version: string;
	/** How many packages it is locked to. */
	components: number;
	/** Where they are listed. */
	sbomAddress: string;
}

/** `/embed/security`: what who must approve embedding has to know. `contact` is where weaknesses are reported, as a URI, where that is set. */
export function securityPage(view: View, software: Software, contact: string | undefined): Page {
	const { language, absolute } = view;
	const words = securityWords[language];
	const host = absolute("");
	const parts = partsOf(view, host, software, contact);
	const content = (
		<div class="frame page">
			<h1>{words.title}</h1>
			<p class="lead">{words.lead}</p>
			<WithContents parts={parts} label={words.contents} glance={<Glance host={host} view={view} />} />
		</div>
	);
	return { path: "/embed/security", title: words.title, description: words.description, content };
}

function partsOf(view: View, host: string, software: Software, contact: string | undefined): PagePart[] {
	const words = securityWords[view.language];
	return [
		{ id: "embedded", heading: words.embedded, content: <Embedded view={view} /> },
		{ id: "flow", heading: words.flow, content: <Flow host={host} view={view} /> },
		{ id: "requested", heading: words.asked, content: <Statements texts={words.askedText(host)} /> },
		{ id: "kept", heading: words.kept, content: <Kept view={view} /> },
		{ id: "headers", heading: words.headers, content: <Headers host={host} view={view} /> },
		{ id: "key", heading: words.key, content: <Statements texts={words.keyText} /> },
		{ id: "sees", heading: words.sees, content: <Sees host={host} view={view} /> },
		{ id: "versions", heading: words.versions, content: <Versions view={view} /> },
		{ id: "software", heading: words.software, content: <UsedSoftware software={software} view={view} /> },
		{ id: "report", heading: words.report, content: <Report contact={contact} view={view} /> },
	];
}

interface Props {
	/** The origin of this server. */
	host: string;
	view: View;
}

const Glance: FC<Props> = ({ host, view: { language } }) => {
	const words = securityWords[language];
	return (
		<table class="key-facts">
			<caption>{words.glance}</caption>
			<tbody>
				{words.inBrief(host).map(([name = "", fact = ""]) => (
					<tr>
						<th scope="row">{name}</th>
						<td>
							<Prose text={fact} />
						</td>
					</tr>
				))}
			</tbody>
		</table>
	);
};

/** Where the form is shown without any options. */
const plainPath = "/embed";

const Embedded: FC<{ view: View }> = ({ view: { language, absolute } }) => {
	const words = securityWords[language];
	const shown = { address: absolute(plainPath), language };
	return (
		<>
			<p>{words.asScript}</p>
			<Verbatim text={widgetCode({ ...shown, attributes: {}, pinned: undefined, absolute })} />
			<p>{words.asFrame}</p>
			<Verbatim text={frameCode(shown)} />
			<p>{words.choice}</p>
		</>
	);
};

const Kept: FC<{ view: View }> = ({ view: { language, href } }) => {
	const words = securityWords[language];
	return (
		<>
			<Statements texts={words.keptText} />
			<p>
				<a href={`${href("/about")}#kept`}>{words.keptMore}</a>
			</p>
		</>
	);
};

const Headers: FC<Props> = ({ host, view: { language } }) => {
	const words = securityWords[language];
	return (
		<>
			<h3>{words.needed}</h3>
			<p>{words.neededByScript}</p>
			<Verbatim text={`Content-Security-Policy: script-src ${host}; connect-src ${host}`} />
			<p>{words.neededByFrame}</p>
			<Verbatim text={`Content-Security-Policy: frame-src ${host}`} />
			<Statements texts={words.neededText(host)} />
			<h3>{words.sent}</h3>
			<Statements texts={words.sentText(host)} />
		</>
	);
};

const Sees: FC<Props> = ({ host, view: { language } }) => {
	const words = securityWords[language];
	return (
		<>
			<h3>{words.seesScript}</h3>
			<Statements texts={words.seesScriptText(host)} />
			<h3>{words.seesFrame}</h3>
			<Statements texts={words.seesFrameText} />
		</>
	);
};

const Versions: FC<{ view: View }> = ({ view: { language, absolute, assets } }) => (
	<>
		<Statements texts={securityWords[language].versionsText} />
		<Verbatim text={widgetCode({ address: absolute(plainPath), language, attributes: {}, pinned: assets.widgets[0], absolute })} />
	</>
);

const UsedSoftware: FC<{ software: Software; view: View }> = ({ software: { version, components, sbomAddress }, view: { language } }) => {
	const words = securityWords[language];
	return (
		<>
			<Statements texts={words.softwareText(version, components)} />
			<p>
				<a href={sbomAddress}>{words.sbom}</a>
			</p>
		</>
	);
};
