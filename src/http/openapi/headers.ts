import type { Header, Reference } from "../../model/openapi.ts";

/** The fields of responses, beside those that every message has. */
export const headers = {
	"Cache-Control": {
		description: "Who may keep the response. Answers to a profile are kept by nobody.",
		schema: { type: "string", examples: ["no-store"] },
	},
	"Content-Language": { description: "The language of the answer.", schema: { type: "string", enum: ["zh-CN", "en"] } },
	Vary: { description: "The request fields that the response depends on.", schema: { type: "string", examples: ["Accept-Language"] } },
	ETag: {
		description: "Names this very representation; send it as `If-None-Match` to be answered 304 while it stands.",
		schema: { type: "string" },
	},
	"X-Request-Id": {
		description: "Names this request, for whoever reports a fault. It is the caller's own `X-Request-Id` where one was sent that can be taken.",
		schema: { type: "string" },
	},
	"Retry-After": { description: "Seconds after which to ask again.", schema: { type: "string", pattern: "^\\d+$", examples: ["5"] } },
	"WWW-Authenticate": { description: "How to authenticate.", schema: { type: "string", examples: ['Bearer realm="duikou"'] } },
	RateLimit: {
		description:
			"What is left of the quota (`r`), of the key or of the address that the request came from, and in how many seconds it is whole again (`t`). Absent where nothing is limited.",
		schema: { type: "string", examples: ['"key";r=50;t=30'] },
	},
	"RateLimit-Policy": {
		description: "The quota (`q`) and its window in seconds (`w`). Absent where nothing is limited.",
		schema: { type: "string", examples: ['"key";q=100;w=60'] },
	},
} satisfies Record<string, Header>;

export type HeaderName = keyof typeof headers;

export function headerReferences(names: readonly HeaderName[]): Record<string, Reference> {
	return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
}
