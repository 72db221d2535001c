import type { Snapshot } from "../../../core/snapshot.ts";
import { type PlacedFault, placedFaults } from "../../../http/faults.ts";
import type { ProgramKind } from "../../../model/enumerations.ts";
import { languageOfTag, type MatchRequest } from "../../../model/request.ts";
import { type Theme, themes } from "../../../model/sites.ts";
import type { Language } from "../../../model/text.ts";

/** Where the matching is shown for the pages of others. */
export const embedPath = "/embed";

/**
 * What a website asks of the matching that it shows: in the address of a frame or a link, and as attributes of the element,
 * by the same names.
 */
export interface EmbedOptions {
	/** The language; that of the reader where it is not asked for. */
	lang?: Language;
	/** The key of the site. */
	site?: string;
	/** What is looked at: programs by id or series, else kinds of program; all where neither is named. */
	kinds?: MatchRequest["kinds"];
	programs?: MatchRequest["programs"];
	/** What the form begins with, and whoever fills it in may change: countries and groups as they are written, and a kind of institution. */
	countries?: readonly string[];
	institutionType?: MatchRequest["profile"]["institutionType"];
	theme?: Theme;
	/** For a narrow place: the form without its hints, and the first programs without their details. */
	compact: boolean;
}

/** The names of the options, in the order in which they are written. */
export const optionNames = ["lang", "site", "kinds", "programs", "countries", "institution-type", "theme", "compact"] as const;
export type OptionName = (typeof optionNames)[number];

/** How many values an option may have: more are no website's, and finding what each may have meant takes long. */
const mostValues = 30;

/** The options that name no more than one thing. */
const single: readonly OptionName[] = ["lang", "site", "institution-type", "theme", "compact"];

/** The options that have several values, and the one of the profile, are judged as the same members of a request are. */
const nameOfMember: ReadonlyMap<unknown, OptionName> = new Map([
	["programs", "programs"],
	["partnerCountries", "countries"],
	["institutionType", "institution-type"],
]);

interface ReadOptions {
	options: EmbedOptions;
	/** What is wrong with them; each path begins with the name of an option. */
	faults: PlacedFault[];
}

/**
 * Reads the options in a query. An option without a value is as if it were not there, but for `compact`; other members of
 * the query are passed over: whoever passes an address on may add some.
 */
export function readOptions(query: URLSearchParams, snapshot: Snapshot): ReadOptions {
	const list = (name: OptionName) => {
		const named = valuesIn(query, name);
		return named.length > 0 ? named : undefined;
	};
	const text = (name: OptionName) => query.getAll(name).at(-1)?.trim() || undefined;
	const [theme, compact] = [text("theme"), query.getAll("compact").at(-1)];
	const [countries, institutionType] = [list("countries"), text("institution-type")];
	const few = (values: string[] | undefined) => values?.slice(0, mostValues);
	const body = { profile: { partnerCountries: few(countries), institutionType }, programs: few(list("programs")) };
	const asked = withoutAbsent({ ...body, profile: withoutAbsent(body.profile) });
	const parsed = snapshot.requestSchema.safeParse(asked);
	const found = parsed.success ? [] : placedFaults(parsed.error, asked, snapshot.memberNames);
	const faults: PlacedFault[] = found.map(({ path, parameters }) => ({ path: [nameOfPath(path)], parameters }));
	const kinds = list("kinds");
	if (kinds && !kinds.every(isKind)) faults.push({ path: ["kinds"], parameters: { code: "not-one-of", values: shownKinds } });
	if (theme !== undefined && !isTheme(theme)) faults.push({ path: ["theme"], parameters: { code: "not-one-of", values: [...themes] } });
	for (const name of optionNames.filter((option) => (list(option)?.length ?? 0) > mostValues)) {
		faults.push({ path: [name], parameters: { code: "too-many", maximum: mostValues } });
	}
	for (const name of single.filter((option) => query.getAll(option).length > 1)) faults.push({ path: [name], parameters: { code: "repeated" } });
	const options: EmbedOptions = {
		lang: languageIn(query),
		site: text("site"),
		countries,
		theme: isTheme(theme) ? theme : undefined,
		compact: compact !== undefined && compact !== "false",
		kinds: kinds?.filter(isKind),
		...(parsed.success && { programs: parsed.data.programs, institutionType: parsed.data.profile.institutionType }),
	};
	return { options: withoutAbsent(options), faults };
}

/** The language that is asked for: a website in another one than Chinese is read abroad. Undefined where it is left to the reader. */
export function languageIn(query: URLSearchParams): Language | undefined {
	const tag = query.getAll("lang").at(-1)?.trim();
	return tag ? (languageOfTag(tag) ?? "en") : undefined;
}

/** The values of an option that may have several, joined by commas or repeated. */
export function valuesIn(query: URLSearchParams, name: OptionName): string[] {
	const values = query.getAll(name).flatMap((value) => value.split(/[,，、]/));
	return values.map((value) => value.trim()).filter((value) => value !== "");
}

function nameOfPath(path: readonly PropertyKey[]): string {
	return nameOfMember.get(path[0] === "profile" ? path[1] : path[0]) ?? String(path[0]);
}

/** Kinds that people apply to; the others come only beside them. */
const shownKinds: readonly ProgramKind[] = ["mechanism", "exchange-program"];

function isKind(text: string): text is ProgramKind {
	return shownKinds.some((kind) => kind === text);
}

function isTheme(text: string | undefined): text is Theme {
	return themes.some((theme) => theme === text);
}

function withoutAbsent<Given extends object>(given: Given): Given {
	return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Given;
}

/** The options by their names, as attributes and addresses write them; those that are not asked for are left out. */
export function writtenOptions(options: EmbedOptions): { name: OptionName; value: string }[] {
	const values: Record<OptionName, string | undefined> = {
		lang: options.lang,
		site: options.site,
		kinds: options.kinds?.join(),
		programs: options.programs?.join(),
		countries: options.countries?.join(),
		"institution-type": options.institutionType,
		theme: options.theme,
		compact: options.compact ? "" : undefined,
	};
	return optionNames.flatMap((name) => {
		const value = values[name];
		return value === undefined ? [] : [{ name, value }];
	});
}

/** The path and query at which the matching is shown with these options, as a page of its own or in a frame; or another path with them. */
export function embedAddress(options: EmbedOptions, path = embedPath): string {
	const query = writtenOptions(options).map(({ name, value }) =>
		value === "" ? name : `${name}=${encodeURIComponent(value).replaceAll("%2C", ",")}`,
	);
	return query.length > 0 ? `${path}?${query.join("&")}` : path;
}
