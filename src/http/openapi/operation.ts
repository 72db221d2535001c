import type { Parameter, SecurityRequirement } from "../../model/openapi.ts";
import type { InterfaceProblemKind } from "../problem.ts";
import type { SchemaName } from "./schemas.ts";

/** What is told of a route; the rest of its description follows from it. */
export interface DescribedOperation {
	operationId: string;
	tag: TagName;
	summary: string;
	description: string;
	/** Beside `lang` and `Accept-Language`, which every operation takes. */
	parameters?: readonly Parameter[];
	body?: { description: string; content: Readonly<Record<string, SchemaName>> };
	/** The answer with status 200. */
	answer: {
		description: string;
		content: Readonly<Record<string, SchemaName>>;
	};
	/** It is answered 304 where `If-None-Match` names what the caller has. */
	conditional?: boolean;
	/** Beside those that every operation may give. */
	problems: readonly InterfaceProblemKind[];
	/** Where absent, a key is taken, and none is needed. */
	security?: SecurityRequirement[];
}

/** By method and path, as `GET /v1/programs/{id}`. */
export type DescribedOperations = Readonly<Record<`${"GET" | "POST"} /${string}`, DescribedOperation>>;

export const tags = {
	Matching: "A profile comes in; every program is judged against it, ranked and explained.",
	Catalog: "What profiles are judged by: the programs, the words to write a profile with, the revisions.",
	Service: "The service itself.",
} as const;

export type TagName = keyof typeof tags;

/** A key may be sent, and changes the rate that holds. */
export const keyOptional: SecurityRequirement[] = [{}, { key: [] }];
export const keyNeeded: SecurityRequirement[] = [{ key: [] }];

export const json = <Name extends SchemaName>(schema: Name) => ({ "application/json": schema });
