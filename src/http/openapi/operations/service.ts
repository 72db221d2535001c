import { type DescribedOperations, json } from "../operation.ts";

/** What is told of the routes in `health.ts`, of the description and of the addresses. */
export const serviceOperations: DescribedOperations = {
	"GET /v1": {
		operationId: "listAddresses",
		tag: "Service",
		summary: "List the addresses",
		description: "The name of the service, and the addresses of its interface.",
		answer: { description: "The addresses.", content: json("Index") },
		conditional: true,
		problems: [],
	},
	"GET /v1/openapi.json": {
		operationId: "describe",
		tag: "Service",
		summary: "Read this description",
		description: "This interface, as OpenAPI 3.1 describes it, generated from the schemas that requests are validated by.",
		answer: { description: "The description.", content: json("Description") },
		conditional: true,
		problems: [],
	},
	"GET /healthz": {
		operationId: "isAlive",
		tag: "Service",
		summary: "Ask whether it lives",
		description: "Answers wherever the process answers at all.",
		answer: { description: "It lives.", content: json("Health") },
		problems: [],
	},
	"GET /readyz": {
		operationId: "isReady",
		tag: "Service",
		summary: "Ask whether it can answer",
		description: "Answers 503 before a catalog is loaded.",
		answer: { description: "It has a catalog to answer from.", content: json("Readiness") },
		problems: ["not-ready"],
	},
};
