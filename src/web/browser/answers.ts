import { asking, formRequest, pageRequest } from "./asking.ts";
import { exchange, headingOf, type Kept, openedIn } from "./exchange.ts";
import { type Sent as Form, whenSent } from "./forms.ts";
import type { Notices } from "./notices.ts";
import { elementOf } from "./root.ts";

/** Forms are answered in place, and each answer is an entry of the tab's history: going back and forward keeps it. */

/** What an entry of the history was made by: what a form sent, and where. Held by the browser for this tab alone. */
interface Sent extends Form {
	/** How far it was scrolled, and which programs were opened, when it was left. */
	scroll?: number;
	opened?: string[];
}

/** An entry of the history that nothing was sent for. An entry without a state was made by a link within a page. */
const plain = { plain: true };

/** How an answer takes its place. */
interface Placing extends Kept {
	history: "push" | "replace" | "none";
	/** How far it is scrolled. */
	scroll?: number;
}

/** Parts of a page that an answer brings anew: all that is written in its language. */
const parts = [".skip", ".masthead", "main", ".footing"];

export function answerInPlace(notices: Notices): void {
	/** What the page shows: the answer to what was sent, if to anything. */
	let shown: Sent | undefined;
	const { ask } = asking(notices, (text) => new DOMParser().parseFromString(text, "text/html"));

	/** Sends what a form holds, and shows the answer. */
	const send = (sent: Sent, placing: Placing) => ask(sent.action, formRequest(sent), { isForm: true, arrived: (page) => place(page, sent, placing) });

	/** Shows a page that nothing was sent to. */
	const visit = (address: string) => ask(address, pageRequest, { isForm: false, arrived: (page) => place(page, undefined, { history: "none" }) });

	/** Shows what an entry of the history is for. */
	const go = (state: unknown) => {
		if (state === null) history.replaceState(shown ?? plain, "");
		else if (!isSent(state)) {
			if (shown !== undefined) visit(location.href);
		} else if (shown?.action !== state.action || shown.body !== state.body) send(state, { history: "none", ...leftAs(state) });
	};

	/** Writes down how the answer that is shown is left, where the history stands at it. */
	const keepPlace = () => {
		const { state } = history;
		if (isSent(state) && state.body === shown?.body) history.replaceState({ ...state, scroll: scrollY, opened: openedIn(document) }, "");
	};

	/** A shared link carries what was entered after its `#`, which is sent to nobody but by this form. */
	const readFragment = () => {
		const body = location.hash.slice(1);
		if (!body.includes("=") || !document.getElementById("profile")) return;
		const action = location.pathname + location.search;
		history.replaceState(plain, "", action);
		send({ action, body }, { history: "replace" });
	};

	/** Puts the content of another page in the place of this one's. */
	const place = (page: Document, sent: Sent | undefined, { history: entry, scroll, ...kept }: Placing) => {
		if (entry !== "none") keepPlace();
		const show = exchange(document, page, parts, kept);
		document.title = page.title;
		document.documentElement.lang = page.documentElement.lang;
		Object.assign(document.body.dataset, page.body.dataset);
		shown = sent;
		if (entry === "push") history.pushState(sent, "", sent?.action);
		if (entry === "replace") history.replaceState(sent, "", sent?.action);
		show(notices, scroll);
	};

	document.addEventListener("click", (event) => {
		// Who follows a link to the page itself begins anew: the entry, which the browser keeps for it, forgets the answer.
		const link = elementOf(event)?.closest<HTMLAnchorElement>("a[href]");
		if (link && link.href === location.href.replace(/#.*$/, "")) history.replaceState(plain, "");
	});
	whenSent(document, (sent, button) => send(sent, { history: "push", heading: headingOf(button) }));
	addEventListener("popstate", ({ state }: PopStateEvent) => go(state));
	addEventListener("pagehide", keepPlace);
	addEventListener("hashchange", readFragment);
	if (isSent(history.state)) send(history.state, { history: "none", ...leftAs(history.state) });
	else {
		if (history.state === null) history.replaceState(plain, "");
		readFragment();
	}
}

function isSent(state: unknown): state is Sent {
	return typeof state === "object" && state !== null && "action" in state && "body" in state;
}

function leftAs({ scroll, opened }: Sent): Pick<Placing, "scroll" | "opened"> {
	return { scroll, opened };
}
