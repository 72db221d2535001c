import { Converter } from "opencc-js/cn2t";

/** As Taiwan writes, also with the words it uses, and as Hong Kong writes. */
const converters = (["tw", "twp", "hk"] as const).map((to) => Converter({ from: "cn", to }));

/** Names as they are written, and each Chinese one in its traditional forms too; every spelling once. */
export function withTraditional(names: readonly string[]): string[] {
	const forms = names.flatMap((name) => (/\p{Script=Han}/u.test(name) ? converters.map((convert) => convert(name)) : []));
	return [...new Set([...names, ...forms])];
}
