import { z } from "zod";
import { boundedArray } from "./bounded.ts";
import { enumerations } from "./enumerations.ts";
import { type Meanings, maximumEntries, profileSchema } from "./profile.ts";
import { isRevisionId, revisionPattern } from "./revisions.ts";
import { charactersOf, type Language } from "./text.ts";

/** What the programs of a catalog are called by: an id, or the series of its editions. */
export interface ProgramNames extends Meanings {
	hasProgram(idOrSeries: string): boolean;
	/** The content address of the revision that answers. */
	revision: string;
}

export type RequestFaultParameters =
	| { code: "unknown-program"; given: string }
	| { code: "unknown-revision"; given: string }
	| { code: "unreadable-revision" }
	| { code: "unknown-language-tag"; given: string }
	| { code: "not-a-moment"; given: string };

/** The earliest and latest moments an answer can be asked for: Asia/Shanghai has kept +08:00 without change since 1992. */
const earliestAsOf = Date.UTC(1992, 0, 1);
const latestAsOf = Date.UTC(2200, 0, 1);

const wholeDate = z.iso.date();
/** RFC 3339; a time without seconds, as deadlines are printed, is taken too. */
const dateTime = z.union([z.iso.datetime({ offset: true }), z.iso.datetime({ offset: true, precision: -1 })]);

/**
 * A moment from `YYYY-MM-DD` (noon of that day in Asia/Shanghai) or an RFC 3339 date-time with `Z` or an offset.
 * Returns milliseconds since the epoch, or undefined where the text is neither.
 */
export function momentOf(given: string): number | undefined {
	const text = wholeDate.safeParse(given).success ? `${given}T12:00:00+08:00` : given.toUpperCase();
	if (!dateTime.safeParse(text).success) return undefined;
	const moment = Date.parse(text);
	return moment >= earliestAsOf && moment < latestAsOf ? moment : undefined;
}

/** Chinese for every `zh` tag, English for every `en` tag, undefined for others. */
export function languageOfTag(tag: string): Language | undefined {
	const primary = tag.toLowerCase().split(/[-_]/, 1)[0];
	return primary === "zh" ? "zh-CN" : primary === "en" ? "en" : undefined;
}

const asOfSchema = z
	.string()
	.meta({
		description:
			"The moment to judge for: a date, which means noon of that day in Asia/Shanghai, or an RFC 3339 date-time with `Z` or an offset, from 1992 to 2199. Now where it is not given.",
		pattern: "^\\d{4}-\\d{2}-\\d{2}([Tt]\\d{2}:\\d{2}.*([Zz]|[+-]\\d{2}:\\d{2}))?$",
		examples: ["2026-06-01", "2026-06-30T17:00:00+08:00"],
	})
	.transform((given, context) => {
		const moment = momentOf(given);
		if (moment === undefined) context.addIssue({ code: "custom", params: { code: "not-a-moment", given }, message: "not-a-moment" });
		return moment ?? 0;
	});

const langSchema = z
	.string()
	.meta({
		description:
			"The language of the answer: Chinese for every `zh` tag, English for every `en` tag. `Accept-Language` where it is not given, else Chinese.",
		pattern: "^([Zz][Hh]|[Ee][Nn])([-_].*)?$",
		examples: ["zh-CN", "en"],
	})
	.transform((given, context): Language => {
		const language = languageOfTag(given);
		if (!language) context.addIssue({ code: "custom", params: { code: "unknown-language-tag", given }, message: "unknown-language-tag" });
		return language ?? "zh-CN";
	});

/** How many programs an answer ranks where it is not said. */
export const defaultLimit = 10;

/** What can be asked beside a profile. */
export function matchOptions(names: ProgramNames) {
	const program = z.string().superRefine((given, context) => {
		if (!names.hasProgram(given)) context.addIssue({ code: "custom", params: { code: "unknown-program", given }, message: "unknown-program" });
	});
	const revision = z.string().superRefine((given, context) => {
		if (given !== names.revision) context.addIssue({ code: "custom", params: { code: "unknown-revision", given }, message: "unknown-revision" });
	});
	return {
		asOf: asOfSchema.optional(),
		lang: langSchema.optional(),
		limit: z.int().min(1).max(100).default(defaultLimit).describe("How many results to answer with, the best first."),
		countryScope: z
			.enum(["partner", "any"])
			.default("partner")
			.describe("partner: programs that take at least one of the partner countries, where any are given. any: all programs."),
		kinds: boundedArray(z.enum(enumerations.programKind), maximumEntries)
			.describe(
				"Kinds of program to answer with: mechanisms and exchange programs where they are not given. Initiatives and policy areas come only as related.",
			)
			.optional(),
		programs: boundedArray(program, maximumEntries)
			.meta({
				description: "Programs to judge, by id or by series; a series stands for its newest edition.",
				examples: [["cast-asean", "most-2026-2-korea"]],
			})
			.optional(),
		detail: z.enum(["full", "summary"]).default("full").describe("summary: without clauses, matches, advice and related activities."),
		catalogRevision: revision
			.meta({
				description: "The revision of the catalog to answer by, as an earlier answer named it. The one in force where it is not given.",
				pattern: revisionPattern.source,
			})
			.optional(),
	};
}

/** The body of `POST /v1/match` (contract section 3). */
export function requestSchema(names: ProgramNames) {
	return z
		.strictObject({ profile: profileSchema(names), ...matchOptions(names) })
		.describe("A profile, and how to answer it. Members that are not listed are refused.");
}

/** The query of `GET /v1/revisions`: a page of the list, and the language of what is said of a fault. */
export const revisionsQuerySchema = z.strictObject({
	limit: z.int().min(1).max(100).default(20).describe("How many revisions to answer with."),
	before: z
		.string()
		.superRefine((given, context) => {
			if (!isRevisionId(given)) context.addIssue({ code: "custom", params: { code: "unknown-revision", given }, message: "unknown-revision" });
		})
		.meta({ description: "Answer with what comes after this revision in the list, which is the next page.", pattern: revisionPattern.source })
		.optional(),
	lang: langSchema.optional(),
});

/** Most characters of an input that suggestions are made for. */
const mostTyped = 200;

/** The body of `POST /v1/suggestions`. */
export const suggestionsRequestSchema = z
	.strictObject({
		for: z.enum(["field", "partnerCountries"]).describe("The member of a profile that is being written."),
		text: z
			.string()
			.superRefine((given, context) => {
				const params = { code: "text-too-long", maximum: mostTyped } as const;
				if (charactersOf(given) > mostTyped) context.addIssue({ code: "custom", params, message: params.code });
			})
			.meta({
				description: "What stands in the input. Suggested is what may follow the last comma, semicolon, slash or line break in it.",
				maxLength: mostTyped,
				examples: ["lzjs", "光伏，machine l", "sewy", "Serb"],
			}),
		lang: langSchema.optional(),
		limit: z.int().min(1).max(20).default(8).describe("How many suggestions to answer with, the likeliest first."),
	})
	.describe("What somebody is typing. Members that are not listed are refused.");
export type SuggestionsRequest = z.output<typeof suggestionsRequestSchema>;

export type MatchRequest = z.output<ReturnType<typeof requestSchema>>;
