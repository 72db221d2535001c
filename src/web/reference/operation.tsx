import type { FC } from "hono/jsx";
import type { ExampleValue, MediaType, OpenApiDocument, ResponseObject } from "../../model/openapi.ts";
import { bodyMembersOf, curlOf, type PlacedOperation, parameterOf, readableJson, responseOf } from "./read.ts";
import { MembersTable, TypeWords, Words } from "./schema.tsx";

interface Props extends PlacedOperation {
	document: OpenApiDocument;
}

/** An operation: what it takes, how to ask it, what it answers. */
export const OperationArticle: FC<Props> = ({ document, ...placed }) => {
	const { method, path, operation } = placed;
	const { operationId, summary, description, requestBody, security } = operation;
	const parameters = operation.parameters.flatMap((parameter) => parameterOf(document, parameter) ?? []);
	return (
		<article class="operation" id={operationId}>
			<h3>
				<a class="anchor" href={`#${operationId}`}>
					{summary}
				</a>
			</h3>
			<p class="address">
				<span class={`method ${method}`}>{method.toUpperCase()}</span> <code>{path}</code>
			</p>
			<p>
				<Words text={description} />
			</p>
			<p class="note">{keyWords(security)}</p>
			{requestBody && (
				<>
					<h4>Body</h4>
					<p>
						<Words text={requestBody.description} /> <ContentWords content={requestBody.content} />
					</p>
					{Object.entries(requestBody.content).map(([mediaType, content]) => (
						<MembersTable caption={`Members of the ${mediaType} body`} members={bodyMembersOf(document, content)} />
					))}
				</>
			)}
			<h4>Parameters</h4>
			<MembersTable
				caption={`Parameters of ${method.toUpperCase()} ${path}`}
				members={parameters.map(({ name, in: place, description: words, schema, required = false, explode }) => ({
					path: name,
					required,
					schema: { ...schema, description: [words, placeWords(place), explode === false ? "Entries are joined by commas." : ""].join(" ").trim() },
				}))}
			/>
			<h4>Ask</h4>
			<Requests document={document} {...placed} />
			<h4>Answers</h4>
			<dl class="responses">
				{Object.entries(operation.responses).map(([status, response]) => (
					<Answer status={status} response={responseOf(document, response)} />
				))}
			</dl>
		</article>
	);
};

function keyWords(security: readonly Record<string, unknown>[]): string {
	if (security.length === 0) return "No key needed.";
	return security.some((requirement) => Object.keys(requirement).length === 0) ? "A key may be sent." : "A key is needed.";
}

function placeWords(place: "query" | "header" | "path"): string {
	return place === "query" ? "" : place === "header" ? "A field of the request's head." : "A part of the path.";
}

const ContentWords: FC<{ content: Readonly<Record<string, MediaType>> }> = ({ content }) => (
	<>
		{Object.entries(content).map(([mediaType, { schema }], index) => (
			<>
				{index > 0 && ", or "}
				<code>{mediaType}</code>: <TypeWords schema={schema} />
			</>
		))}
	</>
);

const Requests: FC<Props> = ({ document, ...placed }) => {
	const bodies = Object.values(placed.operation.requestBody?.content ?? {}).flatMap(({ examples = {} }) => Object.values(examples));
	if (bodies.length === 0) return <Code text={curlOf(document, placed)} />;
	return (
		<>
			{bodies.map(({ summary, value }) => (
				<figure>
					<figcaption>{summary}</figcaption>
					<Code text={curlOf(document, placed, value)} />
				</figure>
			))}
		</>
	);
};

/** Can be focused, for who scrolls it by the keyboard. */
const Code: FC<{ text: string }> = ({ text }) => (
	<pre tabindex={0}>
		<code>{text}</code>
	</pre>
);

const Answer: FC<{ status: string; response: ResponseObject | undefined }> = ({ status, response }) => {
	if (!response) return null;
	const examples = Object.values(response.content ?? {}).flatMap((content) => Object.values(content.examples ?? {}));
	return (
		<>
			<dt>
				<span class={`status s${status.slice(0, 1)}`}>{status}</span>
			</dt>
			<dd>
				<Words text={response.description} />
				{response.content && (
					<p class="note">
						<ContentWords content={response.content} />
					</p>
				)}
				<p class="note">
					Fields:{" "}
					<Words
						text={Object.keys(response.headers)
							.map((name) => `\`${name}\``)
							.join(" ")}
					/>
				</p>
				{examples.map((example) => (
					<AnswerExample {...example} />
				))}
			</dd>
		</>
	);
};

const AnswerExample: FC<ExampleValue> = ({ summary, value }) => (
	<details>
		<summary>{summary}</summary>
		<Code text={readableJson(value)} />
	</details>
);
