import { describe, expect, it } from "vitest";
import { createApp } from "../../src/app.ts";
import { languages } from "../../src/model/text.ts";
import { snapshot } from "../support/catalog.ts";
import { services } from "../support/server.ts";

/** What the front page says of the calls, on days before, between and within their windows. */

const idsOf = (call: string) => snapshot.programs.map(({ program }) => program.id).filter((id) => id.startsWith(call));
const [cast, most] = [idsOf("cast-2026"), idsOf("most-2026")];

const days: { day: string; heading: string; open: string[]; upcoming: string[]; closed: string[] }[] = [
	{ day: "2025-12-01", heading: "Opening next", open: [], upcoming: [...cast, ...most], closed: [] },
	{ day: "2026-01-10", heading: "Open today", open: cast, upcoming: most, closed: [] },
	{ day: "2026-04-01", heading: "Opening next", open: [], upcoming: most, closed: cast },
	{ day: "2026-06-15", heading: "Open today", open: most, upcoming: [], closed: cast },
	{ day: "2026-11-20", heading: "No call is open today", open: [], upcoming: [], closed: [...cast, ...most] },
];

async function todayOn(day: string, language = "en"): Promise<string> {
	const served = createApp({ ...services, now: () => Date.parse(`${day}T12:00:00+08:00`), catalog: () => snapshot });
	const html = await (await served.request(`/?lang=${language}`)).text();
	return html.slice(html.indexOf('<section class="today'));
}

/** The ids of the programs that are listed with words of their window. */
function listedAs(words: string, html: string): string[] {
	return [...html.matchAll(/<li><a href="\/programs\/([\w-]+)[^"]*">[^<]*<\/a> <span class="quiet">([^<]*)<\/span>/g)]
		.filter(([, , brief]) => brief?.startsWith(words))
		.map(([, id = ""]) => id);
}

describe("the front page", () => {
	it.each(days)("tells on $day what is open, what opens next, and what is over", async ({ day, heading, open, upcoming, closed }) => {
		const html = await todayOn(day);
		expect(html).toContain(`<h2 id="today">${heading}</h2>`);
		expect(listedAs("Open until", html).sort()).toEqual([...open].sort());
		expect(listedAs("Opens on", html).sort()).toEqual([...upcoming].sort());
		if (open.length > 0) expect(html).toContain(`${open.length} of 17 programs take applications`);
		expect(html.includes("no date for a next one is known")).toBe(closed.length === 17);
		expect(html.includes(`the calls of ${closed.length} are closed`)).toBe(open.length === 0 && upcoming.length > 0 && closed.length > 0);
	});

	it.each(days)("rehearses on $day only a call that is over", async ({ day, closed }) => {
		for (const language of languages) {
			const html = await todayOn(day, language);
			const supposed = html.match(language === "en" ? /year’s rhythm would put/g : /照此顺延/g) ?? [];
			expect(supposed).toHaveLength([cast, most].filter(([id = ""]) => closed.includes(id)).length);
		}
	});

	it("says of an upcoming call when it opens, not what would be a year later", async () => {
		const html = await todayOn("2026-04-01");
		expect(html).toContain("Opens on 13 May 2026");
		expect(html).not.toContain("13 May 2027");
		expect(await todayOn("2026-04-01", "zh-CN")).toContain("7个项目已定下开始时间，10个项目的申报已截止");
	});
});
