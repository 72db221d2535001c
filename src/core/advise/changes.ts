import type { ChangeView } from "../../model/answer.ts";
import type { Fact } from "../../model/clause.ts";
import type { Applicant, FactValues } from "../judge/applicant.ts";
import { completions, openFacts, type Part, perStanding } from "../open/parts.ts";
import type { PreparedProgram } from "../snapshot.ts";

/** What it takes to change each fact. */
export const natures: Readonly<Record<Fact, ChangeView["nature"]>> = {
	field: "arrange",
	partnerCountries: "arrange",
	activities: "arrange",
	institutionType: "arrange",
	"institution.name": "arrange",
	"institution.jurisdiction": "arrange",
	"institution.registeredOn": "fixed",
	languages: "arrange",
	"partnership.signedAgreement": "arrange",
	"partnership.priorBilateralGrant": "in-time",
	"team.size": "arrange",
	"team.seniors": "arrange",
	"team.young": "arrange",
	"team.doctoralOrPostdoc": "arrange",
	"team.units": "arrange",
	"team.oldestBirthDate": "arrange",
	title: "in-time",
	position: "in-time",
	"degree.level": "in-time",
	"degree.area": "in-time",
	researchYears: "in-time",
	"declarations.activeSameCountryExchange": "in-time",
	"declarations.integrityRecord": "in-time",
	"declarations.overdueCastProject": "in-time",
	"declarations.penalised": "in-time",
	"declarations.publicServant": "fixed",
	"declarations.guideAuthor": "fixed",
	birthDate: "fixed",
	nationality: "fixed",
};

/** A given fact that would have to be another, with values that would do. */
export interface Change {
	fact: Fact;
	/** All of them for a word of a closed list, else examples. */
	to: readonly unknown[];
	/** One that does together with the values of the other changes of its set. */
	example: unknown;
}

/** Most facts that a set holds. */
const mostChanges = 3;

/** The smallest sets of given facts whose change would make a program eligible. */
export interface SmallestChanges {
	/**
	 * With some values in their place, and what is missing filled in favourably, every clause is met, and no fact of the set
	 * could stay as it is. The smallest sets first; one empty set where nothing that is given stands in the way.
	 */
	sets: Change[][];
	/** There are such sets, and all of them hold more facts than are told. */
	tooMany: boolean;
}

/** What would have to be otherwise for an applicant to be eligible. */
export function smallestChanges({ parts }: Pick<PreparedProgram, "parts">, applicant: Applicant): SmallestChanges {
	const byPart = parts.map((part) => changesOfPart(part, applicant));
	let sets: Change[][] = [[]];
	for (const own of byPart) {
		sets = sets.flatMap((set) => own.sets.map((more) => [...set, ...more])).filter((set) => set.length <= mostChanges);
	}
	const canBeBroughtAbout = byPart.every((own) => own.sets.length > 0 || own.tooMany);
	return { sets: sets.sort((a, b) => a.length - b.length), tooMany: sets.length === 0 && canBeBroughtAbout };
}

const changesOfPart = perStanding((part, applicant): SmallestChanges => {
	const given = part.facts.map(({ fact }) => fact).filter((fact) => applicant.facts[fact] !== undefined);
	const sets: Change[][] = [];
	for (const facts of subsetsOf(given)) {
		const includesFound = sets.some((set) => set.every(({ fact }) => facts.includes(fact)));
		const changes = includesFound ? undefined : changesOf(facts, part, applicant);
		if (changes) sets.push(changes);
	}
	return { sets, tooMany: sets.length === 0 && changesOf(given, part, applicant) !== undefined };
});

/** The subsets of up to `mostChanges` entries, the smallest first. */
function subsetsOf<Entry>(entries: readonly Entry[]): Entry[][] {
	const subsets: Entry[][] = [[]];
	for (const entry of entries) {
		subsets.push(...subsets.filter((subset) => subset.length < mostChanges).map((subset) => [...subset, entry]));
	}
	return subsets.sort((a, b) => a.length - b.length);
}

/**
 * Values for the facts with which the part can pass, or undefined where there are none; those that do whatever the missing
 * facts turn out to be, if there are any.
 */
function changesOf(facts: readonly Fact[], part: Part, applicant: Applicant): Change[] | undefined {
	const kept = withoutFacts(applicant, facts);
	const free = openFacts(part, kept);
	const positions = facts.map((fact) => free.findIndex((entry) => entry.fact === fact));
	const choices = new Map<string, { chosen: readonly number[]; passes: number; tries: number }>();
	for (const { outcome, chosen } of completions(part, free, kept)) {
		const own = positions.map((position) => chosen[position] ?? 0);
		const choice = choices.get(own.join()) ?? { chosen: own, passes: 0, tries: 0 };
		choices.set(own.join(), { ...choice, passes: choice.passes + (outcome === "pass" ? 1 : 0), tries: choice.tries + 1 });
	}
	const passing = [...choices.values()].filter(({ passes }) => passes > 0);
	const sure = passing.filter(({ passes, tries }) => passes === tries);
	const [best, ...others] = sure.length > 0 ? sure : passing;
	if (best === undefined) return undefined;
	return facts.map((fact, at) => {
		const classes = free[positions[at] ?? 0]?.classes ?? [];
		const chosen = new Set([best, ...others].map((choice) => choice.chosen[at]));
		return {
			fact,
			to: classes.flatMap(({ values }, index) => (chosen.has(index) ? values : [])),
			example: classes[best.chosen[at] ?? 0]?.values[0],
		};
	});
}

/** The applicant once a set of changes is made. */
export function changed(applicant: Applicant, changes: readonly Change[]): Applicant {
	return { ...applicant, facts: { ...applicant.facts, ...Object.fromEntries(changes.map(({ fact, example }) => [fact, example])) } };
}

/** What a profile tells of the project leader. */
export const leaderFacts: readonly Fact[] = [
	"birthDate",
	"nationality",
	"position",
	"degree.level",
	"degree.area",
	"researchYears",
	"title",
	"languages",
	"declarations.publicServant",
	"declarations.guideAuthor",
];

/** The applicant as if these facts had not been given. */
export function withoutFacts(applicant: Applicant, facts: readonly Fact[]): Applicant {
	const kept: Partial<FactValues> = { ...applicant.facts };
	for (const fact of facts) delete kept[fact];
	return { ...applicant, facts: kept };
}
