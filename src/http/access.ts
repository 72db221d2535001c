import type { Context, MiddlewareHandler } from "hono";
import type { KeyHolder, KeyRing, Rate, Scope } from "../model/access.ts";
import type { Language } from "../model/text.ts";
import type { AppEnvironment } from "./context.ts";
import { preferredLanguage } from "./language.ts";
import type { Admission, Limiter } from "./limiter.ts";
import { askAgainSoon, type Problem, respondProblem } from "./problem.ts";

/** Who calls, and whether they may. */

/** How often callers may ask: those with a key whose own rate is not set, and those without one, by address. */
export interface Limits {
	limiter: Limiter;
	byKey: Rate;
	byAddress: Rate;
}

export interface Access {
	keys: KeyRing;
	/** Absent where nothing is limited. */
	limits?: Limits;
	/** The address a request came from, as far as it is known. */
	addressOf(context: Context): string | undefined;
}

/** Who sent a request: the holder of a valid key, or somebody at an address. */
export interface Caller {
	holder?: KeyHolder;
	/** A key was sent, and nobody can tell now whether it is valid: what needs none is answered all the same. */
	isUnchecked?: true;
	/** As whom it is counted, and by which rate; absent where nothing is limited. */
	counted?: Counted;
}

interface Counted {
	as: string;
	policy: "key" | "address";
	rate: Rate;
}

/** How many suggestions are given for each request of the rate: who fills in a form asks for some with every word. */
const suggestionsForEach = 20;

/** Finds out who calls, refuses a key that is not valid, and counts the request as one. Suggestions are counted apart. */
export function callers(access: Access, what: "requests" | "suggestions" = "requests"): MiddlewareHandler<AppEnvironment> {
	return async (context, next) => {
		const language = preferredLanguage(context);
		const { caller, problem } = await callerOf(context, access, language);
		context.set("caller", what === "suggestions" ? typing(caller) : caller);
		const refused = (await admit(context, access, 1, language)) ?? problem;
		if (refused) return respondProblem(context, refused, language);
		await next();
	};
}

/** The caller as one who is typing: what they ask for so does not keep them from asking for the answer. */
function typing(caller: Caller): Caller {
	const { counted } = caller;
	if (!counted) return caller;
	const { quota, seconds } = counted.rate;
	return { ...caller, counted: { ...counted, as: `${counted.as}, typing`, rate: { quota: quota * suggestionsForEach, seconds } } };
}

/** Why a caller may not do what a scope stands for. A key is needed for it unless `optional`. */
export function lacksScope(context: Context<AppEnvironment>, scope: Scope, language: Language, needed: "needed" | "optional"): Problem | undefined {
	const { holder, isUnchecked } = context.get("caller");
	if (!holder && needed === "optional") return undefined;
	if (!holder) return isUnchecked ? keysAway(language) : unauthorized(undefined, language);
	if (holder.scopes.includes(scope)) return undefined;
	const detail =
		language === "en"
			? `This key was created without the scope "${scope}"; create one with it: npx duikou keys create --name … --scope ${scope}.`
			: `创建此密钥时没有给予“${scope}”权限；请另建一个：npx duikou keys create --name … --scope ${scope}。`;
	const headers = { "WWW-Authenticate": `${challenge}, error="insufficient_scope", scope="${scope}"` };
	return { kind: "forbidden", status: 403, detail, headers };
}

/** Admits what a request costs in place of the one that it was counted as when it came; as a whole, or says why not. */
export function admitWhole(context: Context<AppEnvironment>, access: Access, cost: number, language: Language): Promise<Problem | undefined> {
	owe(context, access, -1);
	return admit(context, access, cost, language);
}

/** Admits what a request costs whole, or says why not; either way the answer tells how its caller stands. */
export async function admit(context: Context<AppEnvironment>, { limits }: Access, cost: number, language: Language): Promise<Problem | undefined> {
	const { counted } = context.get("caller");
	if (!counted || !limits) return undefined;
	const { as, policy, rate } = counted;
	const admission = await limits.limiter.take(as, rate, cost);
	context.header("RateLimit-Policy", `"${policy}";q=${rate.quota};w=${rate.seconds}`);
	context.header("RateLimit", `"${policy}";r=${admission.remaining};t=${admission.wholeIn}`);
	return admission.admitted ? undefined : tooMany(counted, admission, cost, language);
}

function tooMany({ policy, rate }: Counted, { remaining, retryIn }: Admission, cost: number, language: Language): Problem {
	const detail =
		language === "en"
			? `${rate.quota} requests are taken in ${rate.seconds} seconds, a batch counting once for each profile; ${remaining} are left, and this one needs ${cost}. Ask again in ${retryIn} seconds${policy === "address" ? ", or with a key, whose rate is higher" : ""}.`
			: `每${rate.seconds}秒可处理${rate.quota}次请求（批量匹配按档案逐份计数），目前还剩${remaining}次，本次需要${cost}次；请于${retryIn}秒后再试${policy === "address" ? "，或使用限额更高的密钥" : ""}。`;
	return { kind: "too-many-requests", status: 429, detail, headers: { "Retry-After": String(retryIn) } };
}

/** Counts what was admitted before its cost was known; a negative cost is given back. */
export function owe(context: Context<AppEnvironment>, { limits }: Access, cost: number): void {
	const { counted } = context.get("caller");
	if (counted) limits?.limiter.owe(counted.as, counted.rate, cost);
}

/** Who sent a request. With a problem, who it is counted as all the same. */
async function callerOf(context: Context, { keys, limits, addressOf }: Access, language: Language): Promise<{ caller: Caller; problem?: Problem }> {
	const anybody: Caller = limits ? { counted: { as: `address ${addressOf(context) ?? ""}`, policy: "address", rate: limits.byAddress } } : {};
	const key = bearer(context);
	if (key === undefined) return { caller: anybody };
	// Whoever tries keys out is stopped before the database is asked; only a key that is not valid costs something here.
	const trying = anybody.counted && limits && { ...anybody.counted, as: `keys tried by ${anybody.counted.as}`, rate: limits.byKey };
	const tried = trying && (await limits?.limiter.take(trying.as, trying.rate, 1));
	if (trying && tried && !tried.admitted) return { caller: anybody, problem: tooMany(trying, tried, 1, language) };
	const holder = await keys.holderOf(key);
	if (holder === "unknown" || holder === "revoked") return { caller: anybody, problem: unauthorized(holder, language) };
	if (trying) limits?.limiter.owe(trying.as, trying.rate, -1);
	if (holder === "away") return { caller: { ...anybody, isUnchecked: true } };
	keys.used(holder);
	return { caller: { holder, ...(limits && { counted: { as: `key ${holder.id}`, policy: "key", rate: holder.rate ?? limits.byKey } }) } };
}

/** The key that a request carries. Another scheme than Bearer is none of ours: a proxy in front may use it. */
function bearer(context: Context): string | undefined {
	return /^bearer +(\S+) *$/i.exec(context.req.header("Authorization") ?? "")?.[1];
}

const challenge = 'Bearer realm="duikou"';

function unauthorized(what: "unknown" | "revoked" | undefined, language: Language): Problem {
	const english = language === "en";
	const headers = { "WWW-Authenticate": what ? `${challenge}, error="invalid_token"` : challenge };
	switch (what) {
		case undefined: {
			const detail = english
				? "Batches need a key; send it as Authorization: Bearer KEY. Who runs this server gives one out with: npx duikou keys create --name …"
				: "批量匹配需要密钥；请以 Authorization: Bearer KEY 发送。密钥由本服务的管理者以 npx duikou keys create --name … 发放。";
			return { kind: "unauthorized", status: 401, detail, headers };
		}
		case "unknown": {
			const detail = english ? "No such key was given out; check that it was copied whole." : "没有发放过这个密钥；请检查是否复制完整。";
			return { kind: "unauthorized", status: 401, detail, headers };
		}
		case "revoked": {
			const detail = english
				? "This key is no longer valid; ask who runs this server for another."
				: "此密钥已失效；请向本服务的管理者索取新的密钥。";
			return { kind: "unauthorized", status: 401, detail, headers };
		}
	}
}

function keysAway(language: Language): Problem {
	const detail =
		language === "en"
			? "Keys cannot be checked now; ask again in a moment. A single match works without a key."
			: "目前无法核对密钥，请稍后再试；单个匹配不需要密钥。";
	return { kind: "keys-away", status: 503, detail, headers: askAgainSoon };
}
