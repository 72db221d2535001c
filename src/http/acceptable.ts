import type { MiddlewareHandler } from "hono";
import { parseAccept } from "hono/utils/accept";
import type { Language } from "../model/text.ts";
import { preferredLanguage } from "./language.ts";
import { type Problem, respondProblem } from "./problem.ts";

/** Answers 406 where the type of a good answer is none that the caller takes. Problems are told whatever the caller takes. */
export function acceptableOnly(): MiddlewareHandler {
	return async (context, next) => {
		await next();
		const type = context.res.headers.get("Content-Type")?.split(";", 1)[0] ?? "";
		if (!context.res.ok || type === "" || accepts(context.req.header("Accept"), type)) return;
		context.res.body?.cancel().catch(() => {});
		const language = preferredLanguage(context);
		context.res.headers.delete("ETag");
		const refused = respondProblem(context, notAcceptable(type, language), language);
		// Replaced in one step, the answer that is not given would lay its language and length over those of the refusal.
		context.res = undefined;
		context.res = refused;
	};
}

export function notAcceptable(type: string, language: Language): Problem {
	const detail = language === "en" ? `This is answered as ${type}; name it in Accept.` : `此地址以${type}作答；请在Accept中写明。`;
	return { kind: "not-acceptable", status: 406, detail };
}

/** Whether an `Accept` header takes a media type; the range that names it most closely decides (RFC 9110, 12.5.1). */
export function accepts(accept: string | undefined, type: string): boolean {
	if (accept === undefined || accept.trim() === "") return true;
	const ranges = parseAccept(accept);
	for (const range of [type, `${type.split("/", 1)[0]}/*`, "*/*"]) {
		const named = ranges.find((entry) => entry.type.toLowerCase() === range);
		if (named) return named.q > 0;
	}
	return false;
}
