/** A description of this interface, as OpenAPI 3.1 writes it: as much of it as is used here. */

export interface Reference {
	$ref: string;
}

/** A JSON Schema, draft 2020-12. */
export interface JsonSchema {
	$ref?: string;
	type?: string | string[];
	description?: string;
	properties?: Record<string, JsonSchema>;
	required?: string[];
	additionalProperties?: boolean | JsonSchema;
	propertyNames?: JsonSchema;
	items?: JsonSchema;
	anyOf?: JsonSchema[];
	allOf?: JsonSchema[];
	enum?: (string | number | boolean | null)[];
	const?: string | number | boolean | null;
	format?: string;
	pattern?: string;
	minimum?: number;
	maximum?: number;
	minLength?: number;
	maxLength?: number;
	minItems?: number;
	maxItems?: number;
	default?: unknown;
	examples?: unknown[];
}

export interface Parameter {
	name: string;
	in: "query" | "header" | "path";
	description?: string;
	required?: boolean;
	schema: JsonSchema;
	/** Of a list in a query: entries are joined by commas where false. */
	explode?: boolean;
}

export interface Header {
	description: string;
	schema: JsonSchema;
}

export interface ExampleValue {
	summary: string;
	value: unknown;
}

export interface MediaType {
	schema: JsonSchema;
	examples?: Record<string, ExampleValue>;
}

export interface RequestBody {
	description: string;
	required: true;
	content: Record<string, MediaType>;
}

export interface ResponseObject {
	description: string;
	headers: Record<string, Reference>;
	content?: Record<string, MediaType>;
}

/** What satisfies an operation: any one of them, the empty one by nothing. */
export type SecurityRequirement = Record<string, string[]>;

export interface Operation {
	operationId: string;
	tags: string[];
	summary: string;
	description: string;
	security: SecurityRequirement[];
	parameters: (Parameter | Reference)[];
	requestBody?: RequestBody;
	/** By status. */
	responses: Record<string, ResponseObject | Reference>;
}

export type Method = "get" | "post";

export interface OpenApiDocument {
	openapi: string;
	info: { title: string; version: string; summary: string; description: string; license: { name: string; identifier: string } };
	servers: { url: string; description: string }[];
	tags: { name: string; description: string }[];
	/** By path, its variables in braces. */
	paths: Record<string, Partial<Record<Method, Operation>>>;
	components: {
		securitySchemes: Record<string, { type: "http"; scheme: "bearer"; description: string }>;
		schemas: Record<string, JsonSchema>;
		parameters: Record<string, Parameter>;
		headers: Record<string, Header>;
		responses: Record<string, ResponseObject>;
	};
}
