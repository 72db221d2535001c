/** What is said while an answer is on its way, and where it does not come. The words stand on the page's body. */

/** How long an answer may take before it is shown that one is awaited, and before it is said, in milliseconds. */
const noticeable = 150;
const long = 5000;

let progress: HTMLElement | undefined;
let toast: HTMLElement | undefined;

/** Tells a screen reader. */
export function announce(text: string): void {
	const status = document.getElementById("status");
	if (status) status.textContent = text;
}

/** Shows that an answer is awaited, until the function that is returned is called. */
export function awaited(): () => void {
	const { waiting = "", slow = "" } = document.body.dataset;
	clearNotices();
	const shown = setTimeout(() => {
		progress = document.createElement("div");
		progress.className = "progress";
		document.body.append(progress);
		announce(waiting);
	}, noticeable);
	const said = setTimeout(() => say(slow), long);
	return () => {
		clearTimeout(shown);
		clearTimeout(said);
		clearNotices();
	};
}

/** Says that the server is away, and offers to ask again. */
export function sayAway(again: () => void): void {
	sayRefusal(document.body.dataset.away ?? "", again);
}

/** Says why there is no answer, and offers to ask again. */
export function sayRefusal(why: string, again: () => void): void {
	const button = document.createElement("button");
	button.type = "button";
	button.textContent = document.body.dataset.retry ?? "";
	button.addEventListener("click", again);
	say(why, button);
	button.focus();
}

function say(text: string, ...more: HTMLElement[]): void {
	clearNotices();
	const words = document.createElement("p");
	words.textContent = text;
	toast = document.createElement("div");
	toast.className = "toast";
	toast.setAttribute("role", "alert");
	toast.append(words, ...more);
	document.body.append(toast);
}

export function clearNotices(): void {
	progress?.remove();
	toast?.remove();
}
