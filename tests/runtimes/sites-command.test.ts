import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, describe, expect, it } from "vitest";
import { openAccess } from "../../src/access/open.ts";
import { siteRegister } from "../../src/access/register.ts";
import { type SiteRecord, siteStore } from "../../src/access/sites.ts";
import { type Ended, runDuikou } from "../support/processes.ts";

/** The command line of the sites as processes of their own, as a person calls it. */

const folder = mkdtempSync(join(tmpdir(), "duikou-sites-command-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const databaseUrl = `file:${join(folder, "access.db")}`;

function sites(parameters: string[], database = databaseUrl): Promise<Ended> {
	return runDuikou(["sites", ...parameters], { ACCESS_DATABASE_URL: database }, folder);
}

type Listed = SiteRecord & { unknownPrograms: string[] | null };

async function listed(): Promise<Listed[]> {
	return JSON.parse((await sites(["list", "--json"])).stdout) as Listed[];
}

/** Counts as a server does. */
async function showOnce(key: string, moment: string): Promise<void> {
	const { database, close } = await openAccess({ databaseUrl, authToken: undefined });
	const register = siteRegister(database, () => Date.parse(moment));
	const site = await register.siteOf(key);
	if (typeof site === "string") throw new Error(`the site is ${site}`);
	register.count(site, "shown");
	expect(await register.flush()).toBe("written");
	close();
}

const twoOrigins = ["--origin", "https://Example.org/", "--origin", "https://例子.中国"];

describe("duikou sites", () => {
	it("says what to do where there are none", async () => {
		const howTo = "No site was given a key yet. To give a site a key: npx duikou sites add --name <name> --origin <origin>\n";
		for (const parameters of [["list"], ["stats"]]) expect(await sites(parameters)).toEqual({ code: 0, stdout: "", stderr: howTo });
	});

	it("adds, lists, counts and removes, and prints nothing but the key on standard output", async () => {
		const added = await sites(["add", "--name", "=中国化学会", ...twoOrigins, "--programs", "cast-asean,, most-2026-2-hungary,", "--theme", "dark"]);
		expect(added).toMatchObject({ code: 0, stdout: expect.stringMatching(/^site_[0-9A-Za-z]{12}\n$/) });
		const key = added.stdout.trim();
		expect(added.stderr.split("\n")).toEqual([
			"This is the key of =中国化学会. It is public, and of use only on https://example.org and https://xn--fsqu00a.xn--fiqs8s.",
			"It shows cast-asean and most-2026-2-hungary, in dark colours.",
			`Open /embed/builder?site=${key} on the server: it makes the line to paste into the site's pages.`,
			"most-2026-2-hungary is one edition; name its series, most-hungary, to go on with the next by itself.",
			"",
		]);
		const plain = await sites(["add", "--name", "plain", "--origin", "http://example.org"]);
		expect(plain).toMatchObject({ code: 0, stderr: expect.stringContaining("\nIt shows all programs.\n") });

		expect((await sites(["stats"])).stderr).toMatch(/^Nothing was counted yet\. /);
		await showOnce(key, "2026-11-20T15:59:59Z");
		await showOnce(key, "2026-11-20T16:00:00Z");
		await showOnce(plain.stdout.trim(), "2026-11-20T16:00:00Z");

		const removed = `Site ${key} (=中国化学会) is removed. Running servers refuse its key within five seconds; what was counted stays.\n`;
		expect(await sites(["remove", "=中国化学会"])).toEqual({ code: 0, stdout: removed, stderr: "" });
		expect(await sites(["remove", key])).toMatchObject({ code: 0, stdout: expect.stringContaining("was removed before, on 2") });

		const [heads, ...rows] = (await sites(["list"])).stdout.trimEnd().split("\n");
		expect(heads).toMatch(/^KEY +CREATED +STATE +THEME +PROGRAMS +ORIGINS +NAME$/);
		expect(rows).toEqual([
			expect.stringMatching(
				new RegExp(
					`^${key} +[\\d-]{10} +removed on [\\d-]{10} +dark +cast-asean,most-2026-2-hungary +https://example.org,https://xn--fsqu00a.xn--fiqs8s +=中国化学会$`,
				),
			),
			expect.stringMatching(/^site_\w{12} +[\d-]{10} +valid +default +all +http:\/\/example\.org +plain$/),
		]);
		expect((await listed()).map(({ key: id }) => id)).toEqual([key, plain.stdout.trim()]);

		const table = (await sites(["stats", "--since", "2026-11-21"])).stdout.trimEnd().split("\n");
		expect(table).toEqual([
			expect.stringMatching(/^DAY +SHOWN +ANSWERED +SITE +NAME$/),
			expect.stringMatching(new RegExp(`^2026-11-21 +1 +0 +${key} +=中国化学会$`)),
			expect.stringMatching(/^2026-11-21 +1 +0 +site_\w{12} +plain$/),
		]);
		const { stdout: csv } = await sites(["stats", "--site", key, "--csv"]);
		expect(parse(csv, { bom: true })).toEqual([
			["day", "site", "name", "shown", "answered"],
			// No spreadsheet may take a name for a formula.
			["2026-11-20", key, "'=中国化学会", "1", "0"],
			["2026-11-21", key, "'=中国化学会", "1", "0"],
		]);
		const later = await sites(["stats", "--since", "2026-12-01", "--csv"]);
		expect(later.stderr).toMatch(/^Nothing was counted since 2026-12-01\. /);
		expect(parse(later.stdout, { bom: true })).toEqual([["day", "site", "name", "shown", "answered"]]);
	}, 180_000);

	it("changes what is said, keeps the key, and says what it is bound to afterwards", async () => {
		const key = (await sites(["add", "--name", "changing", "--origin", "https://example.org", "--theme", "light"])).stdout.trim();
		const record = async () => (await listed()).find((site) => site.key === key);
		const changed = (...lines: string[]) =>
			`${[...lines, "Running servers follow within five seconds; its key, and what was counted, stay."].join("\n")}\n`;
		// What is changed may be named last: options take one value each.
		expect(await sites(["change", "--add-origin", "https://b.example", "--add-origin", "https://c.example", "changing"])).toEqual({
			code: 0,
			stdout: changed(
				`Site ${key} (changing) is changed. Its key is of use only on https://example.org and https://b.example and https://c.example.`,
				"It shows all programs, in light colours.",
			),
			stderr: "",
		});
		const all = ["--name", "changed", "--origin", "https://d.example", "--programs", "most-2026-2-korea", "--theme", "default"];
		expect(await sites(["change", key, ...all])).toEqual({
			code: 0,
			stdout: changed(`Site ${key} (changed) is changed. Its key is of use only on https://d.example.`, "It shows most-2026-2-korea."),
			stderr: "most-2026-2-korea is one edition; name its series, most-korea, to go on with the next by itself.\n",
		});
		expect(await record()).toMatchObject({ name: "changed", origins: ["https://d.example"], programs: ["most-2026-2-korea"], theme: null });
		expect(await sites(["change", key, "--programs", "all"])).toMatchObject({
			code: 0,
			stdout: expect.stringContaining("\nIt shows all programs.\n"),
		});
		expect((await record())?.programs).toBeNull();
	}, 180_000);

	it("marks programs that the catalog does not have any more", async () => {
		const { database, close } = await openAccess({ databaseUrl, authToken: undefined });
		const { key } = await siteStore(database, () => Date.parse("2026-11-20T16:00:00Z")).add({
			name: "behind",
			origins: ["https://example.org"],
			programs: ["cast-asean", "cast-2019-asean"],
		});
		close();
		const [line] = (await sites(["list"])).stdout.split("\n").filter((candidate) => candidate.startsWith(key));
		expect(line).toMatch(/ cast-asean; unknown: cast-2019-asean +https:\/\/example\.org +behind$/);
		const sitesListed = await listed();
		expect(sitesListed.find((site) => site.key === key)?.unknownPrograms).toEqual(["cast-2019-asean"]);
		expect(sitesListed.find(({ name }) => name === "plain")?.unknownPrograms).toEqual([]);
	}, 180_000);

	it.each([
		[["add", "--origin", "https://example.org"], /required option '--name <name>'/],
		[["add", "--name", "x"], /required option '--origin <origin\.\.\.>'/],
		[["add", "--name", "a\tb", "--origin", "https://example.org"], /^A name has 1 to 60 characters/],
		[["add", "--name", "x", "--origin", "example.org"], /^"example\.org" is no origin; write https:\/\/example\.org\.$/],
		[["add", "--name", "x", "--origin", "https://*.example.org"], /list each origin/],
		[["add", "--name", "plain", "--origin", "https://example.org"], /^Site site_\w{12} has the name plain already; /],
		[["add", "--name", "x", "--origin", "https://example.org", "--theme", "pink"], /pink.* Allowed choices are auto, light, dark/],
		[
			["add", "--name", "x", "--origin", "https://example.org", "--programs", "most-hungry"],
			/^The catalog has no program "most-hungry"; did you mean most-/,
		],
		[["add", "--name", "x", "--origin", "https://example.org", "--programs", "§"], /^The catalog has no program "§"; ids are such as cast-/],
		[["add", "--name", "x", "--origin", "https://example.org", "--programs", " , "], /^Name the programs that the site shows by their ids/],
		[["add", "--name", "x", "--origin", "http://[::1]:3000"], /^The host \[::1\] is an address of IP version 6: browsers/],
		[["change", "plain"], /^Say what to change: --name, --origin, --add-origin, --programs or --theme; /],
		[["change", "nobody", "--name", "x"], /^No site has the key or the name "nobody"/],
		[["change", "plain", "--programs", "most-hungry"], /^The catalog has no program "most-hungry"; did you mean most-/],
		[["change", "plain", "--theme", "pink"], /pink.* Allowed choices are auto, light, dark, default/],
		[["change", "--name", "x"], /missing required argument 'key-or-name'/],
		[["remove", "nobody"], /^No site has the key or the name "nobody"; npx duikou sites list shows them all\.$/],
		[["stats", "--site", "nobody"], /^No site has the key or the name "nobody"/],
		[["stats", "--since", "2026-02-30"], /2026-02-30.* such as 2026-01-31\.$/],
	])(
		"says in one line what is wrong with %j",
		async (parameters, message) => {
			const { code, stdout, stderr } = await sites(parameters);
			expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
			expect(stderr.trimEnd()).toMatch(message);
			expect(stderr.trimEnd().split("\n")).toHaveLength(1);
		},
		180_000,
	);

	it("prints help without a subcommand, and does not wait for the catalog or a database", async () => {
		const { stderr } = await sites([], "mysql://nowhere.invalid");
		expect(stderr).toMatch(/Usage: duikou sites .*add .*list .*change .*remove .*stats /s);
	}, 180_000);
});
