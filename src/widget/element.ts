import { type Failure, formRequest, pageRequest, saidIn } from "../web/browser/asking.ts";
import { enteredIn } from "../web/browser/forms.ts";
import { attributes } from "./attributes.ts";
import { keepTyping } from "./keep-typing.ts";
import { languageAround } from "./language.ts";
import { matchInPlace } from "./matching.ts";
import { dress } from "./stylesheets.ts";
import { widgetVersion } from "./version.ts";
import { linkWords } from "./words.ts";

/** How long it may take to be there before there is a link instead, and before nobody waits any more, in milliseconds. */
const noticeable = 3000;
const patience = 30_000;

/** Makes the element that shows the matching of a server, at an origin. `parse` reads its pages. */
export function matchingElement(origin: string, parse: (text: string) => Document): CustomElementConstructor {
	return class DuikouMatch extends HTMLElement {
		static observedAttributes = attributes;

		private readonly shadow = this.attachShadow({ mode: "open" });
		/** The address that is shown, or was asked for. */
		private address: string | undefined;
		private loading: AbortController | undefined;
		/** The page that is shown before anything was entered. */
		private begun: Document | undefined;
		private readonly forget: () => void;

		constructor() {
			super();
			// What stands in the element, a link say, is shown until there is something better.
			this.shadow.append(document.createElement("slot"));
			keepTyping(this.shadow);
			this.forget = matchInPlace(this.shadow, {
				origin,
				parse,
				begun: () => this.begun?.cloneNode(true) as Document | undefined,
				arriving: (page) => dress(this.shadow, stylesheetOf(page)),
				answered: () => this.tellResult(),
				failed: (failure) => this.tell("error", failure),
			});
		}

		connectedCallback(): void {
			this.begin();
		}

		attributeChangedCallback(): void {
			if (this.isConnected) this.begin();
		}

		/** Its stylesheet does not go with it into another document. */
		adoptedCallback(): void {
			this.address = undefined;
		}

		/**
		 * Shows what the attributes ask for, unless it is shown already: an element that is moved keeps what was entered, one
		 * that changes its colours keeps all, and an answer that is shown is given anew to what was entered.
		 */
		private async begin(): Promise<void> {
			// Attributes that are set together are asked for together.
			await Promise.resolve();
			const address = this.addressAsked();
			if (address === this.address || !this.isConnected) return;
			const form = this.shadow.querySelector("form");
			const isRecoloured = form !== null && uncoloured(address) === uncoloured(this.address);
			const isAnswered = form !== null && this.shadow.getElementById("answer") !== null;
			const request = isAnswered && !isRecoloured ? formRequest({ body: enteredIn(form).toString() }) : pageRequest;
			this.address = address;
			this.loading?.abort();
			this.forget();
			const loading = new AbortController();
			this.loading = loading;
			const slow = setTimeout(() => form ?? this.fallBack(), noticeable);
			const over = setTimeout(() => loading.abort(), patience);
			try {
				const response = await fetch(address, { ...request, credentials: "omit", referrerPolicy: "no-referrer", signal: loading.signal });
				const page = parse(await response.text());
				// What is asked for may have changed at each step.
				if (address === this.address) await dress(this.shadow, stylesheetOf(page));
				if (address !== this.address) return;
				this.begun = request === pageRequest ? (page.cloneNode(true) as Document) : undefined;
				if (isRecoloured && response.ok) form.action = page.querySelector("form")?.action ?? address;
				else this.show(page, response);
			} catch (error) {
				if (address !== this.address) return;
				this.address = undefined;
				// What was entered is worth more than what the page around asks for now.
				if (!form) this.fallBack();
				this.tell("error", { code: "away", message: String(error) });
			} finally {
				clearTimeout(slow);
				clearTimeout(over);
			}
		}

		private addressAsked(): string {
			const query = new URLSearchParams();
			const lang = languageAround(this);
			if (lang) query.set("lang", lang);
			for (const name of attributes) {
				const value = this.getAttribute(name);
				if (value !== null) query.set(name, value);
			}
			return `${origin}/embed?${query}`;
		}

		private show(page: Document, { ok, status }: Response): void {
			// Nobody would hear that it is there: it begins anew once it stands in a page again.
			if (!this.isConnected) {
				this.address = undefined;
				return;
			}
			const said = saidIn(page);
			const main = page.querySelector("main") ?? page.body;
			// A page has one main part and a title already: those of the page around.
			const held = document.createElement("div");
			for (const { name, value } of main.attributes) held.setAttribute(name, value);
			held.append(...document.adoptNode(main).childNodes);
			held.querySelector(".title")?.remove();
			held.setAttribute("role", "group");
			held.setAttribute("aria-label", page.title);
			held.lang = page.documentElement.lang;
			held.dir = "ltr";
			this.put(held);
			if (ok) {
				this.tell("ready", { version: widgetVersion });
				this.tellResult();
			} else this.tell("error", { code: "refused", status, message: said });
		}

		/** A link to the page that shows the same, where the element holds nothing to show instead. */
		private fallBack(): void {
			const link = document.createElement("a");
			link.href = this.addressAsked();
			link.target = "_blank";
			link.rel = "noopener";
			link.textContent = linkWords(languageAround(this) || navigator.language);
			const isEmpty = this.childElementCount === 0 && this.textContent?.trim() === "";
			this.put(isEmpty ? link : document.createElement("slot"));
		}

		/** Puts something in the place of all that is shown. */
		private put(shown: Element): void {
			for (const old of [...this.shadow.children]) if (old.localName !== "link") old.remove();
			this.shadow.append(shown);
		}

		/** Tells which programs stand in the answer, and how each came out. */
		private tellResult(): void {
			// What does not fit is told beside the form, and is no answer.
			if (!this.shadow.getElementById("answer")) return;
			const results = [...this.shadow.querySelectorAll<HTMLElement>(".result")];
			this.tell("result", { results: results.map(({ dataset }) => ({ program: dataset.program, eligibility: dataset.eligibility })) });
		}

		private tell(...[what, detail]: ["ready", { version: string }] | ["result", { results: object[] }] | ["error", Failure]): void {
			this.dispatchEvent(new CustomEvent(`duikou:${what}`, { bubbles: true, composed: true, detail }));
		}
	};
}

/** The address of a page's looks. Throws where it is no page of ours: something on the way may have answered in its place. */
function stylesheetOf(page: Document): string {
	const link = page.querySelector(".duikou") && page.querySelector<HTMLLinkElement>("link[rel=stylesheet]");
	if (!link) throw new Error("what was answered is no page of this server");
	return link.href;
}

/** An address without what it says of colours. */
function uncoloured(address: string | undefined): string | undefined {
	if (address === undefined) return undefined;
	const url = new URL(address);
	url.searchParams.delete("theme");
	return url.href;
}
