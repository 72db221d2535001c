import { elementOf, type Root } from "./root.ts";

/** What a form sent, and where. */
export interface Sent {
	action: string;
	body: string;
}

/** Is told of each form that is sent to be answered in its place, and of the button that sent it; settles with the answer. */
export type SendForm = (sent: Sent, button: HTMLButtonElement | null) => Promise<void>;

/** Takes over the forms of a page that are answered in their place; what a button opens elsewhere is left to the browser. */
export function whenSent(root: Root, send: SendForm): void {
	let pressed: HTMLButtonElement | null = null;
	/** What buttons sent that is not answered yet, and so stands in no form: who is quick answers the next question meanwhile. */
	let unanswered: [name: string, value: string][] = [];
	let turns = 0;
	root.addEventListener("click", (event) => {
		pressed = elementOf(event)?.closest("button") ?? null;
	});
	root.addEventListener("submit", (event) => {
		const form = event.target;
		if (!(form instanceof HTMLFormElement) || form.method !== "post") return;
		// Browsers that do not tell by which button a form is sent tell that one was pressed.
		const button = ((event as SubmitEvent).submitter as HTMLButtonElement | null) ?? (pressed?.form === form ? pressed : null);
		if (button?.formTarget === "_blank") return;
		event.preventDefault();
		if (button?.name) unanswered.push([button.name, button.value]);
		turns += 1;
		const turn = turns;
		send(sentBy(form, button, unanswered), button).then(() => {
			if (turn === turns) unanswered = [];
		});
	});
}

function sentBy(form: HTMLFormElement, button: HTMLButtonElement | null, pressed: readonly [name: string, value: string][]): Sent {
	const body = enteredIn(form);
	for (const [name, value] of pressed) body.append(name, value);
	const action = button?.hasAttribute("formaction") ? button.formAction : form.action;
	return { action, body: body.toString() };
}

/** What stands in a form. */
export function enteredIn(form: HTMLFormElement): URLSearchParams {
	const body = new URLSearchParams();
	for (const [name, value] of new FormData(form)) if (typeof value === "string" && value !== "") body.append(name, value);
	return body;
}
