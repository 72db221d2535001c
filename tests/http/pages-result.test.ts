import { describe, expect, it } from "vitest";
import { app } from "../support/server.ts";

/** What stands on the card of a result. */

async function answerPage(fields: Record<string, string>, language = "en"): Promise<string> {
	const headers = { "Content-Type": "application/x-www-form-urlencoded", Accept: "text/html" };
	const response = await app.request(`/?lang=${language}`, { method: "POST", body: new URLSearchParams(fields).toString(), headers });
	expect(response.status).toBe(200);
	return response.text();
}

/** The card of one program. */
function cardOf(id: string, page: string): string {
	const begins = page.indexOf(`aria-labelledby="result-${id}"`);
	expect(begins, id).toBeGreaterThan(-1);
	return page.slice(begins, page.indexOf("</article>", begins));
}

/** The verdict that a program is tagged with. */
function tagOf(id: string, page: string): string | undefined {
	return new RegExp(`<article class="result (\\w+)" aria-labelledby="result-${id}"`).exec(page)?.[1];
}

describe("the tag of a result for a unit abroad", () => {
	const abroad = { countries: "HU", "fact:institution.jurisdiction": "HU" };

	it("is that it takes part, whether what is asked of the Chinese side is known or not", async () => {
		for (const institutionType of ["", "university", "national-society"]) {
			const page = await answerPage({ ...abroad, field: "solar energy", institutionType });
			expect(tagOf("cast-2026-europe", page), institutionType).toBe("indirect");
			expect(tagOf("most-2026-2-hungary", page), institutionType).toBe("indirect");
			expect(page.match(/Your unit does not apply itself/g)).toHaveLength(2);
			expect(page).toContain("<strong>2</strong> not directly");
		}
	});

	it("is that it is not possible where what binds both sides is not met", async () => {
		const page = await answerPage({ ...abroad, field: "economics" });
		expect(cardOf("most-2026-2-hungary", page)).toContain("but this is not met: The field is within the three listed ones");
		expect(tagOf("most-2026-2-hungary", page)).toBe("cannot");
	});

	it("for a unit in China, is that of its eligibility", async () => {
		const page = await answerPage({ countries: "HU", field: "economics", institutionType: "university" });
		expect(tagOf("most-2026-2-hungary", page)).toBe("cannot");
		expect(tagOf("cast-2026-europe", page)).toBe("indirect");
	});
});

describe("where no program takes what was entered", () => {
	it("it is not said that every call names its countries, which is not so", async () => {
		for (const page of [await answerPage({ countries: "Japan" }), await (await app.request("/countries/JP?lang=en")).text()]) {
			expect(page).toContain("the calls are for other countries");
			expect(page).not.toMatch(/calls? names? (their|its) countries/);
		}
		const chinese = await (await app.request("/countries/JP?lang=zh-CN")).text();
		expect(chinese).toContain("各次征集面向其他国家");
		expect(chinese).not.toContain("列明了国别");
	});
});

describe("a link to share", () => {
	it("says that it needs scripts, and so does what is told of the pages", async () => {
		expect(await answerPage({ countries: "HU", share: "1" })).toContain("Opening it needs scripts.");
		expect(await answerPage({ countries: "HU", share: "1" }, "zh-CN")).toContain("打开链接须启用脚本");
		const about = await (await app.request("/about?lang=en")).text();
		expect(about).toContain("only the links to share need scripts to be opened");
		expect(about).toContain("but for the reference of the interface, which is in English");
		expect(about).toContain("it may bring a closed tab back");
		expect(about).not.toContain("closing the tab ends it");
	});
});

describe("the countries of a result", () => {
	it.each([
		["UA", "Ukraine: not certain to belong", "乌克兰：不确定是否包括"],
		["FR,TR,UA", "France, of 40 countries; Türkiye and Ukraine: not certain to belong", "法国（共40国）；土耳其、乌克兰：不确定是否包括"],
		["FR", "France, of 40 countries", "法国（共40国）"],
	])("for %s count as its own only those that certainly are", async (countries, english, chinese) => {
		expect(cardOf("cast-2026-europe", await answerPage({ countries }))).toContain(english);
		expect(cardOf("cast-2026-europe", await answerPage({ countries }, "zh-CN"))).toContain(chinese);
		expect(cardOf("cast-2026-europe", await answerPage({ countries }))).not.toContain("Ukraine, of 40");
	});
});
