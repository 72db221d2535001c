import type { ProgramView } from "../model/answer.ts";
import type { Fact, Test } from "../model/clause.ts";
import type { CatalogDocument, Citation, CompiledProgram, CompiledRelated } from "../model/document.ts";
import type { Outcome } from "../model/enumerations.ts";
import { memberNames } from "../model/members.ts";
import { type ProgramNames, requestSchema } from "../model/request.ts";
import { inLanguage, type Language, languages } from "../model/text.ts";
import { type ClauseFacts, takeApart } from "./ask/open.ts";
import { constraintMessage, type Finding, findings, outcomeOf } from "./explain/constraint.ts";
import { type ConceptMatch, matchConcept, type Topic, topicsOf } from "./fit/matches.ts";
import { type ConceptGraph, conceptGraph } from "./graph.ts";
import type { TestSubject } from "./judge/evaluate.ts";
import { type Moments, momentsOf } from "./judge/window.ts";
import { type Lexicon, lexiconOf } from "./understand/lexicon.ts";
import { nameKey } from "./understand/words.ts";

/** The part of a constraint in an answer that a revision fixes, by finding and language. */
interface FixedConstraintView {
	id: string;
	outcome: Outcome;
	required: boolean;
	message: string;
	citation: Citation;
}

export interface PreparedConstraint {
	id: string;
	required: boolean;
	test: Test;
	/** The test taken apart, to tell what is open in it. */
	clauseFacts: ClauseFacts;
	rule: Readonly<Record<Language, string>>;
	views: Readonly<Record<Language, Readonly<Record<Finding, FixedConstraintView>>>>;
}

export interface PreparedProgram {
	program: CompiledProgram;
	subject: TestSubject;
	moments: Moments;
	constraints: readonly PreparedConstraint[];
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
	/** Validates a request by the names that this revision knows. */
	requestSchema: ReturnType<typeof requestSchema>;
	factLabel(fact: Fact, language: Language): string;
	factPrompt(fact: Fact, language: Language): string;
	/** Names of all members of a request: what a mistyped one may have meant. */
	memberNames: readonly string[];
}

function byLanguage<Value>(make: (language: Language) => Value): Record<Language, Value> {
	return Object.fromEntries(languages.map((language) => [language, make(language)])) as Record<Language, Value>;
}

/** A pure function of a concept, computed once for each. */
function rememberByConcept<Value>(compute: (concept: string) => Value): (concept: string) => Value {
	const known = new Map<string, Value>();
	return (concept) => {
		let value = known.get(concept);
		if (value === undefined) {
			value = compute(concept);
			known.set(concept, value);
		}
		return value;
	};
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
	const names: ProgramNames = {
		revision,
		readPlace: (text) => places.read(text),
		isPartner: (code) => places.isPartner(code),
		hasConcept: (id) => graph.has(id),
		hasProgram: (name) => programNames.has(name),
	};
	const schema = requestSchema(names);
	const fact = (path: Fact) => document.vocabulary.facts[path] ?? { label: { zh: path, en: path }, prompt: { zh: path, en: path } };
	return {
		revision,
		publishedAt,
		document,
		graph,
		lexicon,
		programs: document.programs.map((program) => prepareProgram(program, document, graph, unitNames)),
		related: document.related.map((related) => ({ related, matchOf: rememberByConcept(matcher(relatedTopics(related), graph)) })),
		names,
		requestSchema: schema,
		memberNames: memberNames(schema),
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

function prepareProgram(
	program: CompiledProgram,
	document: CatalogDocument,
	graph: ConceptGraph,
	unitNames: ReadonlyMap<string, ReadonlyMap<string, number>>,
): PreparedProgram {
	const matchOf = rememberByConcept(matcher(topicsOf(program, document.related), graph));
	const editions = document.programs.filter(({ series }) => series === program.series).map(({ edition }) => edition);
	const subject: TestSubject = {
		partnerCountries: new Set(program.partnerCountries),
		uncertainCountries: new Set(program.uncertainCountries),
		scopeOf: (concept) => matchOf(concept).scope,
		isInside: graph.isInside,
		unitNames: (list) => unitNames.get(list) ?? new Map(),
	};
	return {
		program,
		matchOf,
		newest: editions.every((edition) => edition <= program.edition),
		moments: momentsOf(program.window),
		subject,
		constraints: program.constraints.map(({ id, required, test, rule, doubt, citation }) => ({
			id,
			required,
			test,
			clauseFacts: takeApart(test, subject),
			rule: byLanguage((language) => inLanguage(rule, language)),
			views: byLanguage((language) => {
				const view = (finding: Finding): FixedConstraintView => ({
					id,
					outcome: outcomeOf(finding),
					required,
					message: constraintMessage({ rule, doubt }, finding, language),
					citation,
				});
				return Object.fromEntries(findings.map((finding) => [finding, view(finding)])) as Record<Finding, FixedConstraintView>;
			}),
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
