import type { CompiledConcept } from "../../model/document.ts";
import { Phrases, type Stems, type Token } from "./phrases.ts";
import { isHan } from "./words.ts";

/** The head of a stretch of unknown words: the branch it tells, and where the words that tell it end. */
export interface Head {
	concept: string;
	to: number;
}

/** General words and parts of words that tell the branch of a compound that no term is known for. */
export interface Heads {
	/** The last head among words `from` to `to`: the end of a noun phrase says what it is about. */
	lastIn(tokens: readonly Token[], from: number, to: number): Head | undefined;
}

/** One Han character is a head only of a word of so many: shorter ones are names. */
const leastCompound = 3;
/** A part of a word tells something only of a word that is longer by so many letters. */
const leastRest = 2;

/** Written with a hyphen: the ending or the beginning of a word. */
export function isPartOfWord(head: string): boolean {
	return head.startsWith("-") || head.endsWith("-");
}

/** `stems` is shared with the phrases that the tokens were made by. */
export function headsOf(concepts: readonly Pick<CompiledConcept, "id" | "heads">[], stems: Stems): Heads {
	const words = new Phrases<string>(stems);
	const endings = new Map<string, string>();
	const beginnings = new Map<string, string>();
	for (const { id, heads } of concepts) {
		for (const head of heads) {
			if (head.startsWith("-")) endings.set(head.slice(1), id);
			else if (head.endsWith("-")) beginnings.set(head.slice(0, -1), id);
			else words.add(head, id);
		}
	}
	const longestPart = Math.max(0, ...[...endings.keys(), ...beginnings.keys()].map((part) => part.length));

	const byPart = (word: string): string | undefined => {
		const longest = Math.min(longestPart, word.length - leastRest);
		for (let length = longest; length > 0; length--) {
			const concept = endings.get(word.slice(-length)) ?? endings.get(word.replace(/s$/, "").slice(-length));
			if (concept) return concept;
		}
		for (let length = longest; length > 0; length--) {
			const concept = beginnings.get(word.slice(0, length));
			if (concept) return concept;
		}
		return undefined;
	};

	return {
		lastIn(tokens, from, to) {
			const stretch = tokens.slice(from, to);
			let last: Head | undefined;
			for (let at = 0; at < stretch.length; ) {
				const found = words.longestAt(stretch, at);
				const oneCharacter = found?.to === at + 1 && isHan(stretch[at]?.written ?? "");
				const counts = found && (!oneCharacter || (found.to === stretch.length && stretch.length >= leastCompound));
				const concept = counts ? found.meaning : byPart(stretch[at]?.written ?? "");
				const end = counts ? found.to : at + 1;
				if (concept) last = { concept, to: from + end };
				at = end;
			}
			return last;
		},
	};
}
