import { isChinese, isHan, nameKey } from "../understand/words.ts";

/** An entry, and the one of its names for which it was found. */
export interface Found<Entry> {
	entry: Entry;
	name: string;
}

/** Names that are found while they are being typed. */
export interface NameIndex<Entry> {
	/** The entries of which a name is being typed, each once, with the name that suits best: the best first. Takes a `nameKey`. */
	find(typed: string): Found<Entry>[];
}

/** What an entry is found by. */
export interface EntryNames<Entry> {
	entry: Entry;
	labels: readonly string[];
	/** All names; labels may be among them. */
	names: readonly string[];
	/** Of the Chinese ones among the names, in their order, as far as they have some. */
	initials: readonly string[];
	/** Of labels found the same way, and of terms, those of entries of a lower rank come first. */
	rank: 0 | 1;
}

/** How what is typed lies in a name, the closest first. */
const ways = ["exact", "prefix", "word", "within", "initials"] as const;
type Way = (typeof ways)[number];

/** So many ranks there are, so many lengths of names are told apart, and so many standings among names found the same way. */
const ranks = 2;
const lengths = 1000;
const standings = 2 * ranks * lengths;
/** Fewer initials may begin anything. */
const fewestInitials = 2;

interface IndexedName {
	/** The place of the entry among all. */
	place: number;
	text: string;
	key: string;
	initials: string;
	/** Among names found the same way: labels before terms, then by the rank of the entry, then the shorter first. */
	standing: number;
}

/** The index of entries; those of equal standing are found in the order in which they are given. */
export function nameIndex<Entry>(entries: readonly EntryNames<Entry>[]): NameIndex<Entry> {
	const names = entries.flatMap(indexedNames);
	const byCharacter = grouped(names, ({ key }) => beginnings(key));
	const byInitial = grouped(names, ({ initials }) => initials.slice(0, 1));

	return {
		find(typed) {
			const best = new Map<number, { standing: number; text: string }>();
			const consider = ({ place, text, standing: ownStanding }: IndexedName, way: Way): void => {
				const standing = ways.indexOf(way) * standings + ownStanding;
				if (standing < (best.get(place)?.standing ?? Number.POSITIVE_INFINITY)) best.set(place, { standing, text });
			};
			const first = typed.charAt(0);
			for (const name of byCharacter.get(first) ?? []) {
				const way = wayOf(typed, name.key);
				if (way) consider(name, way);
			}
			if (typed.length >= fewestInitials) {
				for (const name of byInitial.get(first) ?? []) if (name.initials.startsWith(typed)) consider(name, "initials");
			}
			return [...best]
				.sort(([place, one], [otherPlace, other]) => one.standing - other.standing || place - otherPlace)
				.map(([place, { text }]) => ({ entry: (entries[place] as EntryNames<Entry>).entry, name: text }));
		},
	};
}

function indexedNames<Entry>({ labels, names, initials, rank }: EntryNames<Entry>, place: number): IndexedName[] {
	const initialsByName = new Map(names.filter(isChinese).map((name, index) => [name, initials[index]] as const));
	return [...new Set([...labels, ...names])].map((text) => ({
		place,
		text,
		key: nameKey(text),
		initials: initialsByName.get(text) ?? "",
		standing: ((labels.includes(text) ? 0 : 1) * ranks + rank) * lengths + Math.min(text.length, lengths - 1),
	}));
}

/** The characters at which a name may be begun to be typed: those of its words, and every Chinese one. */
function beginnings(key: string): string {
	let characters = "";
	for (let at = 0; at < key.length; at++) if (isBeginning(key, at)) characters += key[at];
	return characters;
}

function isBeginning(key: string, at: number): boolean {
	return at === 0 || key[at - 1] === " " || isHan(key[at] ?? "");
}

/** Names by each of some characters; a name once for each. */
function grouped(names: readonly IndexedName[], charactersOf: (name: IndexedName) => string): ReadonlyMap<string, readonly IndexedName[]> {
	const groups = new Map<string, IndexedName[]>();
	for (const name of names) {
		for (const character of charactersOf(name)) {
			const group = groups.get(character);
			if (!group) groups.set(character, [name]);
			else if (group.at(-1) !== name) group.push(name);
		}
	}
	return groups;
}

function wayOf(typed: string, key: string): Way | undefined {
	for (let at = key.indexOf(typed); at >= 0; at = key.indexOf(typed, at + 1)) {
		if (at === 0) return key.length === typed.length ? "exact" : "prefix";
		if (isHan(key[at] ?? "")) return "within";
		if (isBeginning(key, at)) return "word";
	}
	return undefined;
}
