import { type HeightMessage, heightAsked } from "./height-message.ts";

/** In a frame: tells the height of what it shows, now and whenever it changes. Only a page that may show the frame can be told. */
export function tellHeight(shown: Element): void {
	const tell = () => {
		const message: HeightMessage = { type: "duikou:height", height: Math.ceil(shown.getBoundingClientRect().height) };
		parent.postMessage(message, "*");
	};
	new ResizeObserver(tell).observe(shown);
	addEventListener("message", ({ source, data }) => {
		if (source === parent && data === heightAsked) tell();
	});
}
