/** Opens what is closed while it is printed; of the programs of an answer, only what is in those that were opened. */
export function openForPrinting(): void {
	let opened: HTMLDetailsElement[] = [];
	addEventListener("beforeprint", () => {
		const closed = [...document.querySelectorAll<HTMLDetailsElement>("main details:not([open])")];
		opened = closed.filter((details) => details.closest(".opened:not([open])") === null);
		for (const details of opened) details.open = true;
	});
	addEventListener("afterprint", () => {
		for (const details of opened) details.open = false;
	});
}
