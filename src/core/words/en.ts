import type { Outcome } from "../../model/enumerations.ts";
import { beijingDay } from "../dates.ts";
import { changesInEnglish } from "./changes-en.ts";
import { bornIn, conjunction, counted, country, date, disjunction, fromDay, moment, numberFormat, within } from "./english.ts";
import type { Words } from "./words.ts";

const outcomes: Readonly<Record<Outcome, string>> = { pass: "Met", fail: "Not met", unknown: "To be confirmed" };

function days(count: number): string {
	return counted(count, "day");
}

export const english: Words = {
	and: (items) => conjunction.format(items),
	or: (items) => disjunction.format(items),
	sentence: (statement) => `${statement}.`,
	paragraph: (sentences) => sentences.join(" "),
	within,
	yes: "yes",
	yesUnnamed: "yes, country not named",
	inFull: (label, what) => (what === "date" ? `a more exact ${label}` : `the country of the ${label}`),
	no: "no",
	registered: { CN: "the Chinese mainland", HK: "Hong Kong", MO: "Macao" },
	country,
	years: (count) => counted(count, "year"),
	yearsFrom: ({ from, to }) => `${from.slice(0, 4)}–${to.slice(0, 4)}`,
	people: (count) => counted(count, "person", "people"),
	units: (count) => counted(count, "institution"),
	countries: (count) => counted(count, "country", "countries"),
	quoted: (text) => `"${text}"`,
	partnersInAll: (count) => `one of the ${count} partner countries of this program`,
	shortened: (items, more) => (more > 0 ? `${items.join(", ")} and ${numberFormat.format(more)} more` : conjunction.format(items)),

	clauseText({ outcome, rule, given, needed, doubt }) {
		const compared = given.map(({ label, value, assumed }) => `${label}: ${value}${assumed ? ", assumed" : ""}`);
		const notes = [...compared, ...(needed.length > 0 ? [`still needed: ${conjunction.format(needed)}`] : [])];
		return `${outcomes[outcome]}: ${rule}${notes.length > 0 ? ` (${notes.join("; ")})` : ""}${doubt ? `; ${continued(doubt)}` : ""}.`;
	},
	verdictText({ eligibility, failedRules, pending, doubt }) {
		if (eligibility === "eligible") return "All hard requirements are met, as far as they are known.";
		if (eligibility === "ineligible") {
			const others = failedRules.length - 1;
			return `Not eligible, since this is not met: ${failedRules[0]}${others > 0 ? `, and ${others} more ${others === 1 ? "requirement is" : "requirements are"} not met` : ""}.`;
		}
		if (pending.length === 0) return `The source does not say for certain${doubt ? `: ${continued(doubt)}` : "; ask the authority in charge"}.`;
		return `Cannot be decided yet without: ${english.shortened(pending.slice(0, 3), pending.length - 3, "fact")}.`;
	},
	windowText({ status, opensAt, closesAt, days: count }) {
		switch (status) {
			case "open":
				return `Open until ${moment(closesAt)}: ${count === 0 ? "today is the last day printed" : `${days(count)} left`}.`;
			case "upcoming":
				return `Opens on ${moment(opensAt)}, ${count === 0 ? "today" : `in ${days(count)}`}.`;
			case "closed":
				return `Closed on ${date(beijingDay(closesAt))}, ${count === 0 ? "today" : `${days(count)} ago`}; no date for a next call is known.`;
			case "none":
				return "There is nothing to apply to.";
		}
	},
	windowInBrief({ status, opensAt, closesAt }) {
		switch (status) {
			case "open":
				return `Open until ${moment(closesAt)}`;
			case "upcoming":
				return `Opens on ${moment(opensAt)}`;
			case "closed":
				return `Closed since ${date(beijingDay(closesAt))}`;
			case "none":
				return "Nothing to apply to";
		}
	},
	settlesText: ({ count, fact }) => `For ${counted(count, "person", "people")}, the ${fact} alone would settle it.`,
	notices: {
		noProgramText: (countries, hasRelated) =>
			`No mechanism or exchange program in the catalog covers ${disjunction.format(countries)}.${hasRelated ? " Earlier activities are listed as related, for orientation only." : ""}`,
		nothingInScopeText: "No program in the catalog is within what was asked for.",
		allClosedText:
			"Every window in this answer is closed. The verdicts show who could have applied under these calls; no date for a next call is known.",
		fromAbroadText:
			"Applications are filed by the Chinese side; what is filed in your country and what the Chinese lead must be is told for each program as the partner's side.",
	},
	cautions: {
		bornLater: "The birth date lies after the day judged for; please check it",
		teamTooSmall: "The team's seniors, young researchers and doctoral students or postdocs add up to more than its size; please check",
		notOfCast: (place, abroad) =>
			abroad
				? `The kind of institution chosen means a unit of the CAST system; one registered in ${country(place)} may be a cooperating organisation, not the applicant`
				: `The kind of institution chosen means a unit of the CAST system; one registered in ${place} is not normally one, so please check the kind`,
		provinceElsewhere: "The province given is one of the Chinese mainland, and the unit is registered elsewhere; please check it",
		registeredLater: "The unit's registration date lies after the day judged for; please check it",
		excludes: (programs) => `One leader may apply for this program or for ${disjunction.format(programs)}, not for both`,
	},

	questions: {
		born: (onOrAfter) => `Was the project leader born ${fromDay(onOrAfter)}? Choose one, or give the year`,
		count: (least) => `Has the project leader worked in research for ${least} years or more?`,
		chineseOnly: "none of these, Chinese only",
		fieldNotRecognized: "The field given was not recognised; please put it another way, in Chinese or English",
		yesWith: (country) => `yes, with ${country}`,
	},

	partnerVerdictText: (failedRules) =>
		`Your unit does not apply itself: a Chinese unit applies, with yours as its partner${failedRules.length > 0 ? `; but this is not met: ${failedRules.join("; ")}` : ""}.`,
	outsideVerdictText: (name) => `A Chinese unit applies, and ${country(name)} is not a partner country of this program.`,
	otherLeaderText: (rule) => `That leader would have to meet this too: ${rule}.`,
	changes: changesInEnglish,
	askFirstText: (text) => `Ask the authority in charge first whether what is given counts. If it does not: ${text}`,
	changesText({ possible, smallest, fixed, tooMany, nothingInTheWay, leavesOpen }) {
		if (nothingInTheWay) return "Nothing that was given stands in the way; the verdict waits for what is missing.";
		if (possible === 0) {
			if (fixed) return `This would take another ${fixed.whose}${fixed.withOthers ? ", and the other changes listed with it" : ""}.`;
			return tooMany
				? "Three changes would not be enough: more than that stands in the way."
				: "Nothing that an applicant can change would open this program.";
		}
		const one = smallest === 1 ? "one change" : `${smallest} changes together`;
		const ways = possible === 1 ? `${upperFirst(one)} would do` : `There are ${possible} ways in, the shortest with ${one}`;
		return `${ways}${leavesOpen ? "; what is not known yet would remain to be confirmed" : ""}.`;
	},

	outlook: {
		outlookText({ years, today, later: verdictLater, noCutOff, days: length, overNewYear, opensIn }) {
			const when = counted(years, "year");
			const verdicts = { eligible: "eligible", undetermined: "undetermined", ineligible: "ineligible" } as const;
			const verdict =
				today === verdictLater
					? `the verdict would stay ${verdicts[verdictLater]}${noCutOff ? ", since no clause has a cut-off date" : ""}`
					: `the verdict would turn from ${verdicts[today]} to ${verdicts[verdictLater]}`;
			const opening = opensIn > 0 ? `, and the window would open in ${days(opensIn)}` : "";
			return `If the same clauses came again with every date moved on by ${when}, which nobody has announced, and all else stayed as given, ${verdict}${opening}. The printed window is ${english.outlook.windowDays(length, overNewYear)}.`;
		},
		bornText({ who, onOrAfter, born, today, later, lastYear, year }) {
			const person = who === "leader" ? "the leader" : "the oldest member";
			const cutOff = `The cut-off would be ${date(onOrAfter)}`;
			if (born === undefined || later === "unknown") return `${cutOff}: whether ${person} was born then or later is not known.`;
			if (later === "pass") {
				const safe = lastYear !== undefined && lastYear > year ? `, and by the same count, were there a call each year, up to ${lastYear}` : "";
				return `${cutOff}: ${person}, born ${bornIn(born)}, would meet it${safe}.`;
			}
			if (today === "pass") return `${cutOff}: ${person}, born ${bornIn(born)}, meets the printed one and would not meet that one.`;
			const last = lastYear === undefined ? "" : `; by the same count, ${lastYear} is the last year whose cut-off would have been met`;
			return `${cutOff}: ${person}, born ${bornIn(born)}, would not meet it${last}.`;
		},
		dateText: ({ subject, allowed, outcome }) => `The ${subject} would have to be ${within(allowed)}: ${outcomes[outcome].toLowerCase()}.`,
		windowDays: (count, overNewYear) => `${days(count)} long${overNewYear ? ", over New Year" : ""}`,
	},

	recommendedUntilText: (at, over) =>
		`Recommending units ${over ? "could confirm" : "confirm"} until ${moment(at)}; this ${over ? "gave" : "gives"} applicants no extra time.`,
	severalCountriesText({ covered, further, furtherInAll, raise }) {
		if (furtherInAll === 0) return `Projects with several countries of the region are preferred; ${conjunction.format(covered)} count.`;
		const examples =
			further.length === 0 ? "" : furtherInAll > further.length ? `, such as ${disjunction.format(further)},` : `, ${disjunction.format(further)},`;
		return `Projects with several countries of the region are preferred: one more besides ${conjunction.format(covered)}${examples} would raise the fit score shown here by ${raise}.`;
	},
	routes: {
		kindText: (kind) => `May apply itself: ${kind}.`,
		listText: (list, count) => `May apply itself: one of the ${count} listed units (${list}).`,
		ledText({ leads, initiative, partners, fields, years }) {
			const shared = [partners && `with ${partners}`, fields && `in ${fields}`].filter(Boolean).join(", ");
			return `${leads}: the plan for ${years} lists an activity of theirs ${shared} (${initiative}).`;
		},
	},
	standingText(plan) {
		if (plan === undefined) return "It is no call.";
		const years = english.yearsFrom(plan);
		if (plan.kind === "policy-area") {
			return plan.over
				? `An area of an intergovernmental plan for ${years}, whose period is over; it opened no call.`
				: `An area of an intergovernmental plan for ${years}; it opens no call.`;
		}
		return plan.over
			? `The plan's period (${years}) is over: it tells who was to work with whom, and opens no call.`
			: `An activity of the plan for ${years}: it tells who is to work with whom, and opens no call.`;
	},
	moneyText: ({ perProject, projects, total }) =>
		`${numberFormat.format(perProject)} yuan a project, ${counted(projects, "project")}, ${numberFormat.format(total)} yuan in all.`,
	periodText: ({ months, from, to }) =>
		`${months % 12 === 0 ? counted(months / 12, "year") : counted(months, "month")}${from && to ? `, from ${date(from)} to ${date(to)}` : ""}.`,
};

function upperFirst(phrase: string): string {
	return phrase.charAt(0).toUpperCase() + phrase.slice(1);
}

/** A sentence that goes on after a semicolon. */
function continued(sentence: string): string {
	return sentence.replace(/^The /, "the ");
}
