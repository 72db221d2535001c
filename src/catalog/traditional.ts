import { Converter } from "opencc-js/cn2t";
import { isChinese } from "../core/understand/words.ts";

/** By character, as Taiwan and Hong Kong write. */
const characters = (["tw", "hk"] as const).map((to) => Converter({ from: "cn", to }));
/** By the words that Taiwan uses. */
const taiwansWords = Converter({ from: "cn", to: "twp" });

/** Names as they are written, and each Chinese one in traditional characters too; every spelling once. */
export function inTraditionalCharacters(names: readonly string[]): string[] {
	return [...new Set([...names, ...names.filter(isChinese).flatMap((name) => characters.map((convert) => convert(name)))])];
}

/** The Chinese ones among the names by the words that Taiwan uses (軟體 for 软件). */
export function inTaiwansWords(names: readonly string[]): string[] {
	return [...new Set(names.filter(isChinese).map((name) => taiwansWords(name)))];
}

/** Names with all their traditional forms; every spelling once. */
export function withTraditional(names: readonly string[]): string[] {
	return [...new Set([...inTraditionalCharacters(names), ...inTaiwansWords(names)])];
}
