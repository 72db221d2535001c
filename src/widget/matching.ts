import { asking, type Failure, formRequest, pageRequest } from "../web/browser/asking.ts";
import { exchange, headingOf } from "../web/browser/exchange.ts";
import { whenSent } from "../web/browser/forms.ts";
import { noticesIn } from "../web/browser/notices.ts";
import { elementOf, holderIn, type Root } from "../web/browser/root.ts";
import { suggestWhileTyping } from "../web/browser/suggestions.ts";

/** Parts that an answer brings anew. */
const parts = ["#content", ".foot"];

/** Parts beside which is said what has become of what was pressed in them. */
const saidBeside = "form, fieldset, section";

/** What is particular to where the matching stands. */
interface Place {
	/** Where it is served. */
	origin: string;
	parse(text: string): Document;
	/** The page that it begins with, where that is kept; else it is asked for anew. */
	begun?(): Document | undefined;
	/** Prepares for an answer. */
	arriving?(page: Document): Promise<void>;
	/** Settles once an answer that stands there has the room that it takes. */
	settled?(): Promise<void>;
	answered?(): void;
	/** Told that there was no answer, and why. */
	failed?(failure: Failure): void;
}

/**
 * Answers the form in its place: in a frame, or in the shadow of an element. Nothing of it is an entry of the tab's history.
 * Returns how to forget an answer that is awaited.
 */
export function matchInPlace(root: Root, { origin, parse, begun, settled, answered, ...told }: Place): () => void {
	const notices = noticesIn(root, () => root.activeElement?.closest(saidBeside) ?? root.getElementById("profile") ?? holderIn(root));
	const { ask, forget } = asking(notices, parse);

	const place = async (page: Document, heading?: string) => {
		const show = exchange(root, page, parts, { heading });
		show(notices);
		answered?.();
		await settled?.();
		const target = root.activeElement;
		if (settled && target) target.scrollIntoView({ block: heading === undefined ? "start" : "nearest" });
	};

	const send = (address: string, request: RequestInit, heading?: string) =>
		ask(
			address,
			{ ...request, credentials: "omit", referrerPolicy: "no-referrer" },
			{ ...told, isForm: request.method === "POST", arrived: (page) => place(page, heading) },
		);

	const beginAnew = (address: string) => {
		const page = begun?.();
		forget();
		if (page) place(page);
		else send(address, pageRequest);
	};

	whenSent(root, (sent, button) => send(sent.action, formRequest(sent), headingOf(button)));
	suggestWhileTyping(root, notices, `${origin}/v1/suggestions`);
	root.addEventListener("click", (event) => {
		const link = elementOf(event)?.closest<HTMLAnchorElement>("a[target=_self]");
		if (!link) return;
		event.preventDefault();
		const part = link.hash && root.getElementById(link.hash.slice(1));
		if (!part) return beginAnew(link.href);
		part.scrollIntoView();
		part.focus({ preventScroll: true });
	});
	return forget;
}
