import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { callerAddress } from "../../src/http/address.ts";
import { memoryLimiter } from "../../src/http/limiter.ts";
import { rateOf } from "../../src/model/access.ts";

describe("a rate", () => {
	it.each([
		["60/minute", { quota: 60, seconds: 60 }],
		["60", { quota: 60, seconds: 60 }],
		["60/Min", { quota: 60, seconds: 60 }],
		["100/10s", { quota: 100, seconds: 10 }],
		["1/second", { quota: 1, seconds: 1 }],
		["5000/hour", { quota: 5000, seconds: 3600 }],
		["200000/day", { quota: 200_000, seconds: 86_400 }],
	])("%s is understood", (text, rate) => expect(rateOf(text)).toEqual(rate));

	it.each(["", "0", "0/minute", "60/", "-1/hour", "60/fortnight", "1e3/hour", "60/minute/minute"])("%j is none", (text) =>
		expect(rateOf(text)).toBeUndefined(),
	);
});

describe("the limiter in memory", () => {
	const rate = { quota: 10, seconds: 60 };
	let now = 0;
	const limiter = () => {
		now = 1_000_000;
		return memoryLimiter(() => now);
	};
	const take = (of: ReturnType<typeof limiter>, cost: number, caller = "a") =>
		of.take(caller, rate, cost) as Exclude<ReturnType<typeof of.take>, Promise<unknown>>;

	it("admits the quota and no more, and gives it back evenly", () => {
		const of = limiter();
		expect(take(of, 4)).toEqual({ admitted: true, remaining: 6, wholeIn: 24, retryIn: 0 });
		expect(take(of, 6)).toEqual({ admitted: true, remaining: 0, wholeIn: 60, retryIn: 0 });
		expect(take(of, 1)).toEqual({ admitted: false, remaining: 0, wholeIn: 60, retryIn: 6 });
		expect(take(of, 1, "b").admitted).toBe(true);
		now += 6000;
		expect(take(of, 1).admitted).toBe(true);
		expect(take(of, 1).admitted).toBe(false);
	});

	it("refuses whole, and counts nothing of what it refuses", () => {
		const of = limiter();
		take(of, 6);
		expect(take(of, 5)).toMatchObject({ admitted: false, remaining: 4 });
		expect(take(of, 4)).toMatchObject({ admitted: true, remaining: 0 });
	});

	it("admits more than the whole quota where nothing was used, and has it waited off", () => {
		const of = limiter();
		expect(take(of, 30)).toMatchObject({ admitted: true, remaining: 0, wholeIn: 180 });
		expect(take(of, 30)).toMatchObject({ admitted: false, retryIn: 180 });
		now += 121_000;
		expect(take(of, 1)).toMatchObject({ admitted: false, retryIn: 5 });
		now += 5000;
		expect(take(of, 1).admitted).toBe(true);
	});

	it("has what was owed waited off as well", () => {
		const of = limiter();
		take(of, 1);
		for (let line = 0; line < 24; line++) of.owe("a", rate, 1);
		expect(take(of, 1)).toMatchObject({ admitted: false, retryIn: 96 });
	});

	it("admits what it refused once the time it named is over, and in no window more than the quota twice", () => {
		const steps = fc.array(fc.record({ wait: fc.integer({ min: 0, max: 30_000 }), cost: fc.integer({ min: 1, max: 10 }) }), {
			minLength: 1,
			maxLength: 60,
		});
		fc.assert(
			fc.property(steps, (asked) => {
				const of = limiter();
				const admitted: { at: number; cost: number }[] = [];
				for (const { wait, cost } of asked) {
					now += wait;
					const first = take(of, cost);
					if (!first.admitted) {
						expect(first.retryIn).toBeGreaterThan(0);
						now += first.retryIn * 1000;
						expect(take(of, cost).admitted).toBe(true);
					}
					admitted.push({ at: now, cost });
				}
				for (const { at } of admitted) {
					const inWindow = admitted.filter((other) => other.at >= at && other.at < at + rate.seconds * 1000);
					expect(inWindow.reduce((sum, { cost }) => sum + cost, 0)).toBeLessThanOrEqual(2 * rate.quota);
				}
			}),
		);
	});

	it("forgets who was longest away, and stays bounded", () => {
		const of = limiter();
		take(of, 10, "first");
		for (let caller = 0; caller < 100_000; caller++) take(of, 1, `other ${caller}`);
		expect(take(of, 10, "first").admitted).toBe(true);
	});
});

describe("the address a caller is counted by", () => {
	it.each([
		["203.0.113.9", undefined, "203.0.113.9"],
		["::ffff:203.0.113.9", undefined, "203.0.113.9"],
		["2001:db8:1:2:3:4:5:6", undefined, "2001:0db8:0001:0002::/64"],
		["2001:db8::7", undefined, "2001:0db8:0000:0000::/64"],
		["fe80::1%eth0", undefined, "fe80:0000:0000:0000::/64"],
		["10.0.0.1", "198.51.100.7", "198.51.100.7"],
		// What stands before the last entry was sent by the caller, who may have made it up.
		["10.0.0.1", "1.2.3.4, 198.51.100.7", "198.51.100.7"],
		["10.0.0.1", "", "10.0.0.1"],
		["10.0.0.1", "198.51.100.7:41", "198.51.100.7"],
		["10.0.0.1", "[2001:db8::1]:443", "2001:0db8:0000:0000::/64"],
		["10.0.0.1", "unknown", "10.0.0.1"],
		["10.0.0.1", "<script>", "10.0.0.1"],
		["::ffff:7f00:1", undefined, "127.0.0.1"],
		[undefined, undefined, undefined],
	])("of %s, forwarded for %s, is %s", (remote, forwarded, expected) => expect(callerAddress(remote, forwarded)).toBe(expected));
});
