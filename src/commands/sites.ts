import { Command, InvalidArgumentError, Option } from "commander";
import type { SiteDay, SiteRecord, SiteStore, SiteWanted, StatsWanted } from "../access/sites.ts";
import { momentOf } from "../model/request.ts";
import { type Theme, themes } from "../model/sites.ts";
import { inStore } from "./in-store.ts";
import type { Surroundings } from "./surroundings.ts";
import { dayOf, tableLines } from "./table-lines.ts";

interface AddOptions {
	name: string;
	origin: string[];
	programs?: string[];
	theme?: Theme;
}

const howToAdd = "To give a site a key: npx duikou sites add --name <name> --origin <origin>";

const coloursOf: Readonly<Record<Theme, string>> = {
	auto: "light or dark colours, as the visitor's device has them",
	light: "light colours",
	dark: "dark colours",
};

/** `duikou sites …`: gives keys to the websites that show the matching in their pages, and tells how often they do. */
export function sitesCommand(surroundings: Surroundings): Command {
	const { print, complain, exitWith } = surroundings;
	const inSites = (task: (store: SiteStore) => Promise<void>) =>
		inStore(surroundings, async () => (await import("../access/sites.ts")).siteStore, task);

	const sites = new Command("sites").description("the websites that show the matching in their pages");
	sites
		.command("add")
		.description("give a site a key: prints it on standard output; it is public")
		.requiredOption("--name <name>", "whose site it is, as its visitors are told; a name has one key at a time")
		.requiredOption("--origin <origin...>", "where its pages are, such as https://example.org; several where there are several")
		.addOption(new Option("--programs <ids>", "the ids or series of the programs it shows, comma separated (default: all)").argParser(idsOf))
		.addOption(new Option("--theme <theme>", "the colours it is shown in").choices(themes))
		.action(async ({ name, origin, programs, theme }: AddOptions) => {
			const faults = programs ? await faultsOf(programs, surroundings) : [];
			if (faults.length > 0) {
				for (const fault of faults) complain(fault);
				exitWith(1);
				return;
			}
			await inSites(async (store) => hand(await store.add({ name, origins: origin, programs, theme } satisfies SiteWanted)));
		});
	sites
		.command("list")
		.description("list every site that was given a key")
		.option("--json", "for programs")
		.action(({ json }: { json?: true }) =>
			inSites(async (store) => {
				const listed = await store.list();
				if (json) print(JSON.stringify(listed, null, 2));
				else if (listed.length === 0) complain(`No site was given a key yet. ${howToAdd}`);
				else for (const line of tableOf(listed)) print(line);
			}),
		);
	sites
		.command("remove <key-or-name>")
		.description("end a site's key; what was counted stays")
		.action((keyOrName: string) =>
			inSites(async (store) => {
				const { record, already } = await store.remove(keyOrName);
				print(
					already
						? `Site ${record.key} (${record.name}) was removed before, on ${dayOf(record.removedAt)}.`
						: `Site ${record.key} (${record.name}) is removed. Running servers refuse its key within five seconds; what was counted stays.`,
				);
			}),
		);
	sites
		.command("stats")
		.description("how often the form was shown and answered, by day (in Beijing) and site")
		.option("--site <key-or-name>", "of this site alone")
		.addOption(new Option("--since <day>", "from this day on, YYYY-MM-DD").argParser(dayOption))
		.option("--csv", "for spreadsheets and programs")
		.action(({ site, since, csv }: StatsWanted & { csv?: true }) =>
			inSites(async (store) => {
				const days = await store.stats({ site, since });
				if (csv) print(await csvOf(days));
				if (days.length === 0) complain(await whyNothing(store, since));
				else if (!csv) for (const line of statsTableOf(days)) print(line);
			}),
		);
	return sites;

	function hand({ key, name, origins, programs, theme }: SiteRecord): void {
		print(key);
		complain(`This is the key of ${name}. It is public, and of use only on ${origins.join(" and ")}.`);
		complain(`It shows ${programs ? programs.join(" and ") : "all programs"}${theme ? `, in ${coloursOf[theme]}` : ""}.`);
		complain(`Open /embed/builder?site=${key} on the server: it makes the line to paste into the site's pages.`);
	}
}

function idsOf(text: string): string[] {
	return text.split(/[,，]/).map((id) => id.trim());
}

function dayOption(text: string): string {
	if (!/^\d{4}-\d\d-\d\d$/.test(text) || momentOf(text) === undefined)
		throw new InvalidArgumentError("Write a day as YYYY-MM-DD, such as 2026-01-31.");
	return text;
}

/** Which of the programs the catalog in `data/` does not have, in words. Reading it takes seconds. */
async function faultsOf(programs: readonly string[], { dataFolder }: Surroundings): Promise<string[]> {
	const { readCatalog } = await import("../catalog/authored.ts");
	const { nearestNames } = await import("../core/understand/nearest.ts");
	const { catalog } = readCatalog(dataFolder);
	if (!catalog) return ["The catalog in data/ has faults, so no program can be looked up; run: npx duikou catalog check"];
	const known = new Set(catalog.programs.flatMap(({ value: { id, series } }) => [id, series]));
	return programs
		.filter((program) => !known.has(program))
		.map((program) => {
			const [nearest] = nearestNames(program, known, 1);
			const advice = nearest ? `did you mean ${nearest}?` : `ids are such as ${[...known][0]}, and /v1/programs on the server lists them.`;
			return `The catalog has no program ${JSON.stringify(program)}; ${advice}`;
		});
}

function tableOf(listed: readonly SiteRecord[]): string[] {
	return tableLines(
		["KEY", "CREATED", "STATE", "THEME", "PROGRAMS", "ORIGINS", "NAME"],
		listed.map(({ key, createdAt, removedAt, theme, programs, origins, name }) => [
			key,
			dayOf(createdAt),
			removedAt === null ? "valid" : `removed on ${dayOf(removedAt)}`,
			theme ?? "default",
			programs?.join(",") ?? "all",
			origins.join(","),
			name,
		]),
	);
}

function statsTableOf(days: readonly SiteDay[]): string[] {
	return tableLines(
		["DAY", "SHOWN", "ANSWERED", "SITE", "NAME"],
		days.map(({ day, shown, answered, site, name }) => [day, String(shown), String(answered), site, name]),
	);
}

/** The lines as CSV, but for the last line feed, which printing adds. */
async function csvOf(days: readonly SiteDay[]): Promise<string> {
	// Loaded here: what writes spreadsheets takes a while, and nothing else needs it.
	const { csvTable } = await import("../spreadsheet/write.ts");
	const headings = ["day", "site", "name", "shown", "answered"];
	const lines = days.map(({ day, site, name, shown, answered }) => [day, site, name, shown, answered]);
	return csvTable([headings, ...lines]).replace(/\n$/, "");
}

async function whyNothing(store: SiteStore, since: string | undefined): Promise<string> {
	if ((await store.list()).length === 0) return `No site was given a key yet. ${howToAdd}`;
	const when = since === undefined ? "yet" : `since ${since}`;
	return `Nothing was counted ${when}. Servers write down every half minute what sites showed; /embed/builder on the server makes the line for their pages.`;
}
