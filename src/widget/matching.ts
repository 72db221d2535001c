import { asking, type Failure, formRequest, pageRequest } from "../web/browser/asking.ts";
import { exchange, headingOf } from "../web/browser/exchange.ts";
import { whenSent } from "../web/browser/forms.ts";
import { noticesIn } from "../web/browser/notices.ts";
import { elementOf, type Root } from "../web/browser/root.ts";
import { suggestWhileTyping } from "../web/browser/suggestions.ts";

/** Parts that an answer brings anew. */
const parts = ["#content", ".foot"];

/** What is particular to where the matching stands. */
interface Place {
	/** Where it is served. */
	origin: string;
	parse(text: string): Document;
	/** Told of each answer: first before it is shown, then when it is. */
	arriving?(page: Document): Promise<void>;
	answered?(): void;
	/** Told that there was no answer, and why. */
	failed?(failure: Failure): void;
}

/** Answers the form in its place: in a frame, or in the shadow of an element. Nothing of it is an entry of the tab's history. */
export function matchInPlace(root: Root, { origin, parse, arriving, answered, failed }: Place): void {
	const notices = noticesIn(root);
	const ask = asking(notices, parse);

	const show = (address: string, request: RequestInit, heading?: string) =>
		ask(
			address,
			{ ...request, credentials: "omit", referrerPolicy: "no-referrer" },
			{
				isForm: request.method === "POST",
				arrived: async (page) => {
					await arriving?.(page);
					exchange(root, page, parts, { heading })(notices);
					answered?.();
				},
				failed,
			},
		);

	whenSent(root, (sent, button) => show(sent.action, formRequest(sent), headingOf(button)));
	suggestWhileTyping(root, notices, `${origin}/v1/suggestions`);
	root.addEventListener("click", (event) => {
		const link = elementOf(event)?.closest<HTMLAnchorElement>("a[target=_self]");
		if (!link) return;
		event.preventDefault();
		const part = link.hash && root.getElementById(link.hash.slice(1));
		if (!part) {
			show(link.href, pageRequest);
			return;
		}
		part.scrollIntoView();
		part.focus({ preventScroll: true });
	});
}
