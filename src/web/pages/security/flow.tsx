import type { FC } from "hono/jsx";
import type { View } from "../../view.ts";
import { securityWords } from "../../words/security.ts";
import { Prose } from "./prose.tsx";

type RequestName = keyof (typeof securityWords)["en"]["rows"];

interface SentRequest {
	method: "GET" | "POST" | "OPTIONS";
	/** A frame has no script of ours around it, and asks for all else itself. */
	from: "byThePage" | "byEither";
	addresses: readonly string[];
}

/** What is asked of this server, in the order in which it is. */
const sentRequests: Readonly<Record<RequestName, SentRequest>> = {
	script: { method: "GET", from: "byThePage", addresses: ["/widget.js", "/widget/1.x.y.js"] },
	form: { method: "GET", from: "byEither", addresses: ["/embed?…"] },
	stylesheet: { method: "GET", from: "byEither", addresses: ["/assets/…"] },
	preflight: { method: "OPTIONS", from: "byThePage", addresses: ["/v1/suggestions"] },
	suggestions: { method: "POST", from: "byEither", addresses: ["/v1/suggestions"] },
	answer: { method: "POST", from: "byEither", addresses: ["/embed?…"] },
	ownPage: { method: "POST", from: "byEither", addresses: ["/", "/compare"] },
	links: { method: "GET", from: "byEither", addresses: ["/programs/…", "/sources/…", "/"] },
};

/** How data flows, step by step, and every request that is made. */
export const Flow: FC<{ host: string; view: View }> = ({ host, view }) => {
	const words = securityWords[view.language];
	return (
		<>
			<ol class="statements">
				{words.steps.map((step) => (
					<li>{step}</li>
				))}
			</ol>
			<p>{words.onlyThen}</p>
			<table class="requests">
				<caption>{words.requests(host)}</caption>
				<thead>
					<tr>
						{Object.values(words.columns).map((column) => (
							<th scope="col">{column}</th>
						))}
					</tr>
				</thead>
				<tbody>
					{(Object.keys(sentRequests) as RequestName[]).map((name) => (
						<RequestRow name={name} view={view} />
					))}
				</tbody>
			</table>
			<p>
				<Prose text={words.everyRequest} />
			</p>
		</>
	);
};

const RequestRow: FC<{ name: RequestName; view: View }> = ({ name, view: { language } }) => {
	const { columns, rows, ...words } = securityWords[language];
	const { method, from, addresses } = sentRequests[name];
	const { name: request, carries, when } = rows[name];
	const to = addresses.map((address) => `\`${address}\``).join(" / ");
	const cells = [
		[columns.method, method],
		[columns.from, words[from]],
		[columns.to, to],
		[columns.carries, carries],
		[columns.when, when],
	] as const;
	return (
		<tr>
			<th scope="row">{request}</th>
			{cells.map(([column, text]) => (
				<td>
					<span class="of">{column}</span>
					<span>
						<Prose text={text} />
					</span>
				</td>
			))}
		</tr>
	);
};
