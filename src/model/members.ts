import { z } from "zod";

/** The names of all members that a schema knows, at any depth: what a mistyped one may have meant. */
export function memberNames(schema: z.core.$ZodType): string[] {
	if (schema instanceof z.ZodObject) {
		return Object.entries(schema.shape as z.core.$ZodShape).flatMap(([name, inner]) => [name, ...memberNames(inner)]);
	}
	if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return memberNames(schema.unwrap());
	if (schema instanceof z.ZodPipe) return memberNames(schema.in);
	if (schema instanceof z.ZodArray) return memberNames(schema.element);
	if (schema instanceof z.ZodUnion) return schema.options.flatMap(memberNames);
	return [];
}
