import type { ProgramView } from "../model/answer.ts";
import { batchEntrySchema, batchRequestSchema, batchSettingsSchema } from "../model/batch-request.ts";
import type { Fact, Test } from "../model/clause.ts";
import type { CatalogDocument, Citation, CompiledCountry, CompiledProgram, CompiledRelated } from "../model/document.ts";
import { memberNames } from "../model/members.ts";
import { type ProgramNames, requestSchema } from "../model/request.ts";
import { inLanguage, type Language, languages } from "../model/text.ts";
import { type ConceptMatch, matchConcept, type Topic, topicsOf } from "./fit/matches.ts";
import { type ConceptGraph, conceptGraph } from "./graph.ts";
import type { TestSubject } from "./judge/evaluate.ts";
import { type Moments, momentsOf } from "./judge/window.ts";
import { type Part, partOf, partsOf } from "./open/parts.ts";
import { remember } from "./remember.ts";
import { type Lexicon, lexiconOf } from "./understand/lexicon.ts";
import { nameKey } from "./understand/words.ts";

export interface PreparedConstraint {
	id: string;
	required: boolean;
	test: Test;
	/** The clause as a part of its own: what it alone can come to. */
	alone: Part;
	rule: Readonly<Record<Language, string>>;
	/** Said in addition where the source leaves the outcome open. */
	doubt?: Readonly<Record<Language, string>>;
	citation: Citation;
}

export interface PreparedProgram {
	program: CompiledProgram;
	subject: TestSubject;
	moments: Moments;
	constraints: readonly PreparedConstraint[];
	/** The constraints, those together that share facts. */
	parts: readonly Part[];
	views: Readonly<Record<Language, ProgramView>>;
	matchOf(concept: string): ConceptMatch;
	/** No newer edition of its series is in the catalog. */
	newest: boolean;
}

export interface PreparedRelated {
	related: CompiledRelated;
	matchOf(concept: string): ConceptMatch;
}

/** A revision of the catalog, ready to answer from: immutable, without I/O. */
export interface Snapshot {
	revision: string;
	publishedAt: string;
	document: CatalogDocument;
	graph: ConceptGraph;
	lexicon: Lexicon;
	programs: readonly PreparedProgram[];
	related: readonly PreparedRelated[];
	names: ProgramNames;
	/** Validates a request by the names that this revision knows; a batch as a whole, and entry by entry. */
	requestSchema: ReturnType<typeof requestSchema>;
	batchSchemas: {
		request: ReturnType<typeof batchRequestSchema>;
		settings: ReturnType<typeof batchSettingsSchema>;
		entry: ReturnType<typeof batchEntrySchema>;
	};
	countries: ReadonlyMap<string, CompiledCountry>;
	factLabel(fact: Fact, language: Language): string;
	factPrompt(fact: Fact, language: Language): string;
	/** Names of all members of a request: what a mistyped one may have meant. */
	memberNames: readonly string[];
}

function byLanguage<Value>(make: (language: Language) => Value): Record<Language, Value> {
	return Object.fromEntries(languages.map((language) => [language, make(language)])) as Record<Language, Value>;
}

/** Prepares a compiled catalog for answering. */
export function prepare(document: CatalogDocument, revision: string, publishedAt: string): Snapshot {
	const graph = conceptGraph(document.concepts);
	const lexicon = lexiconOf(document);
	const { places } = lexicon;
	const programNames = new Set(document.programs.flatMap(({ id, series }) => [id, series]));
	const unitNames = new Map(
		document.unitLists.map((list) => [
			list.id,
			new Map(
				list.units.flatMap((unit, index) => [unit.name.zh, unit.name.en, ...(unit.terms ?? [])].map((name) => [nameKey(name), index] as const)),
			),
		]),
	);
	const provinces = new Map(
		document.provinces.flatMap(({ code, name, terms = [] }) => [code, name.zh, name.en, ...terms].map((text) => [nameKey(text), code] as const)),
	);
	const names: ProgramNames = {
		revision,
		readPlace: (text) => places.read(text),
		isPartner: (code) => places.isPartner(code),
		hasConcept: (id) => graph.has(id),
		readProvince: (text) => provinces.get(nameKey(text)),
		hasProgram: (name) => programNames.has(name),
	};
	const shared: SharedSubject = {
		countries: document.countries.map(({ code }) => code).filter((code) => places.isPartner(code)),
		concepts: document.concepts.filter(({ domain }) => !domain).map(({ id }) => id),
		unitNames,
	};
	const schema = requestSchema(names);
	const batchSchemas = { request: batchRequestSchema(names), settings: batchSettingsSchema(names), entry: batchEntrySchema(names) };
	const fact = (path: Fact) => document.vocabulary.facts[path] ?? { label: { zh: path, en: path }, prompt: { zh: path, en: path } };
	return {
		revision,
		publishedAt,
		document,
		graph,
		lexicon,
		programs: document.programs.map((program) => prepareProgram(program, document, graph, shared)),
		related: document.related.map((related) => ({ related, matchOf: remember(matcher(relatedTopics(related), graph)) })),
		names,
		requestSchema: schema,
		batchSchemas,
		countries: new Map(document.countries.map((country) => [country.code, country])),
		memberNames: [...new Set([schema, batchSchemas.request, batchSchemas.entry].flatMap(memberNames))],
		factLabel: (path, language) => inLanguage(fact(path).label, language),
		factPrompt: (path, language) => inLanguage(fact(path).prompt, language),
	};
}

function matcher(topics: readonly Topic[], graph: ConceptGraph): (concept: string) => ConceptMatch {
	return (concept) => matchConcept(concept, topics, graph);
}

function relatedTopics(related: CompiledRelated): Topic[] {
	return related.concepts.map((concept) => ({ concept, term: related.name, standing: "own", citation: related.citation }));
}

/** What the clauses of all programs are judged against. */
interface SharedSubject extends Pick<TestSubject, "countries" | "concepts"> {
	/** By list. */
	unitNames: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

function prepareProgram(program: CompiledProgram, document: CatalogDocument, graph: ConceptGraph, shared: SharedSubject): PreparedProgram {
	const matchOf = remember(matcher(topicsOf(program, document.related), graph));
	const editions = document.programs.filter(({ series }) => series === program.series).map(({ edition }) => edition);
	const subject: TestSubject = {
		countries: shared.countries,
		concepts: shared.concepts,
		partnerCountries: new Set(program.partnerCountries),
		uncertainCountries: new Set(program.uncertainCountries),
		scopeOf: (concept) => matchOf(concept).scope,
		isInside: graph.isInside,
		unitNames: (list) => shared.unitNames.get(list) ?? new Map(),
	};
	return {
		program,
		matchOf,
		parts: partsOf(program.constraints, subject),
		newest: editions.every((edition) => edition <= program.edition),
		moments: momentsOf(program.window),
		subject,
		constraints: program.constraints.map(({ id, required, test, rule, doubt, citation }) => ({
			id,
			required,
			test,
			alone: partOf([{ id, required, test }], subject),
			rule: byLanguage((language) => inLanguage(rule, language)),
			...(doubt && { doubt: byLanguage((language) => inLanguage(doubt, language)) }),
			citation,
		})),
		views: byLanguage((language) => ({
			id: program.id,
			series: program.series,
			edition: program.edition,
			kind: program.kind,
			name: inLanguage(program.name, language),
			call: { id: program.call.id, name: inLanguage(program.call.name, language) },
			partnerCountries: program.partnerCountries,
			citation: program.citation,
		})),
	};
}
