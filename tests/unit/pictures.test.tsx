import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inBeijing } from "../../src/core/dates.ts";
import type { Fit } from "../../src/model/answer.ts";
import { type Language, languages } from "../../src/model/text.ts";
import { CountryGrid, type CountryProgram } from "../../src/web/pictures/country-grid.tsx";
import { OutcomeIcon, VerdictIcon } from "../../src/web/pictures/icons.tsx";
import { Mark, markSvg } from "../../src/web/pictures/mark.tsx";
import { ScoreParts } from "../../src/web/pictures/score-parts.tsx";
import { barOf, leastBar, ticksOf, timeScale } from "../../src/web/pictures/time-scale.ts";
import { type WindowRow, WindowTimeline } from "../../src/web/pictures/window-timeline.tsx";
import { answerTo, snapshot } from "../support/catalog.ts";

const now = Date.parse("2026-06-20T10:00:00+08:00");

const rows: WindowRow[] = [
	{
		label: "Societies",
		href: "/calls/societies",
		opensAt: "2025-12-31T00:00:00+08:00",
		closesAt: "2026-01-15T23:59:59+08:00",
		status: "closed",
		next: { opensAt: "2026-12-31T00:00:00+08:00", closesAt: "2027-01-15T23:59:59+08:00" },
	},
	{
		label: "Ministry <second>",
		opensAt: "2026-05-13T09:00:00+08:00",
		closesAt: "2026-07-01T17:00:00+08:00",
		recommendersUntil: "2026-07-08T17:00:00+08:00",
		status: "open",
	},
];

const rich = answerTo({
	field: "perovskite solar cells, machine learning",
	partnerCountries: ["HU", "FR"],
	groups: ["young-scientists", "teachers"],
	activities: ["personnel-exchange", "research-project"],
});
const sparse = answerTo({ field: "agriculture", partnerCountries: ["KE", "FR"] });

const programs: CountryProgram[] = snapshot.programs.map(({ program, views }) => ({
	name: views.en.name,
	href: `/programs/${program.id}`,
	partnerCountries: program.partnerCountries,
	uncertainCountries: program.uncertainCountries,
}));

function timeline(language: Language, given = rows): string {
	return String(<WindowTimeline rows={given} now={now} language={language} />);
}

function grid(language: Language): string {
	return String(<CountryGrid programs={programs} countries={snapshot.countries} language={language} />);
}

function score(fit: Fit, total: number, language: Language = "en"): string {
	return String(<ScoreParts fit={fit} score={total} language={language} />);
}

/** The values of an attribute, in percent, of all elements of a class. */
function percents(html: string, className: string, attribute: string): number[] {
	const elements = html.match(new RegExp(`<\\w+ class="${className}"[^>]*>`, "g")) ?? [];
	return elements.map((element) => Number(element.match(new RegExp(` ${attribute}="([\\d.]+)%"`))?.[1]));
}

/** The texts of the cells of each row of the tables. */
function cells(html: string): string[][] {
	return [...html.matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row = ""]) =>
		[...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(([, cell = ""]) => cell.replaceAll(/<[^>]*>/g, "").trim()),
	);
}

const moments = fc.date({ min: new Date("1970-01-01"), max: new Date("2200-01-01"), noInvalidDate: true }).map((date) => date.getTime());
const windows = fc.tuple(moments, moments).map((pair) => {
	const [opensAt = 0, closesAt = 0] = pair.sort((a, b) => a - b);
	return { opensAt: inBeijing(opensAt), closesAt: inBeijing(closesAt) };
});

describe("the axis of months", () => {
	const scale = timeScale([Date.parse("2026-01-10T00:00:00+08:00"), Date.parse("2026-12-20T00:00:00+08:00")]);

	it("spans whole months in Beijing", () => {
		expect(scale.placeOf(Date.parse("2026-01-01T00:00:00+08:00"))).toBe(0);
		expect(scale.placeOf(Date.parse("2027-01-01T00:00:00+08:00"))).toBe(1);
	});

	it("puts bars in proportion to their days", () => {
		const bar = barOf(scale, { opensAt: "2026-04-01T00:00:00+08:00", closesAt: "2026-06-30T23:59:59+08:00" });
		expect(bar.start).toBeCloseTo(90 / 365, 6);
		expect(bar.width).toBeCloseTo(91 / 365, 6);
	});

	it("leaves a window of an hour wide enough to see, at the very end too", () => {
		const bar = barOf(scale, { opensAt: "2026-12-31T23:00:00+08:00", closesAt: "2026-12-31T23:59:59+08:00" });
		expect(bar).toEqual({ start: 1 - leastBar, width: leastBar });
	});

	it("labels every third month of twenty, and whole years of a century", () => {
		const twenty = ticksOf(timeScale([Date.parse("2025-12-31T00:00:00+08:00"), Date.parse("2027-07-01T00:00:00+08:00")]));
		expect(twenty.map(({ year, month }) => `${year}-${month}`)).toEqual(["2026-1", "2026-4", "2026-7", "2026-10", "2027-1", "2027-4", "2027-7"]);
		const century = ticksOf(timeScale([Date.parse("1950-01-01"), Date.parse("2049-12-01")]));
		expect(century.every(({ month }) => month === 1)).toBe(true);
	});

	it("keeps everything within the picture, whatever the dates", () => {
		fc.assert(
			fc.property(fc.array(windows, { minLength: 1, maxLength: 17 }), moments, (given, today) => {
				const any = timeScale([today, ...given.flatMap(({ opensAt, closesAt }) => [Date.parse(opensAt), Date.parse(closesAt)])]);
				for (const window of given) {
					const { start, width } = barOf(any, window);
					expect(start).toBeGreaterThanOrEqual(0);
					expect(width).toBeGreaterThanOrEqual(leastBar);
					expect(start + width).toBeLessThanOrEqual(1 + 1e-12);
				}
				const ticks = ticksOf(any);
				expect(ticks.length).toBeLessThanOrEqual(8);
				for (const { place } of ticks) expect(place >= 0 && place < 1).toBe(true);
			}),
		);
	});
});

describe("the timeline of windows", () => {
	it("draws today between the months around it", () => {
		const html = timeline("en");
		const [may = 0, july = 0] = percents(html, "timeline-tick", "x1").slice(2, 4);
		const [today = 0] = percents(html, "timeline-today", "x1");
		expect(html).toContain("Today, 20 Jun 2026");
		expect(today).toBeGreaterThan(may);
		expect(today).toBeLessThan(july);
	});

	it("draws each window by its standing, and the rehearsal a year after it", () => {
		const html = timeline("en");
		const [closed = 0] = percents(html, "timeline-bar closed", "x");
		const [open = 0] = percents(html, "timeline-bar open", "x");
		const [rehearsal = 0] = percents(html, "timeline-bar rehearsal", "x");
		const [january = 0, , , , , , nextJanuary = 0] = percents(html, "timeline-tick", "x1");
		expect(closed).toBeLessThan(open);
		expect(rehearsal - closed).toBeCloseTo(nextJanuary - january, 1);
		expect(html).toContain("Nobody has announced");
	});

	it("says of no rehearsal and of no recommending units where there are none", () => {
		const html = timeline("en", [{ ...rows[0], next: undefined } as WindowRow]);
		expect(html).not.toMatch(/rehearsal|recommend/i);
	});

	it("says all in a table", () => {
		expect(cells(timeline("en")).slice(1)).toEqual([
			["Societies"],
			["Window (closed)", "31 Dec 2025", "15 Jan 2026"],
			["Rehearsal (not announced)", "31 Dec 2026", "15 Jan 2027"],
			["Ministry &lt;second&gt;"],
			["Window (open)", "13 May 2026, 09:00", "1 Jul 2026, 17:00"],
			["Recommenders", "1 Jul 2026, 17:00", "8 Jul 2026, 17:00"],
		]);
		expect(cells(timeline("zh-CN"))).toContainEqual(["预演（未公布）", "2026年12月31日", "2027年1月15日"]);
	});

	it("names a window's days once each", () => {
		expect(timeline("zh-CN")).toContain("2026年5月13日至7月1日");
		expect(timeline("zh-CN")).toContain("2025年12月31日至2026年1月15日");
	});

	it("is not drawn without rows", () => {
		expect(timeline("en", [])).toBe("");
	});
});

describe("the parts of a score", () => {
	it.each([...rich.results, ...sparse.results].map((result) => [result.program.id, result] as const))(
		"of %s are those of the answer",
		(_, result) => {
			const html = score(result.fit, result.score);
			const parts = Object.values(result.fit);
			const [, ...lines] = cells(html);
			const sum = lines.pop();
			expect(sum).toEqual(["Score in all", result.score.toFixed(3)]);
			expect(lines.map((line) => Number(line[1]))).toEqual(parts.map((part) => part.score));
			lines.forEach((line, index) => {
				const { weight = 0, score: own = 0 } = parts[index] ?? {};
				expect(Number.parseFloat(line[2] ?? "") / 100).toBeCloseTo(weight, 6);
				expect(Math.abs(Number(line[3]) - weight * own)).toBeLessThanOrEqual(0.001);
			});
			expect(lines.reduce((total, line) => total + Number(line[3]), 0)).toBeCloseTo(result.score, 6);
		},
	);

	it("are as wide as their weights, and filled to their scores", () => {
		const [result] = rich.results;
		const parts = Object.values(result?.fit ?? {});
		const html = score(result?.fit ?? {}, result?.score ?? 0);
		const starts = percents(html, "score-room", "x");
		const ends = percents(html.split("<table")[0] ?? "", "score-fill", "x2");
		expect(percents(html, "score-room", "width")).toEqual(parts.map(({ weight }) => weight * 100));
		expect(starts).toEqual([0, 60, 85, 95]);
		ends.forEach((end, index) => {
			const { weight = 0, score: own = 0 } = parts[index] ?? {};
			expect(end - (starts[index] ?? 0)).toBeCloseTo(weight * own * 100, 1);
		});
	});

	it("stay within the bar and add up, whatever they are", () => {
		const share = fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000);
		fc.assert(
			fc.property(share, share, share, (weight, field, country) => {
				const fit: Fit = {
					field: { score: field, weight },
					country: { score: country, weight: 1 - weight, covered: [], uncertain: [], notCovered: [] },
				};
				const total = Math.round((weight * field + (1 - weight) * country) * 1000) / 1000;
				const html = score(fit, total);
				for (const end of percents(html, "score-fill", "x2").filter((value) => !Number.isNaN(value))) expect(end).toBeLessThanOrEqual(100);
				const counted = cells(html)
					.slice(1, 3)
					.map((line) => Number(line[3]));
				expect(counted.reduce((sum, each) => sum + each, 0)).toBeCloseTo(total, 6);
			}),
		);
	});

	it("are told to be none where nothing was given", () => {
		expect(score({}, 0)).toContain("Nothing has been given yet");
	});
});

describe("the countries by program", () => {
	it("stand in each program that takes them, and lead to their pages", () => {
		const links = grid("en").match(/href="\/countries\/[A-Z]{2}"/g) ?? [];
		expect(links).toHaveLength(programs.reduce((sum, program) => sum + program.partnerCountries.length + program.uncertainCountries.length, 0));
		expect(links.filter((link) => link.includes("/FR"))).toHaveLength(3);
	});

	it("say in words by how many programs they are taken, and where that is uncertain", () => {
		const html = grid("en");
		expect(html).toMatch(/France<\/span>.*? \(3 programs\)/);
		expect(html).toMatch(/country-tile uncertain"[^>]*href="\/countries\/TR".*?Türkiye.*?the source does not say/);
		expect(html).toContain("40 countries (7 more uncertain)");
	});

	it("lead where the page wants them to", () => {
		const html = String(
			<CountryGrid programs={programs} countries={snapshot.countries} language="en" countryHref={(code) => `/countries/${code}?lang=en`} />,
		);
		expect(html).toContain('href="/countries/FR?lang=en"');
	});
});

describe("signs", () => {
	it("have a shape each", () => {
		const verdicts = (["can", "confirm", "indirect", "cannot"] as const).map((verdict) => String(<VerdictIcon verdict={verdict} />));
		const outcomes = (["pass", "fail", "unknown"] as const).map((outcome) => String(<OutcomeIcon outcome={outcome} />));
		const shapes = [...verdicts, ...outcomes].map((html) => html.replace(/^<svg[^>]*>/, ""));
		expect(new Set(shapes).size).toBe(7);
	});

	it("are the same mark on a page and as a file", () => {
		const paths = (svg: string) => [...svg.matchAll(/ d="([^"]+)"/g)].map(([, path]) => path);
		expect(paths(markSvg)).toEqual(paths(String(<Mark />)));
		expect(markSvg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/);
	});
});

describe("every picture", () => {
	const [result] = rich.results;
	const pictures = (language: Language) => [
		timeline(language),
		grid(language),
		score(result?.fit ?? {}, result?.score ?? 0, language),
		String(<VerdictIcon verdict="indirect" />),
		String(<Mark />),
	];

	it.each(languages)("in %s has no style of its own, and hides its drawing from those who cannot see it", (language) => {
		for (const html of pictures(language)) {
			expect(html).not.toMatch(/\sstyle=/);
			for (const svg of html.match(/<svg[^>]*>/g) ?? []) expect(svg).toContain('aria-hidden="true"');
		}
	});

	it("is named and worded in both languages", () => {
		for (const html of pictures("zh-CN").slice(0, 3)) expect(html).toMatch(/<figure class="[\w-]+" aria-label="[\u4e00-\u9fff]+"/);
		for (const html of pictures("en").slice(0, 3)) {
			expect(html).toMatch(/<figure class="[\w-]+" aria-label="[A-Z][\w ]+"/);
			expect(html.replaceAll(/<[^>]*>/g, " ")).not.toMatch(/[\u4e00-\u9fff]/);
		}
	});
});
