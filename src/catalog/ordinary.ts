import { createRequire } from "node:module";
import { lexiconOf } from "../core/understand/lexicon.ts";
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
export function ordinaryWords(document: Parameters<typeof lexiconOf>[0] & Pick<CatalogDocument, "concepts">): string[] {
	const { phrases, spelling } = lexiconOf(document);
	return ordinaryEnglish.filter((word) => !phrases.knows(phrases.token(word)) && spelling.guesses(word).length > 0).sort();
}
