import { z } from "zod";
import { constraintSchema } from "./clause.ts";
import { enumerations } from "./enumerations.ts";
import { bilingualSchema, countryCodeSchema, dateSchema, idSchema } from "./text.ts";

/**
 * The catalog as a curator writes it in `data/`: one schema a kind of file. A `section` is the clause as the document
 * numbers it; with the source of the call it makes the citation.
 */

const section = z.string().min(1);
const dateTime = z.iso.datetime({ offset: true });

/** A document that clauses are cited from. */
export const sourceSchema = z.strictObject({
	id: idSchema,
	title: bilingualSchema,
	/** What it is called beside each clause cited from it. */
	shortTitle: bilingualSchema,
	issuer: bilingualSchema,
	date: dateSchema,
	/** What kind of document it is: one that opens a call, or one that tells what is intended. */
	standing: z.enum(["call", "plan"]),
	/** The period a plan is for, first and last day. */
	period: z.strictObject({ from: dateSchema, to: dateSchema }).optional(),
	/** What the next reader should know of it. */
	note: bilingualSchema.optional(),
});
export type Source = z.infer<typeof sourceSchema>;

/** A statement of fact with its clause: obligations, what to submit, cautions, priorities. */
const statementSchema = z.strictObject({ text: bilingualSchema, section });

/** An office that answers questions. Offices, not persons. */
const contactSchema = z.strictObject({
	role: bilingualSchema,
	phone: z.array(z.string().min(1)).min(1).optional(),
	email: z.array(z.string().min(3)).min(1).optional(),
	address: z.string().min(1).optional(),
	url: z.url().optional(),
	section,
	/** Where what is printed looks doubtful. */
	caution: bilingualSchema.optional(),
	/** It answers the partner abroad. */
	partnerSide: z.literal(true).optional(),
});
export type Contact = z.infer<typeof contactSchema>;

/** Something that takes long to get; `settledBy` is the constraint that, where it passes, shows that it is there already. */
const preparationSchema = z.strictObject({ text: bilingualSchema, section, settledBy: z.string().min(1).optional() });

/** A kind of unit that recommends applications. */
const recommenderSchema = z.strictObject({
	name: bilingualSchema,
	/** Its name where the applicant unit's province is known, `{province}` standing for that; such a unit serves its own province. */
	inProvince: bilingualSchema.optional(),
	/** Where the units that it serves are registered. */
	jurisdictions: z.array(countryCodeSchema).min(1),
	/** Whom it serves among these, where no fact of a profile tells. */
	serves: bilingualSchema.optional(),
	section,
});

/** How applications are recommended; without `units` the call asks for no recommendation. */
const recommendationSchema = z.strictObject({ text: bilingualSchema, section, units: z.array(recommenderSchema).min(1).optional() });

/** When one may apply. Both ends belong to the window, the last second included. */
const windowSchema = z.strictObject({
	opensAt: dateTime,
	closesAt: dateTime,
	/** Until when recommending units may confirm; no extra time for applicants. */
	recommendersUntil: dateTime.optional(),
	section,
	caution: bilingualSchema.optional(),
});

/** A group of people that a call or program serves first. */
const servedGroupSchema = z.strictObject({ group: z.enum(enumerations.group), section });

/** Activity forms that a call supports. */
const supportedActivitySchema = z.strictObject({ activity: z.enum(enumerations.activity), section });

const shared = {
	groups: z.array(servedGroupSchema).optional(),
	activities: z.array(supportedActivitySchema).optional(),
	constraints: z.array(constraintSchema).optional(),
	obligations: z.array(statementSchema).optional(),
	submission: z.array(statementSchema).optional(),
	priorities: z.array(statementSchema).optional(),
	cautions: z.array(statementSchema).optional(),
	preparations: z.array(preparationSchema).optional(),
	/** What the partner abroad files, or brings: where and with whom. */
	partnerSide: z.array(statementSchema).optional(),
	contacts: z.array(contactSchema).optional(),
};

/** What all programs of a call have in common. */
export const callSchema = z.strictObject({
	id: idSchema,
	name: bilingualSchema,
	source: idSchema,
	kind: z.enum(["mechanism", "exchange-program"]),
	edition: z.string().min(1),
	window: windowSchema,
	/** Sums that the document itself states; the check holds the programs to them. Money in yuan. */
	stated: z.strictObject({
		programs: z.int().positive(),
		countries: z.int().positive().optional(),
		projects: z.int().positive().optional(),
		total: z.int().positive().optional(),
		section,
	}),
	/** Funding in words, where no amounts are printed. */
	funding: statementSchema.optional(),
	recommendation: recommendationSchema,
	/** The place that the application form has for a unit that carries the project out beside the applicant. */
	undertakingUnit: statementSchema.extend({ name: bilingualSchema }).optional(),
	...shared,
});
export type Call = z.infer<typeof callSchema>;

/** A field term of a direction, as the document writes it, and the concepts it stands for. */
const directionFieldSchema = z.strictObject({
	term: bilingualSchema,
	concepts: z.array(idSchema).min(1),
	/** Where it differs from its direction's. */
	standing: z.enum(enumerations.standing).exclude(["policy-area"]).optional(),
});

/** A numbered direction of a program: what it wants projects to be about. Directions score, they exclude nothing. */
const directionSchema = z.strictObject({
	section,
	standing: z.enum(enumerations.standing).exclude(["policy-area"]),
	/** closed: the list is complete as printed; open: it ends in 等 or says that it is not complete. */
	list: z.enum(["open", "closed"]),
	fields: z.array(directionFieldSchema).min(1),
});

/** Partner countries: groups of `data/places.yaml` and single countries. */
const partnersSchema = z
	.strictObject({
		groups: z.array(idSchema).min(1).optional(),
		countries: z.array(countryCodeSchema).min(1).optional(),
		section,
	})
	.refine((partners) => partners.groups !== undefined || partners.countries !== undefined, "partners need groups, countries or both");

/** A profile with the outcome it must get: a test that a curator can read. */
const exampleSchema = z.strictObject({
	note: z.string().min(1),
	asOf: z.union([dateSchema, dateTime]),
	profile: z.record(z.string(), z.unknown()),
	expect: z.strictObject({
		eligibility: z.enum(enumerations.eligibility),
		/** Exactly the constraints that fail. */
		fails: z.array(z.string()).optional(),
		/** Exactly the facts that stand between undetermined and a verdict. */
		pending: z.array(z.string()).optional(),
	}),
});
export type Example = z.infer<typeof exampleSchema>;

/** A mechanism or exchange program of a call. Money in yuan, per project and in all; a period in months. */
export const programSchema = z.strictObject({
	id: idSchema,
	series: idSchema,
	call: idSchema,
	section,
	name: bilingualSchema,
	/** The intergovernmental agreement it rests on. */
	agreement: bilingualSchema.optional(),
	partners: partnersSchema,
	/** Working with several countries of the region is preferred. */
	prefersSeveralCountries: z.strictObject({ section }).optional(),
	/** Sources of policy areas that widen what the program is about. */
	widenedBy: z.array(idSchema).optional(),
	directions: z.array(directionSchema).min(1),
	/** Programs that one leader may not apply for together with this one. */
	excludes: z.strictObject({ programs: z.array(idSchema).min(1), section }).optional(),
	money: z
		.strictObject({
			projects: z.int().positive(),
			perProject: z.int().positive(),
			total: z.int().positive(),
			covers: bilingualSchema,
			section,
			/** Shares of the projects that are kept for a theme. */
			shares: z.array(z.strictObject({ projects: z.int().positive(), theme: bilingualSchema })).optional(),
		})
		.optional(),
	period: z.strictObject({ months: z.int().positive(), from: dateSchema.optional(), to: dateSchema.optional(), section }).optional(),
	/** The title a project must carry; `<…>` stands for what the applicant puts in. */
	titleFormat: z.strictObject({ pattern: z.string().min(1), section }).optional(),
	...shared,
	examples: z.array(exampleSchema).min(2),
});
export type Program = z.infer<typeof programSchema>;

/** A unit that leads an initiative. */
const leadSchema = z.strictObject({
	name: bilingualSchema,
	kind: z.enum([...enumerations.institutionType, "association-unit"]),
});

/** A named activity of a plan: who has worked with whom, in which field. Nothing one applies to. */
const initiativeSchema = z.strictObject({
	id: idSchema,
	section,
	name: bilingualSchema,
	groups: z.array(idSchema).optional(),
	countries: z.array(countryCodeSchema).optional(),
	/** The source names countries as examples. */
	openCountries: z.boolean().optional(),
	concepts: z.array(idSchema),
	people: z.array(z.enum(enumerations.group)).optional(),
	activities: z.array(z.enum(enumerations.activity)).min(1),
	leads: z.array(leadSchema).optional(),
	counterparts: z.array(bilingualSchema).optional(),
	note: bilingualSchema.optional(),
});
export const initiativeFileSchema = z.strictObject({ source: idSchema, initiatives: z.array(initiativeSchema).min(1) });
export type Initiative = z.infer<typeof initiativeSchema>;

/** An area of an intergovernmental plan: it widens what a mechanism is about. Nothing one applies to. */
const policyAreaSchema = z.strictObject({
	id: idSchema,
	section,
	name: bilingualSchema,
	groups: z.array(idSchema).min(1),
	concepts: z.array(idSchema),
	people: z.array(z.enum(enumerations.group)).optional(),
	note: bilingualSchema.optional(),
});
export const policyAreaFileSchema = z.strictObject({ source: idSchema, areas: z.array(policyAreaSchema).min(1) });
export type PolicyArea = z.infer<typeof policyAreaSchema>;

/** A field of research. `domain`: what branches stand below; two concepts that share only a domain are no neighbours. */
export const conceptSchema = z.strictObject({
	id: idSchema,
	label: bilingualSchema,
	terms: z.strictObject({ zh: z.array(z.string().min(2)).optional(), en: z.array(z.string().min(2)).optional() }).optional(),
	/**
	 * Words too general to be terms, that tell the branch where nothing else in a phrase is recognized: last parts of
	 * compounds (病, 材料, protein); a hyphen marks the ending or the beginning of a word (-itis, neuro-).
	 */
	heads: z.strictObject({ zh: z.array(z.string().min(1)).optional(), en: z.array(z.string().min(2)).optional() }).optional(),
	broader: z.array(idSchema).min(1).optional(),
	related: z.array(idSchema).min(1).optional(),
	domain: z.literal(true).optional(),
});
export type Concept = z.infer<typeof conceptSchema>;

/** Words that are read in a field of research, and are no terms of one concept. */
export const wordsSchema = z.strictObject({
	/** Words of several senses, the most usual first; what stands beside them in the text settles which is meant. */
	ambiguous: z.array(z.strictObject({ words: z.array(z.string().min(1)).min(1), senses: z.array(idSchema).min(2) })),
	/** Words that tell nothing of the field: no term is cut out of them, no misspelt term is seen in them. */
	plain: z.strictObject({ zh: z.array(z.string().min(1)), en: z.array(z.string().min(1)) }),
});
export type Words = z.infer<typeof wordsSchema>;

/** A group of countries and since when the list stands; `uncertain` names those of which the sources do not say it. */
const countryGroupSchema = z.strictObject({
	id: idSchema,
	name: bilingualSchema,
	/** Further names by which people write it. */
	terms: z.array(z.string().min(2)).optional(),
	/** How many members it has, as its own statutes or a source says. */
	size: z.int().positive(),
	/** The day of which the list speaks. */
	asOf: dateSchema,
	members: z.array(z.union([countryCodeSchema, z.strictObject({ code: countryCodeSchema, since: dateSchema })])).min(1),
	uncertain: z.array(countryCodeSchema).optional(),
	note: bilingualSchema.optional(),
});
/** A province, by its ISO 3166-2 code where it has one. */
const provinceSchema = z.strictObject({
	code: z.string().regex(/^[A-Z]+(-[A-Z]+)?$/, "a province is written as its ISO 3166-2 code, or in capital letters"),
	name: bilingualSchema,
	/** Further names by which people write it. */
	terms: z.array(z.string().min(2)).optional(),
});
export type Province = z.infer<typeof provinceSchema>;

export const placesSchema = z.strictObject({
	/** Names that differ from the library of country names, and further names by which people write a country. */
	countries: z.array(z.strictObject({ code: countryCodeSchema, name: bilingualSchema.optional(), terms: z.array(z.string().min(2)).optional() })),
	/** Codes that are no partner countries here. */
	notPartners: z.array(countryCodeSchema),
	groups: z.array(countryGroupSchema).min(1),
	/** Provinces of the Chinese mainland, and what has an authority of its own beside them. */
	provinces: z.array(provinceSchema).min(1),
});
export type Places = z.infer<typeof placesSchema>;

/** Units that a document lists by name. */
export const unitListSchema = z.strictObject({
	id: idSchema,
	source: idSchema,
	section,
	name: bilingualSchema,
	/** How many there are by jurisdiction, as the list shows. */
	stated: z.record(countryCodeSchema, z.int().positive()),
	units: z
		.array(
			z.strictObject({
				name: bilingualSchema,
				jurisdiction: countryCodeSchema,
				/** Usual abbreviations and further official names. */
				terms: z.array(z.string().min(2)).optional(),
			}),
		)
		.min(1),
});
export type UnitList = z.infer<typeof unitListSchema>;

/** Labels of every closed list and every fact, for forms and words. */
export const vocabularySchema = z.strictObject({
	enumerations: z.record(z.string(), z.record(z.string(), bilingualSchema)),
	/** Names of languages, by ISO 639-1 code: those that clauses name, and others that people often work in. */
	languages: z.record(z.string(), bilingualSchema),
	/** By dotted path: the name of a fact and the question that asks for it. */
	facts: z.record(z.string(), z.strictObject({ label: bilingualSchema, prompt: bilingualSchema })),
});
export type Vocabulary = z.infer<typeof vocabularySchema>;
