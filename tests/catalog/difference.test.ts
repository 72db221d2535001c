import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changesBetween } from "../../src/catalog/difference.ts";
import type { CatalogDocument } from "../../src/model/document.ts";
import type { CatalogPart } from "../../src/model/revisions.ts";
import { snapshot } from "../support/catalog.ts";
import { changed, constraintOf, programOf } from "../support/documents.ts";

const { document } = snapshot;
const hungary = "most-2026-2-hungary";
const serbia = "most-2026-2-serbia";

const nothing = { added: [], removed: [], changed: [] };
const none = changesBetween(document, document);

describe("what changed between two catalogs", () => {
	it("is nothing between a catalog and itself, however its members stand and whatever has no value", () => {
		const shuffled = Object.fromEntries(Object.entries(document).reverse()) as unknown as CatalogDocument;
		const stored = JSON.parse(JSON.stringify(document)) as CatalogDocument;
		expect(none.programs).toEqual(nothing);
		expect(Object.values(none.entries)).toEqual(Array(11).fill({ added: 0, removed: 0, changed: 0 }));
		expect(changesBetween(document, shuffled)).toEqual(none);
		expect(changesBetween(document, stored)).toEqual(none);
	});

	it("is told of a clause, a window, a partner country and other members, program by program", () => {
		const after = changed(document, (copy) => {
			const program = programOf(copy, hungary);
			program.window.closesAt = "2026-07-02T17:00:00+08:00";
			program.partnerCountries = ["HU", "SK"];
			delete program.agreement;
			program.titleFormat = { pattern: "<title>", citation: program.citation };
			constraintOf(program, "birth-date").test = { kind: "born", onOrAfter: "1982-01-01" };
			program.constraints = program.constraints.filter(({ id }) => id !== "language");
			program.constraints.push({ ...constraintOf(program, "nationality"), id: "a-new-one" });
			constraintOf(programOf(copy, serbia), "field-scope").rule.en += ", as printed";
		});
		expect(changesBetween(document, after)).toEqual({
			...none,
			programs: {
				...nothing,
				changed: [
					{
						id: hungary,
						members: ["agreement", "constraints", "partnerCountries", "titleFormat", "window"],
						constraints: { added: ["a-new-one"], removed: ["language"], changed: ["birth-date"] },
					},
					{ id: serbia, members: ["constraints"], constraints: { ...nothing, changed: ["field-scope"] } },
				],
			},
		});
	});

	it("is told of programs added and removed", () => {
		const after = changed(document, (copy) => {
			const next = { ...programOf(copy, serbia), id: "most-2027-serbia", edition: "2027" };
			copy.programs = [...copy.programs.filter(({ id }) => id !== hungary), next];
		});
		expect(changesBetween(document, after).programs).toEqual({ ...nothing, added: ["most-2027-serbia"], removed: [hungary] });
		expect(changesBetween(after, document).programs).toEqual({ ...nothing, added: [hungary], removed: ["most-2027-serbia"] });
	});

	it.each<[CatalogPart, (copy: CatalogDocument) => void]>([
		["concepts", ({ concepts }) => replaceOne(concepts, { id: "brand-new" }, { domain: true })],
		["initiatives", ({ related }) => replaceOne(related, { id: "brand-new" }, { note: { zh: "变", en: "changed" } }, "initiative")],
		["policyAreas", ({ related }) => replaceOne(related, { id: "brand-new" }, { note: { zh: "变", en: "changed" } }, "policy-area")],
		["sources", ({ sources }) => replaceOne(sources, { id: "brand-new" }, { date: "2000-01-01" })],
		["countries", ({ countries }) => replaceOne(countries, { code: "XX" }, { terms: ["changed"] })],
		["provinces", ({ provinces }) => replaceOne(provinces, { code: "XX" }, { terms: ["changed"] })],
		["groups", ({ groups }) => replaceOne(groups, { id: "brand-new" }, { asOf: "2000-01-01" })],
		[
			"vocabulary",
			({ vocabulary: { enumerations, facts } }) => {
				const { title = {} } = enumerations;
				title.senior = { zh: "变", en: "changed" };
				title.emeritus = { zh: "新", en: "new" };
				delete (facts as Record<string, unknown>).field;
			},
		],
		[
			"words",
			({ words }) => {
				const [first] = words.ambiguous;
				first?.words.splice(0, 1, "brand-new");
				words.plain.pop();
				words.ordinary.push("brand-new");
			},
		],
	])("counts the entries of %s", (part, change) => {
		const { programs, entries } = changesBetween(document, changed(document, change));
		expect(programs).toEqual(nothing);
		const counts = part === "words" ? { added: 2, removed: 2, changed: 0 } : { added: 1, removed: 1, changed: 1 };
		expect(entries).toEqual({ ...none.entries, [part]: counts });
	});

	it("counts unit lists, and codes that are no partners", () => {
		const after = changed(document, (copy) => {
			copy.unitLists[0]?.units.pop();
			copy.notPartners = ["CN", "XX"];
		});
		const { unitLists, notPartners } = changesBetween(document, after).entries;
		expect(unitLists).toEqual({ added: 0, removed: 0, changed: 1 });
		expect(notPartners).toEqual({ added: 1, removed: document.notPartners.length - 1, changed: 0 });
	});

	it("is the other way round from the later catalog to the earlier", () => {
		const small: CatalogDocument = {
			...document,
			concepts: document.concepts.slice(0, 12),
			countries: [],
			words: { ambiguous: [], plain: [], ordinary: [] },
		};
		const some = fc.subarray(small.programs.map(({ id }) => id));
		const renamed = fc.subarray(small.concepts.map(({ id }) => id));
		const variant = fc.record({ kept: some, closed: some, concepts: renamed }).map(({ kept, closed, concepts }) =>
			changed(small, (copy) => {
				for (const id of closed) programOf(copy, id).window.closesAt = "2030-01-01T00:00:00+08:00";
				copy.programs = copy.programs.filter(({ id }) => kept.includes(id));
				for (const concept of copy.concepts) if (concepts.includes(concept.id)) concept.label.en += " (renamed)";
			}),
		);
		fc.assert(
			fc.property(variant, variant, (a, b) => {
				const forth = changesBetween(a, b);
				const back = changesBetween(b, a);
				expect(back.programs.added).toEqual(forth.programs.removed);
				expect(back.programs.removed).toEqual(forth.programs.added);
				expect(back.programs.changed).toEqual(forth.programs.changed);
				expect(back.entries).toEqual(forth.entries);
				const inBoth = a.programs.filter(({ id }) => b.programs.some((program) => program.id === id));
				const closedInOne = inBoth.filter(({ id, window }) => programOf(b, id).window.closesAt !== window.closesAt);
				expect(forth.programs.changed.map(({ id }) => id)).toEqual(closedInOne.map(({ id }) => id));
			}),
			{ numRuns: 50 },
		);
	}, 30_000);
});

/** Of a list: renames the first entry, so that one is removed and one added, and changes the second. */
function replaceOne<Entry extends object>(list: Entry[], name: Partial<Entry>, change: Partial<Entry>, kind?: string): void {
	const [first, second] = list.filter((entry) => !kind || Reflect.get(entry, "kind") === kind);
	if (!first || !second) throw new Error("the list has too few entries");
	Object.assign(first, name);
	Object.assign(second, change);
}
