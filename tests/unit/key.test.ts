import crypto from "node:crypto";
import { syncBuiltinESMExports } from "node:module";
import { describe, expect, it, vi } from "vitest";
import { hasHash, hashOf, idIn, makeKey } from "../../src/access/key.ts";
import { base62, checksumOf } from "../support/keys.ts";

describe("a key", () => {
	it("is found by a scanner's pattern, in the middle of a text too, and has its id at its beginning", () => {
		for (let made = 0; made < 200; made++) {
			const { id, key } = makeKey();
			expect(`token="${key}";`.match(/\bduikou_[0-9A-Za-z]{44}\b/)?.[0]).toBe(key);
			expect(key.startsWith(`duikou_${id}`)).toBe(true);
			expect(idIn(key)).toBe(id);
		}
	});

	it("is another one each time, and uses every character", () => {
		const made = Array.from({ length: 500 }, () => makeKey().key.slice("duikou_".length));
		expect(new Set(made).size).toBe(500);
		expect(new Set(made.map((key) => key.slice(0, 8))).size).toBe(500);
		expect([...new Set(made.join(""))].sort().join("")).toBe(base62);
	});

	it("has the checksum that its description says, so that scanners can verify one", () => {
		const { key } = makeKey();
		expect(key.slice(-6)).toBe(checksumOf(key.slice(0, -6)));
	});

	it("is compared with its hash in constant time", () => {
		const compared = vi.spyOn(crypto, "timingSafeEqual");
		syncBuiltinESMExports();
		try {
			const { key } = makeKey();
			expect(hasHash(key, hashOf(key))).toBe(true);
			expect(hasHash(makeKey().key, hashOf(key))).toBe(false);
			expect(compared.mock.calls.map((sides) => sides.map(({ byteLength }) => byteLength))).toEqual([
				[32, 32],
				[32, 32],
			]);
		} finally {
			compared.mockRestore();
			syncBuiltinESMExports();
		}
	});
});
