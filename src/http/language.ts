import type { Context } from "hono";
import { parseAccept } from "hono/utils/accept";
import { languageOfTag } from "../model/request.ts";
import type { Language } from "../model/text.ts";

/** The language a caller prefers, by `lang` in the query, else by `Accept-Language`; Chinese where it names neither. */
export function preferredLanguage(context: Context): Language {
	const asked = languageOfTag(context.req.query("lang") ?? "");
	if (asked) return asked;
	const header = context.req.header("Accept-Language") ?? "";
	const preferences = parseAccept(header)
		.filter(({ q }) => q > 0)
		.sort((a, b) => b.q - a.q);
	for (const { type } of preferences) {
		const language = languageOfTag(type);
		if (language) return language;
	}
	return "zh-CN";
}
