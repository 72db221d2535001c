import type { Browser } from "playwright-core";

/** Whether there is a font for Chinese: without one, two characters that differ look the same. */
export async function showsChinese(browser: Browser): Promise<boolean> {
	const page = await browser.newPage();
	const [first, second] = await Promise.all(
		["对", "鑫"].map((character) =>
			page.evaluate((text) => {
				const canvas = document.createElement("canvas");
				const drawing = canvas.getContext("2d");
				if (!drawing) throw new Error("this browser cannot draw");
				drawing.font = "48px sans-serif";
				drawing.fillText(text, 10, 60);
				return canvas.toDataURL();
			}, character),
		),
	);
	await page.close();
	return first !== second;
}
