import { type Fact, facts } from "../../model/clause.ts";
import type { Profile } from "../../model/profile.ts";
import type { Language } from "../../model/text.ts";
import { beijingDay } from "../dates.ts";
import { applicantOf } from "../judge/applicant.ts";
import type { Snapshot } from "../snapshot.ts";
import { describer, valueLabel } from "./describe.ts";

/** A fact that a profile gives, in words. */
export interface GivenFact {
	fact: Fact | "groups";
	label: string;
	value: string;
}

/** What a profile says beside the field and the partner countries, in words. `asOf`: milliseconds since the epoch. */
export function givenFacts(profile: Profile, snapshot: Snapshot, asOf: number, language: Language): GivenFact[] {
	const applicant = applicantOf(profile, undefined, beijingDay(asOf));
	const describe = describer(applicant, snapshot, language);
	const given = facts.filter((fact) => fact !== "field" && fact !== "partnerCountries" && applicant.facts[fact] !== undefined);
	const described = given.map((fact) => ({ fact, ...describe(fact) })).filter(({ assumed }) => !assumed);
	const groups = (profile.groups ?? []).map((group) => valueLabel(snapshot, "group", group, language));
	return [
		...described.map(({ fact, label, value }): GivenFact => ({ fact, label, value })),
		...(groups.length > 0 ? [{ fact: "groups" as const, label: "", value: groups.join(language === "en" ? ", " : "、") }] : []),
	];
}
