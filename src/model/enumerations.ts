/** The closed lists that a profile and an answer are written with. Their labels are in `data/vocabulary.yaml`. */
export const enumerations = {
	institutionType: [
		"university",
		"research-institute",
		"hospital",
		"enterprise",
		"national-society",
		"international-organization",
		"provincial-association",
		"society-led-consortium",
		"city-association",
		"provincial-society",
		"government-agency",
		"other",
	],
	position: ["staff", "postdoc", "doctoral-student", "other"],
	degreeLevel: ["doctorate", "master", "bachelor", "none"],
	degreeArea: ["natural-science", "engineering", "agriculture", "medicine", "humanities", "social-science"],
	title: ["senior", "associate-senior", "intermediate", "junior", "none"],
	activity: [
		"institutional-cooperation",
		"academic-exchange",
		"training",
		"science-popularization",
		"personnel-exchange",
		"targeted-dialogue",
		"research-project",
		"platform-building",
		"technology-application",
		"other",
	],
	group: ["leading-scientists", "engineers", "young-scientists", "women-scientists", "teenagers", "teachers", "science-workers"],
	programKind: ["mechanism", "exchange-program", "initiative", "policy-area"],
	eligibility: ["eligible", "undetermined", "ineligible"],
	outcome: ["pass", "fail", "unknown"],
	windowStatus: ["open", "closed", "upcoming", "none"],
	/**
	 * What a concept was read from: given as such; a term, also one written as one word, or misspelt; a word of several
	 * senses, settled by its neighbours or taken in its usual one; a general word.
	 */
	readingBasis: ["given", "term", "joined", "spelling", "neighbours", "usual-sense", "head"],
	standing: ["priority", "own", "tentative", "catch-all", "policy-area"],
} as const;

export type Enumeration = keyof typeof enumerations;
export type InstitutionType = (typeof enumerations.institutionType)[number];
export type Activity = (typeof enumerations.activity)[number];
export type Group = (typeof enumerations.group)[number];
export type Eligibility = (typeof enumerations.eligibility)[number];
export type Outcome = (typeof enumerations.outcome)[number];
export type WindowStatus = (typeof enumerations.windowStatus)[number];
export type Standing = (typeof enumerations.standing)[number];
export type ReadingBasis = (typeof enumerations.readingBasis)[number];
export type ProgramKind = (typeof enumerations.programKind)[number];
