import type { FC } from "hono/jsx";
import type { OpenApiDocument } from "../../model/openapi.ts";
import { OperationArticle } from "./operation.tsx";
import { operationsOf, problemsOf } from "./read.ts";
import { Breakable, NamedSchema, Paragraphs, Words } from "./schema.tsx";

interface Props {
	document: OpenApiDocument;
	/** Addresses of the stylesheet, of the icon and of the description itself. */
	stylesheet: string;
	icon: string;
	source: string;
}

/** The reference of the interface, made from its description: readable without scripts. */
export const ReferencePage: FC<Props> = ({ document, stylesheet, icon, source }) => {
	const { info, tags, components } = document;
	return (
		<html lang="en">
			<head>
				<meta charset="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<meta name="color-scheme" content="light dark" />
				<title>{`${info.title} – reference`}</title>
				<meta name="description" content={info.summary} />
				<link rel="icon" href={icon} />
				<link rel="stylesheet" href={stylesheet} />
			</head>
			<body>
				<a class="skip" href="#content">
					To the content
				</a>
				<header>
					<h1>
						{info.title} <span class="version">{info.version}</span>
					</h1>
					<p>{info.summary}</p>
					<p class="note">
						Made from <a href={source}>the OpenAPI description</a>, licence {info.license.name}.
					</p>
				</header>
				<Contents document={document} />
				<main id="content">
					<section id="about">
						<h2>About</h2>
						<Paragraphs text={info.description} />
						<p>
							In the commands below <code>$DUIKOU_URL</code> stands for the address of this server, and <code>$DUIKOU_KEY</code> for a key.
						</p>
					</section>
					<section id="keys">
						<h2>Keys and rates</h2>
						{Object.values(components.securitySchemes).map(({ description }) => (
							<p>
								<Words text={description} />
							</p>
						))}
						<FieldList document={document} />
					</section>
					{tags.map(({ name, description }) => (
						<section id={`tag-${name}`}>
							<h2>{name}</h2>
							<p>{description}</p>
							{operationsOf(document, name).map((placed) => (
								<OperationArticle document={document} {...placed} />
							))}
						</section>
					))}
					<Problems document={document} />
					<section id="schemas">
						<h2>Schemas</h2>
						{Object.entries(components.schemas).map(([name, schema]) => (
							<NamedSchema name={name} schema={schema} />
						))}
					</section>
				</main>
			</body>
		</html>
	);
};

const Contents: FC<{ document: OpenApiDocument }> = ({ document }) => (
	<nav aria-label="Contents">
		<ul>
			<li>
				<a href="#about">About</a>
			</li>
			<li>
				<a href="#keys">Keys and rates</a>
			</li>
			{document.tags.map(({ name }) => (
				<li>
					<a href={`#tag-${name}`}>{name}</a>
					<ul>
						{operationsOf(document, name).map(({ method, path, operation }) => (
							<li>
								<a href={`#${operation.operationId}`}>
									<span class={`method ${method}`}>{method.toUpperCase()}</span> <span class="path">{path}</span>
								</a>
							</li>
						))}
					</ul>
				</li>
			))}
			<li>
				<a href="#problems">Problems</a>
			</li>
			<li>
				<a href="#schemas">Schemas</a>
				<details>
					<summary>{`${Object.keys(document.components.schemas).length} by name`}</summary>
					<ul>
						{Object.keys(document.components.schemas).map((name) => (
							<li>
								<a href={`#schema-${name}`}>{name}</a>
							</li>
						))}
					</ul>
				</details>
			</li>
		</ul>
	</nav>
);

const FieldList: FC<{ document: OpenApiDocument }> = ({ document }) => (
	<>
		<h3>Fields of responses</h3>
		<dl class="fields">
			{Object.entries(document.components.headers).map(([name, { description }]) => (
				<>
					<dt>
						<code>{name}</code>
					</dt>
					<dd>
						<Words text={description} />
					</dd>
				</>
			))}
		</dl>
	</>
);

const Problems: FC<{ document: OpenApiDocument }> = ({ document }) => (
	<section id="problems">
		<h2>Problems</h2>
		<p>
			Every problem is a <a href="#schema-Problem">Problem</a>; its <code>type</code> is stable.
		</p>
		<table class="members">
			<caption>Kinds of problem</caption>
			<thead>
				<tr>
					<th scope="col">Type</th>
					<th scope="col">Status</th>
					<th scope="col">What it says</th>
				</tr>
			</thead>
			<tbody>
				{problemsOf(document).map(({ status, types, description }) => (
					<tr>
						<th scope="row">
							{types.map((type) => (
								<div>
									<code>
										<Breakable text={type} />
									</code>
								</div>
							))}
						</th>
						<td>
							<span class={`status s${status.slice(0, 1)}`}>{status}</span>
						</td>
						<td>
							<Words text={description} />
						</td>
					</tr>
				))}
			</tbody>
		</table>
	</section>
);
