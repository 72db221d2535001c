import type { ChoiceFact, CountryFact, DateFact, Fact, FlagFact, NumberFact } from "../../model/clause.ts";
import type { Profile } from "../../model/profile.ts";
import { birthsOfAge, commonDays, type DayRange, daysOf } from "../dates.ts";
import type { Reading } from "../understand/reading.ts";

/** What each fact holds. A date may be partial; a birth date stands for the days it allows. */
export type FactValues = Record<ChoiceFact, string> &
	Record<NumberFact, number> &
	Record<DateFact, string> &
	Record<CountryFact, boolean | readonly string[]> &
	Record<FlagFact, boolean> & {
		/** Concepts read in the field; a text in which nothing was read tells nothing, and counts as not given. */
		field: readonly Reading[];
		partnerCountries: readonly string[];
		birthDate: DayRange;
		languages: readonly string[];
		activities: readonly string[];
		"institution.name": string;
	};

/** What is known of an applicant, by fact: exactly the facts that were given, and those that were assumed. */
export interface Applicant {
	facts: Readonly<Partial<FactValues>>;
	assumed: { fact: Fact; value: string }[];
}

/** The days the applicant may have been born on, or undefined where nothing tells; "none" where age and date disagree. */
export function birthDays(profile: Pick<Profile, "birthDate" | "age">, today: string): DayRange | "none" | undefined {
	const byDate = profile.birthDate === undefined ? undefined : daysOf(profile.birthDate);
	const byAge = profile.age === undefined ? undefined : birthsOfAge(profile.age, today);
	if (byDate && byAge) return commonDays(byDate, byAge) ?? "none";
	return byDate ?? byAge;
}

/** A bare `true` speaks of the partner country where exactly one is given, else of none by name. */
function speaksOf(given: boolean | readonly string[] | undefined, partnerCountries: readonly string[] | undefined) {
	return given === true && partnerCountries?.length === 1 ? partnerCountries : given;
}

/**
 * The facts of a profile on a day in Asia/Shanghai, whose age and birth date agree (`birthDays`). A unit whose jurisdiction
 * is not given is assumed to be in CN.
 */
export function applicantOf(profile: Profile, readings: readonly Reading[] | undefined, today: string): Applicant {
	const births = birthDays(profile, today);
	const facts: Partial<FactValues> = {
		field: readings?.length ? readings : undefined,
		partnerCountries: profile.partnerCountries,
		birthDate: births === "none" ? undefined : births,
		institutionType: profile.institutionType,
		"institution.name": profile.institution?.name,
		"institution.jurisdiction": profile.institution?.jurisdiction,
		"institution.registeredOn": profile.institution?.registeredOn,
		nationality: profile.nationality,
		position: profile.position,
		"degree.level": profile.degree?.level,
		"degree.area": profile.degree?.area,
		researchYears: profile.researchYears,
		title: profile.title,
		languages: profile.languages,
		activities: profile.activities,
		"partnership.signedAgreement": speaksOf(profile.partnership?.signedAgreement, profile.partnerCountries),
		"partnership.priorBilateralGrant": speaksOf(profile.partnership?.priorBilateralGrant, profile.partnerCountries),
		"team.size": profile.team?.size,
		"team.seniors": profile.team?.seniors,
		"team.young": profile.team?.young,
		"team.doctoralOrPostdoc": profile.team?.doctoralOrPostdoc,
		"team.units": profile.team?.units,
		"team.oldestBirthDate": profile.team?.oldestBirthDate,
		"declarations.publicServant": profile.declarations?.publicServant,
		"declarations.activeSameCountryExchange": speaksOf(profile.declarations?.activeSameCountryExchange, profile.partnerCountries),
		"declarations.guideAuthor": profile.declarations?.guideAuthor,
		"declarations.integrityRecord": profile.declarations?.integrityRecord,
		"declarations.overdueCastProject": profile.declarations?.overdueCastProject,
		"declarations.penalised": profile.declarations?.penalised,
	};
	if (facts["institution.jurisdiction"] !== undefined) return { facts, assumed: [] };
	facts["institution.jurisdiction"] = "CN";
	return { facts, assumed: [{ fact: "institution.jurisdiction", value: "CN" }] };
}
