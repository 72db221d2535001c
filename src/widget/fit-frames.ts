import { heightAsked, isHeightMessage } from "./height-message.ts";

/** In the page of a website: makes the frames from an origin as tall as what they show, as they alone tell it. */
export function fitFrames(origin: string): void {
	addEventListener("message", ({ origin: teller, source, data }) => {
		if (teller !== origin || !isHeightMessage(data)) return;
		for (const frame of framesIn(document)) if (frame.contentWindow === source) frame.style.height = `${data.height + besideContentOf(frame)}px`;
	});
	// Frames that told it before anybody listened tell it again. One that has not begun yet is asked in vain, and tells it by itself.
	for (const frame of framesIn(document)) if (frame.src.startsWith(`${origin}/`)) frame.contentWindow?.postMessage(heightAsked, "*");
}

function framesIn(root: Document): NodeListOf<HTMLIFrameElement> {
	return root.querySelectorAll("iframe");
}

/** What its height means beside its content, where the page counts border and padding in. */
function besideContentOf(frame: HTMLIFrameElement): number {
	const style = getComputedStyle(frame);
	if (style.boxSizing !== "border-box") return 0;
	const lengths = [style.borderTopWidth, style.borderBottomWidth, style.paddingTop, style.paddingBottom];
	return lengths.reduce((sum, length) => sum + Number.parseFloat(length), 0);
}
