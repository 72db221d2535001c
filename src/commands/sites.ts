import { Command, InvalidArgumentError, Option } from "commander";
import type { SiteChanges, SiteDay, SiteRecord, SiteStore, SiteWanted, StatsWanted } from "../access/sites.ts";
import { momentOf } from "../model/request.ts";
import { type Theme, themes } from "../model/sites.ts";
import { inStore } from "./in-store.ts";
import { catalogHasFaults, checkedNames, knownNames } from "./program-names.ts";
import type { Surroundings } from "./surroundings.ts";
import { dayOf, tableLines } from "./table-lines.ts";

interface AddOptions {
	name: string;
	origin: string[];
	programs?: string[] | "all";
	theme?: Theme;
}

interface ChangeOptions extends Partial<Omit<AddOptions, "theme">> {
	addOrigin?: string[];
	theme?: Theme | "default";
}

const howToAdd = "To give a site a key: npx duikou sites add --name <name> --origin <origin>";

const nothingToChange =
	"Say what to change: --name, --origin, --add-origin, --programs or --theme; npx duikou sites change --help tells what each does.";

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
		.action(({ name, origin, programs, theme }: AddOptions) =>
			withPrograms(programs, (advice) =>
				inSites(async (store) => {
					const site = await store.add({ name, origins: origin, programs: programs === "all" ? undefined : programs, theme } satisfies SiteWanted);
					print(site.key);
					complain(`This is the key of ${site.name}. It is public, and of use only on ${site.origins.join(" and ")}.`);
					complain(shownBy(site));
					complain(`Open /embed/builder?site=${site.key} on the server: it makes the line to paste into the site's pages.`);
					for (const line of advice) complain(line);
				}),
			),
		);
	sites
		.command("list")
		.description("list every site that was given a key")
		.option("--json", "for programs")
		.action(({ json }: { json?: true }) =>
			inSites(async (store) => {
				const listed = await withUnknown(await store.list());
				if (json) print(JSON.stringify(listed, null, 2));
				else if (listed.length === 0) complain(`No site was given a key yet. ${howToAdd}`);
				else for (const line of tableOf(listed)) print(line);
			}),
		);
	sites
		.command("change <key-or-name>")
		.description("change what a site was given: its key and what was counted stay")
		.option("--name <name>", "whose site it is from now on")
		.option("--origin <origin>", "where its pages are, in place of all that was said before; again for each of several", collected)
		.option("--add-origin <origin>", "where it has pages too; again for each of several", collected)
		.addOption(new Option("--programs <ids>", "the ids or series of the programs it shows, comma separated, or all").argParser(idsOf))
		.addOption(new Option("--theme <theme>", "the colours it is shown in").choices([...themes, "default"]))
		.action((keyOrName: string, { name, origin, addOrigin, programs, theme }: ChangeOptions) => {
			const changes: SiteChanges = {
				name,
				origins: origin,
				addedOrigins: addOrigin,
				programs: programs === "all" ? null : programs,
				theme: theme === "default" ? null : theme,
			};
			if (Object.values(changes).every((change) => change === undefined)) return refuse(nothingToChange);
			return withPrograms(programs, (advice) =>
				inSites(async (store) => {
					const site = await store.change(keyOrName, changes);
					print(`Site ${site.key} (${site.name}) is changed. Its key is of use only on ${site.origins.join(" and ")}.`);
					print(shownBy(site));
					print("Running servers follow within five seconds; its key, and what was counted, stay.");
					for (const line of advice) complain(line);
				}),
			);
		});
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

	function refuse(...reasons: string[]): void {
		for (const reason of reasons) complain(reason);
		exitWith(1);
	}

	/** Does something with the programs of a site, if there are any and the catalog has them; `advice` is what to say of them. */
	async function withPrograms(programs: readonly string[] | "all" | undefined, task: (advice: string[]) => Promise<void>): Promise<void> {
		if (!programs || programs === "all" || programs.length === 0) return task([]);
		const { faults, advice } = await checkedNames(programs, surroundings);
		return faults.length > 0 ? refuse(...faults) : task(advice);
	}

	/** The sites, and which of their programs the catalog does not have; `null` where nobody can tell. */
	async function withUnknown(listed: readonly SiteRecord[]): Promise<ListedSite[]> {
		// Reading the catalog takes seconds.
		if (listed.every(({ programs }) => programs === null)) return listed.map((site) => ({ ...site, unknownPrograms: [] }));
		const known = await knownNames(surroundings);
		if (!known) complain(catalogHasFaults);
		return listed.map((site) => ({ ...site, unknownPrograms: known ? (site.programs ?? []).filter((name) => !known.has(name)) : null }));
	}
}

/** `unknownPrograms`: those the catalog does not have; `null` where nobody can tell. */
type ListedSite = SiteRecord & { unknownPrograms: string[] | null };

function shownBy({ programs, theme }: SiteRecord): string {
	return `It shows ${programs ? programs.join(" and ") : "all programs"}${theme ? `, in ${coloursOf[theme]}` : ""}.`;
}

/** What is named; parts without a name are left out. */
function idsOf(text: string): string[] | "all" {
	if (text.trim() === "all") return "all";
	return text
		.split(/[,，、]/)
		.map((id) => id.trim())
		.filter((id) => id !== "");
}

/** An option that is given several times, each with one value: what comes after it may be what the command is about. */
function collected(value: string, before: readonly string[] = []): string[] {
	return [...before, value];
}

function dayOption(text: string): string {
	if (!/^\d{4}-\d\d-\d\d$/.test(text) || momentOf(text) === undefined)
		throw new InvalidArgumentError("Write a day as YYYY-MM-DD, such as 2026-01-31.");
	return text;
}

function tableOf(listed: readonly ListedSite[]): string[] {
	return tableLines(
		["KEY", "CREATED", "STATE", "THEME", "PROGRAMS", "ORIGINS", "NAME"],
		listed.map(({ key, createdAt, removedAt, theme, programs, unknownPrograms, origins, name }) => [
			key,
			dayOf(createdAt),
			removedAt === null ? "valid" : `removed on ${dayOf(removedAt)}`,
			theme ?? "default",
			programs ? programsCell(programs, unknownPrograms ?? []) : "all",
			origins.join(","),
			name,
		]),
	);
}

function programsCell(programs: readonly string[], unknown: readonly string[]): string {
	const known = programs.filter((name) => !unknown.includes(name)).join(",");
	return unknown.length === 0 ? known : [known, `unknown: ${unknown.join(",")}`].filter((part) => part !== "").join("; ");
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
