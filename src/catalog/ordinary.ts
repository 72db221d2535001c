import { createRequire } from "node:module";
import { joinable, joinedKey, spellable, termsOf } from "../core/understand/lexicon.ts";
import { spellingOf } from "../core/understand/spelling.ts";
import { stemOf } from "../core/understand/words.ts";
import type { CompiledConcept, CompiledWords } from "../model/document.ts";

/** Parts of speech by word, of some 90,000 words of English prose. */
const englishLexicon: Record<string, string[]> = createRequire(import.meta.url)(
	"natural/lib/natural/brill_pos_tagger/data/English/lexicon_from_posjs.json",
);

const ordinaryEnglish = [...new Set(Object.keys(englishLexicon).map((word) => word.toLowerCase()))].filter((word) => /^[a-z]+$/.test(word));

/**
 * Ordinary English words that a term could be seen in as if they were misspelt, or written as one word: insect is not
 * what "insert" means, nor CAR-T what "cart" means.
 */
export function ordinaryWords(concepts: readonly CompiledConcept[], ambiguous: CompiledWords["ambiguous"]): string[] {
	const terms = termsOf(concepts, ambiguous);
	const known = spellable(terms);
	const stems = new Set([...known].map(stemOf));
	const spelling = spellingOf(known);
	const joined = joinable(terms);
	const resembles = (word: string): boolean => joined.has(joinedKey([word])) || spelling.guesses(word).length > 0;
	return ordinaryEnglish.filter((word) => !stems.has(stemOf(word)) && resembles(word)).sort();
}
