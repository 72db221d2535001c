import { pinyin } from "pinyin-pro";
import { isChinese } from "../core/understand/words.ts";

/** The pinyin initials of each Chinese name; characters of several readings as the word that they stand in is read. */
export function initialsOf(names: readonly string[]): string[] {
	return names.filter(isChinese).map((name) =>
		pinyin(name.normalize("NFKC"), { pattern: "first", toneType: "none", type: "array" })
			.join("")
			.toLowerCase()
			.replace(/[^a-z0-9]/g, ""),
	);
}
