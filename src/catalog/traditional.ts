import { Converter } from "opencc-js/cn2t";

/** Traditional characters in general, with the words that Taiwan uses, and as Hong Kong writes them. */
const converters = (["t", "twp", "hk"] as const).map((to) => Converter({ from: "cn", to }));

/** Names as they are written, and each Chinese one in its traditional forms too; every spelling once. */
export function withTraditional(names: readonly string[]): string[] {
	const forms = names.flatMap((name) => (/\p{Script=Han}/u.test(name) ? converters.map((convert) => convert(name)) : []));
	return [...new Set([...names, ...forms])];
}
