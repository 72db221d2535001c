import type { Notices } from "./notices.ts";

/** Shows the buttons that copy an address or code: without scripts it is selected by hand. */
export function copyOnDemand(notices: Notices): void {
	const show = () => {
		for (const button of document.querySelectorAll<HTMLButtonElement>("[data-copy][hidden]")) {
			button.hidden = false;
			const field = fieldOf(button);
			if (field) field.value = asReachedHere(field.value);
		}
	};
	show();
	new MutationObserver(show).observe(document.body, { childList: true, subtree: true });
	document.addEventListener("click", (event) => {
		const button = event.target instanceof Element && event.target.closest<HTMLButtonElement>("[data-copy]");
		const field = button && fieldOf(button);
		if (!field || !button) return;
		copy(field).then((isCopied) => {
			if (!isCopied) return;
			button.textContent = button.dataset.copied ?? "";
			notices.announce(button.textContent);
			button.focus();
		});
	});
}

type Field = HTMLInputElement | HTMLTextAreaElement;

/** The field that a button copies. */
function fieldOf({ dataset }: HTMLButtonElement): Field | undefined {
	const field = document.getElementById(dataset.copy ?? "");
	return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field : undefined;
}

/** Copies what stands in a field. Where that cannot be done it stays selected, to be copied by hand. */
async function copy(field: Field): Promise<boolean> {
	field.select();
	try {
		// Browsers inside messengers may lack the clipboard, or refuse it.
		await navigator.clipboard.writeText(field.value);
		return true;
	} catch {
		return document.execCommand("copy");
	}
}

/** A text with every address of this server as it is reached from here: behind a proxy a server does not know by which protocol. */
function asReachedHere(text: string): string {
	const host = location.host.replace(/[.[\]]/g, "\\$&");
	return text.replace(new RegExp(`https?://${host}(?![\\w.:-])`, "g"), location.origin);
}
