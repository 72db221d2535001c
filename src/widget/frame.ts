import { tellHeight } from "./heights.ts";
import { matchInPlace } from "./matching.ts";

/** What scripts add to the matching in a frame, which works without them. */
matchInPlace(document, { origin: location.origin, parse: (text) => new DOMParser().parseFromString(text, "text/html") });
for (const shown of document.querySelectorAll(".duikou")) tellHeight(shown);
