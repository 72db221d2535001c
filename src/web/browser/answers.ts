import { announce, awaited, clearNotices, sayAway, sayRefusal } from "./notices.ts";

/** Forms are answered in place, and each answer is an entry of the tab's history: going back and forward keeps it. */

/** What an entry of the history was made by: what a form sent, and where. Held by the browser for this tab alone. */
interface Sent {
	action: string;
	body: string;
	/** How far it was scrolled, and which programs were opened, when it was left. */
	scroll?: number;
	opened?: string[];
}

/** An entry of the history that nothing was sent for. An entry without a state was made by a link within a page. */
const plain = { plain: true };

/** How an answer takes its place. */
interface Placing {
	history: "push" | "replace" | "none";
	/** The id of a heading that stays where it is on the screen; else the answer is scrolled to. */
	keep?: string;
	/** As it was left. */
	left?: Pick<Sent, "scroll" | "opened">;
}

/** What was asked for, or has to be seen, before anything else. */
const foremost = ["faults", "share-made"];
/** Where an answer is read from. */
const beginnings = ["answer", "content"];

/** What the page shows: the answer to what was sent, if to anything. */
let shown: Sent | undefined;
let pending: AbortController | undefined;

export function answerInPlace(): void {
	let pressed: HTMLButtonElement | null = null;
	document.addEventListener("click", (event) => {
		const target = event.target instanceof Element ? event.target : null;
		pressed = target?.closest("button") ?? null;
		// Who follows a link to the page itself begins anew: the entry, which the browser keeps for it, forgets the answer.
		const link = target?.closest<HTMLAnchorElement>("a[href]");
		if (link && link.href === location.href.replace(/#.*$/, "")) history.replaceState(plain, "");
	});
	document.addEventListener("submit", (event) => {
		const form = event.target;
		if (!(form instanceof HTMLFormElement) || form.method !== "post") return;
		event.preventDefault();
		const button = (event.submitter as HTMLButtonElement | null) ?? (pressed?.form === form ? pressed : null);
		const section = button?.matches(".primary, .language") ? undefined : button?.closest("[aria-labelledby]");
		send(sentBy(form, button), { history: "push", keep: section?.getAttribute("aria-labelledby") ?? undefined });
	});
	addEventListener("popstate", ({ state }: PopStateEvent) => go(state));
	addEventListener("pagehide", keepPlace);
	addEventListener("hashchange", readFragment);
	if (isSent(history.state)) send(history.state, { history: "none", left: history.state });
	else {
		if (history.state === null) history.replaceState(plain, "");
		readFragment();
	}
}

/** Shows what an entry of the history is for. */
function go(state: unknown): void {
	if (state === null) history.replaceState(shown ?? plain, "");
	else if (!isSent(state)) {
		if (shown !== undefined) visit(location.href);
	} else if (shown?.action !== state.action || shown.body !== state.body) send(state, { history: "none", left: state });
}

/** Writes down how the answer that is shown is left, where the history stands at it. */
function keepPlace(): void {
	const { state } = history;
	if (isSent(state) && state.body === shown?.body) history.replaceState({ ...state, scroll: scrollY, opened: openedResults() }, "");
}

/** The programs that are opened. */
function openedResults(): string[] {
	return [...document.querySelectorAll(".result .opened[open]")].map(resultOf);
}

/** A shared link carries what was entered after its `#`, which is sent to nobody but by this form. */
function readFragment(): void {
	const body = location.hash.slice(1);
	if (!body.includes("=") || !document.getElementById("profile")) return;
	const action = location.pathname + location.search;
	history.replaceState(plain, "", action);
	send({ action, body }, { history: "replace" });
}

function isSent(state: unknown): state is Sent {
	return typeof state === "object" && state !== null && "action" in state && "body" in state;
}

function sentBy(form: HTMLFormElement, button: HTMLButtonElement | null): Sent {
	const body = new URLSearchParams();
	for (const [name, value] of new FormData(form)) if (typeof value === "string" && value !== "") body.append(name, value);
	if (button?.name) body.append(button.name, button.value);
	const action = button?.hasAttribute("formaction") ? button.formAction : form.action;
	return { action, body: body.toString() };
}

/** Sends what a form holds, and shows the answer. */
function send(sent: Sent, placing: Placing): void {
	const { action, body } = sent;
	const headers = { "Content-Type": "application/x-www-form-urlencoded", Accept: "text/html" };
	ask(action, { method: "POST", body, headers }, sent, placing);
}

/** Shows a page that nothing was sent to. */
function visit(address: string): void {
	ask(address, { headers: { Accept: "text/html" } }, undefined, { history: "none" });
}

async function ask(address: string, request: RequestInit, sent: Sent | undefined, placing: Placing): Promise<void> {
	pending?.abort();
	const controller = new AbortController();
	pending = controller;
	const arrived = awaited();
	const again = () => ask(address, request, sent, placing);
	let response: Response;
	let text: string;
	try {
		response = await fetch(address, { ...request, signal: controller.signal });
		text = await response.text();
	} catch {
		arrived();
		if (!controller.signal.aborted) sayAway(again);
		return;
	}
	if (controller.signal.aborted) return;
	arrived();
	const page = new DOMParser().parseFromString(text, "text/html");
	// In the place of the form, a refusal would take away what was entered.
	if (!response.ok && sent)
		sayRefusal([page.querySelector("h1"), page.querySelector(".lead")].map((part) => part?.textContent ?? "").join(" "), again);
	else if (page.querySelector("main")) place(page, sent, placing);
	else sayAway(again);
}

/** Parts of a page that an answer brings anew: all that is written in its language. */
const parts = [".skip", ".masthead", "main", ".footing"];

/** Puts the content of another page in the place of this one's. */
function place(page: Document, sent: Sent | undefined, { history: entry, keep, left }: Placing): void {
	if (entry !== "none") keepPlace();
	const before = keep === undefined ? undefined : document.getElementById(keep)?.getBoundingClientRect().top;
	const opened = left?.opened ?? openedResults();
	for (const part of parts) {
		const [now, next] = [document.querySelector(part), page.querySelector(part)];
		if (now && next) now.replaceWith(document.adoptNode(next));
	}
	document.title = page.title;
	document.documentElement.lang = page.documentElement.lang;
	Object.assign(document.body.dataset, page.body.dataset);
	for (const details of document.querySelectorAll<HTMLDetailsElement>(".result .opened")) details.open = opened.includes(resultOf(details));
	shown = sent;
	if (entry === "push") history.pushState(sent, "", sent?.action);
	if (entry === "replace") history.replaceState(sent, "", sent?.action);
	show(before, keep, left?.scroll);
	announce(
		[firstOf(["faults", "answer"]) ?? document.querySelector("h1"), document.querySelector(".counted")].map((said) => said?.textContent).join(" "),
	);
}

function resultOf(details: Element): string {
	return details.closest(".result")?.getAttribute("aria-labelledby") ?? "";
}

/** Shows the answer where it is expected: in place, where it was left, or from its beginning. */
function show(before: number | undefined, keep: string | undefined, scroll: number | undefined): void {
	clearNotices();
	const kept = keep === undefined ? null : document.getElementById(keep);
	const first = firstOf(foremost);
	const target = first ?? kept ?? firstOf(beginnings);
	target?.focus({ preventScroll: true });
	if (scroll !== undefined) scrollTo(0, scroll);
	else if (!first && kept && before !== undefined) scrollBy(0, kept.getBoundingClientRect().top - before);
	else target?.scrollIntoView();
}

function firstOf(ids: readonly string[]): HTMLElement | null | undefined {
	return ids.map((id) => document.getElementById(id)).find((element) => element !== null);
}
