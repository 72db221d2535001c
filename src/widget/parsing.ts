/** Reads pages, also where the page around takes no text as HTML but by policies that it names (Trusted Types). */

interface TrustedTypes {
	createPolicy(name: string, rules: { createHTML(text: string): string }): { createHTML(text: string): string };
}

/** `origin` is where the pages come from: their addresses are meant there, and open beside the page around. */
export function parserFor(origin: string): (text: string) => Document {
	const policy = (window as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy("duikou", { createHTML: (text) => text });
	return (text) => {
		// What a policy makes is no text to a browser that knows policies, and typed as one here.
		const page = new DOMParser().parseFromString(policy ? policy.createHTML(text) : text, "text/html");
		for (const name of ["href", "action", "formaction"]) {
			for (const element of page.querySelectorAll(`[${name}^="/"]`))
				element.setAttribute(name, new URL(element.getAttribute(name) ?? "", origin).href);
		}
		for (const link of page.querySelectorAll<HTMLAnchorElement>("a:not([target])")) {
			link.target = "_blank";
			link.rel = "noopener";
		}
		return page;
	};
}
