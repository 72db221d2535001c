import type { FC, PropsWithChildren } from "hono/jsx";
import type { JsonSchema } from "../../model/openapi.ts";
import { type Member, membersOf, nameOf } from "./read.ts";

/** Words of a description: what stands between backticks is code, an empty line begins a paragraph. */
export const Words: FC<{ text?: string }> = ({ text = "" }) => (
	<>{text.split("`").map((part, index) => (index % 2 === 1 ? <code>{part}</code> : part))}</>
);

export const Paragraphs: FC<{ text: string }> = ({ text }) => (
	<>
		{text.split("\n\n").map((paragraph) => (
			<p>
				<Words text={paragraph} />
			</p>
		))}
	</>
);

/** A long name, which may go on in the next line after a dot or colon. */
export const Breakable: FC<{ text: string }> = ({ text }) => (
	<>
		{text.split(/(?<=[.:])/).map((part, index) => (
			<>
				{index > 0 && <wbr />}
				{part}
			</>
		))}
	</>
);

/** The type of a value in words, with links to what has a name. */
export const TypeWords: FC<{ schema: JsonSchema }> = ({ schema }) => {
	if (schema.$ref) {
		const name = nameOf({ $ref: schema.$ref });
		return <a href={`#schema-${name}`}>{name}</a>;
	}
	if (schema.allOf?.[0]) return <TypeWords schema={schema.allOf[0]} />;
	if (schema.anyOf) {
		return (
			<>
				{schema.anyOf.map((option, index) => (
					<>
						{index > 0 && " or "}
						<TypeWords schema={option} />
					</>
				))}
			</>
		);
	}
	if (schema.items) {
		return (
			<>
				list of <TypeWords schema={schema.items} />
			</>
		);
	}
	if (typeof schema.additionalProperties === "object" && !schema.properties) {
		return (
			<>
				map of <TypeWords schema={schema.additionalProperties} />
			</>
		);
	}
	if (schema.const !== undefined) return <code>{JSON.stringify(schema.const)}</code>;
	return <>{[schema.format ?? schema.type ?? "any value"].flat().join(" or ")}</>;
};

/** What a value must keep to, beside its type. */
function boundsOf({ minimum, maximum, minLength, maxLength, minItems, maxItems, default: usual }: JsonSchema): string[] {
	const range = (least: number | undefined, most: number | undefined, of: string): string[] => {
		const bounded = most !== undefined && most < Number.MAX_SAFE_INTEGER;
		if (least !== undefined && bounded) return [`${least} to ${most}${of}`];
		if (bounded) return [`at most ${most}${of}`];
		return least !== undefined ? [`${least} or more${of}`] : [];
	};
	return [
		...range(minimum, maximum, ""),
		...range(minLength, maxLength, " characters"),
		...range(minItems, maxItems, " entries"),
		...(usual === undefined ? [] : [`${JSON.stringify(usual)} where not given`]),
	];
}

/** The words of a closed list, of a value or of the entries of a list. */
function wordsOf(schema: JsonSchema): string[] {
	return (schema.enum ?? schema.items?.enum ?? []).map(String);
}

const Notes: FC<{ schema: JsonSchema }> = ({ schema }) => {
	const bounds = boundsOf(schema);
	const [example] = schema.examples ?? [];
	return (
		<>
			<Words text={schema.description} />
			{wordsOf(schema).length > 0 && (
				<p class="words">
					{wordsOf(schema).map((word) => (
						<>
							<code>{word}</code>{" "}
						</>
					))}
				</p>
			)}
			{bounds.length > 0 && <p class="note">{bounds.join(" · ")}</p>}
			{example !== undefined && (
				<p class="note">
					such as <code>{JSON.stringify(example)}</code>
				</p>
			)}
		</>
	);
};

/** A table of named values: members of an object, or parameters. */
export const MembersTable: FC<PropsWithChildren<{ members: readonly Member[]; caption: string }>> = ({ members, caption }) => (
	<table class="members">
		<caption>{caption}</caption>
		<thead>
			<tr>
				<th scope="col">Name</th>
				<th scope="col">Type</th>
				<th scope="col">What it says</th>
			</tr>
		</thead>
		<tbody>
			{members.map(({ path, schema, required }) => (
				<tr>
					<th scope="row">
						<code>
							<Breakable text={path} />
						</code>
						{required && <span class="required"> required</span>}
					</th>
					<td class="type">
						<TypeWords schema={schema} />
					</td>
					<td>
						<Notes schema={schema} />
					</td>
				</tr>
			))}
		</tbody>
	</table>
);

/** A schema with a name of its own. */
export const NamedSchema: FC<{ name: string; schema: JsonSchema }> = ({ name, schema }) => {
	const members = membersOf(schema);
	return (
		<section class="schema" id={`schema-${name}`}>
			<h3>
				<a class="anchor" href={`#schema-${name}`}>
					{name}
				</a>
			</h3>
			{members.length > 0 ? (
				<>
					<p>
						<Words text={schema.description} />
					</p>
					<MembersTable members={members} caption={`Members of ${name}`} />
				</>
			) : (
				<div>
					<Notes schema={schema} />
				</div>
			)}
		</section>
	);
};
