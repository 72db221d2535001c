import type { FC } from "hono/jsx";

/** The sign of the project: two parts that fit together, a tenon and its mortise. */

export const tenon = "M5 2.5h4.5v6.5h7.5v6h-7.5v6.5h-4.5A2.5 2.5 0 0 1 2.5 19v-14A2.5 2.5 0 0 1 5 2.5z";
export const mortise = "M11.5 2.5h7.5A2.5 2.5 0 0 1 21.5 5v14a2.5 2.5 0 0 1-2.5 2.5h-7.5v-4.5h7.5v-10h-7.5z";

/** As tall as the text beside it, which names the project; in its colour. */
export const Mark: FC = () => (
	<svg class="mark" viewBox="0 0 24 24" width="1em" height="1em" fill="currentColor" aria-hidden="true" focusable="false">
		<path d={tenon} />
		<path class="mark-mortise" d={mortise} />
	</svg>
);

/** The same as a file of its own, for tabs and bookmarks, light or dark as the reader's system is. */
export const markSvg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">
<style>path{fill:#1b5e7b}@media(prefers-color-scheme:dark){path{fill:#79bcd8}}.mark-mortise{fill-opacity:.55}</style>
<path d="${tenon}"/>
<path class="mark-mortise" d="${mortise}"/>
</svg>
`;
