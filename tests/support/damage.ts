import fc from "fast-check";

/** JSON as it is to be sent: what no value in memory could stand for, such as a member given twice. */
class Verbatim {
	readonly text: string;

	constructor(text: string) {
		this.text = text;
	}
}

/** A value as JSON text, with what stands in it verbatim. */
export function jsonOf(value: unknown): string {
	if (value instanceof Verbatim) return value.text;
	if (Array.isArray(value)) return `[${value.map(jsonOf).join(",")}]`;
	if (!isObject(value)) return JSON.stringify(value);
	return `{${Object.entries(value).map(jsonOfMember).join(",")}}`;
}

function jsonOfMember([name, value]: [string, unknown]): string {
	return `${JSON.stringify(name)}:${jsonOf(value)}`;
}

function isObject(value: unknown): value is object {
	return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Verbatim);
}

/** Names that a member could be mistaken for, or that every object of the language has already. */
const oddNames = ["birthdate", "partnerCountry", "", " ", "\u0000", "\ud800", "__proto__", "constructor", "prototype", "toString", "length", "~/"];

const oddValues: readonly unknown[] = [
	...[null, true, 0, -1, 0.5, 101, 1e308, Number.MAX_SAFE_INTEGER + 1],
	...["-0", "1e999", "-1E-400", "1.0", "100000000000000000000"].map((text) => new Verbatim(text)),
	...["", " ", "\u0000", "\u202e", "\ud800", "a\udfff", "__proto__", "2026-02-30", "0000", "x".repeat(301), "光".repeat(2001), "x".repeat(66_000)],
	...[[], {}, [[]], [null], { length: 3 }, { length: { toString: 1 } }, { toString: 1 }, Array.from({ length: 301 }, () => "HU")],
	...[new Verbatim('{"__proto__":{"limit":1}}'), new Verbatim(`${"[".repeat(3000)}${"]".repeat(3000)}`)],
	new Verbatim(`${'{"profile":'.repeat(500)}{}${"}".repeat(500)}`),
];

const oddName = fc.constantFrom(...oddNames);
const oddValue = fc.constantFrom(...oddValues);

/** A change to one value; `nth` says which of its members is meant. */
type Damage = (value: unknown, nth: number) => unknown;
type Member = [name: string, value: unknown];

/** Changes a member of an object for others; what is no object is put into a list. */
function ofMember(others: (member: Member) => Member[]): Damage {
	return (value, nth) => {
		if (!isObject(value)) return [value];
		const members: Member[] = Object.entries(value);
		return Object.fromEntries(members.flatMap((member, index) => (index === nth % members.length ? others(member) : [member])));
	};
}

const damages: fc.Arbitrary<Damage> = fc.oneof(
	{
		weight: 4,
		arbitrary: oddValue.map(
			(odd): Damage =>
				() =>
					odd,
		),
	},
	{ weight: 2, arbitrary: fc.constant(ofMember(() => [])) },
	{ weight: 1, arbitrary: fc.constant(ofMember(([name, value]) => [[`${name}s`, value]])) },
	{ weight: 2, arbitrary: oddName.map((odd) => ofMember(([, value]) => [[odd, value]])) },
	{ weight: 2, arbitrary: fc.tuple(oddName, oddValue).map((odd) => ofMember((member) => [member, odd])) },
	{ weight: 1, arbitrary: fc.constant<Damage>(twice) },
);

/** Every entry, member or character twice. */
function twice(value: unknown): unknown {
	if (typeof value === "string") return value.repeat(2);
	if (Array.isArray(value)) return [...value, ...value];
	if (!isObject(value)) return [value, value];
	const members = Object.entries(value).map(jsonOfMember);
	return new Verbatim(`{${[...members, ...members].join(",")}}`);
}

/** Values with one to three things wrong in them, at any depth; now and then one that fits all the same. */
export function damaged(good: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
	const wrong = fc.record({ place: fc.noBias(fc.nat(1000)), nth: fc.nat(30), damage: damages });
	return fc
		.tuple(good, fc.array(wrong, { minLength: 1, maxLength: 3 }))
		.map(([value, wrongs]) => wrongs.reduce((whole, { place, nth, damage }) => changedAt(whole, place, (inner) => damage(inner, nth)), value));
}

/** A value with one of the values within it changed, counted from the outermost. */
function changedAt(whole: unknown, place: number, change: (value: unknown) => unknown): unknown {
	let left = place % sizeOf(whole);
	const visit = (value: unknown): unknown => {
		if (left-- === 0) return change(value);
		if (Array.isArray(value)) return value.map(visit);
		return isObject(value) ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, visit(inner)])) : value;
	};
	return visit(whole);
}

/** How many values there are in a value, itself among them. */
function sizeOf(value: unknown): number {
	const inner: unknown[] = Array.isArray(value) ? value : isObject(value) ? Object.values(value) : [];
	return inner.reduce<number>((sum, one) => sum + sizeOf(one), 1);
}
