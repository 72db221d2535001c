import { z } from "zod";
import { catalogIdentitySchema } from "./cited.ts";

/** What the service says of itself. */

export const indexSchema = z
	.object({
		name: z.string(),
		addresses: z.array(z.string()).describe("The addresses that there are; a member in `:name` form stands for any value."),
	})
	.describe("The service and its addresses.");

export const healthSchema = z.object({ status: z.literal("ok") }).describe("The process answers.");

export const readinessSchema = z
	.object({ status: z.literal("ready"), catalog: catalogIdentitySchema })
	.describe("There is a catalog to answer from.");

export const descriptionSchema = z
	.looseObject({ openapi: z.string(), info: z.looseObject({ title: z.string(), version: z.string() }) })
	.describe("A document as OpenAPI 3.1 writes it.");
