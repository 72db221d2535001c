/** Reads pages, also where the page around takes no text as HTML but by policies that it names (Trusted Types). */

interface Policy {
	createHTML(text: string): string;
}

interface TrustedTypes {
	createPolicy(name: string, rules: Policy): Policy;
}

/**
 * `origin` is where the pages come from: their addresses are meant there, and open beside the page around. Of the landmarks
 * of a page, what stands in another is none.
 */
export function parserFor(origin: string): (text: string) => Document {
	const policy = policyOf();
	return (text) => {
		// What a policy makes is no text to a browser that knows policies, and typed as one here.
		const page = new DOMParser().parseFromString(policy ? policy.createHTML(text) : text, "text/html");
		for (const name of ["href", "action", "formaction"]) {
			for (const element of page.querySelectorAll(`[${name}^="/"]`))
				element.setAttribute(name, new URL(element.getAttribute(name) ?? "", origin).href);
		}
		for (const link of page.querySelectorAll<HTMLAnchorElement>("a[href^=http]:not([target])")) {
			link.target = "_blank";
			link.rel = "noopener";
		}
		for (const section of page.querySelectorAll("section[aria-labelledby]")) section.setAttribute("role", "group");
		for (const form of page.querySelectorAll("form")) form.removeAttribute("aria-label");
		return page;
	};
}

function policyOf(): Policy | undefined {
	try {
		return (window as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy("duikou", { createHTML: (text) => text });
	} catch {
		// A page that names its policies, and not this one, may take text all the same.
		return undefined;
	}
}
