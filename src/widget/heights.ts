/** How a frame tells the page around it how tall it is, so that it need not scroll by itself. The message holds nothing else. */

const told = "duikou:height";
const asked = "duikou:height?";

/** In a frame: tells the height of what it shows, now and whenever it changes. Only a page that may show the frame can be told. */
export function tellHeight(shown: Element): void {
	if (parent === window) return;
	const tell = () => parent.postMessage({ type: told, height: Math.ceil(shown.getBoundingClientRect().height) }, "*");
	new ResizeObserver(tell).observe(shown);
	addEventListener("message", ({ source, data }) => {
		if (source === parent && data === asked) tell();
	});
}

/** In the page of a website: fits the frames from an origin to their content, as they alone tell it. */
export function fitFrames(origin: string): void {
	addEventListener("message", ({ origin: teller, source, data }) => {
		if (teller !== origin || data?.type !== told || !Number.isFinite(data.height)) return;
		for (const frame of document.querySelectorAll("iframe")) if (frame.contentWindow === source) frame.style.height = `${data.height}px`;
	});
	// Frames that told it before anybody listened tell it again. One that has not begun yet is asked in vain, and tells it by itself.
	for (const frame of document.querySelectorAll("iframe")) if (frame.src.startsWith(`${origin}/`)) frame.contentWindow?.postMessage(asked, "*");
}
