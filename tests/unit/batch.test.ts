import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withDefaults } from "../../src/http/batch/defaults.ts";
import { entityTag, fingerprint, heldTag } from "../../src/http/batch/fingerprint.ts";
import { linesOf } from "../../src/http/batch/lines.ts";

/** Bytes cut at the places given. */
async function* cut(bytes: Uint8Array, places: readonly number[]): AsyncGenerator<Uint8Array> {
	let start = 0;
	for (const place of [...places].sort((a, b) => a - b)) {
		yield bytes.subarray(start, place);
		start = place;
	}
	yield bytes.subarray(start);
}

async function readLines(text: string, places: readonly number[], most: number): Promise<[number, string | undefined][]> {
	const lines: [number, string | undefined][] = [];
	const bytes = new TextEncoder().encode(text);
	const within = places.map((place) => place % (bytes.length + 1));
	for await (const { number, bytes: line } of linesOf(cut(bytes, within), most)) lines.push([number, line && new TextDecoder().decode(line)]);
	return lines;
}

describe("the lines of a batch", () => {
	const line = fc.oneof(
		fc.constant(""),
		fc.constant(" \t\r"),
		fc.constant('{"id":"人"}\r'),
		fc.string({ maxLength: 12 }).map((text) => text.replaceAll("\n", "")),
	);

	it("are the same however the bytes come", async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(line, { maxLength: 8 }), fc.array(fc.nat()), async (lines, places) => {
				const expected = lines.flatMap((text, index) => (/^[ \t\r]*$/.test(text) ? [] : [[index + 1, text.toWellFormed()] as [number, string]]));
				expect(await readLines(lines.join("\n"), places, 1000)).toEqual(expected);
			}),
		);
	});

	it("longer than allowed are told, not kept, and the next goes on", async () => {
		expect(await readLines(`${"x".repeat(11)}\nshort\n${"y".repeat(10)}`, [3, 7, 12], 10)).toEqual([
			[1, undefined],
			[2, "short"],
			[3, "y".repeat(10)],
		]);
	});
});

describe("defaults of a batch", () => {
	it.each([
		["a fact not given", {}, { institutionType: "hospital" }, { institutionType: "hospital" }],
		["not a fact given", { institutionType: "university" }, { institutionType: "hospital" }, { institutionType: "university" }],
		[
			"facts of an institution apart",
			{ institution: { name: "X" } },
			{ institution: { jurisdiction: "CN", name: "Y" } },
			{ institution: { name: "X", jurisdiction: "CN" } },
		],
		// A master's degree of somebody is not in the area that a default doctorate is in.
		["a degree only whole", { degree: { level: "master" } }, { degree: { level: "doctorate", area: "medicine" } }, { degree: { level: "master" } }],
		["no age beside a birth date", { birthDate: "1980" }, { age: 40 }, { birthDate: "1980" }],
		["no list beside a list", { languages: ["fr"] }, { languages: ["en"] }, { languages: ["fr"] }],
		["nothing to what is no profile", 7, { age: 40 }, 7],
	])("give %s", (_, profile, defaults, expected) => expect(withDefaults(profile, defaults)).toEqual(expected));

	it("change nothing that was sent", () => {
		const profile = { institution: { name: "X" } };
		withDefaults(profile, { institution: { jurisdiction: "HK" }, age: 30 });
		expect(profile).toEqual({ institution: { name: "X" } });
	});
});

describe("the tag of a batch's answer", () => {
	it("is another for another request, wherever its parts are cut", async () => {
		const print = (...request: string[]) => fingerprint({ revision: "r", request });
		expect(await print("ab", "c")).not.toBe(await print("a", "bc"));
		expect(await print("ab", "c")).toBe(await print("ab", "c"));
		expect(await fingerprint({ revision: "s", request: ["ab", "c"] })).not.toBe(await print("ab", "c"));
	});

	it("holds until the next change, and for ever where there is none", () => {
		const tag = entityTag("abc", 5000);
		expect(heldTag(tag, "abc", 4999)).toBe(tag);
		expect(heldTag(tag, "abc", 5000)).toBeUndefined();
		expect(heldTag(tag, "abd", 4999)).toBeUndefined();
		expect(heldTag(`"other", ${entityTag("abc", undefined)}`, "abc", 1e15)).toBe(entityTag("abc", undefined));
		for (const other of [undefined, "", "*", '"abc"', '"abc."', '"abc.x"', "abc.5000"]) expect(heldTag(other, "abc", 4999)).toBeUndefined();
	});
});
