import type { Context } from "hono";
import type { Language } from "../model/text.ts";
import type { Problem } from "./problem.ts";

/** Most bytes the body of a single request may have, or a line of NDJSON. */
export const mostBytes = 64 * 1024;
/** Most bytes a JSON batch may have. */
export const mostBatchBytes = 4 * 1024 * 1024;

/** How long a body that is read whole may take to come, in milliseconds. A batch that is answered as it comes may take any time. */
const longestWait = 60_000;

export type OrProblem<Value> = (Value & { problem?: never }) | ({ [Name in keyof Value]?: never } & { problem: Problem });

/** The media type of a request's body, without parameters, in lower case. */
export function mediaTypeOf(context: Context): string {
	return context.req.header("Content-Type")?.split(";", 1)[0]?.trim().toLowerCase() ?? "";
}

/** Whether a media type is JSON, or JSON with a name of its own. */
export function isJson(mediaType: string): boolean {
	return /^application\/([\w.+-]+\+)?json$/.test(mediaType);
}

export function notJsonTyped(language: Language): Problem {
	const detail = language === "en" ? "Send the body with Content-Type: application/json." : "请以 Content-Type: application/json 发送请求体。";
	return { kind: "wrong-media-type", status: 415, detail };
}

/** Reads a JSON body of at most `maximum` bytes: its media type, size, encoding and syntax, each with a problem of its own. */
export async function readJson(context: Context, language: Language, maximum = mostBytes): Promise<OrProblem<{ value: unknown; bytes: Uint8Array }>> {
	if (!isJson(mediaTypeOf(context))) return { problem: notJsonTyped(language) };
	const { bytes, problem } = await readBody(context, language, maximum);
	if (problem) return { problem };
	const { value, problem: syntax } = parseJson(bytes, language);
	return syntax ? { problem: syntax } : { value, bytes };
}

/** Reads a body of at most `maximum` bytes. */
export async function readBody(context: Context, language: Language, maximum: number): Promise<OrProblem<{ bytes: Uint8Array }>> {
	const bytes = await readBytes(context, maximum).catch(() => "broken-off" as const);
	switch (bytes) {
		case "broken-off":
			return { problem: brokenOff(language) };
		case "too-large":
			return { problem: tooLarge(maximum, language) };
		case "too-slow":
			return { problem: tooSlow(language) };
		default:
			return { bytes };
	}
}

export function brokenOff(language: Language): Problem {
	const detail = language === "en" ? "The body broke off; send it again." : "请求体没有传完，请重新发送。";
	return { kind: "not-json", status: 400, detail };
}

function tooSlow(language: Language): Problem {
	const seconds = longestWait / 1000;
	const detail =
		language === "en" ? `The body did not come within ${seconds} seconds; send it again.` : `请求体未能在${seconds}秒内传完，请重新发送。`;
	return { kind: "too-slow", status: 408, detail };
}

export function tooLarge(maximum: number, language: Language): Problem {
	const detail = language === "en" ? `Send at most ${maximum} bytes.` : `请求体最多${maximum}字节。`;
	return { kind: "too-large", status: 413, detail };
}

/** One JSON value in UTF-8. */
export function parseJson(bytes: Uint8Array, language: Language): OrProblem<{ value: unknown }> {
	try {
		return { value: JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) };
	} catch {
		const detail = language === "en" ? "Send one JSON object in UTF-8." : "请以UTF-8编码发送一个JSON对象。";
		return { problem: { kind: "not-json", status: 400, detail } };
	}
}

/** The bytes of the body, unless there are too many or they come too slowly. Rejects where they break off. */
async function readBytes(context: Context, maximum: number): Promise<Uint8Array | "too-large" | "too-slow"> {
	if (Number(context.req.header("Content-Length") ?? 0) > maximum) return "too-large";
	const reader = context.req.raw.body?.getReader();
	if (!reader) return new Uint8Array();
	let isLate = false;
	const deadline = setTimeout(() => {
		isLate = true;
		// What is cancelled has nothing more to read.
		reader.cancel();
	}, longestWait);
	try {
		const chunks: Uint8Array[] = [];
		let length = 0;
		for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
			length += chunk.value.byteLength;
			if (length > maximum) {
				await reader.cancel();
				return "too-large";
			}
			chunks.push(chunk.value);
		}
		return isLate ? "too-slow" : joined(chunks, length);
	} finally {
		clearTimeout(deadline);
	}
}

/** Chunks one after the other; `length` is theirs in all. */
export function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
	const bytes = new Uint8Array(length);
	let offset = 0;
	for (const chunk of chunks) {
		bytes.set(chunk, offset);
		offset += chunk.byteLength;
	}
	return bytes;
}
