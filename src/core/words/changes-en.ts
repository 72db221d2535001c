import { noFirstDay, noLastDay } from "../dates.ts";
import { bornIn, counted, date, range, within } from "./english.ts";
import type { ChangeWords, Words } from "./words.ts";

function people({ bounds }: ChangeWords, what: string): string {
	return `Bring the Chinese team to ${range(bounds)} ${what}.`;
}

function bounded({ onOrAfter = noFirstDay, onOrBefore = noLastDay }: ChangeWords) {
	return { earliest: onOrAfter, latest: onOrBefore };
}

export const changesInEnglish: Words["changes"] = {
	field: ({ values }) => `Plan the project on ${values}, where the work really lies there.`,
	partnerCountries: ({ partners }) => `Find a partner in ${partners}.`,
	activities: ({ values }) => `Plan at least one activity of another kind: ${values}.`,
	institutionType: ({ values }) => `Have the application filed by a unit of another kind: ${values}.`,
	"institution.name": () => "Have the application filed by one of the listed units.",
	"institution.jurisdiction": ({ values }) => `Have the application filed by a unit registered in ${values}.`,
	"institution.registeredOn": (change) =>
		`The unit's registration date cannot be changed; a unit registered ${within(bounded(change))} could apply in its place.`,
	languages: ({ values }) => `Obtain proof of a good command of ${values}.`,
	"partnership.signedAgreement": ({ partners }) => `Sign a formal cooperation agreement with a partner unit in ${partners} before filing.`,
	"partnership.priorBilateralGrant": ({ partners }) => `Hold a national or provincial grant for cooperation with ${partners} first.`,
	"team.size": (change) => people(change, "people in all"),
	"team.seniors": (change) => people(change, "senior researchers"),
	"team.young": (change) => people(change, "young researchers"),
	"team.doctoralOrPostdoc": (change) => people(change, "doctoral students or postdocs"),
	"team.units": ({ bounds }) => `Let the Chinese side take part with ${range(bounds)} ${bounds.max === 1 ? "institution" : "institutions"}.`,
	"team.oldestBirthDate": (change) => `Put the team together so that its oldest member was born ${bornIn(bounded(change))}.`,
	title: ({ values }) => `Apply once the title is ${values}.`,
	position: ({ values }) => `Apply while being ${values} at the applicant unit.`,
	"degree.level": ({ values }) => `Apply once the highest degree is ${values}.`,
	"degree.area": ({ values }) => `Apply once a degree of that level is held in ${values}.`,
	researchYears: ({ bounds: { min, max }, given = 0 }) =>
		min !== undefined && given < min
			? `Apply after ${counted(min - given, "more year")} of research, when ${min} are complete.`
			: `The years of research cannot be fewer; somebody with at most ${max} could lead.`,
	"declarations.activeSameCountryExchange": () => "Apply once the other exchange project with the same country is finished or withdrawn.",
	"declarations.integrityRecord": () => "Apply once the sanction is over and the name is off the list.",
	"declarations.overdueCastProject": () => "Apply once the project is completed as required and the two years have passed.",
	"declarations.penalised": () => "Apply once two years have passed since the penalty or notice.",
	"declarations.publicServant": () => "A public servant cannot lead; somebody who is none could.",
	"declarations.guideAuthor": () => "Who took part in drafting cannot lead; somebody who did not could.",
	birthDate: ({ onOrAfter }) =>
		onOrAfter === undefined
			? "A date of birth cannot be changed; somebody else could lead."
			: `A date of birth cannot be changed; somebody born on ${date(onOrAfter)} or later could lead.`,
	nationality: ({ values }) => `Nationality is not changed for an application; a leader from ${values} could apply.`,
};
