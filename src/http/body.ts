import type { Context } from "hono";
import type { Language } from "../model/text.ts";
import type { Problem } from "./problem.ts";

/** Most bytes a single request's body may have. */
const maximumBody = 64 * 1024;

type Body = { value: unknown; problem?: never } | { value?: never; problem: Problem };

/** Reads a JSON body: its media type, size, encoding and syntax, each with a problem of its own. */
export async function readJson(context: Context, language: Language): Promise<Body> {
	const english = language === "en";
	const mediaType = context.req.header("Content-Type")?.split(";", 1)[0]?.trim().toLowerCase() ?? "";
	if (!/^application\/([\w.+-]+\+)?json$/.test(mediaType)) {
		const detail = english ? "Send the body with Content-Type: application/json." : "请以 Content-Type: application/json 发送请求体。";
		return { problem: { kind: "wrong-media-type", status: 415, detail } };
	}
	const bytes = await readBytes(context).catch(() => "broken-off" as const);
	if (bytes === "broken-off") {
		const detail = english ? "The body broke off; send it again." : "请求体没有传完，请重新发送。";
		return { problem: { kind: "not-json", status: 400, detail } };
	}
	if (!bytes) {
		const detail = english ? `Send at most ${maximumBody} bytes.` : `请求体最多${maximumBody}字节。`;
		return { problem: { kind: "too-large", status: 413, detail } };
	}
	try {
		return { value: JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) };
	} catch {
		const detail = english ? "Send one JSON object in UTF-8." : "请以UTF-8编码发送一个JSON对象。";
		return { problem: { kind: "not-json", status: 400, detail } };
	}
}

/** The bytes of the body, or undefined as soon as there are too many. */
async function readBytes(context: Context): Promise<Uint8Array | undefined> {
	if (Number(context.req.header("Content-Length") ?? 0) > maximumBody) return undefined;
	const chunks: Uint8Array[] = [];
	let length = 0;
	const reader = context.req.raw.body?.getReader();
	while (reader) {
		const { done, value } = await reader.read();
		if (done) break;
		length += value.byteLength;
		if (length > maximumBody) {
			await reader.cancel();
			return undefined;
		}
		chunks.push(value);
	}
	const bytes = new Uint8Array(length);
	let offset = 0;
	for (const chunk of chunks) {
		bytes.set(chunk, offset);
		offset += chunk.byteLength;
	}
	return bytes;
}
