import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";

const encoder = new TextEncoder();

/** A text with its length in bytes: by it, what is too short to be worth compressing is sent as it is. */
export function respondText(context: Context, text: string, status: ContentfulStatusCode, headers: Record<string, string>): Response {
	const bytes = encoder.encode(text) as Uint8Array<ArrayBuffer>;
	return context.body(bytes, status, { ...headers, "Content-Length": String(bytes.byteLength) });
}
