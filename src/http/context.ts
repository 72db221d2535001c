import type { Context } from "hono";
import type { Snapshot } from "../core/snapshot.ts";
import type { Archive } from "../model/revisions.ts";
import type { SiteRegister } from "../model/sites.ts";
import type { Language } from "../model/text.ts";
import type { Access, Caller } from "./access.ts";
import { askAgainSoon, type Problem, type ProblemPage, respondProblem } from "./problem.ts";
import { respondText } from "./text.ts";

/** What the routes are given: the catalog held in memory, the stored revisions, who may call, and the time. No route reads a clock or a database itself. */
export interface Services {
	/** The snapshot that answers now; undefined before one is loaded. */
	catalog(): Snapshot | undefined;
	/** Asked only where a request names another revision than the one in memory, or lists them. */
	archive: Archive<Snapshot>;
	/** Milliseconds since the epoch. */
	now(): number;
	access: Access;
	/** The websites of others that show the matching in their pages, and how often they do. */
	sites: SiteRegister;
	/** The origin at which others reach this server, `https://example.org` say; where it is not told, that of each request. */
	publicAddress?: string;
	/** Where a weakness may be reported, as a URI; absent where nobody has set it. */
	securityContact?: string;
	/** Lets other requests have their turn, in the middle of long work. */
	pause(): Promise<void>;
	/** Told of an error that nobody foresaw; its message may carry what was sent. */
	onError(error: Error): void;
}

/** What is known of a request while it is answered. */
export interface AppEnvironment {
	Variables: {
		requestId: string;
		caller: Caller;
		/** How a problem is told to a person; absent where nobody but programs is answered. */
		problemPage: ProblemPage | undefined;
		/** Of an answer that is streamed: settles when it is over, and says how many entries were answered. */
		streamed: Promise<{ entries: number }> | undefined;
		/** Which pages may show the answer within them, as `frame-ancestors` names them; none where it is not told. */
		framedBy: readonly string[] | undefined;
	};
}

/** Answers with the snapshot, or with 503 where none is loaded yet. */
export function withCatalog(
	{ catalog }: Services,
	context: Context,
	language: Language,
	answer: (snapshot: Snapshot) => Response | Promise<Response>,
): Response | Promise<Response> {
	const snapshot = catalog();
	return snapshot ? answer(snapshot) : respondProblem(context, notReady(language), language);
}

export function notReady(language: Language): Problem {
	const detail = language === "en" ? "No catalog is loaded yet; ask again in a moment." : "目录尚未载入，请稍后再试。";
	return { kind: "not-ready", status: 503, detail, headers: askAgainSoon };
}

/** The database that holds the stored revisions is away. */
export function archiveAway(language: Language): Problem {
	const detail =
		language === "en"
			? "The stored revisions cannot be read now; ask again in a moment. Requests without catalogRevision are answered as usual."
			: "目前读不到已存的目录版本，请稍后再试；不带catalogRevision的请求照常作答。";
	return { kind: "archive-away", status: 503, detail, headers: askAgainSoon };
}

/** A JSON answer in a language. */
export function respondJson(context: Context, body: unknown, language: Language, headers: Record<string, string> = {}): Response {
	return respondJsonText(context, JSON.stringify(body), language, headers);
}

/** A JSON answer that is text already. */
export function respondJsonText(context: Context, text: string, language: Language, headers: Record<string, string> = {}): Response {
	return respondText(context, text, 200, { "Content-Type": "application/json; charset=utf-8", ...languageHeaders(language), ...headers });
}

/** That an answer is in a language, and in another for others. */
export function languageHeaders(language: Language): Record<string, string> {
	return { "Content-Language": language, Vary: "Accept-Language" };
}

/** Answers to a profile are never kept by anybody on the way. */
export const noStore = { "Cache-Control": "no-store" };
