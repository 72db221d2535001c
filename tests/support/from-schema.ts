import fc from "fast-check";
import type { JsonSchema } from "../../src/model/openapi.ts";

/** The schemas that others refer to, by name. */
export type Named = Readonly<Record<string, JsonSchema>>;

/** What a schema may say; that of another one would be dropped in silence. */
const understood = new Set([
	...["$ref", "type", "enum", "const", "anyOf", "properties", "required", "additionalProperties", "items"],
	...["pattern", "minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems", "description", "default", "examples"],
]);

/**
 * Values that fit a schema of a request: its examples, where it has some, more often than others. References are followed;
 * none may lead back to itself.
 */
export function valuesOf(schema: JsonSchema, named: Named): fc.Arbitrary<unknown> {
	const foreign = Object.keys(schema).find((keyword) => !understood.has(keyword));
	if (foreign !== undefined) throw new Error(`no values are made for a schema with ${foreign}`);
	const values = valuesOfKind(schema, named);
	const { examples = [] } = schema;
	if (examples.length === 0) return values;
	return fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...examples) }, { weight: 1, arbitrary: values });
}

function valuesOfKind(schema: JsonSchema, named: Named): fc.Arbitrary<unknown> {
	if (schema.$ref !== undefined) return valuesOf(referred(schema.$ref, named), named);
	if (schema.const !== undefined) return fc.constant(schema.const);
	if (schema.enum) return fc.constantFrom(...schema.enum);
	if (schema.anyOf) return fc.oneof(...schema.anyOf.map((option) => valuesOf(option, named)));
	switch (schema.type) {
		case "object":
			return objectsOf(schema, named);
		case "array":
			return fc.array(valuesOf(schema.items ?? {}, named), { minLength: schema.minItems, maxLength: schema.maxItems });
		case "string":
			return stringsOf(schema);
		case "integer":
			return fc.integer({ min: schema.minimum, max: schema.maximum });
		case "number":
			return fc.double({ min: schema.minimum, max: schema.maximum, noNaN: true, noDefaultInfinity: true });
		case "boolean":
			return fc.boolean();
		default:
			throw new Error(`no values are made for ${JSON.stringify(schema)}`);
	}
}

/** Optional members are left out more often than not, so that an object of many members is seldom spoilt by one of them. */
function objectsOf({ properties = {}, required = [] }: JsonSchema, named: Named): fc.Arbitrary<object> {
	const members = Object.entries(properties).map(([name, schema]) => {
		const given = valuesOf(schema, named).map((value) => ({ [name]: value }));
		if (required.includes(name)) return given;
		return fc.oneof({ weight: 4, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: given });
	});
	return fc.tuple(...members).map((given) => Object.assign({}, ...given));
}

function stringsOf({ pattern, minLength, maxLength }: JsonSchema): fc.Arbitrary<string> {
	return pattern === undefined ? fc.string({ unit: "grapheme", minLength, maxLength }) : fc.stringMatching(new RegExp(pattern, "u"));
}

function referred(reference: string, named: Named): JsonSchema {
	const schema = named[reference.split("/").at(-1) ?? ""];
	if (!schema) throw new Error(`there is no schema ${reference}`);
	return schema;
}
