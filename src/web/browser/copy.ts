import type { Notices } from "./notices.ts";

/** Shows the buttons that copy an address: without scripts it is selected by hand. */
export function copyOnDemand(notices: Notices): void {
	const show = () => {
		for (const button of document.querySelectorAll<HTMLButtonElement>("[data-copy][hidden]")) {
			button.hidden = false;
			const field = document.getElementById(button.dataset.copy ?? "");
			if (field instanceof HTMLInputElement) field.value = asReachedHere(field.value);
		}
	};
	show();
	new MutationObserver(show).observe(document.body, { childList: true, subtree: true });
	document.addEventListener("click", (event) => {
		const button = event.target instanceof Element && event.target.closest<HTMLButtonElement>("[data-copy]");
		const field = button && document.getElementById(button.dataset.copy ?? "");
		if (!(field instanceof HTMLInputElement) || !button) return;
		copy(field).then((isCopied) => {
			if (!isCopied) return;
			button.textContent = button.dataset.copied ?? "";
			notices.announce(button.textContent);
			button.focus();
		});
	});
}

/** Copies what stands in a field. Where that cannot be done it stays selected, to be copied by hand. */
async function copy(field: HTMLInputElement): Promise<boolean> {
	field.select();
	try {
		// Browsers inside messengers may lack the clipboard, or refuse it.
		await navigator.clipboard.writeText(field.value);
		return true;
	} catch {
		return document.execCommand("copy");
	}
}

/** An address as it is reached from here: behind a proxy a server does not know by which protocol. */
function asReachedHere(address: string): string {
	const url = new URL(address, location.href);
	if (url.host === location.host) url.protocol = location.protocol;
	return url.href;
}
