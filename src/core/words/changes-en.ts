import { noFirstDay, noLastDay } from "../dates.ts";
import { bornIn, counted, date, range } from "./english.ts";
import type { ChangeWords, Words } from "./words.ts";

function people({ bounds }: ChangeWords, one: string, many: string): string {
	return `Bring the Chinese team to ${range(bounds)} ${(bounds.max ?? bounds.min) === 1 ? one : many}.`;
}

function bounded({ onOrAfter = noFirstDay, onOrBefore = noLastDay }: ChangeWords) {
	return { earliest: onOrAfter, latest: onOrBefore };
}

export const changesInEnglish: Words["changes"] = {
	field: ({ values }) => `Plan the project on one of these, where the work really lies there: ${values}.`,
	partnerCountries: ({ partners }) => `Find a partner in ${partners}.`,
	activities: ({ values }) => `Make exchange part of the project, for example ${values}; the kinds planned alone are in principle not supported.`,
	institutionType: ({ values }) => `Have the application filed by a unit of another kind: ${values}.`,
	"institution.name": () => "Have the application filed by one of the listed units.",
	"institution.jurisdiction": ({ values }) => `Have the application filed by a unit registered in ${values}.`,
	"institution.registeredOn": (change) =>
		`The unit's registration date cannot be changed; a unit registered ${bornIn(bounded(change))} could apply in its place.`,
	languages: ({ values }) => `Reach a good command of ${values}, with proof of it; or let somebody who has it lead.`,
	"partnership.signedAgreement": ({ partners }) => `Sign a formal cooperation agreement with a partner unit in ${partners} before filing.`,
	"partnership.priorBilateralGrant": ({ partners }) => `Hold a national or provincial grant for cooperation with ${partners} first.`,
	"team.size": (change) => people(change, "person in all", "people in all"),
	"team.seniors": (change) => people(change, "senior researcher", "senior researchers"),
	"team.young": (change) => people(change, "young researcher", "young researchers"),
	"team.doctoralOrPostdoc": (change) => people(change, "doctoral student or postdoc", "doctoral students or postdocs"),
	"team.units": ({ bounds }) => `Bring the Chinese side to ${range(bounds)} ${bounds.max === 1 ? "unit" : "units"}.`,
	"team.oldestBirthDate": (change) => `Put the team together so that its oldest member was born ${bornIn(bounded(change))}.`,
	title: ({ values }) => `Apply once this title is held: ${values}.`,
	position: ({ values }) => `Apply once enrolled or appointed at the applicant unit as this: ${values}.`,
	"degree.level": ({ values }) => `Apply once this degree is held: ${values}.`,
	"degree.area": ({ values }) => `Apply once the degree that the clause asks for is held in ${values}.`,
	researchYears: ({ bounds: { min, max }, given = 0 }) =>
		min !== undefined && given < min
			? `Apply after ${counted(min - given, "more year")} of research, when ${min} are complete.`
			: `The years of research cannot be fewer; somebody with at most ${max} could lead.`,
	"declarations.activeSameCountryExchange": () => "Apply once the other exchange project with the same country is finished or withdrawn.",
	"declarations.integrityRecord": () => "Apply once the sanction is over and the name is off the list.",
	"declarations.overdueCastProject": () => "Apply once no such project falls within the last two years; from which day these count is not said.",
	"declarations.penalised": () => "Apply once two years have passed since the penalty or notice; from which day these count is not said.",
	"declarations.publicServant": () => "A public servant cannot lead; somebody who is none could.",
	"declarations.guideAuthor": () => "Who took part in drafting cannot lead; somebody who did not could.",
	birthDate: ({ onOrAfter }) =>
		onOrAfter === undefined
			? "A date of birth cannot be changed; it would take another leader."
			: `A date of birth cannot be changed; it would take a leader born on ${date(onOrAfter)} or later.`,
	nationality: ({ values }) => `Nationality is not changed for an application; it would take a leader who is a citizen of ${values}.`,
};
