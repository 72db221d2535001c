import type { Call, Initiative, Program } from "../model/catalog.ts";
import {
	type CatalogDocument,
	type Citation,
	type CompiledConstraint,
	type CompiledGroup,
	type CompiledProgram,
	type CompiledRelated,
	documentFormat,
} from "../model/document.ts";
import type { Bilingual } from "../model/text.ts";
import type { AuthoredCatalog } from "./authored.ts";
import { compileCountries } from "./countries.ts";
import { compileFields } from "./fields.ts";
import { initialsOf } from "./initials.ts";
import { withTraditional } from "./traditional.ts";

/** Compiles a catalog whose references were checked: groups become lists of codes, shared clauses go into each program. */
export function compile(catalog: AuthoredCatalog): CatalogDocument {
	const groups = catalog.places.value.groups.map((group): CompiledGroup => {
		const terms = [group.name.zh, ...(group.terms ?? [])];
		return {
			id: group.id,
			name: group.name,
			terms: withTraditional(terms),
			initials: initialsOf(terms),
			members: group.members.map((member) => (typeof member === "string" ? member : member.code)).sort(),
			uncertain: group.uncertain ?? [],
			asOf: group.asOf,
		};
	});
	const calls = new Map(catalog.calls.map(({ value }) => [value.id, value]));
	return {
		countries: compileCountries(catalog.places.value),
		notPartners: catalog.places.value.notPartners,
		groups,
		provinces: catalog.places.value.provinces.map((province) => ({
			...province,
			terms: withTraditional([province.name.zh, ...(province.terms ?? [])]),
		})),
		...compileFields(catalog.concepts.map(({ value }) => value).sort(byId), catalog.words.value),
		format: documentFormat,
		sources: catalog.sources.map(({ value }) => value),
		unitLists: catalog.unitLists.map(({ value }) => value),
		vocabulary: catalog.vocabulary.value,
		programs: catalog.programs.map(({ value }) => compileProgram(value, calls.get(value.call) as Call, groups)).sort(byId),
		related: [
			...catalog.initiatives.map(({ value }) => compileRelated("initiative", value, groups)),
			...catalog.policyAreas.map(({ value }) => compileRelated("policy-area", value, groups)),
		].sort(byId),
	};
}

function byId(a: { id: string }, b: { id: string }): number {
	return a.id < b.id ? -1 : 1;
}

/** What initiatives and policy areas have in common; a policy area has no activities, leads and counterparts of its own. */
type WrittenRelated = Pick<Initiative, "id" | "section" | "name" | "concepts"> & Partial<Initiative> & { source: string };

function compileRelated(kind: CompiledRelated["kind"], written: WrittenRelated, groups: readonly CompiledGroup[]): CompiledRelated {
	const { id, name, source, section, concepts, openCountries = false, people = [], activities = [], leads = [], counterparts = [], note } = written;
	const countries = countriesOf(written.groups, written.countries, groups);
	return {
		id,
		kind,
		name,
		citation: { source, section },
		countries,
		groups: written.groups ?? [],
		openCountries,
		concepts,
		people,
		activities,
		leads,
		counterparts,
		note,
	};
}

function countriesOf(groupIds: readonly string[] = [], countries: readonly string[] = [], groups: readonly CompiledGroup[]): string[] {
	const members = groupIds.flatMap((id) => groups.find((group) => group.id === id)?.members ?? []);
	return [...new Set([...members, ...countries])].sort();
}

function compileProgram(program: Program, call: Call, groups: readonly CompiledGroup[]): CompiledProgram {
	const cite = (section: string): Citation => ({ source: call.source, section });
	const cited = <Entry extends { section: string }>({ section, ...rest }: Entry) => ({ ...rest, citation: cite(section) });
	const statements = <Entry extends { text: Bilingual; section: string }>(...lists: (readonly Entry[] | undefined)[]) =>
		lists.flatMap((list) => (list ?? []).map(cited));
	const partnerCountries = countriesOf(program.partners.groups, program.partners.countries, groups);
	const uncertain = (program.partners.groups ?? []).flatMap((id) => groups.find((group) => group.id === id)?.uncertain ?? []);
	return {
		id: program.id,
		series: program.series,
		edition: call.edition,
		kind: call.kind,
		call: { id: call.id, name: call.name },
		citation: cite(program.section),
		name: program.name,
		agreement: program.agreement,
		partnerCountries,
		uncertainCountries: uncertain.filter((code) => !partnerCountries.includes(code)).sort(),
		prefersSeveralCountries: program.prefersSeveralCountries && cite(program.prefersSeveralCountries.section),
		widenedBy: program.widenedBy ?? [],
		directions: program.directions.map(({ section, standing, list, fields }) => ({
			list,
			standing,
			citation: cite(section),
			fields: fields.map((field) => ({
				term: field.term,
				concepts: field.concepts,
				standing: field.standing ?? standing,
				citation: cite(section),
			})),
		})),
		constraints: compileConstraints(program, call, cite),
		excludes: program.excludes && cited(program.excludes),
		window: cited(call.window),
		groups: [
			...(program.groups ?? []).map((group) => ({ ...cited(group), own: true })),
			...(call.groups ?? [])
				.filter(({ group }) => !program.groups?.some((own) => own.group === group))
				.map((group) => ({ ...cited(group), own: false })),
		],
		activities: [...(program.activities ?? []), ...(call.activities ?? [])].map(cited),
		money: program.money && cited(program.money),
		funding: call.funding && cited(call.funding),
		period: program.period && cited(program.period),
		titleFormat: program.titleFormat && cited(program.titleFormat),
		obligations: statements(program.obligations, call.obligations),
		submission: statements(program.submission, call.submission),
		priorities: statements(program.priorities, call.priorities),
		cautions: statements(program.cautions, call.cautions),
		preparations: statements(program.preparations, call.preparations),
		recommendation: { ...cited(call.recommendation), units: (call.recommendation.units ?? []).map(cited) },
		undertakingUnit: call.undertakingUnit && cited(call.undertakingUnit),
		partnerSide: statements(program.partnerSide, call.partnerSide),
		contacts: [...(program.contacts ?? []), ...(call.contacts ?? [])].map(cited),
	};
}

/** The call's constraints, each replaced by the program's of the same id, then the program's own; required ones first. */
function compileConstraints(program: Program, call: Call, cite: (section: string) => Citation): CompiledConstraint[] {
	const own = program.constraints ?? [];
	const shared = (call.constraints ?? []).filter(({ id }) => !own.some((constraint) => constraint.id === id));
	const all = [...own, ...shared].map(({ section, ...constraint }) => ({ ...constraint, citation: cite(section) }));
	return [...all.filter(({ required }) => required), ...all.filter(({ required }) => !required)];
}
