import { launchChromium } from "../support/browser/chromium.ts";
import { contextOptions } from "../support/browser/context.ts";
import { drawnWithin } from "../support/browser/drawn.ts";
import { serveApplication } from "../support/browser/served.ts";
import { fillIn } from "../support/browser/states.ts";

/**
 * Times how soon an answer that has arrived is painted, in a real browser on a phone's screen:
 *
 *     npm run bench:page
 *
 * The work of the page alone: not the network, and not the server. A phone is slower than the machine that runs this, so
 * the processor is slowed down as well.
 */

const rounds = 15;

const profiles = {
	"2 programs": { field: "钙钛矿太阳能电池", countries: "匈牙利", born: "1985", institutionType: "university" },
	"10 programs, every clause": { field: "钙钛矿太阳能电池与人工智能" },
};

const served = await serveApplication();
const browser = await launchChromium();
const rows: Record<string, Record<string, string>> = {};
for (const slowedDown of [1, 4]) {
	for (const [name, profile] of Object.entries(profiles)) {
		const times: number[] = [];
		for (let round = 0; round < rounds; round++) {
			const context = await browser.newContext(contextOptions({ language: "zh-CN", width: 360, height: 800, touch: true }));
			const page = await context.newPage();
			await (await context.newCDPSession(page)).send("Emulation.setCPUThrottlingRate", { rate: slowedDown });
			await page.goto(served.origin);
			await fillIn(page, profile);
			const act = () => page.click("#profile .primary");
			times.push(await drawnWithin(page, { act, answer: /\/$/, shown: () => document.querySelector("#answer") !== null }));
			await context.close();
		}
		times.sort((a, b) => a - b);
		const at = (share: number) => `${(times[Math.floor(share * (rounds - 1))] ?? Number.NaN).toFixed(0)} ms`;
		rows[`${name}, processor slowed down ${slowedDown}×`] = { median: at(0.5), slowest: at(1) };
	}
}
await browser.close();
await served.goAway();
console.table(rows);
