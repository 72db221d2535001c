import type { Standing } from "../../model/enumerations.ts";

/**
 * The score, in one place.
 *
 * score = Σ weight × part over the parts whose fact was given; the weights below are divided by their sum over those
 * parts, so that they add up to 1 (with nothing given the score is 0). Parts are in [0, 1], sent with three decimals.
 *
 * - field: a concept read in the applicant's words matches the program's topics by nearness × standing; the strength of
 *   its match is that of the best topic, raised by part of the next two (`topicShares`). Each reading counts by its
 *   match's strength × its confidence: the greatest, times how central the reading is, counts `strongest`; the mean over
 *   all, each weighted by how central and how telling it is, counts the rest.
 * - country: the share of the applicant's countries that the program takes; a country of which the source does not say
 *   it counts half; a regional program with only one of them counts `singleCountry` of that.
 * - groups, activities: the mean over those given of how far the program names them.
 *
 * The numbers of the field part were fitted to graded phrases (`npm run quality`).
 */
export const weights = { field: 60, country: 25, groups: 10, activities: 5 } as const;
export type Part = keyof typeof weights;

/** How near a concept is to a listed one; Lin's nearness of the two is in [0, 1] (see `graph.ts`). */
export const nearnessShares = {
	/** Inside the listed concept nearness begins here, however broad that is; Lin's nearness adds the rest up to 1. */
	insideFloor: 0.55,
	/** Each step up to a concept that is not the first one listed as broader leads aside: a field is at home in the first. */
	aside: 0.85,
	/** What holds the listed concept, and what shares something broader with it, counts for this share of Lin's nearness. */
	broader: 0.8,
	beside: 0.6,
	/** A relation between two concepts counts for this share of Lin's nearness of what it joins. */
	related: 0.45,
	/** Less is chance, not kinship, and counts for nothing. */
	least: 0.1,
} as const;

/** How much a match with a direction of this standing counts; a catch-all (各领域) is a floor under the other matches. */
export const standingShare: Readonly<Record<Standing, number>> = {
	priority: 1,
	own: 0.98,
	tentative: 0.95,
	"policy-area": 0.5,
	"catch-all": 0.3,
};

/** How much the best, the second and the third topic that a concept matches add, each of what is missing to 1 then. */
export const topicShares = [1, 0.3, 0.2] as const;

export const strongest = 0.5;
export const uncertainCountry = 0.5;
export const singleCountry = 0.9;
/** A group that the call names for all its programs, where the program itself does not. */
export const groupOfCall = 0.6;

/** A part or score as it is sent. */
export function threeDecimals(value: number): number {
	return Math.round(value * 1000) / 1000;
}
