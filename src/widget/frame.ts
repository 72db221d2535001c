import { matchInPlace } from "./matching.ts";
import { tellHeight } from "./tell-height.ts";

/** What scripts add to the matching in a frame, which works without them. */

/** How long the page around may take to make the frame as tall as an answer, in milliseconds. */
const fitting = 300;

/** Settles once the page around has fitted the frame, or does not. */
function fitted(): Promise<void> {
	return new Promise((resolve) => {
		addEventListener("resize", () => resolve(), { once: true });
		setTimeout(resolve, fitting);
	});
}

const isFramed = parent !== window;
if (isFramed) for (const shown of document.querySelectorAll(".duikou")) tellHeight(shown);
else document.documentElement.className = "alone";

// A frame that is shut off from its own origin sends its form as without scripts.
if (origin !== "null") {
	matchInPlace(document, {
		origin,
		parse: (text) => new DOMParser().parseFromString(text, "text/html"),
		...(isFramed && { settled: fitted }),
	});
}
