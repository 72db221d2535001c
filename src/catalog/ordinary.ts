import { createRequire } from "node:module";
import { spellable } from "../core/understand/lexicon.ts";
import { spellingOf } from "../core/understand/spelling.ts";
import { stemOf } from "../core/understand/words.ts";
import type { CatalogDocument } from "../model/document.ts";

/** Longer words of the lexicon that resemble a term are mostly misspelt in the texts it was made from. */
const longest = 9;

/** Parts of speech by word, of some 90,000 words of English prose. */
const englishLexicon: Record<string, string[]> = createRequire(import.meta.url)(
	"natural/lib/natural/brill_pos_tagger/data/English/lexicon_from_posjs.json",
);

const ordinaryEnglish = [...new Set(Object.keys(englishLexicon).map((word) => word.toLowerCase()))].filter(
	(word) => word.length <= longest && /^[a-z]+$/.test(word),
);

/** Ordinary English words that a term could be seen in as if they were misspelt: insect is not what "insert" means. */
export function ordinaryWords(document: Pick<CatalogDocument, "concepts" | "words">): string[] {
	const known = spellable(document);
	const stems = new Set([...known].map(stemOf));
	const spelling = spellingOf(known, new Set());
	return ordinaryEnglish.filter((word) => !stems.has(stemOf(word)) && spelling.guesses(word).length > 0).sort();
}
