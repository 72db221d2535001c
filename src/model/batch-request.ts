import { z } from "zod";
import { boundedArray, boundedText } from "./bounded.ts";
import { profileSchema } from "./profile.ts";
import { defaultLimit, matchOptions, type ProgramNames } from "./request.ts";

/** Most profiles that one JSON batch holds; NDJSON has no such bound. */
export const mostProfiles = 1000;

/** Longest id of an entry, in characters. */
const longestId = 200;

/** What a whole batch is asked for, beside its profiles. */
function batchSettings(names: ProgramNames) {
	return {
		...matchOptions(names),
		limit: z
			.int()
			.min(1)
			.max(100)
			.describe(
				`How many results to answer each profile with, ${defaultLimit} where it is not given; or, turned round by program, how many applicants to list for each, all of them where it is not given.`,
			)
			.optional(),
		defaults: profileSchema(names)
			.describe("Facts that hold for every profile that does not give them itself: of a hospital's staff, the kind of institution, say.")
			.optional(),
	};
}

/** One entry of a batch: the caller's own id, which comes back as it is, and a profile. */
export function batchEntrySchema(names: ProgramNames) {
	return z
		.strictObject({
			id: boundedText(longestId).meta({ description: "The caller's own; comes back as it is.", examples: ["E-1024"] }),
			profile: profileSchema(names),
		})
		.describe("One profile of a batch.");
}

/** The body of a JSON batch. Its entries are validated one by one: a faulty one is refused alone. */
export function batchRequestSchema(names: ProgramNames) {
	return z.strictObject({
		profiles: boundedArray(z.unknown(), mostProfiles),
		...batchSettings(names),
		by: z
			.enum(["profile", "program"])
			.default("profile")
			.describe("profile: an answer to each profile. program: for each program, whom to tell about it, and how many one fact would settle."),
	});
}

/**
 * What the first line of an NDJSON batch may say of the others. Only profile by profile: turned round by program, nothing
 * could be said before the last line came.
 */
export function batchSettingsSchema(names: ProgramNames) {
	return z.strictObject({ ...batchSettings(names), by: z.enum(["profile"]).default("profile") });
}

/** The names of what can be asked of a batch as a whole. */
export const batchSettingNames = [
	"asOf",
	"lang",
	"limit",
	"countryScope",
	"kinds",
	"programs",
	"detail",
	"catalogRevision",
	"defaults",
	"by",
] as const satisfies readonly (keyof BatchSettings)[];

export type BatchSettings = z.output<ReturnType<typeof batchRequestSchema>> | z.output<ReturnType<typeof batchSettingsSchema>>;
