import { matchingElement } from "./element.ts";
import { fitFrames } from "./fit-frames.ts";
import { parserFor } from "./parsing.ts";

/** What a website loads: the element `<duikou-match>`, and frames that are as tall as what they show. */

const name = "duikou-match";
const { currentScript } = document;
// A page that loads it twice has the element from the first.
if (!customElements.get(name)) {
	if (currentScript instanceof HTMLScriptElement && currentScript.src) {
		const { origin } = new URL(currentScript.src);
		customElements.define(name, matchingElement(origin, parserFor(origin)));
		fitFrames(origin);
	} else console.error("duikou: load widget.js by <script src>, which tells where it is served");
}
