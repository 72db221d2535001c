import type { Notices } from "./notices.ts";
import { holderIn, type Root } from "./root.ts";

/** Suggests fields and countries while they are typed. Without it, the form reads what was typed all the same. */

interface Suggestion {
	text: string;
	label: string;
	note?: string;
}

type TextControl = HTMLInputElement | HTMLTextAreaElement;

/** How long typing rests before suggestions are asked for, in milliseconds. */
const rest = 120;
const mostSuggestions = 8;
const listId = "suggestions";

/** Ends a name. */
const separator = /[,，;；、/\n]/;

/** The name that is being typed: where it begins and ends. */
function nameAt(typed: TextControl): { from: number; to: number } {
	const { value } = typed;
	const caret = typed.selectionStart ?? value.length;
	let from = caret;
	while (from > 0 && !separator.test(value[from - 1] ?? "")) from--;
	while (/\s/.test(value[from] ?? "") && from < caret) from++;
	let to = caret;
	while (to < value.length && !separator.test(value[to] ?? "")) to++;
	return { from, to };
}

/** The suggestions of a page; `address` is where they are asked for. */
export function suggestWhileTyping(root: Root, notices: Notices, address: string): void {
	let control: TextControl | undefined;
	let list: HTMLElement | undefined;
	let suggestions: Suggestion[] = [];
	let chosen = -1;
	let timer: ReturnType<typeof setTimeout> | undefined;
	/** Counts what was asked: an answer that was overtaken is passed over. */
	let asked = 0;
	let overtaken: AbortController | undefined;

	const later = (typed: TextControl) => {
		clearTimeout(timer);
		asked += 1;
		overtaken?.abort();
		timer = setTimeout(() => suggest(typed, asked), rest);
	};

	const suggest = async (typed: TextControl, request: number) => {
		const { from, to } = nameAt(typed);
		const text = typed.value.slice(from, to).trim();
		if (text === "") return close();
		overtaken = new AbortController();
		const lang = typed.closest<HTMLElement>("[lang]")?.lang;
		const body = JSON.stringify({ for: typed.dataset.suggest, text: text.slice(0, 200), lang, limit: mostSuggestions });
		try {
			const headers = { "Content-Type": "application/json" };
			const response = await fetch(address, {
				method: "POST",
				headers,
				body,
				credentials: "omit",
				referrerPolicy: "no-referrer",
				signal: overtaken.signal,
			});
			if (!response.ok) return close();
			const found = ((await response.json()) as { suggestions: Suggestion[] }).suggestions;
			if (request === asked && root.activeElement === typed) open(typed, found);
		} catch {
			// Suggestions are a convenience: where they do not come, the form is filled in as it is.
			close();
		}
	};

	const open = (typed: TextControl, found: Suggestion[]) => {
		close();
		if (found.length === 0) return;
		const { suggestions: label = "" } = holderIn(root)?.dataset ?? {};
		control = typed;
		suggestions = found;
		list = document.createElement("ul");
		list.id = listId;
		list.className = "suggestions";
		list.setAttribute("role", "listbox");
		list.setAttribute("aria-label", label);
		list.append(...found.map((suggestion, index) => optionOf(suggestion, index, () => take(index))));
		// What is pressed would take the focus, and with it the list.
		list.addEventListener("mousedown", (event) => event.preventDefault());
		typed.after(list);
		typed.setAttribute("aria-controls", listId);
		// A text of several lines may not be called a combobox.
		if (typed instanceof HTMLInputElement) {
			typed.setAttribute("role", "combobox");
			typed.setAttribute("aria-expanded", "true");
		}
		typed.setAttribute("aria-autocomplete", "list");
		notices.announce(`${label} ${found.length}`);
	};

	const pressed = (event: KeyboardEvent) => {
		if (!control || event.target !== control || event.isComposing) return;
		switch (event.key) {
			case "ArrowDown":
				choose((chosen + 1) % suggestions.length);
				break;
			case "ArrowUp":
				choose((chosen <= 0 ? suggestions.length : chosen) - 1);
				break;
			case "Tab":
				// The focus goes on, and what was chosen stays.
				if (chosen >= 0) take(chosen);
				return;
			case "Escape":
				close();
				break;
			case "Enter":
				// Nothing was chosen: the key does what it does without suggestions.
				if (chosen < 0) {
					close();
					return;
				}
				take(chosen);
				break;
			default:
				return;
		}
		event.preventDefault();
	};

	const choose = (index: number) => {
		chosen = index;
		const options = [...(list?.children ?? [])];
		options.forEach((option, position) => {
			option.setAttribute("aria-selected", String(position === index));
		});
		options[index]?.scrollIntoView({ block: "nearest" });
		control?.setAttribute("aria-activedescendant", `${listId}-${index}`);
	};

	/** Puts a suggestion in the place of what was typed last. */
	const take = (index: number) => {
		const suggestion = suggestions[index];
		const typed = control;
		if (!suggestion || !typed) return;
		const { from, to } = nameAt(typed);
		typed.setRangeText(suggestion.text, from, to, "end");
		close();
		typed.focus();
	};

	const close = () => {
		clearTimeout(timer);
		asked += 1;
		list?.remove();
		for (const name of ["aria-controls", "aria-activedescendant"]) control?.removeAttribute(name);
		if (control instanceof HTMLInputElement) control.setAttribute("aria-expanded", "false");
		control = undefined;
		list = undefined;
		suggestions = [];
		chosen = -1;
	};

	root.addEventListener("input", (event) => {
		const typed = suggestedIn(event.target);
		if (typed && !(event as InputEvent).isComposing) later(typed);
	});
	root.addEventListener("compositionend", (event) => {
		const typed = suggestedIn(event.target);
		if (typed) later(typed);
	});
	root.addEventListener("keydown", (event) => pressed(event as KeyboardEvent));
	root.addEventListener("focusout", close);
	root.addEventListener("submit", close);
}

function suggestedIn(target: EventTarget | null): TextControl | undefined {
	const isText = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
	return isText && target.dataset.suggest ? target : undefined;
}

function optionOf({ label, note }: Suggestion, index: number, take: () => void): HTMLLIElement {
	const option = document.createElement("li");
	option.id = `${listId}-${index}`;
	option.setAttribute("role", "option");
	option.setAttribute("aria-selected", "false");
	option.textContent = label;
	if (note) {
		const further = document.createElement("span");
		further.className = "quiet";
		further.textContent = note;
		option.append(further);
	}
	option.addEventListener("click", take);
	return option;
}
