import type { Standing } from "../../model/enumerations.ts";

/**
 * The score, in one table.
 *
 * score = Σ weight × part over the parts whose fact was given; the weights below are divided by their sum over those
 * parts, so that they add up to 1 (with nothing given the score is 0). Parts are in [0, 1], sent with three decimals.
 *
 * - field: the strongest match of any concept read, times how central that is, counts `strongest`; the mean over all
 *   concepts read (each weighted by how central and how telling it is) the rest. A match is nearness in the concept graph
 *   × standing of what it matches, for the best topic and part of the next two, × confidence of the reading.
 * - country: the share of the applicant's countries that the program takes; a country of which the source does not say
 *   it counts half; a regional program with only one of them counts `singleCountry` of that.
 * - groups, activities: the mean over those given of how far the program names them.
 */
export const weights = { field: 60, country: 25, groups: 10, activities: 5 } as const;
export type Part = keyof typeof weights;

/** How much a match with a direction of this standing counts. */
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
