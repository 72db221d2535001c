import { type Failure, pageRequest } from "../web/browser/asking.ts";
import { matchInPlace } from "./matching.ts";
import { dress } from "./stylesheets.ts";
import { widgetVersion } from "./version.ts";
import { linkWords } from "./words.ts";

/** Attributes that are sent as they are, by the same names; `lang` is that of the page around where the element has none. */
const attributes = ["site", "kinds", "programs", "countries", "institution-type", "theme", "compact"] as const;

/** Makes the element that shows the matching of a server, at an origin. `parse` reads its pages. */
export function elementOf(origin: string, parse: (text: string) => Document): CustomElementConstructor {
	return class DuikouMatch extends HTMLElement {
		static observedAttributes = ["lang", ...attributes];

		private readonly shadow = this.attachShadow({ mode: "open" });
		/** The address that is shown, or was asked for. */
		private address: string | undefined;

		constructor() {
			super();
			// What stands in the element, a link say, is shown until there is something better.
			this.shadow.append(document.createElement("slot"));
			matchInPlace(this.shadow, {
				origin,
				parse,
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

		/** Shows what the attributes ask for, unless it is shown already: an element that is moved keeps what was entered. */
		private async begin(): Promise<void> {
			// Attributes that are set together are asked for together.
			await Promise.resolve();
			const address = this.addressAsked();
			if (address === this.address) return;
			this.address = address;
			try {
				const response = await fetch(address, { ...pageRequest, credentials: "omit", referrerPolicy: "no-referrer" });
				const page = parse(await response.text());
				if (page.querySelector(".duikou")) await dress(this.shadow, stylesheetOf(page));
				// What was asked for may have changed meanwhile.
				if (address === this.address) this.show(page, response);
			} catch (error) {
				if (address !== this.address) return;
				this.address = undefined;
				this.fallBack();
				this.tell("error", { code: "away", message: String(error) } satisfies Failure);
			}
		}

		private addressAsked(): string {
			const query = new URLSearchParams();
			const lang = this.closest<HTMLElement>("[lang]")?.lang;
			if (lang) query.set("lang", lang);
			for (const name of attributes) {
				const value = this.getAttribute(name);
				if (value !== null) query.set(name, value);
			}
			return `${origin}/embed?${query}`;
		}

		private show(page: Document, { ok, status }: Response): void {
			const main = page.querySelector("main.duikou");
			if (!main) throw new Error(`${origin} answered ${status}, and no page of its own`);
			// A page has one main part and a title already: those of the page around.
			const held = document.createElement("div");
			for (const { name, value } of main.attributes) held.setAttribute(name, value);
			held.append(...document.adoptNode(main).childNodes);
			held.querySelector(".title")?.remove();
			held.setAttribute("role", "region");
			held.setAttribute("aria-label", page.title);
			held.lang = page.documentElement.lang;
			held.dir = "ltr";
			for (const old of this.shadow.querySelectorAll("slot, .duikou")) old.remove();
			this.shadow.append(held);
			if (ok) this.tell("ready", { version: widgetVersion });
			else this.tell("error", { code: "refused", status, message: held.querySelector(".refused")?.textContent ?? "" } satisfies Failure);
		}

		/** A link to the page that shows the same, where the element holds nothing to show instead. */
		private fallBack(): void {
			for (const old of this.shadow.querySelectorAll(".duikou, a, slot")) old.remove();
			const link = document.createElement("a");
			link.href = this.addressAsked();
			link.target = "_blank";
			link.rel = "noopener";
			link.textContent = linkWords(this.closest<HTMLElement>("[lang]")?.lang ?? navigator.language);
			const isEmpty = this.childElementCount === 0 && this.textContent?.trim() === "";
			this.shadow.append(isEmpty ? link : document.createElement("slot"));
		}

		/** Tells which programs stand in the answer, and how each came out. */
		private tellResult(): void {
			// What does not fit is told beside the form, and is no answer.
			if (!this.shadow.getElementById("answer")) return;
			const results = [...this.shadow.querySelectorAll<HTMLElement>(".result")];
			this.tell("result", { results: results.map(({ dataset }) => ({ program: dataset.program, eligibility: dataset.eligibility })) });
		}

		private tell(what: "ready" | "result" | "error", detail: object): void {
			this.dispatchEvent(new CustomEvent(`duikou:${what}`, { bubbles: true, composed: true, detail }));
		}
	};
}

function stylesheetOf(page: Document): string {
	return page.querySelector<HTMLLinkElement>("link[rel=stylesheet]")?.href ?? "";
}
