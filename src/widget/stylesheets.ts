/** The looks of what stands in a shadow root. One that is adopted needs no permission for styles in the page around. */

const sheets = new Map<string, Promise<CSSStyleSheet>>();

/** Gives a shadow root the stylesheet at an address, once it is there; rejects where it does not come. */
export async function dress(root: ShadowRoot, address: string): Promise<void> {
	if (canAdopt() && root.ownerDocument === document) root.adoptedStyleSheets = [await sheetAt(address)];
	else await linked(root, address);
}

/** Browsers of before 2023 may not know it. */
function canAdopt(): boolean {
	return "adoptedStyleSheets" in Document.prototype && "replaceSync" in CSSStyleSheet.prototype;
}

function sheetAt(address: string): Promise<CSSStyleSheet> {
	const known = sheets.get(address);
	if (known) return known;
	const sheet = fetched(address);
	sheets.set(address, sheet);
	sheet.catch(() => sheets.delete(address));
	return sheet;
}

async function fetched(address: string): Promise<CSSStyleSheet> {
	const response = await fetch(address, { credentials: "omit", referrerPolicy: "no-referrer" });
	if (!response.ok) throw new Error(`${address} was answered ${response.status}`);
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(await response.text());
	return sheet;
}

function linked(root: ShadowRoot, address: string): Promise<void> {
	const present = root.querySelector("link");
	if (present?.href === address) return Promise.resolve();
	const link = document.createElement("link");
	link.rel = "stylesheet";
	link.href = address;
	return new Promise((resolve, reject) => {
		link.addEventListener("load", () => resolve());
		link.addEventListener("error", () => reject(new Error(`${address} did not come`)));
		present?.remove();
		root.append(link);
	});
}
