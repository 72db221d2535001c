import { asking, pageRequest } from "./asking.ts";
import { exchange } from "./exchange.ts";
import { noticesIn } from "./notices.ts";
import { elementOf } from "./root.ts";

/** Shows what a website would, while it is chosen. Without it, a button asks for the same. */

/** How long choosing rests before the page is asked for, in milliseconds. */
const rest = 150;

/** How many times larger than it is shown a picture is saved, for screens and print. */
const enlarged = 4;

/** Parts of the page that what was chosen brings anew. The controls stay, and so does the focus. */
const parts = [
	...[".masthead .language", "#codes", "#builder-faults", "#programs-count", "#programs-hint", "#site-said"],
	...["lang", "theme", "countries", "institution-type", "kinds", "programs", "site"].map((name) => `#${name}-told`),
];

const form = document.querySelector<HTMLFormElement>("#builder");
if (form) buildIn(form);

function buildIn(form: HTMLFormElement): void {
	const notices = noticesIn(document);
	const { ask } = asking(notices, (text) => new DOMParser().parseFromString(text, "text/html"));
	let timer: ReturnType<typeof setTimeout> | undefined;

	const show = () => {
		const address = addressOf(form);
		ask(address, pageRequest, {
			isForm: true,
			arrived: (page) => {
				exchange(document, page, parts, {});
				for (const control of form.querySelectorAll("[id][name]")) markAs(control, page.getElementById(control.id));
				followPreview(page);
				showSaving();
				history.replaceState(history.state, "", address);
				notices.announce(page.querySelector("#builder-faults")?.textContent || (form.dataset.updated ?? ""));
			},
		});
	};

	form.addEventListener("change", () => {
		clearTimeout(timer);
		timer = setTimeout(show, rest);
	});
	form.addEventListener("submit", (event) => {
		event.preventDefault();
		clearTimeout(timer);
		show();
	});
	document.addEventListener("click", (event) => {
		const button = elementOf(event)?.closest<HTMLButtonElement>("[data-picture]");
		const picture = document.getElementById(button?.dataset.picture ?? "");
		if (button && picture instanceof HTMLImageElement) savePng(picture, button.dataset.file ?? "");
	});
	showSaving();
	// A proxy that encrypts need not have told the server so.
	if (location.protocol === "https:") document.getElementById("insecure")?.remove();
}

/** The address of what is chosen; what is left open is left out. */
function addressOf(form: HTMLFormElement): string {
	const query = new URLSearchParams();
	for (const [name, value] of new FormData(form)) if (typeof value === "string" && value !== "") query.append(name, value);
	return `${location.pathname}?${query}`;
}

/** Marks a control as faulty, or as mended. */
function markAs(control: Element, next: Element | null): void {
	for (const name of ["aria-invalid", "aria-describedby"]) {
		const value = next?.getAttribute(name);
		if (value) control.setAttribute(name, value);
		else control.removeAttribute(name);
	}
}

/** The element shows anew what its attributes ask for; while something is at fault, what it showed stays, and looks so. */
function followPreview(page: Document): void {
	const [stage, staged] = [document.querySelector(".stage"), page.querySelector(".stage")];
	if (stage && staged) stage.className = staged.className;
	if (stage?.matches(".outdated")) return;
	const [now, next] = [document.getElementById("preview"), page.getElementById("preview")];
	if (!now || !next) return;
	for (const { name } of [...now.attributes]) if (!next.hasAttribute(name)) now.removeAttribute(name);
	for (const { name, value } of next.attributes) if (now.getAttribute(name) !== value) now.setAttribute(name, value);
	now.replaceChildren(...document.adoptNode(next).childNodes);
}

function showSaving(): void {
	for (const button of document.querySelectorAll<HTMLButtonElement>("[data-picture]")) button.hidden = false;
}

/** Draws a picture larger than it is shown, and saves it. */
function savePng(picture: HTMLImageElement, file: string): void {
	const canvas = document.createElement("canvas");
	canvas.width = picture.width * enlarged;
	canvas.height = picture.height * enlarged;
	canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
	canvas.toBlob((blob) => {
		if (!blob) return;
		const link = document.createElement("a");
		link.href = URL.createObjectURL(blob);
		link.download = file;
		link.click();
		setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
	}, "image/png");
}
