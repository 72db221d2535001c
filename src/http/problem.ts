import type { Context } from "hono";
import { parseAccept } from "hono/utils/accept";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { Fault, ProblemDocument } from "../model/problem.ts";
import type { Language } from "../model/text.ts";
import { respondText } from "./text.ts";

/** The kinds of problem, by the last part of their `type`; stable. */
const titles = {
	"not-json": { zh: "请求体不是JSON", en: "The body is not JSON" },
	"too-slow": { zh: "请求体传送过慢", en: "The body came too slowly" },
	"too-large": { zh: "请求体过大", en: "The body is too large" },
	"wrong-media-type": { zh: "请求体的类型不是JSON", en: "The body's media type is not JSON" },
	"does-not-fit": { zh: "请求内容不符合要求", en: "The request does not fit" },
	unauthorized: { zh: "需要有效的密钥", en: "A valid key is needed" },
	forbidden: { zh: "密钥没有这项权限", en: "The key does not allow this" },
	"too-many-requests": { zh: "请求过于频繁", en: "Too many requests" },
	"keys-away": { zh: "暂时无法核对密钥", en: "Keys cannot be checked now" },
	"unknown-site": { zh: "没有登记过的网站密钥", en: "No website has this key" },
	"foreign-origin": { zh: "密钥不属于这个网站", en: "The key is not for this website" },
	"sites-away": { zh: "暂时无法核对网站密钥", en: "Keys of websites cannot be checked now" },
	"not-acceptable": { zh: "没有所要求的类型", en: "There is no answer of the type asked for" },
	"not-found": { zh: "没有这个地址", en: "There is nothing at this address" },
	"method-not-allowed": { zh: "此地址不支持该方法", en: "This address does not take that method" },
	"not-ready": { zh: "目录尚未就绪", en: "The catalog is not ready yet" },
	"archive-away": { zh: "暂时读不到已存的目录版本", en: "The stored revisions are out of reach" },
	internal: { zh: "服务内部出错", en: "Something went wrong here" },
} as const;

export type ProblemKind = keyof typeof titles;
/** Those that the interface tells; the others are told by pages alone. */
export type InterfaceProblemKind = Exclude<ProblemKind, "unknown-site" | "foreign-origin" | "sites-away">;

/** The `type` of a kind of problem. */
export function problemType(kind: string): string {
	return `urn:duikou:problem:${kind}`;
}

/** That it is worth asking again in a few seconds. */
export const askAgainSoon = { "Retry-After": "5" };

export interface Problem {
	kind: ProblemKind;
	status: ContentfulStatusCode;
	detail: string;
	errors?: readonly Fault[];
	/** How many faults there are, where not all are listed. */
	errorsInAll?: number;
	headers?: Record<string, string>;
}

/** An error that nobody foresaw; what it was is not told. */
export function internal(language: Language): Problem {
	const detail = language === "en" ? "This is our fault, not yours; please try again." : "这是我们的问题，请稍后再试。";
	return { kind: "internal", status: 500, detail };
}

/** A problem as RFC 9457 writes it, in one language. */
export function problemDocument({ kind, status, detail, errors, errorsInAll }: Problem, language: Language): ProblemDocument {
	return {
		type: problemType(kind),
		title: titles[kind][language === "en" ? "en" : "zh"],
		status,
		detail,
		...(errors && { errors: [...errors] }),
		...(errorsInAll !== undefined && { errorsInAll }),
	};
}

/** Tells a problem to a person, as HTML. */
export type ProblemPage = (context: Context, problem: ProblemDocument, language: Language) => string;

/** A problem as RFC 9457 JSON, or as a page where `Accept` names text/html. */
export function respondProblem(context: Context, problem: Problem, language: Language): Response {
	const document = problemDocument(problem, language);
	const headers = { "Cache-Control": "no-store", "Content-Language": language, Vary: "Accept, Accept-Language", ...problem.headers };
	const takesPage = parseAccept(context.req.header("Accept") ?? "").some(({ type, q }) => type.toLowerCase() === "text/html" && q > 0);
	const page: ProblemPage | undefined = takesPage ? context.get("problemPage") : undefined;
	const [text, mediaType] = page ? [page(context, document, language), "text/html"] : [JSON.stringify(document), "application/problem+json"];
	return respondText(context, text, problem.status, { ...headers, "Content-Type": `${mediaType}; charset=utf-8` });
}
