import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { suggestCountries } from "../../src/core/suggest/countries.ts";
import { suggestFields } from "../../src/core/suggest/fields.ts";
import { nameKey } from "../../src/core/understand/words.ts";
import { languages } from "../../src/model/text.ts";
import { snapshot } from "../support/catalog.ts";

const { document, names } = snapshot;
const language = fc.constantFrom(...languages);
const suggest = fc.constantFrom(suggestFields, suggestCountries);

/** More than there are. */
const everything = 5000;

/** What was typed of a name so far: so many of its characters, at least two of a Chinese one and three of another. */
function begun(name: string, share: number): string {
	const least = /\p{Script=Han}/u.test(name) ? 2 : 3;
	return name.slice(0, Math.max(least, Math.ceil(share * name.length)));
}

/** Pieces of what people write, and of what nobody does. */
const text = fc.oneof(
	fc.string({ unit: "binary", maxLength: 60 }),
	fc.string({ unit: fc.constantFrom(..."量子计算医学machine learning,，;；、/\n 'ʼ’＇-&.ＡＩ"), maxLength: 40 }),
	fc.array(fc.constantFrom(...document.concepts.flatMap(({ names: all }) => all.slice(0, 3))), { maxLength: 3 }).map((all) => all.join("，")),
);

describe("suggestions", () => {
	it("are made of the beginning of any label and any name of a place, unless a separator stands in it", () => {
		const concepts = document.concepts.flatMap(({ id, label }) => [label.zh, label.en].map((name) => ({ suggestOf: suggestFields, id, name })));
		const places = [
			...document.groups,
			...document.countries.filter(({ code }) => names.isPartner(code)).map((country) => ({ ...country, id: country.code })),
		];
		const placeNames = places.flatMap(({ id, name, terms }) =>
			[name.zh, name.en, ...terms].map((term) => ({ suggestOf: suggestCountries, id, name: term })),
		);
		const named = [...concepts, ...placeNames].filter(({ name }) => !/[,，;；、/]/.test(name));
		fc.assert(
			fc.property(fc.constantFrom(...named), fc.double({ min: 0, max: 1, noNaN: true }), language, ({ suggestOf, id, name }, share, lang) => {
				expect(suggestOf(begun(name, share), snapshot, lang, everything).map((suggestion) => suggestion.id)).toContain(id);
			}),
			{ numRuns: 2000 },
		);
	});

	it("come for any text without a fault, at most as many as are asked for, each once, the fewer being the first of the more", () => {
		fc.assert(
			fc.property(suggest, text, language, fc.integer({ min: 1, max: 20 }), (suggestOf, typed, lang, limit) => {
				const few = suggestOf(typed, snapshot, lang, limit);
				const all = suggestOf(typed, snapshot, lang, everything);
				expect(few).toEqual(all.slice(0, limit));
				expect(new Set(all.map(({ kind, id }) => `${kind} ${id}`)).size).toBe(all.length);
			}),
			{ numRuns: 1000 },
		);
	});

	it("are the same whatever stands before the last separator, and in capitals", () => {
		fc.assert(
			fc.property(suggest, text, fc.constantFrom(...("," + "，;；、/\n")), text, language, (suggestOf, before, separator, typed, lang) => {
				const alone = suggestOf(typed, snapshot, lang, 20);
				expect(suggestOf(`${before}${separator} ${typed}`, snapshot, lang, 20)).toEqual(alone);
				fc.pre(nameKey(typed.toUpperCase()) === nameKey(typed));
				expect(suggestOf(typed.toUpperCase(), snapshot, lang, 20)).toEqual(alone);
			}),
			{ numRuns: 500 },
		);
	});

	it("suggest again what was chosen, first, where it is typed in full", () => {
		fc.assert(
			fc.property(suggest, text, language, (suggestOf, typed, lang) => {
				for (const suggestion of suggestOf(typed, snapshot, lang, 3)) {
					const again = suggestOf(suggestion.text, snapshot, lang, 20);
					expect(
						again.map(({ id }) => id),
						suggestion.text,
					).toContain(suggestion.id);
				}
			}),
			{ numRuns: 500 },
		);
	});
});
