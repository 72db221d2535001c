import { holderIn, type Root } from "./root.ts";

/** What is said while an answer is on its way, and where it does not come. */
export interface Notices {
	/** Tells a screen reader. */
	announce(text: string): void;
	/** Shows that an answer is awaited, until the function that is returned is called. */
	awaited(): () => void;
	/** Says that the server is away, and offers to ask again. */
	sayAway(again: () => void): void;
	/** Says why there is no answer, and offers to ask again. */
	sayRefusal(why: string, again: () => void): void;
	clear(): void;
}

/** How long an answer may take before it is shown that one is awaited, and before it is said, in milliseconds. */
const noticeable = 150;
const long = 5000;

/** The notices of a page. Their words stand on what holds it; `besideOf` is where they are shown, unless told otherwise at its end. */
export function noticesIn(root: Root, besideOf: () => Element | null = () => holderIn(root)): Notices {
	let progress: HTMLElement | undefined;
	let toast: HTMLElement | undefined;

	const wordsOf = () => holderIn(root)?.dataset ?? {};
	const announce = (text: string) => {
		const status = root.getElementById("status");
		if (status) status.textContent = text;
	};
	const clear = () => {
		progress?.remove();
		toast?.remove();
	};
	const say = (text: string, ...more: HTMLElement[]) => {
		clear();
		const words = document.createElement("p");
		words.textContent = text;
		toast = document.createElement("div");
		toast.className = "toast";
		toast.setAttribute("role", "alert");
		toast.append(words, ...more);
		besideOf()?.append(toast);
	};
	const sayRefusal = (why: string, again: () => void) => {
		const button = document.createElement("button");
		button.type = "button";
		button.textContent = wordsOf().retry ?? "";
		button.addEventListener("click", again);
		say(why, button);
		button.focus();
	};
	const awaited = () => {
		const { waiting = "", slow = "" } = wordsOf();
		clear();
		const shown = setTimeout(() => {
			progress = document.createElement("div");
			progress.className = "progress";
			holderIn(root)?.prepend(progress);
			announce(waiting);
		}, noticeable);
		const said = setTimeout(() => say(slow), long);
		return () => {
			clearTimeout(shown);
			clearTimeout(said);
			clear();
		};
	};
	return { announce, awaited, clear, sayRefusal, sayAway: (again) => sayRefusal(wordsOf().away ?? "", again) };
}
