import type { Sent } from "./forms.ts";
import type { Notices } from "./notices.ts";

/** What comes of asking for a page. */
export interface Asked {
	/** Prepares for showing the page that came. */
	arriving?(page: Document): Promise<void>;
	/** Shows it. */
	arrived(page: Document): void;
	/** What is asked by a form is lost where a refusal takes its place: that is said beside it. */
	isForm: boolean;
	/** Told that no page came: the server was away, or said by a status why. */
	failed?(failure: Failure): void;
}

/** `away`: the server was not reached. `refused`: it said why there is no page. */
export interface Failure {
	code: "away" | "refused";
	status?: number;
	message: string;
}

export interface Asking {
	/** Asks for a page; who asks again overtakes what was asked before. */
	ask(address: string, request: RequestInit, asked: Asked): Promise<void>;
	/** Forgets what was asked: nobody waits for it any more. */
	forget(): void;
}

/** What a form sends to an address. */
export function formRequest({ body }: Pick<Sent, "body">): RequestInit {
	return { method: "POST", body, headers: { "Content-Type": "application/x-www-form-urlencoded", Accept: "text/html" } };
}

/** A page is asked for as HTML. */
export const pageRequest: RequestInit = { headers: { Accept: "text/html" } };

/** Asks for pages, one at a time. `parse` reads the text of a page. */
export function asking(notices: Notices, parse: (text: string) => Document): Asking {
	let pending: AbortController | undefined;
	const ask: Asking["ask"] = async (address, request, asked) => {
		pending?.abort();
		const controller = new AbortController();
		pending = controller;
		const over = notices.awaited();
		const again = () => ask(address, request, asked);
		try {
			const response = await fetch(address, { ...request, signal: controller.signal });
			const page = parse(await response.text());
			over();
			if (controller.signal.aborted) return;
			if (response.ok || !asked.isForm) {
				if (!page.querySelector("main")) throw new Error(`what was answered with ${response.status} is no page`);
				await asked.arriving?.(page);
				if (!controller.signal.aborted) asked.arrived(page);
				return;
			}
			const message = saidIn(page);
			notices.sayRefusal(message, again);
			asked.failed?.({ code: "refused", status: response.status, message });
		} catch (error) {
			over();
			if (controller.signal.aborted) return;
			notices.sayAway(again);
			asked.failed?.({ code: "away", message: String(error) });
		}
	};
	return { ask, forget: () => pending?.abort() };
}

/** What a page says that tells of a problem: in a place of its own, or as its heading and what it begins with. */
export function saidIn(page: Document): string {
	const refused = page.querySelectorAll(".refused p:not(:last-child)");
	const said = refused.length > 0 ? refused : page.querySelectorAll("h1, .lead");
	return [...said].map(({ textContent }) => textContent).join(" ");
}
